import { hashOf } from '../../effects/hash';
import { heldNewsSentences, heldNewsTitle } from '../../effects/redAccounts/heldNewsMails';
import { tabCalled } from '../../programme/called';
import { heldNewsNow, type HeldNewsNow } from '../../redAccounts/heldNow';
import type { RedCoordinator } from '../../sidebar/redAccounts/requests';
import { momentText } from '../../time/wording';
import { heldRowsMax, howToRestore } from '../heldWording';
import type { Shown } from './homeShown';
import { rowsOf } from './rowsOf';

/** Of which accounts nothing is told at present, for coordinators; null when there are none. */
export function redHeldView({ situation, viewed }: Shown): RedCoordinator['held'] {
  const held = heldNewsNow(situation.history, situation.now);
  if (!held) return null;
  const { zone } = situation.tracker.settings;
  const tab = tabCalled(situation.tracker.settings, 'Account Tracker');
  const rows = rowsOf(viewed.found);
  const said =
    held.mistake === undefined
      ? []
      : [
          `${held.mistake} said that this is a mistake.`,
          howToRestore(momentText(held.since, zone)),
          'An account that was not followed before is over as soon as its row says another health than Red, or is deleted.',
        ];
  return {
    seen: seenOf(held),
    title: heldNewsTitle(held),
    sentences: [...heldNewsSentences(held, zone), ...said],
    isMistake: held.mistake !== undefined,
    rows: held.rows.slice(0, heldRowsMax).map(({ id, account, was, is }) => {
      const row = rows.get(id);
      const where = row === undefined ? tab : `${tab}, row ${row}`;
      return { where, text: `${account}: ${was} → ${is}` };
    }),
    more: Math.max(0, held.rows.length - heldRowsMax),
  };
}

/** Names what is held and what it says, so that a word is about what its speaker saw. */
export function seenOf({ rows }: HeldNewsNow): string {
  return hashOf(JSON.stringify(rows.map(({ id, is }) => [id, is]).sort())).slice(0, 16);
}
