import type { ProgrammeBench } from '../support/programme';
import type { TrackerBench } from '../support/tracker';
import { everyCall, everythingOf, outcomeOf, type Call } from './asked';
import { callers, type Caller } from './people';

type Bench = ProgrammeBench | TrackerBench;

/** Who is refused reads a sentence that begins so, by the word for it in the tables. */
const refusals: Readonly<Record<string, string>> = {
  'who?': 'Google does not say who you are, so nothing was done.',
  coord: 'Only a coordinator can do this. Ask one of those whom its settings name.',
  rights: 'Your account has not allowed Ridealong all that it needs for this: ',
  own: 'There is no such sign-up of yours.',
  domain: 'guest@elsewhere.test is not on the Engineers tab, and only people of example.com can sign up',
  owners: 'Only the AE, the CE, the sponsor and coordinators ',
  asked: 'The ask “A hotfix” is answered by olga.owner@example.com, or by the AE, the CE, the sponsor or a ',
  word: 'Only the AE, the CE and the sponsor of Fjord Energy give their word that it is over.',
  sender: 'Only robot@example.com, which sends everything, can do this: open the panel as that account.',
  taken: 'robot@example.com has turned it on already, and sends everything.',
  runs: 'robot@example.com sends everything, and its last run is not long ago: nothing was changed.',
  other: 'This spreadsheet is the workbook ',
  already: 'This spreadsheet is set up already.',
  'no hold': 'Nothing is held any more',
  'no copy': 'This spreadsheet is no copy, so nothing was changed.',
  'no wait': 'This spreadsheet does not wait for that, so nothing was changed.',
  'not gone': 'The programme’s calendar is not known to be gone, so nothing was changed.',
};

const names = Object.keys(callers) as Caller[];

/** What is expected of each caller, by what is called. */
export function readTable(text: string): Map<string, string[]> {
  const [head = '', ...lines] = text.trim().split('\n');
  if (
    head
      .trim()
      .split(/\s{2,}/)
      .join() !== names.join()
  )
    throw new Error(`The columns are others: ${head}`);
  return new Map(
    lines.map((line) => {
      const [what = '', ...words] = line.trim().split(/\s{2,}/);
      return [what, words];
    }),
  );
}

/**
 * What each caller gets of each call, in words: `does` when something is changed or sent, `looks` when not; what no is
 * said in, where it is said; `Google` where Google itself refuses. Whatever is refused changes nothing.
 */
export function whatComesOf(
  world: Bench,
  own: Readonly<Record<string, unknown>>,
): { calls: ReadonlyMap<string, Call>; words: (what: string) => string[] } {
  const calls = everyCall(world, own);
  let w = world.copy();
  let untouched = everythingOf(w);
  const wordFor = (caller: Caller, call: Call): string => {
    const { refused, sentence, error } = outcomeOf(w, caller, call);
    const changed = everythingOf(w) !== untouched;
    if (changed) {
      w = world.copy();
      untouched = everythingOf(w);
    }
    const said = error === null ? refusalIn(refused, sentence) : errorIn(error);
    if (said === undefined) return changed ? 'does' : 'looks';
    return changed ? `${said}, and yet something changed` : said;
  };
  return {
    calls,
    words: (what) => {
      const call = calls.get(what);
      return call === undefined ? [] : names.map((caller) => wordFor(caller, call));
    },
  };
}

function refusalIn(refused: boolean, sentence: string): string | undefined {
  if (!refused) return undefined;
  const known = Object.entries(refusals).find(([, start]) => sentence.startsWith(start));
  return known && /^\p{Lu}|^guest@|^robot@/u.test(sentence) && sentence.endsWith('.') ? known[0] : sentence;
}

function errorIn(error: string): string {
  return /The caller does not have permission/.test(error) ? 'Google' : error;
}
