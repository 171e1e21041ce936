import { callCells, programme, type ProgrammeBench } from './programme';
import { edited, type ByHand } from './byHand';
import { coordinator, type WorkbookBench } from './workbook';

export const people = {
  Calls: [
    'Date',
    'Start',
    'Minutes',
    'Customer',
    'Customer no.',
    'AE',
    'What to expect',
    'Notes link',
    'Slack channel',
    'Meeting link',
    'Seats',
    'Status',
  ],
  'Sign-ups': ['Engineer', 'Weeks available', 'Note', 'Withdraw'],
  Engineers: ['Email', 'Name', 'GitHub', 'Team', 'Time zone'],
} as const;

export const [one, two, three] = ['eng1@example.com', 'eng2@example.com', 'eng3@example.com'] as const;

/** Three engineers, of whom two have a confirmed place with its invite; calls of four customers, one of them still without anyone. */
export function confirmedCalls(): ProgrammeBench {
  const p = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    now: '2026-05-19T08:00:00Z',
    calls: [
      callCells({ Customer: 'Alder', Date: '2026-05-26', Start: '10:00' }),
      callCells({ Customer: 'Cobalt', Date: '2026-06-02', Start: '11:00' }),
      callCells({ Customer: 'Birch', Date: '2026-05-27', Start: '12:00' }),
      callCells({ Customer: 'Dune', Date: '2026-05-28', Start: '13:00' }),
    ],
  });
  for (const trigger of p.bench.world.triggers) if (trigger.nextAt) trigger.nextAt += 1e12;
  p.signUp(one, '2026-05-26');
  p.hours(0.1);
  p.signUp(two, '2026-06-02');
  hourly(p);
  hourly(p);
  return p;
}

/** The hour has come. */
export function hourly(p: ProgrammeBench): void {
  p.hours(1);
  p.run('everyHour');
}

/** The column of a header as a letter. */
function letter(b: WorkbookBench, tab: string, header: string): string {
  return String.fromCharCode(65 + b.header(tab).indexOf(header));
}

const last = 'P';
const rowOf = (b: WorkbookBench, customer: string): number => b.rowOf('Calls', 'Customer', customer);

/** What people do, each alone. */
export const edits: readonly ByHand[] = [
  {
    what: 'insert a row above all',
    act: (b) => edited(b, { action: 'insertRow', tab: 'Calls', at: 2, count: 2 }),
  },
  {
    what: 'insert a row in Sign-ups',
    act: (b) => edited(b, { action: 'insertRow', tab: 'Sign-ups', at: 2 }),
  },
  {
    what: 'delete the row of a call without anyone',
    act: (b) => edited(b, { action: 'deleteRow', tab: 'Calls', at: rowOf(b, 'Dune') }),
  },
  {
    what: 'delete the row of a call with an invite',
    takesAway: true,
    act: (b) => edited(b, { action: 'deleteRow', tab: 'Calls', at: rowOf(b, 'Alder') }),
  },
  {
    what: 'sort the tab',
    act: (b) => edited(b, { action: 'sort', tab: 'Calls', column: 'Customer', descending: true }),
  },
  {
    what: 'sort Sign-ups',
    act: (b) => edited(b, { action: 'sort', tab: 'Sign-ups', column: 'Engineer', descending: true }),
  },
  {
    what: 'sort Engineers',
    act: (b) => edited(b, { action: 'sort', tab: 'Engineers', column: 'Email', descending: true }),
  },
  {
    what: 'sort one column alone',
    act: (b) => {
      const at = letter(b, 'Calls', 'Customer');
      edited(b, {
        action: 'sort',
        tab: 'Calls',
        column: 'Customer',
        descending: true,
        range: `${at}2:${at}5`,
      });
    },
  },
  {
    what: 'sort with a filter on',
    act: (b) => {
      edited(b, { action: 'setFilter', tab: 'Calls', hide: { Customer: ['Birch'] } });
      edited(b, { action: 'sort', tab: 'Calls', column: 'Customer', descending: true });
    },
  },
  {
    what: 'cut a row and paste it below',
    act: (b) => {
      const row = rowOf(b, 'Alder');
      edited(b, { action: 'cutPaste', tab: 'Calls', range: `A${row}:${last}${row}`, to: 'A9' });
    },
  },
  {
    what: 'copy a row with its id',
    act: (b) => {
      const row = rowOf(b, 'Alder');
      edited(b, { action: 'copyPaste', tab: 'Calls', range: `A${row}:${last}${row}`, to: 'A9' });
    },
  },
  {
    what: 'copy a row with its id above itself',
    act: (b) => {
      edited(b, { action: 'insertRow', tab: 'Calls', at: 2 });
      const row = rowOf(b, 'Alder');
      edited(b, { action: 'copyPaste', tab: 'Calls', range: `A${row}:${last}${row}`, to: 'A2' });
    },
  },
  {
    what: 'paste over Ridealong’s columns',
    act: (b) => edited(b, { action: 'paste', tab: 'Calls', to: 'A2', text: 'x\ty\tz\nx\ty\tz\n\t\t' }),
  },
  {
    what: 'paste over Ridealong’s columns of Sign-ups',
    act: (b) => edited(b, { action: 'paste', tab: 'Sign-ups', to: 'A2', text: 'x\ty\tz\tv\tw\n=1\t\t\t\t' }),
  },
  {
    what: 'paste one row’s id over another’s',
    act: (b) => edited(b, { action: 'copyPaste', tab: 'Calls', range: 'A2', to: 'A3' }),
  },
  {
    what: 'paste over the Rotations',
    act: (b) => edited(b, { action: 'paste', tab: 'Rotations', to: 'A2', text: 'x\ty\tz\t1\t2' }),
  },
  {
    what: 'move a column of people’s to the left',
    act: (b) => edited(b, { action: 'moveColumn', tab: 'Calls', at: 'Customer', to: 4 }),
  },
  {
    what: 'move Check to the right',
    act: (b) => edited(b, { action: 'moveColumn', tab: 'Calls', at: 'Check', to: 10 }),
  },
  {
    what: 'move the id column',
    act: (b) => edited(b, { action: 'moveColumn', tab: 'Calls', at: 'Call id', to: 6 }),
  },
  {
    what: 'insert a column on the left',
    act: (b) => edited(b, { action: 'insertColumn', tab: 'Calls', at: 1 }),
  },
  {
    what: 'insert a column among people’s',
    act: (b) => edited(b, { action: 'insertColumn', tab: 'Calls', at: 'Customer' }),
  },
  {
    what: 'delete a column that can be done without',
    act: (b) => edited(b, { action: 'deleteColumn', tab: 'Calls', at: 'Notes link' }),
  },
  {
    what: 'delete a column that cannot',
    unknown: true,
    listed: /column Customer is gone/,
    act: (b) => edited(b, { action: 'deleteColumn', tab: 'Calls', at: 'Customer' }),
  },
  {
    what: 'delete Check',
    listed: /lost the column Check/,
    act: (b) => edited(b, { action: 'deleteColumn', tab: 'Calls', at: 'Check' }),
  },
  {
    what: 'delete the id column',
    listed: /lost the column Call id/,
    act: (b) => edited(b, { action: 'deleteColumn', tab: 'Calls', at: 'Call id' }),
  },
  {
    what: 'delete the id column of Sign-ups',
    listed: /lost the column Sign-up id/,
    act: (b) => edited(b, { action: 'deleteColumn', tab: 'Sign-ups', at: 'Sign-up id' }),
  },
  { what: 'rename a tab', act: (b) => edited(b, { action: 'renameTab', tab: 'Calls', title: 'Old calls' }) },
  { what: 'duplicate a tab', act: (b) => edited(b, { action: 'duplicateTab', tab: 'Calls' }) },
  {
    what: 'delete Calls',
    unknown: true,
    listed: /tab Calls is gone/,
    act: (b) => edited(b, { action: 'deleteTab', tab: 'Calls' }),
  },
  {
    what: 'delete Rotations',
    listed: /Rotations is gone/,
    act: (b) => edited(b, { action: 'deleteTab', tab: 'Rotations' }),
  },
  {
    what: 'delete Sign-ups',
    unknown: true,
    listed: /tab Sign-ups is gone/,
    act: (b) => edited(b, { action: 'deleteTab', tab: 'Sign-ups' }),
  },
  {
    what: 'sort and undo it',
    act: (b) => {
      edited(b, { action: 'sort', tab: 'Calls', column: 'Customer', descending: true });
      edited(b, { action: 'undo' });
    },
  },
  {
    what: 'delete a tab and undo it',
    act: (b) => {
      edited(b, { action: 'deleteTab', tab: 'Calls' });
      edited(b, { action: 'undo' });
    },
  },
  { what: 'set another locale', act: (b) => edited(b, { action: 'setLocale', locale: 'de_DE' }) },
  {
    what: 'set another time zone',
    listed: /is set to America/,
    act: (b) => edited(b, { action: 'setTimeZone', timeZone: 'America/New_York' }),
  },
  {
    what: 'make dates plain text',
    act: (b) => {
      const at = letter(b, 'Calls', 'Date');
      edited(b, { action: 'plainText', tab: 'Calls', range: `${at}2:${at}5` });
    },
  },
  {
    what: 'retype a date as text of many meanings',
    unknown: true,
    listed: /can be/,
    act: (b) => {
      const at = letter(b, 'Calls', 'Date');
      edited(b, { action: 'plainText', tab: 'Calls', range: `${at}2` });
      b.type(coordinator, 'Calls', { Date: '05/06/2026' }, 2);
    },
  },
];
