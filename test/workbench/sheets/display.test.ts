import * as fc from 'fast-check';
import { createSpreadsheet } from '../../../workbench/google/sheets/createSpreadsheet';
import { displayText } from '../../../workbench/google/sheets/display';
import { cellAt, setCell } from '../../../workbench/google/sheets/grid';
import { typeInto } from '../../../workbench/google/sheets/typing';

const shown = (value: number, pattern: string, locale = 'en_GB'): string =>
  displayText({ value, format: { type: 'NUMBER', pattern } }, locale);

const at = 46147 + 17 / 24 + 5 / 1440;

describe('what a cell shows', () => {
  it.each([
    ['ddd d mmm yyyy', 'Tue 5 May 2026'],
    ['dddd, mmmm d, yy', 'Tuesday, May 5, 26'],
    ['yyyy-mm-dd', '2026-05-05'],
    ['hh:mm', '17:05'],
    ['h:mm am/pm', '5:05 PM'],
    ['hh:mm:ss', '17:05:00'],
    ['yyyy-mm-dd hh:mm', '2026-05-05 17:05'],
    ['d "of" mmmm', '5 of May'],
    ['mm/dd', '05/05'],
  ])('a day by %s', (pattern, text) => {
    expect(shown(at, pattern)).toBe(text);
  });

  it('a number that is no day as the number', () => {
    expect([1e10, -1e10].map((value) => shown(value, 'ddd d mmm yyyy'))).toEqual([
      '10000000000',
      '-10000000000',
    ]);
  });

  it.each([
    [5, '0', '5'],
    [5.678, '0', '6'],
    [5, '000', '005'],
    [0.256, '0%', '26%'],
    [0.256, '0.0%', '25.6%'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [-1234, '#,##0', '-1,234'],
    [-5, '0;(0)', '(5)'],
    [0, '0;(0);"none"', 'none'],
    [0.5, '#.##', '.5'],
    [1.5, '[h]:mm', '36:00'],
    [12345, '0.00E+00', '1.23E+04'],
  ])('the number %s by %s', (value, pattern, text) => {
    expect(shown(value, pattern)).toBe(text);
  });

  it('numbers without a format as short as they are, with the sign of the locale', () => {
    const plain = (value: number, locale = 'en_GB') => displayText({ value }, locale);
    expect([plain(5), plain(1 / 3), plain(0.1 + 0.2), plain(1234567890123)]).toEqual([
      '5',
      '0.3333333333',
      '0.3',
      '1234567890123',
    ]);
    expect(plain(1.5, 'de_DE')).toBe('1,5');
  });

  it('texts as they are, truth values in the language of the locale, and nothing when empty', () => {
    expect(displayText({ value: ' a ' }, 'en_GB')).toBe(' a ');
    expect(displayText({ value: true }, 'de_DE')).toBe('WAHR');
    expect([displayText(null, 'en_GB'), displayText({ note: 'n' }, 'en_GB')]).toEqual(['', '']);
  });

  it('refuses by name what it cannot show', () => {
    expect(() => shown(5, '[Red]0')).toThrow('Workbench: number pattern [Red]0 is not built');
    expect(() => displayText({ value: 5 }, 'xx_XX')).toThrow('Workbench: locale xx_XX is not built');
  });

  it.each(['en_US', 'en_GB', 'de_DE'])(
    'days, times and numbers so that typing what is shown changes nothing, in %s',
    (locale) => {
      const about = {
        id: 'b',
        kind: 'shadowing',
        title: 'B',
        timeZone: 'UTC',
        owner: 'a@example.com',
      } as const;
      const book = createSpreadsheet({ ...about, locale });
      const sheet = book.sheets[0]!;
      const patterns = { en_US: 'm/d/yyyy', en_GB: 'dd/mm/yyyy', de_DE: 'dd.mm.yyyy' };
      const formats = [
        { type: 'DATE', pattern: patterns[locale as 'en_US'] },
        { type: 'DATE', pattern: 'yyyy-mm-dd' },
        { type: 'DATE', pattern: 'd mmm yyyy' },
        { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' },
      ];
      fc.assert(
        fc.property(
          fc.integer({ min: 40000, max: 50000 }),
          fc.nat(1439),
          fc.constantFrom(...formats),
          (day, minute, format) => {
            const value = format.type === 'DATE' ? day : day + minute / 1440;
            setCell(sheet, 0, 0, { value, format });
            typeInto(book, sheet, 0, 0, displayText(cellAt(sheet, 0, 0), locale));
            expect(cellAt(sheet, 0, 0)?.value).toBeCloseTo(value, 9);
          },
        ),
        { numRuns: 300 },
      );
    },
  );
});
