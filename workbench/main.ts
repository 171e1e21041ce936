import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundles } from './runtime/bundle';
import { buildRedAccounts, redStoryStart } from './sample/buildRedAccounts';
import { buildSample } from './sample/buildSample';
import { connectWorkbooks } from './sample/connectWorkbooks';
import { readCsv } from './sample/csv';
import { moveIn } from './sample/moveIn';
import { organisation } from './sample/organisation';
import { createApp, type AppOptions } from './server/app';
import { Desk } from './server/desk';
import { beforeTheEnd, Keeper } from './server/keeper';
import { listen, type Listening } from './server/listen';
import { readArguments, usage, type StartOptions } from './server/options';
import { StateFile } from './server/stateFile';
import { Workbench } from './workbench';

/** What a workbench is made of. */
export interface Parts {
  /** The add-on as built. */
  distDir: string;
  /** The page as built. */
  pageDir: string;
  /** Where runs get their bundle from; left out: each loads its own, as Google does it. */
  bundles?: Bundles;
}

type Samples = AppOptions['samples'];
interface Opened {
  workbench: Workbench;
  note: string;
  /** What is still made while the page is open already. */
  rest?: (mayGoOn: () => Promise<boolean>) => Promise<void>;
}

export interface Started extends Listening {
  /** When the sample is there in whole. */
  complete: Promise<void>;
}

/**
 * Starts the workbench as `npm start` does.
 *
 * @param args what stands behind `npm start --`
 * @returns what is listening; null when there was nothing to start, which has been said on the console
 */
export async function main(args: readonly string[], parts: Parts): Promise<Started | null> {
  const read = readArguments(args);
  if (read.kind === 'help') {
    console.log(usage);
    return null;
  }
  if (read.kind === 'wrong') return giveUp(`${read.problem}\n\n${usage}`, 2);
  const samples = readSamples(parts);
  const file = new StateFile(read.options.data);
  const opened = open(read.options, file, parts, samples);
  if ('problem' in opened) return giveUp(opened.problem, 1);
  const { workbench, note, rest } = opened;
  let isComplete = !rest;
  // Half a sample is not kept: it would never become a whole one.
  const keeper = new Keeper(() => write(file, workbench));
  const desk = new Desk(workbench, () => isComplete && keeper.soon());
  desk.changed();
  const listening = await listen(createApp({ desk, pageDir: parts.pageDir, samples }), read.options.port);
  if (!listening) return giveUp(portProblem(read.options.port), 1);
  console.log(`\nRidealong's workbench is open at ${listening.url}\n${note}\nCtrl+C stops it.`);
  const finish = inTheBackground(rest, () => {
    isComplete = true;
    desk.changed();
  });
  const forget = beforeTheEnd(() => keeper.now());
  const close = async (): Promise<void> => {
    await finish.stop();
    await listening.close();
    keeper.now();
    forget();
  };
  return { ...listening, ...finish, close };
}

/** A full disk is no reason to stop what is open. */
function write(file: StateFile, workbench: Workbench): void {
  try {
    file.write(workbench.toJSON());
  } catch (error) {
    console.error(`The state could not be written to ${file.path}: ${String(error)}`);
  }
}

/** Does the rest bit by bit, so that the page is answered meanwhile. */
function inTheBackground(
  rest: Opened['rest'],
  done: () => void,
): { complete: Promise<void>; stop: () => Promise<void> } {
  let isStopped = false;
  const mayGoOn = async (): Promise<boolean> => {
    await new Promise((resolve) => setImmediate(resolve));
    return !isStopped;
  };
  const complete = Promise.resolve(rest?.(mayGoOn)).then(() => {
    if (rest && !isStopped) done();
  });
  const stop = (): Promise<void> => {
    isStopped = true;
    return complete;
  };
  return { complete, stop };
}

function giveUp(problem: string, exitCode: number): null {
  console.error(problem);
  process.exitCode = exitCode;
  return null;
}

const portProblem = (port: number | undefined): string =>
  port === undefined
    ? 'The ports from 8080 are all in use. Name a free one: npm start -- --port N'
    : `Port ${port} is in use. Name another one: npm start -- --port N`;

/** The workbench as it was left, or a new one. */
function open(
  options: StartOptions,
  file: StateFile,
  parts: Parts,
  samples: Samples,
): Opened | { problem: string } {
  const state = file.read();
  if (state.kind === 'corrupt') return { problem: state.problem };
  if (state.kind === 'state') {
    const workbench = Workbench.restore(state.world, runningOn(parts));
    const unused = options.empty ? ' (--empty counts for a new folder only)' : '';
    return { workbench, note: `It goes on from what is kept in ${options.data}${unused}.` };
  }
  const workbench = peopled(options.now, parts, samples);
  if (options.empty) return { workbench, note: `It starts empty and keeps its state in ${options.data}.` };
  buildSample(workbench, samples);
  return {
    workbench,
    note: `It starts with a sample, of which Red Accounts follows in a moment, and keeps its state in ${options.data}.`,
    rest: (mayGoOn) =>
      addRedAccounts(workbench, peopled(redStoryStart(options.now), parts, samples), mayGoOn),
  };
}

/** A new workbench with everybody of the organisation. */
function peopled(now: string, parts: Parts, samples: Samples): Workbench {
  const workbench = new Workbench({ ...runningOn(parts), now });
  for (const { email, name } of organisation(readCsv(samples.engineers))) workbench.addPerson(email, name);
  return workbench;
}

const runningOn = ({ distDir, bundles }: Parts) => ({ distDir, ...(bundles && { bundles }) });

/** Its story lies before the day of shadowing: it is played elsewhere and moves in. */
async function addRedAccounts(
  workbench: Workbench,
  elsewhere: Workbench,
  mayGoOn: () => Promise<boolean>,
): Promise<void> {
  // Ids are given out by counting: far apart, they stay different.
  elsewhere.world.counter = workbench.world.counter + 100_000;
  if (!(await buildRedAccounts(elsewhere, mayGoOn))) return;
  moveIn(workbench.world, elsewhere.world);
  connectWorkbooks(workbench);
  // What its hourly run missed while its own clock stood is due: nobody is to be warned of it at the first look.
  workbench.advance(workbench.clock());
}

/** They lie beside the source, also when this file is bundled elsewhere. */
function readSamples({ distDir }: Parts): Samples {
  const read = (name: string) => readFileSync(join(distDir, '..', 'workbench', 'sample', name), 'utf8');
  return { engineers: read('engineers.csv'), calls: read('calls.csv') };
}
