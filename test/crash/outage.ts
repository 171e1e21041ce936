import { isOutage } from '../../workbench/runtime/outage';
import type { Fault } from '../../workbench/runtime/faults';
import { endingOf, failedSince } from './ending';
import type { Operation, SmallWorld } from './operation';
import { legalAmong, untold, wrongAfter, wrongMeanwhile, type After, type Ends } from './outlasted';
import { attempt, notTried, play, type Played } from './schedule';
import { Known, stateOf } from './state';
import { statusSaid, type StatusSaid } from './statusSaid';
import { told, type Trace } from './trace';

const hourMs = 3_600_000;

/**
 * How long a service takes nothing. In these hours what waits is tried at 0, 1, 2, 4 and 8, which is as often as it takes until a person
 * is told to look into it, and then rests longest (src/effects/pace.ts): what gives up by then, or never comes back, shows.
 */
const HOURS = 9;
/** Tried twice by then: since when something waits has to be the same at the end. */
const EARLY_HOURS = 3;
/** In so many hourly runs whatever rests is tried again. */
const HOURS_OF_REST = 8;
/** What waits after hours is played on to days in which every mail loses its point: a weekly one after 48 hours, news after 72. */
const HOURS_OF_DAYS = 81;
/** Of the days only so many runs are played. */
const HOURS_BETWEEN_RUNS = 12;

/** What came of an outage. */
interface Outlasted {
  /** What had gone out when the hours were over, and what Status said then. */
  outside: readonly string[];
  meanwhile: StatusSaid;
  /** Whether something waited. */
  rests: boolean;
  problems: readonly string[];
  afterHours: After;
  afterDays: After | undefined;
}

/** The same for all outages that leave the world in the same state in the run in which they begin. */
const outlasted = new Known<Outlasted>();

/** Plays a schedule with one fault, and those with each second one; an outage has none. @returns by schedule what is wrong */
export function playBroken(operation: Operation, fault: Fault, twice: boolean): Played[] {
  return isOutage(fault.mode) ? [playOutage(operation, fault)] : play(operation, fault, twice);
}

/** An outage that begins at a call, of hours, and where something waits by then of days as well: one schedule. */
function playOutage(operation: Operation, fault: Fault): Played {
  const { world, answer, untried } = begun(operation, fault);
  const service = world.bench.world.outage?.service ?? '';
  const found = outlasted.of(`${world.id} ${stateOf(world)}`, () => outlast(world));
  const { outside, meanwhile, rests, afterHours, afterDays } = found;
  const about = { operation, answer, service };
  const hours = endsAfter(operation, 'hours', rests);
  const days = afterDays && wrongAfter(afterDays, endsAfter(operation, 'days', rests), about, true);
  return {
    problems: [
      ...untried,
      ...found.problems,
      ...untold(outside, meanwhile, legalAmong(hours, about)),
      ...wrongAfter(afterHours, hours, about, false),
      ...(days ?? []).map((each) => `after days: ${each}`),
    ],
  };
}

function begun(
  operation: Operation,
  fault: Fault,
): { world: SmallWorld; answer: unknown; untried: string[] } {
  const world = operation.world();
  const act = operation.prepare(world);
  const from = world.bench.executions().at(-1)?.id ?? 0;
  world.bench.breakNext(fault);
  const answer = attempt(act);
  return { world, answer, untried: notTried(world, from, fault) };
}

/** Tells of an outage of hours call by call; where something waits by then, of one of days as well. */
export function tellOutage(operation: Operation, fault: Fault, watch: (world: SmallWorld) => Trace): void {
  const world = operation.world();
  const act = operation.prepare(world);
  const trace = watch(world);
  trace.say(`${operation.name}, with ${fault.mode} from call ${fault.call} on`);
  world.bench.breakNext(fault);
  trace.say(`who did it was told: ${told(attempt(act))}`);
  outlast(world, trace, watch);
}

/** @param trace tells of it, and `watch` begins to tell of a world that goes another way */
function outlast(world: SmallWorld, trace?: Trace, watch?: (world: SmallWorld) => Trace): Outlasted {
  world.hours(EARLY_HOURS);
  const early = statusSaid(world);
  world.hours(HOURS - EARLY_HOURS);
  const outside = goneOut(world);
  const meanwhile = statusSaid(world);
  const rests = meanwhile.pending.length > 0;
  const longer = rests ? world.copy() : undefined;
  trace?.say(
    `${HOURS} hours later the service takes everything again; hourly runs until one changes nothing:`,
  );
  const afterHours = endedAfter(world, rests);
  const next = longer && watch?.(longer);
  next?.say(`what waited after ${HOURS} hours, in an outage of ${HOURS_OF_DAYS} hours instead:`);
  if (longer) passDays(longer);
  next?.say('the service takes everything again; hourly runs until one changes nothing:');
  const afterDays = longer && endedAfter(longer, rests);
  return { outside, meanwhile, rests, problems: wrongMeanwhile(early, meanwhile), afterHours, afterDays };
}

/** @param rests whether there was something that may rest for hours still */
function endedAfter(world: SmallWorld, rests: boolean): After {
  world.bench.breakNext(undefined);
  const from = world.bench.executions().at(-1)?.id ?? 0;
  if (rests) world.hours(HOURS_OF_REST);
  const failed = failedSince(world, from);
  return { ending: endingOf(world), said: statusSaid(world), problems: failed };
}

function passDays(world: SmallWorld): void {
  for (let hours = HOURS; hours < HOURS_OF_DAYS; hours += HOURS_BETWEEN_RUNS) {
    for (const trigger of world.bench.world.triggers)
      if (trigger.nextAt !== undefined) trigger.nextAt += (HOURS_BETWEEN_RUNS - 1) * hourMs;
    world.hours(HOURS_BETWEEN_RUNS);
  }
}

const undisturbed = new Known<Ends['done']>();

/** How the operation ends by the same time without an outage. */
function endsAfter(operation: Operation, length: 'hours' | 'days', rests: boolean): Ends {
  const end = (key: string, world: () => SmallWorld): Ends['done'] =>
    undisturbed.of(`${length} ${rests} ${key}`, () => {
      const there = world();
      there.hours(HOURS);
      const outside = goneOut(there);
      if (length === 'days') passDays(there);
      return { outside, ...endedAfter(there, rests) };
    });
  const before = operation.world();
  return {
    undone: end(`${before.id} ${stateOf(before)}`, () => before),
    done: end(operation.name, () => {
      const world = operation.world();
      operation.prepare(world)();
      return world;
    }),
  };
}

/** What is to be seen outside the spreadsheets, by what it is to people. */
function goneOut({ bench }: SmallWorld): string[] {
  const { events, posts, mails } = bench.outtray();
  return [
    ...mails.map(({ kind, to, subject }) => `${kind} to ${to}: ${subject}`),
    ...events
      .filter(({ status }) => status !== 'cancelled')
      .map(({ summary, start, attendees }) =>
        ['event', summary, start, ...attendees.map(({ email }) => email)].join(' '),
      ),
    ...posts.flatMap(({ text, replies }) => [
      `post ${text}`,
      ...replies.map((reply) => `reply ${reply.text}`),
    ]),
  ];
}
