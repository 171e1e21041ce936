import fc, { type Arbitrary } from 'fast-check';
import { request } from '../../src/sidebar/checkRequest';
import { small as smallProgramme } from '../crash/shadowingOperations';
import { small as smallTracker } from '../crash/redOperations';
import type { SmallWorld } from '../crash/operation';
import { many, seed } from '../support/many';
import { coordinator } from '../support/workbook';
import { ann, cem, fjord, olga } from '../support/tracker';
import { arbitraryOf } from './arbitraryOf';
import { anyText } from './texts';

// Whatever people type, and whatever a panel is filled in with: no exception reaches a person, every problem is a sentence.

const people = [coordinator, 'eng1@example.com', 'eng3@example.com', 'ae.emea@example.com', ann, cem, olga];
const deedsMax = 5;

/** Columns in which Ridealong speaks: where nothing is decided, what is typed there stays. */
const spoken = ['', 'Check', 'Problem'];

/** Somebody does something; what they are told, as far as it is in words. */
interface Deed {
  /** For who reads a counterexample. */
  readonly what: unknown;
  readonly act: (world: SmallWorld) => unknown;
}

interface World {
  readonly base: SmallWorld;
  readonly tabs: readonly string[];
  /** Ids and the like, with which a request means something that is there. */
  readonly known: readonly string[];
}

/** What no run sees makes only copies slow. */
function lean(made: SmallWorld): SmallWorld {
  const copy = made.copy(false);
  const { executions } = copy.bench.world;
  executions.splice(0, executions.length - 1);
  for (const person of people) copy.bench.addPerson(person, person);
  return copy;
}

function calls(): World {
  const base = lean(smallProgramme());
  const signUps = base.records('Sign-ups').map((row) => row['Sign-up id'] ?? '');
  return { base, tabs: ['Calls', 'Sign-ups', 'Engineers', 'Settings', 'Insights'], known: signUps };
}

function tracker(): World {
  const made = smallTracker();
  const asks = made.records('Asks').map((row) => row['Ask id'] ?? '');
  return {
    base: lean(made),
    tabs: ['Account Tracker', 'Asks', 'Settings'],
    known: [made.episode(fjord.name), ...asks],
  };
}

function deeds({ base, tabs, known }: World): Arbitrary<Deed[]> {
  const who = fc.constantFrom(...people);
  const typed = fc.constantFrom(...tabs).chain((tab) =>
    fc
      .tuple(who, cellsOf(base, tab), fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }))
      .map(([as, values, row]): Deed => ({
        what: { as, tab, values, row },
        act: (world) => world.type(as, tab, values, row),
      })),
  );
  const pasted = fc.constantFrom(...tabs).chain((tab) =>
    fc.tuple(who, blockFor(base, tab), fc.integer({ min: 2, max: 5 })).map(([as, block, row]): Deed => ({
      what: { as, tab, block, row },
      act: ({ bench, id }) => bench.paste(id, { as, tab, row, ...block }),
    })),
  );
  const texts = (field: string): Arbitrary<string> =>
    ['show', 'id', 'signUp', 'seen'].includes(field) ? fc.oneof(fc.constantFrom(...known), anyText) : anyText;
  const asked = fc.tuple(who, arbitraryOf(request, texts)).map(([as, sent]): Deed => ({
    what: { as, sent },
    act: ({ bench, id }) => bench.request(id, { as, request: sent }),
  }));
  const hour = fc.constant<Deed>({ what: 'an hour', act: (world) => world.hours(1) });
  return fc.array(
    fc.oneof(...[typed, pasted, asked, asked].map((arbitrary) => ({ weight: 2, arbitrary })), hour),
    {
      minLength: 1,
      maxLength: deedsMax,
    },
  );
}

/** Each cell that is typed is a run of its own, so there are few at a time. */
const typedMax = 2;

function cellsOf(base: SmallWorld, tab: string): Arbitrary<Record<string, string>> {
  const headers = base.header(tab).filter((name) => !spoken.includes(name));
  return fc.dictionary(fc.constantFrom(...headers), anyText, { minKeys: 1, maxKeys: typedMax });
}

/** Rows that somebody copied from anywhere; as wide as leaves alone what Ridealong says. */
function blockFor(base: SmallWorld, tab: string): Arbitrary<{ column: number; text: string }> {
  const header = base.header(tab);
  const starts = header.flatMap((name, index) => (spoken.includes(name) ? [] : [index]));
  return fc.constantFrom(...starts).chain((start) => {
    const next = header.findIndex((name, index) => index > start && spoken.includes(name));
    const width = (next < 0 ? header.length : next) - start;
    const cells = fc.array(anyText, { minLength: 1, maxLength: width });
    return fc
      .array(
        cells.map((row) => row.join('\t').split('\t').slice(0, width)),
        { minLength: 1, maxLength: 3 },
      )
      .map((rows) => ({ column: start + 1, text: rows.map((row) => row.join('\t')).join('\n') }));
  });
}

/** All that Ridealong says in a workbook: the cells that are there for saying it. */
function said({ bench, id }: SmallWorld, tabs: readonly string[]): string[] {
  return bench
    .snapshot(id)
    .tabs.filter(({ title }) => tabs.includes(title))
    .flatMap(({ title, header, rows }) => {
      const columns = ['Check', ...(title === 'Settings' ? ['Problem'] : [])].map((name) =>
        header.indexOf(name),
      );
      return rows.flatMap((row) => columns.map((column) => row[column] ?? ''));
    });
}

/** Words by which a program gives itself away. What people typed stands in quotes. */
const slips = /undefined|\bnull\b|NaN|\[object|TypeError|RangeError|ReferenceError|\bat \w+ \(|Cannot read/;

/** As people begin and end one; an address is written as it is, also where it stands first. */
const isSentence = (text: string): boolean =>
  text === '' ||
  (/^(• )?([\p{Lu}\p{N}“"‘#@]|[^\s@]+@[^\s@]+ )/u.test(text) && /[.?!:”)]$/u.test(text.trimEnd()));

describe.each([
  ['call shadowing', calls],
  ['Red Accounts', tracker],
])(`%s (seed ${seed})`, (_, make) => {
  const world = make();

  test('whatever is typed and asked for, nobody sees an exception, and every problem is a sentence', () => {
    fc.assert(
      fc.property(deeds(world), (all) => {
        const copy = world.base.copy();
        const from = copy.bench.executions().at(-1)?.id ?? 0;
        const answers = all.map(({ act }) => act(copy));
        copy.hours(2);
        const failed = copy.bench.executions().filter(({ id, error }) => id > from && error !== null);
        expect(failed.map(({ function: name, error }) => [name, error])).toEqual([]);
        const sentences = [...answers.map(sentenceOf), ...said(copy, world.tabs)];
        expect(sentences.filter((text) => !isSentence(text))).toEqual([]);
        expect(
          sentences.map((text) => text.replace(/“[^”]*”/g, '')).filter((text) => slips.test(text)),
        ).toEqual([]);
      }),
      many(40),
    );
  });
});

/** In the words of an answer of the panel; '' where it has none. */
function sentenceOf(answer: unknown): string {
  const of = answer as { sentence?: unknown } | null | undefined;
  return typeof of?.sentence === 'string' ? of.sentence : '';
}
