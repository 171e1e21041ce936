import type { Email } from '../../src/programme/records';
import type { Book, AnyProgramme } from '../../src/run/book';
import { mendingOf } from '../../src/run/mendingOf';
import { mendWorkbook, type Mended } from '../../src/run/mendWorkbook';
import { redBook } from '../../src/run/redAccounts/redBook';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import {
  busyText,
  copyText,
  failedText,
  ledgerGoneText,
  newerText,
  notCoordinatorText,
  unsureText,
} from '../../src/run/sentences';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import { ada, ben, InGoogle, withMethods } from '../google/inGoogle';
import { googlePlatform } from '../mutation/platform';
import { InWorkbook } from './inWorkbook';

// Set-up and repair: what becomes of a spreadsheet, and what is said to who asked for it.

type Around = (mend: () => Mended) => Mended;

function mended<P extends AnyProgramme, H>(
  google: InGoogle,
  book: Book<P, H>,
  {
    as = ada,
    makeEmpty = false,
    around = (mend) => mend(),
  }: { as?: string; makeEmpty?: boolean; around?: Around } = {},
): Mended {
  return google.run(() => around(() => mendWorkbook(googlePlatform(), book, as as Email, makeEmpty)));
}

/** Does to the spreadsheet what hands would. */
const does = (google: InGoogle, ...requests: object[]) => {
  google.run(() => {
    Sheets!.Spreadsheets.batchUpdate({ requests }, google.workbook);
  });
};
const { ledger, calls, engineers, insights, settings } = shadowingTabs;
const asCell = (text: string) => (text === '' ? {} : { userEnteredValue: { stringValue: text } });
const inPlace = 'Everything was in place already: nothing had to be done.';

describe('an empty spreadsheet', () => {
  let google: InGoogle;
  beforeAll(() => {
    google = new InGoogle();
  });
  afterAll(() => {
    google.remove();
  });
  const batchUpdate = (message: string, code?: number) => () => {
    throw Object.assign(new Error(message), code === undefined ? {} : { details: { code } });
  };

  test.each<[string, string, number | undefined, string]>([
    ['Google takes none of it', 'No such range.', 400, `${failedText} Google says: No such range.`],
    ['Google does not answer', 'Server error', undefined, unsureText],
  ])('stays as it is when %s', (_when, message, code, text) => {
    const refusing = { batchUpdate: batchUpdate(message, code) };
    expect(
      mended(google, shadowingBook, { around: (mend) => withMethods(Sheets!.Spreadsheets, refusing, mend) }),
    ).toEqual({ ok: false, text });
  });

  test('waits while somebody else’s run holds the lock', () => {
    const getScriptLock = () => ({ tryLock: (ms: number) => ms < 30_000, releaseLock: () => undefined });
    expect(
      mended(google, shadowingBook, { around: (mend) => withMethods(LockService, { getScriptLock }, mend) }),
    ).toEqual({ ok: false, isLater: true, text: busyText });
  });

  test.each([
    [['calls'], 'calls', 'Calls'],
    [['Settings', 'SIGN-UPS'], 'both', 'Sign-ups, Settings'],
  ])('with tabs of people’s own that are called so is not touched: %j', (titles, _which, named) => {
    const other = new InGoogle();
    does(other, ...titles.map((title) => ({ addSheet: { properties: { title } } })));
    expect(mended(other, shadowingBook)).toEqual({
      ok: false,
      text: `There is a tab called ${named} already, which is not Ridealong’s. Please rename it and set up again; nothing was changed.`,
    });
    other.remove();
  });

  test.each([
    [
      shadowingBook.workbook.title,
      (other: InGoogle) => mended(other, shadowingBook),
      'The tabs are ready. Now add your engineers on the Engineers tab and calls on the Calls tab, by pasting or typing, then choose “Turn on automation” in the menu. You are the first coordinator; the panel lets you name others.',
    ],
    [
      redBook.workbook.title,
      (other: InGoogle) => mended(other, redBook),
      'The tabs are ready. Type an account and Red into Account Tracker, or connect your CRM in the panel under Programme. Then choose “Turn on automation” in the menu. You are the first coordinator; the panel lets you name others.',
    ],
  ])('becomes the workbook %s, and who asked for it coordinates', (_title, mend, text) => {
    const other = new InGoogle();
    expect(mend(other)).toEqual({ ok: true, text });
    expect(other.run(() => googlePlatform().properties.get('coordinators'))).toBe(ada);
    other.remove();
  });
});

describe('a workbook that was set up', () => {
  let google: InWorkbook;
  beforeAll(() => {
    google = new InWorkbook('shadowing', false);
  });
  afterAll(() => {
    google.remove();
  });
  const writes = () => google.lastCalls().filter((name) => name.endsWith('.batchUpdate'));

  test('stays as it is where nothing is to be done, without a write', () => {
    expect(mended(google, shadowingBook)).toEqual({ ok: true, text: inPlace });
    expect(writes()).toEqual([]);
    const found = google.found();
    expect(google.asks((platform) => mendingOf(platform, found, ada as Email))).toMatchObject({
      requests: [],
      mended: [],
      open: [],
    });
  });

  test('is not touched for who does not coordinate', () => {
    expect(mended(google, shadowingBook, { as: ben })).toEqual({ ok: false, text: notCoordinatorText });
  });

  test('is not made one of the other kind', () => {
    expect(mended(google, redBook)).toEqual({
      ok: false,
      text: 'This spreadsheet is the workbook Customer calls shadowing already. Please use a spreadsheet of its own for Red Accounts; nothing was changed.',
    });
  });

  test('is not touched where nobody coordinates: it is a copy', () => {
    google.asks(({ properties }) => {
      properties.set('coordinators', '');
    });
    expect(mended(google, shadowingBook)).toEqual({ ok: false, text: copyText });
    google.asks(({ properties }) => {
      properties.set('coordinators', `${ben}, ${ada}`);
    });
    expect(mended(google, shadowingBook)).toMatchObject({ ok: true });
    expect(google.asks(({ properties }) => properties.get('coordinators'))).toBe(`${ben}, ${ada}`);
  });

  const headerGone = {
    updateCells: {
      range: {
        sheetId: calls.sheetId,
        startRowIndex: 0,
        endRowIndex: 1,
        startColumnIndex: 1,
        endColumnIndex: 2,
      },
      fields: 'userEnteredValue',
    },
  };

  test('gets a header back, and keeps what people typed', () => {
    does(google, headerGone);
    const { ok, text } = mended(google, shadowingBook);
    expect(ok).toBe(true);
    expect(text).toMatch(/^• .*Check.*\nNothing that people typed was deleted\.$/);
    expect(mended(google, shadowingBook).text).toBe(inPlace);
  });

  test('says so when Google took the mending and not the run after it', () => {
    does(google, headerGone, {
      appendCells: {
        sheetId: calls.sheetId,
        rows: [{ values: ['', '', '', '', '', '', 'Fjord Shipping'].map(asCell) }],
        fields: 'userEnteredValue',
      },
    });
    let times = 0;
    const around: Around = (mend) => {
      const api = Sheets!.Spreadsheets;
      const whole = api.batchUpdate.bind(api);
      const batchUpdate = (...args: Parameters<typeof whole>) => {
        times += 1;
        if (times > 1) throw Object.assign(new Error('No such range.'), { details: { code: 400 } });
        return whole(...args);
      };
      return withMethods(api, { batchUpdate }, mend);
    };
    expect(mended(google, shadowingBook, { around })).toEqual({
      ok: false,
      isLater: true,
      text: 'What was missing is there now. Its columns could not be filled at this moment: the next change does it, or choose Repair in the menu in a minute.',
    });
    expect(times).toBeGreaterThan(1);
    // Nothing was to be mended, so nothing was written at all.
    times = 1;
    expect(mended(google, shadowingBook, { around })).toEqual({ ok: false, isLater: true, text: failedText });
    expect(mended(google, shadowingBook)).toEqual({
      ok: true,
      text: '• Calls: 1 row has its id again.\n• Calls: 1 cell that Ridealong fills is right again.\nNothing that people typed was deleted.',
    });
  });

  test('is busy when another run takes the lock between mending and the run after it', () => {
    let asked = 0;
    const getScriptLock = () => ({ tryLock: () => (asked += 1) === 1, releaseLock: () => undefined });
    expect(
      mended(google, shadowingBook, { around: (mend) => withMethods(LockService, { getScriptLock }, mend) }),
    ).toEqual({ ok: false, isLater: true, text: busyText });
  });

  test('gets back a tab that one can do without, and others only when told so', () => {
    does(
      google,
      { deleteSheet: { sheetId: insights.sheetId } },
      { deleteSheet: { sheetId: engineers.sheetId } },
    );
    const first = mended(google, shadowingBook);
    expect(first.ok).toBe(false);
    expect(first.text).toMatch(
      /^• .*Insights.*\nNothing that people typed was deleted\.\nWhat Ridealong cannot mend:\n• .*Engineers.*$/,
    );
    const second = mended(google, shadowingBook, { makeEmpty: true });
    expect(second).toMatchObject({ ok: true });
    expect(second.text).toMatch(/^• .*Engineers.*\nNothing that people typed was deleted\.$/);
    expect(google.found()).toMatchObject({ condition: 'ready', gone: [] });
  });

  test('tells what hinders it still', () => {
    const { readings } = google.found();
    const row = readings.get('settings')?.rows.find(({ id }) => id === 'Time zone')?.row ?? -1;
    const column = readings.get('settings')?.columnOf('Value') ?? -1;
    const cell = (text: string) => ({
      updateCells: {
        start: { sheetId: settings.sheetId, rowIndex: row, columnIndex: column },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    });
    does(google, cell('Nowhere'));
    expect(mended(google, shadowingBook)).toEqual({
      ok: false,
      text: 'What Ridealong cannot mend:\n• Time zone on the Settings tab cannot be read; the column Problem says why. Until that is mended nothing is decided or sent.',
    });
    does(google, cell('Europe/Berlin'));
    expect(mended(google, shadowingBook).ok).toBe(true);
  });

  test('of an older version is brought up to date, which the ledger says', () => {
    google.tells({ kind: 'upgraded', schema: 1 });
    const lines = google.ledger().length;
    expect(mended(google, shadowingBook)).toEqual({
      ok: true,
      text: '• This spreadsheet was set up by an older version of Ridealong. Columns, settings and notes that came since were added.\nNothing that people typed was deleted.',
    });
    expect(google.ledger(lines)).toEqual([['upgraded', { schema: 2 }]]);
    expect(google.found().ledger.problems).toEqual([]);
  });

  test('of a newer version is left alone', () => {
    google.tells({ kind: 'upgraded', schema: 3 });
    expect(mended(google, shadowingBook)).toEqual({ ok: false, text: newerText });
    google.tells({ kind: 'upgraded', schema: 2 });
  });

  test.each<[string, object]>([
    [
      'lost its lines',
      { updateCells: { range: { sheetId: ledger.sheetId, startRowIndex: 1 }, fields: 'userEnteredValue' } },
    ],
    ['is empty', { updateCells: { range: { sheetId: ledger.sheetId }, fields: 'userEnteredValue' } }],
    ['is gone', { deleteSheet: { sheetId: ledger.sheetId } }],
  ])('is left alone when its ledger %s', (_how, request) => {
    does(google, request);
    expect(mended(google, shadowingBook)).toEqual({ ok: false, text: ledgerGoneText });
  });
});
