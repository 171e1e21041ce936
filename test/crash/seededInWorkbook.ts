import { edit, type SeededBug } from './seededBug';

/** Mistakes in what is read, decided, written and folded. */
export const inWorkbook: readonly SeededBug[] = [
  {
    name: 'a row that does not read is taken for cancelled',
    edits: [
      edit(
        'src/effects/shadowing/wantedInvites.ts',
        'if (!call || call.end <= now) return undefined;',
        'if (!call) return { unwanted: true, start: placement.start };',
      ),
    ],
    operation: 'afterEdit of a day that is no day',
    caughtBy: '--operation "afterEdit of a day that is no day" --call 0',
  },
  {
    name: 'there is no lock',
    edits: [
      edit(
        'src/run/transact.ts',
        "if (!platform.scriptLock.acquire(lockWaitMs)) return { kind: 'busy' };",
        '',
      ),
    ],
    operation: 'request:signUp',
    between: 'request:signUp',
    caughtBy: '--operation "request:signUp" --between "request:signUp" --turns "1,2"',
  },
  {
    name: 'there is no lock where a new calendar is made',
    edits: [
      edit(
        'src/run/entry/applyRemedy.ts',
        'if (!platform.scriptLock.acquire(lockWaitMs)) return { ok: false, sentence: busyText };',
        '',
      ),
    ],
    operation: 'request:remedy newCalendar',
    between: 'request:remedy newCalendar',
    caughtBy: '--operation "request:remedy newCalendar" --between "request:remedy newCalendar" --turns "5"',
  },
  {
    name: 'the lock is given back before the write',
    edits: [
      edit(
        'src/run/transact.ts',
        '  const requests = commitRequests(changes, found.readings);',
        '  platform.scriptLock.release();\n  const requests = commitRequests(changes, found.readings);',
      ),
    ],
    operation: 'request:signUp',
    between: 'request:signUp',
    caughtBy: '--operation "request:signUp" --between "request:signUp" --turns "1,4"',
  },
  {
    name: 'there is a lock for each person',
    edits: [
      edit(
        'src/google/locks.ts',
        'return lockPort(() => LockService.getScriptLock());',
        'return lockPort(() => LockService.getUserLock());',
      ),
    ],
    operation: 'request:signUp for the last seat',
    between: 'request:signUp of another for the last seat',
    caughtBy:
      '--operation "request:signUp for the last seat" --between "request:signUp of another for the last seat" --turns "1,3"',
  },
  {
    name: 'a write that landed beside its row is not looked at',
    edits: [
      edit(
        'src/run/transact.ts',
        'const amends = committed && meant ? putRight(book, meant, { found, values }) : [];',
        'const amends = committed && meant ? putRight(book, meant, { found, values }).slice(0, 0) : [];',
      ),
    ],
    operation: 'request:signUp',
    between: 'hand: somebody moves a column in Calls',
    caughtBy: '--operation "request:signUp" --between "hand: somebody moves a column in Calls" --turns "3"',
  },
  {
    name: 'a write of which nobody knows is done again',
    edits: [
      edit(
        'src/run/transact.ts',
        'ledger.lineIds.has(lineId(unsure.after.context, 1))',
        'ledger.lineIds.has(lineId(unsure.after.context, 0))',
      ),
    ],
    operation: 'request:ask',
    caughtBy: '--operation "request:ask" --call 5 --mode lost-reply',
  },
  {
    name: 'ids are counted in each run anew',
    edits: [
      edit(
        'src/run/transact.ts',
        "return [prefix, nonce, count.toString(36)].join('-');",
        "return [prefix, count.toString(36)].join('-');",
      ),
    ],
    operation: 'afterEdit of a typed sign-up',
    caughtBy: '--operation "afterEdit of a typed sign-up" --call 0',
  },
  {
    name: 'a fold drops an open claim',
    edits: [
      edit(
        'src/effects/leftOfDeliveries.ts',
        "if (!isWhole || present.open || present.refused !== undefined) return 'all';",
        "if (present.open) return 'nothing';\n  if (!isWhole || present.refused !== undefined) return 'all';",
      ),
    ],
    operation: 'everyHour with a ledger to fold',
    caughtBy: '--operation "everyHour with a ledger to fold" --call 0',
  },
  {
    name: 'a fold drops the line by which a rotation counts in its year',
    edits: [
      edit(
        'src/shadowing/leftOfRotations.ts',
        "if (entry.kind === 'placed') return asItEnded(entry, placement);",
        "if (entry.kind === 'placed') return undefined;",
      ),
    ],
    operation: 'everyHour with a ledger to fold',
    caughtBy: '--operation "everyHour with a ledger to fold" --call 0',
  },
  {
    name: 'a fold deletes rows by where they stood before somebody sorted them',
    edits: [edit('src/run/foldOldLines.ts', 'if (!meant.every(', 'if (meant.length === 0 && !meant.every(')],
    operation: 'everyHour with a ledger to fold',
    between: 'hand: somebody sorts the ledger',
    caughtBy:
      '--operation "everyHour with a ledger to fold" --between "hand: somebody sorts the ledger" --turns "4"',
  },
  {
    name: 'a fold deletes rows from above, each time by where they stood before',
    edits: [edit('src/run/foldOldLines.ts', 'return stretches.reverse().map(', 'return stretches.map(')],
    operation: 'everyHour with a ledger to fold',
    caughtBy: '--operation "everyHour with a ledger to fold" --call 6 --mode kill-after',
  },
  {
    name: 'a row is known by where it stands',
    edits: [
      edit(
        'src/workbook/identity.ts',
        `  const ids = keptIds(filled, known);
  dropForeignIds(filled, ids, known);
  returnStrayedIds(filled, ids, known);`,
        `  const places = [...known.keys()];
  const ids = new Map(filled.flatMap(({ row }, at) => (places[at] ? [[row, places[at]] as const] : [])));`,
      ),
    ],
    operation: 'request:signUp',
    between: 'hand: somebody sorts by a column in Calls',
    caughtBy:
      '--operation "request:signUp" --between "hand: somebody sorts by a column in Calls" --turns "3"',
  },
  {
    name: 'the year of a week is the one that YYYY writes',
    edits: [
      edit(
        'src/time/calendarDay.ts',
        '  return Number(day.slice(0, 4));',
        '  return Number(addDays(day, 6 - (weekdayOf(day) % 7)).slice(0, 4));',
      ),
    ],
    operation: 'request:signUp at the end of a year',
    caughtBy: '--operation "request:signUp at the end of a year" --call 0',
  },
  {
    name: 'who had a rotation this year is given another',
    edits: [
      edit('src/shadowing/place.ts', 'yearsUsed: yearsUsed(history, engineer.email)', 'yearsUsed: new Set()'),
    ],
    operation: 'request:signUp at the end of a year',
    caughtBy: '--operation "request:signUp at the end of a year" --call 0',
  },
  {
    name: 'a whole row is written as it was read',
    edits: [
      edit(
        'src/workbook/encode.ts',
        'cells: Object.fromEntries(differing) };',
        `cells: { ...Object.fromEntries(reading.tab.columns.map(({ header }) => [header, reading.valueAt(row, header)])), ...Object.fromEntries(differing) } };`,
      ),
    ],
    operation: 'request:withdraw',
    between: 'hand: somebody writes a note in Sign-ups',
    caughtBy:
      '--operation "request:withdraw" --between "hand: somebody writes a note in Sign-ups" --turns "3"',
  },
  {
    name: 'a sign-up is written below the last row that was read',
    edits: [
      edit(
        'src/workbook/encode.ts',
        "return [{ appendCells: { sheetId: reading.tab.sheetId, rows, fields: 'userEnteredValue' } }];",
        `const { sheetId, key } = reading.tab;
  const start = { sheetId, rowIndex: reading.end, columnIndex: 0 };
  const fields = 'userEnteredValue';
  return [key === 'signUps' ? { updateCells: { start, rows, fields } } : { appendCells: { sheetId, rows, fields } }];`,
      ),
    ],
    operation: 'request:signUp',
    between: 'hand: somebody inserts a row in Sign-ups',
    caughtBy: '--operation "request:signUp" --between "hand: somebody inserts a row in Sign-ups" --turns "3"',
  },
  {
    name: 'an error of the commit is swallowed',
    edits: [
      edit(
        'src/run/transact.ts',
        "    else unsure = commit.failure === 'unknown' ? done : undefined;",
        '    else return done;',
      ),
    ],
    operation: 'request:signUp',
    caughtBy: '--operation "request:signUp" --call 4 --mode error-before',
  },
  {
    name: 'a second row of an account is a second episode',
    edits: [
      edit(
        'src/redAccounts/rowsFor.ts',
        'if (own.some(({ joinedInto }) => !joinedInto)) return [];',
        'if (own.some(({ joinedInto }) => !joinedInto) && !free.has(course.key)) return [];',
      ),
    ],
    operation: 'afterEdit of a second row of an account',
    caughtBy: '--operation "afterEdit of a second row of an account" --call 0',
  },
  {
    name: 'an hourly run leaves a save of the coordinators as it was cut off',
    edits: [
      edit(
        'src/run/transact.ts',
        'const wish = withRestOfSaving(platform, found, wanted);',
        'const wish = task.hourly ? wanted : withRestOfSaving(platform, found, wanted);',
      ),
    ],
    operation: 'request:saveCoordinators',
    caughtBy: '--operation "request:saveCoordinators" --call 8 --mode kill-after',
  },
  {
    name: 'whether a lock was had is not looked at',
    edits: [
      edit(
        'src/run/transact.ts',
        "if (!platform.scriptLock.acquire(lockWaitMs)) return { kind: 'busy' };",
        'platform.scriptLock.acquire(lockWaitMs);',
      ),
    ],
    operation: 'request:signUp',
    caughtBy: '--operation "request:signUp" --call 2 --mode no-lock',
  },
  {
    name: 'an ask climbs every hour',
    edits: [
      edit(
        'src/redAccounts/climbing.ts',
        'if (ask.climbed !== undefined || !isUnanswered(ask))',
        'if (!isUnanswered(ask))',
      ),
    ],
    operation: 'everyHourRedAccounts with an ask that climbs',
    caughtBy: '--operation "everyHourRedAccounts with an ask that climbs" --call 0',
  },
  {
    name: 'a fold drops the history of red accounts',
    edits: [
      edit(
        'src/run/redAccounts/forgetting.ts',
        'if (isRed(entry)) return entry;',
        'if (isRed(entry)) return undefined;',
      ),
    ],
    operation: 'everyHourRedAccounts with a ledger to fold',
    caughtBy: '--operation "everyHourRedAccounts with a ledger to fold" --call 0',
  },
  {
    name: 'a fold drops what was changed in red accounts, and keeps what they are',
    edits: [
      edit(
        'src/run/redAccounts/forgetting.ts',
        'if (isRed(entry)) return entry;',
        "if (isRed(entry)) return entry.kind === 'edited' ? undefined : entry;",
      ),
    ],
    operation: 'everyHourRedAccounts with a ledger to fold',
    caughtBy: '--operation "everyHourRedAccounts with a ledger to fold" --call 0',
  },
];
