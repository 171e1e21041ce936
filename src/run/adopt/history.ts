import { bringIn, type BroughtIn } from '../../shadowing/handbook/bringIn';
import type { PageNote } from '../../shadowing/handbook/pageRow';
import type { Engineer } from '../../shadowing/records';
import type { Situation } from '../../shadowing/situation';
import { dayOfSerial } from '../../time/calendarDay';
import type { Match } from '../../workbook/adopt/match';
import { isEmptyCell } from '../../workbook/decodeText';
import type { CellValue } from '../../workbook/tab';
import { readHandbook } from '../shadowing/importHandbook';
import { namesIn } from './namesIn';

/** What a hand-kept table of rotations brings in, and what is said about its rows, numbered as in the sheet. */
export interface HistoryRead {
  readonly rotations: BroughtIn['rotations'];
  readonly notes: readonly { readonly row: number; readonly sentence: string }[];
  /** Filled rows. */
  readonly rows: number;
}

const columns = ['Rotation', 'Engineer', 'Customer'];

/** Reads a sheet of people's as the handbook's table is read (rule S16): the same sentences, the same history. */
export function readHistory(match: Match, situation: Situation): HistoryRead {
  const rows = filledRows(match);
  const { engineers } = situation.programme;
  const lines = rows.map(
    ({ cells }) => `| ${cells.map((cell, at) => markdownOf(cell, at, engineers)).join(' | ')} |`,
  );
  const page = readHandbook([`| ${columns.join(' | ')} |`, '| --- | --- | --- |', ...lines].join('\n'));
  if (!page) return { rotations: [], notes: [], rows: rows.length };
  const { rotations, notes } = bringIn(page, situation);
  const rowOf = ({ line }: PageNote): number => (rows[line - 2]?.row ?? match.headerRow) + 1;
  return {
    rotations,
    rows: rows.length,
    notes: [...page.notes, ...notes]
      .map((note) => ({ row: rowOf(note), sentence: note.sentence }))
      .sort((a, b) => a.row - b.row),
  };
}

interface FilledRow {
  /** 0-based. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}

function filledRows({ sheet, headerRow, columns: matched }: Match): readonly FilledRow[] {
  const places = columns.map((header) => matched.find(({ column }) => column.header === header)?.at);
  return sheet.values
    .map((values, row) => ({ row, cells: places.map((at) => (at === undefined ? '' : (values[at] ?? ''))) }))
    .filter(({ row, cells }) => row > headerRow && !cells.every(isEmptyCell));
}

/** A cell as it would stand in a table of Markdown. */
function markdownOf(cell: CellValue, column: number, roster: Situation['programme']['engineers']): string {
  if (column === 0 && typeof cell === 'number') return dayOfSerial(cell) ?? String(cell);
  const text = column === 1 ? engineersOf(cell, roster) : String(cell);
  return text.replace(/\\?\|/g, '\\|').replace(/\r?\n/g, '<br>');
}

/** Who is on the roster is named as the handbook names them, so that it is known who is meant. */
function engineersOf(cell: CellValue, roster: Situation['programme']['engineers']): string {
  const text = String(cell);
  if (text.includes('](')) return text;
  const names = namesIn(cell, roster).map((one) => (typeof one === 'string' ? one : linkTo(one)));
  return names.length === 0 ? text : names.join(', ');
}

function linkTo({ email, name, github }: Engineer): string {
  const plain = (name === '' ? email : name).replace(/[[\]()]/g, ' ');
  return github === '' ? plain : `[@${plain}](https://github.com/${github})`;
}
