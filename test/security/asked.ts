import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { hows } from '../../src/sidebar/remedies';
import { everyKind } from '../sidebar/everyKind';
import type { ProgrammeBench } from '../support/programme';
import { inShort } from '../support/inShort';
import { fjord, type TrackerBench } from '../support/tracker';
import { formOf } from '../support/trackerLife';
import { callers, type Caller } from './people';

type Bench = ProgrammeBench | TrackerBench;

/** A function of the script as a page calls it. */
export interface Call {
  readonly function: string;
  readonly args: readonly unknown[];
}

/** What Google can call, from main.ts itself, so that nothing is forgotten on the day it is added. */
export const entryPoints = [
  ...readFileSync(join(root, 'src/main.ts'), 'utf8').matchAll(/^export const (\w+) =/gm),
].map(([, name = '']) => name);

/** All that can be asked for, by what it is called in the tables: each entry point, each kind of request, each remedy. */
export function everyCall(w: Bench, own: Readonly<Record<string, unknown>>): Map<string, Call> {
  const { remedy: _, ...kinds } = everyKind;
  const requests: [string, unknown][] = [
    ...Object.entries({ ...kinds, ...own }),
    ...hows.map((how): [string, unknown] => [`remedy ${how}`, { kind: 'remedy', how }]),
  ];
  const nudge = { parameter: { workbook: w.id }, postData: { contents: '' } };
  return new Map<string, Call>([
    ...entryPoints
      .filter((name) => name !== 'handleRequest')
      .map((name): [string, Call] => [name, { function: name, args: [name === 'doPost' ? nudge : {}] }]),
    ...requests.map(([kind, request]): [string, Call] => [
      `request:${kind}`,
      { function: 'handleRequest', args: [request] },
    ]),
  ]);
}

/** Requests that mean something in the world of calls: the sign-up is an engineer's who does not ask. */
export function callsRequests(p: ProgrammeBench): Record<string, unknown> {
  const signUp = p.home('eng1@example.com').programme?.rotations[0]?.signUp;
  return {
    withdraw: { kind: 'withdraw', signUp },
    importRows: { ...everyKind.importRows, preview: false, what: 'engineers' },
    importHandbook: { ...everyKind.importHandbook, preview: false },
  };
}

/** Requests that mean something in the world of the tracker. */
export function trackerRequests(t: TrackerBench): Record<string, unknown> {
  const show = t.episode(fjord.name);
  const base = formOf(t, callers.AE);
  const id = t.records('Asks')[0]?.['Ask id'];
  return {
    account: { kind: 'account', show },
    saveAccount: {
      kind: 'saveAccount',
      show,
      base,
      values: { ...base, currentState: 'Quiet' },
      sign: false,
    },
    changeHealth: { kind: 'changeHealth', show, health: 'Green', why: '' },
    saveCoordinators: { kind: 'saveCoordinators', coordinators: [callers.coordinator, callers.sponsor] },
    ask: { kind: 'ask', show, ask: 'A visit', owner: 'olga.owner@example.com', due: '2026-05-12' },
    answerAsk: { kind: 'answerAsk', show, id, status: 'Answered', answer: 'Done' },
    giveWord: { kind: 'giveWord', show },
  };
}

/**
 * All that could be changed or sent: cells, calendars, mails, Slack, properties, triggers, cache; not what Google keeps count of by
 * itself. An empty store is as none.
 */
export function everythingOf({ bench: { world } }: Bench): string {
  const { executions: _, counter: __, now: ___, histories: ____, workbooks, ...kept } = world;
  const { daily: _____, mailQuota: ______, properties, ...rest } = kept;
  const stores = Object.entries(properties.user).filter(([, store]) => Object.keys(store).length > 0);
  return createHash('sha256')
    .update(JSON.stringify({ ...rest, books: inShort(workbooks), script: properties.script, stores }))
    .digest('hex');
}

/** What the person was told. */
interface Outcome {
  readonly refused: boolean;
  /** Of the answer or the message; '' where there is none, or it tells nothing. */
  readonly sentence: string;
  /** In the words that Google shows; null when it went well. */
  readonly error: string | null;
}

/** Titles of messages that say no. */
const noTitles = [
  'Not set up',
  'Not repaired',
  'Automation was not turned on',
  'Nothing was changed',
  'Something went wrong',
];

export function outcomeOf(w: Bench, caller: Caller, { function: name, args }: Call): Outcome {
  const { result, ui, error } = w.bench.run(w.id, { as: callers[caller], function: name, args: [...args] });
  const isAnswered = name === 'handleRequest' && error === null;
  const answer = isAnswered ? (result as { kind: string; sentence?: string }) : undefined;
  const alert = ui.alerts[0];
  return {
    refused: answer?.kind === 'refused' || noTitles.includes(alert?.title ?? ''),
    sentence: answer?.sentence ?? alert?.text ?? '',
    error,
  };
}
