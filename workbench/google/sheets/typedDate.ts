import type { SheetLocale } from './locale';
import { serialOfDay } from './serial';
import type { TypedValue } from './typedValue';

interface Part {
  value: number;
  pattern: string;
}

/**
 * Reads a date, a time, or a date with a time as typed. Undefined when it is none: `2026-02-30`, and `31/05/2026` in a
 * locale that puts the month first, stay text.
 *
 * @param thisYear for a date without a year, which Sheets takes to be in the current one.
 */
export function readTypedDate(
  text: string,
  locale: SheetLocale,
  thisYear: () => number,
): TypedValue | undefined {
  const time = readTime(text);
  if (time)
    return { value: time.value, format: { type: time.value < 1 ? 'TIME' : 'NUMBER', pattern: time.pattern } };
  const date = readDay(text, locale, thisYear);
  if (date) return { value: date.value, format: { type: 'DATE', pattern: date.pattern } };
  const both = /^(.+?)(?:,\s*|\s+)(\d{1,2}(?::\d{2}|\s*[ap]m?\b).*)$/i.exec(text);
  const day = both && readDay(both[1] ?? '', locale, thisYear);
  const clock = both && readTime(both[2] ?? '');
  if (!day || !clock || clock.value >= 1) return undefined;
  const pattern = `${day.pattern} ${clock.pattern}`;
  return { value: day.value + clock.value, format: { type: 'DATE_TIME', pattern } };
}

/** 17:00, 17:00:30, 5:00 PM, 5pm as a fraction of a day; from 24:00 on it is a duration. */
function readTime(text: string): Part | undefined {
  const parts = /^(\d{1,3})(?::(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?)?(?:\s*([ap])m?)?$/i.exec(text);
  const [, hourText = '', minuteText, secondText, half] = parts ?? [];
  if (!parts || (minuteText === undefined && half === undefined)) return undefined;
  const [minutes, seconds] = [Number(minuteText ?? 0), Number(secondText ?? 0)];
  const hour = hourOf(Number(hourText), half?.toLowerCase());
  if (hour === undefined || minutes > 59 || seconds >= 60) return undefined;
  const tail = (secondText === undefined ? ':mm' : ':mm:ss') + (half === undefined ? '' : ' am/pm');
  const shown = hour >= 24 ? '[h]' : hourText.length === 2 && half === undefined ? 'hh' : 'h';
  return { value: (hour * 3600 + minutes * 60 + seconds) / 86_400, pattern: shown + tail };
}

/** 12 AM is 0 and 12 PM is 12; undefined for 13 PM. */
function hourOf(hours: number, half: string | undefined): number | undefined {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return undefined;
  return (hours % 12) + (half === 'p' ? 12 : 0);
}

function readDay(text: string, locale: SheetLocale, thisYear: () => number): Part | undefined {
  return (
    readIsoDay(text, locale) ?? readNumericDay(text, locale, thisYear) ?? readNamedDay(text, locale, thisYear)
  );
}

function readIsoDay(text: string, locale: SheetLocale): Part | undefined {
  const [, year, separator = '', month = '', day = ''] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  if (year === undefined || !`-/${locale.dateSeparators}`.includes(separator)) return undefined;
  return dayOf(
    [Number(year), Number(month), Number(day)],
    ['yyyy', letters('m', month), letters('d', day)].join(separator),
  );
}

/** 5/5/2026, 05.05.26, 5/5 (this year) and 5/2026 (its first day), in the locale's order. */
function readNumericDay(text: string, locale: SheetLocale, thisYear: () => number): Part | undefined {
  const parts = /^(\d{1,2})([-/.])(?:(\d{1,2})(?:\2(\d{4}|\d{2})?)?|(\d{4}))$/.exec(text);
  const [, first = '', separator = '', second, year, yearOfMonth] = parts ?? [];
  if (!parts || !locale.dateSeparators.includes(separator)) return undefined;
  if (yearOfMonth !== undefined) {
    return dayOf([Number(yearOfMonth), Number(first), 1], `${letters('m', first)}${separator}yyyy`);
  }
  // A separator at the end is German only: 5.5.
  if (year === undefined && text.endsWith(separator) && separator !== '.') return undefined;
  const [day, month] = locale.dayFirst ? [first, second ?? ''] : [second ?? '', first];
  const order = [letters('d', day), letters('m', month)];
  const pattern = [...(locale.dayFirst ? order : order.reverse()), ...yearLetters(year)].join(separator);
  return dayOf([yearOf(year, thisYear), Number(month), Number(day)], pattern);
}

/** `5 May 2026`, `5. Mai 2026`, `5-May-2026`, `May 5, 2026`, each also with a weekday before it; `May 2026`. */
function readNamedDay(text: string, locale: SheetLocale, thisYear: () => number): Part | undefined {
  const words = withoutWeekday(text, locale).split(/[\s,-]+/);
  const at = words.findIndex((word) => monthOf(word, locale) !== undefined);
  const month = monthOf(words[at] ?? '', locale);
  if (month === undefined || at > 1 || words.length > 3) return undefined;
  const name = (words[at] ?? '').length > 4 ? 'mmmm' : 'mmm';
  const first = words[at === 0 ? 1 : 0] ?? '';
  if (at === 0 && words.length === 2 && /^\d{4}$/.test(first))
    return dayOf([Number(first), month, 1], `${name} yyyy`);
  const day = at === 1 ? first.replace(/\.$/, '') : first;
  const year = words[2];
  if (!/^\d{1,2}$/.test(day) || (year !== undefined && !/^(\d{4}|\d{2})$/.test(year))) return undefined;
  const dayLetters = letters('d', day);
  const dayAndMonth = at === 0 ? `${name} ${dayLetters}` : `${dayLetters} ${name}`;
  const pattern = [dayAndMonth, ...yearLetters(year)].join(at === 0 ? ', ' : ' ');
  return dayOf([yearOf(year, thisYear), month, Number(day)], pattern);
}

function withoutWeekday(text: string, locale: SheetLocale): string {
  const [, word = '', rest = ''] = /^(\p{L}+)\.?,?\s+(.*)$/u.exec(text) ?? [];
  const names = [...locale.weekdays, ...locale.shortWeekdays].map((name) => name.toLowerCase());
  return names.includes(word.toLowerCase()) ? rest : text;
}

/** 1 to 12; the name in full or short, with or without its point. */
function monthOf(word: string, locale: SheetLocale): number | undefined {
  const bare = word.toLowerCase().replace(/\.$/, '');
  const is = (name: string): boolean => name.toLowerCase().replace(/\.$/, '') === bare;
  const index = Math.max(locale.months.findIndex(is), locale.shortMonths.findIndex(is));
  return index >= 0 ? index + 1 : bare === 'sept' ? 9 : undefined;
}

/** Two digits below 30 are in this century, from 30 on in the last (unproven on the real Google). */
function yearOf(text: string | undefined, thisYear: () => number): number {
  if (text === undefined) return thisYear();
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 30 ? 2000 : 1900);
}

function yearLetters(year: string | undefined): string[] {
  return year === undefined ? [] : [letters('y', year)];
}

/** As many letters as there are digits: the cell goes on to look as it was typed. */
function letters(letter: string, digits: string): string {
  return letter.repeat(digits.length);
}

function dayOf([year, month, day]: [number, number, number], pattern: string): Part | undefined {
  const value = serialOfDay(year, month, day);
  return value === undefined ? undefined : { value, pattern };
}
