import { ours } from '../../../src/workbook/column';
import { findHeaders } from '../../../src/workbook/repair/headers';
import type { Looked } from '../../../src/workbook/repair/looked';
import type { Values } from '../../../src/workbook/repair/mending';
import { validationRule } from '../../../src/workbook/look';
import { adopted, looked, visits, withoutHeaders } from './looking';

// Headers of a tab that people made, and that set-up was told to use.

const tab = adopted(visits, { Guest: 'Besucher' });
const names = ['Visit id', 'Day', 'Besucher', 'Mine', 'Minutes', 'Host'];
const rows: Values = [
  ['v-1', 46175, 'Ann', 'a', 30, 'host@example.com'],
  ['v-2', 46176, 'Bob', 'b', 45, 'host@example.com'],
];
const before: Values = [names, ...rows];

const found = (values: Values, old: Values = before) => findHeaders(looked(tab, values, old));
const withHeaders = (headers: readonly string[], below: Values = rows): Values => [headers, ...below];
const renamedIn = (values: Values) =>
  found(values).renamed.map(({ column, at, instead }) => [column.header, at, instead]);

describe('a header of people’s', () => {
  it('is found under the name that they gave it, and not under ours', () => {
    expect(found(before).present.get('Guest')).toBe(2);
    const { present, gone } = found([['Visit id', 'Day', 'Guest', 'Minutes', 'Host']], []);
    expect([present.has('Guest'), gone.map(({ column }) => column.header)]).toEqual([false, ['Guest']]);
  });

  it('that was written over is known by its place and its rows', () => {
    expect(renamedIn(withHeaders(['Visit id', 'Wann', 'Wer', 'Mine', 'Minutes', 'Host']))).toEqual([
      ['Day', 1, 'Wann'],
      ['Guest', 2, 'Wer'],
    ]);
  });

  it('is not known by a rule, since people make those', () => {
    const rule = validationRule(visits.columns[4]!);
    const values = withHeaders(['Visit id', 'Day', 'Besucher', 'Mine', 'Minutes', 'Who'], []);
    const one: Looked = looked(tab, values, undefined, { ruleAt: () => rule });
    expect(findHeaders(one).renamed).toHaveLength(0);
  });

  it('that stands twice is that of the column which stood there, of two that are filled', () => {
    const twice: Values = [
      ['Visit id', 'Minutes', 'Day', 'Besucher', 'Mine', 'Minutes', 'Host'],
      ['', 10, '', '', '', 30, ''],
    ];
    const old = [['Visit id', 'x', 'Day', 'Besucher', 'Mine', 'Minutes', 'Host']];
    expect(found(twice, old).present.get('Minutes')).toBe(5);
    expect(findHeaders(looked(tab, twice)).present.get('Minutes')).toBe(1);
  });

  it('that was written over with that of another column is known again', () => {
    const { renamed, doubled } = found(withHeaders(['Visit id', 'Day', 'Host', 'Mine', 'Minutes', 'Host']));
    expect(renamed.map(({ column, at, instead }) => [column.header, at, instead])).toEqual([
      ['Guest', 2, 'Host'],
    ]);
    expect(doubled).toHaveLength(0);
  });
});

describe('a column of people’s that cannot be told', () => {
  const strange: Values = [
    ['v-8', 'soon', 'Cid', 'c', 30, 'host@example.com'],
    ['v-9', 'soon', 'Dot', 'd', 45, 'host@example.com'],
  ];
  const askedIn = (headers: readonly string[], below = strange) =>
    found(withHeaders(headers, below)).asked.map(({ column, among }) => [column.header, among]);

  it('is asked about among those that are filled and called as none was before', () => {
    expect(askedIn(['Visit id', ' Wann ', 'Besucher', 'Mine', 'Minutes', 'Host'])).toEqual([
      ['Day', ['Wann']],
    ]);
    expect(askedIn(['Visit id', 'Wann', 'Wer', 'Mine', 'Minutes', 'Host'])).toEqual([
      ['Day', ['Wann', 'Wer']],
      ['Guest', ['Wann', 'Wer']],
    ]);
  });

  it('is gone where no such column is', () => {
    const goneIn = (headers: readonly string[], below?: Values) => {
      const { gone, asked } = found(withHeaders(headers, below ?? strange));
      expect(asked).toHaveLength(0);
      return gone.map(({ column }) => column.header);
    };
    expect(goneIn(['Visit id', 'MINE', 'Besucher', '', 'Minutes', 'Host'])).toEqual(['Day']);
    const empty = strange.map((row) => row.map((cell, at) => (at === 1 ? '' : cell)));
    expect(goneIn(['Visit id', 'Wann', 'Besucher', 'Mine', 'Minutes', 'Host'], empty)).toEqual(['Day']);
  });

  it('is never one of Ridealong’s, which is made anew', () => {
    const withCheck = { ...tab, columns: [...tab.columns, ours('Check', 'longText', 90, 'What is wrong.')] };
    const values = withHeaders(['Visit id', 'Wann', 'Besucher', 'Mine', 'Minutes', 'Host'], strange);
    const { asked, gone } = findHeaders(looked(withCheck, values, before));
    expect(asked.map(({ column }) => column.header)).toEqual(['Day']);
    expect(gone.map(({ column }) => column.header)).toEqual(['Check']);
  });

  it('is not asked about in a tab that set-up made', () => {
    const values = [['Visit id', 'Wann', 'Guest', 'Minutes', 'Host'], ...strange];
    const { asked, gone } = findHeaders(looked(visits, values));
    expect([asked.length, gone.map(({ column }) => column.header)]).toEqual([0, ['Day']]);
  });
});

describe('headers that were cleared together', () => {
  const clearedIn = (headers: readonly string[]) =>
    found(withHeaders(headers)).cleared.map(({ at, name }) => [at, name]);

  it('come back as they were called, people’s own too', () => {
    expect(clearedIn(['Visit id', '', '', ' ', 'Minutes', 'Host'])).toEqual([[3, 'Mine']]);
  });

  it('are people’s alone when none of ours was among them, and then stay as they are', () => {
    expect(clearedIn(['Visit id', 'Day', 'Besucher', '', 'Minutes', 'Host'])).toHaveLength(0);
    expect(clearedIn(['Visit id', 'Day', 'Wer', '', 'Minutes', 'Host'])).toHaveLength(0);
  });

  it('are not put where another stands now, nor where it stands elsewhere', () => {
    expect(clearedIn(['Visit id', 'Day', '', 'New', 'Minutes', 'Host'])).toHaveLength(0);
    expect(clearedIn(['Visit id', 'Day', '', '', 'Minutes', 'Host', 'Mine'])).toHaveLength(0);
  });

  it('are not known where the ledger does not remember them', () => {
    const values = withHeaders(['Visit id', 'Day', '', '', 'Minutes', 'Host']);
    expect(findHeaders(withoutHeaders(looked(tab, values, before))).cleared).toHaveLength(0);
  });

  it('had a name: what had none is none of them', () => {
    const old = [['Visit id', 'Day', 'Besucher', '', 'Minutes', 'Host'], ...rows];
    const values = withHeaders(['Visit id', 'Day', '', '', 'Minutes', 'Host']);
    const { cleared, renamed } = found(values, old);
    expect([cleared.length, renamed.length]).toEqual([0, 1]);
  });
});
