import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Of the layout of the state; a state with another one is not guessed at. */
const FORMAT = 1;

const stateShape = v.looseObject({
  format: v.literal(FORMAT),
  world: v.looseObject({
    now: v.number(),
    people: v.array(v.looseObject({ email: v.string(), name: v.string() })),
    workbooks: v.array(
      v.looseObject({ id: v.string(), title: v.string(), sheets: v.array(v.looseObject({})) }),
    ),
    calendars: v.array(v.looseObject({})),
    mails: v.array(v.looseObject({})),
    triggers: v.array(v.looseObject({})),
    executions: v.array(v.looseObject({})),
    counter: v.number(),
  }),
});

export type StateRead =
  { kind: 'none' } | { kind: 'state'; world: unknown } | { kind: 'corrupt'; problem: string };

/** The workbench's memory between two starts: one JSON file in a folder. */
export class StateFile {
  readonly path: string;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.path = join(folder, 'state.json');
  }

  /** What was kept; a file that cannot be used is named, with what to do about it. */
  read(): StateRead {
    const text = this.#text();
    if (text === undefined) return { kind: 'none' };
    const state = v.safeParse(stateShape, parse(text));
    if (state.success) return { kind: 'state', world: state.output.world };
    const problem =
      `The state in ${this.path} cannot be read: it is damaged or of another version of the workbench. ` +
      `Move that file away to start anew, or start with another folder: --data FOLDER.`;
    return { kind: 'corrupt', problem };
  }

  /** Replaces the state in one step, so that a crash leaves the old one or the new one. */
  write(world: unknown): void {
    mkdirSync(this.#folder, { recursive: true });
    const next = `${this.path}.next`;
    writeFileSync(next, JSON.stringify({ format: FORMAT, world }));
    renameSync(next, this.path);
  }

  #text(): string | undefined {
    try {
      return readFileSync(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
