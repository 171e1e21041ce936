import { usedToday, useToday } from '../google/dailyCounts';
import { Exception } from '../google/exception';
import type { AuthMode, UiSession } from '../google/execution';
import type { Execution, Spreadsheet } from '../world';
import { ActiveRun, type RunStart, type Surroundings } from './activeRun';
import type { LoadedBundle } from './bundle';
import { Breaking, type Fault } from './faults';
import { createServices } from './services';

const START_MS = 500;
const START_MS_PER_KB = 0.1;
/** What google.script.run takes on top of a start. Source: reference/performance.md, section 1. */
const PAGE_CALL_MS = 400;
/** Source: developers.google.com/apps-script/guides/services/quotas. */
const LIMIT_MS = 360_000;
const SIMPLE_TRIGGER_LIMIT_MS = 30_000;
/** Of all triggers of a Workspace account together; the words as people report them. */
export const MOST_TRIGGER_MS_A_DAY = 6 * 3_600_000;
const MOST_EXECUTIONS_KEPT = 500;

export type StartedBy = 'menu' | 'sidebar' | 'trigger' | 'simple trigger' | 'web app';

/** What the arguments of an entry point are made of: they belong to the run that they are handed to. */
export interface Inside {
  run: ActiveRun;
  bundle: LoadedBundle;
  services: Readonly<Record<string, unknown>>;
}

export interface Start {
  function: string;
  as: string;
  by: StartedBy;
  /** null: started from none, as a web app is. */
  spreadsheet: Spreadsheet | null;
  /** Id for the record, where it was started from none. */
  workbook?: string;
  /** null: nobody is at the keyboard. */
  ui: UiSession | null;
  /** A simple trigger's mode; everything else is FULL. */
  authMode?: AuthMode;
  /** A bundle without this function is fine, and leaves no record: so it is with simple triggers. */
  optional?: boolean;
  args?: (inside: Inside) => unknown[];
}

export interface Ended {
  result: unknown;
  /** In the words that Google shows; null when it went well. */
  error: string | null;
  execution: Execution;
  /** It has not ended at all. */
  held?: HeldRun;
}

/** A run that is held before a call, counted from 1; with the lock that it waits for, if it does. */
export interface HeldRun {
  id: number;
  at: number;
  lock: string | null;
}

/** What is meant for the next run that is started. */
interface Next {
  fault?: Fault | undefined;
  holdAt?: number | undefined;
}

interface Going {
  run: ActiveRun;
  start: Start;
  next: Next;
  /** What it was started with: the same when it is gone on with. */
  args?: unknown[];
}

/** Starts entry points of the bundle, each in a context of its own, and keeps the record of it. */
export class Runner {
  readonly #surroundings: Surroundings;
  readonly #whenAllEnded: (last: Execution) => void;
  readonly #active: ActiveRun[] = [];
  readonly #held: Going[] = [];
  #next: Next = {};

  constructor(surroundings: Surroundings, whenAllEnded: (last: Execution) => void) {
    this.#surroundings = surroundings;
    this.#whenAllEnded = whenAllEnded;
  }

  get busy(): boolean {
    return this.#active.length > 0 || this.isHolding;
  }

  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  /** The run that was held last and still is. */
  get held(): HeldRun | undefined {
    const run = this.#held.at(-1)?.run;
    return run?.held ? { id: run.id, ...run.held } : undefined;
  }

  /** Lets a call of the next run that is started go wrong; undefined: of none. An outage that goes on is over. */
  breakNext(fault: Fault | undefined): void {
    this.#next.fault = fault;
    delete this.#surroundings.world.outage;
  }

  /** Holds the next run that is started before one of its calls; Infinity: only where it waits for a lock. */
  holdNext(call: number | undefined): void {
    this.#next.holdAt = call;
  }

  start(start: Start): Ended {
    const execution = this.#openRecord(start);
    const next = this.#next;
    this.#next = {};
    const breaking = next.fault && new Breaking(next.fault, this.#surroundings.world);
    const about = { ...runStart(start), breaking, holdAt: next.holdAt };
    return this.#go({ run: new ActiveRun(this.#surroundings, about, execution), start, next });
  }

  /** Lets a run go on that is held, up to before one of its calls, or to its end. */
  goOn(held: HeldRun, call: number): Ended {
    const at = this.#held.findIndex(({ run }) => run.id === held.id);
    const [found] = this.#held.splice(at, at < 0 ? 0 : 1);
    if (!found) throw new Error(`Run ${held.id} is not held.`);
    found.run.rewind(call);
    return this.#go(found);
  }

  #go(going: Going): Ended {
    const { run } = going;
    const { execution } = run;
    this.#active.push(run);
    let result: unknown = null;
    try {
      result = this.#perform(going);
    } catch (error) {
      if (!run.held) this.#fail(run, error);
    } finally {
      if (!run.held) this.#surroundings.locks.releaseAll(run.id, run.now());
      this.#active.pop();
    }
    if (run.held) {
      this.#held.push(going);
      return { result: null, error: null, execution, held: { id: run.id, ...run.held } };
    }
    run.tellOfMissedFault();
    if (going.start.by === 'trigger') this.#countTime(going.start.as, execution);
    if (!this.busy) {
      this.#surroundings.locks.allEnded();
      this.#whenAllEnded(execution);
    }
    return { result: execution.error === null ? result : null, error: execution.error, execution };
  }

  #perform(going: Going): unknown {
    const { run, start } = going;
    const { world } = this.#surroundings;
    if (
      start.by === 'trigger' &&
      usedToday(world.daily?.triggerTime, start.as, run.now()) >= MOST_TRIGGER_MS_A_DAY
    )
      throw new Exception('Service using too much computer time for one day');
    const { distDir, bundles } = this.#surroundings;
    const services = createServices(run, run.execution.log);
    run.charge(
      START_MS + START_MS_PER_KB * bundles.kb(distDir) + (start.by === 'sidebar' ? PAGE_CALL_MS : 0),
    );
    const bundle = bundles.load(distDir, services);
    try {
      const entryPoint = mayStart(start) ? bundle.entryPoint(start.function) : undefined;
      if (!entryPoint) {
        if (start.optional) return this.#forget(going);
        throw new ScriptNotFound(`Script function not found: ${start.function}`);
      }
      going.args ??= start.args?.({ run, bundle, services }) ?? [];
      const result = entryPoint(...going.args);
      run.end();
      return result;
    } finally {
      bundles.done(bundle);
    }
  }

  /** What a run takes counts even where it takes more than is left. */
  #countTime(as: string, { startedAt, ms }: Execution): void {
    const counts = ((this.#surroundings.world.daily ??= {}).triggerTime ??= {});
    useToday(counts, as, startedAt, ms, Infinity);
  }

  #fail(run: ActiveRun, error: unknown): void {
    run.execution.error = run.dead?.message ?? wordsOf(error);
    const stack = stackOf(error);
    if (!run.dead && stack !== undefined) run.execution.log.push(stack);
  }

  #openRecord({ function: name, as, by, spreadsheet, workbook = '' }: Start): Execution {
    const { world } = this.#surroundings;
    const execution: Execution = {
      id: (world.executions.at(-1)?.id ?? 0) + 1,
      function: name,
      as,
      by,
      workbook: spreadsheet?.id ?? workbook,
      // A run that starts inside another one starts at that one's instant.
      startedAt: this.#active.at(-1)?.now() ?? world.now,
      calls: [],
      ms: 0,
      error: null,
      log: [],
    };
    world.executions.push(execution);
    world.executions.splice(0, world.executions.length - MOST_EXECUTIONS_KEPT);
    return execution;
  }

  /** It was no run: what was meant for the next one still is. */
  #forget({ run, next }: Going): null {
    const { executions } = this.#surroundings.world;
    executions.splice(executions.indexOf(run.execution), 1);
    this.#next = next;
    return null;
  }
}

/**
 * A page cannot call a private function; a menu and a trigger can.
 * Source: developers.google.com/apps-script/guides/html/communication, "private functions"; Google's own sample
 * event-session-signup has one in its menu.
 */
const mayStart = ({ function: name, by }: Start): boolean => by !== 'sidebar' || !name.endsWith('_');

class ScriptNotFound extends Error {}

function runStart({ as, authMode = 'FULL', spreadsheet, ui, by }: Start): RunStart {
  return {
    as,
    authMode,
    spreadsheet,
    ui,
    limitMs: by === 'simple trigger' ? SIMPLE_TRIGGER_LIMIT_MS : LIMIT_MS,
  };
}

/** As Google's record and dialogs show an error. Errors of the bundle come from another realm. */
function wordsOf(error: unknown): string {
  if (error instanceof ScriptNotFound) return error.message;
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
  return typeof message === 'string' ? `${String(name)}: ${message}` : String(error);
}

function stackOf(error: unknown): string | undefined {
  const { stack } = (error ?? {}) as { stack?: unknown };
  return typeof stack === 'string' ? stack : undefined;
}
