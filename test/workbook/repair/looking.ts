import { ours, required, theirs } from '../../../src/workbook/column';
import { readTab } from '../../../src/workbook/reading';
import type { Looked } from '../../../src/workbook/repair/looked';
import type { SheetThere, Values } from '../../../src/workbook/repair/mending';
import type { Tab } from '../../../src/workbook/tab';

/** A tab of ours with few columns. */
export const visits: Tab = {
  key: 'calls',
  sheetId: 700,
  title: 'Visits',
  hidden: false,
  essential: true,
  adoptable: true,
  columns: [
    ours('Visit id', 'id', 90, 'Names the row.'),
    theirs('Day', 'day', 90, 'Day of the visit.', required),
    theirs('Guest', 'text', 90, 'Who comes.'),
    theirs('Minutes', 'whole', 90, 'How long.'),
    theirs('Host', 'address', 90, 'Who is visited.'),
  ],
};

/** The same without a column that names rows. */
export const guests: Tab = { ...visits, title: 'Guests', columns: visits.columns.slice(1) };

/** A tab of people's that stands in for one of ours. */
export function adopted(tab: Tab, headers: Readonly<Record<string, string>> = {}): Tab {
  return { ...tab, sheetId: 7, adopted: { mark: tab.sheetId, headers } };
}

/** A sheet of Google's, in which no cell has a note or a rule. */
export function sheetThere(rest: Partial<SheetThere> = {}): SheetThere {
  return {
    sheetId: 700,
    title: 'Visits',
    rowCount: 20,
    columnCount: 26,
    protectedRangeIds: [],
    chartIds: [],
    marks: [],
    rowsTold: 20,
    noteAt: () => '',
    ruleAt: () => undefined,
    ...rest,
  };
}

/**
 * A tab as it stands now.
 *
 * @param before as it stood when all was well, which the ledger remembers
 */
export function looked(tab: Tab, values: Values, before?: Values, rest: Partial<SheetThere> = {}): Looked {
  const reading = before && readTab(tab, before);
  const headers = reading && { row: reading.headerRow, headers: reading.headers.map(String) };
  return {
    tab,
    values,
    sheet: sheetThere(rest),
    remembered: {
      rows: new Map(
        (reading?.rows ?? [])
          .filter(({ id }) => id !== '')
          .map(({ id, content }) => [id, new Set([content])]),
      ),
      headers: tab.adopted && headers,
    },
  };
}

/** The same, while the ledger does not know how the headers stood. */
export function withoutHeaders(one: Looked): Looked {
  return { ...one, remembered: { ...one.remembered, headers: undefined } };
}
