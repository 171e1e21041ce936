import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { tracker } from '../support/tracker';
import { coordinator, trips, type WorkbookBench } from '../support/workbook';
import { looked, namedIn } from '../support/looking';

const [one, two] = ['eng1@example.com', 'eng2@example.com'] as const;

const sample = programme({
  now: '2026-05-19T08:00:00Z',
  zones: ['Europe/Berlin', 'Europe/Berlin'],
  calls: [callCells(), callCells({ Customer: 'Nimbus', Date: '2026-06-04' })],
});
sample.hours(2);

const goOn = { kind: 'remedy', how: 'goOn' } as const;

const remedy = (p: WorkbookBench, as: string) =>
  p.bench.request(p.id, { as, request: goOn }) as { kind: string; sentence: string };

/** Somebody restores the spreadsheet to how it stood before these things happened. */
function restoredAfter(p: WorkbookBench, happens: () => void): void {
  const before = structuredClone(p.book.sheets);
  happens();
  p.book.sheets = before;
}

/** A sign-up that was confirmed, invited and mailed about, and then taken back by restoring what was before. */
function restored(): ProgrammeBench {
  const p = sample.copy();
  restoredAfter(p, () => {
    p.signUp(one);
    p.hours(2);
  });
  return p;
}

test('an older version is seen by the next hourly run: nothing is decided or sent, and a coordinator is asked', () => {
  const p = restored();
  expect(p.events(one)).toHaveLength(1);
  p.hours(1.1);
  expect(p.home(two).warnings.join()).toContain('This spreadsheet was restored to an older version');
  expect(p.home(two).remedies).toEqual([]);
  expect(p.home(coordinator).remedies).toEqual([expect.objectContaining({ how: 'goOn' })]);
  const before = p.fingerprint();
  expect(p.signUp(two).kind).toBe('refused');
  p.hours(5);
  p.run('repair');
  expect(p.fingerprint()).toBe(before);
});

test('also when people went on in it meanwhile, so that its runs have the numbers that were there before', () => {
  const p = restored();
  for (let n = 0; n < 6; n++) p.type(coordinator, 'Engineers', { Team: `Team ${n}` }, 2);
  p.signUp(two);
  p.hours(1.1);
  expect(p.ledger('restoredSeen')).toHaveLength(1);
});

test('to go on is for coordinators, and only where it is asked', () => {
  expect(remedy(sample.copy(), coordinator).kind).toBe('refused');
  const p = restored();
  p.hours(1.1);
  p.home(two);
  expect(remedy(p, two).sentence).toContain('Only a coordinator');
  expect(remedy(p, coordinator).kind).toBe('done');
  expect(p.home(two).warnings).toEqual([]);
});

test('after it nothing is repeated: the same sign-up finds its event there, and no mail goes twice', () => {
  const p = restored();
  p.hours(1.1);
  remedy(p, coordinator);
  const mails = p.mails(one).map(({ subject }) => subject);
  p.signUp(one);
  p.hours(3);
  expect(p.events(one)).toHaveLength(1);
  expect(p.notices(one).filter((subject) => subject.startsWith('Invitation'))).toHaveLength(1);
  expect(p.mails(one).map(({ subject }) => subject)).toEqual(mails);
  expect(p.ledger('restoredSeen')).toHaveLength(1);
});

describe('that it is held is said', () => {
  const held = expect.stringContaining('was restored to an older version') as string;

  test('by Check installation also of automation, which is on and sends nothing', () => {
    const p = restored();
    p.hours(1.1);
    const answer = looked(p, two);
    expect(namedIn(answer, 'Ledger')).toMatchObject({ state: 'wrong', found: held });
    expect(namedIn(answer, 'Automation')).toMatchObject({
      state: 'wrong',
      found: expect.stringContaining('nothing is decided or sent') as string,
    });
  });

  test('by Check installation to the account that sends before its next run, where it can go on at once', () => {
    const p = restored();
    const before = p.fingerprint();
    const answer = looked(p, coordinator);
    expect(namedIn(answer, 'Ledger')).toMatchObject({ state: 'wrong', found: held });
    expect(answer.remedies).toEqual([expect.objectContaining({ how: 'goOn' })]);
    expect(p.fingerprint()).toBe(before);
    expect(remedy(p, coordinator).kind).toBe('done');
    p.hours(2.1);
    expect(p.home(two).warnings).toEqual([]);
    expect(looked(p, coordinator).remedies).toEqual([]);
  });

  /** As it stood before automation was turned on for the first time. */
  function beforeAutomation(): ProgrammeBench {
    const p = programme({ now: '2026-05-19T08:00:00Z', automation: false, calls: [callCells()] });
    p.run('repair');
    restoredAfter(p, () => {
      p.run('turnOnAutomation');
      p.signUp(one);
      p.hours(2);
    });
    return p;
  }

  test('of a version from before automation was on, by the next hourly run', () => {
    const p = beforeAutomation();
    p.hours(1.1);
    expect(p.home(two).warnings).toEqual([held]);
    expect(p.signUp(two)).toMatchObject({ kind: 'refused', sentence: held });
  });

  test('by Turn on automation, which waits until a coordinator goes on', () => {
    const p = beforeAutomation();
    expect(p.told('turnOnAutomation')).toMatch(/was not turned on.*restored to an older version/);
    expect(p.ledger('automationOn')).toEqual([]);
    expect(p.home(two).warnings).toEqual([held]);
    expect(remedy(p, coordinator).kind).toBe('done');
    expect(p.told('turnOnAutomation')).toContain('Automation is on');
    p.signUp(one);
    p.hours(2.1);
    expect(p.events(one)).toHaveLength(1);
    expect(p.notices(one).filter((subject) => subject.startsWith('Invitation'))).toHaveLength(1);
  });
});

describe('the calendar, after going on', () => {
  const invited = sample.copy();
  invited.signUp(one, '2026-06-02');
  invited.signUp(two, '2026-06-04');
  invited.hours(2);

  /** Restored to when both were invited, and gone on; the run after it is still to come. */
  function wentOn(happens: (p: ProgrammeBench) => void): ProgrammeBench {
    const p = invited.copy();
    restoredAfter(p, () => {
      happens(p);
      p.hours(2);
    });
    p.hours(1.1);
    expect(remedy(p, coordinator).kind).toBe('done');
    return p;
  }
  const status = (p: ProgrammeBench, status: string): void => {
    p.type(coordinator, 'Calls', { Status: status }, p.rowOf('Calls', 'Customer', 'Fjord Telecom'));
  };

  test('an invite that was cancelled after this version is made anew, and kept from then on', () => {
    const p = wentOn((lost) => status(lost, 'Cancelled'));
    expect(p.events(one)).toEqual([]);
    p.hours(1.1);
    expect(p.events(one)).toHaveLength(1);
    expect(p.notices(one).slice(-1)[0]).toMatch(/^Invitation/);
    expect(p.events(two)).toHaveLength(1);
    expect(p.notices(two)).toHaveLength(1);
    status(p, 'Cancelled');
    p.hours(2.1);
    expect(p.events(one)).toEqual([]);
  });

  test('a call that was moved after this version moves back', () => {
    const start = invited.events(one)[0]?.start;
    const p = wentOn((lost) =>
      lost.type(coordinator, 'Calls', { Start: '15:00' }, lost.rowOf('Calls', 'Customer', 'Fjord Telecom')),
    );
    expect(p.events(one)[0]?.start).not.toEqual(start);
    p.hours(1.1);
    expect(p.events(one)[0]?.start).toEqual(start);
    expect(p.notices(two)).toHaveLength(1);
  });

  test('a place that was given and taken back after this version can be given again, with an invite', () => {
    const p = sample.copy();
    restoredAfter(p, () => {
      p.signUp(one);
      p.hours(2);
      p.withdraw(one);
      p.hours(2);
    });
    p.hours(1.1);
    remedy(p, coordinator);
    p.hours(1.1);
    p.signUp(one);
    p.hours(2.1);
    expect(p.home(one).programme?.rotations[0]?.state).toBe('confirmed');
    expect(p.events(one)).toHaveLength(1);
  });

  test('is looked at until it has answered, and then no more', () => {
    const p = wentOn((lost) => status(lost, 'Cancelled'));
    const lists = () =>
      p.runs('everyHour').flatMap((run) => trips(run).filter((trip) => trip === 'Calendar.Events.list'));
    p.bench.hooks.beforeCall = ({ method }) => {
      if (method === 'Events.list') throw new Error('Service error');
    };
    p.hours(2.1);
    expect(p.events(one)).toEqual([]);
    p.bench.hooks.beforeCall = () => undefined;
    p.hours(1.1);
    expect(p.events(one)).toHaveLength(1);
    const before = lists().length;
    p.hours(1.1);
    expect(lists().length - before).toBeLessThanOrEqual(1);
  });
});

test('a mail that had gone is not repeated either where a row that it tells of was changed a moment ago, which rests', () => {
  const p = programme({ now: '2026-05-18T05:00:00Z', calls: [callCells({ Date: '2026-05-26' })] });
  p.signUp(one);
  const before = structuredClone(p.book.sheets);
  p.until('2026-05-18T09:30:00Z');
  const mails = p.mails().length;
  expect(mails).toBeGreaterThan(0);
  p.book.sheets = before;
  p.until('2026-05-18T11:59:00Z');
  p.type('ae.emea@example.com', 'Calls', { Start: '16:00' }, 2);
  remedy(p, coordinator);
  p.hours(4);
  expect(p.mails()).toHaveLength(mails);
});

test('what is new after it goes out', () => {
  const p = restored();
  p.hours(1.1);
  remedy(p, coordinator);
  p.hours(1.1);
  offer(p, [callCells({ Customer: 'Alder', Date: '2026-06-03' })]);
  p.signUp(two);
  p.hours(2);
  expect(p.events(two)).toHaveLength(1);
});

test('a newest version that is restored again is no older one: nothing is asked', () => {
  const p = sample.copy();
  p.signUp(one);
  p.hours(2);
  restoredAfter(p, () => p.signUp(two));
  p.hours(2);
  expect(p.ledger('restoredSeen')).toEqual([]);
});

test('a line of the ledger that was deleted is told with what to do', () => {
  const p = sample.copy();
  p.signUp(one);
  p.hours(2);
  const sheet = p.sheet('Ledger');
  sheet.rows = sheet.rows.filter((row) => !String(row[5]?.value ?? '').startsWith('claimed'));
  p.hours(1.1);
  expect(p.home(coordinator).warnings.join()).toContain('lines of its Ledger were deleted');
  remedy(p, coordinator);
  p.hours(2.1);
  expect(p.events(one)).toHaveLength(1);
});

test('of Red Accounts: a thread of an account that this version knows is found in Slack, and stands there once', () => {
  const t = tracker();
  const row = {
    Account: 'Fjord Shipping',
    Health: 'Red',
    AE: 'ann.ae@example.com',
    CE: 'cem.ce@example.com',
  };
  t.type('ann.ae@example.com', 'Account Tracker', row);
  expect(t.threads()).toEqual([]);
  restoredAfter(t, () => t.hours(2));
  expect(t.threads()).toHaveLength(1);
  const standing = () => [t.bench.outtray().posts.map(({ text }) => text), t.mails()];
  const before = standing();
  t.hours(1.1);
  expect(t.ledger('restoredSeen')).toHaveLength(1);
  expect(remedy(t, coordinator).kind).toBe('done');
  t.hours(3.1);
  expect(standing()).toEqual(before);
  expect(t.records('Account Tracker')[0]?.['Thread']).toMatch(/^https:/);
});

describe('round trips', () => {
  const ofProperties = (p: ProgrammeBench): string[] =>
    trips(p.lastRun('everyHour')).filter((trip) => trip.startsWith('PropertiesService'));

  test('remembering costs a quiet hour one look beside the note that it ran, and a run that delivers a second call', () => {
    const p = sample.copy();
    p.hours(1.1);
    expect(ofProperties(p)).toHaveLength(2);
    p.signUp(one);
    p.hours(1.1);
    expect(ofProperties(p)).toHaveLength(2);
  });

  test('what is remembered fits into a property, however many mails were sent', () => {
    const p = sample.copy();
    p.untilAfterQuiet('2026-06-18T12:00:00Z', 6);
    const kept = Object.values(p.bench.world.properties.user[coordinator] ?? {});
    expect(kept.length).toBeGreaterThan(0);
    for (const value of kept) expect(value.length).toBeLessThan(9000);
  });
});
