import type { Email } from '../programme/records';
import { readCoordinators } from './coordinators';
import type { Basics } from './understanding';

/**
 * Coordinators as Settings shows them, which costs no look-up. It decides only what is shown: whoever acts as a coordinator
 * is checked against the script properties.
 */
export function shownCoordinators(found: Basics): readonly Email[] {
  const row = found.readings.get('settings')?.rows.find(({ id }) => id === 'Coordinators');
  return readCoordinators(String(row?.cell('Value') ?? ''));
}

/**
 * Who sends, in a sentence that anybody may read.
 *
 * @param what that which is sent: "invites and mails"
 */
export function automationView(
  { automation }: Basics,
  what: string,
): { on: boolean; account: string; sentence: string } {
  if (!automation?.on) {
    return {
      on: false,
      account: '',
      sentence: `Automation is off: no ${what.replace(' and ', ' or ')} go out. A coordinator turns it on in the menu.`,
    };
  }
  const sentence = `Automation is on: ${automation.account} sends ${what}, every hour what is due.`;
  return { on: true, account: automation.account, sentence };
}
