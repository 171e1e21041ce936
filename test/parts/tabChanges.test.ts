import {
  problemsOf,
  rowKey,
  sentences,
  settingChanges,
  tabChanges,
  wholeTab,
  type CellsOf,
} from '../../src/run/tabChanges';
import { newRowsSeen } from '../../src/run/newRows';
import { shadowingKeys } from '../../src/run/shadowing/keys';
import type { Basics } from '../../src/run/understanding';
import { readTab } from '../../src/workbook/reading';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';
import { basics, readingsOf } from './basics';

const calls = [
  ['Call id', 'Check', 'Shadowed by', 'Customer', 'Mine'],
  ['c1', '', 'Ann', 'Fjord', 'x'],
  ['', '', '', 'Nimbus'],
  ['', 'Left over.', '', '', ''],
];
const identities = new Map([
  [
    'calls',
    {
      ids: new Map([
        [1, 'c1'],
        [2, 'c2'],
      ]),
      writes: new Map(),
      changed: new Map(),
    },
  ],
] as const);
const found = (changes: Partial<Basics> = {}) =>
  basics({ readings: readingsOf({ calls }), identities, ...changes });
const says: CellsOf = (id, row) => ({
  'Call id': id,
  Check: id === '' ? '' : `${id} ${row}`,
  'Shadowed by': '',
});

describe('Ridealong’s columns of a tab in which people type', () => {
  test('only cells that differ are written, those of rows that are none are cleared, new rows come whole', () => {
    const newRows = [
      { tab: 'calls', id: 'c3', cells: { Customer: 'Alpine' } },
      { tab: 'signUps', id: 's1', cells: { Engineer: 'eng1' } },
    ] as const;
    expect(tabChanges(shadowingKeys, found(), newRows, 'calls', says)).toEqual([
      { kind: 'setCells', tab: 'calls', row: 1, cells: { Check: 'c1 1', 'Shadowed by': '' } },
      { kind: 'setCells', tab: 'calls', row: 2, cells: { 'Call id': 'c2', Check: 'c2 2' } },
      { kind: 'setCells', tab: 'calls', row: 3, cells: { Check: '' } },
      {
        kind: 'appendRow',
        tab: 'calls',
        cells: { Customer: 'Alpine', 'Call id': 'c3', Check: 'c3 undefined', 'Shadowed by': '' },
      },
    ]);
  });

  test('where all is so already nothing is written', () => {
    const asIs: CellsOf = (_id, row) => (row === undefined ? { Check: 'Left over.' } : {});
    expect(tabChanges(shadowingKeys, found(), [], 'calls', asIs)).toStrictEqual([]);
  });

  test('nothing is written in a tab that is gone, but for new rows', () => {
    expect(tabChanges(shadowingKeys, found(), [], 'engineers', says)).toEqual([]);
  });
});

test('a row is known by the id that it was given, else by the cell that names it, in small letters', () => {
  const here = found({
    readings: readingsOf({
      calls,
      engineers: [
        ['Email', 'Name'],
        [' Eng1@Example.com ', 'Ann'],
      ],
    }),
  });
  const keysOf = (tab: 'calls' | 'engineers') =>
    here.readings.get(tab)?.rows.map((row) => rowKey(shadowingKeys, here, tab, row));
  expect([keysOf('calls'), keysOf('engineers')]).toEqual([['c1', 'c2'], ['eng1@example.com']]);
  const ids = new Map([['calls', { ids: new Map(), writes: new Map(), changed: new Map() }]] as const);
  const [row] = readTab(shadowingTabs.calls, calls).rows;
  expect(row && rowKey(shadowingKeys, found({ identities: ids }), 'calls', row)).toBe('');
  expect(row && rowKey(new Map(), found({ identities: new Map() }), 'calls', row)).toBe('c1');
});

test('what is wrong with settings stands in their rows', () => {
  const settings = [
    ['Setting', 'Problem', 'Value'],
    ['Time zone', '', 'Mars'],
    ['Reminder day', 'It was wrong.', 'Monday'],
    ['Seats per call', '', '1'],
  ];
  const problems = new Map([['settings', new Map([[1, ['It is unknown.', 'Write another.']]])]] as const);
  expect(settingChanges(basics({ readings: readingsOf({ settings }), problems }))).toEqual([
    { kind: 'setCells', tab: 'settings', row: 1, cells: { Problem: 'It is unknown. Write another.' } },
    { kind: 'setCells', tab: 'settings', row: 2, cells: { Problem: '' } },
  ]);
});

test('problems are those of the row, and a row that is yet to be added has none', () => {
  const here = basics({ problems: new Map([['calls', new Map([[1, ['It is over.']]])]] as const) });
  expect(problemsOf(here, 'calls', 1)).toEqual(['It is over.']);
  expect([
    problemsOf(here, 'calls', 2),
    problemsOf(here, 'signUps', 1),
    problemsOf(here, 'calls', undefined),
  ]).toEqual([[], [], []]);
});

test('sentences for a cell are put together, and nothing for none', () => {
  expect(sentences(['One.', 'Two.'], [], ['Three.'])).toBe('One. Two. Three.');
  expect(sentences([], [''])).toBe('');
});

describe('a tab that Ridealong writes alone', () => {
  const columns = shadowingTabs.rotations.columns.map(({ header }) => header);
  const [first = '', second = ''] = columns;
  const rows = (...cells: readonly (readonly [string, string])[]) =>
    cells.map(([one, two]) => Object.fromEntries(columns.map((header, n) => [header, [one, two][n] ?? ''])));
  const withRows = (...values: readonly (readonly string[])[]) =>
    basics({ readings: readingsOf({ rotations: [['A title'], columns, ...values] }) });

  test('gets the rows that differ, and further ones below', () => {
    expect(
      wholeTab(withRows(['a', 'b'], ['c', 'd']), 'rotations', rows(['a', 'b'], ['c', 'x'], ['e', ''])),
    ).toEqual([
      { kind: 'setCells', tab: 'rotations', row: 3, cells: { [second]: 'x' } },
      { kind: 'setCells', tab: 'rotations', row: 4, cells: { [first]: 'e' } },
    ]);
  });

  test('is cleared below them', () => {
    expect(wholeTab(withRows(['a', 'b'], [], ['c', '']), 'rotations', rows(['a', 'b']))).toEqual([
      { kind: 'setCells', tab: 'rotations', row: 4, cells: { [first]: '' } },
    ]);
    expect(wholeTab(withRows(), 'rotations', [])).toEqual([]);
  });

  test('is left alone where it is gone', () => {
    expect(wholeTab(basics(), 'rotations', rows(['a', 'b']))).toEqual([]);
    const gone = { ...withRows(), gone: ['Rotations'] };
    expect(wholeTab(gone, 'rotations', rows(['a', 'b']))).toEqual([]);
    expect(wholeTab({ ...gone, gone: ['Calls'] }, 'rotations', rows(['a', 'b']))).toHaveLength(1);
  });
});

describe('rows that a run adds itself', () => {
  const seen = (newRows: Parameters<typeof newRowsSeen>[1]) =>
    newRowsSeen({ workbook: shadowingWorkbook, keys: shadowingKeys }, newRows);
  const contentOf = (cells: readonly (readonly [string, string | number])[]) =>
    readTab(shadowingTabs.calls, [cells.map(([header]) => header), cells.map(([, value]) => value)]).rows[0]
      ?.content;

  test('are known by their content from the start, tab by tab', () => {
    const customer = { Customer: 'Fjord', Seats: 2 };
    const entries = seen([
      { tab: 'signUps', id: 's1', cells: { Engineer: 'eng1@example.com' } },
      { tab: 'calls', id: 'c1', cells: customer },
      { tab: 'calls', id: 'c2', cells: { Customer: 'Nimbus' } },
      { tab: 'engineers', id: 'eng1@example.com', cells: { Email: 'eng1@example.com' } },
    ]);
    expect(entries).toMatchObject([
      {
        kind: 'rowsSeen',
        tab: 'calls',
        rows: {
          c1: contentOf([
            ['Customer', 'Fjord'],
            ['Seats', 2],
          ]),
          c2: contentOf([['Customer', 'Nimbus']]),
        },
      },
      { kind: 'rowsSeen', tab: 'signUps', rows: { s1: expect.stringMatching(/^[\da-f]{12}$/) as unknown } },
    ]);
    expect(entries).toHaveLength(2);
  });

  test('that say nothing have no content', () => {
    expect(seen([{ tab: 'calls', id: 'c1', cells: {} }])).toEqual([
      { kind: 'rowsSeen', tab: 'calls', rows: { c1: '' } },
    ]);
    expect(seen([])).toEqual([]);
  });
});
