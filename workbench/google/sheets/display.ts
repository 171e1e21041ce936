import type { Cell } from '../../world';
import { dateText, isDatePattern } from './displayDate';
import { automaticNumberText, numberText } from './displayNumber';
import { localeNamed, type SheetLocale } from './locale';
import { hasWallTime } from './serial';

/**
 * The text that a cell shows, in the spreadsheet's locale (such as `en_GB`); '' when it is empty.
 * Patterns are those of Sheets (https://developers.google.com/sheets/api/guides/formats); one that the workbench
 * cannot draw throws by name. What Sheets shows of a number that is no day in a cell of days is not known; here it is the number.
 */
export function displayText(cell: Cell | null | undefined, locale: string): string {
  const value = cell?.value;
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  const words = localeNamed(locale);
  if (typeof value === 'boolean') return value ? words.truth.true : words.truth.false;
  const pattern = patternOf(cell?.format, words);
  if (pattern === undefined) return automaticNumberText(value, words);
  if (!isDatePattern(pattern)) return numberText(value, pattern, words);
  return hasWallTime(value) ? dateText(value, pattern, words) : automaticNumberText(value, words);
}

/** Whether what is typed into the cell stays as it is. */
export function isPlainText(format: Cell['format']): boolean {
  return format?.type === 'TEXT' || format?.pattern === '@';
}

/** Whether a number in the cell is a day, a time or both. */
export function isDateFormat(format: Cell['format']): boolean {
  return format !== undefined && ['DATE', 'TIME', 'DATE_TIME'].includes(format.type);
}

/** A format that names only its type takes the locale's pattern; undefined is automatic. */
function patternOf(format: Cell['format'], locale: SheetLocale): string | undefined {
  if (!format || isPlainText(format)) return undefined;
  if (format.pattern !== '') return format.pattern === 'General' ? undefined : format.pattern;
  const { datePattern, timePattern } = locale;
  const byType: Record<string, string> = {
    NUMBER: '#,##0.00',
    PERCENT: '0.00%',
    CURRENCY: locale.currency.pattern.replace('#', '#,##0.00'),
    DATE: datePattern,
    TIME: timePattern,
    DATE_TIME: `${datePattern} ${timePattern}`,
    SCIENTIFIC: '0.00E+00',
  };
  return byType[format.type];
}
