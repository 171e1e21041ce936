import fc from 'fast-check';
import { mend } from '../../../src/workbook/setUp';
import { shadowingTabs as tabs } from '../../../src/workbook/shadowing/tabs';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import type { Cell, Sheet, Spreadsheet } from '../../../workbench/world';
import { context, newSpreadsheet, seen, send } from '../googleSheets';

function mendOnce(spreadsheet: Spreadsheet) {
  const { shape, values } = seen(spreadsheet);
  const mending = mend(shadowingWorkbook, shape, values, context);
  send(spreadsheet, mending.requests);
  return mending;
}

/** A workbook in which people typed into three tabs. */
function filled(): Spreadsheet {
  const spreadsheet = newSpreadsheet();
  mendOnce(spreadsheet);
  for (const key of ['calls', 'signUps', 'engineers'] as const) {
    const sheet = sheetOf(spreadsheet, key);
    for (const row of [1, 2, 3]) {
      const cells = sheet.rows[row] ?? [];
      sheet.rows[row] = tabs[key].columns.map(({ owner, header }, at) =>
        owner === 'people' ? { ...cells[at], value: `${header} of ${key} ${row}` } : (cells[at] ?? null),
      );
    }
  }
  return spreadsheet;
}

const sheetOf = (spreadsheet: Spreadsheet, key: keyof typeof tabs): Sheet =>
  spreadsheet.sheets.find(({ sheetId }) => sheetId === tabs[key].sheetId)!;

/** What people typed, wherever it stands. */
const typed = (spreadsheet: Spreadsheet): string[] =>
  (['calls', 'signUps', 'engineers'] as const)
    .flatMap((key) => sheetOf(spreadsheet, key).rows.flatMap((row) => row.map((cell) => cell?.value)))
    .filter((value): value is string => typeof value === 'string' && / of \w+ \d$| of mine$/.test(value))
    .sort();

type Row = (Cell | null)[];
const headerRow = (sheet: Sheet): number => sheet.rows.findIndex((row) => row.some((cell) => cell?.note));

const changeHeader = (sheet: Sheet, at: number, change: (cell: Cell) => Cell): void => {
  const row = headerRow(sheet);
  const header: Row = [...(sheet.rows[row] ?? [])];
  if (row < 0 || !header[at]) return;
  header[at] = change(header[at]);
  sheet.rows[row] = header;
};

/** Something that happens to a column of a sheet. */
const damages: Readonly<Record<string, (sheet: Sheet, at: number) => void>> = {
  rename: (sheet, at) => changeHeader(sheet, at, (cell) => ({ ...cell, value: 'Other name' })),
  overwrite: (sheet, at) => changeHeader(sheet, at, () => ({ value: 'Pasted name' })),
  clear: (sheet, at) => changeHeader(sheet, at, ({ value: _, ...cell }) => cell),
  double: (sheet, at) => {
    sheet.rows = sheet.rows.map((row) => [...row.slice(0, at), row[at] ?? null, ...row.slice(at)]);
    sheet.columnCount += 1;
  },
  insert: (sheet, at) => {
    sheet.rows = sheet.rows.map((row) => [...row.slice(0, at), null, ...row.slice(at)]);
    sheet.columnCount += 1;
  },
  move: (sheet, at) => {
    sheet.rows = sheet.rows.map((row) => {
      const rest = [...row.slice(0, at), ...row.slice(at + 1)];
      return [...rest.slice(0, 2), row[at] ?? null, ...rest.slice(2)];
    });
  },
  unvalidate: (sheet, at) => {
    sheet.rows = sheet.rows.map((row) =>
      row.map((cell, n) => {
        if (n !== at || !cell) return cell;
        const { validation: _, ...rest } = cell;
        return rest;
      }),
    );
  },
  titleAbove: (sheet) => {
    sheet.rows = [[{ value: 'A title of mine' }], ...sheet.rows];
    sheet.rowCount += 1;
  },
  unprotect: (sheet) => {
    sheet.protectedRanges.pop();
  },
  unmark: (sheet) => {
    delete sheet.metadata;
  },
  ownColumn: (sheet, at) => {
    const row = headerRow(sheet);
    if (row < 0) return;
    const cells: Row = [...(sheet.rows[row] ?? [])];
    if (cells[18 + at]) return;
    while (cells.length < 18 + at) cells.push(null);
    cells[18 + at] = { value: 'Column of mine' };
    sheet.rows[row] = cells;
    sheet.columnCount = Math.max(sheet.columnCount, 19 + at);
  },
};

const damage = fc.record({
  kind: fc.constantFrom(...Object.keys(damages)),
  tab: fc.constantFrom('calls', 'signUps', 'engineers', 'rotations', 'settings', 'ledger'),
  at: fc.nat({ max: 12 }),
});

test('Repair keeps all that people typed whatever befell the columns, and a second Repair finds nothing', () => {
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 8 }), (befell) => {
      const spreadsheet = filled();
      for (const { kind, tab, at } of befell) damages[kind]?.(sheetOf(spreadsheet, tab), at);
      const before = typed(spreadsheet);
      mendOnce(spreadsheet);
      expect(typed(spreadsheet)).toEqual(before);
      expect(mendOnce(spreadsheet).requests).toEqual([]);
      for (const { sheetId, columns } of Object.values(tabs)) {
        const sheet = spreadsheet.sheets.find((one) => one.sheetId === sheetId)!;
        const cells = sheet.rows.slice(0, 10).map((row) => row.map((cell) => cell?.value));
        const most = Math.max(
          ...cells.map((row) => columns.filter(({ header }) => row.includes(header)).length),
        );
        expect(most).toBe(columns.length);
      }
    }),
    { numRuns: 30 },
  );
});

test('a tab whose rows stand nowhere else is not made anew empty', () => {
  const spreadsheet = filled();
  spreadsheet.sheets = spreadsheet.sheets.filter(({ title }) => title !== 'Calls');
  const { requests, open } = mendOnce(spreadsheet);
  expect(requests).toEqual([]);
  expect(open.join()).toContain('The tab Calls is gone');
});

test('neither is the ledger, whatever is asked for', () => {
  const spreadsheet = filled();
  spreadsheet.sheets = spreadsheet.sheets.filter(({ title }) => title !== 'Ledger');
  const { shape, values } = seen(spreadsheet);
  expect(mend(shadowingWorkbook, shape, values, { ...context, makeEmpty: true }).requests).toEqual([]);
});
