/** A mistake that could have been made: a text of a source file that is replaced, and the operations that have to suffer. */
export interface SeededBug {
  name: string;
  file: string;
  from: string;
  to: string;
  /** Beginnings of names of operations. */
  operations: readonly string[];
  /** Whether it takes two runs at once. */
  together?: true;
}

const mails = ['everyHour on a Monday'];
const invites = ['everyHour with invites'];
const threads = ['everyHourRedAccounts'];
const folds = ['everyHour with a ledger to fold'];

/** Each of them has to be caught. Some are incidents of other add-ons. */
export const seededBugs: readonly SeededBug[] = [
  {
    name: 'a mail of which nobody knows is sent again',
    file: 'src/effects/mailActs.ts',
    from: "now.standing === 'absent' && now.open === undefined &&",
    to: "now.standing === 'absent' &&",
    operations: mails,
  },
  {
    name: 'nothing is claimed before it is done',
    file: 'src/run/doDue.ts',
    from: 'entries: [...entries, ...firstClaims(left)]',
    to: 'entries: [...entries, ...firstClaims(left).slice(0, 0)]',
    operations: [...mails, ...invites],
  },
  {
    name: "an event's id is another each time",
    file: 'src/effects/keys.ts',
    from: 'String(generation)].join',
    to: 'String(generation), String(new Date().getTime())].join',
    operations: invites,
  },
  {
    name: 'an event that is there already is taken for a refusal',
    file: 'src/effects/calendarActs.ts',
    from: "if (act === 'insert' && status === 409) return 'exists';",
    to: '',
    operations: invites,
  },
  {
    name: 'an answer of a server that is down is taken for done',
    file: 'src/effects/calendarActs.ts',
    from: 'if (status < 400 || status === 408 || status >= 500) return undefined;',
    to: "if (status < 400 || status === 408 || status >= 500) return 'done';",
    operations: invites,
  },
  {
    name: 'the key of an event has no generation',
    file: 'src/effects/keys.ts',
    from: '[spreadsheet, key, String(generation)]',
    to: '[spreadsheet, key]',
    operations: ['everyHour with an invite that is wanted anew'],
  },
  {
    name: 'a row that does not read is taken for cancelled',
    file: 'src/effects/shadowing/wantedInvites.ts',
    from: 'if (!call || call.end <= now) return undefined;',
    to: "if (!call) return 'notWanted';",
    operations: ['afterEdit of a day that is no day'],
  },
  {
    name: 'there is no lock',
    file: 'src/run/transact.ts',
    from: "if (!platform.scriptLock.acquire(lockWaitMs)) return { kind: 'busy' };",
    to: '',
    operations: ['request:signUp'],
    together: true,
  },
  {
    name: 'the lock is given back before the write',
    file: 'src/run/transact.ts',
    from: '  const requests = commitRequests(changes, found.readings);',
    to: '  platform.scriptLock.release();\n  const requests = commitRequests(changes, found.readings);',
    operations: ['request:signUp'],
    together: true,
  },
  {
    name: 'two runs of one account deliver at once',
    file: 'src/run/entry/everyHour.ts',
    from: "me === '' || !platform.userLock.acquire(0)",
    to: "me === ''",
    operations: mails,
    together: true,
  },
  {
    name: 'a write that landed beside its row is not looked at',
    file: 'src/run/transact.ts',
    from: 'const amends = committed && meant ? putRight(book, meant, { found, values }) : [];',
    to: 'const amends = committed && meant ? putRight(book, meant, { found, values }).slice(0, 0) : [];',
    operations: ['request:', 'everyHour'],
    together: true,
  },
  {
    name: 'a write of which nobody knows is done again',
    file: 'src/run/transact.ts',
    from: 'ledger.lineIds.has(lineId(unsure.after.context, 1))',
    to: 'ledger.lineIds.has(lineId(unsure.after.context, 0))',
    operations: ['request:offerCall', 'request:importRows', 'request:ask'],
  },
  {
    name: 'ids are counted in each run anew',
    file: 'src/run/transact.ts',
    from: "return [prefix, nonce, count.toString(36)].join('-');",
    to: "return [prefix, count.toString(36)].join('-');",
    operations: ['request:', 'afterEdit'],
  },
  {
    name: 'a post of which nobody knows is not looked up',
    file: 'src/effects/redAccounts/deliverPost.ts',
    from: 'for (const place of act.lookIn) {',
    to: 'for (const place of act.lookIn.slice(0, 0)) {',
    operations: threads,
  },
  {
    name: 'triggers are made without looking whether they are there',
    file: 'src/run/triggers.ts',
    from: 'triggers.present().filter(({ id }) => kept.includes(id))',
    to: 'triggers.present().filter(({ id }) => kept.includes(`${id}?`))',
    operations: ['turnOnAutomation'],
  },
  {
    name: 'a fold drops an open claim',
    file: 'src/effects/leftOfDeliveries.ts',
    from: "if (!isWhole || present.open || present.refused !== undefined) return 'all';",
    to: "if (present.open) return 'nothing';\n  if (!isWhole || present.refused !== undefined) return 'all';",
    operations: folds,
  },
  {
    name: 'a fold drops the line by which a rotation counts in its year',
    file: 'src/shadowing/leftOfRotations.ts',
    from: "if (entry.kind === 'placed') return asItEnded(entry, placement);",
    to: "if (entry.kind === 'placed') return undefined;",
    operations: folds,
  },
  {
    name: 'a fold deletes rows by where they stood before somebody sorted them',
    file: 'src/run/foldOldLines.ts',
    from: 'if (!meant.every(',
    to: 'if (meant.length === 0 && !meant.every(',
    operations: folds,
    together: true,
  },
];
