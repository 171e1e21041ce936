import { readWorkbook } from '../../src/run/readWorkbook';
import { agreementOf, heldByMemory, tell, tellRestored, upgrade, whyNotTold } from '../../src/run/settle';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import type { Platform } from '../../src/run/ports';
import type { Entry } from '../../src/workbook/entries';
import { ada } from '../google/inGoogle';
import { at, email } from '../shadowing/world';
import { basics, ledgerOf, logged } from './basics';
import { InWorkbook } from './inWorkbook';

describe('what the account that sends remembers', () => {
  const memory = { line: 'abc-1', mails: [] };
  const seen = (lost: string): Entry => ({ kind: 'restoredSeen', lost });
  const ofLedger = (lines: readonly Entry[], changes: Parameters<typeof ledgerOf>[1] = {}) =>
    agreementOf(
      basics({
        ledger: ledgerOf(
          lines.map((line) => logged(line, at('2026-05-04 10:00'))),
          changes,
        ),
      }),
      memory,
    );

  test('agrees with a ledger that has its line, or had it before that was folded', () => {
    expect(ofLedger([], { lineIds: new Set(['abc-1']) })).toBe('agrees');
    expect(ofLedger([], { folded: new Map([['abc', 1]]) })).toBe('agrees');
    expect(agreementOf(basics(), undefined)).toBe('agrees');
  });

  test('tells an older ledger by the line that is not there', () => {
    expect(ofLedger([], { lineIds: new Set(['abc-2']) })).toBe('older');
    expect(ofLedger([seen('abc-2'), { kind: 'wentOn' }])).toBe('older');
  });

  test('is reconciled with one that says so', () => {
    expect(ofLedger([seen('abc-1'), { kind: 'wentOn' }])).toBe('reconciling');
  });
});

describe('lines that are told before anything is decided', () => {
  let google: InWorkbook;
  let lines: number;
  beforeEach(() => {
    google = new InWorkbook();
    lines = google.ledger().length;
  });
  afterEach(() => google.remove());

  const me = email(ada);
  const readBy = (platform: Platform) =>
    readWorkbook(platform, shadowingBook, platform.now(), (prefix) => prefix).found;
  const told = (...entries: readonly Entry[]) =>
    google.asks((platform) => tell(platform, readBy(platform), me, entries));

  test('are of a run of their own, numbered from one', () => {
    expect(told({ kind: 'wentOn' }, { kind: 'automationOff' })).toBe(true);
    const stamp = { Run: '3', At: '2026-05-04T08:00:00.000Z', By: ada };
    const written = google.records('Ledger').slice(lines);
    expect(written).toMatchObject([
      { ...stamp, Line: '1', Kind: 'wentOn' },
      { ...stamp, Line: '2', Kind: 'automationOff' },
    ]);
    expect(written.map(({ Id }) => Id?.replace(/^[\da-z]{10}/, ''))).toEqual(['-1', '-2']);
  });

  test('are none where there is nothing to tell, and no call', () => {
    expect(told()).toBe(false);
    expect(google.lastCalls().filter((call) => /batchUpdate$/.test(call))).toEqual([]);
  });

  test('are told not to be there where Google did not take them', () => {
    const isTold = google.asks((platform) =>
      tell({ ...platform, ...google.hindered({ commit: 'refused' }) }, readBy(platform), me, [
        { kind: 'wentOn' },
      ]),
    );
    expect([isTold, google.ledger(lines)]).toEqual([false, []]);
  });

  test.each([
    [
      'refused',
      'Google Sheets did not take the change, so nothing was changed. Please try again in a minute.',
    ],
    [
      'unknown',
      'Google Sheets did not answer, so this may be done or not. What is done stays: please do it once more.',
    ],
  ] as const)('are told to be missing to who waits for them where they were %s', (commit, sentence) => {
    const why = (hindered: Parameters<InWorkbook['hindered']>[0]) =>
      google.asks((platform) =>
        whyNotTold({ ...platform, ...google.hindered(hindered) }, readBy(platform), me, [{ kind: 'wentOn' }]),
      );
    expect([why({ commit }), google.ledger(lines)]).toEqual([sentence, []]);
    expect([why({}), google.ledger(lines)]).toEqual([undefined, [['wentOn', {}]]]);
  });

  test('say that the workbook is older than what was sent', () => {
    google.asks((platform) => tellRestored(platform, readBy(platform), me, { line: 'abc-1', mails: ['x'] }));
    expect(google.ledger(lines)).toEqual([['restoredSeen', { lost: 'abc-1' }]]);
  });

  test('are to be told to a workbook that seems ready, where the account remembers more', () => {
    const held = () => google.asks((platform) => heldByMemory(platform, readBy(platform)));
    expect(held()).toBeUndefined();
    google.asks(({ secrets }) => secrets.set('lastSeen', 'abc-1 x'));
    expect(held()).toEqual({ kind: 'restoredSeen', lost: 'abc-1' });
    const notReady = (platform: Platform) => ({ ...readBy(platform), condition: 'tabGone' }) as const;
    expect(google.asks((platform) => heldByMemory(platform, notReady(platform)))).toBeUndefined();
    google.tells({ kind: 'restoredSeen', lost: 'abc-1' });
    expect(held()).toBeUndefined();
    google.tells({ kind: 'wentOn' });
    expect(held()).toBeUndefined();
  });

  test('an upgrade brings what is missing, and says so in the same write', () => {
    const sheet = google.workbench.world.workbooks[0]?.sheets.find(({ title }) => title === 'Overview');
    const gone = google.workbench.world.workbooks[0];
    if (gone) gone.sheets = gone.sheets.filter((one) => one !== sheet);
    const hindered = google.asks((platform) =>
      upgrade(
        {
          ...platform,
          spreadsheet: {
            ...platform.spreadsheet,
            commit: () => ({ ok: false, failure: 'later', detail: '' }),
          },
        },
        readBy(platform),
        me,
      ),
    );
    expect([hindered, google.ledger(lines)]).toEqual([false, []]);
    expect(google.asks((platform) => upgrade(platform, readBy(platform), me))).toBe(true);
    expect(google.ledger(lines)).toEqual([['upgraded', { schema: 2 }]]);
    expect(google.records('Overview').length).toBeGreaterThanOrEqual(0);
    expect(google.lastCalls().filter((call) => /batchUpdate$/.test(call))).toHaveLength(1);
  });
});
