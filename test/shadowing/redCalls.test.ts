import { weeklyMails } from '../../src/effects/shadowing/weeklyMails';
import { callColumns } from '../../src/shadowing/columns/calls';
import { overviewRows } from '../../src/shadowing/columns/overview';
import { rotationRows } from '../../src/shadowing/columns/rotations';
import { isClosedAsRed } from '../../src/shadowing/redCalls';
import { knownCall } from '../../src/shadowing/situation';
import { summaryOf } from '../../src/shadowing/summary';
import { instant } from '../../src/time/instant';
import type { Call } from '../../src/shadowing/records';
import { callId, email, kinds, World } from './world';

const granite = { customer: 'Granite Insurance' };
const c1 = '2026-06-02 10:00';

/** Connected; Ada has a tentative seat in Granite's call of 2 June. */
function connected(changes: Partial<Call> = {}): World {
  const world = new World({ redWorkbook: 'other' }).call('c1', c1, { ...granite, ...changes });
  world.signUp('ada', '2026-06-01..2026-06-08').run(true);
  return world;
}

/** The hourly run after the account turned red. */
function turnedRed(world: World, ...accounts: string[]): readonly string[] {
  world.red = accounts;
  return kinds(world.run(true));
}

const notes = (world: World, id = 'c1'): readonly string[] =>
  callColumns(world.programme, world.history, world.now).get(callId(id))!.notes;

/** What the AE of a closed call reads that nobody had a seat in. */
const closedToShadows =
  'The customer’s account is red, or not resolved yet: this call is closed to shadows. To open it again, choose Yes under Shadow if red.';

const isClosed = (world: World): boolean =>
  isClosedAsRed(world.situation, knownCall(world.programme, callId('c1'))!);

describe('S17 a call of a red account', () => {
  it('is closed to shadows: who had a seat gives it back, unused and first in the queue', () => {
    const world = connected().signUp('bo', '2026-06-01..2026-06-08');
    world.run();
    expect(world.place('ada')).toBe('c1 tentative');
    expect(turnedRed(world, 'Granite Insurance')).toEqual(['redSeen', 'released accountRed']);
    const [placement] = [...world.history.placements.values()];
    expect(placement?.released).toMatchObject({ reason: 'accountRed', counts: false });
    expect(world.row('ada').status).toBe(
      'In the queue (1st): Your call was closed to shadows. No call is offered in your weeks yet.',
    );
    world.call('c2', '2026-06-09 10:00').run();
    expect([world.place('ada'), world.place('bo')]).toEqual(['c2 tentative', 'none']);
  });

  it('takes nobody in, whoever waits', () => {
    const world = new World({ redWorkbook: 'other' }).call('c1', c1, granite);
    expect(turnedRed(world, 'Granite Insurance')).toEqual(['redSeen']);
    world.signUp('ada', 'any').run();
    expect(world.place('ada')).toBe('none');
  });

  it('is that of the account with the customer’s name, without regard to case and spaces', () => {
    const world = connected();
    expect(turnedRed(world, 'Granite', 'Granite Insurance Ltd')).toEqual([]);
    expect(turnedRed(world, ' granite  INSURANCE')).toEqual(['redSeen', 'released accountRed']);
  });

  it('opens as soon as its AE opts in, and closes as soon as they take that back', () => {
    const world = connected();
    turnedRed(world, 'Granite Insurance');
    world.call('c1', c1, { ...granite, shadowIfRed: true });
    expect(kinds(world.run())).toEqual(['placed']);
    expect(world.place('ada')).toBe('c1 tentative');
    expect(notes(world)).toEqual([]);
    world.call('c1', c1, granite);
    expect(kinds(world.run())).toEqual(['released accountRed']);
  });

  it('stays open when its AE had opted in before', () => {
    const world = connected({ shadowIfRed: true });
    expect(turnedRed(world, 'Granite Insurance')).toEqual(['redSeen']);
    expect(world.place('ada')).toBe('c1 tentative');
  });

  it('opens when the account is no longer red', () => {
    const world = connected();
    turnedRed(world, 'Granite Insurance');
    expect(turnedRed(world)).toEqual(['redSeen', 'placed']);
    expect(isClosed(world)).toBe(false);
  });

  it('says to its AE what happened and what to choose', () => {
    const world = connected();
    turnedRed(world, 'Granite Insurance');
    expect(notes(world)).toEqual([
      'The customer’s account is red, or not resolved yet: this call is closed to shadows. Who had a seat gave it back and is told. To open it again, choose Yes under Shadow if red.',
    ]);
    const empty = new World({ redWorkbook: 'other' }).call('c1', c1, granite);
    turnedRed(empty, 'Granite Insurance');
    expect(notes(empty)).toEqual([closedToShadows]);
  });

  it('says of seats only those that were given back for it', () => {
    const world = connected().call('c2', '2026-06-09 10:00', granite).signUp('bo', '2026-06-08');
    world.run();
    world.withdraw('bo').clock('2026-06-02 12:00').run();
    expect([world.place('ada'), world.place('bo')]).toEqual(['c1 confirmed', 'none']);
    world.call('c1', '2026-06-16 10:00', granite).clock('2026-06-08 09:00');
    expect(turnedRed(world, 'Granite Insurance')).toEqual(['redSeen']);
    expect(notes(world)).toEqual([closedToShadows]);
    expect(notes(world, 'c2')).toEqual([closedToShadows]);
  });

  it('is said nothing of from its beginning on', () => {
    const world = connected();
    turnedRed(world, 'Granite Insurance');
    world.clock('2026-06-02 09:59').run();
    expect(notes(world)).toHaveLength(1);
    world.clock('2026-06-02 10:00').run();
    expect(notes(world)).toStrictEqual([]);
  });

  it('keeps whom it has when it has begun, and is said nothing of', () => {
    const world = connected();
    world.clock('2026-06-02 10:00');
    expect(turnedRed(world, 'Granite Insurance')).toEqual(['confirmed']);
    expect(world.place('ada')).toBe('c1 confirmed');
    expect(notes(world)).toEqual([]);
  });

  it('keeps whom it had when it began, though its row then names a later time', () => {
    const world = connected().clock('2026-06-02 12:00').engineer('ada', { zone: undefined });
    world.run();
    world.call('c1', '2026-06-04 10:00', granite);
    expect(turnedRed(world, 'Granite Insurance')).toEqual(['redSeen']);
    expect(world.place('ada')).toBe('c1 confirmed');
  });

  it('that is moved to a time that is past, or just begins, is told as moved', () => {
    for (const begins of ['2026-06-01 10:00', '2026-06-01 12:00']) {
      const world = connected({ shadowIfRed: true });
      turnedRed(world, 'Granite Insurance');
      world.clock('2026-06-01 12:00').run();
      expect(kinds(world.call('c1', begins, granite).run())).toEqual(['released callMoved']);
    }
  });

  it('gives seats back in the week of the call as well, and that does not use up the year', () => {
    const world = connected();
    world.clock('2026-06-01 12:00');
    turnedRed(world, 'Granite Insurance');
    expect([...world.history.placements.values()][0]?.released?.counts).toBe(false);
  });

  it('that is cancelled is told as cancelled', () => {
    const world = connected().call('c1', c1, { ...granite, status: 'Cancelled' });
    expect(turnedRed(world, 'Granite Insurance')).toEqual(['redSeen', 'released callCancelled']);
    expect(notes(world)).toEqual([]);
  });

  it('that does not read, or is missing, stays as it is', () => {
    const world = connected();
    world.calls.set(callId('c1'), 'unreadable');
    expect(turnedRed(world, 'Granite Insurance')).toEqual([]);
    expect(world.place('ada')).toBe('c1 tentative');
  });

  it('counts for no coverage', () => {
    const world = connected();
    turnedRed(world, 'Granite Insurance');
    const { programme, history, now } = world;
    expect(summaryOf(programme, history, now).openSeats).toBe(0);
    const ofWeek = overviewRows(programme, history, now).find(({ rotation }) => rotation === '2026-06-01');
    expect(ofWeek).toMatchObject({ seats: 0, seatsOpen: 0, placed: 0 });
    const shown = rotationRows(programme, history, now).find(({ rotation }) => rotation === '2026-06-01');
    expect(shown).toMatchObject({ calls: 0, seatsLeft: 0 });
  });
});

describe('S17 what is seen of Red Accounts', () => {
  it('is kept as ids of calls, and only what is new', () => {
    const world = connected().call('c2', '2026-06-09 10:00', granite);
    world.red = ['Granite Insurance'];
    expect(world.run(true)).toContainEqual({ kind: 'redSeen', red: true, calls: ['c1', 'c2'] });
    expect(world.run(true)).toEqual([]);
  });

  it('is kept in one order, whatever the order of rows and looks', () => {
    const world = new World({ redWorkbook: 'other' });
    world.call('c3', '2026-06-03 10:00', { customer: 'Fjord' }).call('c2', c1, granite);
    world.call('c1', '2026-06-01 10:00', { customer: 'Fjord' });
    world.red = ['Granite Insurance'];
    world.run(true);
    world.red = ['Granite Insurance', 'Fjord'];
    expect(world.run(true)).toEqual([{ kind: 'redSeen', red: true, calls: ['c1', 'c3'] }]);
    world.settings = { ...world.settings, redWorkbook: '' };
    expect(world.run()).toEqual([{ kind: 'redSeen', red: false, calls: ['c1', 'c2', 'c3'] }]);
  });

  it('decides on a call that was typed since at the next look', () => {
    const world = connected();
    turnedRed(world, 'Granite Insurance');
    world.call('c2', '2026-06-09 10:00', granite).run();
    expect(world.place('ada')).toBe('c2 tentative');
    expect(turnedRed(world, 'Granite Insurance')).toEqual(['redSeen', 'released accountRed']);
  });

  it('changes nothing while it is not known, and is said once', () => {
    const world = connected();
    world.red = 'noAccess';
    expect(kinds(world.run(true))).toEqual(['redUnread']);
    expect(kinds(world.run(true))).toEqual([]);
    expect(world.place('ada')).toBe('c1 tentative');
    turnedRed(world, 'Granite Insurance');
    world.red = 'noTracker';
    expect(kinds(world.run(true))).toEqual(['redUnread']);
    expect(isClosed(world)).toBe(true);
    expect(world.history.redTrouble).toBe('noTracker');
    expect(turnedRed(world, 'Granite Insurance')).toEqual(['redSeen']);
    expect(world.history.redTrouble).toBeUndefined();
  });

  it('is nothing new when it is known again and is as it was', () => {
    const world = connected();
    world.red = 'noAnswer';
    world.run(true);
    expect(turnedRed(world)).toEqual(['redSeen']);
    expect(world.history.redTrouble).toBeUndefined();
    expect(world.history.redCalls.size).toBe(0);
    expect(turnedRed(world)).toStrictEqual([]);
  });

  it('is no trouble any more when Red Accounts is disconnected', () => {
    const world = connected();
    world.red = 'noAccess';
    world.run(true);
    world.settings = { ...world.settings, redWorkbook: '' };
    expect(kinds(world.run())).toEqual(['redSeen']);
    expect(world.history.redTrouble).toBeUndefined();
    expect(world.run()).toStrictEqual([]);
  });

  it('counts no more when Red Accounts is disconnected', () => {
    const world = connected();
    turnedRed(world, 'Granite Insurance');
    world.settings = { ...world.settings, redWorkbook: '' };
    expect(kinds(world.run())).toEqual(['redSeen', 'placed']);
    expect(world.history.redCalls.size).toBe(0);
    expect(kinds(world.run(true))).toEqual([]);
  });
});

describe('S17 the Monday mail', () => {
  function mailTo(world: World, name: string): { subject: string; text: string } {
    const wanted = weeklyMails(world.programme, world.history, {
      now: world.now,
      automationSince: instant(0),
      coordinators: [email('casey')],
      attention: [],
    });
    return [...wanted.values()].find(({ mail }) => mail.to === email(name))!.mail;
  }

  it('tells the AE that the call is closed and how to open it, and asks for no brief', () => {
    const world = connected();
    turnedRed(world, 'Granite Insurance');
    world.clock('2026-05-25 09:10').run(true);
    const { subject, text } = mailTo(world, 'ae');
    expect(subject).toBe('1 of your customer calls is closed to shadows');
    expect(text).toContain(
      'Closed to shadows: the account is red, or not resolved yet. To open it again, choose Yes under Shadow if red.',
    );
    expect(text).not.toContain('Missing');
    expect(mailTo(world, 'casey').text).not.toContain('Missing');
  });
});
