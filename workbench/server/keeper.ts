const SOON_MS = 250;

/** Writes soon after a change, once for many in quick succession: the whole state takes longer than most requests. */
export class Keeper {
  readonly #write: () => void;
  #due: NodeJS.Timeout | undefined;

  constructor(write: () => void) {
    this.#write = write;
  }

  soon(): void {
    this.#due ??= setTimeout(() => this.now(), SOON_MS);
  }

  /** Writes what is not written yet. */
  now(): void {
    if (!this.#due) return;
    clearTimeout(this.#due);
    this.#due = undefined;
    this.#write();
  }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does a last thing when the process is told to end; @returns what takes that back. */
export function beforeTheEnd(last: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    last();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => endings.forEach((signal) => process.off(signal, end));
  for (const signal of endings) process.once(signal, end);
  return forget;
}
