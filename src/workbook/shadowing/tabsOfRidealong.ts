import { ours } from '../column';
import type { Tab } from '../tab';

// The tabs that Ridealong fills alone.

export const rotationsTab: Tab = {
  key: 'rotations',
  sheetId: 1026003,
  title: 'Rotations',
  hidden: false,
  essential: false,
  adoptable: true,
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
