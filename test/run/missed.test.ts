import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { ann, cem, fjord, olga, tracker, type TrackerBench } from '../support/tracker';
import { coordinator, type WorkbookBench } from '../support/workbook';

// What was wanted while automation was dead or off, and whose time is over: nobody sends it any more, and coordinators read so under Status.

const one = 'eng1@example.com';
const two = 'eng2@example.com';
const heir = 'robin@example.com';

/** The account is deleted: its triggers end with it. */
function leaves(p: WorkbookBench): void {
  p.bench.world.triggers = p.bench.world.triggers.filter(({ owner }) => owner !== coordinator);
}

describe('of call shadowing', () => {
  const placed = (): ProgrammeBench => {
    const p = programme({
      zones: ['Europe/Berlin', 'Europe/Berlin'],
      now: '2026-05-19T08:00:00Z',
      calls: [callCells({ Seats: '2' })],
    });
    p.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, heir] });
    p.hours(1.1);
    p.signUp(one);
    return p;
  };
  const start = placed();

  test('the weekly mails of a Monday on which automation did not run are said for four weeks', () => {
    const p = start.copy();
    p.hours(1);
    leaves(p);
    p.until('2026-05-27T06:59:00Z');
    expect(p.status().notes).toEqual([]);
    p.until('2026-05-27T07:01:00Z');
    const note = '4 weekly mails of Mon 25 May were not sent: automation did not run.';
    expect(p.status().notes).toEqual([note]);
    expect(p.status(one).notes).toEqual([]);
    p.status(heir);
    p.bench.request(p.id, { as: heir, request: { kind: 'remedy', how: 'takeOver' } });
    p.hours(24);
    expect(p.mails().filter(({ subject }) => subject.includes('your customer call'))).toEqual([]);
    const lines = p.rows('Ledger').length;
    expect(p.status().notes).toEqual([note]);
    expect(p.rows('Ledger')).toHaveLength(lines);
    p.untilAfterQuiet('2026-06-24T06:59:00Z', 24);
    expect(p.status().notes).toEqual([note]);
    p.until('2026-06-24T07:01:00Z');
    expect(p.status().notes).toEqual([]);
  });

  test('so are the invites to calls that are over, and mails about places that came about', () => {
    const p = start.copy();
    p.ask(two, { kind: 'signUp', weeks: { weeks: ['2026-06-09'] }, flexible: false, note: '' });
    p.hours(0.1);
    p.run('turnOffAutomation');
    offer(p, [callCells({ Date: '2026-06-09' })]);
    p.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator] });
    p.withdraw(one);
    p.signUp(one);
    p.until('2026-06-02T12:29:00Z');
    expect(p.status().notes).toEqual([
      '3 weekly mails of Mon 25 May were not sent: automation was off.',
      '1 mail about a change of Tue 19 May was not sent: automation was off.',
    ]);
    p.until('2026-06-02T12:31:00Z');
    expect(p.status().notes[2]).toBe('1 invite to a call of Tue 2 Jun was not sent: automation was off.');
  });

  test('nothing from before automation was first on is missed', () => {
    const p = programme({
      automation: false,
      now: '2026-05-04T05:00:00Z',
      calls: [callCells({ Date: '2026-05-12' })],
    });
    p.signUp(one);
    p.until('2026-05-12T13:00:00Z');
    p.run('turnOnAutomation');
    p.hours(72);
    expect(p.status().notes).toEqual([]);
  });
});

describe('of Red Accounts', () => {
  const red = (): TrackerBench => {
    const t = tracker();
    t.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, heir] });
    t.tell({ ae: ann, ce: cem });
    t.hours(1.1);
    return t;
  };
  const start = red();
  const change = (t: TrackerBench, health: string): unknown =>
    t.type(ann, 'Account Tracker', { Health: health }, t.rowOf('Account Tracker', 'Account', fjord.name));

  test('mails and messages about what happened are said, with what stood in the way', () => {
    const t = start.copy();
    t.run('turnOffAutomation');
    t.ask(ann, { kind: 'ask', show: t.episode(fjord.name), ask: 'A', owner: olga, due: '2026-05-20' });
    t.hours(71.9);
    expect(t.status().notes).toEqual([]);
    t.hours(0.2);
    expect(t.status().notes).toEqual([
      '1 mail about a change of Mon 4 May was not sent: automation was off.',
      '1 Slack message of Mon 4 May was not sent: automation was off.',
    ]);
    t.run('turnOnAutomation');
    t.hours(1.1);
    expect(t.mails(olga).map(({ subject }) => subject)).toEqual(['No answer yet: an ask for Fjord Energy']);
    expect(t.threads()[0]?.replies.filter(({ text }) => text.includes('*Ask to'))).toEqual([]);
  });

  test('so are messages that waited for a token of Slack', () => {
    const t = start.copy();
    t.run('turnOffAutomation');
    t.run('turnOnAutomation', heir);
    t.ask(ann, { kind: 'ask', show: t.episode(fjord.name), ask: 'A', owner: olga, due: '2026-05-20' });
    t.hours(73);
    expect(t.mails(olga).map(({ subject }) => subject)).toContain(
      'An ask for Fjord Energy, due Wed 20 May 2026',
    );
    expect(t.status(heir).notes).toEqual([
      '1 Slack message of Mon 4 May was not sent: Slack was not connected.',
    ]);
  });

  test('nothing is, where all ran', () => {
    const t = start.copy();
    change(t, 'Yellow');
    t.untilAfterQuiet('2026-05-14T12:00:00Z');
    expect(t.threads()[0]?.replies).toHaveLength(1);
    expect(t.status().notes).toEqual([]);
  });
});
