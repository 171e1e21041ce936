import { programme, type ProgrammeBench } from '../support/programme';
import { tracker, type TrackerBench } from '../support/tracker';
import { coordinator, type WorkbookBench } from '../support/workbook';
import { looked, saidOf } from '../support/looking';

const eve = 'eve@example.com';
const both = [coordinator, 'ann@example.com'];

test('the answer to a change of coordinators shows them as they are now, in either workbook', () => {
  const p = programme();
  const shadowing = p.ask(coordinator, { kind: 'saveCoordinators', coordinators: both });
  expect(shadowing.kind === 'done' && shadowing.home.programme?.coordinator?.coordinators).toEqual(both);
  const t = tracker();
  const red = t.ask(coordinator, { kind: 'saveCoordinators', coordinators: both });
  expect(red.kind === 'done' && red.home.tracker?.coordinator?.coordinators).toEqual(both);
});

test('the answer to connecting Slack says that it is connected', () => {
  const t = tracker({ slack: false });
  const answer = t.connectSlack();
  expect(answer.kind === 'done' && answer.home.tracker?.coordinator?.slack.sentence).toMatch(
    /Connected to Example|Example/,
  );
});

test('the timeline that answers a change has the change in it', () => {
  const t = tracker();
  t.tell({ ae: coordinator });
  const show = t.episode('Fjord Energy');
  const answer = t.ask(coordinator, { kind: 'changeHealth', show, health: 'Yellow', why: 'Calmer' });
  const timeline = answer.kind === 'done' ? answer.home.tracker?.account?.timeline : [];
  expect(timeline?.[0]).toMatchObject({ what: 'Health' });
  expect(JSON.stringify(timeline?.slice(0, 2))).toContain('Calmer');
});

describe('a save that is cut off', () => {
  const start = programme({ now: '2026-05-19T08:05:00Z' });
  start.hours(1.1);

  const save = (p: WorkbookBench, as = coordinator): unknown => {
    if (as === eve && !p.bench.world.people.some(({ email }) => email === eve)) p.bench.addPerson(eve, 'Eve');
    return p.bench.request(p.id, { as, request: { kind: 'saveCoordinators', coordinators: both } });
  };

  const shown = (p: WorkbookBench): string => p.record('Settings', 'Setting', 'Coordinators')['Value'] ?? '';

  /** Ends the save after the first of these calls. */
  function cutOff(p: ProgrammeBench | TrackerBench, after: 'batchUpdate' | 'setProperty'): void {
    const whole = p.copy();
    save(whole);
    const { calls } = whole.lastRun('handleRequest');
    const call = calls.findIndex(({ method }) => method.includes(after)) + 1;
    p.bench.breakNext({ call, mode: 'kill-after' });
    expect(() => save(p)).toThrow();
  }

  test('is brought to its end by the next hourly run: Settings and the calendar follow the rights', () => {
    const p = start.copy();
    cutOff(p, 'setProperty');
    expect([shown(p), saidOf(looked(p, coordinator), 'Coordinators')]).toEqual([
      coordinator,
      expect.stringMatching(/^look: /),
    ]);
    p.hours(1.1);
    expect([shown(p), saidOf(looked(p, coordinator), 'Coordinators')]).toEqual([
      both.join(', '),
      expect.stringMatching(/^fine: /),
    ]);
    p.hours(1);
    expect(JSON.stringify(p.bench.world.calendars[0]?.acl)).toContain('ann@example.com');
    const before = p.fingerprint();
    p.hours(1);
    expect(p.fingerprint()).toBe(before);
  });

  test('before the rights were changed comes to nothing, and can be done again', () => {
    const p = start.copy();
    cutOff(p, 'batchUpdate');
    expect(p.ledger('coordinatorsMeant')).toHaveLength(1);
    p.hours(1.1);
    expect(shown(p)).toBe(coordinator);
    expect(save(p)).toMatchObject({ kind: 'done' });
    expect(shown(p)).toBe(both.join(', '));
  });

  test('where nothing runs by itself ends with the next change that anybody makes', () => {
    const t = tracker({ slack: false, crm: false });
    t.run('turnOffAutomation');
    cutOff(t, 'setProperty');
    t.ask('ann.ae@example.com', {
      kind: 'openAccount',
      account: 'Aurora Health',
      accountId: '',
      whyRed: 'Quiet',
      ae: 'ann.ae@example.com',
      ce: 'cem.ce@example.com',
      sponsor: '',
    });
    expect(shown(t)).toBe(both.join(', '));
  });

  test('leaves what people type there: it gives no rights, and no run takes it away', () => {
    const p = start.copy();
    save(p);
    const row = p.rowOf('Settings', 'Setting', 'Coordinators');
    p.type('ann@example.com', 'Settings', { Value: eve }, row);
    p.hours(2.1);
    expect(shown(p)).toBe(eve);
    expect(save(p, eve)).toMatchObject({ kind: 'refused' });
  });

  test('and lines that somebody forges in the ledger give no rights', () => {
    const p = start.copy();
    const sheet = p.sheet('Ledger');
    cutOff(p, 'batchUpdate');
    const at = p.header('Ledger').indexOf('Data');
    sheet.rows = sheet.rows.map((cells) =>
      cells.map((cell, n) =>
        n === at ? { ...cell, value: String(cell?.value).replace('ann@', 'eve@') } : cell,
      ),
    );
    p.hours(1.1);
    expect(shown(p)).toBe(coordinator);
    expect(save(p, eve)).toMatchObject({ kind: 'refused' });
  });
});

test('rows of Settings that somebody sorts in the middle of a save keep their values', () => {
  const p = programme();
  const valuesOf = (): string[] =>
    p
      .records('Settings')
      .map(({ Setting, Value }) => `${Setting ?? ''}: ${Value ?? ''}`)
      .sort();
  const before = valuesOf().filter((line) => !line.startsWith('Coordinators'));
  let commits = 0;
  p.bench.hooks.beforeCall = ({ method }) => {
    if (method !== 'Spreadsheets.batchUpdate' || (commits += 1) !== 2) return;
    const sheet = p.sheet('Settings');
    const filled = p.rows('Settings').length + 1;
    const [header, ...rows] = sheet.rows.slice(0, filled);
    sheet.rows = [header ?? [], ...rows.reverse(), ...sheet.rows.slice(filled)];
  };
  p.ask(coordinator, { kind: 'saveCoordinators', coordinators: both });
  expect(commits).toBeGreaterThan(2);
  expect(valuesOf().filter((line) => !line.startsWith('Coordinators'))).toEqual(before);
  expect(p.record('Settings', 'Setting', 'Coordinators')['Value']).toBe(both.join(', '));
});
