import { edit, type SeededBug } from './seededBug';

/** Mistakes with locks and turns. */
export const inTurns: readonly SeededBug[] = [
  {
    name: 'there is no lock where sheets that people kept by hand are adopted',
    edits: [
      edit(
        'src/run/adopt/setUpAdopting.ts',
        'if (!platform.scriptLock.acquire(lockWaitMs)) return refused(busyText);',
        '',
      ),
    ],
    operation: 'request:setUpAsProposed',
    between: 'request:setUpAsProposed by another',
    caughtBy:
      '--operation "request:setUpAsProposed" --between "request:setUpAsProposed by another" --turns "5"',
  },
  {
    name: 'there is no lock where a spreadsheet is set up or repaired',
    edits: [
      edit(
        'src/run/mendWorkbook.ts',
        'if (!platform.scriptLock.acquire(lockWaitMs)) return { ok: false, text: busyText, isLater: true };',
        '',
      ),
    ],
    operation: 'setUp of an empty spreadsheet',
    between: 'setUp of an empty spreadsheet by another',
    caughtBy:
      '--operation "setUp of an empty spreadsheet" --between "setUp of an empty spreadsheet by another" --turns "4"',
  },
  {
    name: 'there is no lock where a copy is started afresh',
    edits: [
      edit(
        'src/run/remedies/startAfresh.ts',
        'transact(platform, book, {',
        'transact({ ...platform, scriptLock: { acquire: () => true, release: () => undefined } }, book, {',
      ),
    ],
    operation: 'request:remedy startAfresh',
    between: 'request:remedy startAfresh by another',
    caughtBy:
      '--operation "request:remedy startAfresh" --between "request:remedy startAfresh by another" --turns "4"',
  },
  {
    name: 'the lock is given back before a second try',
    edits: [
      edit(
        'src/run/transact.ts',
        '    const now = platform.now();\n    const nonce',
        '    if (attempt > 0) platform.scriptLock.release();\n    const now = platform.now();\n    const nonce',
      ),
    ],
    operation: 'request:withdraw as somebody sorts',
    between: 'request:signUp',
    caughtBy: '--operation "request:withdraw as somebody sorts" --between "request:signUp" --turns "2,-,3"',
  },
  {
    name: 'an hourly run gives the lock back before it decides',
    edits: [
      edit(
        'src/run/transact.ts',
        '    const wanted = committed ?',
        '    if (task.hourly) platform.scriptLock.release();\n    const wanted = committed ?',
      ),
    ],
    operation: 'afterEdit of a typed sign-up',
    between: 'everyHour',
    caughtBy: '--operation "afterEdit of a typed sign-up" --between "everyHour" --turns "1,6"',
  },
  {
    name: 'a nudge sends although another run does',
    edits: [edit('src/run/entry/doPost.ts', ' || !platform.userLock.acquire(0)', '')],
    operation: 'doPost of a nudge',
    between: 'everyHourRedAccounts with a thread to begin',
    caughtBy:
      '--operation "doPost of a nudge" --between "everyHourRedAccounts with a thread to begin" --turns "8"',
  },
  {
    name: 'a claim that is open is closed when a later one is refused',
    edits: [
      edit(
        'src/effects/present.ts',
        'const nothingDone = { ...before, open: before.openBefore, openBefore: undefined };',
        'const nothingDone = { ...before, open: undefined, openBefore: undefined };',
      ),
    ],
    operation: 'everyHour with a ledger to fold',
    caughtBy: '--operation "everyHour with a ledger to fold" --call 11 --mode refused-from-here',
  },
];
