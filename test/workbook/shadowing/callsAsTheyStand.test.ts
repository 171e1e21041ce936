import { instant } from '../../../src/time/instant';
import { decodeCalls } from '../../../src/workbook/shadowing/decodeCalls';
import { shadowingTabs as tabs } from '../../../src/workbook/shadowing/tabs';
import { readTab } from '../../../src/workbook/reading';
import type { Tab } from '../../../src/workbook/tab';
import { idsOf, readingOf, settingsOf } from '../sheet';
import { decode, decodeReading, fine, seen } from './callRows';

/** The tab with one row without a fault, but without a column. */
function without(header: string): ReturnType<typeof decodeReading> {
  const headers = tabs.calls.columns.map((column) => column.header).filter((name) => name !== header);
  return decodeReading(readTab(tabs.calls, [headers, headers.map((name) => fine[name] ?? '')]));
}

describe('a tab Calls without one of its columns', () => {
  it.each([
    'Date',
    'Start',
    'Minutes',
    'Customer',
    'AE',
    'What to expect',
    'Meeting link',
    'Seats',
    'Status',
  ])('says nothing without %s: its calls would seem to be others', (header) =>
    expect(without(header)).toEqual({
      record: 'unreadable',
      problems: `The column ${header} is gone: put a column with this header back.`,
    }),
  );

  it.each(['Customer no.', 'Notes link', 'Slack channel', 'Shadow if red', 'Shadowed by', 'Check'])(
    'is read without %s',
    (header) => {
      expect(without(header)).toMatchObject({ record: { customer: 'Fjord Telecom' }, problems: '' });
    },
  );
});

describe('rows of Calls', () => {
  it('that have no id yet are no calls yet, and nothing is said of them', () => {
    const reading = readingOf('calls', [{ Date: 'TBC' }, fine]);
    const { records, problems } = decodeCalls(reading, new Map([[2, 'c-2']]), settingsOf(), () => seen);
    expect([...records.keys()]).toEqual(['c-2']);
    expect(problems.size).toBe(0);
  });

  it('that are lost stay as they are: nothing says that they are gone', () => {
    const reading = { ...readingOf('calls', [fine]), lost: ['c-7', 'c-8'] };
    const { records } = decodeCalls(reading, idsOf(reading), settingsOf(), () => seen);
    expect([...records]).toEqual([
      ['c-7', 'unreadable'],
      ['c-8', 'unreadable'],
      ['c-1', expect.objectContaining({ customer: 'Fjord Telecom' })],
    ]);
  });

  it('are each judged by when they were seen themselves', () => {
    const reading = readingOf('calls', [fine, fine]);
    const later = instant(Date.UTC(2029, 0, 1));
    const { records, problems } = decodeCalls(reading, idsOf(reading), settingsOf(), (id) =>
      id === 'c-1' ? seen : later,
    );
    expect([...records.values()]).toEqual([
      expect.objectContaining({ id: 'c-1', seenAt: seen }),
      'unreadable',
    ]);
    expect([...problems.keys()]).toEqual([2]);
  });
});

describe('in a tab that was people’s, what is wrong with a call', () => {
  const headers = { Date: 'Datum', Start: 'Von', Minutes: 'Dauer', 'Shadow if red': 'Trotz Rot' };
  const adopted: Tab = { ...tabs.calls, adopted: { mark: 1026001, headers } };
  const said = (row: typeof fine): string => {
    const names = adopted.columns.map(({ header }) => header);
    const called = names.map((name) => (headers as Readonly<Record<string, string>>)[name] ?? name);
    return decodeReading(readTab(adopted, [called, names.map((name) => row[name] ?? '')])).problems;
  };

  it.each([
    [{ Start: '09:00-10:00', Minutes: 30 }, 'Von says 60 minutes and Dauer says 30: correct one of them.'],
    [
      { Start: '09:00-19:00', Minutes: '' },
      'Von “09:00-19:00” is not from 5 to 480 minutes long: correct it.',
    ],
    [{ Date: '2019-06-17' }, 'Datum Mon 17 Jun 2019 is more than a year ago: correct the year.'],
    [{ Date: '2126-06-17' }, 'Datum Mon 17 Jun 2126 is more than 18 months ahead: correct the year.'],
    [{ Start: '24:00' }, 'Von 24:00 belongs to the next day: write 00:00 and that day.'],
    [
      { Date: '2027-03-14', Start: '02:30' },
      'Von 02:30 does not exist on Sun 14 Mar 2027 in America/New_York, since clocks go forward: choose another time.',
    ],
    [{ 'Shadow if red': 'perhaps' }, 'Trotz Rot “perhaps” is unknown: choose Yes or No.'],
  ])('is said in people’s words for the columns: %j', (changes, sentence) => {
    expect(said({ ...fine, ...changes })).toBe(sentence);
    expect(decode({ ...fine, ...changes }).problems).not.toBe(sentence);
  });
});
