/*
 * Keys: [DF] developers.google.com/sheets/api/reference/rest/v4/spreadsheets.values/batchGetByDataFilter ·
 * [VR] …/v4/ValueRenderOption and …/v4/DateTimeRenderOption · [CD] …/v4/spreadsheets/cells · [RQ] …/v4/spreadsheets/request ·
 * [FM] developers.google.com/sheets/api/guides/field-masks · [GE] words of errors, seen on the real API by others.
 */
import { read, sheets, typed, update, valuesOf, written } from './sheetTools';
import { like, refused, same, type Statement } from './statement';

export const sheetsReads: readonly Statement[] = [
  {
    says: 'Sheets: one read of several tabs names the filter of each answer',
    source: '[DF]',
    holds: (scratch) => {
      const [first, second] = [scratch.tab(), scratch.tab()];
      typed(first, [['one']]);
      typed(second, [['two']]);
      const answer = read(scratch, [{ gridRange: { sheetId: second } }, { gridRange: { sheetId: first } }]);
      const found = answer.map(({ valueRange, dataFilters }) => [
        dataFilters?.[0]?.gridRange?.sheetId ?? 0,
        (valueRange?.values as unknown[][] | undefined)?.[0]?.[0],
      ]);
      same(
        found.sort((a, b) => Number(a[0]) - Number(b[0])),
        [
          [first, 'one'],
          [second, 'two'],
        ].sort((a, b) => Number(a[0]) - Number(b[0])),
      );
    },
  },
  {
    says: 'Sheets: an answer tells the title of its tab, quoted where it has to be',
    source: '[DF]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const title = `It's ${scratch.unique()}`;
      update(scratch, [{ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } }]);
      const range = read(scratch, [{ gridRange: { sheetId } }])[0]?.valueRange?.range ?? '';
      same(range.slice(0, range.lastIndexOf('!')), `'${title.replace(/'/g, "''")}'`);
    },
  },
  {
    says: 'Sheets: a grid range that ends after three rows reads no fourth',
    source: '[DF]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      typed(sheetId, [['1'], ['2'], ['3'], ['4']]);
      const answer = read(scratch, [{ gridRange: { sheetId, endRowIndex: 3 } }]);
      same(answer[0]?.valueRange?.values, [[1], [2], [3]]);
    },
  },
  {
    says: 'Sheets: unformatted reads give days and times as serial numbers, truth values as such, texts as texts',
    source: '[VR]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      typed(sheetId, [['2026-05-05', '12:00', 'TRUE', 'x', '1.5']]);
      same(valuesOf(scratch, sheetId), [[46147, 0.5, true, 'x', 1.5]]);
    },
  },
  {
    says: 'Sheets: empty cells between are empty texts, empty ones at the end are left out',
    source: '[VR]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      typed(sheetId, [
        ['a', '', 'b', ''],
        ['', '', '', ''],
        ['', 'c', '', ''],
        ['', '', '', ''],
      ]);
      same(valuesOf(scratch, sheetId), [['a', '', 'b'], [], ['', 'c']]);
    },
  },
  {
    says: 'Sheets: an empty tab has no values at all',
    source: '[VR]',
    holds: (scratch) => {
      same(valuesOf(scratch, scratch.tab()), undefined);
    },
  },
  {
    says: 'Sheets: a filter for a tab that is gone is refused, naming the grid',
    source: '[GE]',
    holds: (scratch) => {
      const error = refused(() => read(scratch, [{ gridRange: { sheetId: 987654321 } }]), /no grid with id/i);
      same(error.details?.code, 400);
    },
  },
  {
    says: 'Sheets: an error of the API says which call failed, and carries the code of HTTP',
    source: 'reference of advanced services; details are seen in public repositories only',
    holds: () => {
      const error = refused(
        () => sheets().Spreadsheets.get('not-a-spreadsheet'),
        /^API call to sheets\.spreadsheets\.get failed with error: /,
      );
      same(error.details?.code, 404);
    },
  },
  {
    says: 'Sheets: a mask of fields answers these and nothing else',
    source: '[FM]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const answer = sheets().Spreadsheets.get(scratch.spreadsheet, {
        fields: 'sheets(properties(sheetId))',
      });
      const mine = (answer.sheets ?? []).filter(({ properties }) => properties?.sheetId === sheetId);
      same(mine, [{ properties: { sheetId } }]);
      same(Object.keys(answer), ['sheets']);
    },
  },
  {
    says: 'Sheets: a mask with a field that there is not is refused',
    source: '[GE]',
    holds: (scratch) => {
      const ask = () => sheets().Spreadsheets.get(scratch.spreadsheet, { fields: 'sheets.propertties' });
      same(refused(ask).details?.code, 400);
    },
  },
  {
    says: 'Sheets: what the script holds of an answer is a copy',
    source: 'JSON over HTTP',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      typed(sheetId, [['a']]);
      const values = valuesOf(scratch, sheetId) as unknown[][];
      (values[0] as unknown[])[0] = 'changed';
      same(valuesOf(scratch, sheetId), [['a']]);
    },
  },
  {
    says: 'Sheets: a formula that reads another cell comes to its value',
    source: '[CD]',
    gap: { at: 'workbench', why: 'it calculates sums of numbers only' },
    holds: (scratch) => {
      const sheetId = scratch.tab();
      update(scratch, [written(sheetId, 0, [{ numberValue: 2 }, { formulaValue: '=A1*3' }])]);
      same(valuesOf(scratch, sheetId), [[2, 6]]);
    },
  },
  {
    says: 'Sheets: a spreadsheet tells its time zone as an IANA name, and its locale',
    source: 'reference of SpreadsheetProperties',
    holds: (scratch) => {
      const { properties } = sheets().Spreadsheets.get(scratch.spreadsheet, {
        fields: 'properties(timeZone,locale)',
      });
      like(properties?.timeZone ?? '', /^[A-Z][A-Za-z]+(\/[A-Za-z_+-]+)*/);
      like(properties?.locale ?? '', /^[a-z]{2}(_[A-Z]{2})?$/);
    },
  },
];
