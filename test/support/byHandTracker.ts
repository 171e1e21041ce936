import { edited, type ByHand } from './byHand';
import { coordinator, type WorkbookBench } from './workbook';

export const people = {
  'Account Tracker': [
    'Account',
    'Account id',
    'Health',
    'Why red',
    'AE',
    'CE',
    'Sponsor',
    'Current state',
    'Action plan',
    'Exit criteria',
    'Next step',
    'Next step due',
    'Resolution',
  ],
  Asks: ['Account', 'Ask', 'Owner', 'Due', 'Answer', 'Status'],
} as const;

const tab = 'Account Tracker';
const last = 'Z';
const rowOf = (b: WorkbookBench, account: string): number => b.rowOf(tab, 'Account', account);
const letter = (b: WorkbookBench, header: string): string =>
  String.fromCharCode(65 + b.header(tab).indexOf(header));

/** What people do, each alone. */
export const edits: readonly ByHand[] = [
  { what: 'insert rows above all', act: (b) => edited(b, { action: 'insertRow', tab, at: 2, count: 2 }) },
  { what: 'insert a row in Asks', act: (b) => edited(b, { action: 'insertRow', tab: 'Asks', at: 2 }) },
  {
    what: 'sort the tab',
    act: (b) => edited(b, { action: 'sort', tab, column: 'Account', descending: true }),
  },
  {
    what: 'sort Asks',
    act: (b) => edited(b, { action: 'sort', tab: 'Asks', column: 'Ask', descending: true }),
  },
  {
    what: 'sort one column alone',
    act: (b) => {
      const at = letter(b, 'Current state');
      edited(b, { action: 'sort', tab, column: 'Current state', descending: true, range: `${at}2:${at}4` });
    },
  },
  {
    what: 'sort with a filter on',
    act: (b) => {
      edited(b, { action: 'setFilter', tab, hide: { Account: ['Alderworks'] } });
      edited(b, { action: 'sort', tab, column: 'Account', descending: true });
    },
  },
  {
    what: 'cut a row and paste it below',
    act: (b) => {
      const row = rowOf(b, 'Fjord Energy');
      edited(b, { action: 'cutPaste', tab, range: `A${row}:${last}${row}`, to: 'A9' });
    },
  },
  {
    what: 'copy a row with its id',
    listed: /Fjord Energy/,
    act: (b) => {
      const row = rowOf(b, 'Fjord Energy');
      edited(b, { action: 'copyPaste', tab, range: `A${row}:${last}${row}`, to: 'A9' });
    },
  },
  {
    what: 'delete the row of an account',
    act: (b) => edited(b, { action: 'deleteRow', tab, at: rowOf(b, 'Fjord Energy') }),
  },
  {
    what: 'paste over Ridealong’s columns',
    act: (b) => edited(b, { action: 'paste', tab, to: 'A2', text: 'x\ty\tz\tv\tw\t7\tt\tu' }),
  },
  {
    what: 'paste over Ridealong’s columns of Asks',
    act: (b) => edited(b, { action: 'paste', tab: 'Asks', to: 'A2', text: 'x\ty\tz\tv\tw' }),
  },
  {
    what: 'paste one row’s id over another’s',
    act: (b) => edited(b, { action: 'copyPaste', tab, range: 'A2', to: 'A3' }),
  },
  {
    what: 'paste over History',
    act: (b) => edited(b, { action: 'paste', tab: 'History', to: 'A2', text: 'x\ty\tz' }),
  },
  {
    what: 'move a column of people’s to the left',
    act: (b) => edited(b, { action: 'moveColumn', tab, at: 'Current state', to: 9 }),
  },
  {
    what: 'move Check to the right',
    act: (b) => edited(b, { action: 'moveColumn', tab, at: 'Check', to: 14 }),
  },
  {
    what: 'move the id column',
    act: (b) => edited(b, { action: 'moveColumn', tab, at: 'Episode id', to: 12 }),
  },
  { what: 'insert a column on the left', act: (b) => edited(b, { action: 'insertColumn', tab, at: 1 }) },
  {
    what: 'insert a column among people’s',
    act: (b) => edited(b, { action: 'insertColumn', tab, at: 'Health' }),
  },
  {
    what: 'insert a column in Asks',
    act: (b) => edited(b, { action: 'insertColumn', tab: 'Asks', at: 'Ask' }),
  },
  {
    what: 'delete a column of people’s',
    listed: /lost the column Current state/,
    act: (b) => edited(b, { action: 'deleteColumn', tab, at: 'Current state' }),
  },
  {
    what: 'delete Waiting for',
    listed: /lost the column Waiting for/,
    act: (b) => edited(b, { action: 'deleteColumn', tab, at: 'Waiting for' }),
  },
  {
    what: 'delete the id column',
    unknown: true,
    listed: /lost the column Episode id/,
    act: (b) => edited(b, { action: 'deleteColumn', tab, at: 'Episode id' }),
  },
  { what: 'rename a tab', act: (b) => edited(b, { action: 'renameTab', tab, title: 'Old accounts' }) },
  { what: 'duplicate a tab', act: (b) => edited(b, { action: 'duplicateTab', tab }) },
  {
    what: 'delete the tracker',
    unknown: true,
    listed: /Account Tracker is gone/,
    act: (b) => edited(b, { action: 'deleteTab', tab }),
  },
  {
    what: 'delete Asks',
    unknown: true,
    listed: /Asks is gone/,
    act: (b) => edited(b, { action: 'deleteTab', tab: 'Asks' }),
  },
  {
    what: 'sort and undo it',
    act: (b) => {
      edited(b, { action: 'sort', tab, column: 'Account', descending: true });
      edited(b, { action: 'undo' });
    },
  },
  { what: 'set another locale', act: (b) => edited(b, { action: 'setLocale', locale: 'de_DE' }) },
  {
    what: 'set another time zone',

    act: (b) => edited(b, { action: 'setTimeZone', timeZone: 'America/New_York' }),
  },
  {
    what: 'retype a date as text of many meanings',
    listed: /can be/,
    act: (b) => {
      const row = rowOf(b, 'Fjord Energy');
      edited(b, { action: 'plainText', tab, range: `${letter(b, 'Next step due')}${row}` });
      b.type(coordinator, tab, { 'Next step due': '05/06/2026' }, row);
    },
  },
];
