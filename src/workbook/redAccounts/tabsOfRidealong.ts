import { ours } from '../column';
import type { Tab } from '../tab';

// The tabs that Ridealong fills alone.

export const historyTab: Tab = {
  key: 'history',
  sheetId: 1026013,
  title: 'History',
  hidden: false,
  essential: false,
  appendOnly: true,
  columns: [
    ours('At', 'text', 170, 'When it happened, or when Ridealong saw what somebody typed.'),
    ours('Account', 'text', 170, 'Name of the account.'),
    ours('Who', 'text', 190, 'Who did it. “Someone” typed it where Google does not say who.'),
    ours('What', 'longText', 200, 'What changed.'),
    ours('From', 'longText', 320, 'What it said before.'),
    ours('To', 'longText', 320, 'What it says since.'),
  ],
};

export const overviewTab: Tab = {
  key: 'overview',
  sheetId: 1026014,
  title: 'Overview',
  hidden: false,
  essential: false,
  columns: [
    ours('Week', 'text', 110, 'Monday of the week.'),
    ours('Red', 'whole', 80, 'Accounts that were red when the week ended, or are now.'),
    ours(
      'Yellow',
      'whole',
      80,
      'Accounts that turned yellow and were not closed yet when the week ended, or are now.',
    ),
    ours('Resolved', 'whole', 90, 'Accounts that were closed as resolved in this week.'),
    ours('Lost', 'whole', 80, 'Accounts that were closed as lost in this week.'),
    ours(
      'Median days red',
      'whole',
      100,
      'Of the accounts that were closed in this week, half took no more than so many days from red to closed.',
    ),
    ours('Asks due', 'whole', 90, 'Asks that were due in this week.'),
    ours('Answered in time', 'whole', 100, 'Of these, the ones that were answered or declined by their day.'),
    ours('Waited for', 'text', 190, 'Who is waited for now, the longest first.'),
    ours('Accounts', 'whole', 90, 'Accounts that wait for them.'),
    ours('Days', 'whole', 80, 'Days for which the longest of these waits.'),
  ],
};
