import { Exception } from '../google/exception';
import type { World } from '../world';
import { RunKilled } from './hooks';
import { canHave, isOutage, outageModes } from './outage';

/** How a call of a run goes wrong. */
export const faultModes = [
  /** The run ends before it; nothing was done. */
  'kill-before',
  /** The run ends after it; it was done. */
  'kill-after',
  /** The service refuses, once. */
  'error-before',
  /** It was done, but the answer got lost. */
  'lost-reply',
  /** The service refuses, this time and until the run ends. */
  'refused-from-here',
  /** Of a request that has parts the first half is done; the server has no time for the others. */
  'in-part',
  /** Somebody else has the lock that is asked for, for as long as the run waits for it. */
  'no-lock',
  ...outageModes,
] as const;

export type FaultMode = (typeof faultModes)[number];

/** What goes wrong in a run: its n-th call, counted from 1. An outage begins there, and goes on in the runs after it. */
export interface Fault {
  call: number;
  mode: FaultMode;
}

interface CallMade {
  service: string;
  method: string;
}

interface FaultyCall extends CallMade {
  n: number;
}

/** These come once the call is done. */
const afterwards: ReadonlySet<FaultMode> = new Set(['kill-after', 'lost-reply']);
/** What a call is like that these do nothing to. */
const unfitFor: Readonly<Partial<Record<FaultMode, string>>> = {
  'in-part': 'is of one part',
  'no-lock': 'asks for no lock',
  'asks-to-wait': 'asks no server over HTTP',
};

/** Breaks one run as its fault says. What it throws reaches the bundle as if the service had thrown it. */
export class Breaking {
  readonly #fault: Fault;
  readonly #world: World;
  #refusing: string | undefined;
  #halving = false;
  #came = false;

  constructor(fault: Fault, world: World) {
    this.#fault = fault;
    this.#world = world;
  }

  before({ n, service, method }: FaultyCall): void {
    this.#halving = false;
    if (n === this.#fault.call) this.#start(service, method);
    if (this.#refusing === service)
      throw new Exception(`Service invoked too many times for one day: ${service}.`);
  }

  after({ n, service, method }: FaultyCall): void {
    if (n !== this.#fault.call) return;
    this.#came ||= afterwards.has(this.#fault.mode);
    if (this.#fault.mode === 'kill-after') throw new RunKilled(`Ended after ${service}.${method}`);
    if (this.#fault.mode === 'lost-reply') throw new Exception(`Timeout: ${service}`);
  }

  /** How many of so many parts of the request are done. */
  partsDone(count: number): number {
    this.#came ||= this.#halving;
    return this.#halving ? Math.floor(count / 2) : count;
  }

  /** Whether a lock that is asked for by the n-th call is not had. */
  locksOut(n: number): boolean {
    const isOut = this.#fault.mode === 'no-lock' && this.#fault.call === n;
    this.#came ||= isOut;
    return isOut;
  }

  /** Why a run that ended after these calls never met its fault; undefined where it did. */
  missedBy(calls: readonly CallMade[]): string | undefined {
    if (this.#came) return undefined;
    const { call, mode } = this.#fault;
    const reached = calls[call - 1];
    const why = reached
      ? `${reached.service}.${reached.method} ${unfitFor[mode] ?? 'was not done'}`
      : `the run made ${calls.length} calls`;
    return `${mode} at call ${call} did not come: ${why}.`;
  }

  #start(service: string, method: string): void {
    const { mode } = this.#fault;
    this.#came ||= !afterwards.has(mode) && !unfitFor[mode];
    if (mode === 'kill-before') throw new RunKilled(`Ended before ${service}.${method}`);
    if (mode === 'error-before') throw new Exception(`Service error: ${service}`);
    if (mode === 'refused-from-here') this.#refusing = service;
    if (mode === 'in-part') this.#halving = true;
    if (isOutage(mode) && canHave({ service, mode })) {
      this.#world.outage = { service, mode };
      this.#came = true;
    }
  }
}
