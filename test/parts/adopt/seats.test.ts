import { readSeats, type SeatsRead } from '../../../src/run/adopt/seats';
import { withRoster } from '../../../src/shadowing/handbook/imported';
import { matchTab } from '../../../src/workbook/adopt/match';
import { shadowingTabs } from '../../../src/workbook/shadowing/tabs';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import type { CellValue } from '../../../src/workbook/tab';
import { at, callId, email, week, World } from '../../shadowing/world';
import { sheetOf } from '../../workbook/adopt/sheets';
import { basics } from '../basics';

// Who has which seat, as a sheet of calls says that people kept by hand (rule S3).

const headers = ['Customer', 'Date', 'Start', 'AE', 'Shadowed by'];

/** What is taken up of a sheet whose rows are these calls, with what stands in “Shadowed by”; a title stands above the headers. */
function seats(world: World, ...rows: readonly (readonly [id: string, who: CellValue])[]): SeatsRead {
  const cells = rows.map(([id, who]) => [id, '', '', '', who]);
  const sheet = sheetOf([['Kundentermine'], headers, ...cells], { title: 'Termine' });
  const ids = new Map(rows.map(([id], n) => [n + 2, id]));
  const calls = { ids, writes: new Map(), changed: new Map() };
  const found = {
    ...basics({ workbook: shadowingWorkbook, identities: new Map([['calls', calls]]) }),
    programme: world.programme,
    history: world.history,
  };
  let given = 0;
  const newId = (prefix: string): string => `${prefix}${(given += 1)}`;
  return readSeats(matchTab(shadowingTabs.calls, sheet), found, world.now, newId);
}

/** Calls c1 in April, c2 and c3 in May, c4 in January of next year; it is Monday 4 May 2026, 10:00. */
const world = (): World =>
  new World()
    .engineer('eva', { name: 'Eva Engel', github: 'eva-codes' })
    .engineer('tom', { name: '' })
    .call('c1', '2026-04-14 14:00', { customerNo: 676 })
    .call('c2', '2026-05-12 14:00', { customer: 'Fjord Telecom' })
    .call('c3', '2026-05-19 14:00', { seats: 2 })
    .call('c4', '2027-01-12 14:00');

const nothing: SeatsRead = { rotations: [], entries: [], newRows: [], calls: [], notes: [] };
const taken = (read: SeatsRead): SeatsRead => {
  const { rotations, entries, newRows, calls, notes } = read;
  return { rotations, entries, newRows, calls, notes };
};

const april = week('2026-04-13');
const may = week('2026-05-11');

test('a seat in a call that is over is history: by name and handle, with the customer’s number where there is one', () => {
  expect(taken(seats(world(), ['c1', 'eva']))).toEqual({
    ...nothing,
    rotations: [{ week: april, engineers: [{ name: 'Eva Engel', handle: 'eva-codes' }], customers: [676] }],
  });
  const unnumbered = world().call('c1', '2026-04-14 14:00');
  expect(taken(seats(unnumbered, ['c1', 'tom']))).toEqual({
    ...nothing,
    rotations: [{ week: april, engineers: [{ name: 'tom@example.com', handle: '' }], customers: [] }],
  });
});

test('a call that begins at this moment is over, one that begins a minute later is to come', () => {
  const now = new World().engineer('eva').call('c1', '2026-05-04 10:00').call('c2', '2026-05-04 10:01');
  const inFirst = seats(now, ['c1', 'eva']);
  expect([inFirst.rotations.length, inFirst.entries.length]).toEqual([1, 0]);
  const inSecond = seats(now, ['c2', 'eva']);
  expect([inSecond.rotations.length, inSecond.entries.length]).toEqual([0, 2]);
});

test('a seat in a call to come is a sign-up and a confirmed place, with a row that says where it is from', () => {
  const placed = {
    placement: 'p2',
    signUp: 's1',
    engineer: email('eva'),
    call: callId('c2'),
    week: may,
    start: at('2026-05-12 14:00'),
    confirmed: true,
    customer: 'fjord telecom',
  };
  const weeks = { kind: 'ranges', ranges: [{ from: may, until: may }] };
  expect(taken(seats(world(), ['c2', '@eva-codes']))).toEqual({
    ...nothing,
    entries: [
      { kind: 'signedUp', signUp: 's1', engineer: email('eva'), weeks, flexible: false },
      { kind: 'placed', ...placed },
    ],
    newRows: [
      {
        tab: 'signUps',
        id: 's1',
        cells: {
          Engineer: 'eva@example.com',
          'Weeks available': '2026-05-11',
          Note: 'As agreed in Termine.',
        },
      },
    ],
    calls: ['c2'],
  });
});

test('a seat for each of two, while the call has seats', () => {
  const { entries, notes, calls } = seats(world(), ['c3', 'eva, tom']);
  expect(entries.map(({ kind }) => kind)).toEqual(['signedUp', 'placed', 'signedUp', 'placed']);
  expect([notes, calls]).toEqual([[], ['c3', 'c3']]);
  const crowded = seats(world(), ['c2', 'eva, tom']);
  expect(crowded.calls).toEqual(['c2']);
  expect(crowded.notes).toEqual([
    {
      row: 3,
      sentence: 'There is no seat left for tom@example.com: more are named than the call has seats.',
    },
  ]);
});

const already = (who: string): string => `${who} has a rotation in 2026 already: this seat counts as free.`;

test.each<[string, readonly (readonly [string, string])[], SeatsRead['notes'], number]>([
  [
    'after one that is over',
    [
      ['c1', 'eva'],
      ['c2', 'eva'],
    ],
    [{ row: 4, sentence: already('Eva Engel') }],
    0,
  ],
  [
    'in rows that stand in another order',
    [
      ['c2', 'tom'],
      ['c1', 'tom'],
    ],
    [{ row: 3, sentence: already('tom@example.com') }],
    0,
  ],
  [
    'after another to come',
    [
      ['c3', 'eva'],
      ['c2', 'eva'],
    ],
    [{ row: 3, sentence: already('Eva Engel') }],
    1,
  ],
  [
    'in the next year',
    [
      ['c1', 'eva'],
      ['c4', 'eva'],
    ],
    [],
    1,
  ],
  [
    'of somebody else',
    [
      ['c1', 'eva'],
      ['c2', 'tom'],
    ],
    [],
    1,
  ],
])('one seat a year: %s', (_which, rows, notes, coming) => {
  const read = seats(world(), ...rows);
  expect([read.notes, read.calls.length]).toEqual([notes, coming]);
});

test('who had a rotation in a table of rotations has none to come, and the week of that is not told twice', () => {
  const known = world().ledger({
    kind: 'imported',
    rotations: [{ week: april, engineers: [{ name: 'Eva Engel', handle: 'eva-codes' }], customers: [] }],
  });
  const { history, engineers } = known;
  known.history = { ...history, imported: withRoster(history.imported, engineers) };
  expect(taken(seats(known, ['c1', 'eva']))).toEqual(nothing);
  expect(seats(known, ['c1', 'tom']).rotations).toHaveLength(1);
  expect(taken(seats(known, ['c2', 'eva']))).toEqual({
    ...nothing,
    notes: [{ row: 3, sentence: already('Eva Engel') }],
  });
  expect(seats(known, ['c1', 'eva'], ['c2', 'eva']).notes).toEqual([
    { row: 4, sentence: already('Eva Engel') },
  ]);
});

describe('what cannot be taken up is said', () => {
  const long = 'Somebody of the team of another company';
  test.each([
    ['Jemand', 'Jemand'],
    [`${long}1`, `${long}1`],
    [`${long}12`, `${long}…`],
  ])('of “%s”, who is nobody on the roster', (who, said) => {
    expect(taken(seats(world(), ['c2', who]))).toEqual({
      ...nothing,
      notes: [{ row: 3, sentence: `“${said}” is nobody on the Engineers tab, or several: not taken up.` }],
    });
  });

  test('of a row that does not read: everybody whom it names', () => {
    const unread = world();
    unread.calls.set(callId('c2'), 'unreadable');
    expect(
      taken(seats(unread, ['c1', ''], ['c2', 'eva, tom, Jemand'], ['c9', 'eva'], ['c9', 'offen'])),
    ).toEqual({
      ...nothing,
      notes: [
        {
          row: 4,
          sentence:
            'Who is named here (Eva Engel, tom@example.com, “Jemand”) is not taken up: the row does not read yet.',
        },
        { row: 5, sentence: 'Who is named here (Eva Engel) is not taken up: the row does not read yet.' },
      ],
    });
  });

  test('but of a call that is cancelled nothing', () => {
    const cancelled = world()
      .call('c1', '2026-04-14 14:00', { status: 'Cancelled' })
      .call('c2', '2026-05-12 14:00', { status: 'Cancelled' });
    expect(taken(seats(cancelled, ['c1', 'eva'], ['c2', 'tom, Jemand']))).toEqual(nothing);
  });
});

test('a sheet without such a column, or no sheet, has no seats', () => {
  const sheet = sheetOf([headers.slice(0, 4), ['c2', '', '', '']]);
  const found = { ...basics(), programme: world().programme, history: world().history };
  const match = matchTab(shadowingTabs.calls, sheet);
  expect(match.readOnce).toEqual([]);
  expect(taken(readSeats(match, found, world().now, String))).toEqual(nothing);
  expect(taken(readSeats(undefined, found, world().now, String))).toEqual(nothing);
});

test('rows that were not told apart have no seats', () => {
  const sheet = sheetOf([headers, ['c2', '', '', '', 'eva']]);
  const found = { ...basics(), programme: world().programme, history: world().history };
  expect(taken(readSeats(matchTab(shadowingTabs.calls, sheet), found, world().now, String))).toEqual(nothing);
});
