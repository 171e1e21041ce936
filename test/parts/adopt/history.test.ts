import { readHistory } from '../../../src/run/adopt/history';
import { matchTab } from '../../../src/workbook/adopt/match';
import { shadowingTabs } from '../../../src/workbook/shadowing/tabs';
import type { CellValue } from '../../../src/workbook/tab';
import { week, World } from '../../shadowing/world';
import { sheetOf } from '../../workbook/adopt/sheets';

// A hand-kept table of rotations, read as the handbook's (rule S16).

const { situation } = new World()
  .engineer('eva', { name: 'Eva Engel', github: 'eva-codes' })
  .engineer('tom', { name: '', github: 'tomtom' })
  .engineer('mia', { name: 'Mia Moor' })
  .engineer('max', { name: 'Max [Moor] (2)', github: 'maxm' });

function history(...rows: CellValue[][]): ReturnType<typeof readHistory> {
  const sheet = sheetOf([
    ['Rotationen'],
    ['Team', 'Customer', 'Rotation', 'Engineer'],
    ...rows.map((row) => ['Search', ...row]),
  ]);
  return readHistory(matchTab(shadowingTabs.rotations, sheet), situation);
}

const january = week('2026-01-05');
const eva = { name: 'Eva Engel', handle: 'eva-codes' };

test.each<[string, CellValue[], unknown]>([
  ['a day as Sheets keeps it', [676, 46027, 'eva'], { week: january, engineers: [eva], customers: [676] }],
  [
    'a day as it was typed',
    ['676', '2026-01-05', 'eva'],
    { week: january, engineers: [eva], customers: [676] },
  ],
  [
    'several engineers and customers',
    ['676, 12', '2026-01-05', 'eva und Mia Moor'],
    { week: january, engineers: [eva, { name: 'Mia Moor', handle: '' }], customers: [12, 676] },
  ],
  [
    'lines in a cell',
    ['676\n12', '2026-01-05', 'eva\nmia'],
    { week: january, engineers: [eva, { name: 'Mia Moor', handle: '' }], customers: [12, 676] },
  ],
  [
    'somebody without a name',
    ['', '2026-01-05', 'tom@example.com'],
    { week: january, engineers: [{ name: 'tom@example.com', handle: 'tomtom' }], customers: [] },
  ],
  [
    'a name with signs that Markdown has',
    ['', '2026-01-05', 'max'],
    { week: january, engineers: [{ name: 'Max Moor 2', handle: 'maxm' }], customers: [] },
  ],
  [
    'a link as the handbook has it',
    ['', '2026-01-05', '[@Old Name](https://github.com/eva-codes)'],
    { week: january, engineers: [{ name: 'Old Name', handle: 'eva-codes' }], customers: [] },
  ],
])('%s', (_what, row, rotation) => {
  expect(history(row)).toEqual({ rotations: [rotation], notes: [], rows: 1 });
});

test('what does not read is said of its row, from the top, and rows in which nothing stands are none', () => {
  expect(
    history(
      ['676', '2026-01-05', 'Jemand Anderes'],
      ['', '', ''],
      ['676', 'bald', 'eva'],
      ['1', '2026-01-12', 'mia'],
    ),
  ).toEqual({
    rows: 3,
    rotations: expect.any(Array) as unknown,
    notes: [
      { row: 3, sentence: expect.stringMatching(/^“Jemand Anderes” is the name of nobody/) as string },
      { row: 5, sentence: expect.stringMatching(/bald/) as string },
    ],
  });
});

test('a number that is no day is asked about as it stands', () => {
  expect(history(['676', 1e300, 'eva'])).toEqual({
    rows: 1,
    rotations: [],
    notes: [{ row: 3, sentence: expect.stringMatching(/1e\+300/) as string }],
  });
});

test('a table in which nothing stands brings nothing', () => {
  expect(history()).toEqual({ rotations: [], notes: [], rows: 0 });
});

test('a table without customers is read all the same', () => {
  const sheet = sheetOf([
    ['Rotation', 'Engineer'],
    ['2026-01-05', 'eva'],
  ]);
  expect(readHistory(matchTab(shadowingTabs.rotations, sheet), situation)).toEqual({
    rotations: [{ week: january, engineers: [eva], customers: [] }],
    notes: [],
    rows: 1,
  });
});
