import type { Email } from '../../../src/programme/records';
import { bringIn, type BroughtIn, type Rehearse } from '../../../src/run/adopt/broughtIn';
import { firstEntries, questionsAfter, rehearsed, type Rehearsal } from '../../../src/run/adopt/rehearse';
import { shadowingBook } from '../../../src/run/shadowing/shadowingBook';
import type { History } from '../../../src/shadowing/history';
import type { Programme } from '../../../src/shadowing/records';
import type { SheetLooked } from '../../../src/workbook/adopt/match';
import { planAdoption, type Plan } from '../../../src/workbook/adopt/plan';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import { at, week } from '../../shadowing/world';
import { sheetOf } from '../../workbook/adopt/sheets';

// What set-up would do with sheets of people's, understood before anything is written.

const now = at('2026-05-04 10:00');
const rehearsal: Rehearsal = {
  now,
  by: 'casey@example.com' as Email,
  spreadsheet: 's1',
  nonce: 'n',
  first: { domain: 'example.com', timeZone: 'Europe/Berlin', coordinators: 'casey@example.com' },
};

const calls = (...shadowed: string[]): SheetLooked =>
  sheetOf(
    [
      ['Date', 'Start', 'Minutes', 'Customer', 'AE', 'Shadowed by'],
      ['2026-04-14', '14:00', 30, 'Fjord', 'ae@example.com', shadowed[0] ?? ''],
      ['2026-05-12', '14:00', 30, 'Alder', 'ae@example.com', shadowed[1] ?? ''],
      ['32.06.2026', '14:00', 30, 'Birch', 'ae@example.com', shadowed[2] ?? ''],
    ],
    { title: 'Calls of ours', sheetId: 7 },
  );
const team = sheetOf(
  [
    ['Name', 'Email', 'GitHub', 'Time zone'],
    ['Eva', 'eva@example.com', 'eva-codes', 'Europe/Berlin'],
    ['Tom', 'tom@example.com', 'tomtom', 'Europe/Berlin'],
  ],
  { title: 'Engineers of ours', sheetId: 8 },
);
const rotations = sheetOf(
  [
    ['Rotation', 'Engineer', 'Customer'],
    ['2026-01-05', 'eva', '676'],
    ['2026-01-12', 'Jemand Anderes', '9'],
  ],
  { title: 'Rotations of ours', sheetId: 9 },
);

const planned = (...sheets: SheetLooked[]): Plan =>
  planAdoption(
    shadowingWorkbook,
    sheets,
    sheets.map(({ title }) => title),
    [],
  );

function broughtIn(plan: Plan): BroughtIn {
  const rehearse: Rehearse<Programme, History> = (imported) =>
    rehearsed(shadowingBook, plan, firstEntries(plan, 's1', imported), rehearsal);
  return bringIn(shadowingBook, plan, rehearse, rehearsal);
}

test('the first lines say whose ledger it is, which sheets stand in, and what was brought in', () => {
  const plan = planned(calls(), team);
  const started = { kind: 'started', spreadsheet: 's1', schema: 2 };
  const bare = firstEntries(plan, 's1', []);
  expect(bare.map(({ kind }) => kind)).toEqual(['started', 'adopted', 'adopted']);
  expect(bare[0]).toEqual(started);
  expect(bare[1]).toMatchObject({ tab: 'calls', sheetId: 7 });
  const rotation = { week: week('2026-01-05'), engineers: [], customers: [] };
  expect(firstEntries(planned(), 's1', [rotation])).toEqual([
    started,
    { kind: 'imported', rotations: [rotation] },
  ]);
});

test('what would stand in Check is asked before Go, by the row as the sheet counts it', () => {
  const plan = planned(calls(), team);
  const found = rehearsed(shadowingBook, plan, firstEntries(plan, 's1', []), rehearsal);
  expect(found.condition).toBe('ready');
  expect(found.programme.settings).toMatchObject({ domain: 'example.com', zone: 'Europe/Berlin' });
  expect([...found.programme.engineers.keys()]).toEqual(['eva@example.com', 'tom@example.com']);
  const questions = questionsAfter(shadowingBook, found, rehearsal);
  expect([...questions]).toEqual([
    ['calls', [{ row: 4, sentence: 'Date “32.06.2026” does not exist: there is no such day. Correct it.' }]],
  ]);
});

test('where nothing could be decided nothing is asked', () => {
  const plan = planned(calls(), team);
  const nowhere = { ...rehearsal, first: { ...rehearsal.first, timeZone: 'Atlantis' } };
  const found = rehearsed(shadowingBook, plan, firstEntries(plan, 's1', []), nowhere);
  expect(found.condition).toBe('settingsUnclear');
  expect(questionsAfter(shadowingBook, found, nowhere)).toEqual(new Map());
});

describe('what is brought in', () => {
  const placed = { placement: 'p-n-a2', signUp: 's-n-a1', engineer: 'tom@example.com', call: 'c-n-2' };

  test('of calls, of which each gets its id in the very write', () => {
    const {
      entries,
      changes,
      notes,
      once,
      historyRows,
      rotations: past,
    } = broughtIn(planned(calls('eva', 'tom', 'tom'), team));
    expect(past).toEqual([
      { week: week('2026-04-13'), engineers: [{ name: 'Eva', handle: 'eva-codes' }], customers: [] },
    ]);
    expect(entries).toMatchObject([
      { kind: 'signedUp', signUp: 's-n-a1', engineer: 'tom@example.com' },
      { kind: 'placed', ...placed, customer: 'alder', confirmed: true },
      { kind: 'rowsSeen', tab: 'calls' },
      { kind: 'rowsSeen', tab: 'signUps' },
    ]);
    expect(changes).toEqual([
      { kind: 'setCells', tab: 'calls', row: 2, cells: { 'Call id': 'c-n-2' } },
      {
        kind: 'appendRow',
        tab: 'signUps',
        cells: {
          Engineer: 'tom@example.com',
          'Weeks available': '2026-05-11',
          Note: 'As agreed in Calls of ours.',
          'Sign-up id': 's-n-a1',
        },
      },
    ]);
    expect([...notes]).toEqual([
      ['rotations', []],
      [
        'calls',
        [{ row: 4, sentence: 'Who is named here (Tom) is not taken up: the row does not read yet.' }],
      ],
    ]);
    expect([historyRows, once.get('calls')]).toEqual([
      0,
      'Taken up are of calls that are over 1, kept as history; of calls to come 1, each with an invite once automation is on.',
    ]);
  });

  test.each([
    ['nobody', [], 'Nobody in it can be taken up.'],
    ['one who had a call', ['eva'], 'Taken up are of calls that are over 1, kept as history.'],
    [
      'one who will',
      ['', 'eva'],
      'Taken up are of calls to come 1, each with an invite once automation is on.',
    ],
  ])('a column says of itself what it is good for: %s', (_who, shadowed, sentence) => {
    expect(broughtIn(planned(calls(...shadowed), team)).once.get('calls')).toBe(sentence);
  });

  test('of a table of rotations, by which who had one this year has none to come', () => {
    const {
      rotations: past,
      entries,
      notes,
      historyRows,
    } = broughtIn(planned(calls('', 'eva'), team, rotations));
    expect(past[0]).toEqual({
      week: week('2026-01-05'),
      engineers: [{ name: 'Eva', handle: 'eva-codes' }],
      customers: [676],
    });
    expect([entries, historyRows]).toEqual([[], 2]);
    expect(notes.get('rotations')).toEqual([
      { row: 3, sentence: expect.stringMatching(/^“Jemand Anderes” is the name of nobody/) as string },
    ]);
    expect(notes.get('calls')).toEqual([
      { row: 3, sentence: 'Eva has a rotation in 2026 already: this seat counts as free.' },
    ]);
  });
});
