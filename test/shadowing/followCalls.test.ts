import { customerKey } from '../../src/shadowing/customers';
import { followCalls, followCustomers, seatsGone } from '../../src/shadowing/followCalls';
import { nothingImported, withRoster, withRotations } from '../../src/shadowing/handbook/imported';
import type { PlacementId, ShadowingEntry } from '../../src/shadowing/history';
import type { Engineer } from '../../src/shadowing/records';
import type { Week } from '../../src/time/calendarDay';
import { at, callId, email, kinds, signUpId, week, World, zone } from './world';

// Rule S10: where a call goes, and who goes along.

/** What follows for those placed in calls, by the order of their places. */
const followed = (world: World): readonly string[] => kinds(followCalls(world.situation));

/** A place in the ledger, of which nothing else needs to be known. */
function place(name: string, call: string, begins: string, monday: Week, customer?: string): ShadowingEntry {
  const kept = customer === undefined ? {} : { customer: customerKey(customer) };
  return {
    kind: 'placed',
    placement: `p-${name}` as PlacementId,
    signUp: signUpId(name),
    engineer: email(name),
    call: callId(call),
    week: monday,
    start: at(begins),
    confirmed: true,
    ...kept,
  };
}

/** Ada, who ticked two weeks, has a place in the call of 2 June at 10:00. */
function placed(changes: Partial<Engineer> = {}): World {
  const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', '2026-06-01..2026-06-08');
  world.engineer('ada', changes).run();
  return world;
}

/** With rotations of these weeks in the handbook, all of them Ada's. */
function withHandbook(world: World, ...mondays: string[]): World {
  const engineers = [{ name: 'Ada', handle: '' }];
  const rotations = mondays.map((monday) => ({ week: week(monday), engineers, customers: [] }));
  const imported = withRoster(withRotations(nothingImported, rotations), world.programme.engineers);
  world.history = { ...world.history, imported };
  return world;
}

describe('S10 a moved call', () => {
  it('has taken place, once the later of its two times has come', () => {
    const world = placed().clock('2026-06-02 11:00').call('c1', '2026-06-02 11:00');
    expect(followed(world)).toEqual([]);
    expect(followed(placed().clock('2026-06-02 10:00').call('c1', '2026-06-02 09:00'))).toEqual([]);
  });

  it('takes nobody along to a time that is this very moment', () => {
    const world = placed().clock('2026-06-01 10:00');
    expect(followed(world.call('c1', '2026-06-01 10:00'))).toEqual(['released callMoved']);
    expect(followed(world.call('c1', '2026-06-01 10:01'))).toEqual(['moved']);
  });

  it('goes into another week without moving, where the programme’s days become those of another zone', () => {
    const world = new World().call('c1', '2026-06-01 00:30').signUp('ada', 'any', { flexible: true });
    world.run();
    expect(world.placement('ada')?.week).toBe('2026-06-01');
    world.settings = { ...world.settings, zone: zone('America/New_York') };
    world.call('c1', '2026-05-31 18:30');
    expect(followCalls(world.situation)).toEqual([
      { kind: 'moved', placement: world.placement('ada')?.id, week: '2026-05-25', start: at('2026-06-01 00:30') },
    ]); // prettier-ignore
  });

  it('changes nothing for who is not on the roster', () => {
    const world = placed().call('c1', '2026-06-03 10:00');
    world.engineers.clear();
    expect(followed(world)).toEqual([]);
  });

  it('takes along within its week whose sign-up no longer names it', () => {
    const world = placed().clock('2026-05-20 09:00');
    world.run();
    world.signUp('ada', '2026-06-22').run();
    expect(followed(world.call('c1', '2026-06-03 10:00'))).toEqual(['moved']);
  });

  it('takes along within its week and working hours whose sign-up is not known', () => {
    const world = new World().engineer('ada').ledger(place('ada', 'c1', '2026-06-02 10:00', week('2026-06-01')));
    const to = (begins: string) => followed(world.call('c1', begins));
    expect(to('2026-06-03 10:00')).toEqual(['moved']);
    expect(to('2026-06-03 20:00')).toEqual(['released callMoved']);
    expect(to('2026-06-09 10:00')).toEqual(['released callMoved']);
  }); // prettier-ignore
});

describe('S10 a call that moves to the next year', () => {
  /** Ada has a place at the end of 2026, and these weeks in the handbook; the call moves into 2027. */
  const movedOver = (...imported: string[]): readonly string[] => {
    const world = new World().clock('2026-12-01 10:00').call('c1', '2026-12-29 10:00');
    world.signUp('ada', '2026-12-28..2027-01-04').run();
    return followed(withHandbook(world, ...imported).call('c1', '2027-01-05 10:00'));
  };

  it('takes along whom the handbook gave no rotation of that year', () => {
    expect(movedOver()).toEqual(['moved']);
    expect(movedOver('2025-02-03', '2026-02-02')).toEqual(['moved']);
    expect(movedOver('2025-02-03', '2027-02-01')).toEqual(['released callMoved']);
  });

  it('takes along whose other place is of another year', () => {
    const world = new World().clock('2026-11-02 09:00');
    world.call('c1', '2026-12-08 10:00').call('c2', '2027-01-05 10:00');
    world.signUp('ada', '2026-12-07').signUp('ada', '2027-01-04', { row: 'next' }).run();
    expect(world.place('next')).toBe('c2 tentative');
    expect(followed(world.call('c2', '2027-01-06 10:00'))).toEqual(['moved']);
  });

  it('or within the year takes along whom the handbook gave another rotation of the same year', () => {
    const world = withHandbook(placed(), '2026-02-02');
    expect(followed(world.call('c1', '2026-06-03 10:00'))).toEqual(['moved']);
  });
});

describe('S10 calls that move when two may join in a week', () => {
  /** Calls c1 to c5 of as many engineers, two each in the weeks of 1 and 8 June, one in that of 15 June. */
  const full = (): World => {
    const world = new World({ engineersPerWeek: 2 });
    const days = ['2026-06-02', '2026-06-03', '2026-06-09', '2026-06-10', '2026-06-16'];
    days.forEach((day, n) => world.call(`c${n + 1}`, `${day} 10:00`).signUp(`e${n + 1}`, 'any'));
    world.run();
    expect(days.map((_, n) => world.place(`e${n + 1}`))).toEqual(days.map((_, n) => `c${n + 1} tentative`));
    return world;
  };

  it('fill an empty week with two, and no third', () => {
    const world = full();
    ['c1', 'c2', 'c3'].forEach((id) => world.call(id, '2026-06-23 10:00'));
    expect(followed(world)).toEqual(['moved', 'moved', 'released callMoved']);
  });

  it('fill a week that has one with a second', () => {
    const world = full().call('c1', '2026-06-17 10:00').call('c2', '2026-06-18 10:00');
    expect(followed(world)).toEqual(['moved', 'released callMoved']);
  });

  it('leave room for as many as went out of a week', () => {
    const world = full().call('c1', '2026-06-23 10:00');
    world.call('c3', '2026-06-03 14:00').call('c4', '2026-06-03 16:00');
    expect(followed(world)).toEqual(['moved', 'moved', 'released callMoved']);
  });
});

describe('S10 until a call begins, and not from then on,', () => {
  it('whose it is follows the row', () => {
    const world = placed().call('c1', '2026-06-02 10:00', { customer: 'Kestrel' });
    const changed = { kind: 'customerChanged', placement: world.placement('ada')?.id, customer: 'kestrel' };
    expect(followCustomers(world.clock('2026-06-02 09:59').situation)).toEqual([changed]);
    expect(followCustomers(world.clock('2026-06-02 10:00').situation)).toEqual([]);
  });

  it('seats that are gone are taken from who was placed last', () => {
    const world = placed().call('c1', '2026-06-02 10:00', { seats: 0 });
    expect(kinds(seatsGone(world.clock('2026-06-02 09:59').situation))).toEqual(['released seatGone']);
    expect(seatsGone(world.clock('2026-06-02 10:00').situation)).toEqual([]);
  });
});

it('whose call it was is not followed where the ledger does not say it', () => {
  const monday = week('2026-06-01');
  const world = new World().call('c1', '2026-06-02 10:00', { customer: 'Kestrel' });
  world.ledger(place('ada', 'c1', '2026-06-02 10:00', monday));
  expect(followCustomers(world.situation)).toEqual([]);
  world.ledger(place('bo', 'c1', '2026-06-02 10:00', monday, 'Fjord'));
  expect(followCustomers(world.situation)).toEqual([
    { kind: 'customerChanged', placement: 'p-bo', customer: 'kestrel' },
  ]);
});
