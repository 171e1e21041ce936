import { createSpreadsheet } from '../../../workbench/google/sheets/createSpreadsheet';
import { displayText } from '../../../workbench/google/sheets/display';
import { cellAt, setCell } from '../../../workbench/google/sheets/grid';
import { pasteInto, typeInto } from '../../../workbench/google/sheets/typing';
import type { Cell, Spreadsheet } from '../../../workbench/world';

const now = Date.UTC(2026, 4, 4, 8);

function book(locale: string): Spreadsheet {
  const about = {
    id: 'b',
    kind: 'shadowing',
    title: 'B',
    timeZone: 'Europe/Berlin',
    owner: 'ann@example.com',
  } as const;
  return createSpreadsheet({ ...about, locale });
}

/** The cell after typing, and what it shows. */
function typed(text: string, locale = 'en_GB', before: Cell | null = null): Cell & { shown: string } {
  const spreadsheet = book(locale);
  const sheet = spreadsheet.sheets[0]!;
  setCell(sheet, 0, 0, before);
  typeInto(spreadsheet, sheet, 0, 0, { text, now });
  const cell = cellAt(sheet, 0, 0);
  return { ...cell, shown: displayText(cell, locale) };
}

const may5 = 46147;

describe('typing a day', () => {
  it.each(['en_US', 'en_GB', 'de_DE'])('reads ISO days in %s', (locale) => {
    expect(typed('2026-05-05', locale)).toEqual({
      value: may5,
      format: { type: 'DATE', pattern: 'yyyy-mm-dd' },
      shown: '2026-05-05',
    });
  });

  it.each([
    ['5/6/2026', 'en_US', '2026-05-06'],
    ['5/6/2026', 'en_GB', '2026-06-05'],
    ['05.06.2026', 'de_DE', '2026-06-05'],
    ['5.6.26', 'de_DE', '2026-06-05'],
    ['5.6.', 'de_DE', '2026-06-05'],
    ['5/6', 'en_US', '2026-05-06'],
    ['5/2026', 'en_GB', '2026-05-01'],
    ['5 May 2026', 'en_GB', '2026-05-05'],
    ['May 5, 2026', 'en_US', '2026-05-05'],
    ['Tue 5 May 2026', 'en_GB', '2026-05-05'],
    ['Tuesday, May 5, 2026', 'en_US', '2026-05-05'],
    ['5. Mai 2026', 'de_DE', '2026-05-05'],
    ['5-May-2026', 'en_GB', '2026-05-05'],
    ['May 5', 'en_US', '2026-05-05'],
    ['29/2/2028', 'en_GB', '2028-02-29'],
  ])('reads %s in %s as %s', (text, locale, iso) => {
    const cell = typed(text, locale);
    expect(displayText({ ...cell, format: { type: 'DATE', pattern: 'yyyy-mm-dd' } }, locale)).toBe(iso);
  });

  it.each([
    ['2026-02-30', 'en_GB'],
    ['31/05/2026', 'en_US'],
    ['05/31/2026', 'en_GB'],
    ['31.05.2026', 'en_GB'],
    ['2026-05-05T17:00', 'en_GB'],
    ['5 Mai 2026', 'en_GB'],
    ['Tuesday', 'en_GB'],
    ['May', 'en_GB'],
    ['2026-05-04..2026-05-10', 'en_GB'],
    ['2026-05-04, 2026-05-11', 'en_GB'],
  ])('leaves %s in %s as text', (text, locale) => {
    expect(typed(text, locale)).toEqual({ value: text, shown: text });
  });

  it('keeps the format a cell has, so that weekday and month name are seen', () => {
    const format = { type: 'DATE', pattern: 'ddd d mmm yyyy' };
    expect(typed('2026-05-05', 'en_GB', { format })).toEqual({
      value: may5,
      format,
      shown: 'Tue 5 May 2026',
    });
    expect(typed('2026-05-05', 'de_DE', { format }).shown).toBe('Di 5 Mai 2026');
  });

  it('needs to know today for a day without a year', () => {
    const spreadsheet = book('en_GB');
    expect(() => typeInto(spreadsheet, spreadsheet.sheets[0]!, 0, 0, '5/6')).toThrow('needs to know today');
  });
});

describe('typing a time', () => {
  it.each([
    ['17:00', 17 / 24, '17:00'],
    ['09:30', 9.5 / 24, '09:30'],
    ['5:00 PM', 17 / 24, '5:00 PM'],
    ['12:15 am', 0.25 / 24, '12:15 AM'],
    ['5pm', 17 / 24, '5:00 PM'],
    ['25:30', 25.5 / 24, '25:30'],
  ])('reads %s', (text, value, shown) => {
    expect(typed(text).value).toBeCloseTo(value, 10);
    expect(typed(text).shown).toBe(shown);
  });

  it.each(['13:00 PM', '17.30 Uhr', '10:75', '17h'])('leaves %s as text', (text) => {
    expect(typed(text)).toMatchObject({ value: text });
  });

  it('reads a day with a time', () => {
    expect(typed('2026-05-05 17:00')).toEqual({
      value: may5 + 17 / 24,
      format: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' },
      shown: '2026-05-05 17:00',
    });
    expect(typed('5/5/2026, 5:00 PM', 'en_US').value).toBe(may5 + 17 / 24);
  });
});

describe('typing numbers and truth values', () => {
  it.each([
    ['5', 'en_GB', 5, '5'],
    [' -5.50 ', 'en_GB', -5.5, '-5.5'],
    ['1,234.5', 'en_GB', 1234.5, '1,234.50'],
    ['1.234,5', 'de_DE', 1234.5, '1.234,50'],
    ['1,5', 'de_DE', 1.5, '1,5'],
    ['10.30', 'en_GB', 10.3, '10.3'],
    ['5%', 'en_GB', 0.05, '5%'],
    ['1e3', 'en_GB', 1000, '1.00E+03'],
    ['007', 'en_GB', 7, '7'],
    ['£12', 'en_GB', 12, '£12'],
    ['12,13', 'en_GB', 1213, '1,213'],
    ['true', 'en_GB', true, 'TRUE'],
    ['wahr', 'de_DE', true, 'WAHR'],
    ['1.5', 'de_DE', 46143, '1.5'],
  ])('reads %s in %s', (text, locale, value, shown) => {
    expect(typed(text, locale)).toMatchObject({ value, shown });
  });

  it.each(['12 March Street', '1-2-3-4', '#acct', '+', '1,2,', 'https://docs.example.com/1', '…'])(
    'leaves %s as text',
    (text) => {
      expect(typed(text)).toEqual({ value: text, shown: text });
    },
  );

  it('leaves as text what is more than a number can be', () => {
    const digits = '17'.repeat(200);
    expect([digits, '1e309', '-1e309'].map((text) => typed(text).value)).toEqual([digits, '1e309', '-1e309']);
  });

  it('reads a number in a cell of percents as percent', () => {
    expect(typed('5', 'en_GB', { format: { type: 'PERCENT', pattern: '0%' } })).toMatchObject({
      value: 0.05,
      shown: '5%',
    });
  });
});

describe('what keeps a text as it is', () => {
  const plain = { format: { type: 'TEXT', pattern: '@' } };

  it.each(['2026-05-05', '12,13', '=1+1', '007', 'TRUE'])('a plain-text cell keeps %s', (text) => {
    expect(typed(text, 'en_GB', plain)).toEqual({ ...plain, value: text, shown: text });
  });

  it('a leading apostrophe', () => {
    expect(typed("'2026-05-05")).toEqual({ value: '2026-05-05', shown: '2026-05-05' });
  });
});

describe('typing a formula', () => {
  it.each([
    ['=1+1', 2],
    ['=(1+2)*-3/4', -2.25],
    ['="a"', 'a'],
    ['=1/0', '#DIV/0!'],
    ['=IMPORTXML("http://x";"//a")', '#REF!'],
    ['=FOO(1)', '#NAME?'],
  ])('%s comes to %s', (formula, value) => {
    expect(typed(formula)).toMatchObject({ value, formula });
  });

  it('goes when something else is typed, and so does a value when nothing is', () => {
    expect(typed('5', 'en_GB', { value: 2, formula: '=1+1' })).toEqual({ value: 5, shown: '5' });
    expect(typed('', 'en_GB', { value: 2, formula: '=1+1', note: 'stays' })).toEqual({
      note: 'stays',
      shown: '',
    });
  });
});

describe('data validation', () => {
  const rule = (strict: boolean) => ({
    validation: {
      condition: {
        type: 'ONE_OF_LIST',
        values: [{ userEnteredValue: 'Offered' }, { userEnteredValue: 'Closed' }],
      },
      strict,
      inputMessage: 'Choose one.',
    },
  });
  const typeOver = (strict: boolean, text: string) => {
    const spreadsheet = book('en_GB');
    const sheet = spreadsheet.sheets[0]!;
    setCell(sheet, 0, 1, rule(strict));
    return {
      outcome: typeInto(spreadsheet, sheet, 0, 1, text),
      cell: cellAt(sheet, 0, 1),
      spreadsheet,
      sheet,
    };
  };

  it('refuses what does not fit when strict, in the words of Sheets, and keeps the cell', () => {
    const { outcome, cell } = typeOver(true, 'Perhaps');
    expect(outcome).toEqual({
      ok: false,
      message:
        'The data you entered in cell B1 violates the data validation rules set on this cell. Choose one.',
    });
    expect(cell?.value).toBeUndefined();
  });

  it('lets everything in when not strict, and what fits always', () => {
    expect(typeOver(false, 'Perhaps').cell?.value).toBe('Perhaps');
    expect(typeOver(true, 'Closed').cell?.value).toBe('Closed');
    expect(typeOver(true, '').outcome).toEqual({ ok: true });
  });

  it('is overridden by paste, and stays on the cell', () => {
    const { spreadsheet, sheet } = typeOver(true, 'Closed');
    expect(pasteInto(spreadsheet, sheet, 0, 1, 'Perhaps')).toMatchObject({ ok: true });
    expect(cellAt(sheet, 0, 1)).toEqual({ ...rule(true), value: 'Perhaps' });
  });

  it('takes its list from a range of another tab', () => {
    const { spreadsheet, sheet } = typeOver(true, '');
    pasteInto(spreadsheet, sheet, 0, 3, 'ann\nben');
    const condition = { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Sheet1!$D$1:$D' }] };
    setCell(sheet, 0, 1, { validation: { condition, strict: true } });
    expect(typeInto(spreadsheet, sheet, 0, 1, 'ben')).toEqual({ ok: true });
    expect(typeInto(spreadsheet, sheet, 0, 1, 'cid')).toMatchObject({ ok: false });
  });
});

describe('pasting', () => {
  it('reads each cell as if typed, also quoted ones, and lets the grid grow', () => {
    const spreadsheet = book('en_GB');
    const sheet = spreadsheet.sheets[0]!;
    const outcome = pasteInto(spreadsheet, sheet, 999, 25, 'a\t5\r\n"two\nlines, ""so"""\t2026-05-05\r\n');
    expect(outcome).toEqual({ ok: true, rowCount: 2, columnCount: 2 });
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1001, 27]);
    const values = [999, 1000].map((row) => [25, 26].map((column) => cellAt(sheet, row, column)?.value));
    expect(values).toEqual([
      ['a', 5],
      ['two\nlines, "so"', may5],
    ]);
  });
});

describe('who may type', () => {
  const stopping = {
    protectedRangeId: 1,
    range: { sheetId: 0, endRowIndex: 1 },
    editors: { users: ['ann@example.com'] },
  };
  const typeAs = (as: string, protection: Record<string, unknown>) => {
    const spreadsheet = book('en_GB');
    spreadsheet.sheets[0]!.protectedRanges.push(protection);
    return typeInto(spreadsheet, spreadsheet.sheets[0]!, 0, 0, { text: 'x', as });
  };

  it('is everybody of the domain, except where a protection stops them', () => {
    expect(typeAs('ann@example.com', stopping)).toEqual({ ok: true });
    expect(typeAs('ben@example.com', stopping)).toMatchObject({ ok: false });
    expect(typeAs('ben@example.com', { ...stopping, warningOnly: true })).toEqual({ ok: true });
    expect(typeAs('eve@elsewhere.org', { ...stopping, warningOnly: true })).toMatchObject({ ok: false });
  });
});
