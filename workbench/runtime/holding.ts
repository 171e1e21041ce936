import type { LockTable } from './locks';
import type { Ended, HeldRun, Runner } from './runner';

/**
 * Holds runs between two of their calls, so that others go on meanwhile. A run that is held keeps its locks, and whoever started
 * it gets nothing; `goOn` gives what it came to. Meanwhile edits wait for it, and time stands still.
 */
export class Holding {
  readonly #runner: Runner;
  readonly #locks: LockTable;

  constructor(runner: Runner, locks: LockTable) {
    this.#runner = runner;
    this.#locks = locks;
  }

  /** Lets the next run that is started stop before its n-th call, or where it has to wait for a lock; undefined: nowhere. */
  next(call: number | undefined): void {
    this.#runner.holdNext(call);
  }

  /** The run that was held last and still is. */
  get last(): HeldRun | undefined {
    return this.#runner.held;
  }

  /** Whether nobody has the lock that it waits for. */
  mayGoOn({ lock, id }: HeldRun): boolean {
    return lock === null || !this.#locks.isHeldByAnother(lock, id);
  }

  /** Lets a run go on: it stops again before its n-th call, or where it has to wait. */
  goOn(held: HeldRun, call = Infinity): Ended {
    return this.#runner.goOn(held, call);
  }
}
