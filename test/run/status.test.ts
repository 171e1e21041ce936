import { refuseNextCalls } from '../../workbench/google/calendar/refusals';
import { slackOf } from '../../workbench/google/slack/workspace';
import { leave } from '../../workbench/runtime/limits';
import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { ann, cem, tracker } from '../support/tracker';
import { coordinator, type WorkbookBench } from '../support/workbook';

// What the panel says of sending: when automation last ran, what waits since when and why, what nobody sends by itself any more; and another account that takes over.

const one = 'eng1@example.com';
const two = 'eng2@example.com';
const heir = 'robin@example.com';
const both = { kind: 'saveCoordinators' as const, coordinators: [coordinator, heir] };

/** One engineer has a place since a moment ago; the invite goes with the next run. */
function placed(): ProgrammeBench {
  const p = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin'],
    now: '2026-05-19T08:00:00Z',
    calls: [callCells({ Seats: '2' })],
  });
  p.ask(coordinator, both);
  p.hours(1.1);
  p.signUp(one);
  return p;
}

const waiting = placed();
const said = (p: WorkbookBench, as = coordinator): string[] =>
  p.status(as).pending.map(({ what, why }) => `${what}: ${why}`);

/** The account is deleted: its triggers end with it. */
function leaves(p: WorkbookBench): void {
  p.bench.world.triggers = p.bench.world.triggers.filter(({ owner }) => owner !== coordinator);
}

const takeOver = (p: WorkbookBench, as = heir): { kind: string; sentence: string } => {
  p.status(as);
  return p.bench.request(p.id, { as, request: { kind: 'remedy', how: 'takeOver' } }) as {
    kind: string;
    sentence: string;
  };
};

describe('when automation last ran', () => {
  test('is said with as whom, after a quiet hour and after one that delivered', () => {
    const p = waiting.copy();
    const at = (): string => /\d\d:\d\d/.exec(p.status(one).lastRun)?.[0] ?? '';
    expect(p.status(one).lastRun).toMatch(
      /^It last ran on Tue 19 May 2026, 1[01]:\d\d, as casey@example.com\.$/,
    );
    const before = at();
    p.hours(1);
    expect(p.events()).toHaveLength(1);
    expect(Number(at().slice(0, 2))).toBe(Number(before.slice(0, 2)) + 1);
  });

  test('warns once it did not for three hours, everybody in short, coordinators with what to do', () => {
    const p = waiting.copy();
    leaves(p);
    p.hours(2);
    expect(p.status(heir)).toMatchObject({ warning: '', needs: [], mayTakeOver: false });
    p.hours(2);
    expect(p.status(one).warning).toMatch(/has not run .*Tue 19 May 2026, .* Please tell a coordinator/);
    expect(p.status(one).mayTakeOver).toBe(false);
    expect(p.status(heir).warning).toContain('does that account still exist');
    expect(p.status(heir).mayTakeOver).toBe(true);
    expect(p.status(heir).needs).toEqual([
      expect.stringMatching(/^Automation has not run .*since Tue 19 May 2026, .* under Status\.$/),
    ]);
    expect(p.status(one).needs).toEqual([]);
    expect(said(p, one)).toEqual([
      '1 calendar invite, since Tue 19 May 2026, 11:06: Goes on when automation runs again.',
    ]);
  });
});

test('nobody is told that nothing goes out where the web app delivers what is done in the panel', () => {
  const p = waiting.copy();
  leaves(p);
  p.hours(4);
  p.ask(one, { kind: 'nudge' });
  expect(p.notices(one)).toHaveLength(1);
  expect(p.status(heir).needs).toEqual([
    'Automation has not run by itself since Tue 19 May 2026, 11:00, so what is due goes out late or not at all. What to do stands below, under Status.',
  ]);
  expect(p.status(one).warning).toBe(
    'Automation has not run by itself since Tue 19 May 2026, 11:00, although it should every hour. What is pending goes out late, and nothing is lost. Please tell a coordinator.',
  );
});

describe('what is pending', () => {
  test('goes with the next hourly run; coordinators see by day and customer number what it is', () => {
    const p = waiting.copy();
    expect(said(p, one)).toEqual([
      expect.stringMatching(
        /^1 calendar invite, since Tue 19 May 2026, 11:06: Goes with the hourly run at about 1[12]:\d\d\.$/,
      ),
    ]);
    expect(p.status(one).pending[0]?.items).toEqual([]);
    expect(p.status().pending[0]?.items).toEqual(['Invite of Engineer 1: call of Tue 2 Jun, customer 1']);
    p.hours(1);
    expect(p.status().pending).toEqual([]);
  });

  test('rests while its row was typed a moment ago', () => {
    const p = waiting.copy();
    p.hours(1);
    p.type('ae.emea@example.com', 'Calls', { Start: '15:00' }, 2);
    expect(said(p)).toEqual([
      expect.stringMatching(
        /^1 calendar invite, since Tue 19 May 2026, 12:06: .* left alone for five minutes/,
      ),
    ]);
  });

  test('and was never tried says since when it is due, also what no run has decided yet', () => {
    const p = waiting.copy();
    offer(p, [callCells({ Date: '2026-06-09' })]);
    p.ask(two, { kind: 'signUp', weeks: { weeks: ['2026-06-09'] }, flexible: false, note: '' });
    p.hours(1);
    leaves(p);
    p.until('2026-05-25T09:00:00Z');
    expect(p.status().pending).toMatchObject([
      { what: '1 calendar invite, since Mon 25 May 2026, 00:00' },
      { what: expect.stringMatching(/^\d mails, since Mon 25 May 2026, 09:00$/) as string },
    ]);
    p.withdraw(one);
    p.hours(2);
    p.withdraw(two);
    expect(said(p)[0]).toMatch(/^1 calendar invite, since Mon 25 May 2026, 11:00:/);
  });

  test('waits while automation is off', () => {
    const p = waiting.copy();
    p.run('turnOffAutomation');
    expect(said(p)).toEqual(['1 calendar invite, since Tue 19 May 2026, 11:06: Automation is off.']);
    expect(p.status().needs).toEqual([expect.stringMatching(/^Automation is off.* in the menu/)]);
  });

  test('of what the calendar put off says since when, what it said, and when it is tried again', () => {
    const p = waiting.copy();
    refuseNextCalls(p.bench.world, 100, {});
    p.hours(1);
    expect(said(p)).toEqual([
      expect.stringMatching(
        /^1 calendar invite, since Tue 19 May 2026, .*: Google Calendar asked to wait\. Tried again with the hourly run at about 1[23]:\d\d, for the 2nd time\.$/,
      ),
    ]);
    expect(p.status().pending[0]?.items).toEqual([
      'Invite of Engineer 1: call of Tue 2 Jun, customer 1',
      'Google Calendar said: 403 quotaExceeded',
    ]);
    expect(JSON.stringify(p.status(one))).not.toContain('quotaExceeded');
    p.hours(18);
    expect(said(p)).toEqual([expect.stringContaining('for the 7th time')]);
    const attention = p.home(coordinator).programme?.coordinator?.attention.join() ?? '';
    expect(attention).toMatch(/1 calendar invite was tried 6 times in vain: Google Calendar asked to wait\./);
    expect(attention).not.toContain('quotaExceeded');
  });

  test('of mails says that the day’s are used up, and of those whose time is over that they were missed', () => {
    const p = programme({ now: '2026-05-11T05:30:00Z' });
    offer(p, [callCells({ Date: '2026-05-20' })]);
    leave(p.bench.world, coordinator, 'mails', 0);
    p.until('2026-05-11T08:10:00Z');
    expect(said(p)).toEqual([
      expect.stringMatching(/^2 mails, since .*: casey@example.com may send no more mails today\./),
    ]);
    expect(p.status().notes).toEqual([]);
    leaves(p);
    p.until('2026-05-14T08:00:00Z');
    expect(p.status().pending).toEqual([]);
    expect(p.status().notes).toEqual([
      'Mail to ae.emea@example.com: was not sent in time, and has lost its point.',
      'Mail to casey@example.com: was not sent in time, and has lost its point.',
    ]);
    expect(p.status(one).notes).toEqual([]);
  });

  test('of mails of a run that was killed names whom to ask', () => {
    const p = programme({ now: '2026-05-11T05:30:00Z' });
    offer(p, [callCells({ Date: '2026-05-20' })]);
    p.until('2026-05-11T06:59:00Z');
    p.bench.hooks.afterCall = ({ method }, execution) => {
      if (method === 'sendEmail') execution.ms += 400_000;
    };
    p.until('2026-05-11T08:10:00Z');
    expect(p.status().notes.join()).toMatch(/Mail to .*: may not have been sent on Mon 11 May 2026/);
  });

  test('of Slack messages says the same in Red Accounts', () => {
    const t = tracker();
    slackOf(t.bench.world).refusals = { calls: 50, retryAfter: 7200 };
    t.tell({ ae: ann, ce: cem });
    expect(said(t, cem)).toEqual([
      expect.stringMatching(/^1 Slack message, since .*: Slack asked to wait\. .* for the 2nd time\.$/),
    ]);
    expect(t.status().pending[0]?.items).toEqual(['First post of an account']);
  });
});

describe('another account takes over', () => {
  const sendersOf = ({ bench }: WorkbookBench): string[] => [
    ...new Set(bench.world.triggers.map(({ owner }) => owner)),
  ];

  test('with one button from one that is gone; what was sent is not sent again, what waits goes', () => {
    const p = waiting.copy();
    p.hours(1);
    p.signUp(two);
    const ids = p.events().map(({ id }) => id);
    leaves(p);
    p.hours(4);
    expect(takeOver(p)).toMatchObject({ kind: 'done' });
    p.hours(1.1);
    expect(p.events(one).map(({ id }) => id)).toEqual(ids);
    expect([one, two].map((guest) => p.notices(guest).length)).toEqual([1, 1]);
    expect(p.status(one)).toMatchObject({ warning: '', pending: [] });
    expect(p.status(one).lastRun).toContain(`as ${heir}`);
  });

  test('but not from one that runs, nor for whoever is no coordinator', () => {
    const p = waiting.copy();
    const before = p.fingerprint();
    expect(takeOver(p)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('not long ago') as string,
    });
    expect(takeOver(p, one)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('Only a coordinator') as string,
    });
    expect(p.fingerprint()).toBe(before);
  });

  test('nobody is warned once the account that sends has made anew the triggers that were missing', () => {
    const p = waiting.copy();
    leaves(p);
    p.hours(4);
    expect(p.status(coordinator).warning).toContain('choose Turn on automation in the menu once more');
    expect(p.told('turnOnAutomation')).toContain('Automation is on');
    expect(p.status(coordinator)).toMatchObject({ warning: '', needs: [] });
    expect(p.status(heir)).toMatchObject({ warning: '', mayTakeOver: false });
    expect(takeOver(p)).toMatchObject({ kind: 'refused' });
    p.hours(1.1);
    expect(p.notices(one)).toHaveLength(1);
  });

  test('of two who do at the same moment one has it', () => {
    const p = waiting.copy();
    const third = 'sam@example.com';
    p.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, heir, third] });
    p.hours(1.1);
    leaves(p);
    p.hours(4);
    let inner: unknown;
    p.bench.hooks.beforeCall = ({ method }) => {
      if (method !== 'tryLock' || inner !== undefined) return;
      inner = null;
      inner = takeOver(p, third);
    };
    const outer = takeOver(p);
    expect([inner, outer]).toMatchObject([{ kind: 'done' }, { kind: 'refused' }]);
    p.hours(2);
    expect(p.notices(one)).toHaveLength(1);
    expect(sendersOf(p)).toEqual([third]);
  });

  test('the triggers of whom another took over from go with their next run, and nothing is sent for it', () => {
    const p = waiting.copy();
    leaves(p);
    p.hours(4);
    expect(takeOver(p, coordinator)).toMatchObject({ kind: 'done' });
    p.run('turnOffAutomation', heir);
    expect(takeOver(p)).toMatchObject({ kind: 'done' });
    expect(sendersOf(p)).toEqual([coordinator, heir]);
    p.hours(1.1);
    expect(sendersOf(p)).toEqual([heir]);
    expect([one, two].map((guest) => p.notices(guest).length)).toEqual([1, 0]);
    expect(p.status(heir).leftOver).toBe('');
  });

  test('those of which the note was lost stay and do nothing, and the status says so', () => {
    const p = waiting.copy();
    const theirs = p.bench.world.triggers.filter(({ source }) => source === 'clock');
    leaves(p);
    p.hours(4);
    takeOver(p);
    p.hours(1.1);
    const nextAt = p.bench.world.now + 60_000;
    p.bench.world.triggers.push(...theirs.map((clock) => ({ ...clock, uid: 'not noted', nextAt })));
    p.signUp(two);
    const before = p.fingerprint();
    p.hours(0.05);
    expect(p.runs('everyHour').slice(-1)[0]?.as).toBe(coordinator);
    expect(p.fingerprint()).toBe(before);
    expect(p.status(heir).leftOver).toMatch(/^A trigger of casey@example.com still runs here.*does nothing/);
    expect(p.status(heir).notes).toEqual([]);
    expect(p.status(one).leftOver).toBe('');
    p.hours(2);
    expect(p.notices(two)).toHaveLength(1);
  });

  test('while a run of the other account may still be sending, nothing is changed', () => {
    const p = waiting.copy();
    p.run('turnOffAutomation');
    p.run('turnOnAutomation');
    const due = p.bench.world.triggers.find(({ handler }) => handler === 'everyHour')?.nextAt ?? 0;
    p.bench.hooks.afterCall = ({ service }, execution) => {
      if (service === 'UrlFetchApp') execution.ms += 400_000;
    };
    p.until(new Date(due + 60_000).toISOString());
    p.bench.hooks.afterCall = () => undefined;
    p.run('turnOffAutomation');
    expect(p.told('turnOnAutomation', heir)).toContain('may still be sending');
    p.hours(0.1);
    expect(p.told('turnOnAutomation', heir)).toContain('Automation is on');
  });
});
