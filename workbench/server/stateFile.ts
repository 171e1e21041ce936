import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { World } from '../world';
import { unpacked, WorldPacker } from './packedWorld';

/** A world whose sheets and versions have these as their rows. */
const worldShape = <Rows extends v.GenericSchema>(rows: Rows) =>
  v.looseObject({
    now: v.number(),
    people: v.array(v.looseObject({ email: v.string(), name: v.string() })),
    workbooks: v.array(
      v.looseObject({ id: v.string(), title: v.string(), sheets: v.array(v.looseObject({ rows })) }),
    ),
    histories: v.optional(v.record(v.string(), v.looseObject({ rows }))),
    calendars: v.array(v.looseObject({})),
    mails: v.array(v.looseObject({})),
    triggers: v.array(v.looseObject({})),
    executions: v.array(v.looseObject({})),
    counter: v.number(),
  });

const rowsShape = v.array(v.nullable(v.array(v.unknown())));
const placesShape = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** By the format of the layout: 1 had every row in its place. A state with another format is not guessed at. */
const stateShape = v.variant('format', [
  v.looseObject({ format: v.literal(1), world: worldShape(rowsShape) }),
  v.looseObject({ format: v.literal(2), rows: rowsShape, world: worldShape(placesShape) }),
]);
const FORMAT = 2;

export type StateRead =
  { kind: 'none' } | { kind: 'state'; world: unknown } | { kind: 'corrupt'; problem: string };

/** The workbench's memory between two starts: one JSON file in a folder. */
export class StateFile {
  readonly path: string;
  readonly #folder: string;
  readonly #packer = new WorldPacker();

  constructor(folder: string) {
    this.#folder = folder;
    this.path = join(folder, 'state.json');
  }

  /** What was kept; a file that cannot be used is named, with what to do about it. */
  read(): StateRead {
    const text = this.#text();
    if (text === undefined) return { kind: 'none' };
    const state = v.safeParse(stateShape, parse(text));
    if (state.success) return { kind: 'state', world: worldOf(state.output) };
    const problem =
      `The state in ${this.path} cannot be read: it is damaged or of another version of the workbench. ` +
      `Move that file away to start anew, or start with another folder: --data FOLDER.`;
    return { kind: 'corrupt', problem };
  }

  /** Replaces the state in one step, so that a crash leaves the old one or the new one. */
  write(world: World): void {
    mkdirSync(this.#folder, { recursive: true });
    const next = `${this.path}.next`;
    writeFileSync(next, `{"format":${FORMAT},${this.#packer.textOf(world)}}`);
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

function worldOf(state: v.InferOutput<typeof stateShape>): unknown {
  return state.format === FORMAT ? unpacked(state.rows, state.world) : state.world;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
