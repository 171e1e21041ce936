import { weekOf, yearOf, type CalendarDay, type Week } from '../../time/calendarDay';
import { weekText } from '../../time/wording';
import { checkYears } from './wrongYears';
import { readCustomers, readEngineers, withoutEmphasis } from './cells';
import type { PageNote, PageRow } from './pageRow';
import type { HandbookRotation } from './rotation';
import { cellsOf, findTable, type TablePlace } from './tableLines';

/** Reads a day as a typed cell is read. */
export type ReadDay = (
  text: string,
) => { readonly ok: true; readonly value: CalendarDay } | { readonly ok: false; readonly problem: string };

/** A page of the handbook, with all that is needed to write it again as it was. */
export interface HandbookPage {
  readonly place: TablePlace;
  readonly rows: readonly PageRow[];
  /** Whether the latest week stands first. */
  readonly descending: boolean;
  readonly notes: readonly PageNote[];
}

/**
 * Takes a page of the handbook apart (rule S16); undefined when there is no table Rotation, Engineer, Customer in it. What is
 * read does not hang on the day on which it is read.
 */
export function parsePage(text: string, readDay: ReadDay): HandbookPage | undefined {
  const place = findTable(text);
  if (!place) return undefined;
  const notes: PageNote[] = [];
  const lines = place.lines.slice(place.header + 2, place.end);
  const read = lines.map((line, i): PageRow => {
    const at = place.header + 2 + i;
    const cells = cellsOf(line);
    return { line: at, cells, rotation: readRow(place, cells, at, readDay, notes) };
  });
  const descending = isDescending(read);
  const rows = checkYears(read, descending, notes);
  return { place, rows, descending, notes: [...notes].sort((a, b) => a.line - b.line) };
}

function readRow(
  { columns }: TablePlace,
  cells: readonly string[],
  line: number,
  readDay: ReadDay,
  notes: PageNote[],
): HandbookRotation | undefined {
  const engineers = readEngineers(cells[columns.engineer] ?? '');
  const customers = readCustomers(cells[columns.customer] ?? '');
  const week = readWeek(cells[columns.rotation] ?? '', readDay);
  if (!week.ok) {
    notes.push({ line, sentence: week.problem, leftOut: true });
    return undefined;
  }
  for (const sentence of [...week.notes, ...engineers.notes, ...customers.notes]) {
    notes.push({ line, sentence, leftOut: false });
  }
  return { week: week.value, engineers: engineers.values, customers: customers.values };
}

type WeekRead =
  | { readonly ok: true; readonly value: Week; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: string };

function readWeek(cell: string, readDay: ReadDay): WeekRead {
  const text =
    withoutEmphasis(cell)
      .replace(/^week (of )?/i, '')
      .split(/ ?(?:\.{2,3}|…) ?| (?:to|until|–|-) /)[0] ?? '';
  if (text === '')
    return { ok: false, problem: 'The row has no rotation: write its Monday, like 2026-05-11.' };
  const day = readDay(text);
  if (!day.ok) return day;
  if (yearOf(day.value) < 2000 || yearOf(day.value) > 2100) {
    return { ok: false, problem: `Rotation “${text}” is far away: correct the year.` };
  }
  const value = weekOf(day.value);
  const isMonday = value === day.value;
  return {
    ok: true,
    value,
    notes: isMonday ? [] : [`${day.value} is no Monday: it is read as the week of ${weekText(value)}.`],
  };
}

function isDescending(rows: readonly PageRow[]): boolean {
  const weeks = rows.flatMap(({ rotation }) => (rotation ? [rotation.week] : []));
  const steps = weeks.slice(1).map((week, i) => (week < (weeks[i] ?? '') ? -1 : 1));
  return steps.reduce<number>((sum, step) => sum + step, 0) < 0;
}
