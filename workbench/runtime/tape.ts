import { toJsonText } from './serialise';

/** How far a run is: its milliseconds, and the count of its ids. */
export interface Standing {
  ms: number;
  ids: number;
}

/** What a call came to. Plain answers are kept as text, since who got one may have changed it. */
interface Answered {
  service: string;
  method: string;
  ms: number;
  after: Standing;
  answer: { json: string } | { value: unknown } | { thrown: unknown };
}

/**
 * What the calls of a run came to, so that the run can be gone on with later: it is started anew, its first calls are answered
 * from here and do nothing, and so it comes to where it was.
 */
export class Tape {
  readonly #calls: Answered[] = [];

  get length(): number {
    return this.#calls.length;
  }

  /** Does a call, and remembers what came of it. */
  record<T>(call: Pick<Answered, 'service' | 'method' | 'ms'>, standing: () => Standing, doIt: () => T): T {
    try {
      const value = doIt();
      this.#calls.push({ ...call, after: standing(), answer: kept(value) });
      return value;
    } catch (thrown) {
      this.#calls.push({ ...call, after: standing(), answer: { thrown } });
      throw thrown;
    }
  }

  /** The n-th call, counted from 1. @throws Error when the run does not do what it did before */
  call(n: number, service: string, method: string): Answered {
    const call = this.#calls[n - 1];
    if (call?.service !== service || call.method !== method)
      throw new Error(`Call ${n} was ${call?.service}.${call?.method}; now it is ${service}.${method}.`);
    return call;
  }
}

function kept(value: unknown): Answered['answer'] {
  if (typeof value !== 'object' || value === null) return { value };
  const json = toJsonText(value);
  return typeof json === 'string' ? { json } : { value };
}

export function replayed({ answer }: Answered): unknown {
  if ('thrown' in answer) throw answer.thrown;
  return 'json' in answer ? (JSON.parse(answer.json) as unknown) : answer.value;
}
