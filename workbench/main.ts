import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSample } from './sample/buildSample';
import { readCsv } from './sample/csv';
import { organisation } from './sample/organisation';
import { createApp, type AppOptions } from './server/app';
import { Desk } from './server/desk';
import { listen, type Listening } from './server/listen';
import { readArguments, usage, type StartOptions } from './server/options';
import { StateFile } from './server/stateFile';
import { Workbench } from './workbench';

export interface Paths {
  /** The add-on as built. */
  distDir: string;
  /** The page as built. */
  pageDir: string;
}

type Samples = AppOptions['samples'];
type Opened = { workbench: Workbench; note: string } | { problem: string };

/**
 * Starts the workbench as `npm start` does.
 *
 * @param args what stands behind `npm start --`
 * @returns what is listening; null when there was nothing to start, which has been said on the console
 */
export async function main(args: readonly string[], paths: Paths): Promise<Listening | null> {
  const read = readArguments(args);
  if (read.kind === 'help') {
    console.log(usage);
    return null;
  }
  if (read.kind === 'wrong') return giveUp(`${read.problem}\n\n${usage}`, 2);
  const samples = readSamples(paths);
  const file = new StateFile(read.options.data);
  const opened = open(read.options, file, paths, samples);
  if ('problem' in opened) return giveUp(opened.problem, 1);
  const desk = new Desk(opened.workbench, (state) => file.write(state));
  desk.changed();
  const listening = await listen(createApp({ desk, pageDir: paths.pageDir, samples }), read.options.port);
  if (!listening) return giveUp(portProblem(read.options.port), 1);
  console.log(`\nRidealong's workbench is open at ${listening.url}\n${opened.note}\nCtrl+C stops it.`);
  return listening;
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
function open(options: StartOptions, file: StateFile, { distDir }: Paths, samples: Samples): Opened {
  const state = file.read();
  if (state.kind === 'corrupt') return { problem: state.problem };
  if (state.kind === 'state') {
    const workbench = Workbench.restore(state.world, { distDir });
    const unused = options.empty ? ' (--empty counts for a new folder only)' : '';
    return { workbench, note: `It goes on from what is kept in ${options.data}${unused}.` };
  }
  const workbench = new Workbench({ distDir, now: options.now });
  const colleagues = organisation(readCsv(samples.engineers));
  for (const { email, name } of colleagues) workbench.addPerson(email, name);
  if (options.empty) return { workbench, note: `It starts empty and keeps its state in ${options.data}.` };
  buildSample(workbench, samples);
  return { workbench, note: `It starts with a sample and keeps its state in ${options.data}.` };
}

/** They lie beside the source, also when this file is bundled elsewhere. */
function readSamples({ distDir }: Paths): Samples {
  const read = (name: string) => readFileSync(join(distDir, '..', 'workbench', 'sample', name), 'utf8');
  return { engineers: read('engineers.csv'), calls: read('calls.csv') };
}
