import { intoTheirColumns, type ReadOnce } from '../../src/run/movedColumns';
import type { Change } from '../../src/workbook/change';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import type { CellValue } from '../../src/workbook/tab';
import { basics, readingsOf } from './basics';

// Columns that somebody moves, inserts or deletes while a run writes: what is put right of what it wrote.

type Rows = readonly (readonly CellValue[])[];

/** Engineers as a run reads it. */
const engineers = (...values: Rows): ReadOnce => ({
  found: basics({ readings: readingsOf({ engineers: values }) }),
  values: new Map([[shadowingTabs.engineers.sheetId, { title: 'Engineers', values }]]),
});
const sets = (cells: Readonly<Record<string, CellValue>>, row = 1): Change => ({
  kind: 'setCells',
  tab: 'engineers',
  row,
  cells,
});
const adds = (cells: Readonly<Record<string, CellValue>>): Change => ({
  kind: 'appendRow',
  tab: 'engineers',
  cells,
});
const back = (row: number, column: number, value: CellValue): Change => ({
  kind: 'putBack',
  tab: 'engineers',
  row,
  column,
  value,
});

const headers = ['Email', 'Name', 'Team'];
const before = engineers(headers, ['ann@a', 'Ann', 'Red'], ['ben@a', 'Ben', 'Red']);

describe('a cell that was written under another header than meant', () => {
  test.each<[string, Change, ReadOnce, ReadOnce, Change[]]>([
    [
      'gets back what stood under that header',
      sets({ Team: 'Blue' }),
      before,
      engineers(['Email', 'Team', 'Name'], ['ann@a', 'Red', 'Blue']),
      [back(1, 2, 'Ann')],
    ],
    [
      'gets back what stood under it, however it is spelt',
      sets({ Team: 'Blue' }),
      engineers([...headers, ' MY  mood'], ['ann@a', 'Ann', 'Red', 'Good']),
      engineers(['Email', 'Name', 'my Mood ', 'Team'], ['ann@a', 'Ann', 'Blue', 'Red']),
      [back(1, 2, 'Good')],
    ],
    [
      'is emptied under a header that is new',
      sets({ Team: 'Blue' }),
      before,
      engineers(['Email', 'Name', 'Mood', 'Team'], ['ann@a', 'Ann', 'Blue', 'Red']),
      [back(1, 2, '')],
    ],
    [
      'is emptied under no header, whatever stood under none before',
      sets({ Team: 'Blue' }),
      engineers([...headers, ''], ['ann@a', 'Ann', 'Red', 'Good']),
      engineers(['Email', 'Name', '', 'Team'], ['ann@a', 'Ann', 'Blue', 'Red', 'Good']),
      [back(1, 2, '')],
    ],
    [
      'is emptied right of all headers',
      sets({ Team: 'Blue' }),
      before,
      engineers(['Email', 'Team'], ['ann@a', 'Red', 'Blue']),
      [back(1, 2, '')],
    ],
    [
      'is left alone where somebody typed since',
      sets({ Team: 'Blue' }),
      before,
      engineers(['Email', 'Team', 'Name'], ['ann@a', 'Red', 'Anna']),
      [],
    ],
    [
      'is left alone where the same stood there before',
      sets({ Team: 'Ann' }),
      before,
      engineers(['Email', 'Team', 'Name'], ['ann@a', 'Red', 'Ann']),
      [],
    ],
    [
      'is left alone under a header that is written as well',
      sets({ Team: 'Blue', Name: 'Anna' }),
      before,
      engineers(['Email', 'Team', 'Name'], ['ann@a', 'Anna', 'Blue']),
      [],
    ],
    [
      'is left alone where no column moved',
      sets({ Team: 'Blue' }),
      before,
      engineers(headers, ['ann@a', 'Ann', 'Blue']),
      [],
    ],
    [
      'is none where the header was not there',
      sets({ GitHub: 'ann' }),
      before,
      engineers([...headers, 'GitHub'], ['ann@a', 'Ann', 'Red', '']),
      [],
    ],
    [
      'is put right in its own row, and with others that moved',
      sets({ Team: 'Blue', Name: 'Benno' }, 2),
      before,
      engineers(['Team', 'Name', 'Email'], ['Red', 'Ann', 'ann@a'], ['Red', 'Benno', 'Blue']),
      [back(2, 2, 'ben@a')],
    ],
  ])('%s', (_what, change, was, is, expected) => {
    expect(intoTheirColumns([change], was, is)).toEqual(expected);
  });
});

describe('a row that was added', () => {
  const cat = adds({ Email: 'cat@a', Name: 'Cat' });
  test.each<[string, Change, ReadOnce, ReadOnce, Change[]]>([
    [
      'gets its cells under their headers',
      cat,
      before,
      engineers(['Name', 'Email', 'Team'], ['Ann', 'ann@a', 'Red'], ['cat@a', 'Cat']),
      [back(2, 0, 'Cat'), back(2, 1, 'cat@a')],
    ],
    [
      'leaves nothing where it does not belong',
      cat,
      before,
      engineers(['Mood', 'Email', 'Name'], ['cat@a', 'Cat']),
      [back(1, 0, ''), back(1, 1, 'cat@a'), back(1, 2, 'Cat')],
    ],
    [
      'keeps cells that are right already',
      adds({ Email: 'cat@a', Name: 'Cat', Team: 'Cat' }),
      before,
      engineers(['Email', 'Team', 'Mood', 'Name'], ['cat@a', 'Cat', 'Cat']),
      [back(1, 2, ''), back(1, 3, 'Cat')],
    ],
    [
      'loses what has no column any more',
      cat,
      before,
      engineers(['Email', 'Team'], ['cat@a', 'Cat']),
      [back(1, 1, '')],
    ],
    [
      'is not looked for above the headers',
      cat,
      before,
      engineers(['cat@a', 'Cat'], ['Name', 'Email', 'Team'], ['cat@a', 'Cat']),
      [back(2, 0, 'Cat'), back(2, 1, 'cat@a')],
    ],
    [
      'is known by all of its cells',
      cat,
      before,
      engineers(['Name', 'Email', 'Team'], ['cat@a', 'Kate'], ['Kate', 'Cat'], ['cat@a', 'Cat']),
      [back(3, 0, 'Cat'), back(3, 1, 'cat@a')],
    ],
    [
      'is left alone when somebody changed it since',
      cat,
      before,
      engineers(['Name', 'Email', 'Team'], ['cat@a', 'Kate']),
      [],
    ],
    ['is left alone where no column moved', cat, before, engineers(headers, ['cat@a', 'Cat']), []],
  ])('%s', (_what, change, was, is, expected) => {
    expect(intoTheirColumns([change], was, is)).toEqual(expected);
  });
});

describe('nothing is put right', () => {
  const moved = engineers(['Email', 'Team', 'Name'], ['ann@a', 'Red', 'Blue']);
  const change = sets({ Team: 'Blue' });
  test.each<[string, Change[], ReadOnce, ReadOnce]>([
    ['of what was put back', [back(1, 2, 'x')], before, moved],
    ['of a tab that was not read', [{ ...change, tab: 'calls' }], before, moved],
    ['of a tab that was gone', [change], { ...before, values: new Map() }, moved],
    ['of a tab that is gone', [change], before, { ...moved, values: new Map() }],
    ['of nothing', [], before, moved],
  ])('%s', (_what, changes, was, is) => {
    expect(intoTheirColumns(changes, was, is)).toEqual([]);
  });
});

test('each of several changes is put right', () => {
  const is = engineers(['Email', 'Team', 'Name'], ['ann@a', 'Red', 'Blue'], ['ben@a', 'Red', 'Green']);
  expect(intoTheirColumns([sets({ Team: 'Blue' }), sets({ Team: 'Green' }, 2)], before, is)).toEqual([
    back(1, 2, 'Ann'),
    back(2, 2, 'Ben'),
  ]);
});
