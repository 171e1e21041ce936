import { theirs } from '../../../src/workbook/column';
import { findHeaders, headerText } from '../../../src/workbook/repair/headers';
import type { Looked } from '../../../src/workbook/repair/looked';
import type { SheetThere, Values } from '../../../src/workbook/repair/mending';
import { validationRule } from '../../../src/workbook/look';
import type { Tab } from '../../../src/workbook/tab';
import { looked, visits } from './looking';

const names = ['Visit id', 'Day', 'Guest', 'Minutes', 'Host'];
const rows: Values = [
  ['v-1', 46175, 'Ann', 30, 'host@example.com'],
  ['v-2', 46176, 'Bob', 45, 'host@example.com'],
];
const before: Values = [names, ...rows];

const helpOf = (header: string): string => visits.columns.find((column) => column.header === header)!.help;

/** A note as set-up leaves it on the header of a column. */
const noted = (header: string, row: number, column: number): Partial<SheetThere> => ({
  noteAt: (r, c) => (r === row && c === column ? helpOf(header) : ''),
});

const renamedIn = (one: Looked) =>
  findHeaders(one).renamed.map(({ column, at, instead }) => [column.header, at, instead]);
const goneIn = (one: Looked) => findHeaders(one).gone.map(({ column, inPlace }) => [column.header, inPlace]);
const doubledIn = (one: Looked) => findHeaders(one).doubled.map(({ header, at, name }) => [header, at, name]);

/** The same values with one header written over. */
const withHeader = (at: number, name: string, below: Values = rows): Values => [
  names.map((header, n) => (n === at ? name : header)),
  ...below,
];

describe('headers that are all there', () => {
  it('are found wherever they stand, and nothing else is', () => {
    const values = [['My visits'], [...names].reverse().map((name) => ` ${name.toUpperCase()}`), ['x']];
    expect(findHeaders(looked(visits, values, before))).toEqual({
      headerRow: 1,
      present: new Map(names.map((name, at) => [name, 4 - at])),
      renamed: [],
      gone: [],
      asked: [],
      cleared: [],
      doubled: [],
    });
  });
});

describe('a column is known though its header says something else', () => {
  it('by the note that set-up left on it', () => {
    const one = looked(visits, withHeader(2, 'Client'), undefined, noted('Guest', 0, 2));
    expect(renamedIn(one)).toEqual([['Guest', 2, 'Client']]);
    expect(goneIn(one)).toHaveLength(0);
    expect(findHeaders(one).present.has('Guest')).toBe(false);
  });

  it('by its note on a header that was cleared, also right of all that stands', () => {
    expect(renamedIn(looked(visits, withHeader(2, ''), undefined, noted('Guest', 0, 2)))).toEqual([
      ['Guest', 2, ''],
    ]);
    const narrow = [names.slice(0, 4)];
    expect(renamedIn(looked(visits, narrow, undefined, noted('Host', 0, 4)))).toEqual([['Host', 4, '']]);
    // Where the sheet ends there is no further column.
    const ending = { ...noted('Host', 0, 4), columnCount: 4 };
    expect(renamedIn(looked(visits, narrow, undefined, ending))).toHaveLength(0);
  });

  it('by what the ledger remembers of half of its filled rows, not of fewer', () => {
    const strange = ['', '', 'Zoe', '', ''];
    const client = (below: Values) => renamedIn(looked(visits, withHeader(2, 'Client', below), before));
    expect(client(rows)).toEqual([['Guest', 2, 'Client']]);
    expect(client([...rows, strange, strange])).toEqual([['Guest', 2, 'Client']]);
    expect(client([...rows, strange, strange, strange])).toHaveLength(0);
    expect(client([...rows, ['v-3', 46175, '', 30, ''], ['v-4', 46175]])).toEqual([['Guest', 2, 'Client']]);
  });

  it('by its ids, which the ledger knows', () => {
    expect(renamedIn(looked(visits, withHeader(0, 'Nr'), before))).toEqual([['Visit id', 0, 'Nr']]);
  });

  it('by its validation in the first row below, which is not that of another missing column', () => {
    const rule = validationRule(visits.columns[4]!);
    const ruleAt: SheetThere['ruleAt'] = (row, column) => (row === 1 && column === 4 ? rule : undefined);
    expect(renamedIn(looked(visits, withHeader(4, 'Who', []), undefined, { ruleAt }))).toEqual([
      ['Host', 4, 'Who'],
    ]);
    const twins: Tab = {
      ...visits,
      columns: [...visits.columns, theirs('Guide', 'address', 90, 'Who leads.')],
    };
    const both = looked(twins, withHeader(4, 'Who', []), undefined, { ruleAt });
    expect(renamedIn(both)).toHaveLength(0);
    expect(goneIn(both).map(([header]) => header)).toEqual(['Host', 'Guide']);
    // What has a note is known by it, and only the other is left for the rule.
    const withNote = {
      ruleAt: (_row: number, column: number) => (column === 4 || column === 5 ? rule : undefined),
    };
    const one = looked(twins, [[...withHeader(4, 'Who')[0]!, 'Whom']], undefined, {
      ...withNote,
      ...noted('Host', 0, 4),
    });
    expect(renamedIn(one)).toEqual([
      ['Host', 4, 'Who'],
      ['Guide', 5, 'Whom'],
    ]);
  });

  it('not when two columns may be it', () => {
    const noteAt: SheetThere['noteAt'] = (row, column) =>
      row === 0 && (column === 2 || column === 5) ? helpOf('Guest') : '';
    const one = looked(visits, [[...withHeader(2, 'Client')[0]!, 'Copy']], undefined, { noteAt });
    expect(renamedIn(one)).toHaveLength(0);
  });

  it('not by a rule in a row of no meaning, nor by what another column is', () => {
    const rule = validationRule(visits.columns[4]!);
    const inHeaders: SheetThere['ruleAt'] = (row) => (row === 0 ? rule : undefined);
    expect(
      renamedIn(looked(visits, withHeader(4, 'Who', []), undefined, { ruleAt: inHeaders })),
    ).toHaveLength(0);
    expect(renamedIn(looked(visits, withHeader(4, 'Who', []), undefined, noted('Host', 0, 3)))).toHaveLength(
      0,
    );
  });
});

describe('a column of Ridealong’s that is no id', () => {
  it('is not known by rows, in which nothing of it is remembered', () => {
    const tab: Tab = {
      ...visits,
      columns: visits.columns.map((column) =>
        column.header === 'Minutes' ? { ...column, owner: 'ridealong' } : column,
      ),
    };
    expect(renamedIn(looked(tab, withHeader(3, 'Length'), before))).toHaveLength(0);
  });
});

describe('a column of which nothing is left', () => {
  it('is gone, with what stands between its neighbours', () => {
    expect(goneIn(looked(visits, withHeader(2, 'Client')))).toEqual([['Guest', 2]]);
    expect(goneIn(looked(visits, withHeader(4, 'Who')))).toEqual([['Host', 4]]);
  });

  it('is gone, and nothing is in its place, where its neighbours stand together or no name is', () => {
    const without = [names.filter((name) => name !== 'Guest')];
    expect(goneIn(looked(visits, without))).toEqual([['Guest', undefined]]);
    expect(goneIn(looked(visits, withHeader(2, ' ')))).toEqual([['Guest', undefined]]);
    expect(goneIn(looked(visits, [names.slice(0, 4)]))).toEqual([['Host', undefined]]);
    expect(goneIn(looked(visits, withHeader(0, 'Nr')))).toEqual([['Visit id', undefined]]);
    const both = [['Visit id', 'Day', 'x', 'y', 'Host']];
    expect(goneIn(looked(visits, both))).toEqual([
      ['Guest', 2],
      ['Minutes', undefined],
    ]);
  });
});

describe('of columns with one name', () => {
  const twice = (left: string | number, right: string | number): Values => [
    ['Visit id', 'Day', 'Guest', ' guest', 'Minutes', 'Host'],
    ...rows.map(([id = '', day = '', , minutes = '', host = ''], n) => [
      id,
      day,
      n === 0 ? left : '',
      n === 0 ? right : '',
      minutes,
      host,
    ]),
  ];
  const ownIn = (one: Looked) => findHeaders(one).present.get('Guest');
  const old: Values = [names, ['v-1', 46175, 'Ann', 30, 'host@example.com']];

  it('the one that says what the ledger remembers is ours, whatever note the other has', () => {
    const one = looked(visits, twice('Zoe', 'Ann'), old, noted('Guest', 0, 2));
    expect(ownIn(one)).toBe(3);
    expect(doubledIn(one)).toEqual([['Guest', 2, 'Guest (2)']]);
    expect(ownIn(looked(visits, twice('Ann', 'Zoe'), old, noted('Guest', 0, 3)))).toBe(2);
  });

  it('else of a filled and an empty one the filled, whatever note the other has', () => {
    expect(ownIn(looked(visits, twice('', 'Zoe'), undefined, noted('Guest', 0, 2)))).toBe(3);
    expect(ownIn(looked(visits, twice('Zoe', ''), undefined, noted('Guest', 0, 3)))).toBe(2);
  });

  it('else the one that set-up made, else the left one', () => {
    expect(ownIn(looked(visits, twice('Yan', 'Zoe'), undefined, noted('Guest', 0, 3)))).toBe(3);
    expect(ownIn(looked(visits, twice('Yan', 'Zoe')))).toBe(2);
    expect(ownIn(looked(visits, twice('', '')))).toBe(2);
  });

  it('the others get the next number that is free', () => {
    expect(doubledIn(looked(visits, twice('Yan', 'Zoe')))).toEqual([['guest', 3, 'guest (2)']]);
    const many = [[...names, 'Guest', 'GUEST (2)', 'Guest']];
    expect(doubledIn(looked(visits, many))).toEqual([
      ['Guest', 5, 'Guest (3)'],
      ['Guest', 7, 'Guest (4)'],
    ]);
  });

  it.each([
    ['its note', looked(visits, withHeader(4, 'Guest'), undefined, noted('Host', 0, 4))],
    ['its rows', looked(visits, withHeader(4, 'Guest'), before)],
  ])('one that is known for another column by %s is that one', (_, one) => {
    expect(renamedIn(one)).toEqual([['Host', 4, 'Guest']]);
    expect(doubledIn(one)).toHaveLength(0);
  });

  it('one that only allows what a missing one does may be a copy, and is not taken for it', () => {
    const twins: Tab = {
      ...visits,
      columns: [...visits.columns, theirs('Guide', 'address', 90, 'Who leads.')],
    };
    const rule = validationRule(visits.columns[4]!);
    const ruleAt: SheetThere['ruleAt'] = (_, column) => (column === 4 || column === 5 ? rule : undefined);
    const one = looked(twins, [[...names, 'Host']], undefined, { ruleAt });
    expect(renamedIn(one)).toHaveLength(0);
    expect(doubledIn(one)).toEqual([['Host', 5, 'Host (2)']]);
  });
});

test('a header in a sentence is quoted, and one without a name is nothing', () => {
  expect(['Client', '', ' '].map(headerText)).toEqual(['“Client”', 'nothing', 'nothing']);
});
