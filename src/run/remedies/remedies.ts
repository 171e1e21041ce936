import type { Email } from '../../programme/records';
import type { Remedy } from '../../sidebar/remedies';
import { calendarTitle } from '../calendar/makeCalendar';
import { shownCoordinators } from '../homeOfBoth';
import type { Basics } from '../understanding';
import { keepsOfRed } from './keptOfRed';
import { keepsOfShadowing } from './keptOfShadowing';

/**
 * What this person may do about a workbook in which nothing is decided, or nothing invited since its calendar is gone. A copy has no coordinators: whoever may edit it may make it
 * a programme of its own.
 */
export function remediesOf(found: Basics, me: Email | ''): Remedy[] {
  if (me === '') return [];
  if (found.condition === 'copy') return [startAfreshHere(found)];
  if (!shownCoordinators(found).includes(me)) return [];
  if (found.condition === 'restored') return [goOnFromHere(found)];
  if (found.condition === 'ready') {
    const { automation } = found;
    return automation?.calendarIs === 'gone' ? [newCalendar(automation.account)] : [];
  }
  return found.condition === 'tabGone' ? [makeTabs(found)] : [];
}

/** @param account the automation account */
export function newCalendar(account: Email): Remedy {
  return {
    how: 'newCalendar',
    title: 'The programme’s calendar is gone',
    sentences: [
      `Google shows it to ${account} no more: it was deleted, or its sharing was taken away. Until then no invite is made, changed or taken away.`,
      `Where somebody still sees “${calendarTitle}” in Google Calendar, they share it with ${account} again, with “Make changes and manage sharing”: within the hour all goes on as before, and this is not needed.`,
      'Otherwise a new one is made, and every engineer whose call is still ahead gets the invite once more. An invite from the old calendar may stay in their own beside it.',
    ],
    button: 'Make a new calendar and send the invites that are still ahead again',
  };
}

function goOnFromHere({ workbook }: Basics): Remedy {
  const reconciled =
    workbook.key === 'shadowing'
      ? 'Invites are looked up in the calendar and brought to what this version says: one that is not there any more is made again, none is sent twice, and no mail is repeated.'
      : 'Threads that this version knows are looked up in Slack; none is posted twice, and no mail is repeated.';
  const unknown =
    workbook.key === 'shadowing'
      ? 'What was decided after this version is forgotten. Invites of that time that it does not know stay in the programme’s calendar: look there, and delete those that are not meant.'
      : 'What was decided after this version is forgotten; messages of that time stay in Slack.';
  return {
    how: 'goOn',
    title: 'Go on from here',
    sentences: [
      'If it was not meant, go back instead: File › Version history, and restore the newest version.',
      reconciled,
      unknown,
    ],
    button: 'Go on from here',
  };
}

function startAfreshHere({ workbook }: Basics): Remedy {
  return {
    how: 'startAfresh',
    title: 'Start afresh here',
    sentences: [
      'This copy becomes a programme of its own, and you its first coordinator.',
      ...(workbook.key === 'shadowing' ? keepsOfShadowing : keepsOfRed),
      'Nothing is sent for what stands here from before. Nothing is sent at all until automation is turned on here.',
    ],
    button: 'Start afresh here',
  };
}

function makeTabs({ gone }: Basics): Remedy {
  return {
    how: 'makeTabs',
    title: 'Make the missing tabs anew',
    sentences: [
      `${gone.join(', ')}: what stood there does not come back by this. File › Version history brings it back; rows that are copied from there into the new tab are known again.`,
      'What no longer stands in a tab counts as taken back after two hours: invites to calls that are gone are withdrawn.',
    ],
    button: 'Make them, empty',
  };
}
