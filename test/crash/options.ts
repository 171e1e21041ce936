import { parseArgs } from 'node:util';
import { faultModes, type Fault, type FaultMode } from '../../workbench/runtime/faults';
import { allFoldings, foldingsNamed, foldingTasks } from './foldingsWanted';
import { callsIn, stories } from './histories';
import { ledgersToFold } from './ledgersToFold';
import { Misunderstood } from './misunderstood';
import { isByHand, together } from './interleaving';
import { writes, type Pair } from './meeting';
import { nearest } from './nearest';
import type { Operation } from './operation';
import { operations } from './operations';
import type { Single } from './replay';
import { endsOf, range } from './schedule';
import type { Task } from './task';

export const usage = `npm run crash [-- OPTIONS]

  (nothing)             everything: every fault at every call, a second one in the run after it, two at once, short histories,
                        and what is done after a fold held against the same without it
  --operation NAME      only the operation of this name, or those whose names hold it
  --one                 no second fault in the run after the first
  --quick               a part that takes under a minute: what npm test plays
  --seeded [WORDS]      builds Ridealong with mistakes in it instead, each of which has to be caught; or only those that say WORDS
  --seeds-from N        the first of the 10,000 seeds of random meetings; else 1

One schedule, told call by call:
  --operation NAME --call N --mode MODE [--then N [--then-mode MODE]]
                        one fault, and one in the hourly run after it; --call 0 is none
  --operation NAME --between NAME [--turns 3,2]
                        two at once: the first makes 3 calls, the second 2, the first goes on; - is as many as there are.
                        Without --turns every schedule of the two is played
  --seed N              a random meeting
  --history "STORY: DEED > DEED" --broken N --call N --mode MODE
                        a short history in which the N-th deed is killed
  --folded "LEDGER: DEED" [--call N --mode MODE]
                        a deed after the run that folds a ledger, with a fault in that run; --call 0 is none.
                        Without --call every fault is played, and without a DEED after each of them

  STORY and its DEEDs:
${stories.map(({ name, deeds }) => `    ${name}: ${deeds.join(' > ')}`).join('\n')}
  LEDGER and its DEEDs:
${ledgersToFold.map(({ name, deeds }) => `    ${name}: ${Object.keys(deeds).join(' > ')}`).join('\n')}
  NAMEs:
${operations.map(({ name }) => `    ${name}`).join('\n')}

  MODE is one of ${faultModes.join(', ')}.
  in-part is about calls that have parts, no-lock about those that ask for a lock, asks-to-wait about those to other servers.
  used-up, asks-to-wait and outage go on in the runs after it, for 9 hours, and where something waits by then for 81 as well.

Ends with 0 when there was no violation, with 1 when there was one, and with 2 when the words say nothing.`;

const options = {
  operation: { type: 'string' },
  call: { type: 'string' },
  mode: { type: 'string' },
  then: { type: 'string' },
  'then-mode': { type: 'string' },
  between: { type: 'string' },
  turns: { type: 'string' },
  seed: { type: 'string' },
  'seeds-from': { type: 'string' },
  history: { type: 'string' },
  broken: { type: 'string' },
  folded: { type: 'string' },
  one: { type: 'boolean' },
  quick: { type: 'boolean' },
  seeded: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** What is to be done. */
export type Wanted =
  | { kind: 'help' | 'quick' }
  | { kind: 'seeded'; words: string }
  | { kind: 'single'; single: Single }
  | { kind: 'tasks'; tasks: Task[] };

/** @throws Misunderstood */
export function wantedBy(args: readonly string[]): Wanted {
  const { values, positionals } = parsed(args);
  if (positionals.length > 0 && !values.seeded)
    throw new Misunderstood(`Nobody knows what "${positionals.join(' ')}" is to say.`);
  if (values.help) return { kind: 'help' };
  refuseBeside(values, 'quick', []);
  refuseBeside(values, 'seeded', []);
  refuseBeside(values, 'seed', []);
  refuseBeside(values, 'history', ['broken', 'call', 'mode']);
  refuseBeside(values, 'folded', ['call', 'mode']);
  refuseBeside(values, 'between', ['operation', 'turns']);
  refuseBeside(values, 'call', ['operation', 'history', 'folded', 'broken', 'mode', 'then', 'then-mode']);
  refuseBeside(values, 'seeds-from', ['one']);
  refuseWithout(values, 'turns', 'between');
  refuseWithout(values, 'broken', 'history');
  refuseWithout(values, 'then-mode', 'then');
  if (values.quick) return { kind: 'quick' };
  if (values.seeded) return { kind: 'seeded', words: positionals.join(' ') };
  const single = singleOf(values);
  return single ? { kind: 'single', single } : { kind: 'tasks', tasks: tasksFor(values) };
}

/** What would be left out without a word. */
function refuseBeside(values: Values, name: keyof Values, may: readonly (keyof Values)[]): void {
  const beside = (Object.keys(values) as (keyof Values)[]).find(
    (each) => each !== name && !may.includes(each),
  );
  if (values[name] !== undefined && beside !== undefined)
    throw new Misunderstood(`--${beside} says nothing beside --${name}.`);
}

function refuseWithout(values: Values, name: keyof Values, other: keyof Values): void {
  if (values[name] !== undefined && values[other] === undefined)
    throw new Misunderstood(`--${name} says nothing without --${other}.`);
}

/** The one schedule of a line as it stands behind `npm run crash --`. @throws Misunderstood */
export function singleIn(line: string): Single {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const wanted = wantedBy(words);
  if (wanted.kind !== 'single') throw new Misunderstood(`This is not one schedule: ${line}`);
  return wanted.single;
}

function parsed(args: readonly string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const words = error instanceof Error ? error.message.split(/[.\n]/)[0] : String(error);
    throw new Misunderstood(`${words}. npm run crash -- --help tells what there is.`);
  }
}

function singleOf(values: Values): Single | undefined {
  if (values.seed !== undefined) return { kind: 'random', seed: seedIn(values.seed, 'seed', SEED_MAX) };
  if (values.history !== undefined) return historyOf(values.history, values);
  if (values.folded !== undefined && values.call !== undefined)
    return foldingOf(values.folded, numberIn(values, 'call'), values.mode);
  if (values.between !== undefined && values.turns !== undefined) {
    const lengths = values.turns === '' ? [] : values.turns.split(',').map(lengthOf);
    return { kind: 'meeting', pair: theTwo(values.operation, values.between), lengths };
  }
  if (values.call === undefined) {
    if (values.mode ?? values.then ?? values['then-mode'])
      throw new Misunderstood('Say at which --call it happens.');
    return undefined;
  }
  const operation = theOperation(values.operation);
  const fault = faultOf(operation, numberIn(values, 'call'), values.mode);
  const second =
    values.then === undefined
      ? undefined
      : { call: numberIn(values, 'then'), mode: modeOf(values['then-mode'] ?? 'kill-after') };
  return { kind: 'fault', operation, fault, second };
}

/** @returns undefined for none, which is call 0 */
function faultOf(operation: Operation, call: number, text: string | undefined): Fault | undefined {
  if (call === 0) return undefined;
  const { calls, only } = endsOf(operation);
  if (call > calls)
    throw new Misunderstood(`${operation.name} makes ${calls} calls: --call is one of 0 to ${calls}.`);
  const mode = modeOf(text);
  const about = only[mode];
  if (about && !about.has(call))
    throw new Misunderstood(
      about.size === 0
        ? `${mode} is about no call of ${operation.name}.`
        : `${mode} is not about call ${call} of ${operation.name}, but about: ${[...about].join(', ')}.`,
    );
  return { call, mode };
}

function historyOf(text: string, values: Values): Single {
  const story = stories.find(({ name }) => text.startsWith(`${name}: `));
  if (!story)
    throw new Misunderstood(
      `A history begins with one of: ${stories.map(({ name }) => `"${name}: "`).join(', ')}.`,
    );
  const deeds = text.slice(story.name.length + 2).split(' > ');
  const strange = deeds.find((deed) => !story.deeds.includes(deed));
  if (strange !== undefined)
    throw new Misunderstood(`"${strange}" is not done there. Deeds: ${story.deeds.join(', ')}.`);
  const broken = numberIn(values, 'broken') - 1;
  if (!deeds[broken]) throw new Misunderstood(`--broken is one of 1 to ${deeds.length}.`);
  const calls = callsIn(story, deeds, broken);
  const call = numberIn(values, 'call');
  if (call < 1 || call > calls)
    throw new Misunderstood(`${deeds[broken]} makes ${calls} calls there: --call is one of 1 to ${calls}.`);
  const fault: Fault = { call, mode: modeOf(values.mode) };
  return { kind: 'history', history: { story: story.name, deeds, broken, fault } };
}

/** One deed after a fold. @throws Misunderstood */
function foldingOf(text: string, call: number, mode: string | undefined): Single {
  const [wanted, other] = foldingsNamed(text);
  if (!wanted || other) throw new Misunderstood(`Say which deed comes after it: --folded "LEDGER: DEED".`);
  return { kind: 'folding', folding: { ...wanted, fault: faultOf(wanted.ledger.folding, call, mode) } };
}

function tasksFor({ operation, between, folded, one = false, 'seeds-from': from = '1' }: Values): Task[] {
  if (folded !== undefined) return foldingTasks(foldingsNamed(folded));
  if (between !== undefined) {
    const [first, second] = theTwo(operation, between);
    const [idle] = [first, second].filter((each) => !writes(each));
    if (idle)
      throw new Misunderstood(
        `${idle.name} changes nothing in the spreadsheet in which the two meet, so that it disturbs nobody.`,
      );
    if (isByHand(first))
      throw new Misunderstood(
        `${first.name} makes no calls between which another could come: name it behind --between.`,
      );
    return [{ kind: 'interleavings', operation: first.name, between: second.name }];
  }
  const named = operationsFor(operation);
  const each = named.flatMap(({ name }): Task[] => [
    { kind: 'faults', operation: name, twice: !one },
    { kind: 'interleavings', operation: name },
  ]);
  return operation === undefined
    ? [...each, ...shared(seedIn(from, 'seeds-from', SEED_MAX - RANDOM_MEETINGS + 1))]
    : each;
}

const RANDOM_MEETINGS = 10_000;
const MEETINGS_AT_A_TIME = 500;
/** More is not told from a smaller one. */
const SEED_MAX = 2 ** 32 - 1;

/** What belongs to no operation alone. */
function shared(seedsFrom: number): Task[] {
  const random = range(RANDOM_MEETINGS / MEETINGS_AT_A_TIME).map((nth): Task => ({
    kind: 'random',
    seed: seedsFrom + (nth - 1) * MEETINGS_AT_A_TIME,
    count: MEETINGS_AT_A_TIME,
  }));
  const histories = stories.flatMap(({ name, deeds }) =>
    deeds.map((deed): Task => ({ kind: 'histories', story: name, operation: deed })),
  );
  return [...histories, ...allFoldings(), ...random];
}

function operationsFor(wanted: string | undefined): readonly Operation[] {
  if (wanted === undefined) return operations;
  const exact = operations.filter(({ name }) => name === wanted);
  const named = exact.length > 0 ? exact : operations.filter(({ name }) => name.includes(wanted));
  if (named.length === 0) throw new Misunderstood(`There is no operation "${wanted}". ${proposed(wanted)}`);
  return named;
}

function proposed(wanted: string): string {
  const names = nearest(
    wanted,
    operations.map(({ name }) => name),
  );
  const like = names.length > 0 ? `The nearest are:\n${names.map((name) => `  ${name}`).join('\n')}\n` : '';
  return `${like}--help lists all of them.`;
}

function theOperation(wanted: string | undefined): Operation {
  if (wanted === undefined) throw new Misunderstood('Name the --operation.');
  const [one, other] = operationsFor(wanted);
  if (!one || other)
    throw new Misunderstood(
      `"${wanted}" may be: ${operationsFor(wanted)
        .map(({ name }) => name)
        .join(', ')}.`,
    );
  return one;
}

/** Two that can meet. */
function theTwo(one: string | undefined, other: string): Pair {
  const [first, second] = [theOperation(one), theOperation(other)];
  const pair = together(first, second);
  if (!pair)
    throw new Misunderstood(
      `${first.name} and ${second.name} never meet: they are of different spreadsheets.`,
    );
  return pair;
}

function modeOf(text: string | undefined): FaultMode {
  const mode = faultModes.find((each) => each === text);
  if (text === undefined) throw new Misunderstood(`Say in which --mode: ${faultModes.join(', ')}.`);
  if (!mode) throw new Misunderstood(`A mode is one of ${faultModes.join(', ')}, not "${text}".`);
  return mode;
}

const lengthOf = (text: string): number => (text === '-' ? Infinity : numberFrom(text, 'turns'));

function seedIn(text: string, name: string, most: number): number {
  const seed = numberFrom(text, name);
  if (seed < 1 || seed > most) throw new Misunderstood(`--${name} is one of 1 to ${most}, not ${text}.`);
  return seed;
}

const numberIn = (values: Values, name: 'call' | 'then' | 'broken'): number =>
  numberFrom(values[name] ?? '', name);

function numberFrom(text: string, name: string): number {
  if (!/^\d+$/.test(text)) throw new Misunderstood(`--${name} is a whole number, not "${text}".`);
  return Number(text);
}
