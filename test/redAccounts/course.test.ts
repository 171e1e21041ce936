import { hourMs } from '../../src/time/instant';
import { at, episodeId, RedWorld } from './world';

const dayMs = 24 * hourMs;

describe('R7 from red to resolved', () => {
  it('R7 waits for resolution when yellow, and stays open until somebody closes it', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-07 10:00').report('acme', 'Yellow');
    world.clock('2026-06-30 10:00').run(true);
    expect(world.course('acme')).toMatchObject({
      state: 'waiting',
      health: 'Yellow',
      redSince: at('2026-05-04 10:00'),
      notRedSince: at('2026-05-07 10:00'),
      daysRed: 3,
    });
  });

  it('R7 counts red again before it is closed as a relapse of the same episode', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-07 10:00').report('acme', 'Green');
    world.clock('2026-05-08 10:00').report('acme', 'Red');
    world.clock('2026-05-10 09:00');
    expect(world.course('acme')).toMatchObject({
      state: 'red',
      stateSince: at('2026-05-08 10:00'),
      redSince: at('2026-05-04 10:00'),
      relapses: 1,
      reopenings: 0,
      daysRed: 4,
    });
    expect(world.course('acme').spent).toEqual({
      Red: 3 * dayMs + 47 * hourMs,
      Yellow: 0,
      Green: dayMs,
      Lost: 0,
    });
  });

  it('R7 counts from the last change away from red, not from yellow to green', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-07 10:00').report('acme', 'Yellow');
    world.clock('2026-05-09 10:00').report('acme', 'Green');
    expect(world.course('acme')).toMatchObject({ health: 'Green', notRedSince: at('2026-05-07 10:00') });
  });
});

describe('R1 red again', () => {
  const closed = (): RedWorld => {
    const world = new RedWorld({ reopenDays: 14 });
    world.report('acme', 'Red');
    world.clock('2026-05-07 10:00').report('acme', 'Green');
    world.clock('2026-05-08 10:00').close('e1').run();
    return world;
  };

  it('R1 does not count the time in which it was closed', () => {
    const world = closed().clock('2026-05-20 10:00');
    expect(world.course('acme')).toMatchObject({ state: 'resolved', daysRed: 3, health: 'Green' });
    expect(world.course('acme').spent.Green).toBe(dayMs);
  });

  it('R1 reopens the same episode up to the last moment of the set days', () => {
    const world = closed().clock('2026-05-22 10:00');
    world.report('acme', 'Red');
    expect(world.episodeOf('acme').id).toBe('e1');
    expect(world.course('acme')).toMatchObject({
      state: 'red',
      reopenings: 1,
      redSince: at('2026-05-04 10:00'),
      openSince: at('2026-05-22 10:00'),
    });
    expect(world.row('e1').health).toBe('Red');
  });

  it('R1 is a new episode with a row of its own after that', () => {
    const world = closed().clock('2026-05-22 10:01');
    const { newRows } = world.report('acme', 'Red');
    expect(newRows).toHaveLength(1);
    expect(world.episodesOf('acme').map(({ id }) => id)).toEqual(['e1', newRows[0]?.id]);
    expect(world.row('e1').health).toBe('Green');
  });

  it('R1 keeps the days that held when it was closed, though the setting changes', () => {
    const world = closed().clock('2026-05-22 10:00');
    world.settings = { ...world.settings, reopenDays: 1 };
    world.report('acme', 'Red');
    expect(world.episodeOf('acme').id).toBe('e1');
  });

  it('R1 joins the second row when a red that came late shows that the first was reopened', () => {
    const world = closed().clock('2026-05-25 10:00');
    const second = world.report('acme', 'Red').newRows[0]!.id;
    world.type(second, { currentState: 'Angry' }).run();
    world.clock('2026-05-26 10:00');
    const { entries, problems } = world.report('acme', 'Red', '2026-05-20 10:00');
    expect(entries).toContainEqual({ kind: 'joined', episode: second, into: episodeId('e1') });
    expect(world.course('acme')).toMatchObject({ state: 'red', openSince: at('2026-05-20 10:00') });
    expect(world.row(second).currentState).toBe('Angry');
    expect(problems.get(second)).toEqual([
      'A late report showed that this belongs to row 2. Go on there: this row counts no more.',
    ]);
  });

  it('R1 opens again what was closed not knowing that it was red', () => {
    const world = closed().clock('2026-05-20 10:00');
    world.report('acme', 'Red', '2026-05-07 18:00');
    expect(world.course('acme')).toMatchObject({
      state: 'red',
      relapses: 1,
      reopenings: 0,
      stateSince: at('2026-05-07 18:00'),
    });
  });

  it('R1 takes red for the later of two reports of one instant', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', '2026-05-04 09:00');
    world.report('acme', 'Red', '2026-05-04 10:00');
    world.report('acme', 'Green', '2026-05-04 10:00');
    expect(world.course('acme').state).toBe('red');
  });

  it('R1 takes a report that comes again for the same one', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', '2026-05-04 09:00');
    const { entries } = world.clock('2026-05-05 10:00').report('acme', 'Red', '2026-05-04 09:00');
    expect(entries).toEqual([]);
    expect(world.history.accounts.get(world.episodeOf('acme').account)?.reports).toHaveLength(1);
  });

  it('keeps an account that never was red in mind, without a row', () => {
    const world = new RedWorld();
    const { newRows } = world.report('acme', 'Yellow');
    expect(newRows).toEqual([]);
    world.clock('2026-05-06 10:00').report('acme', 'Red', '2026-05-03 10:00');
    expect(world.course('acme')).toMatchObject({ state: 'waiting', health: 'Yellow', daysRed: 1 });
  });
});
