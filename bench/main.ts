import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/project.mjs';
import { compared } from './compared';
import { measureGrown, reportGrown } from './growth';
import { grown } from './growthWorld';
import { measurePure } from './inPureCode';
import { measure } from './onWorkbench';
import { operations } from './operations';
import { plotOf, pointsOf } from './plot';
import { redOperations } from './redOperations';
import { replaceMeasured, report } from './report';
import { sizes } from './sizes';
import { svgOf } from './svg';

/** The size of a roster that the plot shows. */
const plottedEngineers = 1000;

/**
 * Measures everything and prints it as Markdown.
 *
 * @param args `--write` keeps it in docs/performance.md as well, with a plot; `--growth` measures a workbook of five years instead
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && args[0] === '--growth') {
    console.log(reportGrown(measureGrown(grown)));
    return 0;
  }
  if (args.some((arg) => arg !== '--write')) {
    console.error('npm run bench [-- --write | --growth]');
    return 2;
  }
  const figures = [
    ...operations(sizes).map((operation) => measure(operation, sizes.times)),
    ...redOperations(sizes).map((operation) => measure(operation, sizes.times)),
  ];
  const measured = report(figures, measurePure(sizes));
  console.log(measured);
  if (args.length > 0) {
    const path = join(root, 'docs', 'performance.md');
    writeFileSync(path, replaceMeasured(readFileSync(path, 'utf8'), measured));
    const points = pointsOf(compared(figures), plottedEngineers);
    writeFileSync(join(root, 'docs', 'images', 'beside-samples.svg'), await svgOf(plotOf(points)));
  }
  return 0;
}
