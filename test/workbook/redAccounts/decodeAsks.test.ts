import { calendarDay, serialOfDay } from '../../../src/time/calendarDay';
import { instant } from '../../../src/time/instant';
import { askCellsOf } from '../../../src/workbook/redAccounts/cells';
import { decodeAsks } from '../../../src/workbook/redAccounts/decodeAsks';
import { asksTab } from '../../../src/workbook/redAccounts/tabsOfPeople';
import { idsOf, readingOf, settings, type Typed } from './sheet';

const seen = instant(Date.UTC(2026, 4, 4, 8));

const fine: Typed = {
  Account: 'Fjord',
  Ask: 'A date for the export fix',
  Owner: 'PM@example.com',
  Due: '2026-05-12',
};

function decode(row: Typed, renamed: Readonly<Record<string, string>> = {}) {
  const reading = readingOf(asksTab, [row], renamed);
  const { records, problems } = decodeAsks(reading, idsOf(reading), settings, () => seen);
  const [record] = records.values();
  return { record, said: problems.get(1) ?? [] };
}

describe('R5 a row of Asks', () => {
  it('is an ask of a colleague until a day', () => {
    expect(decode(fine)).toEqual({
      record: {
        id: 'row-1',
        account: 'Fjord',
        ask: 'A date for the export fix',
        owner: 'pm@example.com',
        due: '2026-05-12',
        answer: '',
        status: 'Open',
        seenAt: seen,
      },
      said: [],
    });
  });

  it.each([
    ['', '', 'Open'],
    ['', 'In June', 'Answered'],
    ['open', 'Looking into it', 'Open'],
    ['ACKNOWLEDGED', '', 'Acknowledged'],
    ['done', '', 'Answered'],
    ['Declined', 'Not planned', 'Declined'],
  ])('with status %p and answer %p is %s', (Status, Answer, status) => {
    expect(decode({ ...fine, Status, Answer }).record).toMatchObject({ status });
  });

  it.each([
    [{ Owner: '', Due: '' }, 'Add Owner and Due.'],
    [
      { Owner: '', Due: 'soon' },
      ['Add Owner.', 'Due “soon” is not understood: write a day with its year, like 2026-05-12.'],
    ],
    [
      { Owner: 'x@elsewhere.test' },
      'Owner “x@elsewhere.test” is not of example.com: put the address of a colleague.',
    ],
    [
      { Due: '05/06/2026' },
      'Due “05/06/2026” can be Fri 5 Jun 2026 or Wed 6 May 2026: write 2026-06-05 or 2026-05-06.',
    ],
    [{ Status: 'maybe' }, 'Status “maybe” is unknown: choose Open, Acknowledged, Answered or Declined.'],
  ])('with %j is not asked yet', (changes, problem) => {
    expect(decode({ ...fine, ...changes })).toEqual({ record: 'unreadable', said: [problem].flat() });
  });

  it('is unreadable while a column is gone', () => {
    expect(decode(fine, { Status: 'State' }).record).toBe('unreadable');
  });

  it('has its day as a date when it is written', () => {
    expect(askCellsOf({ due: '2026-05-12', status: 'Open' })).toEqual({
      Due: serialOfDay(calendarDay('2026-05-12')!),
      Status: 'Open',
    });
  });
});
