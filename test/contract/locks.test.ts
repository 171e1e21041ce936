import { ada, ben, ScratchGoogle } from './scratchGoogle';

// Source: developers.google.com/apps-script/reference/lock/lock and lock-service.
describe('LockService', () => {
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle();
  });
  afterEach(() => google.remove());

  /** Runs `inner` as Ben between two calls of Ada, who holds the lock that `take` takes. */
  const whileAdaHolds = (take: () => unknown, inner: () => void): void => {
    google.workbench.hooks.beforeCall = ({ service }, { as }) => {
      if (service === 'PropertiesService' && as === ada) inner();
    };
    google.attempt(
      ada,
      (source: string) => {
        (0, eval)(`(${source})()`);
        PropertiesService.getScriptProperties().getProperty('x');
      },
      String(take),
    );
  };

  test('one run at a time holds the script lock, whoever runs', () => {
    let got: unknown;
    whileAdaHolds(
      () => LockService.getScriptLock().tryLock(1000),
      () => (got = google.scriptAs(ben, () => LockService.getScriptLock().tryLock(3000))),
    );
    expect(got).toBe(false);
  });

  test('waiting in vain takes its time and is one round trip', () => {
    whileAdaHolds(
      () => LockService.getScriptLock().tryLock(1000),
      () => google.scriptAs(ben, () => LockService.getScriptLock().tryLock(3000)),
    );
    const waiting = google.workbench.executions().find(({ as }) => as === ben);
    expect(waiting?.calls).toEqual([{ service: 'LockService', method: 'tryLock', ms: 3050 }]);
  });

  test('waitLock throws when the time is over', () => {
    let error: string | null = null;
    whileAdaHolds(
      () => LockService.getScriptLock().waitLock(1000),
      () => ({ error } = google.attempt(ben, () => LockService.getScriptLock().waitLock(10))),
    );
    expect(error).toBe('Exception: Lock timeout: another process was holding the lock for too long.');
  });

  test("a user's lock keeps nobody else out, a document's does", () => {
    const got: unknown[] = [];
    whileAdaHolds(
      () => LockService.getUserLock().tryLock(1) && LockService.getDocumentLock().tryLock(1),
      () => {
        got.push(google.scriptAs(ben, () => LockService.getUserLock().tryLock(1)));
        got.push(google.scriptAs(ben, () => LockService.getDocumentLock().tryLock(1)));
      },
    );
    expect(got).toEqual([true, false]);
  });

  test('is free again after releaseLock, and at the end of a run that did not release it', () => {
    let afterRelease: unknown;
    whileAdaHolds(
      () => {
        const lock = LockService.getScriptLock();
        lock.tryLock(1);
        lock.releaseLock();
      },
      () => (afterRelease = google.scriptAs(ben, () => LockService.getScriptLock().tryLock(1))),
    );
    google.workbench.hooks.beforeCall = () => undefined;
    google.attempt(ada, () => {
      LockService.getScriptLock().tryLock(1);
      throw new Error('died');
    });
    expect([afterRelease, google.scriptAs(ben, () => LockService.getScriptLock().tryLock(1))]).toEqual([
      true,
      true,
    ]);
  });

  test('taking a lock that the run has already is no trouble', () => {
    const held = google.script(() => {
      const lock = LockService.getScriptLock();
      const before = lock.hasLock();
      lock.waitLock(1);
      return [before, lock.tryLock(1), lock.hasLock()];
    });
    expect(held).toEqual([false, true, true]);
  });
});
