import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';
import { looked, saidOf } from '../support/looking';

const one = 'eng1@example.com';
const second = 'sam@example.com';

const triggersOf = (p: ProgrammeBench): string[] =>
  p.bench.world.triggers.map(({ handler, owner }) => `${handler} as ${owner}`).sort();
const both = [`afterEdit as ${coordinator}`, `everyHour as ${coordinator}`];

/** A second coordinator. */
function named(p: ProgrammeBench): ProgrammeBench {
  p.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, second] });
  return p;
}

describe('turning automation on', () => {
  test('makes the calendar and the two triggers once, however often it is done', () => {
    const p = programme();
    expect(p.told('turnOnAutomation')).toContain('Automation is on');
    p.run('turnOnAutomation');
    expect(triggersOf(p)).toEqual(both);
    expect(
      p.bench.world.calendars.filter(({ summary }) => summary === 'Customer call shadowing'),
    ).toHaveLength(1);
    expect(p.ledger('automationOn')).toHaveLength(1);
  });

  test('a second person is told who has it, and gets no triggers', () => {
    const p = named(programme());
    const before = p.fingerprint();
    expect(p.told('turnOnAutomation', second)).toContain(`${coordinator} has turned it on already`);
    expect(p.fingerprint()).toBe(before);
    expect(triggersOf(p)).toEqual(both);
  });

  test('two people at once: one has it, and there is one calendar', () => {
    const p = named(programme({ automation: false }));
    let inner = '';
    p.bench.hooks.beforeCall = ({ service, method }) => {
      if (service !== 'Calendar' || inner !== '' || !method.startsWith('Calendars')) return;
      inner = p.told('turnOnAutomation', second);
    };
    expect(p.told('turnOnAutomation')).toContain('Automation is on');
    expect(inner).toContain('not turned on');
    expect(p.bench.world.calendars).toHaveLength(1);
    expect(triggersOf(p)).toEqual(both);
  });

  test('lets the calendar be managed by the other coordinators', () => {
    const p = named(programme({ automation: false }));
    p.run('turnOnAutomation');
    expect(p.bench.world.calendars[0]?.acl).toContainEqual(
      expect.objectContaining({ role: 'owner', scope: { type: 'user', value: second } }),
    );
  });
});

describe('an account has 20 triggers at most (Apps Script quotas)', () => {
  /** The account has so many triggers, of other spreadsheets. */
  const withOthers = (p: ProgrammeBench, count: number): ProgrammeBench => {
    const others = Array.from({ length: count }, (_, n) => ({
      uid: `other-${n}`,
      owner: coordinator,
      handler: 'afterEdit',
      source: 'spreadsheet' as const,
      event: 'ON_EDIT',
      spreadsheetId: `other-${n}`,
      createdAt: 0,
    }));
    p.bench.world.triggers.push(...others);
    return p;
  };
  const off = programme({ automation: false });

  test('where the hourly one cannot be made automation is not turned on, with why and what to do, and nothing is half done', () => {
    const p = withOthers(off.copy(), 20);
    const told = p.told('turnOnAutomation');
    expect(told).toContain('Automation was not turned on');
    expect(told).toContain('20 triggers');
    expect(told).toContain('Turn off automation');
    expect(p.ledger('automationOn')).toEqual([]);
    expect(p.bench.world.calendars).toEqual([]);
    expect(saidOf(looked(p, coordinator), 'Triggers')).toMatch(/^look: .*20 of the 20 triggers/);
    p.bench.world.triggers.splice(0, 2);
    expect(p.told('turnOnAutomation')).toContain('Automation is on');
  });

  test('where only the one on edit cannot be made it is on, and says what is missing until it is there', () => {
    const p = withOthers(off.copy(), 19);
    expect(p.told('turnOnAutomation')).toMatch(/Automation is on.*checked once an hour/);
    expect(triggersOf(p)).toContain(`everyHour as ${coordinator}`);
    expect(saidOf(looked(p, coordinator), 'Triggers')).toMatch(
      /^look: The trigger on edit is gone.*20 of the 20/,
    );
    p.bench.world.triggers.shift();
    expect(p.told('turnOnAutomation')).not.toContain('once an hour');
    expect(p.bench.world.triggers.filter(({ spreadsheetId }) => spreadsheetId === p.id)).toHaveLength(2);
  });

  test('an hourly trigger that is gone and cannot be made again is no automation, and Check installation says why', () => {
    const p = off.copy();
    p.run('turnOnAutomation');
    p.bench.world.triggers.splice(0);
    withOthers(p, 20);
    expect(p.told('turnOnAutomation')).toContain('Automation was not turned on');
    expect(saidOf(looked(p, coordinator), 'Triggers')).toMatch(
      /^wrong: The hourly trigger is gone.*20 of the 20/,
    );
  });

  test('who cannot have the calendar keeps no triggers', () => {
    const p = named(programme());
    p.run('turnOffAutomation');
    const calendar = p.bench.world.calendars[0];
    if (calendar) calendar.acl = calendar.acl.filter(({ scope }) => scope.value !== second);
    expect(p.told('turnOnAutomation', second)).toContain('cannot be used');
    expect(triggersOf(p)).toEqual([]);
  });
});

describe('turning automation off', () => {
  test('takes the triggers away and stops invites and mails; what was sent stays', () => {
    const p = programme({ zones: ['Europe/Berlin', 'Europe/Berlin'], now: '2026-05-19T08:00:00Z' });
    offer(p, [callCells({ Seats: '2' })]);
    p.signUp(one);
    p.hours(1.1);
    expect(p.told('turnOffAutomation')).toContain('Automation is off');
    p.signUp('eng2@example.com');
    p.until('2026-05-27T08:00:00Z');
    expect(triggersOf(p)).toEqual([]);
    expect(p.events()).toHaveLength(1);
    expect(p.mails()).toEqual([]);
  });

  test('by another coordinator stops what goes out although the triggers are not theirs to remove', () => {
    const p = named(programme({ now: '2026-05-19T08:00:00Z', calls: [callCells()] }));
    expect(p.told('turnOffAutomation', second)).toContain('Automation is off');
    p.signUp(one);
    p.hours(3);
    expect(p.runs('everyHour').length).toBeGreaterThan(0);
    expect(p.events()).toEqual([]);
  });

  test('and on again by another coordinator sends what is wanted, and nothing twice', () => {
    const p = named(programme({ now: '2026-05-19T08:00:00Z', calls: [callCells()] }));
    p.run('turnOnAutomation');
    p.signUp(one);
    p.hours(1.1);
    p.run('turnOffAutomation');
    expect(p.told('turnOnAutomation', second)).toContain('Automation is on');
    p.hours(2.1);
    expect(p.events()).toHaveLength(1);
    expect(p.notices(one)).toHaveLength(1);
    expect(triggersOf(p)).toEqual([`afterEdit as ${second}`, `everyHour as ${second}`]);
  });

  test('and on again by the same account leaves two triggers', () => {
    const p = programme();
    p.run('turnOffAutomation');
    p.run('turnOnAutomation');
    expect(triggersOf(p)).toEqual(both);
  });
});

describe('entry points called by whoever is not the automation account', () => {
  const base = named(programme({ now: '2026-05-19T08:00:00Z', calls: [callCells()] }));
  base.signUp(one);

  test.each([one, second, ''])('everyHour and afterEdit do nothing for “%s”', (as) => {
    const p = base.copy();
    const before = p.fingerprint();
    p.run('everyHour', as);
    p.run('afterEdit', as, [{ range: { sheetId: 1026001 } }]);
    expect(p.fingerprint()).toBe(before);
  });

  test.each([
    null,
    7,
    'range',
    [],
    {},
    { range: null },
    { range: 'A1' },
    { range: { rowStart: -1, rowEnd: 1e9, columnStart: 1 } },
    { source: {}, user: { email: coordinator }, value: '=1+1', range: { sheet: 'Ledger' } },
    { authMode: 'FULL', triggerUid: 'made-up' },
  ])('a forged event (%j) does no harm, whoever hands it over', (event) => {
    for (const as of [one, coordinator]) {
      const p = base.copy();
      const before = p.fingerprint();
      expect(p.run('afterEdit', as, [event]).error).toBeNull();
      expect(p.run('everyHour', one, [event]).error).toBeNull();
      expect(p.fingerprint()).toBe(before);
      expect(p.events()).toEqual([]);
    }
  });

  test('the panel says when the invite goes out, since only the automation account sends', () => {
    const p = base.copy();
    expect(p.home(one).programme?.rotations[0]).toMatchObject({
      state: 'confirmed',
      next: 'The calendar invite comes when automation next runs.',
    });
    expect(p.events()).toEqual([]);
  });
});

test('an edit elsewhere costs no read', () => {
  const p = programme();
  p.bench.paste(p.id, { as: coordinator, tab: 'Rotations', row: 30, column: 9, text: 'a note' });
  expect(p.lastRun('afterEdit').calls).toEqual([]);
});

test('two workbooks of one account do not disturb each other', () => {
  const p = programme({ now: '2026-05-19T08:00:00Z', calls: [callCells()] });
  const q = p.beside();
  q.run('setUp');
  q.run('turnOnAutomation');
  expect(p.bench.world.triggers).toHaveLength(4);
  q.paste(coordinator, 'Engineers', 'Email', [[one, 'Engineer 1', '', '', 'Europe/Berlin']]);
  offer(q, [callCells({ Customer: 'Mistral Energy', Date: '2026-06-03' })]);
  p.signUp(one);
  q.signUp(one);
  p.hours(2.1);
  expect(p.bench.world.calendars.map(({ events }) => events.length)).toEqual([1, 1]);
  expect(p.records('Calls').map((row) => row['Customer'])).toEqual(['Fjord Telecom']);
  expect(q.records('Calls').map((row) => row['Customer'])).toEqual(['Mistral Energy']);
  q.run('turnOffAutomation');
  expect(p.bench.world.triggers).toHaveLength(2);
  p.withdraw(one);
  q.withdraw(one);
  p.hours(1.1);
  expect(p.bench.world.calendars.map(({ events }) => events[0]?.status)).toEqual(['cancelled', 'confirmed']);
});
