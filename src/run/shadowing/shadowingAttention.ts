import { isOfEvent } from '../../effects/delivery';
import { heldTitle } from '../../effects/shadowing/heldMails';
import { isOverInShadowing } from '../../effects/shadowing/isOverKey';
import { heldNow, type HeldNow } from '../../shadowing/heldRows';
import type { History, RedTrouble } from '../../shadowing/history';
import type { Programme } from '../../shadowing/records';
import { isConnected } from '../../shadowing/redCalls';
import type { Instant } from '../../time/instant';
import { attentionOf } from '../attention';
import { calendarAttention } from '../calendar/words';
import type { ShadowingFound } from './found';

interface Looked {
  readonly found: ShadowingFound;
  readonly programme: Programme;
  readonly history: History;
  readonly now: Instant;
}

/** What a coordinator of shadowing should look at, a sentence each: that of any workbook, and how it stands with Red Accounts. */
export function shadowingAttention({ found, programme, history, now }: Looked): string[] {
  const isOver = isOverInShadowing(history, now);
  return [
    ...heldAttention(heldNow(found.programme, history, now)),
    ...calendarAttention(found),
    ...attentionOf(found, now, ({ act, key }) => isOfEvent(act) && isOver(key)),
    ...redAttention(found, programme, history),
  ];
}

function heldAttention(held: HeldNow | undefined): string[] {
  if (!held) return [];
  const what = `${heldTitle(held)}: that is held until`;
  return [
    held.mistake === undefined
      ? `${what} a coordinator says under Programme whether it is meant.`
      : `${what} the rows say again what they said, since ${held.mistake} called it a mistake.`,
  ];
}

function redAttention(found: ShadowingFound, { settings }: Programme, { redTrouble }: History): string[] {
  if (!isConnected(settings)) return [];
  const account = found.automation?.account ?? 'The automation account';
  return [
    ...(redTrouble === undefined
      ? []
      : [`${troubles[redTrouble](account)} Until then no call is closed or opened by it.`]),
  ];
}

const troubles: Readonly<Record<RedTrouble, (account: string) => string>> = {
  noAccess: (account) =>
    `${account} cannot open the Red Accounts workbook: share it with that account, or correct its link in Settings.`,
  noTracker: () =>
    'The Red Accounts workbook in Settings has no tab Account Tracker with the columns Account and Status: correct the link, or repair that workbook.',
  noAnswer: () =>
    'Google did not give the Red Accounts workbook in the last hourly run; it is tried again every hour.',
};
