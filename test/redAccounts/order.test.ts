import fc from 'fast-check';
import { courseOf } from '../../src/redAccounts/course';
import type { Health } from '../../src/redAccounts/health';
import { isOpen } from '../../src/redAccounts/stretches';
import { instant, type Instant } from '../../src/time/instant';
import { anEvent, at, RedWorld } from './world';

const dayMs = 86_400_000;
const start = at('2026-05-04 10:00');
const onDay = (days: number): Instant => instant(start + days * dayMs);

/** Reports and attempts to close, at what time they come in. */
type Happening =
  | { readonly day: number; readonly health: Health; readonly of: number }
  | { readonly day: number; readonly health?: undefined };

interface Told {
  /** Days since the report before. */
  readonly gap: number;
  readonly health: Health;
  /** Each telling comes so many days late. */
  readonly delays: readonly number[];
}

/** Red and not red by turns, mostly told in time, so that episodes end and others begin. */
const story: fc.Arbitrary<readonly Told[]> = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 16 }),
    health: fc.constantFrom('Red', 'Red', 'Red', 'Yellow', 'Green', 'Lost'),
    delays: fc.oneof(
      { weight: 3, arbitrary: fc.constant([0]) },
      { weight: 2, arbitrary: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }) },
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Half days, so that no closing is at the instant of a report; a run in between is not told which comes first. */
const closings = fc.array(
  fc.nat(120).map((n) => n + 0.5),
  { maxLength: 25 },
);

interface Final {
  readonly episodes: readonly unknown[];
  readonly closedOn: readonly number[];
}

/** Lets things happen one by one, each followed by a run. Closings with `force` happen whatever the episode is. */
function live(happenings: readonly Happening[], force: boolean): Final {
  const world = new RedWorld();
  const closedOn: number[] = [];
  for (const happening of happenings) {
    world.now = onDay(happening.day);
    if (happening.health) {
      world.hear(anEvent('acme', happening.health, onDay(happening.of)));
    } else {
      const own = world.episodesOf('acme').filter(({ joinedInto }) => !joinedInto);
      const waiting = own.find((episode) => courseOf(world.history, episode, world.now).state === 'waiting');
      const closes = force ? (waiting ?? own[0]) : waiting;
      if (closes) {
        world.close(closes.id);
        closedOn.push(happening.day);
      }
    }
    world.run();
    const again = world.run();
    expect([again.entries, again.newRows, [...again.edits]]).toEqual([[], [], []]);
    const open = world
      .episodesOf('acme')
      .filter((episode) => !episode.joinedInto && isOpen(courseOf(world.history, episode, world.now)));
    expect(open.length).toBeLessThan(2);
  }
  world.now = onDay(200);
  const episodes = world
    .episodesOf('acme')
    .filter(({ joinedInto }) => !joinedInto)
    .map((episode) => ({
      ...courseOf(world.history, episode, world.now),
      cell: world.row(episode.id).health,
      kept: episode.values.health,
    }))
    .sort((one, other) => one.redSince - other.redSince);
  return { episodes, closedOn };
}

function inOrder(happenings: readonly Happening[]): readonly Happening[] {
  return [...happenings].sort((one, other) => one.day - other.day);
}

describe('R1 reports that come late, twice and out of order', () => {
  it('R1 end in the same episodes, states and values as when they come in time', () => {
    fc.assert(
      fc.property(story, closings, (tellings, closeOn) => {
        let of = 0;
        const reports = tellings.map((telling) => ({ ...telling, of: (of += telling.gap) }));
        const late = reports.flatMap(({ of, health, delays }) =>
          delays.map((delay) => ({ day: of + delay, health, of })),
        );
        const shuffled = live(inOrder([...late, ...closeOn.map((day) => ({ day }))]), false);
        const prompt = reports.map(({ of, health }) => ({ day: of, health, of }));
        const inTime = live(inOrder([...prompt, ...shuffled.closedOn.map((day) => ({ day }))]), true);
        expect(shuffled.episodes).toEqual(inTime.episodes);
      }),
      { numRuns: 150 },
    );
  });

  it('R1 end the same in every order in which they can come', () => {
    const health = fc.constantFrom<Health>('Red', 'Yellow', 'Green', 'Lost');
    const reports = fc.uniqueArray(fc.record({ of: fc.nat(6), health }), {
      minLength: 1,
      maxLength: 6,
      selector: ({ of }) => of,
    });
    fc.assert(
      fc.property(
        reports.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
        ),
        ([all, order]) => {
          const sorted = [...all].sort((one, other) => one.of - other.of);
          const asHappenings = (list: typeof all): Happening[] => list.map((one) => ({ ...one, day: 10 }));
          expect(live(asHappenings(order), false)).toEqual(live(asHappenings(sorted), false));
        },
      ),
      { numRuns: 150 },
    );
  });
});
