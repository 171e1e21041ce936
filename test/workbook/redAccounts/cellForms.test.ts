import { calendarDay, serialOfDay } from '../../../src/time/calendarDay';
import { askCellsOf, cellsOf } from '../../../src/workbook/redAccounts/cells';
import { addressIn, dayIn, readHealth, textIn } from '../../../src/workbook/redAccounts/decodeCells';
import { notes } from '../../../src/workbook/decodeRow';
import { trackerTab } from '../../../src/workbook/redAccounts/tabsOfPeople';
import type { TabRow } from '../../../src/workbook/reading';
import type { CellValue } from '../../../src/workbook/tab';
import { readingOf } from './sheet';

/** A row in which these cells stand, by header, in a tab whose columns people call `called`. */
function rowOf(cells: Readonly<Record<string, CellValue>>, called = (header: string) => header): TabRow {
  const [row] = readingOf(trackerTab, [cells]).rows;
  if (row === undefined) throw new Error('The row says nothing.');
  return { ...row, called };
}

describe('a health', () => {
  it.each([
    ['Red', ['red', '🔴', '🟥', 'rot']],
    ['Yellow', ['yellow', '🟡', '🟨', '🟠', '🟧', 'amber', 'orange', 'gelb']],
    ['Green', ['green', '🟢', '🟩', 'grün']],
    ['Lost', ['lost', '⚫', '⬛', 'churned', 'churn', 'verloren']],
  ])('is %s by each of %j, alone, in capitals and with the other words for it', (health, words) => {
    for (const word of words) {
      const spellings = [word, word.toUpperCase(), ` ${word} `, `${word} ${health}`, `${health}  ${word}`];
      for (const spelling of spellings) {
        expect([spelling, readHealth('Health', spelling)]).toEqual([spelling, { ok: true, value: health }]);
      }
    }
  });

  it.each(['Red, Yellow', 'Red?', '!', '(red)', 'reds', 'infrared', '🔴🔵', 'red 3'])(
    'is not guessed at from %s',
    (typed) => expect(readHealth('Health', typed)).toMatchObject({ ok: false }),
  );

  it('is none in an empty cell', () => {
    for (const cell of ['', ' ', '\n']) {
      expect(readHealth('Health', cell)).toEqual({ ok: true, value: undefined });
    }
  });
});

describe('a text in Red Accounts', () => {
  it('is said to be too long by what it says, not by spaces around it', () => {
    const found = notes();
    const row = rowOf({ 'Action plan': ` ${'x'.repeat(5000)} \n`, 'Next step': `${'x'.repeat(5000)}y` });
    expect(textIn(row, 'Action plan', found)).toBe('x'.repeat(5000));
    expect(found.problems).toHaveLength(0);
    expect(textIn(row, 'Next step', found)).toBe('x'.repeat(5000));
    expect(found.problems).toEqual([
      'Next step is longer than 5000 characters: what follows stays here, but is not used.',
    ]);
  });

  it('keeps whole signs, wherever they stand', () => {
    const whole = `${'x'.repeat(4998)}😀`;
    for (const text of [whole, '😀 and 😀', '😀']) {
      expect(textIn(rowOf({ 'Action plan': text }), 'Action plan', notes())).toBe(text);
    }
    const cut = `😀${'x'.repeat(4997)}😀`;
    expect(textIn(rowOf({ 'Action plan': cut }), 'Action plan', notes())).toBe(`😀${'x'.repeat(4997)}`);
  });
});

describe('a day in Red Accounts', () => {
  const read = (day: string) => {
    const found = notes();
    return [dayIn(rowOf({ Account: 'Fjord', Renewal: day }), 'Renewal', found), ...found.problems];
  };

  it('is one of this century', () => {
    for (const day of ['2000-01-01', '2099-12-31']) expect(read(day)).toEqual([day]);
    for (const day of ['1999-12-31', '2100-01-01']) {
      expect(read(day)).toEqual([undefined, `Renewal “${day}” is far away: correct the year.`]);
    }
  });

  it('is not asked for in an empty cell, nor is an address', () => {
    expect(read(' ')).toEqual([undefined]);
    const found = notes();
    expect(addressIn(rowOf({ Account: 'Fjord', AE: ' ' }), 'AE', 'example.com', found)).toBeUndefined();
    expect(found.problems).toHaveLength(0);
  });

  it('is spoken of as people call its column', () => {
    const found = notes();
    const row = rowOf({ Renewal: '2100-01-01', 'Why red': 'x'.repeat(5001) }, (header) => `Our ${header}`);
    dayIn(row, 'Renewal', found);
    textIn(row, 'Why red', found);
    expect(found.problems).toEqual([
      'Our Renewal “2100-01-01” is far away: correct the year.',
      'Our Why red is longer than 5000 characters: what follows stays here, but is not used.',
    ]);
  });
});

describe('cells that say what Ridealong writes for people', () => {
  const day = '2026-05-12';
  const serial = serialOfDay(calendarDay(day)!);

  it('are dates where days belong, and texts everywhere else', () => {
    expect(cellsOf({ nextStepDue: day, renewal: day, nextStep: day, whyRed: day })).toEqual({
      'Next step due': serial,
      Renewal: serial,
      'Next step': day,
      'Why red': day,
    });
    expect(askCellsOf({ due: day, ask: day, answer: day })).toEqual({ Due: serial, Ask: day, Answer: day });
  });

  it('are emptied where a value is empty, and left alone where none is given', () => {
    expect(cellsOf({ nextStepDue: '', ae: '' })).toEqual({ 'Next step due': '', AE: '' });
    expect(askCellsOf({ due: '', owner: 'pm@example.com' })).toEqual({ Due: '', Owner: 'pm@example.com' });
    expect(Object.keys(cellsOf({}))).toHaveLength(0);
    expect(Object.keys(askCellsOf({}))).toHaveLength(0);
  });
});
