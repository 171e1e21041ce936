import { Exception } from '../../workbench/google/exception';
import { RunKilled } from '../../workbench/runtime/hooks';
import { bring } from '../support/importing';
import { programme, type ProgrammeBench } from '../support/programme';
import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';
import { addressesCalled, leaks, outletsOf, postMetadata, unused, type Outlets } from './outlets';

// Rule S15: customers' names stay in the workbook, in the invite's body and in mails to the call's AE and engineers.

const ae = 'ae.emea@example.com';
const called = addressesCalled();

/** Runs of the month: two a day, and on Mondays one after nine. Nothing runs between. */
function days(
  w: ProgrammeBench | TrackerBench,
  from: string,
  count: number,
  each: (day: number) => void,
): void {
  for (let day = 0; day < count; day += 1) {
    for (const hour of ['07:30', '15:30']) {
      const noon = new Date(Date.parse(`${from}T${hour}:00Z`) + day * 86_400_000);
      for (const trigger of w.bench.world.triggers) if (trigger.nextAt) trigger.nextAt = noon.getTime();
      w.until(noon.toISOString());
    }
    each(day);
  }
}

/** The next hourly run ends at this call, or Google refuses it. */
function breaks(w: ProgrammeBench | TrackerBench, call: number, error: Error): void {
  w.bench.hooks.beforeCall = ({ n, service }, { function: name }) => {
    if (!name.startsWith('everyHour') || n !== call || service === 'LockService') return;
    w.bench.hooks.beforeCall = () => undefined;
    throw error;
  };
}

describe('call shadowing', () => {
  const names = ['Quokkatron GmbH', 'ops@vermilionix.test', 'Zanzibarley & Sons', 'Plumbobtail'];
  const canaries = ['quokkatron', 'vermilionix', 'zanzibarley', 'plumbobtail'];
  const p = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    now: '2026-05-04T05:00:00Z',
  });
  p.bench.deployWebApp(p.id, coordinator);
  p.run('turnOnAutomation');
  p.paste(
    ae,
    'Calls',
    'Date',
    names.map((name, n) => [
      `2026-05-${12 + n * 7}`,
      '14:00',
      '30',
      name,
      '',
      ae,
      `${name} upgrades`,
      '',
      '',
      'https://meet.example.com/1',
    ]),
  );
  bring(
    p,
    'calls',
    `Date,Start,Minutes,Customer,AE,What to expect\n2026-06-11,10:00,30,Quokkatron GmbH,${ae},Quokkatron asks\n`,
  );
  const home = p.home('eng1@example.com');
  const deeds = (day: number): void => {
    if (day === 0) {
      p.ask('eng1@example.com', {
        kind: 'signUp',
        weeks: { any: true },
        flexible: true,
        note: 'I know Quokkatron',
      });
      p.signUp('eng2@example.com');
      p.ask('eng2@example.com', { kind: 'nudge' });
    }
    if (day === 1) breaks(p, 4, new RunKilled('Exceeded maximum execution time'));
    if (day === 2) breaks(p, 1, new Exception('Service Session failed'));
    if (day === 3)
      p.type(
        ae,
        'Calls',
        { Start: 'Plumbobtail', Date: 'Zanzibarley' },
        p.rowOf('Calls', 'Customer', names[3] ?? ''),
      );
    if (day === 4) p.withdraw('eng2@example.com');
    if (day === 5) p.signUp('eng3@example.com');
    if (day === 6)
      p.type(
        ae,
        'Calls',
        { 'Customer no.': 'Vermilionix', Start: '16:00' },
        p.rowOf('Calls', 'Customer', names[1] ?? ''),
      );
    if (day === 9) p.type(ae, 'Calls', { Status: 'Cancelled' }, p.rowOf('Calls', 'Customer', names[2] ?? ''));
  };
  days(p, '2026-05-04', 29, deeds);
  const handbook = p.askImport(coordinator, { kind: 'handbook' });
  const others = p.bench.outtray().mails.filter(({ kind, to }) => kind === 'mail' && to === coordinator);
  const outlets: Outlets = {
    ...outletsOf(p.bench.world, called.splice(0)),
    'the handbook':
      handbook.kind === 'handbook' ? [handbook.table, handbook.page].filter((text) => text !== '') : [],
    'the tab Rotations': p.rows('Rotations').map((row) => row.join(' | ')),
    'mails to coordinators': others.map(({ text, html }) => text + html),
    'answers of the web app': ['', '{}', 'Quokkatron'].map((body) => p.bench.post(p.id, body).text),
    'an address of the web app in the ledger': p.ledger('automationOn').map((line) => JSON.stringify(line)),
  };

  test('a month has something come out of every outlet', () => {
    expect(home.programme).not.toBeNull();
    expect(unused(outlets)).toEqual([]);
    expect(outlets['the handbook']?.join()).toMatch(/eng1\) +\| +\d/);
  });

  test('names come out where they may: in the invite’s body, and in mails to the AE and the engineer', () => {
    const { mails, events } = p.bench.outtray();
    expect(events.some(({ description }) => description.includes('Quokkatron'))).toBe(true);
    expect(mails.some(({ to, text }) => to === ae && text.includes('Quokkatron'))).toBe(true);
  });

  test('and nowhere else', () => expect(leaks(outlets, canaries)).toEqual([]));
});

describe('Red Accounts', () => {
  const secret = ['plumbobstate', 'plumbobplan', 'plumbobexit'];
  const account = 'Quokkatron Ltd';
  const t = tracker({ now: '2026-05-04T05:00:00Z' });
  const leader = 'boss@example.com';
  t.bench.addPerson(leader, 'Boss');
  t.set('Leaders', leader);
  const told = { id: fjord.id, name: account, ae: ann, ce: cem, sponsor: sam, why: 'Quokkatron is angry' };
  const show = (): string => t.episode(account);
  days(t, '2026-05-04', 29, (day) => {
    if (day === 0) t.tell(told);
    if (day === 1) {
      const view = t.tracker(ann, show()).account;
      const base = view?.values;
      if (!base) throw new Error('The account is not shown.');
      t.ask(ann, {
        kind: 'saveAccount',
        show: show(),
        base,
        values: { ...base, currentState: 'Plumbobstate' },
        sign: true,
      });
      const after = t.tracker(cem, show()).account?.values ?? base;
      t.ask(cem, {
        kind: 'saveAccount',
        show: show(),
        base: after,
        values: { ...after, actionPlan: 'Plumbobplan', exitCriteria: 'Plumbobexit' },
        sign: true,
      });
      t.ask(ann, {
        kind: 'ask',
        show: show(),
        ask: 'Quokkatron needs a fix',
        owner: olga,
        due: '2026-05-08',
      });
      t.ask(ann, { kind: 'nudge' });
    }
    if (day === 2) breaks(t, 4, new RunKilled('Exceeded maximum execution time'));
    if (day === 3) breaks(t, 1, new Exception('Service Session failed'));
    if (day === 4) t.type(ann, 'Account Tracker', { Health: 'Quokkatron?' }, 2);
    if (day === 5) t.tell({ ...told, health: 'Yellow' });
  });
  const posts = t.threads().flatMap((post) => [post.text, ...post.replies.map(({ text }) => text)]);
  const outlets: Outlets = {
    ...outletsOf(t.bench.world, called.splice(0)),
    'metadata of posts': postMetadata(t.bench.world),
    'the week’s numbers to leaders': t.mails(leader).map(({ text, html }) => text + html),
    'answers of the web app': ['', '{}', account].map((body) => t.bench.post(t.id, body).text),
  };
  const { 'subjects of mails': subjects = [], ...public_ } = outlets;
  const ofCalendar = ['titles of events', 'the rest of events but their description', 'calendars'];

  test('a month has something come out of every outlet; there is no calendar', () => {
    expect(unused(outlets)).toEqual(ofCalendar);
    expect(posts.join()).toContain(account);
    expect(subjects.join()).toContain(account);
  });

  test('the account’s name is in no outlet but its thread and mails to whom it concerns', () => {
    expect(leaks(public_, ['quokkatron'])).toEqual([]);
  });

  test('state, plan and exit criteria stay in the workbook', () => {
    expect(leaks({ ...outlets, 'posts in Slack': posts }, secret)).toEqual([]);
    expect(t.record('Account Tracker', 'Account', account)).toMatchObject({ 'Action plan': 'Plumbobplan' });
    expect(JSON.stringify(t.mails())).not.toMatch(/plumbob/i);
  });
});
