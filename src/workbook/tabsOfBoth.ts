import { ours, theirs } from './column';
import type { Tab } from './tab';

// Tabs that both workbooks have, each under its own sheet id.

/** What holds for a programme; people own the values. */
export function settingsTab(sheetId: number): Tab {
  return {
    key: 'settings',
    sheetId,
    title: 'Settings',
    hidden: false,
    essential: true,
    columns: [
      ours('Setting', 'id', 220, 'Name of the setting. Ridealong finds it by this name.'),
      ours('What it does', 'longText', 420, 'What the setting is for.'),
      ours(
        'Problem',
        'longText',
        280,
        'Empty when the value is fine, else what is wrong and what holds until it is mended.',
      ),
      theirs('Value', 'text', 240, 'What holds for this programme. Change it here.'),
    ],
  };
}

/** The append-only record of what was decided and what was sent. */
export function ledgerTab(sheetId: number): Tab {
  return {
    key: 'ledger',
    sheetId,
    title: 'Ledger',
    hidden: true,
    essential: true,
    columns: [
      ours('Run', 'whole', 70, 'Number of the run that wrote the line.'),
      ours('Line', 'whole', 60, 'Number of the line within its run.'),
      ours('Id', 'id', 140, 'Names the line.'),
      ours('At', 'text', 190, 'When, in UTC.'),
      ours('By', 'address', 190, 'Who started the run.'),
      ours('Kind', 'text', 110, 'What the line says.'),
      ours('Data', 'text', 600, 'The rest of it, as JSON.'),
    ],
  };
}
