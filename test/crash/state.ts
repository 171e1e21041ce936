import { createHash } from 'node:crypto';
import { inShort } from '../support/inShort';
import type { SmallWorld } from './operation';

/**
 * The same for two worlds in which the same will happen: all that Google, Slack and the sheets hold, and the clock. Left out is
 * what no run ever sees: the record of runs, old versions, how many ids were given, and how much computer time an account has used,
 * of which there are hours.
 */
export function stateOf({ bench }: SmallWorld): string {
  const { executions: _runs, histories: _versions, counter: _ids, workbooks, ...rest } = bench.world;
  return createHash('sha1')
    .update(JSON.stringify([rest, inShort(workbooks)], unseen))
    .digest('base64');
}

const unseen = (key: string, value: unknown): unknown => (key === 'triggerTime' ? undefined : value);

/** What is worked out once for each key. */
export class Known<T> {
  readonly #values = new Map<string, T>();

  of(key: string, work: () => T): T {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = work();
    this.#values.set(key, value);
    return value;
  }
}
