import { rememberedRows } from '../../src/run/rememberedRows';
import { tabKeys } from '../../src/workbook/tab';
import type { Entry } from '../../src/workbook/entries';
import { at } from '../shadowing/world';
import { logged } from './basics';

const remembered = (...entries: readonly Entry[]) =>
  rememberedRows(entries.map((entry) => logged(entry, at('2026-05-04 10:00'))));
const seen = (tab: string, rows: Readonly<Record<string, string>>): Entry => ({
  kind: 'rowsSeen',
  tab,
  rows,
});

test('of each tab all that its rows ever said is known, and how its headers stood last', () => {
  const found = remembered(
    seen('calls', { c1: 'aaa', c2: 'bbb' }),
    seen('signUps', { s1: 'aaa' }),
    { kind: 'headersSeen', tab: 'calls', row: 0, headers: ['Day'] },
    seen('calls', { c1: 'ccc' }),
    { kind: 'headersSeen', tab: 'calls', row: 1, headers: ['Day', 'Time'] },
    { kind: 'numbered', customer: 'fjord', no: 1 },
  );
  expect(found.get('calls')).toEqual({
    rows: new Map([
      ['c1', new Set(['aaa', 'ccc'])],
      ['c2', new Set(['bbb'])],
    ]),
    headers: { row: 1, headers: ['Day', 'Time'] },
  });
  expect(found.get('signUps')).toEqual({ rows: new Map([['s1', new Set(['aaa'])]]), headers: undefined });
});

test('of a tab that the ledger does not know nothing is remembered, and of one that is none of ours neither', () => {
  const found = remembered(seen('drafts', { d1: 'aaa' }));
  expect([...found]).toEqual(tabKeys.map((tab) => [tab, { rows: new Map(), headers: undefined }]));
});
