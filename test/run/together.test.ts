import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

// Two runs at once, at every call of the first; and calls to Google that fail, one after the other.

const engineers = ['eng1@example.com', 'eng2@example.com', 'eng3@example.com'];
const [one = '', two = '', three = ''] = engineers;
const ae = 'ae.emea@example.com';
const people = [...engineers, coordinator, ae].sort();

/** Three confirmed places without an invite, on the Monday on which the weekly mails are due. */
const base = (() => {
  const p = programme({
    zones: [...engineers, ''].map(() => 'Europe/Berlin'),
    calls: [callCells({ Seats: '3', Date: '2026-05-26' })],
    now: '2026-05-18T06:30:00Z',
  });
  for (const engineer of engineers) p.signUp(engineer);
  for (const trigger of p.bench.world.triggers) if (trigger.nextAt) trigger.nextAt += 1e12;
  p.until('2026-05-18T07:10:00Z');
  return p;
})();

const moments = (() => {
  const p = base.copy();
  p.run('everyHour');
  return Array.from({ length: p.lastRun('everyHour').calls.length }, (_, i) => i + 1);
})();

/** Does something in the middle of the next hourly run, before its n-th call. */
function during(p: ProgrammeBench, n: number, act: () => void): void {
  p.bench.hooks.beforeCall = (call, { function: name }) => {
    if (name !== 'everyHour' || call.n !== n) return;
    p.bench.hooks.beforeCall = () => undefined;
    act();
  };
}

function later(p: ProgrammeBench, minutes: number): void {
  p.hours(minutes / 60);
}

const guests = (p: ProgrammeBench): (string | undefined)[] =>
  p
    .events()
    .map(({ attendees }) => attendees[0]?.email)
    .sort();

describe('during an hourly run', () => {
  test.each(moments)('another hourly run of the same account sends nothing twice (before call %i)', (n) => {
    const p = base.copy();
    during(p, n, () => p.run('everyHour'));
    p.run('everyHour');
    later(p, 60);
    p.run('everyHour');
    expect(guests(p)).toEqual(engineers);
    expect(
      p
        .mails()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(people);
    for (const engineer of engineers) expect(p.notices(engineer)).toHaveLength(1);
  });

  test.each(moments)(
    'who withdraws is out, and the next one in, by the run after it (before call %i)',
    (n) => {
      const p = base.copy();
      let answer = 'none';
      during(p, n, () => {
        answer = p.withdraw(two).kind;
        p.signUp('eng4@example.com');
      });
      p.run('everyHour');
      if (answer !== 'done') {
        expect(answer).toBe('refused'); // busy: nothing was changed, and they do it again
        p.withdraw(two);
      }
      p.signUp('eng4@example.com');
      for (let hour = 0; hour < 2; hour++) {
        later(p, 60);
        p.run('everyHour');
      }
      expect(guests(p)).toEqual([one, three, 'eng4@example.com'].sort());
      expect(p.records('Calls')[0]?.['Shadowed by']).not.toContain('Engineer 2');
    },
  );

  test.each(moments)('a call that is moved takes its invites along, once each (before call %i)', (n) => {
    const p = base.copy();
    during(p, n, () => p.type(ae, 'Calls', { Start: '16:00' }, 2));
    p.run('everyHour');
    later(p, 60);
    p.run('everyHour');
    later(p, 60);
    p.run('everyHour');
    expect(p.events().map(({ start }) => Date.parse(start))).toEqual(
      engineers.map(() => Date.parse('2026-05-26T14:00:00Z')),
    );
    for (const engineer of engineers) {
      const told = p.notices(engineer).map((subject) => subject.split(':')[0]);
      expect(told.filter((what) => what === 'Invitation')).toHaveLength(1);
      expect(told.length).toBeLessThanOrEqual(2);
    }
  });
});

describe.each(['beforeCall', 'afterCall'] as const)('a call of the hourly run that fails (%s)', (when) => {
  test.each(moments)('number %i: all invites are there after the next run, and no mail went twice', (n) => {
    const p = base.copy();
    p.bench.hooks[when] = (call, { function: name }) => {
      if (name !== 'everyHour' || call.n !== n) return;
      p.bench.hooks[when] = () => undefined;
      throw new Error('Service unavailable');
    };
    p.run('everyHour');
    for (let hour = 0; hour < 2; hour++) {
      later(p, 60);
      p.run('everyHour');
    }
    expect(guests(p)).toEqual(engineers);
    for (const engineer of engineers)
      expect(p.notices(engineer).filter((subject) => subject.startsWith('Invitation'))).toHaveLength(1);
    const receivers = p
      .mails()
      .map(({ to }) => to)
      .sort();
    const listed = p.home(coordinator).programme?.coordinator?.attention.join() ?? '';
    if (receivers.join() !== people.join()) {
      expect(receivers).toHaveLength(new Set(receivers).size);
      expect(listed).toMatch(/may not have been sent/);
    }
  });
});

test('invites that Calendar puts off are sent by the next run', () => {
  const p = base.copy();
  p.bench.hooks.beforeCall = ({ service }, { function: name }) => {
    if (name === 'everyHour' && service === 'UrlFetchApp')
      throw new Error('Service invoked too many times for one day: urlfetch.');
  };
  p.run('everyHour');
  expect(guests(p)).toEqual([]);
  p.bench.hooks.beforeCall = () => undefined;
  later(p, 60);
  p.run('everyHour');
  expect(guests(p)).toEqual(engineers);
});

test('a run starts nothing new after four and a half minutes, and the next one goes on', () => {
  const p = base.copy();
  p.bench.hooks.afterCall = ({ service }, execution) => {
    if (service === 'MailApp') execution.ms += 100_000;
  };
  expect(p.run('everyHour').error).toBeNull();
  expect(p.mails()).toHaveLength(3);
  p.bench.hooks.afterCall = () => undefined;
  later(p, 60);
  p.run('everyHour');
  expect(
    p
      .mails()
      .map(({ to }) => to)
      .sort(),
  ).toEqual(people);
});
