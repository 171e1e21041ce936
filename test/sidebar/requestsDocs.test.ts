import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { checkRequest } from '../../src/sidebar/checkRequest';
import type { AnyAnswer, Home } from '../../src/sidebar/requests';
import { ProgrammeBench } from '../support/programme';
import { TrackerBench } from '../support/tracker';
import { coordinator, type WorkbookBench } from '../support/workbook';
import { everyKind } from './everyKind';
import { coordinator as coordinatorView, engineerHome, myCalls, queued, tentative } from './homes';
import { coordinatorHome } from './redAccounts/homes';

type Json = Record<string, unknown>;

interface Example {
  readonly request: Json;
  readonly answer: Json;
}

interface Conversation {
  /** All that can stand in home. */
  readonly home: Json | undefined;
  readonly examples: readonly Example[];
}

/** Every request has its answer below it; what has no kind is home itself. */
function conversation(part: string): Conversation {
  const blocks = [...part.matchAll(/```json\n([^`]*)```/g)].map(([, text = '']) => JSON.parse(text) as Json);
  const spoken = blocks.filter((block) => 'kind' in block);
  return {
    home: blocks.find((block) => !('kind' in block)),
    examples: spoken.flatMap((request, at): Example[] => {
      const answer = spoken[at + 1];
      return at % 2 === 0 && answer ? [{ request, answer }] : [];
    }),
  };
}

const parts = readFileSync(join(root, 'docs/requests.md'), 'utf8').split(
  /\n## (?:Red Accounts|Setting up)\n/,
);
const [shadowing, redAccounts, settingUp] = parts.map(conversation) as [
  Conversation,
  Conversation,
  Conversation,
];
const examples = [...shadowing.examples, ...redAccounts.examples, ...settingUp.examples];

const answerKinds: Record<AnyAnswer['kind'], true> = {
  home: true,
  done: true,
  refused: true,
  nudged: true,
  status: true,
  installation: true,
  preview: true,
  imported: true,
  handbook: true,
  setUpProposal: true,
  setUpDone: true,
  selected: true,
  conflict: true,
  differences: true,
  yearReport: true,
  secret: true,
};

/** The keys, and in lists those of the first item. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
}

/** What is another each time: ids, and what is made by chance. */
const others = new Set(['signUp', 'episode', 'id', 'secret', 'address']);

/** Notes what the text's ids are in truth, wherever both have one. */
function learn(names: Map<unknown, unknown>, written: unknown, said: unknown): void {
  if (typeof written !== 'object' || typeof said !== 'object' || !written || !said) return;
  for (const [key, value] of Object.entries(written)) {
    const real = (said as Json)[key];
    if (others.has(key) && typeof value === typeof real) names.set(value, real);
    learn(names, value, real);
  }
}

/** The same with these names in place of the text's. */
function named(names: ReadonlyMap<unknown, unknown>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => named(names, each));
  if (typeof value !== 'object' || value === null) return names.get(value) ?? value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, named(names, each)]));
}

/** Asks one after the other, a moment apart, as the coordinator. */
function hold(on: WorkbookBench, { examples: asked }: Conversation): void {
  const names = new Map<unknown, unknown>();
  for (const { request, answer } of asked) {
    const said: unknown = on.bench.request(on.id, { as: coordinator, request: named(names, request) });
    learn(names, answer, said);
    expect({ request, answer: said }).toMatchObject({ request, answer: named(names, answer) });
    on.hours(0.001);
  }
}

describe('docs/requests.md', () => {
  test('has an example of each kind of request and answer, and of nothing else', () => {
    const known = examples.filter(({ request }) => checkRequest(request).ok);
    expect(new Set(known.map(({ request }) => request['kind']))).toEqual(new Set(Object.keys(everyKind)));
    expect(new Set(examples.map(({ answer }) => answer['kind']))).toEqual(new Set(Object.keys(answerKinds)));
  });

  test('shows all that can stand in home', () => {
    const all: Home = engineerHome({ rotations: [tentative], queued, myCalls, coordinator: coordinatorView });
    expect(shape(shadowing.home)).toEqual(
      shape({
        ...all,
        programme: all.programme && { ...all.programme, weeks: all.programme.weeks.slice(1) },
      }),
    );
    expect(shape(redAccounts.home)).toEqual(shape(coordinatorHome()));
  });

  test('is a conversation about call shadowing that goes as it says', () => {
    const bench = new ProgrammeBench('2026-05-04T08:00:00Z');
    bench.run('setUp');
    hold(bench, shadowing);
  });

  test('is a conversation about a spreadsheet in use that goes as it says', () => {
    const bench = new ProgrammeBench('2026-05-04T08:00:00Z');
    const text = 'Name\tEmail\tDesk\nEva\teva@example.com\t4';
    bench.bench.paste(bench.id, { as: coordinator, tab: 'Sheet1', row: 1, column: 1, text });
    hold(bench, settingUp);
  });

  test('is a conversation about Red Accounts that goes as it says', () => {
    const bench = new TrackerBench('2026-05-04T08:00:00Z');
    bench.run('setUpRedAccounts');
    bench.run('turnOnAutomation');
    hold(bench, redAccounts);
  });
});
