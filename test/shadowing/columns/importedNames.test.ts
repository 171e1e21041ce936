import { engineerColumns } from '../../../src/shadowing/columns/engineers';
import { rotationRows } from '../../../src/shadowing/columns/rotations';
import type { HandbookEngineer } from '../../../src/shadowing/handbook/rotation';
import { withRoster } from '../../../src/shadowing/handbook/imported';
import { email, week, World } from '../world';

const linked = (name: string, handle = name.toLowerCase()): HandbookEngineer => ({ name, handle });

/** A world with this handbook in it. */
function withHandbook(world: World, rotations: Readonly<Record<string, readonly HandbookEngineer[]>>): World {
  world.ledger({
    kind: 'imported',
    rotations: Object.entries(rotations).map(([monday, engineers]) => ({
      week: week(monday),
      engineers,
      customers: [],
    })),
  });
  world.history = {
    ...world.history,
    imported: withRoster(world.history.imported, world.programme.engineers),
  };
  return world;
}

const engineersOf = (world: World, monday: string): string | undefined =>
  rotationRows(world.programme, world.history, world.now).find(({ rotation }) => rotation === monday)
    ?.engineers;

describe('Engineers of the handbook in Rotations', () => {
  it('are called as on the Engineers tab; who is not on it as in the handbook', () => {
    const world = new World().engineer('ann', { name: 'Ann Lee', github: 'ann' });
    withHandbook(world, { '2026-02-02': [linked('Zed'), linked('Annie', 'ann')] });
    expect(engineersOf(world, '2026-02-02')).toBe('Ann Lee, Zed');
  });

  it('stand among those who were placed, by name, and once', () => {
    const world = new World()
      .call('c1', '2026-05-12 10:00', { seats: 2 })
      .signUp('dee', '2026-05-11')
      .signUp('cy', '2026-05-11');
    world.run();
    world.engineer('cy', { github: 'cy' });
    withHandbook(world, { '2026-05-11': [linked('Bo'), linked('Cy')] });
    expect(engineersOf(world, '2026-05-11')).toBe('Bo, Cy, Dee');
  });

  it('S3 are extra when they themselves had an earlier one in the year, not when others had', () => {
    const world = withHandbook(new World(), {
      '2026-02-02': [linked('Ann')],
      '2026-03-02': [linked('Bo'), linked('Ann')],
    });
    expect(engineersOf(world, '2026-02-02')).toBe('Ann');
    expect(engineersOf(world, '2026-03-02')).toBe('Ann (extra), Bo');
  });

  it('S4 are extra beside a place that uses up the same year, and no other place', () => {
    const world = new World()
      .clock('2026-12-01 10:00')
      .call('c1', '2026-12-15 10:00')
      .call('c2', '2027-01-05 10:00')
      .signUp('ann', '2026-12-14')
      .signUp('bo', '2027-01-04');
    world.run();
    world.withdraw('ann').run();
    world.engineer('ann', { github: 'ann' }).engineer('bo', { github: 'bo' });
    withHandbook(world, { '2026-02-02': [linked('Ann'), linked('Bo')], '2027-02-01': [linked('Bo')] });
    expect(engineersOf(world, '2026-02-02')).toBe('Ann, Bo');
    expect(engineersOf(world, '2027-02-01')).toBe('Bo (extra)');
  });
});

describe('The last rotation on the Engineers tab', () => {
  const lastOf = (world: World, name: string): string | undefined =>
    engineerColumns(world.programme, world.history, world.now).get(email(name))?.lastRotation;

  it('is one of the handbook up to this week, not one to come', () => {
    const world = new World().engineer('ann', { github: 'ann' }).engineer('bo', { github: 'bo' });
    withHandbook(world, {
      '2025-04-07': [linked('Ann'), linked('Bo')],
      '2026-05-04': [linked('Ann')],
      '2026-05-11': [linked('Ann'), linked('Bo')],
    });
    expect([lastOf(world, 'ann'), lastOf(world, 'bo')]).toEqual(['2026-05-04', '2025-04-07']);
  });

  it('is the later of those of the handbook and those that were placed', () => {
    const world = new World()
      .call('c1', '2026-05-12 10:00')
      .signUp('ann', 'any')
      .engineer('ann', { github: 'ann' });
    world.run();
    withHandbook(world, { '2025-04-07': [linked('Ann')] });
    expect(lastOf(world.clock('2026-05-12 12:00'), 'ann')).toBe('2026-05-11');
  });
});
