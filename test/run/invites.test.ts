import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

const one = 'eng1@example.com';
const two = 'eng2@example.com';
const ae = 'ae.emea@example.com';

/** One engineer has a confirmed place in a call in two weeks, and the invite. */
function invited(): ProgrammeBench {
  const p = programme({
    zones: ['America/New_York', 'Europe/Berlin'],
    now: '2026-05-19T08:00:00Z',
    calls: [callCells({ Start: '16:00' })],
  });
  p.signUp(one);
  p.hours(1.1);
  return p;
}

const base = invited();
let p: ProgrammeBench;
beforeEach(() => {
  p = base.copy();
});

const edit = (values: Record<string, string>): number => p.type(ae, 'Calls', values, 2);

/** A person takes the rows of a tab out, and gets them for putting back. */
function cutRow(tab: string, row: number): ReturnType<ProgrammeBench['sheet']>['rows'] {
  return p.sheet(tab).rows.splice(row - 1, 1);
}

describe('S11 the invite', () => {
  test('is one event for engineer and seat, at the call’s own instant, and tells nobody the customer in its title', () => {
    expect(p.events()).toEqual([
      expect.objectContaining({
        summary: 'Customer call shadowing: customer 1',
        attendees: [{ email: one, responseStatus: 'needsAction' }],
        location: 'https://meet.example.com/fjord',
      }),
    ]);
    expect(Date.parse(p.events()[0]?.start ?? '')).toBe(Date.parse('2026-06-02T14:00:00Z'));
    expect(p.events()[0]?.description).toContain('Upgrade review');
    expect(p.notices(one)).toEqual([expect.stringMatching(/^Invitation/)]);
  });

  test('follows a moved call exactly once after three edits, and not before the row has rested', () => {
    const due = p.bench.world.triggers.find(({ handler }) => handler === 'everyHour')?.nextAt ?? 0;
    p.until(new Date(due - 5 * 60_000).toISOString());
    edit({ Date: '2026-06-03' });
    edit({ Start: '17:00' });
    p.until(new Date(due - 2 * 60_000).toISOString());
    edit({ 'What to expect': 'A new agenda' });
    const runs = p.runs('everyHour').length;
    p.hours(0.5);
    expect(p.runs('everyHour').length - runs).toBe(1);
    expect(p.notices(one)).toHaveLength(1);
    p.hours(3);
    expect(p.notices(one).slice(1)).toEqual([expect.stringMatching(/^Updated invitation/)]);
    expect(p.events()[0]).toMatchObject({ description: expect.stringContaining('A new agenda') as string });
    expect(Date.parse(p.events()[0]?.start ?? '')).toBe(Date.parse('2026-06-03T15:00:00Z'));
  });

  test('S10: goes with the call into another week that was ticked', () => {
    edit({ Date: '2026-06-10' });
    p.hours(2);
    const { events } = p.bench.outtray();
    expect(events.map(({ status }) => status)).toEqual(['confirmed']);
    expect(p.record('Sign-ups', 'Engineer', one)['Rotation']).toBe('2026-06-08');
  });

  test('is cancelled at the next hour when its engineer withdraws, and the seat goes to the next', () => {
    p.signUp(two);
    p.withdraw(one);
    p.hours(1);
    expect(p.events(one)).toEqual([]);
    expect(p.notices(one).slice(-1)).toEqual([expect.stringMatching(/^Cancell?ed/)]);
    expect(p.events(two)).toHaveLength(1);
  });

  test('is cancelled when the call is, once, and the engineer waits for the next', () => {
    edit({ Status: 'Cancelled' });
    p.hours(3);
    expect(p.events()).toEqual([]);
    expect(p.notices(one)).toHaveLength(2);
    expect(p.home(one).programme?.queued?.position).toBe(1);
    expect(p.mails(one)).toHaveLength(1);
  });

  test('who withdraws and signs up again gets a new invite', () => {
    p.withdraw(one);
    p.hours(1);
    p.signUp(one);
    p.hours(1);
    expect(p.events(one)).toHaveLength(1);
    expect(p.notices(one).map((subject) => subject.split(':')[0])).toEqual([
      expect.stringMatching(/^Invitation/),
      expect.stringMatching(/^Cancell?ed/),
      expect.stringMatching(/^Invitation/),
    ]);
  });

  test('that somebody deleted by hand is not made again, and the coordinator is told', () => {
    p.bench.deleteEvent(p.events()[0]?.id ?? '');
    edit({ 'What to expect': 'Something else' });
    p.hours(3);
    expect(p.events()).toEqual([]);
    expect(p.home(coordinator).programme?.coordinator?.attention.join()).toContain(
      'removed from the calendar by hand',
    );
  });

  test('that is gone, or that Google refused, is not promised in the panel', () => {
    p.bench.deleteEvent(p.events()[0]?.id ?? '');
    edit({ 'What to expect': 'Something else', Seats: '2' });
    p.hours(1);
    for (const { acl } of p.bench.world.calendars) for (const rule of acl) rule.role = 'reader';
    p.signUp(two);
    p.hours(1);
    const next = (as: string) => p.home(as).programme?.rotations[0]?.next;
    expect(next(one)).toBe('The invite was removed from the calendar by hand, so it is not made again.');
    expect(next(two)).toBe('Google refused the calendar invite. Please tell a coordinator.');
  });

  test('S11: who declines is asked once whether to withdraw', () => {
    p.bench.respond(p.events()[0]?.id ?? '', one, 'declined');
    p.hours(4);
    expect(p.mails(one)).toHaveLength(1);
    expect(p.record('Sign-ups', 'Engineer', one)['Rotation']).toBe('2026-06-01');
  });
});

describe('not known is not no', () => {
  test.each([
    ['Date', 'soon'],
    ['Start', 'after lunch'],
    ['Minutes', ''],
    ['AE', 'nobody'],
    ['Status', 'perhaps'],
  ])('a row that no longer reads (%s: “%s”) says so and takes nothing away', (header, text) => {
    p.bench.paste(p.id, {
      as: ae,
      tab: 'Calls',
      row: 2,
      column: p.header('Calls').indexOf(header) + 1,
      text,
    });
    p.hours(5);
    expect(p.records('Calls')[0]?.['Check']).not.toBe('');
    expect(p.events(one)).toHaveLength(1);
    expect(p.notices(one)).toHaveLength(1);
    expect(p.record('Sign-ups', 'Engineer', one)['Rotation']).toBe('2026-06-01');
  });

  test('a deleted row counts as cancelled after two hourly runs, not after one', () => {
    cutRow('Calls', 2);
    p.hours(1);
    expect(p.events(one)).toHaveLength(1);
    p.hours(1);
    expect(p.events(one)).toEqual([]);
    expect(p.home(one).programme?.queued?.position).toBe(1);
  });

  test('a row that is cut and put back between two runs stays what it was, also further down', () => {
    const rows = cutRow('Calls', 2);
    p.hours(1);
    offer(p, [callCells({ Customer: 'Nimbus Pay', Date: '2026-06-11' })]);
    p.sheet('Calls').rows.push(...rows);
    p.hours(3);
    expect(p.events(one)).toHaveLength(1);
    expect(p.notices(one)).toHaveLength(1);
    expect(p.record('Calls', 'Customer', 'Fjord Telecom')['Shadowed by']).toContain('Engineer 1');
  });

  test('a deleted sign-up row counts as withdrawn after two hourly runs', () => {
    cutRow('Sign-ups', 2);
    p.hours(1);
    expect(p.events(one)).toHaveLength(1);
    p.hours(1);
    expect(p.events(one)).toEqual([]);
  });

  test('an engineer who is taken off the roster keeps the invite', () => {
    cutRow('Engineers', 2);
    p.hours(3);
    expect(p.events(one)).toHaveLength(1);
  });

  test('calls sorted another way stay what they are', () => {
    offer(p, [callCells({ Customer: 'Alder Freight', Date: '2026-06-12' })]);
    const ids = new Map(p.records('Calls').map((row) => [row['Customer'], row['Call id']]));
    const sheet = p.sheet('Calls');
    const [header, first, second] = sheet.rows;
    sheet.rows = [header!, second!, first!];
    p.hours(3);
    expect(new Map(p.records('Calls').map((row) => [row['Customer'], row['Call id']]))).toEqual(
      new Map([...ids].reverse()),
    );
    expect(p.notices(one)).toHaveLength(1);
  });

  test('renamed tabs and columns that people put in between change nothing', () => {
    const sheet = p.sheet('Calls');
    sheet.title = 'Customer calls 2026';
    sheet.rows = sheet.rows.map((row) => [...row.slice(0, 5), null, ...row.slice(5)]);
    sheet.columnCount += 1;
    p.hours(3);
    expect(p.notices(one)).toHaveLength(1);
    expect(p.records('Customer calls 2026')[0]?.['Shadowed by']).toContain('Engineer 1');
  });
});
