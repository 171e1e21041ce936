import { parsePage } from '../../../src/shadowing/handbook/page';
import { readDay } from '../../../src/workbook/decodeDay';

// Rule S16: what is read of the rows of the handbook's page, and what is said of them.

/** A page with these cells under Rotation, and nobody in it. */
function read(...cells: string[]) {
  const lines = cells.map((cell) => `| ${cell} | | |`);
  const text = ['| Rotation | Engineer | Customer |', '|---|---|---|', ...lines].join('\n');
  const page = parsePage(text, (day) => readDay('Rotation', day));
  if (!page) throw new Error('There is no table.');
  return page;
}

const weeksOf = (...cells: string[]) => read(...cells).rows.map(({ rotation }) => rotation?.week);
const leftOut = (line: number, sentence: string) => ({ line, sentence, leftOut: true });
const said = (line: number, sentence: string) => ({ line, sentence, leftOut: false });

describe('The week of a row', () => {
  test.each([
    '2023-05-08', 'Week of 2023-05-08', 'week 2023-05-08', '**Week of 2023-05-08**',
    '2023-05-08..2023-05-14', '2023-05-08 ... 2023-05-14', '2023-05-08…2023-05-14',
    '2023-05-08 to 2023-05-14', '2023-05-08 until 2023-05-14', '2023-05-08 – 2023-05-14', '2023-05-08 - 2023-05-14',
  ])('is read of %s', (cell) => {
    expect(weeksOf(cell)).toEqual(['2023-05-08']);
    expect(read(cell).notes).toEqual([]);
  }); // prettier-ignore

  test('is that of the day, and it is said when that is no Monday', () => {
    expect(weeksOf('2023-05-14')).toEqual(['2023-05-08']);
    expect(read('2023-05-14').notes).toEqual([
      said(2, '2023-05-14 is no Monday: it is read as the week of 8–14 May 2023.'),
    ]);
  });

  test('is asked for where there is none', () => {
    const missing = 'The row has no rotation: write its Monday, like 2026-05-11.';
    expect(read('').notes).toEqual([leftOut(2, missing)]);
    expect(read('2023-05-08', 'week').notes).toMatchObject([{ line: 3, leftOut: true }]);
  });

  test('that is no day is quoted as it is written', () => {
    expect(read('calendar week 19').notes).toMatchObject([
      { line: 2, sentence: expect.stringContaining('“calendar week 19”') as string, leftOut: true },
    ]);
  });

  test.each([
    ['2000-01-03', true],
    ['1999-12-27', false],
    ['2100-12-27', true],
    ['2101-01-03', false],
  ])('%s is near enough: %j', (cell, isNear) => {
    expect(weeksOf(cell)).toEqual([isNear ? cell : undefined]);
    expect(read(cell).notes).toEqual(
      isNear ? [] : [leftOut(2, `Rotation “${cell}” is far away: correct the year.`)],
    );
  });

  test('is told of in the order of the lines, whatever it is that is told', () => {
    expect(read('2023-05-08', '2022-05-15', 'soon', '2023-05-30').notes).toMatchObject([
      { line: 3, leftOut: false },
      { line: 3, leftOut: true },
      { line: 4 },
      { line: 5 },
    ]);
  });
});

describe('A line that ends early', () => {
  const rowsOf = (...lines: string[]) => {
    const page = parsePage(lines.join('\n'), (day) => readDay('Rotation', day));
    return [page?.rows.map(({ rotation }) => rotation), page?.notes];
  };

  test('has nobody, and no customer', () => {
    const [rows, notes] = rowsOf('| Rotation | Engineer | Customer |', '|---|---|---|', '| 2023-05-08 |');
    expect(rows).toEqual([{ week: '2023-05-08', engineers: [], customers: [] }]);
    expect(notes).toEqual([]);
  });

  test('before its week is asked for it', () => {
    const [rows, notes] = rowsOf('| Engineer | Customer | Rotation |', '|---|---|---|', '| Joe |');
    expect(rows).toEqual([undefined]);
    expect(notes).toEqual([leftOut(2, 'The row has no rotation: write its Monday, like 2026-05-11.')]);
  });
});

describe('The latest week', () => {
  test.each([
    [['2023-05-08', '2023-05-15'], false],
    [['2023-05-15', '2023-05-08'], true],
    [['2023-05-15', 'soon', '2023-05-08'], true],
    [['2023-05-08', '2023-05-08'], false],
    [['2023-05-15', '2023-05-08', '2023-05-22'], false],
    [['2023-05-15', '2023-05-08', '2023-05-22', '2023-05-01'], true],
    [['2023-05-08'], false],
    [[], false],
  ])('of %j stands first: %j', (cells, descending) => {
    expect(read(...cells).descending).toBe(descending);
  });
});

describe('The years of a table', () => {
  const wrong = (line: number, week: string, likely: string) =>
    leftOut(
      line,
      `${week} stands where ${likely} would be: is the year right? The row is left out until it is.`,
    );

  test.each([
    ['in the middle', ['2023-05-08', '2022-05-16', '2023-05-22'], [wrong(3, '2022-05-16', '2023-05-15')]],
    ['at the turn of the year', ['2023-12-25', '2023-01-02', '2024-01-08'], [wrong(3, '2023-01-02', '2024-01-01')]],
    ['after the turn of the year', ['2023-12-18', '2024-12-25', '2024-01-01', '2024-01-08'], [wrong(3, '2024-12-23', '2023-12-18')]],
    ['of two halves the later one', ['2033-05-09', '2034-01-02', '2023-05-08', '2023-05-15'], [wrong(2, '2033-05-09', '2023-05-08')]],
    ['six weeks before the first', ['2024-04-08', '2023-05-15', '2023-05-22'], [wrong(2, '2024-04-08', '2023-04-03')]],
    ['in the first two rows', ['2033-05-02', '2033-05-09', '2023-05-15', '2023-05-22', '2023-05-29'], [wrong(2, '2033-05-02', '2023-05-01'), wrong(3, '2033-05-09', '2023-05-08')]],
    ['in the last two rows', ['2023-05-01', '2023-05-08', '2023-05-15', '2013-05-20', '2013-05-27'], [wrong(5, '2013-05-20', '2023-05-15'), wrong(6, '2013-05-27', '2023-05-22')]],
    ['seven weeks before the first', ['2024-04-01', '2023-05-15', '2023-05-22'], []],
    ['six weeks after the last', ['2023-05-08', '2023-05-15', '2022-06-27'], [wrong(4, '2022-06-27', '2023-06-26')]],
    ['seven weeks after the last', ['2023-05-08', '2023-05-15', '2022-07-04'], []],
    ['from the latest to the first', ['2023-05-29', '2023-05-22', '2022-05-16', '2023-05-08'], [wrong(4, '2022-05-16', '2023-05-15')]],
    ['before a slip that is as long', ['2023-05-01', '2022-05-09', '2023-05-15'], [wrong(3, '2022-05-09', '2023-05-08')]],
    ['where only the order is another', ['2023-05-15', '2023-05-08', '2023-05-22', '2023-05-29'], []],
  ])('are asked about: %s', (_what, cells, notes) => {
    expect(read(...cells).notes.filter((note) => note.leftOut)).toEqual(notes);
  }); // prettier-ignore

  test('are asked about without regard to rows that have no week', () => {
    expect(weeksOf('2023-05-08', 'soon', '2022-05-16', 'later', '2023-05-22')).toEqual([
      '2023-05-08', undefined, undefined, undefined, '2023-05-22',
    ]); // prettier-ignore
    expect(read('2023-05-08', 'soon', '2022-05-16', 'later', '2023-05-22').notes).toContainEqual(
      wrong(4, '2022-05-16', '2023-05-15'),
    );
  });

  test('are asked about after more than 40 weeks without a row, and the row counts', () => {
    expect(read('2023-05-08', '2024-02-12').notes).toEqual([]);
    const page = read('2023-05-08', '2024-02-19');
    expect(page.notes).toEqual([said(3, '2024-02-19 is long after 2023-05-08: is the year right?')]);
    expect(page.rows[1]?.rotation?.week).toBe('2024-02-19');
    expect(read('2024-02-19', '2023-05-08').notes).toEqual([
      said(2, '2024-02-19 is long after 2023-05-08: is the year right?'),
    ]);
  });
});
