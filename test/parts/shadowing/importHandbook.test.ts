import { handbookOf } from '../../../src/run/shadowing/handbook';
import { foundIn, handbookIn, refusedImport } from './bringing';
import { placed } from './decided';
import { TypedWorkbook } from './typedWorkbook';

const page = `# Shadowing

| Rotation | Engineer | Customer |
| --- | --- | --- |
| 2025-03-03 | [@Jo](https://github.com/jo) | 4 |
| soon | [@Kim](https://github.com/kim) | 5 |
| 2025-03-11 | [@Kim](https://github.com/kim) | 5, x |
`;

const rotations = [
  { week: '2025-03-03', engineers: [{ name: 'Jo', handle: 'jo' }], customers: [4] },
  { week: '2025-03-10', engineers: [{ name: 'Kim', handle: 'kim' }], customers: [5] },
];

const base = new TypedWorkbook().engineer('jo', { GitHub: 'jo' });

describe('a page of the handbook', () => {
  it('is history, and is kept as it is', () => {
    const wish = handbookIn(base, page);
    const { entries, newRows, edits, programme } = wish;
    expect({ entries, newRows, edits }).toEqual({
      entries: [
        { kind: 'imported', rotations },
        { kind: 'handbookPage', page: 'h-2-1', part: 0, of: 1, text: page },
      ],
      newRows: [],
      edits: [],
    });
    expect(programme).toEqual(base.found.programme);
    expect(foundIn(wish)).toEqual({
      what: 'handbook',
      columns: ['Rotation', 'Engineer', 'Customer'],
      adds: 2,
      updates: 0,
      known: 0,
      leftOut: 1,
      notes: [
        {
          row: 6,
          sentence: 'Rotation “soon” is not understood: write a day with its year, like 2026-05-12.',
          leftOut: true,
        },
        { row: 7, sentence: expect.stringContaining('Monday') as string, leftOut: false },
        { row: 7, sentence: expect.stringContaining('“x”') as string, leftOut: false },
        {
          row: 7,
          sentence:
            '“Kim” (kim) is nobody on the Engineers tab: kept as history, and counted as soon as somebody there has this GitHub handle.',
          leftOut: false,
        },
      ],
    });
  });

  it('adds nothing when it is brought in again, and is kept anew once another text stands around', () => {
    const book = base.copy();
    book.carryOut(handbookIn(book, page));
    const again = handbookIn(book, page);
    expect([again.entries, foundIn(again)]).toMatchObject([[], { adds: 0, known: 2 }]);
    expect(handbookIn(book, `Hello\n\n${page}`).entries).toMatchObject([
      { kind: 'handbookPage', part: 0, of: 1 },
    ]);
  });

  it('has its notes in the order of its lines', () => {
    const wrong = `${page}| 2025-03-17 | [@Jo](https://github.com/jo) | 6 |\n| later | | |\n`;
    const { notes, leftOut } = foundIn(handbookIn(base, wrong));
    expect([notes.map(({ row }) => row), leftOut]).toEqual([[6, 7, 7, 7, 8, 9], 2]);
  });

  it.each([
    [8000, [8000]],
    [8001, [8000, 1]],
    [16_500, [8000, 8000, 500]],
  ])('of %i characters is kept in parts that fit into a line of the ledger', (length, lengths) => {
    const long = page + 'y'.repeat(length - page.length);
    const parts = handbookIn(base, long).entries.filter(({ kind }) => kind === 'handbookPage');
    expect(parts).toEqual(
      lengths.map((_, part) => ({
        kind: 'handbookPage',
        page: 'h-2-1',
        part,
        of: lengths.length,
        text: long.slice(part * 8000, part * 8000 + 8000),
      })),
    );
    const book = base.copy();
    book.carryOut(handbookIn(book, long));
    expect(handbookOf(book.found, book.now).page.endsWith('y'.repeat(length - page.length))).toBe(true);
  });

  it('without the table is refused', () => {
    expect(handbookIn(base, '# Shadowing')).toEqual(
      refusedImport(
        base,
        'There is no Markdown table with the columns Rotation, Engineer and Customer in it. Copy the page as Markdown, with the table’s header.',
      ),
    );
  });
});

describe('S16 the handbook as it should be now', () => {
  const book = base
    .copy()
    .clock('2025-03-12 10:00')
    .call('c-1', '2025-03-19 10:00', { 'Customer no.': 7 })
    .signUp('s-1', 'jo', 'any')
    .ledger(...placed('1', 'jo', 'c-1', '2025-03-19 10:00', { monday: '2025-03-17', confirmed: true }));

  it('is a table alone where no page was brought in, up to the horizon', () => {
    const { table, page: whole } = handbookOf(book.found, book.now);
    const lines = table.split('\n');
    expect(whole).toBe('');
    expect(lines.slice(0, 4)).toEqual([
      '| Rotation   | Engineer                     | Customer |',
      '| ---------- | ---------------------------- | -------- |',
      '| 2025-03-17 | [@Jo](https://github.com/jo) | 7        |',
      '| 2025-03-24 |                              |          |',
    ]);
    expect([lines.length, lines[14], lines[15]]).toEqual([15, '', undefined]);
  });

  it('is the page with what was added since, and its table', () => {
    const there = book.copy();
    there.carryOut(handbookIn(there, page));
    const { table, page: whole } = handbookOf(there.found, there.now);
    expect(whole).toBe(`# Shadowing\n\n${table}`);
    expect(table.split('\n').slice(0, 7)).toEqual([
      '| Rotation | Engineer | Customer |',
      '| --- | --- | --- |',
      '| 2025-03-03 | [@Jo](https://github.com/jo) | 4 |',
      '| soon | [@Kim](https://github.com/kim) | 5 |',
      '| 2025-03-11 | [@Kim](https://github.com/kim) | 5, x |',
      '| 2025-03-17 | [@Jo](https://github.com/jo) | 7 |',
      '| 2025-03-24 |  |  |',
    ]);
    expect(table.endsWith(' |\n')).toBe(true);
  });

  it('is a table alone as well where the page that was kept has none', () => {
    const there = book
      .copy()
      .ledger({ kind: 'handbookPage', page: 'h-1', part: 0, of: 1, text: 'No table.' });
    expect(handbookOf(there.found, there.now)).toEqual(handbookOf(book.found, book.now));
  });
});
