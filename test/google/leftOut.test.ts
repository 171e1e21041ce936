import { googleCalendar } from '../../src/google/calendar';
import { googleSpreadsheet } from '../../src/google/spreadsheet';
import { instant } from '../../src/time/instant';
import { InGoogle, withMethods } from './inGoogle';

// Google leaves out of an answer what is empty, false or 0, and more than the workbench does: nothing is read of what is not there.

const here = () => googleSpreadsheet(undefined);
const from = instant(Date.parse('2026-05-01T00:00:00Z'));

let google: InGoogle;
beforeEach(() => (google = new InGoogle()));
afterEach(() => google.remove());

describe.each([
  ['nothing at all', {}],
  ['nothing of a sheet', { sheets: [{}], properties: {} }],
  ['nothing within it', { sheets: [{ properties: {}, data: [], charts: [{}], protectedRanges: [{}] }] }],
])('a spreadsheet of which Google tells %s', (_what, answer) => {
  const told = <T>(work: () => T): T =>
    google.run(() => withMethods(Sheets!.Spreadsheets, { get: () => answer }, work));
  const sheets = 'sheets' in answer ? 1 : 0;

  test('has no name, zone or language, and a sheet 0 of no size', () => {
    const shape = told(() => here().shape());
    expect(shape).toMatchObject({ title: '', timeZone: '', locale: '', sheets: { length: sheets } });
    for (const { title, sheetId, rowCount, columnCount, hidden, empty, rowsTold } of shape.sheets)
      expect([title, sheetId, rowCount, columnCount, hidden, empty, rowsTold]).toEqual([
        '',
        0,
        0,
        0,
        false,
        true,
        0,
      ]);
    expect(shape.sheets.every((each) => each.noteAt(0, 0) === '' && each.ruleAt(0, 0) === undefined)).toBe(
      true,
    );
  });

  test('is told about in few words', () => {
    const sheetIds = Array(sheets).fill(0);
    expect(told(() => here().about())).toEqual({ timeZone: '', locale: '', sheetIds });
    expect(told(() => here().sheetIds())).toEqual(sheetIds);
  });
});

describe('a read of which Google tells', () => {
  const read = (answer: object) =>
    google.run(() =>
      withMethods(Sheets!.Spreadsheets.Values, { batchGetByDataFilter: () => answer }, () =>
        here().read([{ mark: 7, marked: false, rows: undefined }]),
      ),
    );

  test('nothing has no tab', () => {
    expect(read({}).size).toBe(0);
  });

  test('not what it is of is left out', () => {
    expect(read({ valueRanges: [{}, { dataFilters: [] }, { dataFilters: [{}] }] }).size).toBe(0);
  });

  test('not where it stands and what has a tab without a title in which nothing stands', () => {
    const filter = { gridRange: { sheetId: 7 } };
    const empty = { title: '', values: { length: 0 } };
    expect(read({ valueRanges: [{ dataFilters: [filter] }] }).get(7)).toMatchObject(empty);
    expect(read({ valueRanges: [{ dataFilters: [filter], valueRange: {} }] }).get(7)).toMatchObject(empty);
  });
});

describe('a write after which Google tells', () => {
  const asked = { sheetId: 7, title: 'Pairs', headerRow: 0, column: 'all', firstRow: 1, lastRow: 2 } as const;
  const back = (answer: object) => {
    const told = google.run(() =>
      withMethods(Sheets!.Spreadsheets, { batchUpdate: () => answer }, () => here().commit([], [asked])),
    );
    return told.ok ? told.value.get(7) : told;
  };

  test.each([
    ['nothing', {}],
    ['no sheet', { updatedSpreadsheet: {} }],
    ['another sheet', { updatedSpreadsheet: { sheets: [{}] } }],
    [
      'no cells',
      { updatedSpreadsheet: { sheets: [{ properties: { sheetId: 7 }, data: [{}, { startRow: 1 }] }] } },
    ],
  ])('%s reads nothing back', (_what, answer) => {
    expect(back(answer)).toMatchObject({ headers: { length: 0 }, values: { length: 0 } });
  });

  test('cells without a value reads them as empty', () => {
    const data = [{ startRow: 1, rowData: [{}, { values: [{}, { effectiveValue: {} }] }] }];
    expect(back({ updatedSpreadsheet: { sheets: [{ properties: { sheetId: 7 }, data }] } })).toEqual({
      headers: [],
      values: [[], ['', '']],
    });
  });
});

describe('a calendar of which Google tells', () => {
  const events = (answer: object) =>
    google.run(() =>
      withMethods(Calendar!.Events, { list: () => answer }, () => [
        googleCalendar().eventsAfter('rides', from),
        googleCalendar().answersSince('rides', from),
      ]),
    );

  test('no events has none', () => {
    expect(events({})).toMatchObject(Array(2).fill({ ok: true, value: { length: 0 } }));
  });

  test('nothing of an event has one without anything, of which nobody answered', () => {
    const nothing = {
      id: '',
      key: '',
      isLive: true,
      start: '',
      end: '',
      summary: '',
      description: '',
      location: '',
    };
    expect(events({ items: [{}] })).toMatchObject([
      { ok: true, value: [nothing] },
      { ok: true, value: { length: 0 } },
    ]);
    expect(events({ items: [{ start: {}, attendees: [{}] }] })).toMatchObject([
      { value: [nothing] },
      { value: [{ eventId: '', guest: '', declined: false }] },
    ]);
  });

  test('no managers, or nothing of one, has none', () => {
    const managers = (answer: object) =>
      google.run(() =>
        withMethods(Calendar!.Acl, { list: () => answer }, () => googleCalendar().managers('rides')),
      );
    expect(managers({})).toMatchObject({ ok: true, value: { length: 0 } });
    expect(managers({ items: [{ role: 'owner' }, {}] })).toMatchObject({ ok: true, value: { length: 0 } });
  });

  test('no id was made without one', () => {
    const made = google.run(() =>
      withMethods(Calendar!.Calendars, { insert: () => ({}) }, () =>
        googleCalendar().create('a', 'b', 'UTC'),
      ),
    );
    expect(made).toEqual({ ok: true, value: '' });
  });
});
