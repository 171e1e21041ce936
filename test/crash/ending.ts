import { brokenInvariants, signedUpIn } from './invariants';
import type { SmallWorld } from './operation';
import { differences, pictureOf, without, type Picture } from './picture';
import { seenIn } from './seen';
import { Known, stateOf } from './state';
import { typedIn } from './typed';

/** How a world ends in which nothing goes wrong any more. */
export interface Ending {
  /** In plain words; none when all is well. */
  problems: readonly string[];
  picture: Picture;
  /** What stands in the columns that people own. */
  typed: readonly string[];
  /** Engineers who have a sign-up that was not withdrawn. */
  signedUp: readonly string[];
}

/** Runs that have to be enough until the next one changes nothing; so many are made in any case: some mails rest for an hour. */
const RUNS = 3;
const RUNS_AT_LEAST = 3;

const endings = new Known<Ending>();

/**
 * Hourly runs until one changes nothing any more. Worlds in the same state end alike, so that it is worked out once for them: how
 * the world that is handed in looks afterwards nobody may rely on.
 */
export function endingOf(world: SmallWorld): Ending {
  return endings.of(`${world.id} ${stateOf(world)}`, () => {
    const problems = settle(world);
    const picture = pictureOf(world);
    const seen = seenIn(world, picture.tellsOfMails);
    const broken = brokenInvariants(seen);
    return { problems: [...problems, ...broken], picture, typed: typedIn(world), signedUp: signedUpIn(seen) };
  });
}

/** Hourly runs until one changes nothing. @returns what is wrong: runs that failed, and that one more run still does something */
export function settle(world: SmallWorld): string[] {
  const from = world.bench.executions().at(-1)?.id ?? 0;
  let before = '';
  for (let run = 0; run <= RUNS && (run < RUNS_AT_LEAST || world.fingerprint() !== before); run += 1) {
    before = world.fingerprint();
    world.hours(1);
  }
  const failed = failedSince(world, from);
  return world.fingerprint() === before ? failed : [...failed, `run ${RUNS + 1} still changed something`];
}

/** Runs of triggers, after the one with this id, that failed although nothing was broken. */
export const failedSince = ({ bench }: SmallWorld, from: number): string[] =>
  bench
    .executions()
    .filter(({ id, by, error }) => id > from && by === 'trigger' && error !== null)
    .map(({ function: name, error }) => `a run of ${name} without a fault failed: ${error}`);

/** Nothing when it ended like one of these; otherwise how it differs from the nearest. None of these: nothing is said of it. */
export function unlike({ picture }: Ending, legal: readonly Ending[]): string[] {
  if (legal.length === 0) return [];
  const each = legal.map(({ picture: one }) => [
    ...differences(one.lines, picture.lines),
    ...mailProblems(picture, one),
  ]);
  const nearest = each.sort((a, b) => a.length - b.length)[0] ?? [];
  return nearest.length === 0 ? [] : [`not as it should be in the end: ${nearest.join(' · ')}`];
}

function mailProblems(picture: Picture, { mails }: Picture): string[] {
  const missing = without(mails, picture.mails);
  return [
    ...without(picture.mails, mails).map((mail) => `too many: ${mail}`),
    ...(missing.length > 0 && !picture.tellsOfMails
      ? missing.map((mail) => `missing, and nobody is told: ${mail}`)
      : []),
  ];
}
