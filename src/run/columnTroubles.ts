import { listed } from '../programme/listing';
import { headersRemembered } from '../workbook/headersSeen';
import { calledIn, headerKey, type TabReading } from '../workbook/reading';
import { hasPeople } from '../workbook/look';
import type { Basics } from './understanding';

/**
 * Columns that Ridealong does not find, or finds twice, a sentence for each tab: what is typed in them is not read until Repair
 * has mended it.
 */
export function columnTroubles({ readings, gone, ledger }: Basics): string[] {
  const before = headersRemembered(ledger.entries);
  return [...readings.values()]
    .filter(({ tab }) => !gone.includes(tab.title))
    .flatMap((reading) => [...missingText(reading, before), ...doubledText(reading), ...aboveText(reading)]);
}

/** Those that hinder everybody: without a column in which people type their rows cannot be read. */
export function typedColumnsGone({ readings, gone, ledger }: Basics): string[] {
  const before = headersRemembered(ledger.entries);
  return [...readings.values()]
    .filter(({ tab }) => tab.essential && !gone.includes(tab.title))
    .flatMap((reading) => {
      const typed = reading.tab.columns.filter(({ owner }) => owner === 'people').map(({ header }) => header);
      const missing = reading.missing.filter((header) => typed.includes(header));
      return missing.length === 0 ? [] : [text(reading, missing, before)];
    });
}

type Before = ReturnType<typeof headersRemembered>;

function missingText(reading: TabReading, before: Before): string[] {
  return reading.missing.length === 0 ? [] : [text(reading, reading.missing, before)];
}

function text(reading: TabReading, missing: readonly string[], before: Before): string {
  const { tab } = reading;
  const isAll = missing.length === tab.columns.length;
  const named = isAll
    ? 'its headers'
    : `the column${missing.length === 1 ? '' : 's'} ${listed(missing.map((header) => calledIn(tab, header)))}`;
  const unknown = hasPeople(tab) && !isAll ? unknownHeaders(reading, before) : [];
  const maybe = unknown.length === 0 ? '' : ` There is ${listed(unknown.map((name) => `“${name}”`))}.`;
  return `${tab.title} has lost ${named}: renamed or deleted.${maybe} A coordinator mends it with Repair in the menu.`;
}

/** Columns that are none of ours; where it is known how headers stood before, those that are new. A day or number names none. */
function unknownHeaders({ tab, headers }: TabReading, before: Before): readonly string[] {
  const ours = tab.columns.map(({ header }) => calledIn(tab, header));
  const known = new Set([...ours, ...(before.get(tab.key)?.headers ?? [])].map(headerKey));
  return headers
    .filter((cell): cell is string => typeof cell === 'string')
    .map((cell) => cell.trim())
    .filter((name) => name !== '' && !known.has(headerKey(name)));
}

/** Columns that are not there, as they are called in this tab. */
export function missingHeaders({ tab, missing }: TabReading): readonly string[] {
  return missing.map((header) => calledIn(tab, header));
}

/** Columns that are there more than once. */
export function doubledHeaders({ tab, headers }: TabReading): readonly string[] {
  const keys = headers.map(headerKey);
  return tab.columns
    .map(({ header }) => calledIn(tab, header))
    .filter((header) => keys.filter((key) => key === headerKey(header)).length > 1);
}

function doubledText(reading: TabReading): string[] {
  const doubled = doubledHeaders(reading);
  if (doubled.length === 0) return [];
  return [
    `${reading.tab.title} has more than one column ${listed(doubled)}; the left one that is filled is read. Repair in the menu gives the others another name.`,
  ];
}

/** Rows that were sorted or pasted above the headers: nothing is read there. */
function aboveText({ tab, above, lost, headerRow }: TabReading): string[] {
  const rows = [...above.keys()]
    .filter((row) => lost.includes(above[row] ?? ''))
    .map((row) => String(row + 1));
  if (rows.length === 0) return [];
  const which = rows.length === 1 ? `row ${listed(rows)} stands` : `rows ${listed(rows)} stand`;
  return [
    `${tab.title}: ${which} above its headers, which are in row ${headerRow + 1}, and nothing is read there. Move the row of headers above them; until then all that hangs on them stays as it is.`,
  ];
}
