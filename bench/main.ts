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
 * @param asked write: keep it in docs/performance.md as well, with a plot · growth: measure a workbook of five years instead
 */
export async function main(asked: { readonly write: boolean; readonly growth: boolean }): Promise<void> {
  if (asked.growth) {
    console.log(reportGrown(measureGrown(grown)));
    return;
  }
  const figures = [
    ...operations(sizes).map((operation) => measure(operation, sizes.times)),
    ...redOperations(sizes).map((operation) => measure(operation, sizes.times)),
  ];
  const measured = report(figures, measurePure(sizes));
  console.log(measured);
  if (asked.write) {
    const path = join(root, 'docs', 'performance.md');
    writeFileSync(path, replaceMeasured(readFileSync(path, 'utf8'), measured));
    const points = pointsOf(compared(figures), plottedEngineers);
    writeFileSync(join(root, 'docs', 'images', 'beside-samples.svg'), await svgOf(plotOf(points)));
  }
}
