import { RunKilled } from '../../workbench/runtime/hooks';
import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

// A run may be ended at any call, before or after it is done; the next run finishes what is missing.

const engineers = ['eng1@example.com', 'eng2@example.com', 'eng3@example.com'];
const [one = ''] = engineers;

/** Ends the next run of a function after its n-th call; after none is before the first. */
function killAfter(p: ProgrammeBench, name: string, n: number): void {
  const kill = (at: number) => (call: { n: number }, execution: { function: string }) => {
    if (execution.function !== name || call.n !== at) return;
    p.bench.hooks.beforeCall = p.bench.hooks.afterCall = () => undefined;
    throw new RunKilled('ended');
  };
  if (n === 0) p.bench.hooks.beforeCall = kill(1);
  else p.bench.hooks.afterCall = kill(n);
}

const everyMoment = (calls: number): number[] => Array.from({ length: calls + 1 }, (_, n) => n);

describe('a sign-up that is ended', () => {
  const base = programme({ calls: [callCells()], now: '2026-05-19T08:00:00Z' });
  base.hours(0.2);

  test.each(everyMoment(5))('after call %i is there whole or not at all, and can be done again', (n) => {
    const p = base.copy();
    killAfter(p, 'handleRequest', n);
    expect(() => p.signUp(one)).toThrow('ended');
    p.run('everyHour');
    const rows = p.records('Sign-ups');
    expect(rows.length).toBe(p.ledger('placed').length);
    expect(p.signUp(one).kind).toBe(rows.length === 0 ? 'done' : 'refused');
    p.run('everyHour');
    expect(p.records('Sign-ups').map((row) => row['Rotation'])).toEqual(['2026-06-01']);
    expect(p.events()).toHaveLength(1);
  });
});

describe('an hourly run with three invites and the weekly mails that is ended', () => {
  const base = (() => {
    const p = programme({
      zones: engineers.map(() => 'Europe/Berlin'),
      calls: [callCells({ Seats: '3', Date: '2026-05-26' })],
      now: '2026-05-18T06:30:00Z',
    });
    for (const engineer of engineers) p.signUp(engineer);
    for (const trigger of p.bench.world.triggers) if (trigger.nextAt) trigger.nextAt += 1e12;
    p.until('2026-05-18T07:10:00Z');
    return p;
  })();
  const undisturbed = base.copy();
  undisturbed.run('everyHour');
  const people = [...engineers, coordinator, 'ae.emea@example.com'];

  test('would send three invites and five mails', () => {
    expect(undisturbed.events()).toHaveLength(3);
    expect(
      undisturbed
        .mails()
        .map(({ to }) => to)
        .sort(),
    ).toEqual([...people].sort());
  });

  const calls = undisturbed.lastRun('everyHour').calls.length;

  test.each(everyMoment(calls))(
    'after call %i no invite is missing or double, no mail goes twice, and one that may be missing is listed',
    (n) => {
      const p = base.copy();
      killAfter(p, 'everyHour', n);
      expect(p.run('everyHour').error).toBe('ended');
      p.until('2026-05-18T08:10:00Z');
      p.run('everyHour');
      expect(
        p
          .events()
          .map(({ attendees }) => attendees[0]?.email)
          .sort(),
      ).toEqual(engineers);
      for (const engineer of engineers)
        expect(p.notices(engineer).filter((subject) => subject.startsWith('Invitation'))).toHaveLength(1);
      const receivers = p.mails().map(({ to }) => to);
      expect(receivers).toHaveLength(new Set(receivers).size);
      const listed = p.home(coordinator).programme?.coordinator?.attention.join() ?? '';
      if (receivers.length < people.length) expect(listed).toMatch(/may not have been sent/);
      p.until('2026-05-18T12:10:00Z');
      p.run('everyHour');
      p.run('everyHour');
      expect(p.mails()).toHaveLength(receivers.length);
      expect(p.events()).toHaveLength(3);
    },
  );
});

describe.each(['setUp', 'turnOnAutomation', 'turnOffAutomation'])('%s that is ended', (name) => {
  const base = programme({ automation: name === 'turnOffAutomation', calls: [callCells()] });
  if (name === 'setUp') base.deleteTab('Rotations');
  const undisturbed = base.copy();
  undisturbed.run(name);
  const calls = undisturbed.lastRun(name).calls.length;

  test.each(everyMoment(calls))('after call %i ends well when it is done again', (n) => {
    const p = base.copy();
    killAfter(p, name, n);
    expect(p.run(name).error).toBe('ended');
    expect(p.told(name)).toMatch(/is set up|Automation is o/);
    expect(p.book.sheets.map(({ title }) => title).sort()).toEqual(
      undisturbed.book.sheets.map(({ title }) => title).sort(),
    );
    expect(p.bench.world.triggers.map(({ handler }) => handler).sort()).toEqual(
      undisturbed.bench.world.triggers.map(({ handler }) => handler).sort(),
    );
    expect(p.home(coordinator).programme?.automation.on).toBe(
      undisturbed.home(coordinator).programme?.automation.on,
    );
  });
});
