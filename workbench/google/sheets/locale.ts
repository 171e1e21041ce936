import { notBuilt } from './refusal';

/** How a spreadsheet's locale reads and shows numbers and dates. */
export interface SheetLocale {
  name: string;
  decimal: string;
  group: string;
  /** Order of day and month in a date of numbers. */
  dayFirst: boolean;
  /** Separators of a date of numbers that begins with day or month; ISO dates are read everywhere. */
  dateSeparators: string;
  /** Patterns of a date and a time that have no pattern of their own. */
  datePattern: string;
  timePattern: string;
  months: readonly string[];
  shortMonths: readonly string[];
  /** Sunday first. */
  weekdays: readonly string[];
  shortWeekdays: readonly string[];
  truth: { true: string; false: string };
  /** The sign that is read as money, and how it is shown, with `#` for the number. */
  currency: { sign: string; pattern: string };
}

const english = {
  decimal: '.',
  group: ',',
  months: 'January February March April May June July August September October November December'.split(' '),
  shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  shortWeekdays: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
  truth: { true: 'TRUE', false: 'FALSE' },
};

/** Dots between day and month are read in German only: in English 31.05.2026 stays text (taken from reports). */
const locales: Readonly<Record<string, SheetLocale>> = {
  en_US: {
    ...english,
    name: 'en_US',
    dayFirst: false,
    dateSeparators: '/-',
    datePattern: 'm/d/yyyy',
    timePattern: 'h:mm:ss am/pm',
    currency: { sign: '$', pattern: '"$"#' },
  },
  en_GB: {
    ...english,
    name: 'en_GB',
    dayFirst: true,
    dateSeparators: '/-',
    datePattern: 'dd/mm/yyyy',
    timePattern: 'hh:mm:ss',
    currency: { sign: '£', pattern: '"£"#' },
  },
  de_DE: {
    name: 'de_DE',
    decimal: ',',
    group: '.',
    dayFirst: true,
    dateSeparators: './-',
    datePattern: 'dd.mm.yyyy',
    timePattern: 'hh:mm:ss',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
    shortMonths: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
    weekdays: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '),
    shortWeekdays: 'So Mo Di Mi Do Fr Sa'.split(' '),
    truth: { true: 'WAHR', false: 'FALSCH' },
    currency: { sign: '€', pattern: '#" €"' },
  },
};

/** The locale of that name, such as `en_GB`; throws by name for one that is not built. */
export function localeNamed(name: string): SheetLocale {
  const locale = locales[name];
  if (!locale) throw notBuilt(`locale ${name}`);
  return locale;
}

/** Those that are built. */
export const localeNames: readonly string[] = Object.keys(locales);
