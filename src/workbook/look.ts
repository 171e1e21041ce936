import type { Column, ColumnKind, Tab } from './tab';

// How tabs look: colours, number formats, validation. Field names are those of the Sheets API v4
// (https://developers.google.com/sheets/api/reference/rest/v4/spreadsheets/cells).

type Json = Readonly<Record<string, unknown>>;

/** A colour such as 1f5e5b. */
export function colorStyle(hex: string): Json {
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(0), green: part(2), blue: part(4) } };
}

const colors = {
  peopleHeader: '1f5e5b',
  ourHeader: 'e4e1ee',
  ourCells: 'f7f6fb',
  ourText: '5b5570',
  white: 'ffffff',
  ink: '202124',
  peopleTab: '1f8a84',
  ourTab: '8a84a3',
  settingsTab: 'c58b1b',
};

/** Series of charts: what is reached, and what is still open. */
export const chartColors = { reached: '1f8a84', open: 'd5cde8', needed: 'c0504d' };

export function tabColor(tab: Tab): Json {
  if (tab.key === 'settings') return colorStyle(colors.settingsTab);
  return colorStyle(hasPeople(tab) ? colors.peopleTab : colors.ourTab);
}

export function hasPeople(tab: Tab): boolean {
  return tab.columns.some((column) => column.owner === 'people');
}

/** A header: people's columns in a strong colour, Ridealong's in a pale one. */
export function headerFormat(column: Column): Json {
  const people = column.owner === 'people';
  return {
    backgroundColorStyle: colorStyle(people ? colors.peopleHeader : colors.ourHeader),
    textFormat: { bold: true, foregroundColorStyle: colorStyle(people ? colors.white : colors.ourText) },
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'WRAP',
  };
}

/** The cells below it. Columns with the same format are formatted in one request. */
export function bodyFormat(column: Column): Json {
  const ours = column.owner === 'ridealong';
  return {
    numberFormat: numberFormats[column.kind] ?? { type: 'TEXT', pattern: '@' },
    backgroundColorStyle: colorStyle(ours ? colors.ourCells : colors.white),
    textFormat: { foregroundColorStyle: colorStyle(ours ? colors.ourText : colors.ink) },
    verticalAlignment: 'TOP',
    wrapStrategy: column.kind === 'longText' ? 'WRAP' : 'CLIP',
  };
}

/**
 * Days are shown with weekday and month name, so that what Sheets understood is seen at once. All else but times and numbers
 * is plain text, which Sheets leaves as it was typed.
 */
const numberFormats: Partial<Record<ColumnKind, Json>> = {
  day: { type: 'DATE', pattern: 'ddd d mmm yyyy' },
  time: { type: 'TIME', pattern: 'hh:mm' },
  whole: { type: 'NUMBER', pattern: '0' },
};

/** A rule that helps and warns; it never refuses, since `Check` says it better. Undefined for what cannot be checked. */
export function validationRule(column: Column): Json | undefined {
  if (column.owner !== 'people') return undefined;
  const condition = conditionOf(column);
  if (condition === undefined) return undefined;
  return {
    condition,
    inputMessage: column.help,
    strict: false,
    ...(column.choices === undefined ? {} : { showCustomUi: true }),
  };
}

/** Whether a cell's validation, where it has one, allows what a rule does. */
export function isRule(there: Json | undefined, rule: Json): boolean {
  return there !== undefined && allowed(there) === allowed(rule);
}

/** What a rule allows, as a text. */
function allowed(rule: Json): string {
  const { type, values } = (rule['condition'] ?? {}) as {
    readonly type?: string;
    readonly values?: readonly { readonly userEnteredValue?: string }[];
  };
  return JSON.stringify([type ?? '', (values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '')]);
}

/** A dropdown of some words. */
export function dropdown(choices: readonly string[], help: string): Json {
  return { condition: oneOf(choices), inputMessage: help, strict: false, showCustomUi: true };
}

function oneOf(choices: readonly string[]): Json {
  return { type: 'ONE_OF_LIST', values: choices.map((choice) => ({ userEnteredValue: choice })) };
}

function conditionOf({ kind, choices }: Column): Json | undefined {
  if (choices !== undefined) return oneOf(choices);
  const between = (from: string, until: string): Json => ({
    type: 'NUMBER_BETWEEN',
    values: [{ userEnteredValue: from }, { userEnteredValue: until }],
  });
  switch (kind) {
    case 'day':
      return { type: 'DATE_IS_VALID' };
    case 'time':
      return between('0', '1'); // a time is the fraction of a day
    case 'whole':
      return { type: 'NUMBER_GREATER_THAN_EQ', values: [{ userEnteredValue: '0' }] };
    case 'address':
      return { type: 'TEXT_IS_EMAIL' };
    case 'link':
      return { type: 'TEXT_IS_URL' };
    default:
      return undefined;
  }
}
