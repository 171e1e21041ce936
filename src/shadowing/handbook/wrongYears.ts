import { addWeeks, daysBetween, weekOf, yearOf, type CalendarDay, type Week } from '../../time/calendarDay';
import type { PageNote, PageRow } from './pageRow';

/** At either end of the table a row is compared with its one neighbour, from which it is at most so many weeks away. */
const nearWeeks = 6;

/** Weeks without a row after which the year of the next one is asked about. */
const gapWeeks = 40;

/**
 * Looks for slips in years, which nobody sees in a table of dates. A row out of its order that would be in it with another
 * year is left out until somebody has said what is meant; a row long after the one before it is only asked about.
 */
export function checkYears(
  rows: readonly PageRow[],
  descending: boolean,
  notes: PageNote[],
): readonly PageRow[] {
  const dated = rows.flatMap((row) => (row.rotation ? [{ row, week: row.rotation.week }] : []));
  const inTime = descending ? [...dated].reverse() : dated;
  const weeks = inTime.map(({ week }) => week);
  const ordered = inOrder(weeks);
  const wrong = new Set<PageRow>();
  inTime.forEach(({ row, week }, i) => {
    const before = neighbour(weeks, ordered, i, -1);
    const after = neighbour(weeks, ordered, i, 1);
    const likely = ordered.has(i) ? undefined : likelyWeek(week, before, after);
    if (likely !== undefined) {
      const sentence = `${week} stands where ${likely} would be: is the year right? The row is left out until it is.`;
      notes.push({ line: row.line, sentence, leftOut: true });
      wrong.add(row);
    } else if (ordered.has(i) && before !== undefined && daysBetween(before, week) > 7 * gapWeeks) {
      notes.push({
        line: row.line,
        sentence: `${week} is long after ${before}: is the year right?`,
        leftOut: false,
      });
    }
  });
  return rows.map((row) => (wrong.has(row) ? { ...row, rotation: undefined } : row));
}

/** The positions of the longest run of weeks that never goes back, with others between them; of two, that of less time. */
function inOrder(weeks: readonly Week[]): ReadonlySet<number> {
  const length: number[] = [];
  const from: number[] = [];
  const longer = (a: number, b: number): number => (length[a] ?? 0) - (length[b] ?? 0);
  let last = -1;
  // Of two positions whose runs are as long, the one further down has the earlier week.
  weeks.forEach((week, i) => {
    let best = -1;
    for (let j = 0; j < i; j += 1) {
      if ((weeks[j] ?? '') > week) continue;
      if (longer(j, best) > 0) best = j;
    }
    from.push(best);
    length.push((length[best] ?? 0) + 1);
    if (longer(i, last) >= 0) last = i;
  });
  const found = new Set<number>();
  for (let at = last; at >= 0; at = from[at] ?? -1) found.add(at);
  return found;
}

function neighbour(
  weeks: readonly Week[],
  ordered: ReadonlySet<number>,
  from: number,
  step: 1 | -1,
): Week | undefined {
  let at = from + step;
  while (weeks[at] !== undefined && !ordered.has(at)) at += step;
  return weeks[at];
}

/** The week with the year of its neighbours, when that puts it between them. */
function likelyWeek(week: Week, before: Week | undefined, after: Week | undefined): Week | undefined {
  const anchor = before ?? after;
  if (anchor === undefined) return undefined;
  const from = before ?? addWeeks(anchor, -nearWeeks);
  const until = after ?? addWeeks(anchor, nearWeeks);
  return [yearOf(from), yearOf(until)]
    .map((year) => weekOf(`${year}${week.slice(4)}` as CalendarDay))
    .find((other) => from <= other && other <= until);
}
