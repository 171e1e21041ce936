import { refuseNextCalls } from '../../workbench/google/calendar/refusals';
import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { tracker } from '../support/tracker';
import { coordinator, trips } from '../support/workbook';
import { looked, namesIn } from '../support/looking';

// The programme's calendar: who manages it follows who coordinates, and one that is gone is made anew when a coordinator says so.

const one = 'eng1@example.com';
const two = 'eng2@example.com';
const heir = 'robin@example.com';
const ann = 'ann@example.com';

const save = (p: ProgrammeBench, as: string, coordinators: string[]) =>
  p.ask(as, { kind: 'saveCoordinators', coordinators });

function managersOf(p: ProgrammeBench, nth = 0): string[] {
  const rules = p.bench.world.calendars[nth]?.acl ?? [];
  return rules.flatMap(({ role, scope }) => (role === 'owner' && scope.value ? [scope.value] : [])).sort();
}

/** The account sends; a second coordinator is named, with whom the calendar is shared; two engineers have an invite each. */
const invited = programme({
  zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
  now: '2026-05-19T08:00:00Z',
  calls: [callCells(), callCells({ Customer: 'Mistral Energy', Date: '2026-06-03' })],
});
save(invited, coordinator, [coordinator, heir]);
invited.home(heir);
invited.signUp(one);
invited.signUp(two);
invited.hours(1.1);

describe('who coordinates manages the calendar', () => {
  test('at once where the automation account names them, and no more when it removes them', () => {
    const p = invited.copy();
    expect(managersOf(p)).toEqual([coordinator, heir].sort());
    const answer = save(p, coordinator, [coordinator]);
    expect(answer).toMatchObject({
      kind: 'done',
      sentence: expect.stringMatching(/is shared accordingly\.$/) as string,
    });
    expect(managersOf(p)).toEqual([coordinator]);
  });

  test('with the next hourly run where somebody else does, and it is said so', () => {
    const p = invited.copy();
    const answer = save(p, heir, [coordinator, heir, ann]);
    expect(answer).toMatchObject({
      sentence: `The coordinators are saved. The programme’s calendar is shared accordingly by the next hourly run of ${coordinator}.`,
    });
    expect(managersOf(p)).not.toContain(ann);
    p.hours(1.1);
    expect(managersOf(p)).toEqual([ann, coordinator, heir].sort());
    save(p, heir, [coordinator, heir]);
    p.hours(1.1);
    expect(managersOf(p)).toEqual([coordinator, heir].sort());
  });

  test('what a person gave by hand is not taken away', () => {
    const p = invited.copy();
    p.bench.world.calendars[0]!.acl.push({ role: 'owner', scope: { type: 'user', value: ann } });
    save(p, coordinator, [coordinator, ann]);
    save(p, coordinator, [coordinator]);
    expect(managersOf(p)).toEqual([ann, coordinator].sort());
  });

  test('it costs a quiet hour nothing, once it is done', () => {
    const p = programme();
    save(p, coordinator, [coordinator, heir]);
    p.hours(2.1);
    expect(trips(p.lastRun('everyHour'))).toEqual([
      'Session.getEffectiveUser.getEmail',
      'LockService.tryLock',
      'LockService.tryLock',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
      'PropertiesService.getProperty',
      'LockService.releaseLock',
      'PropertiesService.setProperty',
    ]);
  });

  test('whom Google refuses is named until they are saved again, and nobody is tried every hour', () => {
    const p = programme();
    p.bench.hooks.beforeCall = ({ method }) => {
      if (method !== 'Acl.insert') return;
      throw Object.assign(new Error('Invalid scope value.'), { details: { code: 400 } });
    };
    expect(save(p, coordinator, [coordinator, heir])).toMatchObject({
      sentence: expect.stringContaining('did not let the calendar') as string,
    });
    const attention = () => p.home(coordinator).programme?.coordinator?.attention.join();
    expect(attention()).toContain(`be shared with ${heir}: share it by hand`);
    p.hours(1.1);
    expect(trips(p.lastRun('everyHour')).filter((trip) => trip.startsWith('Calendar'))).toEqual([]);
    p.bench.hooks.beforeCall = () => undefined;
    save(p, coordinator, [coordinator, heir]);
    expect(attention()).toBe('');
  });

  test('with whom it is not shared yet is named under Needs you until Google lets it, and what is done about it', () => {
    const p = invited.copy();
    const attention = () => p.home(coordinator).programme?.coordinator?.attention;
    refuseNextCalls(p.bench.world, 1000, {});
    save(p, coordinator, [coordinator, heir, ann]);
    p.hours(2.1);
    expect(attention()).toEqual([
      expect.stringMatching(`is not yet shared with ${ann}: the next hourly run of ${coordinator} .*by hand`),
    ]);
    expect(managersOf(p)).not.toContain(ann);
    refuseNextCalls(p.bench.world, 0, {});
    p.hours(1);
    expect(managersOf(p)).toContain(ann);
    expect(attention()).toEqual([]);
  });

  test('a take-over that the calendar has no answer for says so, and to try again', () => {
    const p = invited.copy();
    p.run('turnOffAutomation');
    refuseNextCalls(p.bench.world, 1000, {});
    expect(p.told('turnOnAutomation', heir)).toMatch(/usage limits exceeded.*[Tt]ry again/);
  });

  test('ended at any call of it, the next run brings it about', () => {
    const start = invited.copy();
    save(start, heir, [coordinator, ann]);
    const whole = start.copy();
    whole.run('everyHour');
    const calls = whole.lastRun('everyHour').calls.length;
    expect(managersOf(whole)).toEqual([ann, coordinator].sort());
    for (let at = 1; at <= calls; at++) {
      const p = start.copy();
      let n = 0;
      p.bench.hooks.beforeCall = () => {
        n += 1;
        if (n === at) throw new Error('Killed');
      };
      p.run('everyHour');
      p.bench.hooks.beforeCall = () => undefined;
      p.run('everyHour');
      expect(managersOf(p)).toEqual([ann, coordinator].sort());
      save(p, coordinator, [coordinator]);
      expect(managersOf(p)).toEqual([coordinator]);
    }
  });

  test('Red Accounts has none, and says nothing of it', () => {
    const t = tracker({ slack: false, crm: false });
    const answer = t.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, heir] });
    expect(answer).toMatchObject({ sentence: 'The coordinators are saved.' });
    expect(t.ledger('calendarShared')).toEqual([]);
  });
});

describe('a calendar that was deleted by hand', () => {
  const remedy = (p: ProgrammeBench, as: string) =>
    p.bench.request(p.id, { as, request: { kind: 'remedy', how: 'newCalendar' } }) as {
      kind: string;
      sentence: string;
    };
  const attention = (p: ProgrammeBench) => p.home(coordinator).programme?.coordinator?.attention.join() ?? '';
  const hows = (p: ProgrammeBench, as: string) => p.home(as).remedies.map(({ how }) => how);

  /** Somebody deletes it; the guests' copies are theirs. */
  function deleted(): ProgrammeBench {
    const p = invited.copy();
    p.bench.world.calendars = [];
    return p;
  }

  test('is seen by the next hourly run: coordinators are told, nothing is sent anew by itself', () => {
    const p = deleted();
    p.hours(1.1);
    expect(attention(p)).toContain(`Google shows ${coordinator} no calendar of the programme any more`);
    expect([hows(p, coordinator), hows(p, heir), hows(p, one)]).toEqual([
      ['newCalendar'],
      ['newCalendar'],
      [],
    ]);
    p.type('ae.emea@example.com', 'Calls', { Start: '15:00' }, p.rowOf('Calls', 'Customer', 'Fjord Telecom'));
    p.signUp('eng3@example.com');
    p.hours(5);
    expect(p.bench.world.calendars).toEqual([]);
    expect(p.ledger('calendarGone')).toHaveLength(1);
    expect(p.home(one).programme?.rotations[0]?.next).not.toContain('next runs');
  });

  test('also when the run that sees it was about to change or take away invites: none counts as removed by hand', () => {
    const p = deleted();
    p.withdraw(two);
    p.type('ae.emea@example.com', 'Calls', { Start: '15:00' }, p.rowOf('Calls', 'Customer', 'Fjord Telecom'));
    p.hours(1.1);
    expect(attention(p)).not.toMatch(/removed from the calendar by hand|refused/);
    remedy(p, coordinator);
    p.hours(1.1);
    expect(p.events(one)).toHaveLength(1);
    expect(p.events(two)).toEqual([]);
  });

  test('is made anew at once by the automation account, shared, and every engineer gets what is ahead once', () => {
    const p = deleted();
    p.hours(1.1);
    expect(remedy(p, coordinator)).toMatchObject({
      kind: 'done',
      sentence: 'The new calendar is made. The invites go out with the next hourly run.',
    });
    p.hours(3);
    expect(p.bench.world.calendars).toHaveLength(1);
    expect(managersOf(p)).toEqual([coordinator, heir].sort());
    expect([p.events(one), p.events(two)].map(({ length }) => length)).toEqual([1, 1]);
    expect(p.notices(one).map((subject) => subject.split(':')[0])).toEqual(['Invitation', 'Invitation']);
    expect([attention(p), hows(p, coordinator)]).toEqual(['', []]);
    p.type('ae.emea@example.com', 'Calls', { Start: '15:00' }, p.rowOf('Calls', 'Customer', 'Fjord Telecom'));
    p.hours(1.1);
    expect(p.notices(one).map((subject) => subject.split(':')[0])[2]).toBe('Updated invitation');
  });

  test('by the next hourly run where another coordinator says so', () => {
    const p = deleted();
    p.hours(1.1);
    expect(remedy(p, heir)).toMatchObject({
      kind: 'done',
      sentence: `A new calendar is made with the next hourly run of ${coordinator}, and the invites go out with it.`,
    });
    expect(p.bench.world.calendars).toEqual([]);
    expect(attention(p)).toContain('A new calendar is made by the next hourly run');
    p.hours(1.1);
    expect(p.bench.world.calendars).toHaveLength(1);
    expect([p.events(one), p.events(two)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('not what lies behind: a call that is over is not sent again', () => {
    const p = deleted();
    p.bench.world.triggers = [];
    p.until('2026-06-02T18:00:00Z');
    p.run('everyHour');
    remedy(p, coordinator);
    p.run('everyHour');
    expect([p.events(one), p.events(two)].map(({ length }) => length)).toEqual([0, 1]);
  });

  test('is for coordinators, and only where it is gone', () => {
    const p = invited.copy();
    const before = p.fingerprint();
    expect(remedy(p, coordinator).sentence).toContain('not known to be gone');
    p.home(one);
    expect(remedy(p, one).sentence).toContain('Only a coordinator');
    expect(p.fingerprint()).toBe(before);
    const t = tracker({ slack: false, crm: false });
    const refused = t.bench.request(t.id, {
      as: coordinator,
      request: { kind: 'remedy', how: 'newCalendar' },
    });
    expect(refused).toMatchObject({ kind: 'refused' });
  });

  test('Check installation says so to the account that sends before any run has seen it, with the same button', () => {
    const p = deleted();
    expect(namesIn(looked(p, coordinator), 'wrong')).toEqual(['Calendar of invites']);
    expect(looked(p, coordinator).remedies).toEqual([expect.objectContaining({ how: 'newCalendar' })]);
    expect(looked(p, heir).remedies).toEqual([]);
    expect(remedy(p, heir).kind).toBe('refused');
    expect(remedy(p, coordinator).kind).toBe('done');
    expect(namesIn(looked(p, coordinator), 'wrong')).toEqual([]);
    expect(looked(p, coordinator).remedies).toEqual([]);
  });

  test('that is only no longer shared is gone on with once it is shared again, and nobody is invited anew', () => {
    const p = invited.copy();
    const calendar = p.bench.world.calendars[0]!;
    const { acl } = calendar;
    calendar.acl = acl.filter(({ scope }) => scope.value !== coordinator);
    p.hours(1.1);
    expect(hows(p, heir)).toEqual(['newCalendar']);
    calendar.acl = acl;
    p.hours(1.1);
    expect(hows(p, heir)).toEqual([]);
    p.hours(1.1);
    expect(p.notices(one)).toHaveLength(1);
    expect(p.ledger('calendarBack')).toHaveLength(1);
  });

  test('with automation off it is made when that is turned on', () => {
    const p = deleted();
    p.hours(1.1);
    p.run('turnOffAutomation', heir);
    expect(remedy(p, heir).sentence).toContain('when automation is turned on');
    expect(p.told('turnOnAutomation', heir)).toContain('Automation is on');
    p.hours(1.1);
    expect(p.bench.world.calendars.map(({ owner }) => owner)).toEqual([heir]);
    expect([p.events(one), p.events(two)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('ended at any call of the run that makes it, there is one calendar and one event each after the next', () => {
    const start = deleted();
    start.hours(1.1);
    remedy(start, heir);
    const whole = start.copy();
    whole.run('everyHour');
    const made = whole.lastRun('everyHour').calls;
    for (let at = 1; at <= made.length; at++) {
      const p = start.copy();
      let n = 0;
      p.bench.hooks.beforeCall = () => {
        n += 1;
        if (n === at) throw new Error('Killed');
      };
      p.run('everyHour');
      p.bench.hooks.beforeCall = () => undefined;
      p.run('everyHour');
      // Only the call right after the making, which notes it, can leave an empty one behind.
      const isNoting = made[at - 2]?.method === 'Calendars.insert';
      expect(p.bench.world.calendars.length).toBe(isNoting ? 2 : 1);
      expect([p.events(one), p.events(two)].map(({ length }) => length)).toEqual([1, 1]);
    }
  });
});
