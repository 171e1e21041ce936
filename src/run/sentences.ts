import { tabOf } from '../workbook/workbook';
import { typedColumnsGone } from './columnTroubles';
import type { Basics } from './understanding';

export const copyText =
  'This is a copy of another spreadsheet. Nothing is decided or sent from a copy, so that nobody is invited twice. Please work in the original. If this copy is to be a programme of its own, such as next year’s, open Ridealong and choose “Start afresh here”.';

export const newerText =
  'This spreadsheet was brought up to date by a newer version of Ridealong than the one that runs here. Nothing is decided or sent, so that nothing is lost. Whoever installed Ridealong has to update it.';

export const restoredText =
  'This spreadsheet was restored to an older version, or lines of its Ledger were deleted: invites or mails have gone out that it does not know of. Nothing is decided or sent until a coordinator opens Ridealong and says how to go on.';

export const ledgerGoneText =
  'The hidden tab Ledger is missing or empty, so Ridealong does not know what was decided. It decides and sends nothing until the tab is restored: File › Version history. Afterwards a coordinator opens Ridealong, should it ask how to go on.';

export const notSetUpText =
  'This spreadsheet is not set up yet. Choose “Set up for call shadowing” or “Set up for Red Accounts” in the Ridealong menu.';

/**
 * @param there the workbook that this spreadsheet is
 * @param meant the other one
 */
export function otherProgrammeText(there: string, meant: string): string {
  return `This spreadsheet is the workbook ${there}, and this is done in the workbook ${meant}. Please open that one: nothing was changed.`;
}

/** What everybody should know of the workbook before anything else, in plain words; nothing when all is well. */
export function conditionText(found: Basics): string[] {
  switch (found.condition) {
    case 'ready':
      return [
        ...(found.gone.length === 0
          ? []
          : [`${goneText(found.gone)} A coordinator gets ${them(found.gone)} back with Repair in the menu.`]),
        ...typedColumnsGone(found),
      ];
    case 'notSetUp':
      return [notSetUpText];
    case 'copy':
      return [copyText];
    case 'ledgerGone':
      return [ledgerGoneText];
    case 'headersGone':
      return [...typedColumnsGone(found), 'Until then nothing can be added there, so nothing was changed.'];
    case 'newer':
      return [newerText];
    case 'restored':
      return [restoredText];
    case 'settingsUnclear':
      return [
        `${found.hindrances.join(' and ')} on the ${tabOf(found.workbook, 'settings').title} tab cannot be read; the column Problem says why. Until that is mended nothing is decided or sent.`,
      ];
    case 'tabGone':
      return [
        goneText(found.gone) +
          ` Nothing can be decided without ${them(found.gone)}. Please restore ${them(found.gone)}: File › Version history.`,
      ];
  }
}

function goneText(titles: readonly string[]): string {
  return titles.length === 1
    ? `The tab ${titles[0] ?? ''} is gone.`
    : `The tabs ${titles.join(', ')} are gone.`;
}

function them(titles: readonly string[]): string {
  return titles.length === 1 ? 'it' : 'them';
}

export const busyText =
  'Ridealong is busy with somebody else’s change. Nothing was lost and nothing was changed: please try again in a minute.';

/** Google did not take a commit; the person's input is still in their form. */
export const failedText =
  'Google Sheets did not take the change, so nothing was changed. Please try again in a minute.';

/** Nobody knows whether Google took a commit. */
export const unsureText =
  'Google Sheets did not answer, so this may be done or not. What is done stays: please do it once more.';

export const nobodyText =
  'Google does not say who you are, so nothing was done. Open the sheet with your work account in a browser profile of its own, and try again.';

export const notCoordinatorText = 'Only a coordinator can do this. Ask one of those whom its settings name.';

/** Why a run that was to change something decided nothing. */
export function whyNotDone(
  done:
    | { readonly kind: 'unready'; readonly found: Basics }
    | { readonly kind: 'busy' | 'left' | 'failed' | 'unsure' },
): string {
  switch (done.kind) {
    case 'unready':
      return conditionText(done.found).join(' ');
    case 'busy':
      return busyText;
    case 'unsure':
      return unsureText;
    case 'left':
    case 'failed':
      return failedText;
  }
}
