import type { SheetLocale } from './locale';
import { readTypedDate } from './typedDate';
import { readTypedNumber } from './typedNumber';
import type { TypedValue } from './typedValue';

/**
 * Reads a typed text as Sheets does in a cell that is neither plain text nor a formula.
 * Undefined when it stays text.
 */
export function readTypedText(
  text: string,
  locale: SheetLocale,
  thisYear: () => number,
): TypedValue | undefined {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === locale.truth.true) return { value: true };
  if (upper === 'FALSE' || upper === locale.truth.false) return { value: false };
  // Dates come first: 1.5 is a day in German, and 5/5 a day nearly everywhere.
  return readTypedDate(trimmed, locale, thisYear) ?? readTypedNumber(trimmed, locale);
}
