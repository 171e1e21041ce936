import { nothingImported } from '../../src/shadowing/handbook/imported';
import { summaryOf, type Summary } from '../../src/shadowing/summary';
import type { Week } from '../../src/time/calendarDay';
import { day, email, week, World } from './world';

function summary(world: World, had: Readonly<Record<string, readonly Week[]>> = {}): Summary {
  const byEmail = new Map(Object.entries(had).map(([name, of]) => [email(name), of]));
  const imported = { ...nothingImported, had: byEmail };
  return summaryOf(world.programme, { ...world.history, imported }, world.now);
}

describe('S5 the programme in numbers', () => {
  it('counts who has had their rotation of this year: one that has begun, or one of the handbook up to this week', () => {
    const world = new World().engineer('ann').engineer('bo').engineer('cy');
    world.engineer('dee').engineer('eve');
    const had = {
      ann: [week('2026-05-04')],
      bo: [week('2026-05-11')],
      cy: [week('2025-05-05')],
      dee: [week('2025-05-05'), week('2026-01-05')],
      eve: [week('2026-01-12')],
    };
    expect(summary(world, had)).toMatchObject({ engineers: 5, haveHadOne: 3 });
  });

  it('counts no rotation of another year, of somebody who left, or that was given back', () => {
    const world = new World().call('c1', '2026-05-12 10:00', { seats: 2 });
    world.signUp('ann', '2026-05-11').signUp('bo', '2026-05-11').run();
    world.withdraw('bo').run();
    world.clock('2026-05-18 10:00');
    expect(summary(world)).toMatchObject({ year: 2026, engineers: 2, haveHadOne: 1, confirmed: 0 });
    world.engineer('ann', { activeUntil: day('2026-05-17') });
    expect(summary(world)).toMatchObject({ engineers: 1, haveHadOne: 0 });
    world.engineer('ann').clock('2027-01-04 10:00');
    expect(summary(world)).toMatchObject({ year: 2027, engineers: 2, haveHadOne: 0 });
  });

  it('counts places to come until their call begins', () => {
    const world = new World().call('c1', '2026-05-12 10:00').call('c2', '2026-06-02 10:00', { seats: 2 });
    world.signUp('ann', '2026-05-11').signUp('bo', '2026-06-01').signUp('cy', '2026-06-01').run();
    expect(summary(world)).toMatchObject({ confirmed: 1, tentative: 2, waiting: 0, openSeats: 0 });
    expect(summary(world.clock('2026-05-12 09:59'))).toMatchObject({ confirmed: 1, haveHadOne: 0 });
    expect(summary(world.clock('2026-05-12 10:00'))).toMatchObject({ confirmed: 0, haveHadOne: 1 });
  });

  it('counts the open seats of the weeks that can be ticked', () => {
    const world = new World()
      .call('c1', '2026-05-12 10:00', { seats: 2 })
      .call('c2', '2026-07-31 10:00', { seats: 3 })
      .call('c3', '2026-08-03 10:00', { seats: 5 });
    expect(summary(world).openSeats).toBe(5);
  });
});
