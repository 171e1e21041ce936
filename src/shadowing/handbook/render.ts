import type { Week } from '../../time/calendarDay';
import { customersCell, engineersCell } from './cells';
import type { HandbookPage } from './page';
import type { PageRow } from './pageRow';
import { eachOnce, sortedNumbers, type HandbookEngineer, type HandbookRotation } from './rotation';
import { cellsOf, hasPipeAtEnd } from './tableLines';

/** A week of the table as Ridealong knows it now. */
export interface CurrentRotation extends HandbookRotation {
  /** Who had a place in this week and has lost it since. */
  readonly takenBack: readonly HandbookEngineer[];
  /** Whether its customers are known for certain, so that a number in the page that is not among them is an old one. */
  readonly customersKnown: boolean;
}

/** Tells whether two engineers of a table are the same person. */
export type WhoIs = (engineer: HandbookEngineer) => string;

interface Line {
  /** As it stands in the page; undefined for a new line and one that says something else now. */
  readonly text: string | undefined;
  readonly cells: readonly string[];
}

/** The table alone, as a handbook is given it that has none yet (rule S16). */
export function renderTable(rotations: readonly HandbookRotation[]): string {
  const header = ['Rotation', 'Engineer', 'Customer'];
  const rows = rotations.map(({ week, engineers, customers }) => [
    week,
    engineersCell(engineers),
    customersCell(customers),
  ]);
  return (
    alignedLines(
      header,
      header.map(() => '---'),
      rows,
    ).join('\n') + '\n'
  );
}

/**
 * The page with the table as it is now (rule S16): character for character the same when it says all there is to say. What
 * Ridealong does not know better stays as it stands: the text around, other columns, rows that were not understood.
 *
 * @param current every week up to the horizon, the earliest first
 */
export function renderPage(page: HandbookPage, current: readonly CurrentRotation[], whoIs: WhoIs): string {
  const { lines, returns, header, end } = page.place;
  const asTheyWere = lines.map((line, i) => line + (returns[i] ?? ''));
  const table = tableLines(page, current, whoIs);
  if (table === undefined) return asTheyWere.join('\n');
  const ending = returns[header] ?? '';
  return [
    ...asTheyWere.slice(0, header),
    ...table.map((line) => line + ending),
    ...asTheyWere.slice(end),
  ].join('\n');
}

/** Undefined when the table says what it should. */
function tableLines(
  page: HandbookPage,
  current: readonly CurrentRotation[],
  whoIs: WhoIs,
): readonly string[] | undefined {
  const byWeek = new Map(current.map((rotation) => [rotation.week, rotation]));
  const rows = page.rows.map((row): Line => changedRow(page, row, byWeek, whoIs));
  const there = new Set(page.rows.flatMap(({ rotation }) => (rotation ? [rotation.week] : [])));
  const lacking = current.filter(({ week }) => !there.has(week));
  const isFilled = lacking.some(({ engineers, customers }) => engineers.length + customers.length > 0);
  if (!isFilled && rows.every(({ text }) => text !== undefined)) return undefined;
  return written(page, withNew(page, rows, lacking));
}

function changedRow(
  page: HandbookPage,
  row: PageRow,
  byWeek: ReadonlyMap<Week, CurrentRotation>,
  whoIs: WhoIs,
): Line {
  const asItStands = { text: page.place.lines[row.line] ?? '', cells: row.cells };
  const current = row.rotation && byWeek.get(row.rotation.week);
  if (!row.rotation || !current) return asItStands;
  const ofWeek = page.rows.flatMap(({ rotation }) => (rotation?.week === current.week ? [rotation] : []));
  const gone = new Set(current.takenBack.map(whoIs));
  const kept = row.rotation.engineers.filter((engineer) => !gone.has(whoIs(engineer)));
  const said = new Set(ofWeek.flatMap((rotation) => rotation.engineers).map(whoIs));
  // Where a week has several rows, the first gets what none of them says.
  const isFirst = ofWeek[0] === row.rotation;
  const added = isFirst ? current.engineers.filter((engineer) => !said.has(whoIs(engineer))) : [];
  const engineers = eachOnce([...kept, ...added]);
  const numbers = new Set(ofWeek.flatMap((rotation) => rotation.customers));
  const fresh = current.customers.filter((no) => isFirst && !numbers.has(no));
  const customers =
    ofWeek.length === 1 && current.customersKnown
      ? current.customers
      : sortedNumbers([...row.rotation.customers, ...fresh]);
  const isSame = added.length === 0 && kept.length === row.rotation.engineers.length;
  if (isSame && customers.join() === row.rotation.customers.join()) return asItStands;
  const { columns } = page.place;
  const cells = [...row.cells];
  cells[columns.engineer] = engineersCell(engineers);
  cells[columns.customer] = customersCell(customers);
  return { text: undefined, cells: Array.from(cells, (cell: string | undefined) => cell ?? '') };
}

/** Weeks that have no row yet: those with something in them in their place, and every one after the last row. */
function withNew(
  page: HandbookPage,
  rows: readonly Line[],
  lacking: readonly CurrentRotation[],
): readonly Line[] {
  const { descending } = page;
  const weeks = page.rows.map(({ rotation }) => rotation?.week);
  const last = weeks.reduce<string>((most, week) => (week !== undefined && week > most ? week : most), '');
  const wanted = lacking.filter(
    ({ week, engineers, customers }) => week > last || engineers.length + customers.length > 0,
  );
  const result: Line[] = [];
  const left = descending ? [...wanted].reverse() : [...wanted];
  rows.forEach((row, i) => {
    const week = weeks[i];
    while (week !== undefined && left[0] && (descending ? left[0].week > week : left[0].week < week)) {
      result.push(newLine(page, left[0]));
      left.shift();
    }
    result.push(row);
  });
  return [...result, ...left.map((rotation) => newLine(page, rotation))];
}

function newLine(page: HandbookPage, { week, engineers, customers }: CurrentRotation): Line {
  const { columns, lines, header } = page.place;
  const cells = cellsOf(lines[header] ?? '').map(() => '');
  cells[columns.rotation] = week;
  cells[columns.engineer] = engineersCell(engineers);
  cells[columns.customer] = customersCell(customers);
  return { text: undefined, cells };
}

/** A table whose columns are as wide as their widest cell stays so; in any other only new lines are written. */
function written(page: HandbookPage, lines: readonly Line[]): readonly string[] {
  const { place } = page;
  const [header = '', delimiter = ''] = place.lines.slice(place.header, place.header + 2);
  const before = alignedLines(
    cellsOf(header),
    cellsOf(delimiter),
    page.rows.map(({ cells }) => cells),
  );
  const isAligned = before.join('\n') === place.lines.slice(place.header, place.end).join('\n');
  if (isAligned) {
    return alignedLines(
      cellsOf(header),
      cellsOf(delimiter),
      lines.map(({ cells }) => cells),
    );
  }
  const [start, stop] = [/^\s*\|/.test(header) ? '| ' : '', hasPipeAtEnd(header) ? ' |' : ''];
  return [header, delimiter, ...lines.map(({ text, cells }) => text ?? start + cells.join(' | ') + stop)];
}

const narrowest = 3;

/** Lines of a table as common formatters of Markdown align them. */
function alignedLines(
  header: readonly string[],
  delimiter: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = header.map((_, at) =>
    [header, ...rows].reduce((most, cells) => Math.max(most, Array.from(cells[at] ?? '').length), narrowest),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => padded(cells[at] ?? '', width)).join(' | ')} |`;
  const dashes = widths.map((width, at) => dashesOf(delimiter[at] ?? '', width));
  return [line(header), `| ${dashes.join(' | ')} |`, ...rows.map(line)];
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - Array.from(cell).length));
}

function dashesOf(delimiter: string, width: number): string {
  const [start, stop] = [delimiter.startsWith(':') ? ':' : '', delimiter.endsWith(':') ? ':' : ''];
  return start + '-'.repeat(Math.max(1, width - start.length - stop.length)) + stop;
}
