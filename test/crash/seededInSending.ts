import { edit, type SeededBug } from './seededBug';

/** Mistakes in what is claimed, sent and recorded, and by whom. */
export const inSending: readonly SeededBug[] = [
  {
    name: 'a mail of which nobody knows is sent again',
    edits: [
      edit(
        'src/effects/mailActs.ts',
        "now.standing === 'absent' && now.open === undefined &&",
        "now.standing === 'absent' &&",
      ),
    ],
    operation: 'everyHour on a Monday with mails',
    caughtBy: '--operation "everyHour on a Monday with mails" --call 9 --mode kill-after',
  },
  {
    name: 'nothing is claimed before it is done',
    edits: [edit('src/run/doDue.ts', '...told, ...firstClaims(mayGo, hourly)]', '...told]')],
    operation: 'everyHour with invites to send, change and take back',
    caughtBy: '--operation "everyHour with invites to send, change and take back" --call 0',
  },
  {
    name: "an event's id is another each time",
    edits: [
      edit(
        'src/effects/keys.ts',
        'String(generation)].join',
        'String(generation), String(new Date().getTime())].join',
      ),
    ],
    operation: 'everyHour with invites to send, change and take back',
    caughtBy: '--operation "everyHour with invites to send, change and take back" --call 0',
  },
  {
    name: 'an event that is there already is taken for a refusal',
    edits: [
      edit('src/effects/calendarActs.ts', "if (act === 'insert' && status === 409) return 'exists';", ''),
    ],
    operation: 'everyHour with invites to send, change and take back',
    caughtBy: '--operation "everyHour with invites to send, change and take back" --call 7 --mode lost-reply',
  },
  {
    name: 'an answer of a server that is down is taken for done',
    edits: [
      edit(
        'src/effects/calendarActs.ts',
        'if (status < 400 || status === 408 || status >= 500) return undefined;',
        "if (status < 400 || status === 408 || status >= 500) return 'done';",
      ),
    ],
    operation: 'everyHour with invites to send, change and take back',
    caughtBy: '--operation "everyHour with invites to send, change and take back" --call 9 --mode in-part',
  },
  {
    name: 'the key of an event has no generation',
    edits: [edit('src/effects/keys.ts', '[spreadsheet, key, String(generation)]', '[spreadsheet, key]')],
    operation: 'everyHour with an invite that is wanted anew',
    caughtBy: '--operation "everyHour with an invite that is wanted anew" --call 0',
  },
  {
    name: 'two runs of one account deliver at once',
    edits: [edit('src/run/entry/everyHour.ts', "me === '' || !platform.userLock.acquire(0)", "me === ''")],
    operation: 'doPost of a red account',
    between: 'everyHourRedAccounts',
    caughtBy: '--operation "doPost of a red account" --between "everyHourRedAccounts" --turns "8"',
  },
  {
    name: 'a post of which nobody knows is not looked up',
    edits: [
      edit(
        'src/effects/redAccounts/deliverPost.ts',
        'for (const place of act.lookIn) {',
        'for (const place of act.lookIn.slice(0, 0)) {',
      ),
    ],
    operation: 'doPost of a red account',
    caughtBy: '--operation "doPost of a red account" --call 10 --mode kill-after',
  },
  {
    name: 'mails are marked as sent after the loop',
    edits: [
      edit(
        'src/run/doDue.ts',
        '...told, ...firstClaims(mayGo, hourly)]',
        '...told, ...firstClaims({ ...mayGo, mails: [] }, hourly)]',
      ),
      edit(
        'src/run/deliver.ts',
        'ledger.append([...record(group, told), ...next])',
        'ledger.append([...claimsOf(group), ...record(group, told), ...next.slice(0, 0)])',
      ),
    ],
    operation: 'everyHour on a Monday with mails',
    caughtBy: '--operation "everyHour on a Monday with mails" --call 8 --mode kill-after',
  },
  {
    name: 'only the first group of mails is claimed',
    edits: [edit('src/run/deliver.ts', ': claimsOf(groups[index + 1] ?? []);', ': [];')],
    operation: 'everyHour on a Monday with more mails than one group',
    caughtBy:
      '--operation "everyHour on a Monday with more mails than one group" --call 33 --mode kill-after',
  },
  {
    name: 'what was sent is noted before it is in the ledger',
    edits: [
      edit(
        'src/run/doDue.ts',
        'const { now: mayGo, told } = mayGoNow(platform, left, after);',
        `const { now: mayGo, told } = mayGoNow(platform, left, after);
        const early = { line: lineId(after.context, 1), mails: mayGo.mails.map(({ key }) => mailHash(key)) };
        if (mayGo.mails.length > 0) remember(platform.secrets, recall.memory, early);`,
      ),
    ],
    operation: 'everyHour on a Monday with mails',
    caughtBy: '--operation "everyHour on a Monday with mails" --call 7 --mode kill-after',
  },
  {
    name: 'a mail that may have gone is taken for one that did not',
    edits: [edit('src/run/deliver.ts', "  if (sent.failure === 'unknown') return undefined;", '')],
    operation: 'everyHour on a Monday with mails',
    caughtBy: '--operation "everyHour on a Monday with mails" --call 9 --mode lost-reply',
  },
  {
    name: 'a mail that was put off is taken for sent',
    edits: [
      edit(
        'src/run/deliver.ts',
        '  return putOff(waitsForIn(sent.detail), sent.detail);',
        "  return { outcome: 'done', detail: '' };",
      ),
    ],
    operation: 'everyHour on a Monday with mails',
    caughtBy: '--operation "everyHour on a Monday with mails" --call 9 --mode refused-from-here',
  },
  {
    name: 'an event that is gone already cannot be taken back',
    edits: [
      edit(
        'src/effects/calendarActs.ts',
        "if (act === 'cancel' && (status === 404 || status === 410)) return 'done';",
        '',
      ),
    ],
    operation: 'everyHour with a ledger to fold',
    caughtBy: '--operation "everyHour with a ledger to fold" --call 11 --mode kill-after',
  },
  {
    name: 'a weekly mail is known by the moment, not by its week',
    edits: [
      edit(
        'src/effects/keys.ts',
        'return `weekly/${week}/${email}` as EffectKey;',
        'return `weekly/${new Date().getTime()}/${email}` as EffectKey;',
      ),
    ],
    operation: 'everyHour on a Monday with mails',
    caughtBy: '--operation "everyHour on a Monday with mails" --call 0',
  },
  {
    name: 'the weekly mails of all people have one key',
    edits: [
      edit(
        'src/effects/keys.ts',
        'return `weekly/${week}/${email}` as EffectKey;',
        'return `weekly/${week}` as EffectKey;',
      ),
    ],
    operation: 'everyHour on a Monday with mails',
    caughtBy: '--operation "everyHour on a Monday with mails" --call 0',
  },
  {
    name: 'the news that a call moved is told once, however often it moves',
    edits: [
      edit(
        'src/effects/keys.ts',
        'return `moved/${placement}/${start}` as EffectKey;',
        'return `moved/${placement}` as EffectKey;',
      ),
    ],
    operation: 'afterEdit of a call that is moved again',
    caughtBy: '--operation "afterEdit of a call that is moved again" --call 0',
  },
  {
    name: 'Calendar is not asked to tell guests',
    edits: [edit('src/effects/calendarActs.ts', "'sendUpdates=all'", "'sendUpdates=none'")],
    operation: 'everyHour with invites to send, change and take back',
    caughtBy: '--operation "everyHour with invites to send, change and take back" --call 0',
  },
  {
    name: 'the web app delivers while another run does',
    edits: [
      edit(
        'src/run/entry/doPost.ts',
        'const mayDeliver = platform.userLock.acquire(0);',
        'const mayDeliver = true;',
      ),
    ],
    operation: 'doPost of a red account',
    between: 'everyHourRedAccounts',
    caughtBy: '--operation "doPost of a red account" --between "everyHourRedAccounts" --turns "8"',
  },
  {
    name: 'an answer begins a thread of its own',
    edits: [edit('src/effects/redAccounts/postActs.ts', 'threadTs: place.ts,', "threadTs: '',")],
    operation: 'request:ask',
    caughtBy: '--operation "request:ask" --call 0',
  },
  {
    name: 'a trigger that is there already is taken for one that cannot be made',
    edits: [
      edit(
        'src/google/triggers.ts',
        '!made.ok && /too many .*triggers in this document/i.test(made.detail)',
        'false',
      ),
    ],
    operation: 'turnOnAutomation',
    caughtBy: '--operation "turnOnAutomation" --call 11 --mode kill-after',
  },
  {
    name: 'a run sends for whoever started it',
    edits: [
      edit(
        'src/run/doDue.ts',
        'automation?.on === true && automation.account === me',
        'automation?.on === true',
      ),
    ],
    operation: 'everyHourRedAccounts of who sends now',
    between: 'everyHourRedAccounts of who sent before',
    caughtBy:
      '--operation "everyHourRedAccounts of who sends now" --between "everyHourRedAccounts of who sent before" --turns "8"',
  },
  {
    name: 'what another account sent counts for nothing',
    edits: [
      edit(
        'src/run/understand.ts',
        'presentEffects(ledger.entries.filter(isDelivery))',
        'presentEffects(ledger.entries.filter(isDelivery).filter(({ by }) => by === automationOf(ledger.entries)?.account))',
      ),
    ],
    operation: 'turnOnAutomation by another account',
    caughtBy: '--operation "turnOnAutomation by another account" --call 0',
  },
  {
    name: 'an older version of the ledger is taken for the newest',
    edits: [
      edit(
        'src/run/doDue.ts',
        'recall.agreement = agreementOf(found, memory);',
        "recall.agreement = 'agrees';",
      ),
    ],
    operation: 'request:remedy goOn',
    caughtBy: '--operation "request:remedy goOn" --call 0',
  },
  {
    name: 'after a restore nobody asks which mails went',
    edits: [edit('src/run/recalled.ts', 'known.has(mailHash(key))', 'known.has(key)')],
    operation: 'request:remedy goOn after mails',
    caughtBy: '--operation "request:remedy goOn after mails" --call 0',
  },
  {
    name: 'news of a place that is lost has the key of news that it was given',
    edits: [
      edit(
        'src/effects/keys.ts',
        'return `${news}/${placement}` as EffectKey;',
        'return `news/${placement}` as EffectKey;',
      ),
    ],
    operation: 'afterEdit of a call that is cancelled, of who came from the queue',
    caughtBy: '--operation "afterEdit of a call that is cancelled, of who came from the queue" --call 0',
  },
  {
    name: 'who declined is asked by the moment, not by what they declined',
    edits: [
      edit(
        'src/effects/keys.ts',
        'return `declined/${invite}/${generation}` as EffectKey;',
        'return `declined/${new Date().getTime()}` as EffectKey;',
      ),
    ],
    operation: 'everyHour that asks who declined',
    caughtBy: '--operation "everyHour that asks who declined" --call 0',
  },
  {
    name: 'lines of the ledger are not counted on within a run',
    edits: [edit('src/run/ledgerWriter.ts', 'this.line += lines.length;', '')],
    operation: 'everyHour on a Monday with more mails than one group',
    caughtBy: '--operation "everyHour on a Monday with more mails than one group" --call 0',
  },
];
