import { callCells, offer, programme } from '../support/programme';
import { ann, cem, fjord, olga, tracker, type TrackerBench } from '../support/tracker';
import { coordinator, type WorkbookBench } from '../support/workbook';
import { looked, saidOf } from '../support/looking';

// Another account takes over sending: what was sent is not sent again, what was not goes out, and nobody has to remember any of it.

const heir = 'robin@example.com';
const one = 'eng1@example.com';
const two = 'eng2@example.com';
const both = { kind: 'saveCoordinators' as const, coordinators: [coordinator, heir] };

/** The steps of the guide: the old account turns off, the new one turns on. */
function handOver(workbook: WorkbookBench): void {
  for (const [name, as] of [
    ['turnOffAutomation', coordinator],
    ['turnOnAutomation', heir],
  ] as const)
    expect(workbook.told(name, as)).toContain(`Automation is ${name === 'turnOnAutomation' ? 'on' : 'off'}`);
}

/** The account is deleted: its triggers end with it. */
function leave({ bench }: WorkbookBench): void {
  bench.world.triggers = bench.world.triggers.filter(({ owner }) => owner !== coordinator);
}

const handlersOf = ({ bench }: WorkbookBench): string[] =>
  bench.world.triggers.map(({ handler, owner }) => `${handler} as ${owner}`).sort();

/** The ids of triggers that are noted for the spreadsheet, of whatever account. */
const notedFor = ({ bench, id }: WorkbookBench): string[] =>
  (bench.world.properties.script[`triggers/${id}`] ?? '').split(' ').filter((one) => one !== '');

const triggersOf = ({ bench }: WorkbookBench, as: string): string[] =>
  bench.world.triggers.filter(({ owner }) => owner === as).map(({ uid }) => uid);

/** How often each mail and notice of the out-tray went to each reader. */
function doubled({ bench }: WorkbookBench): string[] {
  const sent = bench.outtray().mails.map(({ to, subject, text }) => [to, subject, text].join(' | '));
  return sent.filter((mail, at) => sent.indexOf(mail) !== at);
}

describe('call shadowing', () => {
  /** Two engineers with an invite each; the heir is a coordinator since automation is on. */
  const invited = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    now: '2026-05-19T08:00:00Z',
    calls: [callCells(), callCells({ Customer: 'Mistral Energy', Date: '2026-06-03' })],
  });
  invited.signUp(one);
  invited.signUp(two);
  invited.hours(1.1);
  invited.ask(coordinator, both);

  test('the new account goes on with the invites that are there', () => {
    const p = invited.copy();
    const ids = p.events().map(({ id }) => id);
    handOver(p);
    expect(handlersOf(p)).toEqual([`afterEdit as ${heir}`, `everyHour as ${heir}`]);
    p.type('ae.emea@example.com', 'Calls', { Start: '15:00' }, p.rowOf('Calls', 'Customer', 'Fjord Telecom'));
    p.hours(2.1);
    expect(p.events().map(({ id }) => id)).toEqual(ids);
    expect(p.notices(one).map((subject) => subject.split(':')[0])).toEqual([
      'Invitation',
      'Updated invitation',
    ]);
    expect(p.notices(two)).toHaveLength(1);
  });

  test('what changed while nothing was sent goes out once, and Monday’s mails too', () => {
    const p = invited.copy();
    p.run('turnOffAutomation');
    offer(p, [callCells({ Customer: 'Quarry', Date: '2026-06-04' })]);
    p.signUp('eng3@example.com');
    p.withdraw(two);
    p.hours(3);
    expect(p.events()).toHaveLength(2);
    expect(p.told('turnOnAutomation', heir)).toContain('Automation is on');
    p.until('2026-05-25T08:00:00Z');
    expect(p.events('eng3@example.com')).toHaveLength(1);
    expect(p.events(two)).toEqual([]);
    expect(p.mails(one)).toHaveLength(1);
    expect(doubled(p)).toEqual([]);
  });

  test('a coordinator with whom the calendar is not shared learns what to ask for, and nothing changes', () => {
    const p = invited.copy();
    p.run('turnOffAutomation');
    const [calendar] = p.bench.world.calendars;
    calendar!.acl = calendar!.acl.filter(({ scope }) => scope.value !== heir);
    const before = p.fingerprint();
    expect(p.told('turnOnAutomation', heir)).toContain('ask for “Make changes and manage sharing”');
    expect(p.fingerprint()).toBe(before);
  });

  test('whose account cannot have the calendar takes nothing over, and no note of triggers that are not there stays', () => {
    const p = invited.copy();
    p.bench.world.calendars[0]!.acl = p.bench.world.calendars[0]!.acl.filter(
      ({ scope }) => scope.value !== heir,
    );
    leave(p);
    p.hours(4);
    p.home(heir);
    const before = p.fingerprint();
    const kept = structuredClone(p.bench.world.properties.script);
    const answer = p.bench.request(p.id, { as: heir, request: { kind: 'remedy', how: 'takeOver' } });
    expect(answer).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('Nothing was changed') as string,
    });
    expect(p.fingerprint()).toBe(before);
    expect(p.bench.world.properties.script).toEqual(kept);
    expect(p.bench.world.triggers).toEqual([]);
  });

  test('an account from which another took over has its triggers noted when it comes back, and gone when it turns off', () => {
    const p = invited.copy();
    const old = triggersOf(p, coordinator);
    p.run('turnOffAutomation', heir);
    p.run('turnOnAutomation', heir);
    p.run('turnOffAutomation', heir);
    expect(p.told('turnOnAutomation')).toContain('Automation is on');
    expect(triggersOf(p, coordinator)).toEqual(old);
    expect(notedFor(p).sort()).toEqual([...old].sort());
    expect(saidOf(looked(p, coordinator), 'Triggers')).toMatch(/^fine: This account has both/);
    p.run('turnOffAutomation');
    expect(triggersOf(p, coordinator)).toEqual([]);
    expect(notedFor(p)).toEqual([]);
  });

  test('of an account that is gone another coordinator takes over, who manages the calendar', () => {
    const p = invited.copy();
    leave(p);
    p.signUp('eng3@example.com');
    expect(p.told('turnOnAutomation', heir)).toContain('turned it on already');
    expect(p.told('turnOffAutomation', heir)).toContain('Automation is off');
    expect(p.told('turnOnAutomation', heir)).toContain('Automation is on');
    p.hours(2.1);
    expect(p.events()).toHaveLength(2);
    expect(doubled(p)).toEqual([]);
  });
});

describe('Red Accounts', () => {
  /** One account with a thread and an ask, of whose owner a reply is missing. */
  const followed = tracker();
  followed.tell({ ae: ann, ce: cem });
  followed.ask(coordinator, both);
  const show = followed.episode(fjord.name);
  followed.ask(ann, { kind: 'ask', show, ask: 'A hotfix', owner: olga, due: '2026-05-08' });
  followed.hours(1.1);

  const texts = (t: TrackerBench): string[][] =>
    t.threads().map(({ text, replies }) => [text, ...replies.map((reply) => reply.text)]);

  test('the thread goes on where it was as soon as the new account has connected Slack', () => {
    const t = followed.copy();
    const before = texts(t);
    handOver(t);
    expect(handlersOf(t)).toEqual([`afterEdit as ${heir}`, `everyHourRedAccounts as ${heir}`]);
    t.ask(olga, { kind: 'answerAsk', show: '', id: askOf(t), status: 'Answered', answer: 'On Friday' });
    t.hours(2.1);
    expect(texts(t)).toEqual(before);
    t.connectSlack(heir);
    t.hours(1.1);
    expect(t.threads()).toHaveLength(1);
    expect(texts(t)[0]?.join('\n')).toContain('On Friday');
    const replies = texts(t)[0]?.slice(1) ?? [];
    expect(new Set(replies).size).toBe(replies.length);
    expect(doubled(t)).toEqual([]);
  });

  test('the CRM is asked for its key anew, and what it says is taken once', () => {
    const t = followed.copy();
    handOver(t);
    t.bench.deployWebApp(t.id, heir);
    t.run('turnOnAutomation', heir);
    const envelope = { id: 'the-report-during-the-hand-over' };
    expect(t.tell({ health: 'Yellow' }, envelope)).not.toBe('{"ok":true}');
    t.connectCrm(heir);
    expect(t.tell({ health: 'Yellow' }, envelope)).toBe('{"ok":true}');
    expect(t.tell({ health: 'Yellow' }, envelope)).toBe('{"ok":true}');
    expect(t.record('Account Tracker', 'Account', fjord.name)['Health']).toBe('Yellow');
    expect(t.records('History').filter((line) => line['To'] === 'Yellow')).toHaveLength(1);
  });

  test('a clock whose note was lost is noted again, unless it may be another spreadsheet’s', () => {
    const lost = (t: TrackerBench): string => {
      t.bench.world.properties.script[`triggers/${t.id}`] = ' ';
      t.run('turnOnAutomation');
      return saidOf(looked(t, coordinator), 'Triggers');
    };
    const t = followed.copy();
    expect(lost(t)).toMatch(/^fine: This account has both/);
    const beside = { ...t.bench.world.triggers.find(({ source }) => source === 'clock')! };
    t.bench.world.triggers.push({ ...beside, uid: 'of-another', spreadsheetId: 'another' });
    expect(lost(t)).toMatch(/^look: No hourly trigger is noted/);
    expect(notedFor(t)).not.toContain('of-another');
  });

  test('of an account that is gone another coordinator takes over at once, and the weekly mail goes once', () => {
    const t = followed.copy();
    leave(t);
    expect(t.told('turnOffAutomation', heir)).toContain('Automation is off');
    expect(t.told('turnOnAutomation', heir)).toContain('Automation is on');
    t.until('2026-05-11T12:00:00Z');
    expect(t.mails(cem).filter(({ subject }) => subject.includes('waits'))).not.toEqual([]);
    expect(doubled(t)).toEqual([]);
  });

  const askOf = (t: TrackerBench): string => t.records('Asks')[0]?.['Ask id'] ?? '';
});
