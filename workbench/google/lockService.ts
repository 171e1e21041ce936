import { Exception } from './exception';
import type { ServiceRun } from './serviceRun';
import { throwingWhenUnbuilt } from './sheets/refusal';

const ACQUIRE_MS = 50;
const RELEASE_MS = 20;
const NAVIGATION_MS = 0.5;

/**
 * Locks of the script project, of one user in it, of one document; each is null where there is no such thing.
 * A run that has to wait waits its whole time in vain where runs go on one inside the other, since the holder cannot let go
 * meanwhile; a run that tests can hold waits until it is let go on. Source: reference/apps-script.md, section 6; developers.google.com/apps-script/reference/lock/lock.
 */
export function createLockService(run: ServiceRun): object {
  const lock = (method: string, key: string): object => {
    run.refuseInNone(`LockService.${method}`);
    run.charge(NAVIGATION_MS);
    return createLock(run, key);
  };
  return throwingWhenUnbuilt('LockService', {
    getScriptLock: () => lock('getScriptLock', 'script'),
    getUserLock: () => lock('getUserLock', `user:${run.as}`),
    getDocumentLock: () =>
      run.spreadsheet ? lock('getDocumentLock', `document:${run.spreadsheet.id}`) : null,
  });
}

function createLock(run: ServiceRun, key: string): object {
  const acquire = (method: string, timeoutMs: unknown): boolean => {
    if (typeof timeoutMs !== 'number') {
      throw new Exception(`The parameters don't match the method signature for LockService.Lock.${method}.`);
    }
    const isLockedOut = run.isLockedOut();
    const waited = isLockedOut ? timeoutMs : run.waitFor(key, timeoutMs);
    const take = (): boolean => !isLockedOut && run.locks.take(key, run.id);
    return run.call('LockService', method, ACQUIRE_MS + waited, take);
  };
  return throwingWhenUnbuilt('Lock', {
    tryLock: (timeoutMs: unknown) => acquire('tryLock', timeoutMs),
    waitLock: (timeoutMs: unknown) => {
      if (!acquire('waitLock', timeoutMs)) {
        throw new Exception('Lock timeout: another process was holding the lock for too long.');
      }
    },
    hasLock: () => {
      run.charge(NAVIGATION_MS);
      return run.locks.isHeldBy(key, run.id);
    },
    releaseLock: () =>
      run.call('LockService', 'releaseLock', RELEASE_MS, () => run.locks.release(key, run.id, run.now())),
  });
}
