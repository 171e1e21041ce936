import type { Email } from '../../src/programme/records';
import { foldOldLines } from '../../src/run/foldOldLines';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import type { SignUpId } from '../../src/shadowing/records';
import { hourMs, instant, type Instant } from '../../src/time/instant';
import type { Entry } from '../../src/workbook/entries';
import { ledgerRow } from '../../src/workbook/ledger';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import { ada, withMethods } from '../google/inGoogle';
import { headersOf } from './basics';
import { InWorkbook } from './inWorkbook';

// A ledger whose old lines are folded, whatever hands do to it at that moment.

const google = new InWorkbook('shadowing', false);
afterAll(() => {
  google.remove();
});
const { sheetId } = shadowingTabs.ledger;
/** As if nothing of a ledger might ever be forgotten: then all has to be read after a fold as before. */
const book = {
  ...shadowingBook,
  forgetting: () => (entry: Parameters<ReturnType<typeof shadowingBook.forgetting>>[0]) => entry,
};
const now = instant(Date.parse(google.workbench.clock()));
const old = instant(now - 100 * 24 * hourMs);

const cellsOf = (run: number, entry: Entry, at: Instant) => {
  const row = ledgerRow(entry, { run, line: 1, id: `r${run}-1`, at, by: ada as Email });
  return {
    values: headersOf('ledger').map((header) => {
      const value = row[header] ?? '';
      return {
        userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: String(value) },
      };
    }),
  };
};
const withdrew = (n: number): Entry => ({ kind: 'withdrew', signUp: `s-${n}` as SignUpId });
const runs = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

const does = (...requests: object[]) => {
  google.run(() => {
    Sheets!.Spreadsheets.batchUpdate({ requests }, google.workbook);
  });
};

beforeEach(() => {
  const oldRows = (from: number, to: number) => runs(from, to).map((n) => cellsOf(n, withdrew(n), old));
  does(
    { updateCells: { range: { sheetId, startRowIndex: 1 }, fields: 'userEnteredValue' } },
    {
      appendCells: {
        sheetId,
        rows: [
          cellsOf(1, { kind: 'started', spreadsheet: google.workbook, schema: 2 }, now),
          ...oldRows(2, 150),
          cellsOf(302, withdrew(302), now),
          ...oldRows(151, 301),
          cellsOf(303, withdrew(303), now),
        ],
        fields: 'userEnteredValue',
      },
    },
  );
});

const idsNow = () =>
  google
    .found()
    .readings.get('ledger')
    ?.rows.map(({ id }) => id) ?? [];
const callsOf = (name: string) => google.lastCalls().filter((each) => each.endsWith(name)).length;
const fold = (found = google.found(), around = (go: () => boolean) => go()) =>
  google.asks((platform) => around(() => foldOldLines(platform, book, found, ada as Email)));
const sheets = () => Sheets!.Spreadsheets;
const failing = (message: string, code?: number) => () => {
  throw Object.assign(new Error(message), code === undefined ? {} : { details: { code } });
};

test('its old rows go, others come for them, and all is read as before, in one write', () => {
  const before = google.found().ledger;
  expect(fold()).toBe(true);
  expect([callsOf('.batchUpdate'), callsOf('.batchGetByDataFilter')]).toEqual([1, 0]);
  const ids = idsNow();
  expect(ids.slice(0, 3)).toEqual(['r1-1', 'r302-1', 'r303-1']);
  expect(ids.length).toBeLessThan(10);
  const { entries, problems, lastRun } = google.found().ledger;
  expect(entries.filter(({ kind }) => kind !== 'folded')).toEqual(before.entries);
  expect([problems, lastRun]).toEqual([[], 304]);
});

test('what is folded is not folded again', () => {
  fold();
  expect(fold()).toBe(false);
  expect(google.lastCalls()).toEqual([]);
});

test('a ledger that is not there is not folded', () => {
  expect(fold({ ...google.found(), readings: new Map() })).toBe(false);
});

test('where Google takes no write all stays', () => {
  const before = idsNow();
  const batchUpdate = failing('No such range.', 400);
  expect(fold(undefined, (go) => withMethods(sheets(), { batchUpdate }, go))).toBe(false);
  expect(idsNow()).toEqual(before);
});

test('where nobody knows whether it took the write, it is looked at: it did not', () => {
  const before = idsNow();
  const batchUpdate = failing('Server error');
  expect(fold(undefined, (go) => withMethods(sheets(), { batchUpdate }, go))).toBe(true);
  expect(callsOf('.batchGetByDataFilter')).toBe(1);
  expect(idsNow()).toEqual(before);
});

type BatchUpdate = ReturnType<typeof sheets>['batchUpdate'];
/** Google writes by `writeAs`, which is told how often it was asked, from 1 on. */
const writing =
  (
    writeAs: (write: () => ReturnType<BatchUpdate>, times: number, asked: Parameters<BatchUpdate>) => unknown,
  ) =>
  (go: () => boolean) => {
    const api = sheets();
    const whole = api.batchUpdate.bind(api);
    let times = 0;
    const batchUpdate = (...args: Parameters<BatchUpdate>) =>
      writeAs(() => whole(...args), (times += 1), args);
    return withMethods(api, { batchUpdate }, go);
  };

/** Google writes what it is told to, and the first answer gets lost. */
const losingAnAnswer = writing((write, times) => {
  const answer = write();
  if (times === 1) throw new Error('Server error');
  return answer;
});

test('where nobody knows whether it took the write, it is looked at: it did', () => {
  const { entries } = google.found().ledger;
  expect(fold(undefined, losingAnAnswer)).toBe(true);
  expect([callsOf('.batchUpdate'), callsOf('.batchGetByDataFilter')]).toEqual([1, 1]);
  expect(idsNow().length).toBeLessThan(10);
  expect(google.found().ledger.entries.filter(({ kind }) => kind !== 'folded')).toEqual(entries);
});

const sorted = () => {
  const range = { sheetId, startRowIndex: 1 };
  does({ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } });
};

test.each<[string, ((go: () => boolean) => boolean) | undefined]>([
  ['', undefined],
  [', also when the answer got lost', losingAnAnswer],
])('rows that were sorted meanwhile stand again afterwards%s', (_also, around) => {
  const found = google.found();
  sorted();
  expect(fold(found, around)).toBe(true);
  const ids = idsNow();
  expect(ids).toEqual(expect.arrayContaining(['r1-1', 'r302-1', 'r303-1']));
  const after = google.found().ledger;
  expect(after.entries.filter(({ kind }) => kind !== 'folded')).toEqual(found.ledger.entries);
  expect(after.problems).toEqual([]);
});

test('lines that stand for others and are lost in that moment are added again', () => {
  const found = google.found();
  sorted();
  const around = writing((write, times) => {
    const answer = write();
    if (times === 1)
      does({ updateCells: { range: { sheetId, startRowIndex: 4 }, fields: 'userEnteredValue' } });
    return answer;
  });
  expect(fold(found, around)).toBe(true);
  expect(google.found().ledger.entries.filter(({ kind }) => kind !== 'folded')).toEqual(found.ledger.entries);
});

test('rows that stand side by side go together', () => {
  const all: string[] = [];
  const around = writing((write, _times, asked) => {
    all.push(JSON.stringify((asked[0] as { requests: object[] }).requests.slice(0, 3)));
    return write();
  });
  fold(undefined, around);
  const rows = (startIndex: number, endIndex: number) =>
    JSON.stringify({ deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex } } });
  expect(all).toEqual([expect.stringContaining(`[${rows(152, 303)},${rows(2, 151)},{"appendCells"`)]);
});

test('what does not stand is looked for three times at most', () => {
  const found = google.found();
  sorted();
  let asked = 0;
  const around = writing((write, times) => {
    asked = times;
    if (times > 1) throw new Error('Server error');
    return write();
  });
  expect(fold(found, around)).toBe(true);
  expect([asked, callsOf('.batchGetByDataFilter')]).toEqual([4, 3]);
});
