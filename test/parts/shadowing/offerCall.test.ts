import { offerCall } from '../../../src/run/shadowing/offerCall';
import { at, callId, email } from '../../shadowing/world';
import { refusedWith, told, type Asked, type Wished } from './asked';
import { TypedWorkbook } from './typedWorkbook';

const form: Asked<'offerCall'> = {
  date: '2026-06-02',
  start: '14:15',
  minutes: 45,
  customer: 'Fjord Telecom',
  customerNo: 12,
  ae: 'ann@example.com',
  brief: 'An upgrade',
  notesLink: 'https://notes.example.com/1',
  slackChannel: '#acct-fjord',
  meetingLink: 'https://meet.example.com/1',
  seats: 2,
};

const offered = (book: TypedWorkbook, changes: Partial<Asked<'offerCall'>> = {}): Wished =>
  offerCall({ kind: 'offerCall', ...form, ...changes }, book.found, book.context('ann'));

const base = new TypedWorkbook().call('c-0', '2026-06-09 10:00');

/** 2 June 2026, as Sheets counts days. */
const serial = 46175;

it('is a row as somebody would have typed it, with real dates and times', () => {
  const { entries, newRows, edits, programme, outcome } = offered(base);
  expect({ entries, newRows, edits }).toEqual({
    entries: [],
    newRows: [
      {
        tab: 'calls',
        id: 'c-2-1',
        cells: {
          Date: serial,
          Start: (14 * 60 + 15) / 1440,
          Minutes: 45,
          Customer: 'Fjord Telecom',
          'Customer no.': 12,
          AE: 'ann@example.com',
          'What to expect': 'An upgrade',
          'Notes link': 'https://notes.example.com/1',
          'Slack channel': '#acct-fjord',
          'Meeting link': 'https://meet.example.com/1',
          Seats: 2,
          Status: 'Offered',
        },
      },
    ],
    edits: [],
  });
  expect([...programme.calls.keys()]).toEqual(['c-0', 'c-2-1']);
  expect(programme.calls.get(callId('c-2-1'))).toEqual({
    id: 'c-2-1',
    start: at('2026-06-02 14:15'),
    end: at('2026-06-02 15:00'),
    day: '2026-06-02',
    week: '2026-06-01',
    customer: 'Fjord Telecom',
    customerNo: 12,
    ae: email('ann'),
    brief: 'An upgrade',
    meetingLink: 'https://meet.example.com/1',
    notesLink: 'https://notes.example.com/1',
    slackChannel: '#acct-fjord',
    seats: 2,
    status: 'Offered',
    shadowIfRed: false,
    seenAt: base.now,
  });
  expect(outcome.kind).toBe('done');
  expect(told(base.copy(), offered(base), 'ann')).toBe(
    'Your call with Fjord Telecom on Tue 2 Jun, 14:15–15:00 is offered. Thank you.',
  );
});

it('has an empty cell where no number was given', () => {
  expect(offered(base, { customerNo: null }).newRows[0]?.cells['Customer no.']).toBe('');
});

it.each<[string, Partial<Asked<'offerCall'>>]>([
  ['Date “soon” is not understood: write a day with its year, like 2026-05-12.', { date: 'soon' }],
  ['Start “at two” is no time of day: write it with a colon, like 17:00.', { start: 'at two' }],
  ['Start “10:60” is no time of day: write it with a colon, like 17:00.', { start: '10:60' }],
  ['Start “25:00” is no time of day: write it with a colon, like 17:00.', { start: '25:00' }],
  ['Start “x14:00” is no time of day: write it with a colon, like 17:00.', { start: 'x14:00' }],
  ['Minutes “4” is not a whole number from 5 to 480: correct it.', { minutes: 4 }],
  ['Add Customer.', { customer: '' }],
  ['Start 24:00 belongs to the next day: write 00:00 and that day.', { start: '24:00' }],
  [
    'Meeting link is left out: it has to be one link that starts with https:// and has no spaces.',
    { meetingLink: 'http://meet' },
  ],
  [
    'Minutes “4” is not a whole number from 5 to 480: correct it. Seats “51” is not a whole number from 0 to 50: correct it.',
    { minutes: 4, seats: 51 },
  ],
  ['This call is in the past. Please check its date and start.', { date: '2026-05-04', start: '10:00' }],
])('is refused in the words of the tab: %s', (sentence, changes) => {
  expect(offered(base, changes)).toEqual(refusedWith(sentence, base));
});

it('may begin a minute from now', () => {
  expect(offered(base, { date: '2026-05-04', start: '10:01' }).outcome.kind).toBe('done');
});

it('is refused when the same call stands there already: the button was pressed again', () => {
  const book = base.copy();
  book.carryOut(offered(book), { by: 'ann' });
  const sentence = 'Your call with FJORD  telecom on Tue 2 Jun, 14:15–15:00 is offered already.';
  expect(offered(book, { customer: 'FJORD  telecom' }).outcome).toEqual({
    kind: 'refused',
    sentence: sentence.replace('  ', ' '),
  });
  expect(offered(book).entries).toEqual([]);
});

it.each<[string, Partial<Asked<'offerCall'>>]>([
  ['at another time', { start: '14:30' }],
  ['of another AE', { ae: 'bo@example.com' }],
  ['with another customer', { customer: 'Fjord Energy' }],
])('is another call %s', (_how, changes) => {
  const book = base.copy();
  book.carryOut(offered(book), { by: 'ann' });
  expect(offered(book, changes).outcome.kind).toBe('done');
});

it('is another call than one that was cancelled', () => {
  const book = base.copy();
  book.carryOut(offered(book), { by: 'ann' });
  book.change('calls', 'c-2-1', { Status: 'Cancelled' });
  expect(offered(book).outcome.kind).toBe('done');
});
