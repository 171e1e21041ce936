import type { Run } from './execution';
import type { LockTable } from '../runtime/locks';
import type { Manifest } from '../runtime/manifest';
import type { WebApp } from './webApp';

/** A run with what only the services beside Sheets ask of it. */
export interface ServiceRun extends Run {
  readonly manifest: Manifest;
  /** The folder of the built add-on, where its HTML files lie. */
  readonly distDir: string;
  /** Who holds which lock at this moment, over all runs. */
  readonly locks: LockTable;
  /** How many milliseconds the run waits until a lock is free, or in vain. */
  waitFor(lock: string, timeoutMs: number): number;
  /** Whether the lock that the next call asks for stays with somebody else all the time. */
  isLockedOut(): boolean;
  /** The web app of the very script that runs. */
  readonly webApp: WebApp;
  /** Distinguishes this run from every other one. */
  readonly id: number;
  /** Whether a person is at the keyboard; a trigger's run has nobody. */
  readonly attended: boolean;
  /** The run's own instant: when it started and what it has spent since, in milliseconds since 1970. */
  now(): number;
  /** Scopes of the manifest that the run's account has allowed. */
  readonly granted: readonly string[];
  /** Throws unless the run may do what `call` names: authorisation mode FULL, and one of the scopes that were granted. */
  authorise(call: string, anyOf: readonly string[]): void;
  /** How many of so many parts of the request at hand are done; the server has no time for the others. */
  partsDone(count: number): number;
  /** Throws in mode NONE, where only locale, Logger, Utilities and menus are allowed (reference "Authorisation"). */
  refuseInNone(call: string): void;
}

/** The full name of a scope that is written short in this folder: `calendar.acls`. */
export const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
