import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

const one = 'eng1@example.com';
const ae = 'ae.emea@example.com';

/** On Friday, with a call next week that an engineer joins. */
function onFriday(): ProgrammeBench {
  const p = programme({ now: '2026-05-15T12:00:00Z', calls: [callCells({ Date: '2026-05-26' })] });
  p.signUp(one);
  p.hours(1.1);
  return p;
}

const friday = onFriday();
const monday = (() => {
  const p = friday.copy();
  p.until('2026-05-18T06:30:00Z');
  return p;
})();

const receivers = (p: ProgrammeBench): string[] =>
  p
    .mails()
    .map(({ to }) => to)
    .sort();
const everybody = [ae, coordinator, one].sort();

/** Nobody’s triggers run until then: Google was down, or the account was locked. */
function sleepUntil(p: ProgrammeBench, iso: string): void {
  for (const trigger of p.bench.world.triggers) if (trigger.nextAt) trigger.nextAt = Date.parse(iso);
  p.until(iso);
}

describe('S13 the weekly reminder', () => {
  test('goes on Monday at 09:00 of the programme’s time zone, not before, to each person once', () => {
    const p = monday.copy();
    expect(receivers(p)).toEqual([]);
    p.until('2026-05-18T06:59:59Z');
    expect(receivers(p)).toEqual([]);
    p.hours(1);
    expect(receivers(p)).toEqual(everybody);
    for (let again = 0; again < 5; again++) p.run('everyHour');
    p.until('2026-05-21T08:00:00Z');
    expect(receivers(p)).toEqual(everybody);
  });

  test('has text and HTML, in the engineer’s own time', () => {
    const p = monday.copy();
    p.until('2026-05-18T08:00:00Z');
    const [mail] = p.mails(one);
    expect(mail?.text).toContain('Tue 26 May, 14:00–14:30');
    expect(mail?.html).toContain('Tue 26 May, 14:00–14:30');
  });

  test('is caught up when Monday’s hour was missed', () => {
    const p = monday.copy();
    sleepUntil(p, '2026-05-19T20:00:00Z');
    expect(receivers(p)).toEqual(everybody);
  });

  test('has lost its point after two days', () => {
    const p = monday.copy();
    sleepUntil(p, '2026-05-20T07:30:00Z');
    p.hours(2);
    expect(receivers(p)).toEqual([]);
  });

  test('is not sent for a week that began before automation was on', () => {
    const p = programme({ now: '2026-05-18T07:30:00Z', calls: [callCells({ Date: '2026-05-26' })] });
    p.signUp(one);
    p.hours(30);
    expect(receivers(p)).toEqual([]);
  });

  test('goes again in the next week', () => {
    const p = monday.copy();
    p.until('2026-05-18T08:00:00Z');
    sleepUntil(p, '2026-05-25T07:30:00Z');
    expect(p.mails(one)).toHaveLength(2);
  });
});

describe('S13 when the day’s mails are used up', () => {
  const quotaUsed = (p: ProgrammeBench, left: number): void => {
    p.bench.world.mailQuota[coordinator] = { used: 1500 - left, resetAt: Date.parse('2026-05-19T05:00:00Z') };
  };

  test.each([0, 1, 2])('%i still go, the others when there are mails again, nobody twice', (left) => {
    const p = monday.copy();
    quotaUsed(p, left);
    p.until('2026-05-18T20:00:00Z');
    expect(p.mails()).toHaveLength(left);
    p.until('2026-05-19T08:00:00Z');
    expect(receivers(p)).toEqual(everybody);
  });

  test('a mail that Google refuses for good stops no other, and is listed', () => {
    const p = monday.copy();
    p.bench.hooks.beforeCall = ({ method }, { calls }) => {
      if (method === 'sendEmail' && calls.filter((call) => call.method === method).length === 1)
        throw new Error('Invalid email: ' + one);
    };
    p.until('2026-05-18T08:00:00Z');
    p.bench.hooks.beforeCall = () => undefined;
    p.hours(3);
    expect(p.mails()).toHaveLength(2);
    expect(p.home(coordinator).programme?.coordinator?.attention.join()).toContain(
      '1 mail was refused by Google: Gmail does not take its address.',
    );
  });
});

test('S15: mails to others than the call’s AE and engineers name no customer', () => {
  const p = monday.copy();
  offer(p, [callCells({ Date: '2026-05-27', Customer: 'Nimbus Pay', AE: 'ae.west@example.com' })]);
  p.until('2026-05-18T08:00:00Z');
  const [mail] = p.mails(coordinator);
  expect(mail?.text).not.toMatch(/Fjord|Nimbus/);
  expect(p.mails(one)[0]?.text).not.toMatch(/Nimbus/);
});
