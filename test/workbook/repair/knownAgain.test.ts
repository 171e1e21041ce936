import {
  agrees,
  keptPlaces,
  knownAgain,
  placeBetween,
  placeSeen,
} from '../../../src/workbook/repair/knownAgain';
import type { Looked } from '../../../src/workbook/repair/looked';
import type { Values } from '../../../src/workbook/repair/mending';
import type { CellValue, Tab } from '../../../src/workbook/tab';
import { adopted, guests, looked, visits, withoutHeaders } from './looking';

const before: Values = [
  ['Visit id', 'Day', 'Guest', 'Minutes', 'Host'],
  ['v-1', 46175, 'Ann', 30, 'host@example.com'],
  ['v-2', 46176, 'Bob', 45, 'host@example.com'],
];

const mine = adopted(visits);

const columnOf = (tab: Tab, header: string) => tab.columns.find((column) => column.header === header)!;

/** The values with other headers, and columns in another order: what stood at these places. */
const put = (headers: readonly string[], places: readonly (number | undefined)[]): Values => [
  headers,
  ...before.slice(1).map((row) => places.map((at) => (at === undefined ? 'x' : (row[at] ?? '')))),
];

describe('where headers stand now that stood elsewhere', () => {
  const kept = (old: readonly string[], now: readonly CellValue[]) => [
    ...keptPlaces({ row: 0, headers: old }, now),
  ];

  it('is known of those that are there, however they are spaced', () => {
    expect(kept(['Day', 'Guest', 'Host'], ['New', ' guest ', 'DAY'])).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(kept(['Day'], ['Day'])).toEqual([[0, 0]]);
  });

  it('is not told of what stands twice, now or then, nor of what has no name', () => {
    expect(kept(['Day', 'Guest'], ['Day', 'Day', 'Guest'])).toEqual([[1, 2]]);
    expect(kept(['Day', 'Day', 'Guest'], ['Day', 'Guest'])).toEqual([[2, 1]]);
    expect(kept(['', 'Guest'], ['', 'Guest'])).toEqual([[1, 1]]);
  });
});

describe('the place of a column by its neighbours', () => {
  const place = (kept: readonly (readonly [number, number])[], old: number) =>
    placeBetween(new Map(kept), old);

  it('lies between them as it did, wherever they went together', () => {
    expect(
      place(
        [
          [0, 0],
          [2, 2],
        ],
        1,
      ),
    ).toBe(1);
    expect(
      place(
        [
          [0, 3],
          [3, 6],
        ],
        2,
      ),
    ).toBe(5);
  });

  it('is unknown when columns came or went between them', () => {
    const wider = [
      [0, 0],
      [2, 3],
    ] as const;
    const closer = [
      [0, 0],
      [2, 1],
    ] as const;
    expect([place(wider, 1), place(closer, 1)]).toEqual([undefined, undefined]);
  });

  it('is asked of the nearest neighbours only', () => {
    const far = [
      [0, 9],
      [1, 1],
      [3, 3],
      [4, 8],
    ] as const;
    expect(place(far, 2)).toBe(2);
  });

  it('is counted from the first column where none is left of it, and from the left one where none is right', () => {
    expect(place([[2, 2]], 0)).toBe(0);
    expect(place([[2, 3]], 0)).toBeUndefined();
    expect(place([[0, 1]], 3)).toBe(4);
    expect(place([], 3)).toBe(3);
  });
});

describe('the place at which a column stood', () => {
  it('is found by the name that people gave it', () => {
    const tab = adopted(visits, { Day: 'Tag' });
    const seen = looked(tab, [], [['Tag', 'Visit id', 'Day', 'Guest']]);
    expect(
      ['Day', 'Visit id', 'Guest', 'Host'].map((header) => placeSeen(seen, columnOf(tab, header))),
    ).toEqual([...[0, 1, 3, undefined]]);
  });

  it('is unknown where no headers are remembered', () => {
    expect(placeSeen(looked(mine, before), columnOf(mine, 'Day'))).toBeUndefined();
  });
});

describe('rows whose ids the ledger knows say what columns are', () => {
  const host = columnOf(mine, 'Host');
  const says = (values: Values, at = 4): boolean =>
    agrees(looked(mine, values, before), 0, [{ column: host, at }]);
  const renamed = (rows: Values): Values => [['Visit id', 'Day', 'Guest', 'Minutes', 'Who'], ...rows];

  it('when half of them say what is remembered of them, and not when fewer do', () => {
    const [, one = [], two = []] = before;
    const other = ['v-2', 46176, 'Bob', 45, 'else@example.com'];
    expect(says(renamed([one, two]))).toBe(true);
    expect(says(renamed([one, other]))).toBe(true);
    expect(says(renamed([['v-1', 46175, 'Ann', 30, 'else@example.com'], other]))).toBe(false);
  });

  it('not when none of them is known', () => {
    expect(says(renamed([['v-9', 46175, 'Ann', 30, 'host@example.com']]))).toBe(false);
    expect(says(renamed([]))).toBe(false);
  });

  it('and unknown rows beside them say nothing', () => {
    const [, one = []] = before;
    expect(says(renamed([one, ['v-8', 1], ['v-9', 1], ['', 1]]))).toBe(true);
  });

  it('also right of all headers, and where another column has the name', () => {
    const [, one = []] = before;
    expect(says([['Visit id', 'Day', 'Guest', 'Minutes'], one])).toBe(true);
    expect(
      says([
        ['Visit id', 'Day', 'Guest', 'Minutes', 'x', 'Host'],
        [...one, 'zz'],
      ]),
    ).toBe(true);
  });

  it('in the first sixty rows below the headers, whatever stands further down', () => {
    const [, one = [], two = []] = before;
    const strange = Array.from({ length: 59 }, () => ['', 'x']);
    const wrong = ['v-2', 46176, 'Bob', 45, 'else@example.com'];
    const down = (row: readonly CellValue[]): Values => renamed([...strange, row]);
    expect([says(down(one)), says(down(two))]).toEqual([true, true]);
    expect(says(renamed([...strange, ['', 'x'], one]))).toBe(false);
    expect(says(renamed([...strange, one, wrong, wrong]))).toBe(true);
  });
});

describe('of a tab whose rows have no ids, cells say what columns are', () => {
  const tab = adopted(guests);
  const says = (rows: Values, headers: readonly string[] = ['Day', 'host@example.com']): boolean =>
    agrees(looked(tab, [headers, ...rows]), 0, [
      { column: columnOf(tab, 'Guest'), at: 0 },
      { column: columnOf(tab, 'Host'), at: 1 },
    ]);

  it('when half of those filled are what the column is for', () => {
    const good = ['a', 'ann@example.com'];
    const bad = ['a', 'nobody'];
    expect(says([good, bad, ['a', '']])).toBe(true);
    expect(says([good, bad, bad])).toBe(false);
    expect(says([bad])).toBe(false);
  });

  it('and a column that takes any text, or in which nothing stands, may be any', () => {
    expect(says([['a'], ['', '']])).toBe(true);
  });

  it('so do those of a tab in which nobody types, though its rows have ids', () => {
    const filledByUs: Tab = {
      ...mine,
      columns: visits.columns.map((column) => ({ ...column, owner: 'ridealong' })),
    };
    const placed = [{ column: columnOf(filledByUs, 'Host'), at: 4 }];
    expect(agrees(looked(filledByUs, before), 0, placed)).toBe(true);
    expect(agrees(looked(filledByUs, before), 0, [{ ...placed[0]!, at: 2 }])).toBe(false);
  });
});

describe('columns that are called otherwise now', () => {
  /** By place, which of our columns is known again. */
  const known = (
    one: Looked,
    missing: readonly string[],
    fresh: readonly number[],
    free: readonly number[] = fresh,
  ) =>
    knownAgain(
      one,
      0,
      missing.map((header) => columnOf(one.tab, header)),
      { free, fresh },
    ).map(({ column, at }) => [column.header, at]);

  const inOrder = [0, 1, 2, 3, 4];
  const renamedHost = put(['Visit id', 'Day', 'Guest', 'Minutes', 'Who'], inOrder);

  it('are known at the places at which they stood', () => {
    const now = put(['Visit id', 'Tag', 'Guest', 'Dauer', 'Host'], inOrder);
    expect(known(looked(mine, now, before), ['Day', 'Minutes'], [1, 3])).toEqual([
      ['Day', 1],
      ['Minutes', 3],
    ]);
    // A header that was cleared is called as none was before, but is none of the columns that are new.
    expect(known(looked(mine, now, before), ['Day', 'Minutes'], [], [1, 3])).toHaveLength(2);
  });

  it('are not looked for in a tab that set-up made, nor when none is missing', () => {
    expect(known(looked(visits, renamedHost, before), ['Host'], [4])).toHaveLength(0);
    expect(known(looked(mine, renamedHost, before), [], [4])).toHaveLength(0);
  });

  it('are not known at a place that another of ours has', () => {
    expect(known(looked(mine, renamedHost, before), ['Host'], [], [3])).toHaveLength(0);
  });

  it('are known elsewhere when there is one way in which the rows say what is remembered', () => {
    const now = put(['Visit id', 'Who', 'Day', 'Guest', 'Minutes', 'New'], [0, 4, 1, 2, 3, undefined]);
    expect(known(looked(mine, now, before), ['Host'], [1, 5])).toEqual([['Host', 1]]);
    expect(known(withoutHeaders(looked(mine, now, before)), ['Host'], [1, 5])).toEqual([['Host', 1]]);
  });

  it('stay unknown when there are two such ways', () => {
    const now = put(['Visit id', 'Day', 'Guest', 'Minutes', 'Who', 'Whom'], [...inOrder, 4]);
    expect(known(withoutHeaders(looked(mine, now, before)), ['Host'], [4, 5])).toHaveLength(0);
  });

  it('are known though half of the rows say nothing of them', () => {
    const half: Values = [before[0]!, before[1]!, ['v-2', 46176, 'Bob', 45, '']];
    const now: Values = [['Visit id', 'Day', 'Guest', 'Minutes', 'Who'], ...half.slice(1)];
    expect(known(withoutHeaders(looked(mine, now, half)), ['Host'], [4])).toEqual([['Host', 4]]);
  });

  it('are known one at its place and another elsewhere, beside a column that was inserted', () => {
    const old = put(['Visit id', 'Guest', 'Day', 'Minutes', 'Host'], [0, 2, 1, 3, 4]);
    const headers = ['Visit id', 'Besucher', 'Day', 'New', 'Dauer', 'Host'];
    const now = put(headers, [0, 2, 1, undefined, 3, 4]);
    const both = [
      ['Guest', 1],
      ['Minutes', 4],
    ];
    expect(known(looked(mine, now, old), ['Guest', 'Minutes'], [1, 3, 4])).toEqual(both);
    expect(known(looked(mine, now, old), ['Guest', 'Minutes'], [3, 4], [1, 3, 4])).toEqual(both);
  });

  it('are known where they went, though another stands at their place', () => {
    const now = put(['Visit id', 'Day', 'Besucher', 'Dauer', 'Host'], [0, 1, 3, 2, 4]);
    expect(known(looked(mine, now, before), ['Guest', 'Minutes'], [2, 3])).toEqual([
      ['Guest', 3],
      ['Minutes', 2],
    ]);
  });

  it('are looked for as long as the ways are few', () => {
    const missing = ['Day', 'Guest', 'Minutes', 'Host'];
    const now = put(['Visit id', 'New', 'A', 'B', 'C', 'D'], [0, undefined, 1, 2, 3, 4]);
    const three = put(['Visit id', 'New', 'A', 'B', 'C', 'Host'], [0, undefined, 1, 2, 3, 4]);
    const ofAll = withoutHeaders(looked(mine, now, before));
    expect(known(ofAll, missing, [2, 3, 4, 5])).toHaveLength(0);
    const ofThree = withoutHeaders(looked(mine, three, before));
    expect(known(ofThree, missing.slice(0, 3), [2, 3, 4])).toHaveLength(3);
    const places = [4, 5, 6, 7, 8, 9, 10, 11];
    const one = withoutHeaders(looked(mine, renamedHost, before));
    expect(known(one, ['Host'], places)).toEqual([['Host', 4]]);
    expect(known(one, ['Host'], [...places, 12])).toHaveLength(0);
  });

  it('are known by their place alone where rows have no ids', () => {
    const tab = adopted(guests);
    const old = before.map((row) => row.slice(1));
    const now: Values = [['Day', 'Guest', 'Minutes', 'Who'], ...old.slice(1)];
    expect(known(looked(tab, now, old), ['Host'], [3])).toEqual([['Host', 3]]);
    expect(known(withoutHeaders(looked(tab, now, old)), ['Host'], [3])).toHaveLength(0);
  });
});
