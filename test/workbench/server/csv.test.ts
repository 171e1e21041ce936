import fc from 'fast-check';
import { readCsv, toTsv } from '../../../workbench/sample/csv';

describe('CSV', () => {
  test('quoted cells hold commas, quotes and line breaks', () => {
    expect(readCsv('a,b\r\n"1, ""one""","two\nlines"\n3,\n')).toEqual([
      { a: '1, "one"', b: 'two\nlines' },
      { a: '3', b: '' },
    ]);
  });

  test('reading what was written gives the same', () => {
    const cell = fc.string({ maxLength: 8 }).filter((text) => !text.includes('\r'));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell.filter(Boolean), cell), { minLength: 1 }), (lines) => {
        const csv = [['a', 'b'], ...lines].map((line) => line.map(quoted).join(',')).join('\n');
        expect(readCsv(csv)).toEqual(lines.map(([a, b]) => ({ a, b })));
      }),
    );
  });

  test('a cell with a tab or a line break stays one cell on the clipboard', () => {
    expect(
      toTsv([
        ['a\tb', 'c'],
        ['say "x"\n', 'd'],
      ]),
    ).toBe('"a\tb"\tc\n"say ""x""\n"\td');
  });
});
