import type { WeekChoice } from '../../../src/sidebar/requests';
import { placed } from './decided';
import { TypedWorkbook } from './typedWorkbook';

function choice(book: TypedWorkbook, week: string, me = 'jo@example.com'): WeekChoice {
  const found = book.programmeFor(me).weeks.find((one) => one.week === week);
  if (!found) throw new Error(`the week of ${week} cannot be ticked`);
  return found;
}

const hours = { 'Time zone': 'America/New_York', 'Works from': '07:00', 'Works until': '12:00' };

describe('the weeks that can be ticked', () => {
  it('are the twelve after this one', () => {
    const weeks = new TypedWorkbook().programmeFor('jo@example.com').weeks.map(({ week }) => week);
    expect([weeks.length, weeks[0], weeks[11]]).toEqual([12, '2026-05-11', '2026-07-27']);
  });

  it('show the calls with an open seat, the earliest first and at the time of one’s own day', () => {
    const book = new TypedWorkbook()
      .engineer('jo', hours)
      .engineer('kim')
      .call('c-2', '2026-06-04 15:00', { Seats: 3 })
      .call('c-1', '2026-06-02 14:00', { Seats: 2 })
      .call('c-3', '2026-06-03 14:00')
      .call('c-4', '2026-06-03 15:00', { Status: 'Closed' })
      .call('c-5', '2026-06-09 14:00')
      .ledger(...placed('1', 'kim', 'c-3', '2026-06-03 14:00', { monday: '2026-06-01' }));
    expect(choice(book, '2026-06-01')).toEqual({
      week: '2026-06-01',
      label: '1–7 Jun 2026',
      offered: 3,
      openSeats: 5,
      calls: [
        { when: 'Tue 2 Jun, 08:00–09:00', why: '' },
        { when: 'Thu 4 Jun, 09:00–10:00', why: '' },
      ],
      closed: '',
    });
    expect(choice(book, '2026-06-01', 'new@example.com').calls).toEqual([
      { when: 'Tue 2 Jun, 14:00–15:00', why: '' },
      { when: 'Thu 4 Jun, 15:00–16:00', why: '' },
    ]);
  });

  it.each([
    ['your own call', { AE: 'jo@example.com' }, {}],
    ['you are not active then', {}, { 'Active until': '2026-06-01' }],
    ['you are away', {}, { Away: '2026-06-02' }],
    ['not a working day of yours', {}, { 'Works on': 'Wed-Fri' }],
    ['outside your hours', { Start: '19:30' }, {}],
    ['', {}, { 'Time zone': '' }],
  ])('say why a call cannot be theirs: %s', (why, ofCall, ofEngineer) => {
    const book = new TypedWorkbook()
      .engineer('jo', { ...hours, ...ofEngineer })
      .call('c-1', '2026-06-02 14:00', ofCall);
    expect(choice(book, '2026-06-01').calls.map((call) => call.why)).toEqual([why]);
  });

  it('are closed some working days before, and in a year in which they had their rotation', () => {
    const book = new TypedWorkbook({ 'Sign-up closes': 3 })
      .engineer('jo')
      .clock('2026-12-09 00:00')
      .ledger(...placed('1', 'jo', 'c-1', '2026-02-03 14:00', { monday: '2026-02-02' }));
    const closed = book.programmeFor('jo@example.com').weeks.map((week) => week.closed);
    expect(closed.slice(0, 4)).toEqual([
      'Sign-up closed on Wed 9 Dec 2026.',
      'You have your rotation of 2026.',
      'You have your rotation of 2026.',
      '',
    ]);
    expect(choice(book, '2026-12-14', 'kim@example.com').closed).toBe('Sign-up closed on Wed 9 Dec 2026.');
    expect(choice(book, '2026-12-21', 'kim@example.com').closed).toBe('');
  });
});
