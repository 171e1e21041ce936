/** Which run holds which lock. Lives while runs live; nothing of it is kept. */
export class LockTable {
  readonly #holders = new Map<string, number>();
  readonly #freed = new Map<string, number>();

  /** Takes the lock for a run; false when another one has it. A run that has it already keeps it. */
  take(key: string, run: number): boolean {
    const holder = this.#holders.get(key);
    if (holder !== undefined && holder !== run) return false;
    this.#holders.set(key, run);
    return true;
  }

  isHeldBy(key: string, run: number): boolean {
    return this.#holders.get(key) === run;
  }

  isHeldByAnother(key: string, run: number): boolean {
    return this.#holders.has(key) && !this.isHeldBy(key, run);
  }

  /** @param now instant at which the run is */
  release(key: string, run: number, now: number): void {
    if (!this.isHeldBy(key, run)) return;
    this.#holders.delete(key);
    this.#freed.set(key, now);
  }

  /** What Google does at the end of every run, however it ended. */
  releaseAll(run: number, now: number): void {
    for (const key of [...this.#holders.keys()]) this.release(key, run, now);
  }

  /** Nobody is left who could have waited. */
  allEnded(): void {
    this.#freed.clear();
  }

  /** When it was given back last by a run that went on at the same time. */
  freedAt(key: string): number {
    return this.#freed.get(key) ?? -Infinity;
  }
}
