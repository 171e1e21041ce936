import { askHeaderOf, headerOf, wordHeaderOf } from '../../redAccounts/columns/headers';
import { healths } from '../../redAccounts/health';
import { askStatuses, typedWords } from '../../redAccounts/records';
import { ours, required, theirs } from '../column';
import type { Tab } from '../tab';

// The tabs in which people type. Ridealong's columns stand left of theirs.

const idHelp = 'Names the row for Ridealong. Leave it as it is, also when you sort, move or copy rows.';
const checkHelp = 'Empty when the row is fine, else what is wrong and what to do.';

export const trackerTab: Tab = {
  key: 'tracker',
  sheetId: 1026011,
  title: 'Account Tracker',
  hidden: false,
  essential: true,
  adoptable: true,
  columns: [
    ours('Episode id', 'id', 90, idHelp, { hidden: true }),
    ours('Check', 'longText', 160, checkHelp),
    ours('Status', 'longText', 120, 'Red, waiting for resolution, resolved or lost.'),
    ours('Waiting for', 'longText', 200, 'Who is waited for, for what, and since when.'),
    ours('Red since', 'day', 130, 'Day on which the account turned red, the first time of this row.'),
    ours('Days red', 'whole', 70, 'Days in red so far; days in yellow do not count.'),
    ours(
      'Thread',
      'link',
      90,
      'Slack thread of the account. A link that another automation puts here is kept.',
    ),
    ours('Updated', 'day', 130, 'Day of the last update of the state, the plan or the next step.'),
    theirs(
      headerOf.account,
      'text',
      170,
      'Name of the account, as in the CRM, such as Fjord Telecom.',
      required,
    ),
    theirs(
      headerOf.accountId,
      'text',
      150,
      'The CRM’s id of the account, 15 or 18 characters, such as 001A0000012abcD. Empty: the account is known by its name.',
    ),
    theirs(
      headerOf.health,
      'choice',
      90,
      'Health of the account now. Red makes this row a red account; Yellow, Green or Lost asks for its resolution.',
      { required: true, choices: healths },
    ),
    theirs(
      headerOf.whyRed,
      'longText',
      240,
      'What turned it red, such as: Two outages in March. The AE’s part.',
    ),
    theirs(headerOf.ae, 'address', 190, 'Mail address of the account executive who owns it with the CE.'),
    theirs(headerOf.ce, 'address', 190, 'Mail address of the customer engineer who owns it with the AE.'),
    theirs(
      headerOf.sponsor,
      'address',
      190,
      'Mail address of the leader to whom asks climb that nobody reacts to.',
    ),
    theirs(
      headerOf.currentState,
      'longText',
      280,
      'Where it stands today, in a few sentences. The AE’s part.',
    ),
    theirs(headerOf.actionPlan, 'longText', 280, 'What is done, by whom and until when. The CE’s part.'),
    theirs(
      headerOf.exitCriteria,
      'longText',
      240,
      'How one sees that it is over, such as: 30 days without an outage. The CE’s part.',
    ),
    theirs(headerOf.nextStep, 'longText', 220, 'The one thing that happens next.'),
    theirs(headerOf.nextStepOwner, 'address', 190, 'Mail address of who does the next step.'),
    theirs(headerOf.nextStepDue, 'day', 130, 'Day until which the next step is done. Write 2026-05-12.'),
    theirs(
      headerOf.resolution,
      'longText',
      260,
      'When it is no longer red: what turned it. When it is lost: what we learned from it.',
    ),
    theirs(
      headerOf.renewal,
      'day',
      130,
      'Day on which the contract is renewed, if you know it. Write 2026-05-12.',
    ),
    theirs(
      wordHeaderOf.ae,
      'choice',
      100,
      'Only the AE chooses here. Agreed: my part of the plan stands. Resolved: I give my word that it is over.',
      { choices: typedWords },
    ),
    theirs(
      wordHeaderOf.ce,
      'choice',
      100,
      'Only the CE chooses here. Agreed: my part of the plan stands. Resolved: I give my word that it is over.',
      { choices: typedWords },
    ),
    theirs(
      wordHeaderOf.sponsor,
      'choice',
      110,
      'Only the sponsor chooses here. Resolved: I give my word that it is over, in place of an owner who does not answer.',
      { choices: ['Resolved'] },
    ),
  ],
};

export const asksTab: Tab = {
  key: 'asks',
  sheetId: 1026012,
  title: 'Asks',
  hidden: false,
  essential: true,
  adoptable: true,
  columns: [
    ours('Ask id', 'id', 90, idHelp, { hidden: true }),
    ours('Check', 'longText', 240, checkHelp),
    ours('Thread', 'link', 150, 'Slack thread of the account, where the ask was posted.'),
    ours('Asked by', 'text', 190, 'Who asked.'),
    ours('Asked at', 'text', 150, 'When Ridealong took it up.'),
    theirs(
      askHeaderOf.account,
      'text',
      170,
      'Name or id of the account, as in Account Tracker, such as Fjord Telecom.',
      required,
    ),
    theirs(
      askHeaderOf.ask,
      'longText',
      300,
      'What you need from the business, such as: A fix date for the export bug.',
      required,
    ),
    theirs(
      askHeaderOf.owner,
      'address',
      190,
      'Mail address of who is asked, a colleague outside the account team.',
      required,
    ),
    theirs(askHeaderOf.due, 'day', 130, 'Day until which you need it. Write 2026-05-12.', required),
    theirs(askHeaderOf.answer, 'longText', 280, 'What the owner answers, or why they decline.'),
    theirs(
      askHeaderOf.status,
      'choice',
      120,
      'Open: nobody reacted yet. Acknowledged: the owner is on it. Answered, or Declined with a reason in Answer. Empty: Answered when there is an answer, else Open.',
      { choices: askStatuses },
    ),
  ],
};
