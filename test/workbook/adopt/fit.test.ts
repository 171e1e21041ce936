import { fitOf, holdsAddresses } from '../../../src/workbook/adopt/fit';
import { theirs } from '../../../src/workbook/column';
import type { CellValue, Column, ColumnKind } from '../../../src/workbook/tab';

/** A column of that kind whose name says nothing. */
function columnOf(kind: ColumnKind, choices?: readonly string[]): Column {
  return theirs('X', kind, 100, 'Anything.', choices ? { choices } : {});
}

const health = columnOf('choice', ['Red', 'Yellow', 'Green', 'Lost']);
const status = columnOf('choice', ['Offered', 'Closed']);

describe('how much of what stands in cells a column is for', () => {
  test.each<[ColumnKind, CellValue]>([
    ['day', 46175],
    ['day', '2026-05-12'],
    ['day', '31.05.2026'],
    ['time', 0.5],
    ['time', '17:00'],
    ['whole', 30],
    ['whole', '7'],
    ['whole', ' 123456789 '],
    ['address', 'eva@example.com'],
    ['address', 'Eva <eva@other.example.org>'],
    ['link', 'http://example.com'],
    ['link', ' HTTPS://example.com'],
    ['weeks', 'KW 20, KW 22'],
    ['weeks', 'any'],
    ['days', '2026-07-01..2026-07-14, 2026-08-03'],
    ['weekdays', 'Mon-Fri'],
    ['zone', ' Europe/Berlin '],
  ])('is all of it: a column of the kind %s, and %s', (kind, cell) => {
    expect(fitOf(columnOf(kind), [cell])).toBe(1);
  });

  test.each<[ColumnKind, CellValue]>([
    ['day', 'Fjord'],
    ['time', 'a long one'],
    ['whole', 1.5],
    ['whole', '1.5'],
    ['whole', '-7'],
    ['whole', '1234567890'],
    ['whole', 'no. 7'],
    ['whole', '7 of them'],
    ['whole', true],
    ['address', 'Eva'],
    ['link', 'example.com'],
    ['link', 'see https://example.com'],
    ['link', 'https:example.com'],
    ['weeks', 'soon'],
    ['days', 'in summer'],
    ['weekdays', 'at times'],
    ['zone', 'CET'],
  ])('is none of it: a column of the kind %s, and %s', (kind, cell) => {
    expect(fitOf(columnOf(kind), [cell])).toBe(0);
  });

  test('is told of choices by their words in any case', () => {
    expect(fitOf(status, ['offered', ' CLOSED '])).toBe(1);
    expect(fitOf(status, ['open', 'Offered to all', 'Off'])).toBe(0);
  });

  test('is told of healths by any word or sign for them, in a column of colours only', () => {
    expect(fitOf(health, ['rot', '🔴', 'Amber', 'Lost'])).toBe(1);
    expect(fitOf(health, ['Offered', 'fine'])).toBe(0);
    expect(fitOf(status, ['rot', '🔴', 'Amber', 'Red'])).toBe(0);
  });

  test('is a share of the cells in which something stands', () => {
    expect(fitOf(columnOf('day'), ['', 46175, ' ', 'Fjord', '', 'Alder', '2026-05-12'])).toBe(0.5);
  });

  test('is told by the first fifty of these', () => {
    const fifty = Array.from({ length: 50 }, () => 46175);
    expect(fitOf(columnOf('day'), ['', ...fifty, 'Fjord', 'Alder'])).toBe(1);
    expect(fitOf(columnOf('day'), [...fifty.slice(1), 'Fjord', 46175])).toBe(0.98);
  });

  test.each<ColumnKind>(['text', 'longText', 'id'])('cannot be told of the kind %s', (kind) => {
    expect(fitOf(columnOf(kind), ['Fjord', 46175])).toBeUndefined();
  });

  test('cannot be told where nothing stands', () => {
    expect(fitOf(columnOf('day'), [])).toBeUndefined();
    expect(fitOf(columnOf('day'), ['', '  '])).toBeUndefined();
  });
});

describe('a column of people', () => {
  const [eva, tom] = ['eva@example.com', 'tom@example.com'];

  test.each<ColumnKind>(['text', 'longText'])('is one of the kind %s with addresses in it', (kind) => {
    expect(holdsAddresses(columnOf(kind), [eva, tom])).toBe(true);
    expect(holdsAddresses(columnOf(kind), ['Eva', 'Tom'])).toBe(false);
  });

  test('is none where an address is what it is for', () => {
    expect(holdsAddresses(columnOf('address'), [eva, tom])).toBe(false);
  });

  test('has them in half of its filled cells at least', () => {
    expect(holdsAddresses(columnOf('text'), [eva, '', 'Fjord', ' ', tom, 'Alder'])).toBe(true);
    expect(holdsAddresses(columnOf('text'), [eva, 'Fjord', 'Alder'])).toBe(false);
  });

  test('has one at least', () => {
    expect(holdsAddresses(columnOf('text'), [])).toBe(false);
    expect(holdsAddresses(columnOf('text'), ['', ' '])).toBe(false);
  });

  test('is told by its first fifty filled cells', () => {
    const names = Array.from({ length: 49 }, () => 'Fjord');
    const people = Array.from({ length: 60 }, () => eva);
    expect(holdsAddresses(columnOf('text'), [...names, '', ...people])).toBe(false);
    expect(holdsAddresses(columnOf('text'), [...people, ...names, ...names])).toBe(true);
  });
});
