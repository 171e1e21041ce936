import type { RowKey } from '../../src/run/book';
import { allLanded, readBackOf, type Expected } from '../../src/run/landed';
import type { TabReadBack } from '../../src/run/ports';
import type { Change } from '../../src/workbook/change';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import type { CellValue, TabKey } from '../../src/workbook/tab';
import { basics, readingsOf } from './basics';

// After a commit: what is read back of it, and whether it stands where it was meant to.

const keys = new Map<TabKey, RowKey>([
  ['engineers', { header: 'Email' }],
  ['signUps', { header: 'Sign-up id', prefix: 's' }],
]);
const { engineers, signUps } = shadowingTabs;
const values = {
  engineers: [
    ['Email', 'Name', 'Team'],
    [' ann@a ', 'Ann', 'Red'],
    [7, 'Ben', 'Red'],
    ['cat@a', 'Cat', 'Blue'],
  ],
  signUps: [['A title'], ['Sign-up id', 'Engineer', 'Note'], ['s1', 'ann@a', ''], ['s2', 'ben@a', 'Soon']],
};
const found = basics({ readings: readingsOf(values) });
const tabs = new Map([
  [engineers.sheetId, { title: 'Engineers', values: values.engineers }],
  [signUps.sheetId, { title: 'Wishes', values: values.signUps }],
]);
const contentOf = (tab: TabKey, row: number) =>
  found.readings.get(tab)?.rows.find((each) => each.row === row)?.content ?? '?';

const sets = (tab: TabKey, row: number, cells: Readonly<Record<string, CellValue>>): Change => ({
  kind: 'setCells',
  tab,
  row,
  cells,
});
const ofEngineers = {
  tab: 'engineers',
  sheetId: engineers.sheetId,
  title: 'Engineers',
  headerRow: 0,
} as const;
const ofSignUps = { tab: 'signUps', sheetId: signUps.sheetId, title: 'Wishes', headerRow: 1 } as const;

describe('what is read back', () => {
  test.each<[string, Change[], Expected[]]>([
    ['nothing where nothing was written', [], []],
    ['nothing of a tab whose rows are not known by a key', [sets('calls', 1, { Check: '?' })], []],
    [
      'the keys of rows in which something else was written, as they read',
      [sets('engineers', 2, { Team: 'Blue' }), sets('engineers', 1, { Team: 'Blue', Name: 'Anna' })],
      [
        {
          ...ofEngineers,
          column: 0,
          firstRow: 1,
          lastRow: 2,
          headers: new Map([
            [2, 'team'],
            [1, 'name'],
          ]),
          marks: new Map([
            [2, '7'],
            [1, 'ann@a'],
          ]),
        },
      ],
    ],
    [
      'whole rows where keys were written, by what people typed in them',
      [sets('signUps', 3, { 'Sign-up id': 's9' })],
      [
        {
          ...ofSignUps,
          column: 'all',
          firstRow: 3,
          lastRow: 3,
          headers: new Map([[0, 'sign-up id']]),
          marks: new Map([[3, contentOf('signUps', 3)]]),
        },
      ],
    ],
    [
      'only headers where rows were added',
      [{ kind: 'appendRow', tab: 'signUps', cells: { Engineer: 'cat@a', Withdraw: 'Yes' } }],
      [
        {
          ...ofSignUps,
          column: 0,
          firstRow: 1,
          lastRow: 1,
          headers: new Map([[1, 'engineer']]),
          marks: new Map(),
        },
      ],
    ],
    [
      'no headers of cells that were put back',
      [{ kind: 'putBack', tab: 'engineers', row: 1, column: 2, value: 'Red' }],
      [{ ...ofEngineers, column: 0, firstRow: 0, lastRow: 0, headers: new Map(), marks: new Map() }],
    ],
    [
      'of each tab, in its order; of a row in which nothing stood nothing',
      [sets('signUps', 9, { Check: '?', Note: 'x' }), sets('engineers', 3, { Team: 'Red' })],
      [
        {
          ...ofEngineers,
          column: 0,
          firstRow: 3,
          lastRow: 3,
          headers: new Map([[2, 'team']]),
          marks: new Map([[3, 'cat@a']]),
        },
        {
          ...ofSignUps,
          column: 0,
          firstRow: 9,
          lastRow: 9,
          headers: new Map([[2, 'note']]),
          marks: new Map([[9, '']]),
        },
      ],
    ],
  ])('%s', (_what, changes, expected) => {
    expect(readBackOf(keys, changes, found, tabs)).toEqual(expected);
  });

  test('whole rows where there is no column of keys', () => {
    const without = [
      ['Name', 'Team'],
      ['Ann', 'Red'],
    ];
    const readings = readingsOf({ engineers: without });
    const sheet = new Map([[engineers.sheetId, { title: 'Engineers', values: without }]]);
    expect(readBackOf(keys, [sets('engineers', 1, { Team: 'Blue' })], basics({ readings }), sheet)).toEqual([
      {
        ...ofEngineers,
        column: 'all',
        firstRow: 1,
        lastRow: 1,
        headers: new Map([[1, 'team']]),
        // Rows of Engineers have no ids of ours, by which a content would be kept.
        marks: new Map([[1, '']]),
      },
    ]);
  });

  test('nothing of a tab that is gone', () => {
    const change = sets('engineers', 1, { Team: 'Blue' });
    expect(readBackOf(keys, [change], found, new Map())).toEqual([]);
    expect(readBackOf(keys, [change], basics(), tabs)).toEqual([]);
  });
});

describe('whether all stands where it was meant to', () => {
  const byKey: Expected = {
    ...ofEngineers,
    column: 0,
    firstRow: 1,
    lastRow: 3,
    headers: new Map([[2, 'team']]),
    marks: new Map([
      [1, 'ann@a'],
      [3, 'cat@a'],
    ]),
  };
  const headers = ['Email', 'Name', ' TEAM '];
  const landed = (stretch: Expected, is: TabReadBack | undefined, rest: Expected[] = []) =>
    allLanded([...rest, stretch], new Map(is ? [[stretch.sheetId, is]] : []), found);

  test.each<[string, TabReadBack | undefined, boolean]>([
    ['as it did', { headers, values: [[' ann@a'], ['other'], ['cat@a']] }, true],
    ['a row moved up', { headers, values: [['other'], ['cat@a']] }, false],
    ['a row beside its place', { headers, values: [['ann@a'], ['cat@a'], ['other']] }, false],
    ['the first row another one', { headers, values: [['bob@a'], [''], ['cat@a']] }, false],
    ['another column', { headers: ['Email', 'Team', 'Name'], values: [['ann@a'], [], ['cat@a']] }, false],
    ['no such column', { headers: ['Email', 'Name'], values: [['ann@a'], [], ['cat@a']] }, false],
    ['the tab gone', undefined, false],
  ])('known by keys: %s', (_what, is, expected) => {
    expect(landed(byKey, is)).toBe(expected);
  });

  test('of nothing that is known all does, and one stretch that does not is enough', () => {
    const nothing: Expected = {
      ...ofSignUps,
      column: 0,
      firstRow: 1,
      lastRow: 1,
      headers: new Map(),
      marks: new Map(),
    };
    expect(landed(nothing, undefined)).toBe(true);
    expect(landed(nothing, undefined, [byKey])).toBe(false);
    expect(landed({ ...nothing, marks: new Map([[1, '']]) }, { headers: [], values: [[]] })).toBe(true);
  });

  describe('known by what people typed', () => {
    const whole: Expected = {
      ...ofSignUps,
      column: 'all',
      firstRow: 2,
      lastRow: 3,
      headers: new Map([[0, 'sign-up id']]),
      marks: new Map([
        [2, contentOf('signUps', 2)],
        [3, contentOf('signUps', 3)],
      ]),
    };
    const names = ['Sign-up id', 'Engineer', 'Note'];
    test.each<[string, CellValue[][], boolean]>([
      [
        'with new ids',
        [
          ['s7', 'ann@a', ''],
          ['s8', 'ben@a', 'Soon'],
        ],
        true,
      ],
      [
        'in another order',
        [
          ['s7', 'ben@a', 'Soon'],
          ['s8', 'ann@a', ''],
        ],
        false,
      ],
      [
        'a row typed over',
        [
          ['s7', 'ann@a', ''],
          ['s8', 'ben@a', 'Later'],
        ],
        false,
      ],
      ['one row only', [['s7', 'ann@a', '']], false],
    ])('%s', (_what, rows, expected) => {
      expect(landed(whole, { headers: names, values: rows })).toBe(expected);
    });

    test('in a tab that was not read nothing is known', () => {
      const is = new Map([[signUps.sheetId, { headers: names, values: [['s7', 'ann@a', '']] }]]);
      expect(allLanded([whole], is, basics())).toBe(false);
    });

    test('of two columns with one name the one that was read counts, whatever stands in these rows', () => {
      const doubled = [
        ['Sign-up id', 'Engineer', 'Note', 'Note'],
        ['s1', 'ann@a', '', 'Left'],
        ['s2', 'ben@a', 'Soon', ''],
      ];
      const readings = readingsOf({ signUps: doubled });
      const content = readings.get('signUps')?.rows[0]?.content ?? '?';
      const one: Expected = {
        ...whole,
        headerRow: 0,
        firstRow: 1,
        lastRow: 1,
        marks: new Map([[1, content]]),
      };
      const is = { headers: doubled[0] ?? [], values: [doubled[1] ?? []] };
      expect(allLanded([one], new Map([[signUps.sheetId, is]]), basics({ readings }))).toBe(true);
    });
  });
});
