import { edit, type SeededBug } from './seededBug';

const invites = 'everyHour with invites to send, change and take back';
const mails = 'everyHour on a Monday with mails';

/** Mistakes that show only where a service takes nothing for hours. */
export const inOutage: readonly SeededBug[] = [
  {
    name: 'what was tried five times rests for good',
    edits: [edit('src/effects/pace.ts', '[0, 0, 50, 110, 230, 470]', '[0, 0, 50, 110, 230, 47_000]')],
    operation: invites,
    caughtBy: `--operation "${invites}" --call 9 --mode asks-to-wait`,
  },
  {
    name: 'what waits is said to wait since it was last tried',
    edits: [edit('src/effects/present.ts', 'since: before?.waiting?.since ?? at,', 'since: at,')],
    operation: invites,
    caughtBy: `--operation "${invites}" --call 9 --mode asks-to-wait`,
  },
  {
    name: 'nobody is told of a mail that has lost its point',
    edits: [
      edit(
        'src/run/status/notes.ts',
        'return isMissed(mail) && !wanted.has(mail.key)',
        'return !isMissed(mail) && !wanted.has(mail.key)',
      ),
    ],
    operation: mails,
    caughtBy: `--operation "${mails}" --call 9 --mode used-up`,
  },
];
