import { keyOfId, keyOfName } from '../../src/redAccounts/account';
import {
  accountCourses,
  courseOf,
  episodeItself,
  heardOfRed,
  isOpenEpisode,
  openEpisodeOf,
} from '../../src/redAccounts/course';
import type { RedHistory } from '../../src/redAccounts/history';
import { emptyRedHistory } from '../../src/redAccounts/redHistoryWith';
import { adoptedReport, crmReport } from '../../src/redAccounts/reports';
import { hourMs } from '../../src/time/instant';
import { anEvent, at, crmId, episodeId, RedWorld } from './world';

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

const acmeKey = keyOfId(crmId('acme'));

/** acme is red (e1); a second row (e2) was made for a red of which it turned out later that it belongs to the first. */
function joinedWorld(): RedWorld {
  const world = new RedWorld();
  world.report('acme', 'Red');
  world.ledger({ kind: 'opened', episode: episodeId('e2'), account: acmeKey, red: world.now }).run();
  return world;
}

describe('R1 an episode that was joined', () => {
  it('R1 is not open beside the one into which it was joined, and counts as that one', () => {
    const { history } = joinedWorld();
    const both = [...history.episodes.values()];
    expect(both.map((episode) => [episode.id, isOpenEpisode(history, episode)])).toEqual([
      ['e1', true],
      ['e2', false],
    ]);
    expect(openEpisodeOf(history, acmeKey)?.id).toBe('e1');
    const counted = ['e1', 'e2', 'e3'].map((id) => episodeItself(history, episodeId(id))?.id);
    expect(counted).toEqual(['e1', 'e1', undefined]);
  });
});

describe('R4 R6 when it was heard of a red', () => {
  const heard = (world: RedWorld, red: string) => heardOfRed(world.history, world.episodeOf('acme'), at(red));

  it('R4 R6 was when it was told, of each red of an episode', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', '2026-05-04 08:00');
    world.clock('2026-05-11 12:00').report('acme', 'Green', '2026-05-11 08:00');
    world.clock('2026-05-12 09:00').report('acme', 'Red', '2026-05-11 08:00');
    expect(heard(world, '2026-05-04 08:00')).toBe(at('2026-05-04 10:00'));
    expect(heard(world, '2026-05-11 08:00')).toBe(at('2026-05-12 09:00'));
  });

  it('R4 R6 was when it became red, in the tracker that was adopted: people knew', () => {
    const world = new RedWorld();
    world.ledger(adoptedReport({ key: keyOfName('acme'), name: 'acme' }, at('2026-04-20 09:00'))).run();
    expect(heard(world, '2026-04-20 09:00')).toBe(at('2026-04-20 09:00'));
  });

  it('R4 R6 was when its row was made, when nothing is known of who told it', () => {
    const world = new RedWorld();
    const opened = { kind: 'opened', episode: episodeId('e1'), account: acmeKey } as const;
    world.ledger({ ...opened, red: at('2026-04-20 09:00') });
    expect(heard(world, '2026-04-20 09:00')).toBe(world.now);
  });
});

describe('the courses of accounts', () => {
  const stretches = (history: RedHistory) => accountCourses(history).get(acmeKey)?.stretches;
  const statesIn = (history: RedHistory) => stretches(history)?.map(({ state }) => state);

  it('has every account that was red, and no other', () => {
    const world = joinedWorld();
    world.report('beta', 'Yellow');
    expect(
      [...accountCourses(world.history).values()].map(({ key, episodes }) => [key, episodes.length]),
    ).toEqual([[acmeKey, 2]]);
  });

  it('takes it for a mistake of the program to ask for an episode in a history that does not have it', () => {
    const world = joinedWorld();
    expect(() => courseOf(emptyRedHistory, world.episodeOf('acme'), world.now)).toThrow(
      'an episode of an account that was never red',
    );
  });

  it('finds the course of an account once, as long as nothing becomes of it', () => {
    const world = joinedWorld();
    const before = stretches(world.history);
    world.clock('2026-05-05 10:00').report('beta', 'Red');
    world.type('e1', { currentState: 'Angry' }).run();
    expect(stretches(world.history)).toBe(before);
  });

  it('R1 goes by the history that is asked about, whatever was asked before', () => {
    const world = new RedWorld();
    for (const [health, when] of [
      ['Red', '05-04'],
      ['Green', '05-07'],
      ['Red', '06-10'],
      ['Green', '06-12'],
    ] as const)
      world.ledger(...crmReport(world.history, anEvent('acme', health, at(`2026-${when} 09:00`))));
    const opens = (id: string, when: string) =>
      world.ledger({ kind: 'opened', episode: episodeId(id), account: acmeKey, red: at(when) });
    const asked: [RedHistory, readonly string[]][] = [];
    const then = (states: readonly string[]): void => {
      expect(statesIn(world.history)).toEqual(states);
      asked.push([world.history, states]);
    };
    opens('e1', '2026-05-04 09:00');
    then(['waiting']);
    world.clock('2026-05-08 10:00').close('e1');
    then(['resolved', 'waiting']);
    opens('e2', '2026-06-10 09:00');
    then(['resolved', 'waiting']);
    world.clock('2026-06-13 10:00').close('e2', 'lost');
    then(['resolved', 'lost']);
    // Of this one no report is known.
    opens('e3', '2026-07-20 10:00');
    then(['resolved', 'lost', 'red']);
    for (const [history, states] of asked.reverse()) expect(statesIn({ ...history })).toEqual(states);
  });
});
