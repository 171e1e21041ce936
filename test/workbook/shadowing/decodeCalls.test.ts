import type { Call } from '../../../src/shadowing/records';
import { isoText } from '../../../src/time/zones';
import { decodeCalls } from '../../../src/workbook/shadowing/decodeCalls';
import { readTab } from '../../../src/workbook/reading';
import type { CellValue } from '../../../src/workbook/tab';
import { shadowingTabs as tabs } from '../../../src/workbook/shadowing/tabs';
import { coerced, csv, idsOf, readingOf, settingsOf, sheetOf } from '../sheet';
import { call, decode, fine, seen } from './callRows';

describe('a row of Calls', () => {
  it('is a call at the programme’s wall clock, in the week in which it starts (rule S1)', () => {
    const record = call(fine);
    expect([isoText(record.start), isoText(record.end), record.day, record.week]).toEqual([
      '2026-05-12T21:00:00.000Z',
      '2026-05-12T22:00:00.000Z',
      '2026-05-12',
      '2026-05-11',
    ]);
    expect(record).toMatchObject({ seats: 1, status: 'Offered', customerNo: 593, seenAt: seen });
    expect(decode(fine).problems).toBe('');
  });

  it('belongs to the week of its Sunday also when it ends on Monday', () => {
    const record = call({ ...fine, Date: '2026-06-14', Start: '23:30', Minutes: 90 });
    expect([record.week, isoText(record.end)]).toEqual(['2026-06-08', '2026-06-15T05:00:00.000Z']);
  });

  it('takes its seats from Settings where it does not say', () => {
    expect(call(fine, settingsOf({ 'Seats per call': 3 })).seats).toBe(3);
    expect(call({ ...fine, Seats: 0 }, settingsOf({ 'Seats per call': 3 })).seats).toBe(0);
  });

  it.each([
    ['offered', 'Offered'],
    ['', 'Offered'],
    ['canceled', 'Cancelled'],
    ['CANCELLED', 'Cancelled'],
    [' closed ', 'Closed'],
  ])('with status %p is %s', (typed, status) => expect(call({ ...fine, Status: typed }).status).toBe(status));

  it('with an unknown status is not guessed at', () => {
    expect(decode({ ...fine, Status: 'maybe' })).toEqual({
      record: 'unreadable',
      problems: 'Status “maybe” is unknown: choose Offered, Closed or Cancelled.',
    });
  });

  it.each([
    ['', false],
    ['Yes', true],
    [true, true],
    ['no', false],
  ])('S17 with %p under Shadow if red is open for shadows while its account is red: %p', (typed, is) =>
    expect(call({ ...fine, 'Shadow if red': typed }).shadowIfRed).toBe(is),
  );

  it('S17 reads without the column Shadow if red, which earlier spreadsheets do not have', () => {
    const headers = Object.keys(fine).concat('What to expect', 'Meeting link', 'Seats', 'Status');
    const reading = readTab(tabs.calls, [headers, Object.values(fine)]);
    const { records, problems } = decodeCalls(reading, idsOf(reading), settingsOf(), () => seen);
    expect([...records.values()]).toMatchObject([{ shadowIfRed: false }]);
    expect(problems.size).toBe(0);
  });

  it('stays a call when only what does not hinder it is wrong', () => {
    const row = {
      ...fine,
      'Customer no.': 'no 7',
      'Meeting link': 'http://meet.example.com/x',
      'Notes link': 'javascript:alert(1)',
      'Slack channel': '<!channel>',
    };
    expect(call(row)).toMatchObject({
      customerNo: undefined,
      meetingLink: '',
      notesLink: '',
      slackChannel: '',
    });
    for (const header of ['Customer no.', 'Meeting link', 'Notes link', 'Slack channel'] as const)
      expect(decode({ ...fine, [header]: row[header] }).problems).toContain(header);
  });

  it('says at once what is empty and what does not read, three things at most', () => {
    expect(decode({ Date: 'TBC', Customer: 'Fjord', AE: 'Avery' }).problems).toBe(
      'Add Start and Minutes. Date “TBC” is not understood: write a day with its year, like 2026-05-12. AE “Avery” is no mail address: write it like name@example.com.',
    );
    const { problems } = decode({
      Date: 'TBC',
      Minutes: 'long',
      Customer: 'Fjord',
      AE: 'Avery',
      Seats: 'two',
    });
    expect(problems).toMatch(/^Add Start\. Date .* Minutes .* And 2 more\.$/);
  });

  it('takes its length from a start that is said with its end', () => {
    const { start, end } = call({ ...fine, Start: '09:00-10:00', Minutes: '' });
    expect([isoText(start), isoText(end)]).toEqual(['2026-05-12T13:00:00.000Z', '2026-05-12T14:00:00.000Z']);
    expect(call({ ...fine, Start: '9-10 Uhr', Minutes: '1h' })).toMatchObject({ start, end });
    expect(decode({ ...fine, Start: '09:00-10:00', Minutes: 30 })).toEqual({
      record: 'unreadable',
      problems: 'Start says 60 minutes and Minutes says 30: correct one of them.',
    });
    expect(decode({ ...fine, Start: '09:00-19:00', Minutes: '' }).problems).toBe(
      'Start “09:00-19:00” is not from 5 to 480 minutes long: correct it.',
    );
  });

  it('is unreadable while a column is gone that would make it say something else', () => {
    const values = sheetOf('calls', [fine]).map((cells) =>
      cells.map((cell): CellValue => (cell === 'Status' ? 'State' : cell)),
    );
    const reading = readTab(tabs.calls, values);
    const { records, problems } = decodeCalls(reading, idsOf(reading), settingsOf(), () => seen);
    expect([...records.values()]).toEqual(['unreadable']);
    expect(problems.get(1)).toEqual(['The column Status is gone: put a column with this header back.']);
  });

  it('keeps its lines of what to expect, and no more text than fits anywhere', () => {
    expect(call({ ...fine, 'What to expect': ' one\r\ntwo ' }).brief).toBe('one\ntwo');
    expect(call({ ...fine, 'What to expect': 'x'.repeat(40_000) }).brief).toHaveLength(5000);
    expect(decode({ ...fine, Customer: 'x'.repeat(40_000) }).problems).toContain('Customer is longer than');
  });
});

describe('calls-messy.csv', () => {
  const rows = csv('calls-messy.csv');
  const cells = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([header, text]) => [header, coerced(text)])),
  );
  const reading = readingOf('calls', cells);
  const { records, problems } = decodeCalls(reading, idsOf(reading), settingsOf(), () => seen);
  const outcomeOf = (line: number): [string, string] => {
    const record = records.get(idsOf(reading).get(line) as Call['id']);
    const said = (problems.get(line) ?? []).join(' ');
    if (record === undefined) return ['no row', said];
    return [record === 'unreadable' ? record : isoText(record.start), said];
  };

  it.each([
    [1, '2026-05-31T14:00:00.000Z', ''],
    [2, '2026-05-31T14:30:00.000Z', ''],
    [
      3,
      'unreadable',
      'Date “05/06/2026” can be Fri 5 Jun 2026 or Wed 6 May 2026: write 2026-06-05 or 2026-05-06.',
    ],
    [4, 'unreadable', 'Date “2026-02-30” does not exist: there is no such day. Correct it.'],
    [
      5,
      'unreadable',
      'Start 02:30 does not exist on Sun 8 Mar 2026 in America/New_York, since clocks go forward: choose another time.',
    ],
    [
      6,
      'unreadable',
      'Start 01:30 comes twice on Sun 1 Nov 2026 in America/New_York, since clocks go back: choose another time.',
    ],
    [7, '2026-06-11T03:45:00.000Z', ''],
    [8, '2026-06-15T03:30:00.000Z', ''],
    [9, 'unreadable', 'Add Minutes.'],
    [10, 'unreadable', 'Minutes “-30” is not a whole number from 5 to 480: correct it.'],
    [11, 'unreadable', 'AE “not an address” is no mail address: write it like name@example.com.'],
    [12, 'unreadable', 'AE “someone@elsewhere.test” is not of example.com: put the address of a colleague.'],
    [
      13,
      '2026-06-11T13:00:00.000Z',
      'Notes link is left out: it has to be one link that starts with https:// and has no spaces. Slack channel is left out: write the channel’s name, like #acct-fjord.',
    ],
    [
      14,
      'unreadable',
      'Seats “two” is not a whole number from 0 to 50: correct it. Notes link is left out: it has to be one link that starts with https:// and has no spaces.',
    ],
    [15, '2026-06-12T13:00:00.000Z', ''],
    [16, '2026-06-12T13:00:00.000Z', ''],
    [17, 'no row', ''],
    [18, 'unreadable', 'Add Start, Minutes and AE.'],
    [19, 'unreadable', 'Date Mon 17 Jun 2019 is more than a year ago: correct the year.'],
    [20, 'unreadable', 'Date Mon 17 Jun 2126 is more than 18 months ahead: correct the year.'],
  ])('line %d is %s: %s', (line, record, said) => expect(outcomeOf(line)).toEqual([record, said]));

  it('has no line more', () => expect(rows).toHaveLength(20));

  it('keeps texts as texts and addresses in one spelling', () => {
    const record = (line: number): Call => records.get(idsOf(reading).get(line) as Call['id']) as Call;
    expect(record(13)).toMatchObject({ customer: rows[12]!.Customer, brief: '=1+1', customerNo: 9 });
    expect(record(15)).toMatchObject({ ae: 'ae.emea@example.com', seats: 0 });
    expect(record(16).status).toBe('Cancelled');
  });
});

it('every line of calls.csv is a call without a problem', () => {
  const rows = csv('calls.csv').map((row) =>
    Object.fromEntries(Object.entries(row).map(([header, text]) => [header, coerced(text)])),
  );
  const reading = readingOf('calls', rows);
  const { records, problems } = decodeCalls(
    reading,
    idsOf(reading),
    settingsOf({ 'Time zone': 'Europe/Berlin' }),
    () => seen,
  );
  expect(problems.size).toBe(0);
  expect(records.size).toBe(rows.length);
});
