import { googlePlatform } from '../../src/google/platform';
import { coordinatorsShown, isSaving, withRestOfSaving } from '../../src/run/restOfSaving';
import { nudge } from '../../src/run/nudge';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import type { Wish } from '../../src/run/task';
import type { Basics } from '../../src/run/understanding';
import type { Entry } from '../../src/workbook/entries';
import { ada, ben } from '../google/inGoogle';
import { at, email } from '../shadowing/world';
import { basics, coordinatedBy, ledgerOf, logged } from './basics';
import { InWorkbook } from './inWorkbook';

const meant: Entry = { kind: 'coordinatorsMeant', coordinators: [] };
const saved: Entry = { kind: 'coordinatorsSaved' };
const other: Entry = { kind: 'wentOn' };
const ofLedger = (lines: readonly Entry[], changes: Partial<Basics> = {}) =>
  basics({ ledger: ledgerOf(lines.map((line) => logged(line, at('2026-05-04 10:00')))), ...changes });

test.each<[string, boolean, Entry[]]>([
  ['never begun', false, [other]],
  ['begun', true, [meant, other]],
  ['ended', false, [meant, other, saved, other]],
  ['begun again', true, [meant, saved, meant]],
])('a save of the coordinators that was %s', (_how, expected, lines) => {
  expect(isSaving(ofLedger(lines))).toBe(expected);
});

describe('the row of Settings that shows who coordinates', () => {
  const readings = coordinatedBy('ada@example.com');

  test('is brought to another text, and left where it says so', () => {
    expect(coordinatorsShown(basics({ readings }), 'ben@example.com')).toEqual([
      { kind: 'setCells', tab: 'settings', row: 1, cells: { Value: 'ben@example.com' } },
    ]);
    expect(coordinatorsShown(basics({ readings }), 'ada@example.com')).toStrictEqual([]);
  });

  test('is nothing where it is gone, or its tab is', () => {
    const [[key, reading] = []] = readings;
    const without = new Map(key && reading ? [[key, { ...reading, rows: [] }]] : []);
    expect(coordinatorsShown(basics({ readings: without }), 'ben@example.com')).toStrictEqual([]);
    expect(coordinatorsShown(basics(), 'ben@example.com')).toStrictEqual([]);
  });
});

describe('whatever run comes next', () => {
  const edit = { kind: 'setCells', tab: 'calls', row: 3, cells: { Customer: 'Fjord' } } as const;
  const wish: Wish<string, string> = {
    entries: [other],
    newRows: [],
    edits: [edit],
    programme: 'as it is',
    outcome: 'done',
  };
  const kept = (coordinators: string) => {
    const google = googlePlatform();
    return {
      ...google,
      properties: {
        ...google.properties,
        get: (name: string) => (name === 'coordinators' ? coordinators : undefined),
      },
    };
  };

  test('ends a save that was begun: Settings follows the properties, and the ledger says who is new', () => {
    const found = ofLedger([meant], { readings: coordinatedBy('ada@example.com, cem@example.com') });
    expect(withRestOfSaving(kept('ada@example.com, ben@example.com'), found, wish)).toEqual({
      ...wish,
      entries: [{ kind: 'coordinatorsSaved', added: ['ben@example.com'] }, other],
      edits: [
        edit,
        { kind: 'setCells', tab: 'settings', row: 1, cells: { Value: 'ada@example.com, ben@example.com' } },
      ],
    });
  });

  test('leaves all as it is where none was begun, also what somebody typed there', () => {
    const found = ofLedger([other], { readings: coordinatedBy('eve@example.org') });
    expect(withRestOfSaving(kept('ada@example.com'), found, wish)).toBe(wish);
  });
});

describe('a nudge of the account that sends', () => {
  const nudged = (google: InWorkbook, as: string, isDone = true) => {
    const asked: string[] = [];
    const { sentence } = google.asks((platform) => {
      const webApp = {
        ...platform.webApp,
        nudge: (address: string) => asked.push(address) > 0 && isDone,
      };
      return nudge({ ...platform, webApp }, shadowingBook, email(as));
    }, as);
    return [sentence, asked];
  };
  const now = 'It goes out now.';
  const later = 'It goes out with the next hourly run.';
  const google = new InWorkbook();
  const address = `https://script.google.com/macros/s/AKfycbWorkbenchRidealong/exec?workbook=${google.workbook}`;
  afterAll(() => google.remove());

  test('is sent to its web app, and says whether that did it', () => {
    expect(nudged(google, ben)).toEqual([now, [address]]);
    expect(nudged(google, ben, false)).toEqual([later, [address]]);
  });

  test('is not needed by itself', () => {
    expect(nudged(google, ada)).toEqual([later, []]);
  });

  test('is none without a web app, or while automation is off', () => {
    const [account, calendar] = [email(ada), 'cal1'];
    google.tells({ kind: 'automationOn', account, calendar, webApp: '' });
    expect(nudged(google, ben)).toEqual([later, []]);
    google.tells({ kind: 'automationOn', account, calendar, webApp: 'https://x' }, { kind: 'automationOff' });
    expect(nudged(google, ben)).toEqual([later, []]);
  });
});
