import type { Email } from '../programme/records';
import { zoneOf } from '../time/zones';
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

/** Rule S1: who coordinates is shown a difference between the file's time zone and the programme's. */
export function withZoneWarning<H extends { warnings: string[] }>(
  home: H,
  zone: string,
  spreadsheetZone: string,
): H {
  if (zoneOf(spreadsheetZone) === zone) return home;
  const warning = `The spreadsheet is set to ${spreadsheetZone} (File › Settings), the programme to ${zone} (tab Settings). Dates and times in the tabs are meant in ${zone}; set both alike, so that nobody is misled.`;
  return { ...home, warnings: [...home.warnings, warning] };
}
