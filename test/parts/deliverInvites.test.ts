import type { InviteAct } from '../../src/effects/calendarActs';
import type { Act, EffectKey } from '../../src/effects/delivery';
import type { MailAct } from '../../src/effects/mailActs';
import type { Email } from '../../src/programme/records';
import { instant, minuteMs } from '../../src/time/instant';
import { refuseNextCalls } from '../../workbench/google/calendar/refusals';
import { withMethods } from '../google/inGoogle';
import { DeliveringInWorkbook, done, notDone, noTime, noWrites, outcomes, type Course } from './delivering';
import { automation } from './basics';

// Invites that were claimed: what becomes of them in the calendar, and what the ledger is told of it.

const google = new DeliveringInWorkbook();
afterAll(() => {
  google.remove();
});

const newCalendar = (): string =>
  google.asks(({ calendar }) => {
    const made = calendar.create('Rides', 'Customer calls', 'Europe/Berlin');
    return made.ok ? made.value : '';
  });
const calendar = newCalendar();
const gone = 'gone@group.calendar.google.com';

const body = {
  summary: 'Shadowing',
  start: { dateTime: '2026-05-12T10:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-05-12T11:00:00', timeZone: 'Europe/Berlin' },
};

/** An act of its own key on an event; its id is hex digits. */
function invite(
  act: Act,
  id: string,
  { of = calendar, said = body }: { of?: string; said?: object } = {},
): InviteAct {
  const events = `/calendars/${encodeURIComponent(of)}/events`;
  const key = `invite/${id}` as EffectKey;
  const claim = { key, generation: 1, act, content: 'x', neededBy: instant(9e12) };
  if (act === 'insert') {
    const call = { method: 'POST', path: `${events}?sendUpdates=all`, body: { ...said, id } } as const;
    return { ...claim, call };
  }
  const path = `${events}/${id}?sendUpdates=all`;
  return act === 'update'
    ? { ...claim, call: { method: 'PATCH', path, body: { summary: 'Changed' } } }
    : { ...claim, call: { method: 'DELETE', path, body: undefined } };
}

let used = 0;
/** Inserts of so many events that were never there. */
const inserts = (count: number, of = calendar): InviteAct[] =>
  Array.from({ length: count }, () =>
    invite('insert', `abcde${String((used += 1)).padStart(5, '0')}`, { of }),
  );
const keysOf = (acts: readonly InviteAct[]) => acts.map(({ key }) => key);
const delivered = (invites: readonly InviteAct[], course: Course = {}, of = calendar) =>
  google.delivered({ invites }, { ...course, before: { automation: automation({ calendar: of }) } });
const eventsOf = (of: string) => google.workbench.world.calendars.find(({ id }) => id === of)?.events ?? [];
const isThere = ({ key }: InviteAct) =>
  eventsOf(calendar).some(({ id, status }) => `invite/${id}` === key && status !== 'cancelled');

test('stand in the calendar, and the ledger says that they are done', () => {
  const acts = inserts(2);
  const { said, calls } = delivered(acts);
  expect(said).toEqual([outcomes(...keysOf(acts).map((key) => done(key)))]);
  expect(acts.map(isThere)).toEqual([true, true]);
  expect(calls.filter((name) => name.startsWith('UrlFetchApp'))).toHaveLength(1);
});

test('each have an outcome of their own', () => {
  const [there, other] = [inserts(1)[0]!, inserts(1)[0]!];
  const id = there.key.replace('invite/', '');
  delivered([there]);
  const bad = invite('insert', 'abcdebad00', { said: { summary: 'Without a time' } });
  const { said } = delivered([
    there,
    invite('update', id),
    invite('update', 'abcdedead0'),
    invite('cancel', 'abcdedead1'),
    bad,
    other,
  ]);
  expect(said).toEqual([
    outcomes(
      done(there.key, { outcome: 'exists', detail: '409 duplicate' }),
      done(`invite/${id}`),
      done('invite/abcdedead0', { outcome: 'gone', detail: '404 notFound' }),
      done('invite/abcdedead1'),
      done(bad.key, { outcome: 'refused', detail: expect.stringMatching(/^400 \w+$/) as unknown }),
      done(other.key),
    ),
  ]);
});

test('go to the calendar fifty at a time', () => {
  const acts = inserts(51);
  const { said, lines, calls } = delivered(acts);
  expect(calls.filter((name) => name.startsWith('UrlFetchApp'))).toHaveLength(2);
  expect(lines).toBe(1);
  expect(said).toEqual([outcomes(...keysOf(acts).map((key) => done(key)))]);
});

test('wait when the run is over its time', () => {
  const acts = inserts(2);
  const { said, calls } = delivered(acts, { underWayMs: 5 * minuteMs });
  expect(said).toEqual([outcomes(...keysOf(acts).map((key) => notDone(key, 'time', noTime)))]);
  expect(calls.filter((name) => name.startsWith('UrlFetchApp'))).toEqual([]);
});

describe('a calendar that is gone', () => {
  const goneText = 'The calendar is gone.';

  test('is told of, and nothing of what was meant for it is taken for removed by hand', () => {
    const acts = [
      ...inserts(48, gone),
      invite('update', 'abcdeaaaaa', { of: gone }),
      invite('cancel', 'abcdebbbbb', { of: gone }),
      ...inserts(1, gone),
    ];
    const { said, calls } = delivered(acts, {}, gone);
    expect(said).toEqual([
      ['calendarGone', { calendar: gone }],
      outcomes(...keysOf(acts).map((key) => notDone(key, 'time', goneText))),
    ]);
    // What is left over is not sent to it any more.
    expect(calls.filter((name) => name.startsWith('UrlFetchApp'))).toHaveLength(1);
    expect(calls.filter((name) => name.startsWith('Calendar'))).toEqual(['Calendar.Calendars.get']);
  });

  test('is none of which Google says something else', () => {
    const get = () => {
      throw new Error('Server error');
    };
    const acts = [invite('update', 'abcdeaaaaa', { of: gone })];
    const course: Course = { while: (go) => withMethods(Calendar!.Calendars, { get }, go) };
    expect(delivered(acts, course, gone).said).toEqual([
      outcomes(done('invite/abcdeaaaaa', { outcome: 'gone', detail: '404 notFound' })),
    ]);
  });

  test('is looked for once only, where it is there', () => {
    const acts = Array.from({ length: 60 }, (_, n) =>
      invite('update', `abcdecc${String(n).padStart(3, '0')}`),
    );
    const { said, calls } = delivered(acts);
    expect(said).toEqual([
      outcomes(...keysOf(acts).map((key) => done(key, { outcome: 'gone', detail: '404 notFound' }))),
    ]);
    expect(calls.filter((name) => name.startsWith('Calendar'))).toEqual(['Calendar.Calendars.get']);
  });

  test('is not looked for where all is well', () => {
    expect(delivered(inserts(1)).calls.filter((name) => name.startsWith('Calendar'))).toEqual([]);
  });
});

describe('a calendar that asks to wait', () => {
  test('for some: the others of the batch are done, and it is not asked on', () => {
    const acts = inserts(51);
    refuseNextCalls(google.workbench.world, 1, { status: 429 });
    const { said } = delivered(acts);
    const [first, ...others] = keysOf(acts);
    const last = others.pop() ?? '';
    const wait = '429 rateLimitExceeded';
    expect(said).toEqual([
      outcomes(
        notDone(first ?? '', 'service', wait),
        ...others.map((key) => done(key)),
        notDone(last, 'service', wait),
      ),
    ]);
  });

  test('for all at once', () => {
    const acts = inserts(51);
    refuseNextCalls(google.workbench.world, 1, { status: 429, whole: true });
    const detail = 'The calendar answered 429.';
    expect(delivered(acts).said).toEqual([
      outcomes(...keysOf(acts).map((key) => notDone(key, 'service', detail))),
    ]);
    expect(acts.some(isThere)).toBe(false);
  });

  test('since the account has asked other servers too often for a day', () => {
    const detail = 'Service invoked too many times for one day: urlfetch.';
    const fetch = () => {
      throw new Error(detail);
    };
    const acts = inserts(1);
    const { said } = delivered(acts, { while: (go) => withMethods(UrlFetchApp, { fetch }, go) });
    expect(said).toEqual([outcomes(...keysOf(acts).map((key) => notDone(key, 'fetchQuota', detail)))]);
  });
});

describe('a calendar that does not answer', () => {
  test('leaves open what it was asked, and the rest waits', () => {
    const acts = inserts(52);
    refuseNextCalls(google.workbench.world, 1, { status: 503, whole: true });
    const detail = 'Google Calendar did not answer.';
    expect(delivered(acts).said).toEqual([
      outcomes(
        ...keysOf(acts)
          .slice(50)
          .map((key) => notDone(key, 'service', detail)),
      ),
    ]);
    expect(acts.some(isThere)).toBe(false);
  });

  test('to one of several is asked on', () => {
    const acts = inserts(51);
    refuseNextCalls(google.workbench.world, 1, { status: 500 });
    expect(delivered(acts).said).toEqual([
      outcomes(
        ...keysOf(acts)
          .slice(1)
          .map((key) => done(key)),
      ),
    ]);
  });
});

test('when the ledger takes no line nothing else goes', () => {
  const acts = inserts(1);
  const course: Course = { while: (go) => withMethods(Sheets!.Spreadsheets, noWrites, go) };
  const mail: MailAct = {
    key: 'mail/a' as EffectKey,
    generation: 1,
    act: 'mail',
    content: 'x',
    mail: { to: 'ann@example.com' as Email, subject: 'Hello', text: 'Hello.', html: '' },
    since: instant(0),
  };
  const before = google.workbench.outtray().mails.length;
  google.delivered(
    { invites: acts, mails: [mail] },
    { ...course, before: { automation: automation({ calendar }) } },
  );
  expect(acts.map(isThere)).toEqual([true]);
  expect(google.workbench.outtray().mails).toHaveLength(before);
});
