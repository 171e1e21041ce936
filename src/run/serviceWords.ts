import { isOfEvent, type Act } from '../effects/delivery';
import type { Waiting } from '../effects/present';
import { nounOf } from './nounOf';

// What a service did, for people who know neither its codes nor its words.

/** Why an act that was put off, or of which nobody knows, did not come about: "Google Calendar asked to wait". */
export function heldUpText(act: Act, { waitsFor, tries, detail }: Waiting): string {
  const { service } = nounOf(act);
  if (waitsFor === undefined) {
    // Of an answer that did not come the ledger knows no more than of a run that died; twice in a row it is hardly the run.
    return tries > 1
      ? `${service} does not answer, or runs are cut off`
      : `${service} did not answer, or a run was cut off`;
  }
  return `${service} ${/did not answer/.test(detail) ? 'does not answer' : 'asked to wait'}`;
}

/** Where the companies say how their services stand. */
const statusPages: Readonly<Record<string, string>> = {
  'Google Calendar': 'https://www.google.com/appsstatus/dashboard',
  Gmail: 'https://www.google.com/appsstatus/dashboard',
  Slack: 'https://slack-status.com',
};

/** What a person can do about a service that takes nothing for long. */
export function lookIntoText(act: Act): string {
  const { service } = nounOf(act);
  return `Should this still stand here tomorrow, choose Check installation in the menu, and see at ${statusPages[service] ?? ''} whether ${service} itself has trouble.`;
}

/** Why Google did not take something for good, and what a person does then. */
export interface Refused {
  readonly why: string;
  readonly todo: string;
}

/** @param detail of an event the HTTP status and a word (Calendar API, Handle API errors), of a mail what MailApp threw */
export function refusedByGoogleText(act: Act, detail: string): Refused {
  return isOfEvent(act) ? refusedEvent(detail.slice(0, 3)) : refusedMail(detail);
}

function refusedEvent(status: string): Refused {
  switch (status) {
    case '403':
      return {
        why: 'the account that sends may not change the calendar',
        todo: 'Share the calendar with it in Google Calendar, with “Make changes and manage sharing”, then correct anything in the row of the call, and it goes again.',
      };
    case '404':
    case '410':
      return {
        why: 'Google Calendar does not find the calendar, or the invite in it',
        todo: 'It is not repeated as it stands: correct anything in the row of the call, and it goes again.',
      };
    default:
      return {
        why: 'Google Calendar does not take what it says, mostly an address or a time',
        todo: 'It is not repeated as it stands: correct the address or the call, and it goes again.',
      };
  }
}

function refusedMail(detail: string): Refused {
  return /permission|denied/i.test(detail)
    ? {
        why: 'the account that sends may send no mails',
        todo: 'It is not repeated: choose Check installation in the menu as that account, and tell its reader.',
      }
    : {
        why: 'Gmail does not take its address',
        todo: 'It is not repeated: correct the address, and tell its reader.',
      };
}
