import type { PlacementId } from '../../src/shadowing/history';
import { instant, hourMs } from '../../src/time/instant';
import { addDays, addWeeks } from '../../src/time/calendarDay';
import { cancel, change, full, monday, rowOf } from './manyPlaces';
import { at, callId, email, kinds, signUpId, World, zone } from './world';

// Design section 4, mass changes: a row is held as long as it does not say what its places were given for.

const held = (world: World): readonly string[] => [...world.history.held.rows.keys()].sort();

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `c${n}`).sort();

function hoursLater(world: World, n: number, hours: number): void {
  const { start, end } = rowOf(world, n);
  change(world, n, { start: instant(start + hours * hourMs), end: instant(end + hours * hourMs) });
}

/** Calls c0, c1 … of two seats, one a day, of which the first was taken before the ledger kept customers. */
function withOldPlaces(count: number): World {
  const world = new World({ confirmDays: 700 });
  for (let n = 0; n < count; n += 1) {
    const of = addWeeks(monday, Math.floor(n / 5));
    world.call(`c${n}`, `${addDays(of, n % 5)} 15:00`, { customer: `Customer ${n}`, seats: 2 });
    world.ledger(
      {
        kind: 'signedUp',
        signUp: signUpId(`old${n}`),
        engineer: email(`old${n}`),
        weeks: { kind: 'any' },
        flexible: false,
      },
      {
        kind: 'placed',
        placement: `old${n}` as PlacementId,
        signUp: signUpId(`old${n}`),
        engineer: email(`old${n}`),
        call: callId(`c${n}`),
        week: of,
        start: rowOf(world, n).start,
        confirmed: true,
      },
    );
    world.signUp(`old${n}`, 'any').signUp(`e${n}`, of);
  }
  world.run();
  return world;
}

describe('a call with places that are not alike', () => {
  test('other customers are held although some places are from before customers were kept', () => {
    const world = withOldPlaces(8);
    expect(world.place('e7')).toBe('c7 confirmed');
    for (let n = 0; n < 8; n += 1) change(world, n, { customer: `Customer ${(n + 1) % 8}` });
    expect(kinds(world.run())).toEqual(['held']);
    expect(held(world)).toEqual(ids(8));
  });

  test('a place from before customers were kept does not keep a row held that says again what it said', () => {
    const world = withOldPlaces(8);
    cancel(world, 8);
    expect(kinds(world.run())).toEqual(['held']);
    for (let n = 0; n < 8; n += 1) change(world, n, { status: 'Offered' });
    expect(kinds(world.run())).toEqual(['unheld']);
    expect(world.place('old0')).toBe('c0 confirmed');
    expect(world.place('e0')).toBe('c0 confirmed');
  });

  test('calls that would leave the time of some of their places are held, although it is that of the others', () => {
    const world = full(8);
    for (let n = 0; n < 8; n += 1) {
      change(world, n, { seats: 2 });
      world.signUp(`left${n}`, world.placement(`e${n}`)!.week);
    }
    world.run();
    for (let n = 0; n < 8; n += 1) world.engineers.delete(email(`left${n}`));
    for (let n = 0; n < 8; n += 1) hoursLater(world, n, 1);
    world.holds = false;
    world.run();
    expect(world.placement('e0')?.start).toBe(at('2026-05-11 16:00'));
    expect(world.placement('left0')?.start).toBe(at('2026-05-11 15:00'));

    world.holds = true;
    for (let n = 0; n < 8; n += 1) hoursLater(world, n, -1);
    expect(kinds(world.run())).toEqual(['held']);
    expect(held(world)).toEqual(ids(8));
    expect(world.placement('e0')?.start).toBe(at('2026-05-11 16:00'));
  });
});

describe('calls that fall into another week', () => {
  test('are held although they begin when they did, until the programme’s time zone is put right', () => {
    const sydney = zone('Australia/Sydney');
    const world = new World({ confirmDays: 700, zone: sydney });
    for (let n = 0; n < 8; n += 1) {
      const of = addWeeks(monday, n);
      world.call(`c${n}`, `${of} 09:00`).engineer(`e${n}`, { zone: sydney }).signUp(`e${n}`, of);
    }
    world.run();
    const { placements } = world.history;
    expect(placements.size).toBe(8);

    // Monday morning there is Sunday afternoon here.
    world.settings = { ...world.settings, zone: zone('America/Los_Angeles') };
    for (let n = 0; n < 8; n += 1) {
      const sunday = addDays(addWeeks(monday, n), -1);
      change(world, n, { day: sunday, week: addWeeks(monday, n - 1) });
    }
    expect(kinds(world.run())).toEqual(['held']);
    expect(held(world)).toEqual(ids(8));
    expect(world.history.placements).toEqual(placements);

    world.settings = { ...world.settings, zone: sydney };
    for (let n = 0; n < 8; n += 1) {
      change(world, n, { day: addWeeks(monday, n), week: addWeeks(monday, n) });
    }
    expect(kinds(world.run())).toEqual(['unheld']);
  });
});
