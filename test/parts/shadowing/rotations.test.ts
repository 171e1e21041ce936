import { inviteKey } from '../../../src/effects/keys';
import type { EffectKey, Outcome, WaitsFor } from '../../../src/effects/delivery';
import { workOf } from '../../../src/run/shadowing/work';
import type { MyRotation } from '../../../src/sidebar/requests';
import { callId, email } from '../../shadowing/world';
import { placed, placementId } from './decided';
import { TypedWorkbook } from './typedWorkbook';

const jo = 'jo@example.com';

function rotation(book: TypedWorkbook, me = jo): MyRotation {
  const [first] = book.programmeFor(me).rotations;
  if (!first) throw new Error('no rotation is shown');
  return first;
}

/** Jo, who works in New York, is in a confirmed rotation of the week of 11 May, on Tuesday 14:00 in Berlin. */
const base = new TypedWorkbook()
  .engineer('jo', { 'Time zone': 'America/New_York' })
  .call('c-1', '2026-05-12 14:00')
  .signUp('s-1', 'jo', 'any')
  .ledger(...placed('1', 'jo', 'c-1', '2026-05-12 14:00', { monday: '2026-05-11', confirmed: true }));

describe('my rotations', () => {
  it('are those of this calendar year and later ones, the earliest first', () => {
    const book = new TypedWorkbook()
      .engineer('jo')
      .ledger(...placed('4', 'jo', 'c-4', '2027-03-02 14:00', { monday: '2027-03-01' }))
      .ledger(...placed('3', 'jo', 'c-3', '2028-03-07 14:00', { monday: '2028-03-06' }))
      .ledger(...placed('1', 'jo', 'c-1', '2025-12-30 14:00', { monday: '2025-12-29' }))
      .ledger(...placed('2', 'jo', 'c-2', '2026-01-06 14:00', { monday: '2026-01-05' }));
    book.ledger({ kind: 'released', placement: placementId('p-4'), reason: 'withdrawn', counts: true });
    book.ledger(...placed('5', 'kim', 'c-5', '2026-06-02 14:00', { monday: '2026-06-01' }));
    expect(book.programmeFor(jo).rotations.map(({ signUp, week, year }) => [signUp, week, year])).toEqual([
      ['s-2', '2026-01-05', 2026],
      ['s-3', '2028-03-06', 2028],
    ]);
  });

  it('are shown at the time of one’s own day', () => {
    expect(rotation(base)).toEqual({
      signUp: 's-1',
      state: 'confirmed',
      week: '2026-05-11',
      year: 2026,
      call: {
        start: '2026-05-12T12:00:00.000Z',
        end: '2026-05-12T13:00:00.000Z',
        when: 'Tue 12 May, 08:00–09:00',
        customer: 'Customer of c-1',
        ae: 'ae@example.com',
        brief: 'An upgrade',
        meetingLink: 'https://meet.example.com/c-1',
      },
      next: 'The calendar invite comes when a coordinator has turned on automation.',
      canWithdraw: true,
      withdrawWarning: '',
    });
    const zoneless = base.copy().change('engineers', jo, { 'Time zone': '' });
    expect(rotation(zoneless).call?.when).toBe('Tue 12 May, 14:00–15:00');
    const offRoster = base.copy();
    offRoster.rows.engineers.pop();
    expect(rotation(offRoster).call?.when).toBe('Tue 12 May, 14:00–15:00');
    offRoster.ledger({ kind: 'held', rows: ['c-1'] });
    expect(rotation(offRoster).held).toBe('Tue 12 May 2026, 14:00');
  });

  it('say no call while its row is gone or held, and then what it was when the place was given', () => {
    const gone = base.copy();
    gone.rows.calls.pop();
    expect(rotation(gone).call).toBeNull();
    expect('held' in rotation(gone)).toBe(false);
    const held = base.copy().ledger({ kind: 'held', rows: ['c-1'] });
    expect([rotation(held).call, rotation(held).held]).toEqual([null, 'Tue 12 May 2026, 08:00']);
    held.change('engineers', jo, { 'Time zone': '' });
    expect(rotation(held).held).toBe('Tue 12 May 2026, 14:00');
  });

  it.each([
    ['2026-05-10 23:59', true, ''],
    [
      '2026-05-11 00:00',
      true,
      'The week has begun, so this rotation still counts for 2026 if you withdraw now.',
    ],
    ['2026-05-12 14:00', false, ''],
  ])('can be withdrawn from until the call begins; at %s', (now, canWithdraw, withdrawWarning) => {
    expect(rotation(base.copy().clock(now))).toMatchObject({ canWithdraw, withdrawWarning });
  });
});

/** Of Jo's invite, or that of somebody else. */
const invite = (call = 'c-1', name = 'jo'): EffectKey => inviteKey(callId(call), email(name));

function claimed(book: TypedWorkbook, key = invite()): TypedWorkbook {
  const claims = [{ key, generation: 1, act: 'insert', content: 'x' } as const];
  return book.ledger({ kind: 'claimed', claims });
}

function told(outcome: Outcome, key = invite(), waitsFor?: WaitsFor) {
  return (book: TypedWorkbook): TypedWorkbook => {
    const one = { key, generation: 1, outcome, detail: 'Forbidden', ...(waitsFor && { waitsFor }) };
    return claimed(book, key).ledger({ kind: 'delivered', outcomes: [one] });
  };
}

const nextRun = 'The calendar invite comes when automation next runs.';
const delayed = 'The calendar invite is delayed. It comes by itself: Status says what it waits for.';
const on = (book: TypedWorkbook): TypedWorkbook => book.automate();
const old = 'The invite in your calendar still says the old time or text.';
const mayBeOld = old.replace('still says', 'may still say');
const updating = 'It is being updated: Status says what it waits for.';

/** What is to be done about Jo's invite, done or come to something else; without an outcome nobody knows. */
function update(outcome?: Outcome, waitsFor?: WaitsFor) {
  return (book: TypedWorkbook): TypedWorkbook => {
    const [act] = workOf(book.copy().run(), () => [], true).invites;
    if (!act) throw new Error('nothing is to be done about an invite');
    const { key, generation, content } = act;
    book.ledger({ kind: 'claimed', claims: [{ key, generation, act: act.act, content }] });
    const one = { key, generation, detail: '403 quotaExceeded', ...(waitsFor && { waitsFor }) };
    return outcome ? book.ledger({ kind: 'delivered', outcomes: [{ ...one, outcome }] }) : book;
  };
}

const made = update('done');
const putOff = update('notDone', 'service');
const inCalendar = 'The invite is in your calendar.';
const movedTo = (Start: string) => (book: TypedWorkbook) => {
  book.change('calls', 'c-1', { Start }).run({ hourly: true });
  return book;
};
const later = (book: TypedWorkbook): TypedWorkbook => book.clock('2026-05-04 11:00');
const moved = movedTo('16:00');
const movedBack = movedTo('14:00');
const otherWaits = told('notDone', invite('c-2', 'kim'), 'service');

type Said = [when: string, next: string, ...deeds: ((book: TypedWorkbook) => TypedWorkbook)[]];

describe('what comes next', () => {
  it('is, of a tentative one, the day on which it is confirmed', () => {
    const tentative = new TypedWorkbook({ 'Confirm days ahead': 5 })
      .engineer('jo')
      .ledger(...placed('1', 'jo', 'c-1', '2026-06-02 14:00', { monday: '2026-06-01' }));
    expect(rotation(tentative)).toMatchObject({
      state: 'tentative',
      next: 'It is confirmed on Wed 27 May 2026; then the calendar invite comes. Should anything change before, you are told.',
    });
  });

  it.each<Said>([
    [
      'once its call began',
      'You had your rotation. Thank you for joining.',
      (book) => book.clock('2026-05-12 14:00'),
    ],
    ['with its invite', inCalendar, on, made],
    ['when it was found to stand', inCalendar, on, told('exists')],
    ['when its call moved', `${old} It is updated when automation next runs.`, on, made, moved],
    ['when its update was put off', `${old} ${updating}`, on, made, moved, putOff],
    ['when the calendar took none', `${old} ${updating}`, on, made, moved, later, otherWaits, otherWaits],
    ['when nobody knows of its update', `${mayBeOld} ${updating}`, on, made, moved, update()],
    [
      'when Google refused its update',
      `${old} Google refused to update it: please tell a coordinator.`,
      on,
      made,
      moved,
      update('refused'),
    ],
    [
      'when what was refused says something else',
      `${old} It is updated when automation next runs.`,
      on,
      made,
      moved,
      update('refused'),
      (book) => book.change('calls', 'c-1', { Minutes: 90 }),
    ],
    [
      'when its call moved without automation',
      `${old} It is updated when a coordinator has turned on automation.`,
      on,
      made,
      moved,
      (book) => book.ledger({ kind: 'automationOff' }),
    ],
    ['when its call moved back', inCalendar, on, made, moved, putOff, movedBack],
    ['when it moved back after a refusal', inCalendar, on, made, moved, update('refused'), movedBack],
    [
      'when somebody deleted that',
      'The invite was removed from the calendar by hand, so it is not made again.',
      on,
      told('gone'),
    ],
    [
      'when Google refused it',
      'Google refused the calendar invite. Please tell a coordinator.',
      on,
      told('refused'),
    ],
    ['without automation', 'The calendar invite comes when a coordinator has turned on automation.'],
    [
      'when automation was turned off',
      'The calendar invite comes when a coordinator has turned on automation.',
      on,
      (book) => book.ledger({ kind: 'automationOff' }),
    ],
    [
      'without the calendar',
      'The calendar invite comes when a coordinator has put the programme’s calendar right.',
      on,
      (book) => book.ledger({ kind: 'calendarGone', calendar: 'cal1' }),
    ],
    ['when it was not tried yet', nextRun, on],
    ['when another one was put off once', nextRun, on, otherWaits],
    ['when the calendar took none for a while', delayed, on, otherWaits, otherWaits],
    ['when nobody knows what came of it', delayed, on, claimed],
    ['when it was put off', delayed, on, told('notDone', invite(), 'time')],
  ])('is said %s', (_when, next, ...deeds) => {
    expect(rotation(deeds.reduce((book, deed) => deed(book), base.copy())).next).toBe(next);
  });
});
