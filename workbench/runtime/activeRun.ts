import type { ActiveCell, AuthMode, UiSession } from '../google/execution';
import { grantedTo, notGranted } from '../google/consent';
import { Exception } from '../google/exception';
import { isNotBuilt } from '../google/sheets/refusal';
import type { ServiceRun } from '../google/serviceRun';
import type { WebApp } from '../google/webApp';
import type { Execution, Spreadsheet, World } from '../world';
import type { Bundles } from './bundle';
import type { Breaking } from './faults';
import { RunKilled, type Hooks } from './hooks';
import type { LockTable } from './locks';
import type { Manifest } from './manifest';
import { mustServe } from './outage';
import { createScriptDate } from './scriptDate';
import { replayed, Tape } from './tape';

/** What all runs of one workbench share. */
export interface Surroundings {
  world: World;
  manifest: Manifest;
  distDir: string;
  bundles: Bundles;
  locks: LockTable;
  webApp: WebApp;
  hooks: Hooks;
}

/** Who runs, where, and with which rights. */
export interface RunStart {
  as: string;
  authMode: AuthMode;
  spreadsheet: Spreadsheet | null;
  ui: UiSession | null;
  /** Virtual milliseconds after which Google ends the run. */
  limitMs: number;
  /** What goes wrong in it. */
  breaking?: Breaking | undefined;
  /** Before which of its calls, counted from 1, it is held; Infinity: where it has to wait for a lock. Left out: nowhere. */
  holdAt?: number | undefined;
}

/** A run while it goes on: keeps its record, spends its time, and dies when it must. */
export class ActiveRun implements ServiceRun {
  readonly world: World;
  readonly manifest: Manifest;
  readonly distDir: string;
  readonly locks: LockTable;
  readonly webApp: WebApp;
  readonly id: number;
  readonly as: string;
  readonly authMode: AuthMode;
  readonly spreadsheet: Spreadsheet | null;
  readonly ui: UiSession | null;
  readonly execution: Execution;
  readonly ScriptDate: DateConstructor;
  /** Why the run is over although the bundle may still be running; null while it lives. */
  dead: RunKilled | null = null;
  /** Where it is held, and which lock it waits for, if it does; null while it goes on. */
  held: { at: number; lock: string | null } | null = null;
  readonly #cell: ActiveCell | null;
  readonly #tape: Tape | undefined;
  #holdAt: number;
  readonly #hooks: Hooks;
  readonly #limitMs: number;
  readonly #breaking: Breaking | undefined;
  /** What its ids are made of: the world's count, and its own. */
  readonly #root: number;
  #ids = 0;

  constructor(surroundings: Surroundings, start: RunStart, execution: Execution) {
    this.world = surroundings.world;
    this.world.counter += 1;
    this.#root = this.world.counter;
    this.manifest = surroundings.manifest;
    this.distDir = surroundings.distDir;
    this.locks = surroundings.locks;
    this.webApp = surroundings.webApp;
    this.#hooks = surroundings.hooks;
    this.id = execution.id;
    this.as = start.as;
    this.authMode = start.authMode;
    this.spreadsheet = start.spreadsheet;
    this.ui = start.ui;
    this.#cell = start.ui?.activeCell ?? null;
    this.#limitMs = start.limitMs;
    this.#breaking = start.breaking;
    this.#holdAt = start.holdAt ?? Infinity;
    this.#tape = start.holdAt === undefined ? undefined : new Tape();
    this.execution = execution;
    this.ScriptDate = createScriptDate(() => this.now(), this.manifest.timeZone);
  }

  get attended(): boolean {
    return this.ui !== null;
  }

  now(): number {
    return this.execution.startedAt + Math.floor(this.execution.ms);
  }

  call<T>(service: string, method: string, ms: number, doIt: () => T): T {
    this.#mustLive();
    const n = this.execution.calls.length + 1;
    if (this.#tape && n <= this.#tape.length) return this.#again(this.#tape, n, service, method) as T;
    if (n >= this.#holdAt) this.#hold(null);
    this.execution.calls.push({ service, method, ms });
    const seam = { n, service, method };
    this.#broken(() => this.#hooks.beforeCall?.(seam, this.execution));
    this.#broken(() => this.#breaking?.before(seam));
    mustServe(this.world, seam);
    this.#spend(ms);
    const result = this.#brokenAfter(seam, () =>
      this.#recorded({ service, method, ms }, () => this.#toldWhatIsNotBuilt(doIt)),
    );
    this.#broken(() => this.#hooks.afterCall?.(seam, this.execution));
    return result;
  }

  /** A run can end, or a reply get lost, after a call that the service refused as well. */
  #brokenAfter<T>(seam: { n: number; service: string; method: string }, doIt: () => T): T {
    try {
      return doIt();
    } finally {
      if (!this.dead) this.#broken(() => this.#breaking?.after(seam));
    }
  }

  #recorded<T>(call: { service: string; method: string; ms: number }, doIt: () => T): T {
    return this.#tape
      ? this.#tape.record(call, () => ({ ms: this.execution.ms, ids: this.#ids }), doIt)
      : doIt();
  }

  /** A call that was made before the run was held: it costs what it cost, and does nothing. */
  #again(tape: Tape, n: number, service: string, method: string): unknown {
    const call = tape.call(n, service, method);
    this.execution.calls.push({ service, method, ms: call.ms });
    this.execution.ms = call.after.ms;
    this.#ids = call.after.ids;
    return replayed(call);
  }

  /** Starts it anew, to be answered as before up to where it was held; it is held again before this call. */
  rewind(holdAt: number): void {
    this.#holdAt = holdAt;
    this.held = null;
    this.dead = null;
    this.#ids = 0;
    this.execution.ms = 0;
    this.execution.calls.length = 0;
    this.execution.log.length = 0;
    if (this.ui)
      Object.assign(this.ui, { menus: [], alerts: [], toasts: [], sidebar: null, activeCell: this.#cell });
  }

  /**
   * Milliseconds that it waits for a lock: its whole time where another run goes on around this one and cannot let go
   * meanwhile. A run that can be held is held until the lock is free, and then is not before the run that freed it.
   */
  waitFor(lock: string, timeoutMs: number): number {
    const { locks } = this;
    if (!this.#tape) return locks.isHeldByAnother(lock, this.id) ? timeoutMs : 0;
    if (this.execution.calls.length < this.#tape.length) return 0;
    if (locks.isHeldByAnother(lock, this.id)) {
      if (timeoutMs > 0) this.#hold(lock);
      return 0;
    }
    return Math.max(0, locks.freedAt(lock) - this.now());
  }

  /** The log tells of a fault that never came: nobody takes a run for tried that was not. */
  tellOfMissedFault(): void {
    const missed = this.#breaking?.missedBy(this.execution.calls);
    if (missed !== undefined) this.execution.log.push(missed);
  }

  isLockedOut(): boolean {
    return this.#breaking?.locksOut(this.execution.calls.length + 1) ?? false;
  }

  #hold(lock: string | null): never {
    this.held = { at: this.execution.calls.length + 1, lock };
    this.#die(new RunKilled('Held'));
  }

  /** A script may catch the error and say something else: the log keeps what is missing here. */
  #toldWhatIsNotBuilt<T>(doIt: () => T): T {
    try {
      return doIt();
    } catch (error) {
      if (error instanceof Error && isNotBuilt(error)) this.execution.log.push(error.message);
      throw error;
    }
  }

  charge(ms: number): void {
    this.#mustLive();
    this.#spend(ms);
  }

  partsDone(count: number): number {
    const call = this.execution.calls.at(-1);
    if (call) call.parts = count;
    return this.#breaking?.partsDone(count) ?? count;
  }

  requireFull(service: string): void {
    this.#mustLive();
    if (this.authMode !== 'FULL') throw new Exception(`You do not have permission to call ${service}`);
  }

  refuseInNone(call: string): void {
    this.#mustLive();
    if (this.authMode === 'NONE') throw new Exception(`You do not have permission to call ${call}`);
  }

  get granted(): readonly string[] {
    return grantedTo(this.world, this.as, this.manifest);
  }

  authorise(call: string, anyOf: readonly string[]): void {
    this.requireFull(call);
    if (anyOf.some((wanted) => this.granted.includes(wanted))) return;
    throw notGranted(call, anyOf);
  }

  /** What the bundle's return means: a run that died before stays dead, whatever the bundle made of it. */
  end(): void {
    this.#mustLive();
  }

  /** The same whatever other runs do meanwhile. */
  nextId(prefix: string): string {
    this.#ids += 1;
    return `${prefix}${this.#root}r${this.#ids}`;
  }

  #spend(ms: number): void {
    this.execution.ms += ms;
    if (this.execution.ms > this.#limitMs) this.#die(new RunKilled('Exceeded maximum execution time'));
  }

  #mustLive(): void {
    if (this.dead) throw this.dead;
  }

  #die(death: RunKilled): never {
    this.dead = death;
    throw death;
  }

  /** What is thrown here reaches the bundle as if the service had thrown it, or ends the run. */
  #broken(breakIt: () => void): void {
    try {
      breakIt();
    } catch (fault) {
      if (fault instanceof RunKilled) this.#die(fault);
      throw fault;
    }
  }
}
