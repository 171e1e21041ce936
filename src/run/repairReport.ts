import type { Change } from '../workbook/change';
import type { AnyProgramme, Book } from './book';
import { settingChanges } from './tabChanges';
import type { After } from './task';

/** What a run put right in rows: ids, and cells of Ridealong's columns, a sentence for each tab. */
export function cellsRighted<P extends AnyProgramme, H>(
  { columns }: Book<P, H>,
  after: After<P, H>,
): readonly string[] {
  const { workbook } = after.before;
  const changes = [...columns(after), ...settingChanges(after.before)];
  return workbook.tabs.flatMap(({ key, title }) => {
    const ids = [...(after.before.identities.get(key)?.writes ?? [])];
    const lost = ids.filter(([, id]) => id !== '').length;
    const own = changes.filter((change) => change.tab === key);
    const cells = own.reduce((sum, change) => sum + cellsOf(change), 0) - ids.length;
    return [
      ...(lost === 0 ? [] : [`${title}: ${count(lost, 'row has its id', 'rows have their ids')} again.`]),
      ...(cells <= 0
        ? []
        : [`${title}: ${count(cells, 'cell', 'cells')} that Ridealong fills ${are(cells)} right again.`]),
    ];
  });
}

function cellsOf(change: Change): number {
  return change.kind === 'putBack' ? 1 : Object.keys(change.cells).length;
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

function are(n: number): string {
  return n === 1 ? 'is' : 'are';
}

/** The report of a repair: what is mended now, and what only people can mend. */
export function reportText(mended: readonly string[], open: readonly string[]): string {
  if (mended.length + open.length === 0) return 'Everything was in place already: nothing had to be done.';
  const done = mended.length === 0 ? [] : [...mended.map(bullet), 'Nothing that people typed was deleted.'];
  const left = open.length === 0 ? [] : ['What Ridealong cannot mend:', ...open.map(bullet)];
  return [...done, ...left].join('\n');
}

function bullet(sentence: string): string {
  return `• ${sentence}`;
}
