import type { LockPort } from '../run/ports';

/** One holder among all runs of all people: guards read, decide, commit. */
export function googleScriptLock(): LockPort {
  return lockPort(() => LockService.getScriptLock());
}

/** One holder among one person's runs: the automation account holds it while it delivers. */
export function googleUserLock(): LockPort {
  return lockPort(() => LockService.getUserLock());
}

function lockPort(lock: () => GoogleAppsScript.Lock.Lock): LockPort {
  return {
    acquire: (waitMs) => lock().tryLock(waitMs),
    release: () => {
      lock().releaseLock();
    },
  };
}
