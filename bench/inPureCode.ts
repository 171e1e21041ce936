import { plan, type PlanInput } from '../src/shadowing/plan';
import type { Call, Engineer } from '../src/shadowing/records';
import { addDays, addWeeks, type Week } from '../src/time/calendarDay';
import { instant } from '../src/time/instant';
import { email, signUpId, week, World, zone } from '../test/shadowing/world';
import { medianMs } from './medianMs';
import type { Sizes } from './sizes';

/** What a rule took, without any Google. */
export interface PureFigures {
  readonly name: string;
  readonly engineers: number;
  readonly placed: number;
  readonly ms: number;
  /** The number to hold, in milliseconds. */
  readonly under?: number;
}

const firstMonday = week('2026-01-05');
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Africa/Lagos',
].map(zone);
/** Three calls a week: day after its Monday, and time in Berlin. */
const begins = [
  [1, '09:00'],
  [2, '15:00'],
  [3, '18:00'],
] as const;

/** Times `plan` and `reconcile` for a year in which everybody signs up and there is about a seat for each. */
export function measurePure({ planned, times }: Pick<Sizes, 'planned' | 'times'>): readonly PureFigures[] {
  const { engineers } = planned;
  const fresh = yearOf(planned);
  const input = planInput(fresh);
  const done = fresh.copy();
  done.run();
  const placed = done.history.placements.size;
  const run = (world: YearWorld): undefined => void world.run();
  const planOnce = (anew: PlanInput): undefined => void plan(anew);
  return [
    {
      name: '`plan`, everybody in the queue',
      engineers,
      placed: plan(input).size,
      ms: medianMs(() => planInput(fresh.copy()), planOnce, times),
      under: 100,
    },
    {
      name: '`reconcile`, every row new',
      engineers,
      placed,
      ms: medianMs(() => fresh.copy(), run, times),
    },
    {
      name: '`reconcile`, nothing new',
      engineers,
      placed,
      ms: medianMs(() => done.copy(), run, times),
    },
  ];
}

/** Can be had again as a run reads it: with records that nothing has looked at yet. */
class YearWorld extends World {
  copy(): YearWorld {
    const copy = new YearWorld();
    copy.now = this.now;
    for (const [id, call] of this.calls) copy.calls.set(id, { ...(call as Call) });
    for (const [id, row] of this.signUpRows) copy.signUpRows.set(id, row);
    for (const [address, engineer] of this.engineers) copy.engineers.set(address, { ...engineer });
    copy.history = { ...this.history };
    return copy;
  }
}

function yearOf({ engineers, weeks }: Sizes['planned']): YearWorld {
  const world = new YearWorld();
  world.clock('2025-12-29 10:00');
  const seats = Math.ceil(engineers / (weeks * begins.length));
  for (let i = 0; i < weeks; i += 1)
    begins.forEach(([days, clock], nth) => {
      world.call(`c${i}-${nth}`, `${addDays(addWeeks(firstMonday, i), days)} ${clock}`, { seats });
    });
  for (let i = 0; i < engineers; i += 1) {
    world.engineer(`e${i}`, { zone: zones[i % zones.length] });
    world.signUp(`e${i}`, availability(i, weeks).join(', '));
  }
  return world;
}

/** Two to six weeks, more of them early in the year; the same at every run (multiples of irrational numbers spread evenly). */
function availability(engineer: number, weeks: number): readonly Week[] {
  const count = 2 + (engineer % 5);
  const chosen = Array.from({ length: count }, (_, i) => {
    const spread = (engineer * 0.618034 + i * 0.7548777) % 1;
    return addWeeks(firstMonday, Math.floor(weeks * spread ** 2));
  });
  return [...new Set(chosen)].sort();
}

/** What the planner is asked when every row has just been taken in. */
function planInput(world: YearWorld): PlanInput {
  const waiting = [...world.engineers.values()].map((engineer: Engineer, i) => {
    const row = world.signUpRows.get(signUpId(engineer.email.replace(/@.*/, '')));
    if (!row || row === 'unreadable') throw new Error(`${engineer.email} has no row.`);
    const { id, weeks, flexible } = row;
    const signUp = {
      ...{ id, weeks, flexible, engineer: email(engineer.email), signedUpAt: instant(i), turn: i },
      ...{ run: 1, withdrawn: false as const, lostPlace: false },
    };
    return { engineer, signUp, yearsUsed: new Set<number>() };
  });
  const calls = [...world.calls.values()].map((call) => ({ call: call as Call, free: (call as Call).seats }));
  return { waiting, calls, engineersByWeek: new Map(), engineersPerWeek: undefined };
}
