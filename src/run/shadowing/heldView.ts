import { hashOf } from '../../effects/hash';
import { heldSentences, heldTitle } from '../../effects/shadowing/heldMails';
import { heldNow, type HeldNow, type HeldRowOf } from '../../shadowing/heldRows';
import type { CoordinatorView } from '../../sidebar/requests';
import { momentText } from '../../time/wording';
import { tabOf } from '../../workbook/workbook';
import { heldRowsMax, howToRestore } from '../heldWording';
import type { ShadowingFound } from './found';
import type { Viewed } from './viewed';

/** What is held, for coordinators; null when nothing is. */
export function heldView({ found, history, now }: Viewed): CoordinatorView['held'] {
  const held = heldNow(found.programme, history, now);
  if (!held) return null;
  const { zone } = found.programme.settings;
  const since = momentText(held.since, zone);
  const said =
    held.mistake === undefined ? [] : [`${held.mistake} said that this is a mistake.`, howToRestore(since)];
  return {
    seen: seenOf(held),
    title: heldTitle(held),
    sentences: [...heldSentences(held, zone), ...said],
    isMistake: held.mistake !== undefined,
    rows: held.rows.slice(0, heldRowsMax).map((row) => ({
      where: whereOf(found, row),
      text: `${row.was} → ${row.is}`,
    })),
    more: Math.max(0, held.rows.length - heldRowsMax),
  };
}

/** Names what is held and what it says, so that a word is about what its speaker saw. */
export function seenOf({ rows }: HeldNow): string {
  return hashOf(JSON.stringify(rows.map(({ id, is }) => [id, is]).sort())).slice(0, 16);
}

function whereOf({ identities, workbook }: ShadowingFound, { tab, id }: HeldRowOf): string {
  const { title } = tabOf(workbook, tab);
  for (const [row, of] of identities.get(tab)?.ids ?? []) if (of === id) return `${title}, row ${row + 1}`;
  return title;
}
