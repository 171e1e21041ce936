import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { ann, cem, TrackerBench } from '../support/tracker';
import { skipTo } from '../support/trackerLife';
import { coordinator, trips } from '../support/workbook';

// S17 with both workbooks on one workbench, by what people do: a call of a red account is closed to shadows.

const one = 'eng1@example.com';
const two = 'eng2@example.com';
const ae = 'ae.emea@example.com';
const customer = 'Granite Insurance';
const setting = 'Red Accounts workbook';
const hour = 1.05;

interface Both {
  readonly p: ProgrammeBench;
  readonly t: TrackerBench;
}

function connect(p: ProgrammeBench, value: string): void {
  p.type(coordinator, 'Settings', { Value: value }, p.rowOf('Settings', 'Setting', setting));
}

const linkOf = ({ id }: TrackerBench): string =>
  `https://docs.google.com/spreadsheets/d/${id}/edit?gid=1026011`;

/** An engineer has a confirmed place in a call in two weeks, and the invite; Red Accounts stands beside it, all green. */
function apart(): Both {
  const p = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin'],
    now: '2026-05-19T08:00:00Z',
    calls: [callCells({ Customer: customer })],
  });
  p.signUp(one, '2026-06-01');
  const t = new TrackerBench(undefined, { bench: p.bench });
  t.run('setUpRedAccounts');
  t.run('turnOnAutomation');
  t.type(ann, 'Account Tracker', { Account: 'Fjord Energy', Health: 'Red', AE: ann, CE: cem });
  p.hours(hour);
  return { p, t };
}

const copyOf = ({ p, t }: Both): Both => {
  const copy = p.copy();
  return { p: copy, t: new TrackerBench(undefined, { bench: copy.bench, id: t.id }) };
};

const separate = apart();
const together = (() => {
  const both = copyOf(separate);
  connect(both.p, linkOf(both.t));
  both.p.hours(hour);
  return both;
})();
const red = (() => {
  const both = copyOf(together);
  both.t.type(ann, 'Account Tracker', { Account: customer.toUpperCase(), Health: 'Red', AE: ann, CE: cem });
  both.p.hours(hour);
  return both;
})();

const call = ({ p }: Both, row = 0): Record<string, string> => p.records('Calls')[row] ?? {};
const place = ({ p }: Both, who = one): Record<string, string> => p.record('Sign-ups', 'Engineer', who);
const attention = ({ p }: Both): readonly string[] =>
  p.home(coordinator).programme?.coordinator?.attention ?? [];
const choose = ({ p }: Both, value: string): number => p.type(ae, 'Calls', { 'Shadow if red': value }, 2);
const otherReads = ({ p }: Both): number =>
  trips(p.lastRun('everyHour')).filter((trip) => trip.includes('batchGet')).length - 1;

describe('S17 before it is red', () => {
  test('connecting changes nothing, and no account that is red has a call here', () => {
    expect(place(together)).toMatchObject({ Rotation: '2026-06-01' });
    expect(together.p.events(one)).toHaveLength(1);
    expect(attention(together)).toEqual([]);
    expect(together.p.ledger('redSeen')).toEqual([]);
  });

  test('without a connection a red account closes nothing, and nothing is read', () => {
    const both = copyOf(separate);
    both.t.type(ann, 'Account Tracker', { Account: customer, Health: 'Red', AE: ann, CE: cem });
    both.p.hours(hour);
    expect(place(both)).toMatchObject({ Rotation: '2026-06-01' });
    expect(otherReads(both)).toBe(0);
  });

  test('what is no link connects nothing and says so', () => {
    const both = copyOf(separate);
    connect(both.p, 'our red accounts');
    both.p.hours(hour);
    expect(both.p.record('Settings', 'Setting', setting)['Problem']).toContain('no link of a spreadsheet');
    expect(otherReads(both)).toBe(0);
  });
});

describe('S17 an account turns red', () => {
  test('its call is closed: the engineer is released and told, and the invite is gone', () => {
    expect(call(red)).toMatchObject({ 'Shadowed by': '' });
    expect(call(red)['Check']).toBe(
      'The customer’s account is red, or not resolved yet: this call is closed to shadows. Who had a seat gave it back and is told. To open it again, choose Yes under Shadow if red.',
    );
    expect(place(red)).toMatchObject({
      Rotation: '',
      Status: 'In the queue (1st): Your call was closed to shadows. No call is offered in your weeks yet.',
    });
    expect(red.p.events(one)).toEqual([]);
    expect(red.p.notices(one).at(-1)).toMatch(/^Cancel/);
    const [mail] = red.p.mails(one).slice(-1);
    expect(mail?.subject).toBe('Your rotation of 1–7 Jun 2026 is off: you are back in the queue');
    expect(mail?.text).toContain('since the account team needs its call to itself for now');
    expect(mail?.text).toContain('It does not count for your year.');
    expect(mail?.text).not.toMatch(/granite|\bred\b/i);
  });

  test('S15: the ledger got ids of calls, and no name', () => {
    expect(red.p.ledger('redSeen')).toEqual([{ red: true, calls: [call(red)['Call id']] }]);
  });

  test('its AE is told in the panel and on Monday, and the coordinator counts no seat of it', () => {
    const both = copyOf(red);
    expect(both.p.home(ae).programme?.myCalls[0]?.problem).toContain('choose Yes under Shadow if red');
    expect(both.p.home(coordinator).programme?.coordinator?.openSeats).toBe(0);
    expect(both.p.record('Overview', 'Rotation', '2026-06-01')['Seats offered']).toBe('0');
    skipTo(both.t, '2026-05-25T07:30:00Z');
    const [monday] = both.p.mails(ae).slice(-1);
    expect(monday?.subject).toBe('1 of your customer calls is closed to shadows');
    expect(monday?.text).toContain('To open it again, choose Yes under Shadow if red.');
    expect(both.p.mails(coordinator).slice(-1)[0]?.text).not.toMatch(/granite/i);
  });

  test('who signs up meanwhile waits, in 5 round trips', () => {
    const both = copyOf(red);
    both.p.signUp(two, '2026-06-01');
    expect(trips(both.p.lastRun('handleRequest'))).toHaveLength(5);
    expect(place(both, two)['Status']).toMatch(/^In the queue \(2nd\)/);
  });

  test('a call typed since is decided on at the next look', () => {
    const both = copyOf(red);
    offer(both.p, [callCells({ Customer: customer, Date: '2026-06-03' })]);
    expect(place(both)['Rotation']).toBe('2026-06-01');
    both.p.hours(hour);
    expect(place(both)['Rotation']).toBe('');
    expect(call(both, 1)['Check']).toContain('closed to shadows');
  });

  test('an hour in which nothing is new writes nothing', () => {
    const both = copyOf(red);
    both.p.hours(hour);
    expect(trips(both.p.lastRun('everyHour'))).not.toContain('Sheets.Spreadsheets.batchUpdate');
  });
});

describe('S17 it opens again', () => {
  test('as soon as its AE chooses Yes: the engineer has the seat back, and the invite', () => {
    const both = copyOf(red);
    choose(both, 'Yes');
    expect(call(both)).toMatchObject({ Check: '', 'Shadowed by': 'Engineer 1' });
    both.p.hours(hour);
    expect(both.p.events(one)).toHaveLength(1);
    choose(both, '');
    both.p.hours(hour);
    expect(both.p.events(one)).toEqual([]);
  });

  test('when the account is resolved, and not while it waits for that', () => {
    const both = copyOf(red);
    const { p, t } = both;
    const row = t.rowOf('Account Tracker', 'Account', customer.toUpperCase());
    const type = (as: string, values: Record<string, string>) => t.type(as, 'Account Tracker', values, row);
    type(ann, { Health: 'Green', Resolution: 'The new cluster' });
    p.hours(hour);
    expect(t.records('Account Tracker')[row - 2]?.['Status']).toBe('Green, waiting for resolution');
    expect(place(both)['Rotation']).toBe('');
    type(ann, { 'AE says': 'Resolved' });
    type(cem, { 'CE says': 'Resolved' });
    p.hours(2 * hour);
    expect(t.records('Account Tracker')[row - 2]?.['Status']).toBe('Resolved');
    expect(place(both)['Rotation']).toBe('2026-06-01');
    expect(p.events(one)).toHaveLength(1);
    expect(call(both)['Check']).toBe('');
  });

  test('when Red Accounts is disconnected', () => {
    const both = copyOf(red);
    connect(both.p, '');
    expect(place(both)['Rotation']).toBe('2026-06-01');
    both.p.hours(hour);
    expect(otherReads(both)).toBe(0);
  });
});

describe('S17 the other workbook cannot be read', () => {
  const troubles: readonly [string, (both: Both) => void, string][] = [
    [
      'the automation account has no access',
      ({ t }) => {
        t.book.owner = 'somebody@elsewhere.example';
      },
      `${coordinator} cannot open the Red Accounts workbook: share it with that account, or correct its link in Settings. Until then no call is closed or opened by it.`,
    ],
    [
      'there is none',
      ({ p }) => connect(p, 'x'.repeat(44)),
      `${coordinator} cannot open the Red Accounts workbook: share it with that account, or correct its link in Settings. Until then no call is closed or opened by it.`,
    ],
    [
      'it is no Red Accounts workbook',
      ({ p }) => connect(p, p.id),
      'The Red Accounts workbook in Settings has no tab Account Tracker with the columns Account and Status: correct the link, or repair that workbook. Until then no call is closed or opened by it.',
    ],
    [
      'its tab is gone',
      ({ t }) => t.deleteTab('Account Tracker'),
      'The Red Accounts workbook in Settings has no tab Account Tracker with the columns Account and Status: correct the link, or repair that workbook. Until then no call is closed or opened by it.',
    ],
    [
      'Google does not give it',
      ({ p }) => {
        p.bench.hooks.beforeCall = ({ method }, { function: name, calls }) => {
          const reads = calls.filter((one) => one.method.includes('batchGet')).length;
          if (name === 'everyHour' && method.includes('batchGet') && reads === 2)
            throw new Error('Service error');
        };
      },
      'Google did not give the Red Accounts workbook in the last hourly run; it is tried again every hour. Until then no call is closed or opened by it.',
    ],
  ];

  test.each(troubles)('%s: nothing changes, and the coordinator is told', (_, trouble, sentence) => {
    for (const from of [red, together]) {
      const both = copyOf(from);
      const before = [place(both), both.p.events().length];
      trouble(both);
      both.p.hours(2 * hour);
      expect(both.p.lastRun('everyHour').error).toBeNull();
      expect([place(both), both.p.events().length]).toEqual(before);
      expect(attention(both)).toEqual([sentence]);
      expect(both.p.ledger('redUnread')).toHaveLength(1);
    }
  });

  test('and it is no longer said when it can be read again', () => {
    const both = copyOf(red);
    connect(both.p, both.p.id);
    both.p.hours(hour);
    connect(both.p, both.t.id);
    both.p.hours(hour);
    expect(attention(both)).toEqual([]);
  });
});

describe('S17 round trips', () => {
  const quiet = [
    'Session.getEffectiveUser.getEmail',
    'LockService.tryLock',
    'LockService.tryLock',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'PropertiesService.getProperty',
    'LockService.releaseLock',
    // The note that it ran.
    'PropertiesService.setProperty',
  ];
  /** The look at who declined comes besides, since an invite stands. */
  const sheetsAndLocks = (both: Both): string[] =>
    trips(both.p.lastRun('everyHour')).filter((trip) => !/UrlFetch|Calendar/.test(trip));

  test('an hourly run has exactly one more when connected, within its lock', () => {
    const before = copyOf(separate);
    before.p.hours(hour);
    expect(sheetsAndLocks(before)).toEqual(quiet);
    const after = copyOf(together);
    after.p.hours(hour);
    const read = 'Sheets.Spreadsheets.Values.batchGetByDataFilter';
    expect(sheetsAndLocks(after)).toEqual([...quiet.slice(0, 5), read, ...quiet.slice(5)]);
  });

  test('what is typed, and a panel, read nothing of the other workbook', () => {
    const both = copyOf(together);
    both.p.type(ae, 'Calls', { Minutes: '45' }, 2);
    both.p.home(coordinator);
    for (const name of ['afterEdit', 'handleRequest']) {
      const reads = trips(both.p.lastRun(name)).filter((trip) => trip.includes('batchGet'));
      expect(reads).toHaveLength(1);
    }
  });
});

describe('S17 a spreadsheet that was set up before there was the column', () => {
  const old = copyOf(red);
  const calls = old.p.sheet('Calls');
  const at = old.p.header('Calls').indexOf('Shadow if red');
  calls.rows = calls.rows.map((row) => row.filter((_, column) => column !== at));

  test('works, and the coordinator is told how to get it', () => {
    const both = copyOf(old);
    both.p.hours(hour);
    expect(call(both)['Check']).toContain('closed to shadows');
    expect(attention(both)).toEqual([
      'Calls has lost the column Shadow if red: renamed or deleted. A coordinator mends it with Repair in the menu.',
    ]);
  });

  test('gets it by Repair', () => {
    const both = copyOf(old);
    expect(both.p.told('repair')).toContain('the column Shadow if red was gone and is there again');
    choose(both, 'Yes');
    expect(place(both)['Rotation']).toBe('2026-06-01');
    expect(attention(both)).toEqual([]);
  });
});
