import { zoneOf } from '../../time/zones';
import { readDay } from '../decodeDay';
import { readDayRanges, readWeekdays } from '../decodeLists';
import { isEmptyCell, readAddress, textOf } from '../decodeText';
import { readTime } from '../decodeTime';
import { readWeeks } from '../decodeWeeks';
import { readHealth } from '../redAccounts/decodeCells';
import type { CellValue, Column } from '../tab';

/** So many filled cells of a column tell what is in it. */
const samplesMax = 50;

/**
 * How much of what stands in cells is what a column is for, from 0 to 1; undefined where they cannot tell: nothing stands in
 * them, or the column takes any text.
 */
export function fitOf(column: Column, cells: readonly CellValue[]): number | undefined {
  const isOne = tests(column);
  const samples = cells.filter((cell) => !isEmptyCell(cell)).slice(0, samplesMax);
  if (!isOne || samples.length === 0) return undefined;
  return samples.filter(isOne).length / samples.length;
}

function tests({ kind, header, choices = [] }: Column): ((cell: CellValue) => boolean) | undefined {
  switch (kind) {
    case 'day':
      return (cell) => readDay('', cell).ok;
    case 'time':
      return (cell) => readTime('', cell).ok;
    case 'whole':
      return (cell) => (typeof cell === 'number' ? Number.isInteger(cell) : /^\d{1,9}$/.test(textOf(cell)));
    case 'address':
      return (cell) => readAddress('', cell, '').ok;
    case 'link':
      return (cell) => /^https?:\/\//i.test(textOf(cell));
    case 'weeks':
      return (cell) => readWeeks('', cell).ok;
    case 'days':
      return (cell) => readDayRanges('', cell).ok;
    case 'weekdays':
      return (cell) => readWeekdays('', cell).ok;
    case 'zone':
      return (cell) => zoneOf(textOf(cell)) !== undefined;
    case 'choice':
      return (cell) =>
        readHealth(header, cell).ok && choices.includes('Red') ? true : isChoice(choices, cell);
    default:
      return undefined;
  }
}

/** Half of the filled cells being mail addresses, a column that takes any text is one of people, not of names or texts. */
export function holdsAddresses({ kind }: Column, cells: readonly CellValue[]): boolean {
  const samples = cells.filter((cell) => !isEmptyCell(cell)).slice(0, samplesMax);
  const addresses = samples.filter((cell) => readAddress('', cell, '').ok).length;
  return (kind === 'text' || kind === 'longText') && addresses > 0 && addresses * 2 >= samples.length;
}

function isChoice(choices: readonly string[], cell: CellValue): boolean {
  const text = textOf(cell).toLowerCase();
  return choices.some((choice) => choice.toLowerCase() === text);
}
