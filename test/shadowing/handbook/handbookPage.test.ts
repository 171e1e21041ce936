import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { root } from '../../../scripts/project.mjs';
import { parsePage, type HandbookPage } from '../../../src/shadowing/handbook/page';
import { renderPage, renderTable, type CurrentRotation } from '../../../src/shadowing/handbook/render';
import {
  engineerKey,
  eachOnce,
  handbookName,
  sortedNumbers,
  type HandbookRotation,
} from '../../../src/shadowing/handbook/rotation';
import { addWeeks } from '../../../src/time/calendarDay';
import { readDay } from '../../../src/workbook/decodeDay';
import { week } from '../world';
import { anyText } from '../../support/anyText';

const given = readFileSync(join(root, 'test', 'data', 'handbook-rotations.md'), 'utf8');

const joe = { name: 'Joe', handle: 'unknwon' };
const beatrix = { name: 'Beatrix', handle: 'abeatrix' };
const erzhan = { name: 'erzhan.torokulov', handle: 'erzhtor' };

function parsed(text: string): HandbookPage {
  const page = parsePage(text, (day) => readDay('Rotation', day));
  if (!page) throw new Error('There is no table.');
  return page;
}

/** A page with these rows below the usual header. */
const table = (...rows: string[]): string =>
  ['| Rotation | Engineer | Customer |', '|---|---|---|', ...rows].join('\n');

const rotations = (text: string): readonly (HandbookRotation | undefined)[] =>
  parsed(text).rows.map(({ rotation }) => rotation);

const engineersIn = (cell: string) => rotations(table(`| 2023-05-08 | ${cell} | 1 |`))[0]?.engineers;
const customersIn = (cell: string) => rotations(table(`| 2023-05-08 | x | ${cell} |`))[0]?.customers;

const now = (rotation: HandbookRotation, more: Partial<CurrentRotation> = {}): CurrentRotation => ({
  ...rotation,
  takenBack: [],
  customersKnown: true,
  ...more,
});

/** The page again, with what it says itself and these weeks besides. */
function written(text: string, ...others: CurrentRotation[]): string {
  const page = parsed(text);
  const own = page.rows.flatMap(({ rotation }) => (rotation ? [now(rotation)] : []));
  const weeks = new Set(others.map((other) => other.week));
  const all = [...own.filter((one) => !weeks.has(one.week)), ...others];
  return renderPage(
    page,
    all.sort((a, b) => (a.week < b.week ? -1 : 1)),
    engineerKey,
  );
}

describe('The handbook page as given (rule S16)', () => {
  test('is read: who, with the name they have there, and which customers', () => {
    expect(rotations(given)).toEqual([
      { week: '2023-05-08', engineers: [joe], customers: [676] },
      { week: '2023-05-15', engineers: [beatrix, erzhan], customers: [3] },
      { week: '2023-05-22', engineers: [], customers: [] },
      { week: '2023-05-29', engineers: [], customers: [] },
    ]);
    expect(parsed(given).notes).toEqual([]);
  });

  test('comes out byte for byte the same', () => {
    expect(written(given)).toBe(given);
  });

  test('gets a filled row in its columns, and stays as it is around it', () => {
    const out = written(given, now({ week: week('2023-05-22'), engineers: [joe], customers: [3, 676] }));
    const row =
      '| 2023-05-22 |                                                                                         |          |';
    const filled =
      '| 2023-05-22 | [@Joe](https://github.com/unknwon)                                                      | 3, 676   |';
    expect(given).toContain(row);
    expect(out).toBe(given.replace(row, filled));
  });

  test('widens its columns for a longer cell, as formatters do', () => {
    const three = [joe, beatrix, erzhan];
    const out = written(given, now({ week: week('2023-05-22'), engineers: three, customers: [] }));
    const lines = out.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(rotations(out)[2]?.engineers).toEqual(three);
  });

  test('gets new weeks up to the last below its last row', () => {
    const empty = { engineers: [], customers: [] };
    const out = written(
      given,
      now({ week: week('2023-06-05'), ...empty }),
      now({ week: week('2023-06-12'), engineers: [joe], customers: [9] }),
      now({ week: week('2023-06-19'), ...empty }),
    );
    expect(rotations(out).map((row) => row?.week)).toEqual([
      '2023-05-08', '2023-05-15', '2023-05-22', '2023-05-29', '2023-06-05', '2023-06-12', '2023-06-19',
    ]); // prettier-ignore
    expect(out.split('\n## ')[2]).toBe(given.split('\n## ')[2]);
  });

  test('is not touched for weeks without anyone', () => {
    expect(written(given, now({ week: week('2026-05-04'), engineers: [], customers: [] }))).toBe(given);
  });
});

describe('Cells of engineers', () => {
  test.each([
    ['links side by side', '[@Joe](https://github.com/unknwon) [@Beatrix](https://github.com/abeatrix)', [joe, beatrix]],
    ['with commas', '[@Joe](https://github.com/unknwon), [@Beatrix](https://github.com/abeatrix)', [joe, beatrix]],
    ['without anything between them', '[Joe](http://www.github.com/unknwon/)[@Beatrix](https://github.com/abeatrix)', [joe, beatrix]],
    ['twice the same', '[@Joe](https://github.com/unknwon) [@J](https://github.com/UNKNWON)', [joe]],
    ['plain names', 'Ann Lee, Ben', [{ name: 'Ann Lee', handle: '' }, { name: 'Ben', handle: '' }]],
    ['a name and a link', 'Ann and [@Joe](https://github.com/unknwon)', [{ name: 'Ann', handle: '' }, joe]],
    ['handles', '@ann @ben', [{ name: 'ann', handle: 'ann' }, { name: 'ben', handle: 'ben' }]],
    ['bold ones', '**[@Joe](https://github.com/unknwon)**', [joe]],
    ['escaped signs', 'a\\|b\\, c', [{ name: 'a|b, c', handle: '' }]],
    ['a question mark', '?', []],
    ['nothing', '', []],
  ])('with %s', (_what, cell, engineers) => {
    expect(engineersIn(cell)).toEqual(engineers);
  }); // prettier-ignore

  test('that link elsewhere keep the name, and it is said', () => {
    const page = parsed(table('| 2023-05-08 | [Joe](https://example.com/joe) | ? |'));
    expect(page.rows[0]?.rotation?.engineers).toEqual([{ name: 'Joe', handle: '' }]);
    expect(page.notes).toEqual([
      { line: 2, sentence: 'The link of “Joe” is no GitHub profile: only the name is read.', leftOut: false },
      { line: 2, sentence: 'The customer “?” is read as none.', leftOut: false },
    ]);
  });
});

describe('Cells of customers', () => {
  test.each([
    ['676', [676]],
    ['676, 3', [3, 676]],
    ['676 3', [3, 676]],
    ['#676 and 3', [3, 676]],
    ['3,3', [3]],
    ['?', []],
    ['Fjord, 12', [12]],
  ])('%s', (cell, customers) => {
    expect(customersIn(cell)).toEqual(customers);
  });

  test('with a name in it say so, and the rest is read', () => {
    expect(parsed(table('| 2023-05-08 | | Fjord, 12 |')).notes).toEqual([
      { line: 2, sentence: 'The customer “Fjord” is no number, so it is not read.', leftOut: false },
    ]);
  });
});

describe('Weeks', () => {
  const weeks = (...cells: string[]) =>
    rotations(table(...cells.map((cell) => `| ${cell} | | |`))).map((row) => row?.week);

  test('are read in other forms, and any day of a week names it', () => {
    expect(weeks('08.05.2023', '**2023-05-16**', 'May 22, 2023', '2023-05-29 – 2023-06-04')).toEqual([
      '2023-05-08', '2023-05-15', '2023-05-22', '2023-05-29',
    ]); // prettier-ignore
  });

  test.each([
    [['2023-05-08', '2022-05-15', '2023-05-22', '2023-05-29'], 1],
    [['2033-05-08', '2023-05-15', '2023-05-22'], 0],
    [['2023-12-18', '2023-12-25', '2023-01-01'], 2],
    [['2023-05-29', '2023-05-22', '2024-05-15', '2023-05-08'], 2],
  ])('of a wrong year are left out, and only these: %j', (cells, wrong) => {
    const text = table(...cells.map((cell) => `| ${cell} | | |`));
    expect(
      weeks(...cells)
        .map((one, i) => (one === undefined ? i : -1))
        .filter((i) => i >= 0),
    ).toEqual([wrong]);
    const { notes } = parsed(text);
    expect(notes.filter(({ leftOut }) => leftOut)).toMatchObject([{ line: 2 + wrong }]);
    expect(notes.find(({ leftOut }) => leftOut)?.sentence).toContain('is the year right?');
    expect(written(text)).toBe(text);
  });

  test('that no calendar has are left out, and stay in the page as they stand', () => {
    const text = table('| 2023-05-08 | Joe | 1 |', '| 2023-02-30 | Ann | 2 |', '| soon | Ben | |');
    expect(weeks('2023-05-08', '2023-02-30', 'soon')).toEqual(['2023-05-08', undefined, undefined]);
    const out = written(text, now({ week: week('2023-05-08'), engineers: [], customers: [2] }));
    expect(out).toContain('| 2023-02-30 | Ann | 2 |\n| soon | Ben | |');
  });
});

describe('Tables', () => {
  test.each([
    ['with other spacing', '|Rotation|Engineer|Customer|\n|:--|---|--:|\n|2023-05-08|Joe|1|\n'],
    ['without pipes around', 'Rotation | Engineer | Customer\n--- | --- | ---\n2023-05-08 | Joe | 1\n'],
    ['with other columns in another order', '| Customers | Note | Week | Engineers |\n|-|-|-|-|\n| 1 | x | 2023-05-08 | Joe |'],
    ['with other ends of lines', given.replaceAll('\n', '\r\n')],
    ['behind another table', '| a | b |\n|---|---|\n| 1 | 2 |\n\n' + given],
    ['with a cell too few', table('| 2023-05-08 | Joe |')],
  ])('%s are read and come out the same', (_what, text) => {
    expect(rotations(text)[0]?.week).toBe('2023-05-08');
    expect(written(text)).toBe(text);
  }); // prettier-ignore

  test('keep their way of writing where a row changes', () => {
    const text = 'Week | Note | Engineer | Customer\n--- | --- | --- | ---\n2023-05-08 | a\\|b | Joe | 1\r\n';
    const changed = now({
      week: week('2023-05-08'),
      engineers: [{ name: 'Joe', handle: '' }],
      customers: [1, 2],
    });
    expect(written(text, changed)).toContain('\n2023-05-08 | a\\|b | Joe | 1, 2\n');
  });

  test('in code are none, and a page without one is told', () => {
    expect(
      parsePage('```\n' + table('| 2023-05-08 | | |') + '\n```', (day) => readDay('', day)),
    ).toBeUndefined();
    expect(parsePage('| Rotation | Engineer |\n|---|---|', (day) => readDay('', day))).toBeUndefined();
  });
});

describe('A week that has changed', () => {
  test('loses who was taken back, and keeps who is not known', () => {
    const text = table('| 2023-05-08 | [@Joe](https://github.com/unknwon) Ann | 1, 2 |');
    const current = { week: week('2023-05-08'), engineers: [], customers: [2] };
    expect(written(text, now(current, { takenBack: [joe] }))).toContain('| 2023-05-08 | Ann | 2 |');
  });

  test('keeps the numbers of calls that are not known any more', () => {
    const text = table('| 2023-05-08 | Joe | 7 |');
    const current = { week: week('2023-05-08'), engineers: [{ name: 'Joe', handle: '' }], customers: [] };
    expect(written(text, now(current, { customersKnown: false }))).toBe(text);
  });

  test('with two rows gets what is new in the first of them', () => {
    const text = table('| 2023-05-08 | Joe | 1 |', '| 2023-05-08 | Ann | 2 |');
    const all = ['Joe', 'Ann', 'Ben'].map((name) => ({ name, handle: '' }));
    const out = written(text, now({ week: week('2023-05-08'), engineers: all, customers: [1, 2, 3] }));
    expect(out).toBe(table('| 2023-05-08 | Joe, Ben | 1, 3 |', '| 2023-05-08 | Ann | 2 |'));
  });
});

/** Rotations as the table can hold them: names as `handbookName` leaves them, in rows week after week. */
const someRotations = fc
  .tuple(
    fc.integer({ min: 0, max: 3000 }),
    fc.array(
      fc.record({
        engineers: fc.array(
          fc.record({
            name: anyText({ maxLength: 30 }).map(handbookName),
            handle: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z0-9-]{1,12}$/)),
          }),
          { maxLength: 4 },
        ),
        customers: fc.array(fc.integer({ min: 1, max: 999_999_999 }), { maxLength: 4 }),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([first, rows]): HandbookRotation[] =>
    rows.map(({ engineers, customers }, i) => ({
      week: addWeeks(week('2001-01-01'), first + i),
      engineers: eachOnce(engineers.filter(({ name }) => name !== '')),
      customers: sortedNumbers(customers),
    })),
  );

describe('parse(render(x)) = x (rule S16)', () => {
  test('for the table alone', () => {
    fc.assert(
      fc.property(someRotations, (x) => {
        expect(rotations(renderTable(x))).toEqual(x);
        expect(parsed(renderTable(x)).notes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('for rotations put into a page, in whatever style it is written', () => {
    const styles = [table(), given.split('\n').slice(0, 6).join('\n'), 'Week|Who|Customer\n-|-|-'];
    fc.assert(
      fc.property(fc.constantFrom(...styles), someRotations, (page, x) => {
        const out = written(page, ...x.map((one) => now(one)));
        const isFilled = x.some(({ engineers, customers }) => engineers.length + customers.length > 0);
        expect(rotations(out)).toEqual(isFilled ? x : []);
        expect(written(out)).toBe(out);
      }),
    );
  });

  test('and a name never becomes markup, a mention or a link of its own', () => {
    const name = handbookName('@here](https://evil.test) <img src=x> `x` **b** | www.evil.test');
    const out = renderTable([
      { week: week('2026-05-11'), engineers: [{ name, handle: 'joe' }], customers: [] },
    ]);
    expect(out.split('\n')[2]).toBe(
      '| 2026-05-11 | [@here\\](https\\://evil.test) \\<img src=x\\> \\`x\\` \\*\\*b\\*\\* \\| www\\.evil.test](https://github.com/joe) |          |',
    );
  });
});

test('any text at all is read without an error, and written again as it was', () => {
  const piece = fc.constantFrom(
    '|',
    '[',
    ']',
    '(',
    ')',
    '\\',
    '\n',
    '\r\n',
    '2023-05-08',
    '?',
    ' ',
    '@',
    '`',
    '676',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))), (pieces) => {
      const text = table() + '\n' + pieces.join('');
      expect(written(text)).toBe(text);
    }),
    { numRuns: 500 },
  );
});
