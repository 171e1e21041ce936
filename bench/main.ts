import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/project.mjs';
import { measurePure } from './inPureCode';
import { measure } from './onWorkbench';
import { operations } from './operations';
import { redOperations } from './redOperations';
import { replaceMeasured, report } from './report';
import { sizes } from './sizes';

/**
 * Measures everything and prints it as Markdown.
 *
 * @param args `--write` keeps it in docs/performance.md as well
 * @returns the exit code
 */
export function main(args: readonly string[]): number {
  if (args.some((arg) => arg !== '--write')) {
    console.error('npm run bench [-- --write]');
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
  }
  return 0;
}
