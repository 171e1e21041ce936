import { ours } from '../../../src/workbook/column';
import { columnRequests } from '../../../src/workbook/columnRequests';
import { validationRule } from '../../../src/workbook/look';
import { mendColumns } from '../../../src/workbook/repair/repairTab';
import type { SheetThere, Values } from '../../../src/workbook/repair/mending';
import { adopted, looked, visits } from './looking';

const names = visits.columns.map(({ header }) => header);
const rows: Values = [
  ['v-1', 46175, 'Ann', 30, 'host@example.com'],
  ['v-2', 46176, 'Bob', 45, 'host@example.com'],
];
const before: Values = [names, ...rows];
const ruleOf = (column: number) => {
  const declared = visits.columns[column];
  return declared && validationRule(declared);
};

/** A sheet whose columns are validated as set-up does. */
const validated: Partial<SheetThere> = { ruleAt: (_, column) => ruleOf(column) };

const withHeader = (at: number, name: string): Values => [
  names.map((header, n) => (n === at ? name : header)),
  ...rows,
];

const header = (sheetId: number, at: number, stringValue: string, rest: object = {}) => ({
  updateCells: {
    start: { sheetId, rowIndex: 0, columnIndex: at },
    rows: [{ values: [{ userEnteredValue: { stringValue }, ...rest }] }],
    fields: 'note' in rest ? 'userEnteredValue,note' : 'userEnteredValue',
  },
});

test('a tab in which all is well is left alone', () => {
  const { mending, headerRow, places } = mendColumns(looked(visits, before, before, validated));
  expect(mending).toEqual({ requests: [], mended: [], open: [], called: [] });
  expect([headerRow, places]).toEqual([0, new Map(names.map((name, at) => [name, at]))]);
});

test('a column that was renamed is named again, with its note', () => {
  const { mending, places } = mendColumns(looked(visits, withHeader(2, 'Client'), before, validated));
  expect(mending).toEqual({
    requests: [header(700, 2, 'Guest', { note: 'Who comes.' })],
    mended: ['Visits: the header of column C said “Client” and says Guest again.'],
    open: [],
    called: [],
  });
  expect(places.get('Guest')).toBe(2);
});

describe('a column with the name of another', () => {
  const twice = (below: Values): Values => [[...names, 'Guest'], ...below];
  const { requests, mended } = mendColumns(looked(visits, twice(rows), before, validated)).mending;

  it('gets a number, and is left to people to delete when it is empty', () => {
    expect(requests).toEqual([header(700, 5, 'Guest (2)')]);
    expect(mended).toEqual([
      'Visits: there were two columns Guest; column F is called Guest (2) now. Ridealong does not read it: delete it when you do not need it.',
    ]);
    const spaces = twice(rows.map((row) => [...row, ' ']));
    expect(mendColumns(looked(visits, spaces, before, validated)).mending.mended).toEqual(mended);
  });

  it('keeps what stands in it', () => {
    const filled = twice([rows[0]!, [...rows[1]!, 'mine']]);
    expect(mendColumns(looked(visits, filled, before, validated)).mending.mended).toEqual([
      'Visits: there were two columns Guest; column F is called Guest (2) now. Ridealong does not read it; what stands in it stays.',
    ]);
  });
});

describe('a column that is gone', () => {
  const guest = visits.columns[2]!;

  it('comes back right of everything, and what it may have been is named', () => {
    const values: Values = [withHeader(2, 'Client')[0]!, [...rows[0]!, '', 'far out']];
    const { mending, places } = mendColumns(looked(visits, values, undefined, validated));
    expect(mending.requests).toEqual(columnRequests(visits, [{ column: guest, at: 7 }], 0));
    expect(mending.mended).toEqual([
      'Visits: the column Guest was gone and is there again, as column H. What was typed in it is in File › Version history, when it was deleted. If column C, “Client”, is what it was, delete the new one and call that Guest.',
    ]);
    expect([places.get('Guest'), places.get('Host')]).toEqual([7, 4]);
  });

  it('is put into columns that the sheet has, and as many are added as it lacks', () => {
    const values = [['Visit id', 'Day', 'Minutes']];
    const added = (columnCount: number) =>
      mendColumns(looked(visits, values, undefined, { ...validated, columnCount })).mending.requests.flatMap(
        (request) => ('appendDimension' in request ? [request['appendDimension']] : []),
      );
    expect(added(5)).toHaveLength(0);
    expect(added(4)).toEqual([{ sheetId: 700, dimension: 'COLUMNS', length: 1 }]);
    expect(added(3)).toEqual([{ sheetId: 700, dimension: 'COLUMNS', length: 2 }]);
  });

  it('and that Ridealong fills is filled again', () => {
    const [, ...rest] = names;
    const { mended } = mendColumns(looked(visits, [rest], undefined, validated)).mending;
    expect(mended[0]).toBe(
      'Visits: the column Visit id was gone and is there again, as column E. Ridealong fills it.',
    );
  });

  it('is not all that is gone where a tab was emptied, which is made anew without a word about rules', () => {
    const { mending, places } = mendColumns(looked(visits, []));
    expect(mending.requests).toEqual(
      columnRequests(
        visits,
        visits.columns.map((column, at) => ({ column, at })),
        0,
      ),
    );
    expect(mending.mended).toHaveLength(5);
    expect(places).toEqual(new Map(names.map((name, at) => [name, at])));
  });
});

describe('help and choices', () => {
  const mended = (rest: Partial<SheetThere>, values = before, tab = visits) =>
    mendColumns(looked(tab, values, before, rest)).mending;
  const rule = (at: number, startRowIndex = 1) => ({
    setDataValidation: {
      range: { sheetId: 700, startRowIndex, startColumnIndex: at, endColumnIndex: at + 1 },
      rule: ruleOf(at),
    },
  });

  it('that were lost come back in all rows of the columns that have them', () => {
    expect(mended({})).toEqual({
      requests: [rule(1), rule(3), rule(4)],
      mended: ['Visits: the help and the choices of Day, Minutes, Host are back in every row.'],
      open: [],
      called: [],
    });
  });

  it('that one row lacks come back, be it the first below the headers or the last one', () => {
    const without =
      (lacking: number): SheetThere['ruleAt'] =>
      (row, column) =>
        row === lacking && column === 3 ? undefined : ruleOf(column);
    expect(mended({ ruleAt: without(1) }).requests).toEqual([rule(3)]);
    expect(mended({ ruleAt: without(19) }).requests).toEqual([rule(3)]);
    expect(mended({ ruleAt: without(0) }).requests).toHaveLength(0);
    expect(mended({ ruleAt: without(20) }).requests).toHaveLength(0);
    expect(mended({ ruleAt: without(2) }, [['A title'], ...before]).requests).toEqual([rule(3, 2)]);
  });

  it('are looked for where Google tells of rows, and everywhere once something is written', () => {
    const ruleAt: SheetThere['ruleAt'] = (row, column) => (row < 5 ? ruleOf(column) : undefined);
    expect(mended({ ruleAt, rowsTold: 5 }).requests).toHaveLength(0);
    expect(mended({ ruleAt, rowsTold: 6 }).requests).toEqual([rule(1), rule(3), rule(4)]);
    const gone = [names, ...rows].map((row) => row.slice(0, 4));
    const lacking: SheetThere['ruleAt'] = (row, column) => (column < 4 ? ruleAt(row, column) : undefined);
    expect(mended({ ruleAt: lacking, rowsTold: 5 }, gone).mended.join()).toContain(
      'of Day, Minutes are back',
    );
  });

  it('are asked of the first row below the headers when Google tells of none', () => {
    const ruleAt: SheetThere['ruleAt'] = (_, column) => (column === 3 ? undefined : ruleOf(column));
    expect(mended({ ruleAt, rowsTold: 0 }).requests).toEqual([rule(3)]);
  });

  it('are not put into a sheet that has no rows below the headers, nor into one that people made', () => {
    expect(mended({ rowCount: 1 }).requests).toHaveLength(0);
    expect(mended({ rowCount: 2 }).requests).toHaveLength(3);
    expect(mended({}, before, adopted(visits)).requests).toHaveLength(0);
  });

  it('are not put into a tab in which nobody types', () => {
    const columns = visits.columns.map((column) => ({ ...column, owner: 'ridealong' as const }));
    expect(mended({}, before, { ...visits, columns }).requests).toHaveLength(0);
  });
});

describe('in a tab that people made', () => {
  const tab = adopted(visits, { Guest: 'Besucher', Day: 'Tag' });
  const theirNames = ['Visit id', 'Tag', 'Besucher', 'Mine', 'Minutes', 'Host'];
  const theirRows = rows.map(([id = '', day = '', guest = '', minutes = '', host = '']) => [
    ...[id, day, guest, 'm', minutes, host],
  ]);
  const old: Values = [theirNames, ...theirRows];
  const mended = (headers: readonly string[], below: Values = theirRows, one = tab) =>
    mendColumns(looked(one, [headers, ...below], old)).mending;

  it('a column of theirs that was renamed is read under its new name, and nothing is written', () => {
    expect(mended(['Visit id', 'Tag', ' Gast ', 'Mine', 'Minutes', 'Host'])).toEqual({
      requests: [],
      mended: ['Visits: column C, Besucher, is called “Gast” now, and is read under that name.'],
      open: [],
      called: [{ tab: 'calls', sheetId: 7, headers: { Day: 'Tag', Guest: 'Gast' } }],
    });
  });

  it('one of Ridealong’s that was renamed is named again, without a note in people’s cell', () => {
    expect(mended(['Nr', 'Tag', 'Besucher', 'Mine', 'Minutes', 'Host'])).toEqual({
      requests: [header(7, 0, 'Visit id')],
      mended: ['Visits: the header of column A said “Nr” and says Visit id again.'],
      open: [],
      called: [],
    });
  });

  it('one that has the name of another now, or of another that was renamed, gets its own back', () => {
    const other = mended(['Visit id', 'Tag', 'HOST', 'Mine', 'Minutes', 'Host']);
    expect(other.requests).toEqual([header(7, 2, 'Besucher')]);
    expect(other.called).toHaveLength(0);
    const same = mended(['Visit id', 'x', 'X', 'Mine', 'Minutes', 'Host']);
    expect(same.requests).toEqual([header(7, 1, 'Tag'), header(7, 2, 'Besucher')]);
    expect(same.called).toHaveLength(0);
  });

  it('headers that were cleared come back as people called them', () => {
    expect(mended(['Visit id', 'Tag', '', '', 'Minutes', 'Host'])).toEqual({
      requests: [header(7, 2, 'Besucher'), header(7, 3, 'Mine')],
      mended: [
        'Visits: the header of column C said nothing and says Besucher again.',
        'Visits: column D is called Mine again.',
      ],
      open: [],
      called: [],
    });
  });

  const strange = theirRows.map(([, , ...rest], n) => [`v-${String(n + 8)}`, 'soon', ...rest]);

  it('a column that cannot be told is asked about, and nothing is added', () => {
    expect(mended(['Visit id', 'Wann', 'Besucher', 'Mine', 'Minutes', 'Host'], strange)).toEqual({
      requests: [],
      mended: [],
      open: [
        'Visits: there is no column Tag, and it cannot be told whether it is called otherwise now. There is “Wann”: if that is it, call it Tag again. If it was deleted, write Tag above an empty column.',
      ],
      called: [],
    });
    expect(mended(['Visit id', 'Wann', 'Wer', 'Mine', 'Minutes', 'Host'], strange).open[0]).toContain(
      'There is “Wann” and “Wer”: if one of them is it, call it Tag again.',
    );
  });

  it('a column that is gone comes back under the name that people gave it', () => {
    const without = (line: Values[number]) => line.filter((_, at) => at !== 2);
    const { mended: said, requests } = mended(without(theirNames).map(String), strange.map(without));
    expect(said).toEqual([
      'Visits: the column Besucher was gone and is there again, as column F. What was typed in it is in File › Version history, when it was deleted. If column C, “Mine”, is what it was, delete the new one and call that Besucher.',
    ]);
    expect(JSON.stringify(requests[0])).toContain('"stringValue":"Besucher"');
  });

  it('a column of Ridealong’s comes back as it was made', () => {
    const withCheck = { ...tab, columns: [...tab.columns, ours('Check', 'longText', 90, 'What is wrong.')] };
    const { requests, mended: said } = mended(theirNames, theirRows, withCheck);
    expect(said).toEqual([
      'Visits: the column Check was gone and is there again, as column G. Ridealong fills it.',
    ]);
    expect(requests).toEqual(columnRequests(tab, [{ column: withCheck.columns[5]!, at: 6 }], 0));
  });
});
