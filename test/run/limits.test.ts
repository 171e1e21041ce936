import { leave } from '../../workbench/runtime/limits';
import { refuseNextCalls } from '../../workbench/google/calendar/refusals';
import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

// What Google allows only so much of: a run stops cleanly at it, the rest stays pending and goes on by itself. Nothing is lost, and nothing goes twice.

const berlin = (count: number): string[] => Array.from({ length: count }, () => 'Europe/Berlin');
const engineers = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `eng${i + 1}@example.com`);

/** So many engineers have a confirmed place; their invites go with the next hourly run. */
function placed(count: number): ProgrammeBench {
  const p = programme({
    zones: berlin(count),
    now: '2026-05-19T08:00:00Z',
    calls: Array.from({ length: Math.ceil(count / 50) }, (_, i) =>
      callCells({ Seats: String(Math.min(50, count - i * 50)) }),
    ),
  });
  p.paste(
    coordinator,
    'Sign-ups',
    'Engineer',
    engineers(count).map((one) => [one, 'any']),
  );
  return p;
}

const six = placed(6);
const invitations = (p: ProgrammeBench, count = 6): number[] =>
  engineers(count).map((one) => p.notices(one).length);
const invitedOnce = (p: ProgrammeBench, count = 6): void => {
  expect(invitations(p, count)).toEqual(Array.from({ length: count }, () => 1));
};
/** When batches went to the calendar, in hours since the first. */
const batches = (p: ProgrammeBench): number[] => {
  const at = p
    .runs('everyHour')
    .flatMap(({ startedAt, calls }) =>
      calls.filter(({ service }) => service === 'UrlFetchApp').map(() => startedAt),
    );
  return at.map((one) => Math.round((one - (at[0] ?? 0)) / 3_600_000));
};

describe('the calendar', () => {
  /** A call that was moved to noon, and a calendar that took nothing until half past eight of that morning. */
  function movedInVain(): ProgrammeBench {
    const p = placed(1);
    p.hours(1.1);
    p.until('2026-06-01T20:00:00Z');
    p.type('ae.emea@example.com', 'Calls', { Start: '12:00' }, 2);
    refuseNextCalls(p.bench.world, 5000, { status: 403 });
    p.until('2026-06-02T06:30:00Z');
    return p;
  }
  const needs = (p: ProgrammeBench) => p.home(coordinator).programme?.coordinator?.attention;
  const begins = (p: ProgrammeBench) => p.events().map(({ start }) => start);

  test('is asked more often towards a call, so that who is invited hears in time that it moved', () => {
    const p = movedInVain();
    const before = begins(p);
    refuseNextCalls(p.bench.world, 0, {});
    p.until('2026-06-02T09:30:00Z');
    expect(begins(p)).not.toEqual(before);
    expect(p.status(coordinator).pending).toEqual([]);
  });

  test('that took a change of an invite at no time before its call: coordinators are told', () => {
    const p = movedInVain();
    expect(p.status(coordinator).pending).toHaveLength(1);
    expect(needs(p)).toEqual([expect.stringMatching(/^1 calendar invite was tried \d times in vain: /)]);
    p.until('2026-06-02T12:30:00Z');
    expect(p.status(coordinator)).toMatchObject({
      pending: [],
      notes: ['1 change of an invite of Tue 2 Jun was not sent: the calendar did not take it in time.'],
    });
    // It is not said to be tried on.
    expect(needs(p)).toEqual([]);
  });

  test.each([403, 429, 412, 500, 503] as const)(
    'that answers %i to some parts of a batch: these go at the next run, the others have gone',
    (status) => {
      const p = six.copy();
      refuseNextCalls(p.bench.world, 3, { status, every: 2 });
      p.hours(1);
      expect(p.events()).toHaveLength(3);
      p.hours(1);
      invitedOnce(p);
      expect(batches(p)).toEqual([0, 1]);
    },
  );

  test.each([429, 500, 503] as const)(
    'that answers %i to all of it is asked again at longer intervals',
    (status) => {
      const p = six.copy();
      refuseNextCalls(p.bench.world, 1000, { status, whole: true });
      p.hours(25);
      expect(p.events()).toEqual([]);
      expect(batches(p).length).toBeLessThanOrEqual(8);
      const waits = batches(p).map((at, i, all) => at - (all[i - 1] ?? at));
      expect(Math.max(...waits)).toBe(8);
      refuseNextCalls(p.bench.world, 0, {});
      p.hours(9);
      invitedOnce(p);
    },
  );

  test('whose usage limits are exceeded is not asked on in the same run, and the ledger does not grow with each hour', () => {
    const p = placed(60);
    refuseNextCalls(p.bench.world, 1000, {});
    p.hours(1);
    expect(batches(p)).toHaveLength(1);
    p.hours(23);
    const lines = p.rows('Ledger').length;
    p.hours(5);
    expect(p.rows('Ledger').length - lines).toBeLessThanOrEqual(2);
    refuseNextCalls(p.bench.world, 0, {});
    p.hours(9);
    invitedOnce(p, 60);
  });
});

test('calls to other servers that are used up for the day: invites go when there are some again', () => {
  const p = six.copy();
  leave(p.bench.world, coordinator, 'fetches', 0);
  p.hours(23);
  expect(p.events()).toEqual([]);
  p.hours(3);
  invitedOnce(p);
});

describe('the run', () => {
  test('begins no batch after 4½ minutes, and the next one goes on', () => {
    const p = placed(60);
    p.bench.hooks.beforeCall = ({ service }, execution) => {
      if (service === 'UrlFetchApp') execution.ms += 300_000;
    };
    p.hours(1);
    expect(p.events()).toHaveLength(50);
    p.bench.hooks.beforeCall = () => undefined;
    p.hours(1);
    invitedOnce(p, 60);
  });

  test('does not begin while the time of all triggers is used up; the next day goes on', () => {
    const p = six.copy();
    leave(p.bench.world, coordinator, 'triggerMinutes', 0);
    p.hours(23);
    expect(p.events()).toEqual([]);
    expect(p.lastRun('everyHour').error).toMatch(/too much computer time/);
    p.hours(2);
    invitedOnce(p);
  });
});

describe('the mails of the day', () => {
  /** On Monday before nine, with so many AEs to remind beside the coordinator. */
  const monday = (count: number): ProgrammeBench => {
    const p = programme({ now: '2026-05-11T05:30:00Z' });
    offer(
      p,
      Array.from({ length: count - 1 }, (_, i) =>
        callCells({ Date: '2026-05-20', AE: `ae${i}@example.com` }),
      ),
    );
    return p;
  };
  const many = monday(45);
  const readers = (p: ProgrammeBench): number => new Set(p.mails().map(({ to }) => to)).size;
  const quota = (p: ProgrammeBench): number =>
    p.runs('everyHour').filter(({ calls }) => calls.some(({ method }) => method === 'getRemainingDailyQuota'))
      .length;

  test.each([0, 7, 30])(
    'with %i left so many go, no more is tried, and the rest when there are some again',
    (left) => {
      const p = many.copy();
      leave(p.bench.world, coordinator, 'mails', left);
      p.until('2026-05-11T08:00:00Z');
      expect(p.mails()).toHaveLength(left);
      const calls = p.runs('everyHour').flatMap((run) => run.calls);
      expect(calls.filter(({ method }) => method === 'sendEmail')).toHaveLength(left);
      const lines = p.rows('Ledger').length;
      p.hours(5);
      expect(p.rows('Ledger').length).toBe(lines);
      expect(quota(p)).toBeGreaterThan(3);
      p.hours(21);
      expect(p.mails()).toHaveLength(45);
      expect(readers(p)).toBe(45);
    },
  );

  test('from a Gmail that does not work for nine hours: ten may be lost, and all others go when it does', () => {
    const p = many.copy();
    p.bench.hooks.beforeCall = ({ method }) => {
      if (method === 'sendEmail') throw new Error('Server error occurred.');
    };
    p.until('2026-05-11T16:30:00Z');
    const { pending } = p.status(coordinator);
    expect(pending.reduce((sum, { what }) => sum + Number.parseInt(what, 10), 0)).toBe(35);
    for (const { what, why } of pending)
      expect(`${what}: ${why}`).toMatch(
        /^\d+ mails, since Mon 11 May 2026, 09:00: Gmail does not answer. Tried again with the hourly run at/,
      );
    p.bench.hooks.beforeCall = () => undefined;
    p.hours(8);
    expect([p.mails().length, readers(p)]).toEqual([35, 35]);
    const lost = p.status(coordinator).notes.filter((note) => note.includes('may not have been sent'));
    expect(lost).toHaveLength(10);
  });

  test('that another script uses up in the middle: the rest goes when there are some again', () => {
    const p = many.copy();
    let sent = 0;
    p.bench.hooks.beforeCall = ({ method }) => {
      if (method === 'sendEmail' && (sent += 1) === 13) leave(p.bench.world, coordinator, 'mails', 0);
    };
    p.until('2026-05-11T08:00:00Z');
    p.bench.hooks.beforeCall = () => undefined;
    expect(p.mails()).toHaveLength(12);
    p.hours(26);
    expect(p.mails()).toHaveLength(45);
    expect(readers(p)).toBe(45);
  });
});
