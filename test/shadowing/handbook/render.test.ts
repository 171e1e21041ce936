import { parsePage } from '../../../src/shadowing/handbook/page';
import { renderPage, renderTable, type CurrentRotation } from '../../../src/shadowing/handbook/render';
import { engineerKey } from '../../../src/shadowing/handbook/rotation';
import { readDay } from '../../../src/workbook/decodeDay';
import { week } from '../world';

// Rule S16: the handbook's table as it is written, line by line.

/** A week with these people and numbers in it. */
const now = (monday: string, names = '', customers: number[] = [], more: Partial<CurrentRotation> = {}) => ({
  week: week(monday),
  engineers: names
    .split(' ')
    .filter(Boolean)
    .map((name) => ({ name, handle: '' })),
  customers,
  takenBack: [],
  customersKnown: true,
  ...more,
});

/** The lines of a page when this is all that is known. */
function written(lines: readonly string[], ...current: CurrentRotation[]): readonly string[] {
  const page = parsePage(lines.join('\n'), (day) => readDay('Rotation', day));
  if (!page) throw new Error('There is no table.');
  return renderPage(page, current, engineerKey).split('\n');
}

const head = ['# Shadowing', '', '| Rotation | Engineer | Customer |', '|---|---|---|'];
const tail = ['', 'The end.'];

describe('New weeks', () => {
  const ascending = [
    ...head,
    '| 2023-05-08 | Joe | 1 |',
    '| soon | ? | |',
    '| 2023-05-22 | Ann | 2 |',
    ...tail,
  ];

  test('stand in their place with somebody in them, and after the last row also without', () => {
    expect(
      written(
        ascending,
        now('2023-05-01'),
        now('2023-05-08', 'Joe', [1]),
        now('2023-05-15', 'Ben', [4, 3]),
        now('2023-05-22', 'Ann', [2]),
        now('2023-05-29'),
        now('2023-06-05', 'Cy'),
      ),
    ).toEqual([
      ...head,
      '| 2023-05-08 | Joe | 1 |',
      '| soon | ? | |',
      '| 2023-05-15 | Ben | 4, 3 |',
      '| 2023-05-22 | Ann | 2 |',
      '| 2023-05-29 |  |  |',
      '| 2023-06-05 | Cy |  |',
      ...tail,
    ]);
  });

  test('stand the other way round where the latest week is the first', () => {
    const descending = [...head, '| 2023-05-22 | Ann | 2 |', '| 2023-05-08 | Joe | 1 |', ...tail];
    expect(
      written(
        descending,
        now('2023-04-24', '', [9]),
        now('2023-05-01'),
        now('2023-05-15', 'Ben'),
        now('2023-05-29', 'Cy'),
        now('2023-06-05'),
      ),
    ).toEqual([
      ...head,
      '| 2023-06-05 |  |  |',
      '| 2023-05-29 | Cy |  |',
      '| 2023-05-22 | Ann | 2 |',
      '| 2023-05-15 | Ben |  |',
      '| 2023-05-08 | Joe | 1 |',
      '| 2023-04-24 |  | 9 |',
      ...tail,
    ]);
  });

  test('without anyone are not put between the others, whichever stands first', () => {
    const descending = [...head, '| 2023-05-22 | Ann | 2 |', '| 2023-05-08 | Joe | 1 |', ...tail];
    expect(written(descending, now('2023-05-15'), now('2023-05-29', 'Cy'))).toEqual([
      ...head,
      '| 2023-05-29 | Cy |  |',
      ...descending.slice(head.length),
    ]);
  });

  test('without anyone are no reason to write, also when they are the next', () => {
    expect(written(ascending, now('2023-05-15'), now('2023-05-29'))).toEqual(ascending);
  });

  test('fill a table without rows', () => {
    expect(written([...head, ...tail], now('2023-05-08'), now('2023-05-15', 'Joe', [1]))).toEqual([
      ...head,
      '| 2023-05-08 |  |  |',
      '| 2023-05-15 | Joe | 1 |',
      ...tail,
    ]);
  });

  test('leave other columns empty', () => {
    const other = ['Customer | Note | Week | Who', '-|-|-|-', '1 | x | 2023-05-08 | Joe'];
    expect(written(other, now('2023-05-15', 'Ann', [2]))).toEqual([...other, '2 |  | 2023-05-15 | Ann']);
    const last = ['Week | Who | Customer | Note', '-|-|-|-', '2023-05-08 | Joe | 1 | x'];
    expect(written(last, now('2023-05-15', 'Ann', [2]))).toEqual([...last, '2023-05-15 | Ann | 2 | ']);
  });
});

describe('A row that changes', () => {
  const row = (line: string) => [...head, line, ...tail];

  test('gets who is new, and the numbers as they are known', () => {
    expect(written(row('| 2023-05-08 | Joe | 1, 2 |'), now('2023-05-08', 'Ann Joe', [2, 3]))).toEqual(
      row('| 2023-05-08 | Joe, Ann | 2, 3 |'),
    );
  });

  test('keeps its numbers, with new ones among them, while those of its calls are not known', () => {
    expect(
      written(row('| 2023-05-08 | Joe | 2, 9 |'), now('2023-05-08', 'Joe', [5], { customersKnown: false })),
    ).toEqual(row('| 2023-05-08 | Joe | 2, 5, 9 |'));
  });

  test('loses who was taken back, under whatever name', () => {
    const takenBack = [{ name: 'Joseph', handle: 'joe' }];
    expect(
      written(row('| 2023-05-08 | @joe, Ann | 1 |'), now('2023-05-08', 'Ann', [1], { takenBack })),
    ).toEqual(row('| 2023-05-08 | Ann | 1 |'));
  });

  test('has the cells that it lacked', () => {
    const short = ['Rotation | Customer | Note | Engineer', '-|-|-|-', '2023-05-08 |'];
    expect(written(short, now('2023-05-08', 'Joe', [1]))).toEqual([
      ...short.slice(0, 2),
      '2023-05-08 | 1 |  | Joe',
    ]);
  });

  test('of two of a week is the first; the numbers of the other are not said twice', () => {
    const two = [...head, '| 2023-05-08 | Joe | 1 |', '| 2023-05-09 | Ann | 2 |', ...tail];
    expect(written(two, now('2023-05-08', 'Joe Ann', [3]))).toEqual([
      ...head,
      '| 2023-05-08 | Joe | 1, 3 |',
      '| 2023-05-09 | Ann | 2 |',
      ...tail,
    ]);
    const takenBack = [{ name: 'Ann', handle: '' }];
    expect(written(two, now('2023-05-08', 'Joe', [1], { takenBack }))).toEqual([
      ...head,
      '| 2023-05-08 | Joe | 1 |',
      '| 2023-05-09 |  | 2 |',
      ...tail,
    ]);
  });

  test('of which nothing is known stays, and so do those around it', () => {
    const page = [...head, '| 2023-05-08 |Joe| 1 |', '|2023-05-15| Ann | |', ...tail];
    expect(written(page, now('2023-05-15', 'Ann', [2]))).toEqual([
      ...head,
      '| 2023-05-08 |Joe| 1 |',
      '| 2023-05-15 | Ann | 2 |',
      ...tail,
    ]);
  });
});

describe('A row that is left out for its year', () => {
  test('stays as it stands where another row is written', () => {
    const page = [...head, '| 2023-05-08 | Joe | 1 |', '|2022-05-16| Ben|7|', '| 2023-05-22 | Ann | 2 |'];
    expect(written(page, now('2023-05-29', 'Cy', [3]))).toEqual([...page, '| 2023-05-29 | Cy | 3 |']);
  });

  test('stays aligned with the others', () => {
    const page = [
      '| Week       | Who | Customer |',
      '| ---------- | --- | -------- |',
      '| 2023-05-08 | Joe | 1        |',
      '| 2022-05-16 | Ben | 7        |',
      '| 2023-05-22 | Ann | 2        |',
    ];
    expect(written(page, now('2023-05-29', 'Cy', [3]))).toEqual([...page, '| 2023-05-29 | Cy  | 3        |']);
  });
});

describe('Pipes and ends of lines', () => {
  test.each([
    ['| Week | Who | Customer |', '| 2023-05-15 | Ann |  |'],
    ['  | Week | Who | Customer |', '| 2023-05-15 | Ann |  |'],
    ['Week | Who | Customer', '2023-05-15 | Ann | '],
    ['| Week | Who | Customer', '| 2023-05-15 | Ann | '],
    ['Week | Who | Customer |', '2023-05-15 | Ann |  |'],
  ])('of new lines are those of the header %j', (header, line) => {
    const page = [header, '-|-|-', '2023-05-08|Joe|1'];
    expect(written(page, now('2023-05-15', 'Ann'))).toEqual([...page, line]);
  });

  test('are those of the page', () => {
    const page = ['Week|Who|Customer\r', '-|-|-\r', '2023-05-08|Joe|1\r', 'The end.'];
    expect(written(page, now('2023-05-15', 'Ann'))).toEqual([
      ...page.slice(0, 3),
      '2023-05-15 | Ann | \r',
      'The end.',
    ]);
  });
});

describe('A table whose columns are aligned', () => {
  const aligned = [
    '| Week       | Who | Customer | Note |',
    '| :--------- | :-: | -------: | ---- |',
    '| 2023-05-08 | Joe | 1        | 🙂    |',
  ];

  test('stays so, as wide as its widest cell', () => {
    expect(written(aligned, now('2023-05-15', 'Annabel'))).toEqual([
      '| Week       | Who     | Customer | Note |',
      '| :--------- | :-----: | -------: | ---- |',
      '| 2023-05-08 | Joe     | 1        | 🙂    |',
      '| 2023-05-15 | Annabel |          |      |',
    ]);
  });

  test('becomes narrower with its widest cell, down to three signs', () => {
    const wide = [
      '| Week       | Who     | Customer | N   |',
      '| ---------- | ------- | -------- | --- |',
      '| 2023-05-08 | Annabel | 1        |     |',
    ];
    const takenBack = [{ name: 'Annabel', handle: '' }];
    expect(written(wide, now('2023-05-08', '', [1], { takenBack }))).toEqual([
      '| Week       | Who | Customer | N   |',
      '| ---------- | --- | -------- | --- |',
      '| 2023-05-08 |     | 1        |     |',
    ]);
  });

  test('is how a new one is written', () => {
    expect(renderTable([])).toBe('| Rotation | Engineer | Customer |\n| -------- | -------- | -------- |\n');
    expect(renderTable([now('2023-05-08', 'Joe', [1, 2])]).split('\n')).toEqual([
      '| Rotation   | Engineer | Customer |',
      '| ---------- | -------- | -------- |',
      '| 2023-05-08 | Joe      | 1, 2     |',
      '',
    ]);
  });
});
