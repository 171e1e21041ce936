/** Which run holds which lock. Lives while runs live; nothing of it is kept. */
export class LockTable {
  readonly #holders = new Map<string, number>();

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

  release(key: string, run: number): void {
    if (this.isHeldBy(key, run)) this.#holders.delete(key);
  }

  /** What Google does at the end of every run, however it ended. */
  releaseAll(run: number): void {
    for (const [key, holder] of this.#holders) {
      if (holder === run) this.#holders.delete(key);
    }
  }
}
