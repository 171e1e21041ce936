import { callStatuses } from '../../shadowing/records';
import { ours, required, theirs } from '../column';
import type { Tab } from '../tab';

// The tabs in which people type. Ridealong's columns stand left of theirs.

const idHelp = 'Names the row for Ridealong. Leave it as it is, also when you sort, move or copy rows.';
const checkHelp = 'Empty when the row is fine, else what is wrong and what to do.';

export const callsTab: Tab = {
  key: 'calls',
  sheetId: 1026001,
  title: 'Calls',
  hidden: false,
  essential: true,
  irreplaceable: true,
  adoptable: true,
  columns: [
    ours('Call id', 'id', 90, idHelp, { hidden: true }),
    ours('Check', 'longText', 240, checkHelp),
    ours('Shadowed by', 'text', 170, 'The engineers who join this call.'),
    theirs(
      'Date',
      'day',
      130,
      'Day of the call, in the programme’s time zone (see Settings). Write 2026-05-12.',
      required,
    ),
    theirs(
      'Start',
      'time',
      70,
      'Start of the call, in the programme’s time zone (see Settings). Write 17:00.',
      required,
    ),
    theirs('Minutes', 'whole', 70, 'Length of the call, 5 to 480 minutes.', required),
    theirs(
      'Customer',
      'text',
      170,
      'Name of the customer. It stays here, in the invite and in mails to you and the engineer.',
      required,
    ),
    theirs(
      'Customer no.',
      'whole',
      90,
      'Number that stands for the customer in public. Leave it empty: the same customer keeps its number, a new one gets the next.',
    ),
    theirs('AE', 'address', 190, 'Mail address of the account executive who offers the call.', required),
    theirs(
      'What to expect',
      'longText',
      260,
      'What the engineer should know before the call. Due two working days before it.',
    ),
    theirs('Notes link', 'link', 150, 'Where notes are shared, a link that starts with https://.'),
    theirs('Slack channel', 'text', 120, 'The account’s channel, such as #acct-fjord.'),
    theirs(
      'Meeting link',
      'link',
      150,
      'Link with which to join, starting with https://. Due two working days before the call.',
    ),
    theirs(
      'Seats',
      'whole',
      60,
      'How many engineers may join, 0 to 50. Empty means as many as Settings say.',
    ),
    theirs(
      'Status',
      'choice',
      100,
      'Offered (or empty): engineers may get a seat. Closed: nobody new. Cancelled: the call does not take place.',
      {
        choices: callStatuses,
      },
    ),
    theirs(
      'Shadow if red',
      'choice',
      100,
      'Choose Yes when engineers may join although the customer’s account is red. It counts where Red Accounts is connected (see Settings).',
      { choices: ['Yes'] },
    ),
  ],
};

export const signUpsTab: Tab = {
  key: 'signUps',
  sheetId: 1026002,
  title: 'Sign-ups',
  hidden: false,
  essential: true,
  irreplaceable: true,
  adoptable: true,
  columns: [
    ours('Sign-up id', 'id', 90, idHelp, { hidden: true }),
    ours('Check', 'longText', 240, checkHelp),
    ours('Rotation', 'text', 110, 'Monday of the week that this sign-up got.'),
    ours('Status', 'text', 220, 'Tentative, confirmed, or the place in the queue and why.'),
    ours('Signed up', 'text', 130, 'When Ridealong accepted it.'),
    theirs('Engineer', 'address', 200, 'Your mail address.', required),
    theirs(
      'Weeks available',
      'weeks',
      260,
      'Any date of each week in which you can: 2026-05-12, 2026-06-01. From one week to another: 2026-05-12..2026-06-22. Or: any.',
      required,
    ),
    theirs(
      'Note',
      'longText',
      220,
      'Anything else. “Earlier or later is fine” lets calls outside your working hours count.',
    ),
    theirs('Withdraw', 'choice', 90, 'Choose Yes to take the sign-up back.', { choices: ['Yes'] }),
  ],
};

export const engineersTab: Tab = {
  key: 'engineers',
  sheetId: 1026004,
  title: 'Engineers',
  hidden: false,
  essential: true,
  irreplaceable: true,
  adoptable: true,
  columns: [
    ours('Check', 'longText', 240, checkHelp),
    ours('Rotation this year', 'text', 130, 'Monday of the rotation that counts for this year.'),
    ours('Last rotation', 'text', 110, 'Monday of the latest rotation that counts.'),
    theirs('Email', 'address', 200, 'Mail address. One row for each engineer.', required),
    theirs('Name', 'text', 150, 'Name as it appears in invites and mails.'),
    theirs('GitHub', 'text', 110, 'GitHub handle, with or without @.'),
    theirs('Team', 'text', 120, 'Team.'),
    theirs(
      'Time zone',
      'zone',
      150,
      'Where you work, such as Europe/Berlin. Without it no call can be found for you.',
    ),
    theirs(
      'Works on',
      'weekdays',
      110,
      'Working days, such as Mon-Fri or Mon, Tue, Thu. Empty means Mon-Fri.',
    ),
    theirs(
      'Works from',
      'time',
      90,
      'Start of your working day in your time zone, such as 08:00. Empty means as Settings say.',
    ),
    theirs(
      'Works until',
      'time',
      90,
      'End of your working day in your time zone, such as 18:00. Empty means as Settings say.',
    ),
    theirs('Active from', 'day', 130, 'First day on which you may get a rotation. Empty means already.'),
    theirs('Active until', 'day', 130, 'Last day on which you may get a rotation. Empty means no end.'),
    theirs('Away', 'days', 220, 'Days on which you are away: 2026-07-01..2026-07-14, 2026-08-03.'),
  ],
};

export const insightsTab: Tab = {
  key: 'insights',
  sheetId: 1026005,
  title: 'Insights',
  hidden: false,
  essential: false,
  columns: [
    ours('Call id', 'text', 90, 'The call that this was learned on.', { hidden: true }),
    ours('Rotation', 'text', 110, 'Monday of the rotation.'),
    ours('Customer no.', 'whole', 90, 'Number that stands for the customer.'),
    ours('Engineer', 'address', 190, 'Who learned it.'),
    ours('At', 'text', 130, 'When it was handed in.'),
    theirs('Insight', 'longText', 380, 'What you learned, in words that others can use. No customer’s name.'),
    theirs('Theme', 'text', 140, 'What it is about, in a word or two.'),
    theirs(
      'Follow-up link',
      'link',
      170,
      'Issue or page where it goes on, a link that starts with https://.',
    ),
    theirs('Outcome', 'text', 220, 'What came of it.'),
  ],
};
