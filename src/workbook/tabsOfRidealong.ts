import { ours, theirs } from './column';
import type { Tab } from './tab';

// The tabs that Ridealong fills alone; in Settings, people own the values.

export const rotationsTab: Tab = {
  key: 'rotations',
  sheetId: 1026003,
  title: 'Rotations',
  hidden: false,
  essential: false,
  columns: [
    ours('Rotation', 'text', 110, 'Monday of the week.'),
    ours('Engineer', 'text', 260, 'Who shadows in this week.'),
    ours('Customer', 'text', 140, 'Numbers of the customers whose calls they join.'),
    ours('Calls', 'whole', 80, 'How many calls are offered in this week.'),
    ours('Seats left', 'whole', 90, 'Seats of these calls that are still free.'),
  ],
};

export const overviewTab: Tab = {
  key: 'overview',
  sheetId: 1026006,
  title: 'Overview',
  hidden: false,
  essential: false,
  columns: [
    ours('Rotation', 'text', 110, 'Monday of the week.'),
    ours('Seats offered', 'whole', 90, 'Seats of the calls of this week.'),
    ours('Seats filled', 'whole', 90, 'Seats that an engineer has.'),
    ours('Seats open', 'whole', 90, 'Seats that are still free.'),
    ours(
      'Engineers with a rotation this year',
      'whole',
      130,
      'Active engineers who have their rotation of this year in this week or earlier.',
    ),
    ours(
      'Engineers without',
      'whole',
      130,
      'Active engineers who have none up to this week: the seats that are needed.',
    ),
    ours(
      'Seats still to come',
      'whole',
      130,
      'Free seats of this week and the later ones of this year: the seats that are offered.',
    ),
  ],
};

export const settingsTab: Tab = {
  key: 'settings',
  sheetId: 1026007,
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

export const ledgerTab: Tab = {
  key: 'ledger',
  sheetId: 1026008,
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
