import { listed } from '../../programme/listing';
import type { Automation, Basics, Sharing } from '../understanding';
import { shownCoordinators } from '../homeOfBoth';
import type { Email } from '../../programme/records';
import { calendarTitle } from './makeCalendar';

/** Google did not let the calendar be given to these coordinators. */
export function refusedText(refused: readonly Email[]): string {
  return `Google did not let the calendar “${calendarTitle}” be shared with ${listed(refused)}: share it by hand in Google Calendar, with “Make changes and manage sharing”, then save the coordinators again.`;
}

function isLacking({ lacking }: Sharing, one: Email): boolean {
  return lacking === 'everybody' || lacking.includes(one);
}

/** Not done yet, or Google lets nothing be shared for the time being: which, the ledger does not say. */
function lackingText({ on, account }: Automation, lacking: readonly Email[]): string {
  const what = `The calendar “${calendarTitle}” is not yet shared with ${listed(lacking)}`;
  return on
    ? `${what}: the next hourly run of ${account} does it, and tries again every hour while Google does not let it. Should this still stand here tomorrow, share it by hand in Google Calendar, with “Make changes and manage sharing”.`
    : `${what}: who manages it turns automation on, or shares it by hand in Google Calendar, with “Make changes and manage sharing”.`;
}

/** What coordinators should know of the programme's calendar, a sentence each. */
export function calendarAttention(found: Basics): string[] {
  const { automation } = found;
  if (!automation || automation.calendar === '') return [];
  const { account, calendarIs, sharing, on } = automation;
  switch (calendarIs) {
    case 'gone':
      return [
        `Google shows ${account} no calendar of the programme any more: it was deleted, or its sharing was taken away. No invite is made, changed or taken away until a coordinator says what is to be done.`,
      ];
    case 'asked':
      return [
        on
          ? `A new calendar is made by the next hourly run of ${account}; with it go the invites that are still ahead.`
          : 'A new calendar is made when automation is turned on; with it go the invites that are still ahead.',
      ];
    case 'there': {
      const coordinators = shownCoordinators(found);
      const refused = coordinators.filter((one) => sharing.refused.includes(one));
      const lacking = coordinators.filter((one) => one !== account && isLacking(sharing, one));
      return [
        ...(refused.length === 0 ? [] : [refusedText(refused)]),
        ...(lacking.length === 0 ? [] : [lackingText(automation, lacking)]),
      ];
    }
  }
}
