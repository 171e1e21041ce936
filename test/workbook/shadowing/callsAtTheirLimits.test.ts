import { instant } from '../../../src/time/instant';
import { isoText } from '../../../src/time/zones';
import { settingsOf } from '../sheet';
import { call, decode, fine } from './callRows';

describe('how long a call is', () => {
  it.each<[string, string | number, number]>([
    ['17:00', 5, 5],
    ['09:00', 480, 480],
    ['17:00-17:05', '', 5],
    ['09:00-17:00', '', 480],
    ['09:00-10:00', 60, 60],
  ])('with start %p and minutes %p is %p minutes', (Start, Minutes, length) => {
    const { start, end } = call({ ...fine, Start, Minutes });
    expect((end - start) / 60_000).toBe(length);
    expect(decode({ ...fine, Start, Minutes }).problems).toBe('');
  });

  it.each<[string, string | number, string]>([
    ['17:00', 4, 'Minutes “4” is not a whole number from 5 to 480: correct it.'],
    ['17:00', 481, 'Minutes “481” is not a whole number from 5 to 480: correct it.'],
    ['17:00-17:04', '', 'Start “17:00-17:04” is not from 5 to 480 minutes long: correct it.'],
    ['09:00-17:01', '', 'Start “09:00-17:01” is not from 5 to 480 minutes long: correct it.'],
    ['09:00-17:01', 60, 'Start “09:00-17:01” is not from 5 to 480 minutes long: correct it.'],
    ['09:00-10:00', 'long', 'Minutes “long” is not a whole number from 5 to 480: correct it.'],
    ['09:00-10:00', 59, 'Start says 60 minutes and Minutes says 59: correct one of them.'],
    ['17:00', '', 'Add Minutes.'],
    ['noon', '', 'Add Minutes. Start “noon” is no time of day: write it with a colon, like 17:00.'],
  ])('with start %p and minutes %p is not known: %s', (Start, Minutes, problems) =>
    expect(decode({ ...fine, Start, Minutes })).toEqual({ record: 'unreadable', problems }),
  );

  it('is not asked for where the start alone is empty', () => {
    expect(decode({ ...fine, Start: '' })).toEqual({ record: 'unreadable', problems: 'Add Start.' });
    expect(decode({ ...fine, Start: ' ', Minutes: '' }).problems).toBe('Add Start and Minutes.');
  });
});

describe('when a call is', () => {
  it.each([
    ['2025-05-03', true],
    ['2025-05-02', false],
    ['2027-11-03', true],
    ['2027-11-04', false],
  ])('on %s, for a row first seen on 4 May 2026, reads: %p', (Date, isRead) => {
    const { record, problems } = decode({ ...fine, Date });
    expect(record !== 'unreadable').toBe(isRead);
    expect(problems).toMatch(isRead ? /^$/ : /^Date .* (ago|ahead): correct the year\.$/);
  });

  it('is counted from the day on which its row was seen by the programme’s clock', () => {
    // 3 May 22:00 in New York
    const evening = instant(Date.UTC(2026, 4, 4, 2));
    expect(decode({ ...fine, Date: '2025-05-02' }, settingsOf(), evening).problems).toBe('');
    expect(decode({ ...fine, Date: '2025-05-02' }, settingsOf({ 'Time zone': 'UTC' }), evening).record).toBe(
      'unreadable',
    );
  });

  it('may be the last minute of a day; 24:00 is the next one', () => {
    expect(isoText(call({ ...fine, Start: '23:59' }).start)).toBe('2026-05-13T03:59:00.000Z');
    expect(decode({ ...fine, Start: '24:00' })).toEqual({
      record: 'unreadable',
      problems: 'Start 24:00 belongs to the next day: write 00:00 and that day.',
    });
  });
});

describe('with whom a call is', () => {
  it('may have a name of 200 characters', () => {
    expect(call({ ...fine, Customer: 'x'.repeat(200) }).customer).toHaveLength(200);
    expect(decode({ ...fine, Customer: 'x'.repeat(201) })).toEqual({
      record: 'unreadable',
      problems: 'Customer is longer than 200 characters: shorten it.',
    });
  });

  it('has a number of its own only when it is one', () => {
    expect(call({ ...fine, 'Customer no.': '' }).customerNo).toBeUndefined();
    expect(decode({ ...fine, 'Customer no.': '' }).problems).toBe('');
    for (const number of [1, 999_999_999]) {
      expect(call({ ...fine, 'Customer no.': number }).customerNo).toBe(number);
    }
    for (const number of [0, 1_000_000_000]) {
      expect(decode({ ...fine, 'Customer no.': number })).toMatchObject({
        record: { customerNo: undefined },
        problems: expect.stringMatching(/^Customer no\. .* from 1 to 999999999: correct it\.$/) as string,
      });
    }
  });
});

describe('what is said of a call', () => {
  it('is its links and its channel', () => {
    const row = {
      ...fine,
      'Meeting link': 'https://meet.example.com/x',
      'Notes link': 'https://docs.example.com/n',
      'Slack channel': 'acct-fjord',
    };
    expect(call(row)).toMatchObject({
      meetingLink: 'https://meet.example.com/x',
      notesLink: 'https://docs.example.com/n',
      slackChannel: '#acct-fjord',
    });
    expect(decode(row).problems).toBe('');
  });

  it('is a number of seats from 0 to 50, and nothing else', () => {
    expect([0, 50].map((Seats) => call({ ...fine, Seats }).seats)).toEqual([0, 50]);
    for (const Seats of [-1, 51]) {
      expect(decode({ ...fine, Seats })).toEqual({
        record: 'unreadable',
        problems: `Seats “${Seats}” is not a whole number from 0 to 50: correct it.`,
      });
    }
  });

  it.each([
    ['open', 'Offered'],
    ['Offen', 'Offered'],
    ['angeboten', 'Offered'],
    ['geschlossen', 'Closed'],
    ['abgesagt', 'Cancelled'],
  ])('may be its status in other words: %s is %s', (Status, status) =>
    expect(call({ ...fine, Status }).status).toBe(status),
  );

  it('S17 does not open it to shadows while red unless it says yes', () => {
    expect(decode({ ...fine, 'Shadow if red': 'perhaps' })).toMatchObject({
      record: { shadowIfRed: false },
      problems: 'Shadow if red “perhaps” is unknown: choose Yes or No.',
    });
  });
});
