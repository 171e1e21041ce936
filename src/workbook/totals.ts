import { isEmptyCell, readAddress, textOf } from './decodeText';
import type { CellValue, Column, Tab } from './tab';

const words = new Set([
  ...['total', 'totals', 'grandtotal', 'sum', 'sums', 'subtotal', 'count', 'average'],
  ...['summe', 'summen', 'gesamt', 'gesamtsumme', 'insgesamt', 'zwischensumme', 'anzahl', 'durchschnitt'],
]);

/**
 * Whether a row of a sheet that people brought along sums up others: its first cell says so, or nothing but numbers stands in it,
 * and it is no record all the same (a customer may be called Total).
 *
 * @param cells the whole row
 * @param positions 0-based place of our columns, by header
 */
export function isTotals(
  { columns, adopted }: Tab,
  cells: readonly CellValue[],
  positions: ReadonlyMap<string, number>,
): boolean {
  if (!adopted) return false;
  const cellOf = ({ header }: Column): CellValue => cells[positions.get(header) ?? -1] ?? '';
  const ours = new Set(
    columns.filter(({ owner }) => owner === 'ridealong').map(({ header }) => positions.get(header)),
  );
  const typed = cells.filter((cell, at) => !ours.has(at) && !isEmptyCell(cell));
  const [first = ''] = typed;
  const saysSo = words.has(
    textOf(first)
      .toLowerCase()
      .replace(/[^\p{L}]/gu, ''),
  );
  const needed = columns.filter(({ required }) => required);
  if (saysSo) return !needed.every((column) => mayBe(column, cellOf(column)));
  const people = columns.filter(({ owner }) => owner === 'people');
  const filled = people.filter((column) => !isEmptyCell(cellOf(column)));
  return filled.length > 0 && filled.every(({ kind }) => kind === 'whole') && typed.every(isSum);
}

/** Whether a cell may be what the column is for, and is no sum. */
function mayBe({ kind }: Column, cell: CellValue): boolean {
  if (isEmptyCell(cell)) return false;
  return kind === 'address'
    ? readAddress('', cell, '').ok
    : kind === 'whole' || kind === 'day' || kind === 'time' || !isSum(cell);
}

/** A number, or what a formula gives that went wrong, such as #NAME?. */
function isSum(cell: CellValue): boolean {
  return typeof cell === 'number' || /^#[A-Z/0]+[!?]?$/.test(textOf(cell));
}
