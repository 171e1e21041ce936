import type { Execution, Sheet } from '../../workbench/world';
import type { SmallWorld } from './operation';

type Tell = (line: string) => void;

/** What is there outside of the runs, by what it is called; the text differs as soon as it is another. */
type Things = ReadonlyMap<string, string>;

/**
 * Tells what happens in a world, call by call: which run it belongs to, what it changed in tabs and in the ledger, and which effects
 * came to be. No texts of cells: they hold customers' names.
 */
export class Trace {
  readonly #world: SmallWorld;
  readonly #tell: Tell;
  #run: Execution | undefined;
  #rows: ReadonlyMap<string, readonly Sheet['rows'][number][]>;
  #things: Things;

  constructor(world: SmallWorld, tell: Tell) {
    this.#world = world;
    this.#tell = tell;
    this.#rows = rowsOf(world);
    this.#things = thingsOf(world);
    world.bench.hooks.beforeCall = ({ n, service, method }, execution) => {
      this.#look();
      if (execution.id !== this.#run?.id) this.#begin(execution);
      tell(`  ${String(n).padStart(3)} ${service}.${method}`);
    };
  }

  /** Something between two runs: what a person is told, or does. */
  say(line: string): void {
    this.#look();
    this.#end();
    this.#tell(line);
  }

  #begin(execution: Execution): void {
    this.#end();
    this.#run = execution;
    const { id, function: name, as, by } = execution;
    this.#tell(
      `run ${id}: ${name} as ${as}, started by ${by}, at ${new Date(execution.startedAt).toISOString()}`,
    );
  }

  #end(): void {
    if (this.#run?.error) this.#tell(`      the run failed: ${this.#run.error}`);
    this.#run = undefined;
  }

  #look(): void {
    const [rows, things] = [rowsOf(this.#world), thingsOf(this.#world)];
    for (const [tab, now] of rows) {
      const changed = now.flatMap((row, at) => (row === this.#rows.get(tab)?.[at] ? [] : [at]));
      if (changed.length > 0)
        this.#tell(`      → ${tab}: ${tab === 'Ledger' ? linesIn(now, changed) : rowsAs(changed)}`);
    }
    for (const [name, text] of things) {
      const before = this.#things.get(name);
      if (before !== text) this.#tell(`      → ${before === undefined ? 'new' : 'changed'}: ${name}`);
    }
    for (const name of this.#things.keys()) if (!things.has(name)) this.#tell(`      → gone: ${name}`);
    this.#rows = rows;
    this.#things = things;
  }
}

function rowsOf({ bench }: SmallWorld): ReadonlyMap<string, readonly Sheet['rows'][number][]> {
  const sheets = bench.world.workbooks.flatMap(({ sheets: each }) => each);
  return new Map(sheets.map(({ title, rows }) => [title, [...rows]]));
}

function thingsOf({ bench }: SmallWorld): Things {
  const { calendars, mails, triggers, properties, slack } = bench.world;
  return new Map([
    ...mails.map(({ kind, to, subject }, at): [string, string] => [
      `${kind} ${at + 1} to ${to}: ${subject}`,
      '',
    ]),
    ...calendars.flatMap(({ events }) =>
      events.map(({ id, etag, status, attendees = [] }): [string, string] => [
        `event ${id} of ${attendees.map(({ email }) => email).join(', ')}`,
        `${status} ${etag}`,
      ]),
    ),
    ...(slack?.channels ?? []).flatMap(({ name, messages }) =>
      messages.map(({ ts, threadTs, text }): [string, string] => [
        `${threadTs === undefined ? 'post' : 'reply'} ${ts} in #${name}`,
        text,
      ]),
    ),
    ...triggers.map(({ uid, handler, owner }): [string, string] => [
      `trigger ${uid} of ${owner}: ${handler}`,
      '',
    ]),
    ...Object.entries(properties.script).map(([key, value]): [string, string] => [
      `script property ${key}`,
      value,
    ]),
  ]);
}

/** Kinds of the lines, which stand in the column of that name. */
function linesIn(rows: readonly Sheet['rows'][number][], changed: readonly number[]): string {
  const at = rows[0]?.findIndex((cell) => cell?.value === 'Kind') ?? -1;
  const kinds = changed.map((row) => String(rows[row]?.[at]?.value ?? ''));
  return `${changed.length} lines: ${kinds.join(', ')}`;
}

/** Rows as the sheet numbers them. */
const rowsAs = (rows: readonly number[]): string =>
  `${rows.length === 1 ? 'row' : 'rows'} ${rows.map((row) => row + 1).join(', ')}`.slice(0, 100);

/** What somebody was told, without the whole panel. */
export function told(answer: unknown): string {
  if (answer instanceof Error) return answer.message;
  if (typeof answer === 'string') return answer;
  if (typeof answer !== 'object' || answer === null) return 'nothing in words';
  // What a web app answers with is an object of Google's, of which only what there is may be asked for.
  const parts = answer as Record<string, unknown>;
  const said = ['kind', 'sentence']
    .map((name) => (name in answer ? parts[name] : undefined))
    .filter((part) => typeof part === 'string');
  return said.length > 0 ? said.join(': ') : 'nothing in words';
}
