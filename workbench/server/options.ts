import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { instant } from './body';

export interface StartOptions {
  /** Undefined: the first free one from 8080. */
  port: number | undefined;
  data: string;
  empty: boolean;
  /** ISO instant at which a new world's clock stands. */
  now: string;
}

export type Arguments =
  { kind: 'start'; options: StartOptions } | { kind: 'help' } | { kind: 'wrong'; problem: string };

/** A Monday morning in Berlin, in the week of the sample's first call. */
const SAMPLE_START = '2026-05-04T08:00:00Z';

export const usage = `Ridealong's workbench: the add-on on a Google of your own machine.

  npm start -- [--port N] [--data FOLDER] [--empty] [--now INSTANT]

  --port N        listen on this port (else the first free one from 8080)
  --data FOLDER   keep the state there (else .ridealong)
  --empty         start a new folder without the sample workbook
  --now INSTANT   where the clock of a new folder stands (else ${SAMPLE_START})
  --help          show this
`;

/** Reads the command line; a wrong argument comes back as one plain sentence. */
export function readArguments(args: readonly string[]): Arguments {
  const parsed = parse(args);
  if ('problem' in parsed) return { kind: 'wrong', problem: parsed.problem };
  if (parsed.values.help) return { kind: 'help' };
  const { port, data = '.ridealong', empty = false, now = SAMPLE_START } = parsed.values;
  if (port !== undefined && !isPort(port))
    return wrong(`--port must be a number from 1 to 65535, not "${port}".`);
  if (data === '') return wrong('--data must name a folder.');
  const moment = v.safeParse(instant, now);
  if (!moment.success) return wrong(`--now ${moment.issues[0].message}`);
  const start = new Date(now).toISOString();
  return {
    kind: 'start',
    options: { port: port === undefined ? undefined : Number(port), data, empty, now: start },
  };
}

const wrong = (problem: string): Arguments => ({ kind: 'wrong', problem });
const isPort = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        empty: { type: 'boolean' },
        now: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
