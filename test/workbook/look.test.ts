import { ours, theirs } from '../../src/workbook/column';
import {
  bodyFormat,
  colorStyle,
  dropdown,
  hasPeople,
  headerFormat,
  isRule,
  tabColor,
  validationRule,
} from '../../src/workbook/look';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';
import type { ColumnKind } from '../../src/workbook/tab';

const theirColumn = (kind: ColumnKind, choices?: readonly string[]) =>
  theirs('Header', kind, 100, 'What to put in.', choices === undefined ? {} : { choices });

const ourColumn = (kind: ColumnKind) => ours('Header', kind, 100, 'What it says.');

describe('a colour', () => {
  it('is the shares of red, green and blue that its digits say', () => {
    expect(colorStyle('ff3300')).toEqual({ rgbColor: { red: 1, green: 0.2, blue: 0 } });
    expect(colorStyle('0033ff')).toEqual({ rgbColor: { red: 0, green: 0.2, blue: 1 } });
  });
});

describe('a tab', () => {
  it('is one of people’s when people type in any of its columns', () => {
    expect([tabs.calls, tabs.insights, tabs.settings].map(hasPeople)).toEqual([true, true, true]);
    expect([tabs.rotations, tabs.overview, tabs.ledger].map(hasPeople)).toEqual([false, false, false]);
  });

  it('has one of three colours: of people, of Ridealong, of Settings', () => {
    expect(tabColor(tabs.calls)).toEqual(colorStyle('1f8a84'));
    expect(tabColor(tabs.signUps)).toEqual(tabColor(tabs.calls));
    expect(tabColor(tabs.rotations)).toEqual(colorStyle('8a84a3'));
    expect(tabColor(tabs.settings)).toEqual(colorStyle('c58b1b'));
  });
});

describe('a header', () => {
  it('of people’s is white on a strong colour, one of Ridealong’s dark on a pale one; both are bold and wrapped', () => {
    const shared = { verticalAlignment: 'MIDDLE', wrapStrategy: 'WRAP' };
    expect(headerFormat(theirColumn('text'))).toEqual({
      ...shared,
      backgroundColorStyle: colorStyle('1f5e5b'),
      textFormat: { bold: true, foregroundColorStyle: colorStyle('ffffff') },
    });
    expect(headerFormat(ourColumn('text'))).toEqual({
      ...shared,
      backgroundColorStyle: colorStyle('e4e1ee'),
      textFormat: { bold: true, foregroundColorStyle: colorStyle('5b5570') },
    });
  });
});

describe('a cell below it', () => {
  it('is dark on white where people type, and pale where Ridealong writes', () => {
    expect(bodyFormat(theirColumn('text'))).toEqual({
      numberFormat: { type: 'TEXT', pattern: '@' },
      backgroundColorStyle: colorStyle('ffffff'),
      textFormat: { foregroundColorStyle: colorStyle('202124') },
      verticalAlignment: 'TOP',
      wrapStrategy: 'CLIP',
    });
    expect(bodyFormat(ourColumn('text'))).toMatchObject({
      backgroundColorStyle: colorStyle('f7f6fb'),
      textFormat: { foregroundColorStyle: colorStyle('5b5570') },
    });
  });

  it('is wrapped only where long texts stand', () => {
    const wrapped = (kind: ColumnKind) => bodyFormat(theirColumn(kind))['wrapStrategy'];
    expect((['longText', 'text', 'link', 'day'] as const).map(wrapped)).toEqual([
      ...['WRAP', 'CLIP', 'CLIP', 'CLIP'],
    ]);
  });

  it.each([
    ['day', 'DATE', 'ddd d mmm yyyy'],
    ['time', 'TIME', 'hh:mm'],
    ['whole', 'NUMBER', '0'],
    ['weeks', 'TEXT', '@'],
    ['address', 'TEXT', '@'],
    ['choice', 'TEXT', '@'],
  ] as const)('that holds a %s is shown as %s, %s', (kind, type, pattern) => {
    expect(bodyFormat(theirColumn(kind))['numberFormat']).toEqual({ type, pattern });
  });
});

describe('validation', () => {
  const values = (...texts: string[]) => texts.map((userEnteredValue) => ({ userEnteredValue }));

  it.each([
    ['day', { type: 'DATE_IS_VALID' }],
    ['time', { type: 'NUMBER_BETWEEN', values: values('0', '1') }],
    ['whole', { type: 'NUMBER_GREATER_THAN_EQ', values: values('0') }],
    ['address', { type: 'TEXT_IS_EMAIL' }],
    ['link', { type: 'TEXT_IS_URL' }],
  ] as const)('of a %s asks for one, says what to put in, and refuses nothing', (kind, condition) => {
    expect(validationRule(theirColumn(kind))).toEqual({
      condition,
      inputMessage: 'What to put in.',
      strict: false,
    });
  });

  it('of choices is a list of them with an arrow to open it', () => {
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: values('Yes', 'No') },
      inputMessage: 'What to put in.',
      strict: false,
      showCustomUi: true,
    };
    expect(validationRule(theirColumn('choice', ['Yes', 'No']))).toEqual(rule);
    expect(dropdown(['Yes', 'No'], 'What to put in.')).toEqual(rule);
  });

  it('is not there for texts, of which nothing can be checked', () => {
    const kinds = ['text', 'longText', 'weeks', 'days', 'weekdays', 'zone', 'choice'] as const;
    expect(kinds.filter((kind) => validationRule(theirColumn(kind)) !== undefined)).toHaveLength(0);
  });

  it('is not there where only Ridealong writes', () => {
    const kinds = ['day', 'time', 'whole', 'address', 'link'] as const;
    expect(kinds.filter((kind) => validationRule(ourColumn(kind)) !== undefined)).toHaveLength(0);
  });
});

describe('a cell’s validation', () => {
  const list = dropdown(['Yes', 'No'], 'Choose.');
  const day = { condition: { type: 'DATE_IS_VALID' } };

  it('is the declared one when it allows the same, whatever it says and however it looks', () => {
    const plain = { condition: list['condition'], inputMessage: 'Other words.', strict: true };
    expect(isRule(plain, list)).toBe(true);
    expect(isRule({ condition: { type: 'DATE_IS_VALID', values: [] } }, day)).toBe(true);
  });

  it('is another one when it allows something else, or in another order', () => {
    expect(isRule(dropdown(['Yes'], 'Choose.'), list)).toBe(false);
    expect(isRule(dropdown(['No', 'Yes'], 'Choose.'), list)).toBe(false);
    expect(isRule(dropdown(['Yes', ''], 'Choose.'), list)).toBe(false);
    expect(isRule(day, list)).toBe(false);
    expect(isRule({ condition: { type: 'NUMBER_BETWEEN' } }, day)).toBe(false);
    const range = { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: 'Yes' }, { userEnteredValue: 'No' }] };
    expect(isRule({ condition: range }, list)).toBe(false);
  });

  it('that is not there, or has no condition, is none', () => {
    expect(isRule(undefined, day)).toBe(false);
    expect(isRule({}, day)).toBe(false);
    expect(
      isRule({ condition: { values: [{}] } }, { condition: { values: [{ userEnteredValue: 'a' }] } }),
    ).toBe(false);
  });
});
