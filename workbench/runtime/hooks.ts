import type { Execution } from '../world';

/** A round trip about to happen or just happened: the n-th of its run, counted from 1. */
interface SeamCall {
  n: number;
  service: string;
  method: string;
}

/**
 * The place where tests look on and break things: between the bundle and every server it reaches.
 * What a hook throws reaches the bundle as if the service had thrown it: before the call nothing was done, after it all
 * was, and only the answer got lost. `RunKilled` ends the run there and then. Another run may be started inside a hook.
 */
export interface Hooks {
  beforeCall?: (call: SeamCall, execution: Execution) => void;
  afterCall?: (call: SeamCall, execution: Execution) => void;
}

/** Ends a run at once: every later call of a service throws it again, so that no catch or finally gets anything done. */
export class RunKilled extends Error {
  override readonly name = 'RunKilled';
}
