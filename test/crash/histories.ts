import type { Fault } from '../../workbench/runtime/faults';
import { endingOf, unlike, type Ending } from './ending';
import { isTyped, type SmallWorld } from './operation';
import { operationNamed } from './operations';
import { typedUnseen } from './meeting';
import { acknowledged, attempt, notTried, range, type Violation } from './schedule';
import { Known } from './state';
import { told } from './trace';

/** A world to begin with, and what is done in it: of all operations those that write most. */
interface Story {
  name: string;
  /** The operation whose world it is. */
  world: string;
  deeds: readonly string[];
}

export const stories: readonly Story[] = [
  {
    name: 'an empty spreadsheet',
    world: 'setUp of an empty spreadsheet',
    deeds: ['setUp of an empty spreadsheet', 'turnOnAutomation', 'request:importRows', 'everyHour'],
  },
  {
    name: 'an empty spreadsheet for red accounts',
    world: 'setUpRedAccounts of an empty spreadsheet',
    deeds: [
      'setUpRedAccounts of an empty spreadsheet',
      'turnOnAutomation',
      'request:openAccount',
      'everyHour',
    ],
  },
  {
    name: 'a small programme',
    world: 'request:signUp',
    deeds: [
      'request:signUp',
      'request:withdraw',
      'request:offerCall',
      'afterEdit of a call that is moved',
      'everyHour',
    ],
  },
  {
    name: 'a small tracker',
    world: 'doPost of a red account',
    deeds: [
      'doPost of a red account',
      'request:saveAccount',
      'request:changeHealth',
      'request:ask',
      'everyHourRedAccounts',
    ],
  },
];

const MOST_DEEDS = 3;

/** A history with the one call in it after which, or before which, a run is killed; `broken` counts deeds from 0. */
export interface History {
  story: string;
  deeds: readonly string[];
  broken: number;
  fault: Fault;
}

/**
 * All histories of up to three deeds, the same one twice as well, that begin with this one: killed before the first and after each
 * call of a deed, and gone on with at once, without an hourly run between. It has to end as if nothing had gone wrong, or as if the
 * deed had not been done, where nobody was told that it was.
 */
export function playHistories(story: Story, first: string): Violation[] {
  return sequencesFrom(story, [first]).flatMap((deeds) =>
    range(deeds.length).flatMap((nth) => {
      const broken = nth - 1;
      return faultsIn(story, deeds, broken).map((fault) =>
        playHistory({ story: story.name, deeds, broken, fault }),
      );
    }),
  );
}

function sequencesFrom(story: Story, deeds: readonly string[]): (readonly string[])[] {
  if (deeds.length === MOST_DEEDS) return [deeds];
  return [deeds, ...story.deeds.flatMap((next) => sequencesFrom(story, [...deeds, next]))];
}

/** How many calls the deed makes that is to be broken. */
export function callsIn(story: Story, deeds: readonly string[], broken: number): number {
  const world = worldAfter(story, deeds.slice(0, broken));
  const act = operationNamed(deeds[broken] ?? '').prepare(world);
  const from = world.bench.executions().at(-1)?.id ?? 0;
  attempt(act);
  return world.bench.executions().find(({ id }) => id > from)?.calls.length ?? 0;
}

/** Killed before the first call, and after each. */
function faultsIn(story: Story, deeds: readonly string[], broken: number): Fault[] {
  const calls = callsIn(story, deeds, broken);
  const after = range(calls).map((call): Fault => ({ call, mode: 'kill-after' }));
  return calls === 0 ? [] : [{ call: 1, mode: 'kill-before' }, ...after];
}

/** One history. */
export function playHistory(history: History): Violation {
  const { story: name, deeds, broken, fault } = history;
  const story = storyNamed(name);
  const { world, answer, untried } = deedsDone(history);
  const ending = endingOf(world);
  const without = deeds.filter((_, at) => at !== broken);
  const orders = acknowledged(answer) ? [deeds] : [deeds, without];
  const isFree = deeds.some((deed) => operationNamed(deed).inSteps !== undefined);
  const unseen = isTyped(operationNamed(deeds[broken] ?? '')) ? [endUnseen(story, deeds, broken)] : [];
  const legal = isFree ? [] : [...orders.map((order) => endAfter(story, order)), ...unseen];
  return {
    replay: `--history "${name}: ${deeds.join(' > ')}" --broken ${broken + 1} --call ${fault.call} --mode ${fault.mode}`,
    problems: [...untried, ...ending.problems, ...unlike(ending, legal)],
  };
}

/**
 * A history up to where hourly runs begin.
 *
 * @param watch sees its world before the broken deed is done, and gives what is told of each deed
 * @returns the world, what who did the broken deed was told, and that it was not broken, if it was not
 */
export function deedsDone(
  { story, deeds, broken, fault }: History,
  watch: (world: SmallWorld) => (line: string) => void = () => () => undefined,
): { world: SmallWorld; answer: unknown; untried: readonly string[] } {
  const world = worldAfter(storyNamed(story), deeds.slice(0, broken));
  const say = watch(world);
  const [deed = '', ...later] = deeds.slice(broken);
  say(`${deed}, with ${fault.mode} at call ${fault.call}`);
  const act = operationNamed(deed).prepare(world);
  const from = world.bench.executions().at(-1)?.id ?? 0;
  world.bench.breakNext(fault);
  const answer = attempt(act);
  world.bench.breakNext(undefined);
  const untried = notTried(world, from, fault);
  say(`who did it was told: ${told(answer)}`);
  for (const next of later) {
    say(next);
    attempt(() => operationNamed(next).prepare(world)());
  }
  return { world, answer, untried };
}

function storyNamed(name: string): Story {
  const story = stories.find((each) => each.name === name);
  if (!story)
    throw new Error(`There is no story "${name}". Stories: ${stories.map((each) => each.name).join(', ')}.`);
  return story;
}

const worlds = new Known<SmallWorld>();

function worldAfter(story: Story, deeds: readonly string[]): SmallWorld {
  return worlds
    .of([story.name, ...deeds].join('\n'), () => {
      const last = deeds.at(-1);
      if (last === undefined) return operationNamed(story.world).world();
      const world = worldAfter(story, deeds.slice(0, -1));
      attempt(() => operationNamed(last).prepare(world)());
      return world;
    })
    .copy();
}

const ends = new Known<Ending>();

const endAfter = (story: Story, deeds: readonly string[]): Ending =>
  ends.of([story.name, ...deeds].join('\n'), () => endingOf(worldAfter(story, deeds)));

/** How it ends where no run comes after what is typed: what is typed stays, and the next deed is the first to see it. */
const endUnseen = (story: Story, deeds: readonly string[], broken: number): Ending =>
  ends.of([story.name, ...deeds, `${broken} unseen`].join('\n'), () => {
    const world = worldAfter(story, deeds.slice(0, broken));
    const [typed = '', ...later] = deeds.slice(broken);
    typedUnseen(world, operationNamed(typed).prepare(world));
    for (const next of later) attempt(() => operationNamed(next).prepare(world)());
    return endingOf(world);
  });
