import type { EffectKey } from '../../effects/delivery';
import { heldTitle } from '../../effects/shadowing/heldMails';
import { inviteSince } from '../../effects/shadowing/inviteSince';
import { lapsedInShadowing } from '../../effects/shadowing/lapsed';
import { customerNoOf } from '../../shadowing/customers';
import { heldNow } from '../../shadowing/heldRows';
import type { History, PlacementId } from '../../shadowing/history';
import type { CallId, Programme } from '../../shadowing/records';
import type { Email } from '../../programme/records';
import { knownCall } from '../../shadowing/situation';
import { shortDayText } from '../../time/wording';
import { wallTime } from '../../time/zones';
import { readerIn } from '../status/readerIn';
import type { Watched } from '../status/watched';
import type { ShadowingFound } from './found';
import { shadowingBook } from './shadowingBook';

export const watchedShadowing: Watched<Programme, History> = {
  book: shadowingBook,
  held: (found, now) => {
    const held = heldNow(found.programme, found.history, now);
    return held && { title: heldTitle(held), since: held.since };
  },
  about,
  since: ({ programme, history }, act) => inviteSince(programme, history, act),
  lapsed: ({ programme, history }, back) => lapsedInShadowing(programme, history, back),
  lacksToken: () => false,
};

/** By call day and customer number: a customer's name stays in the workbook (rule S15). */
function about(found: ShadowingFound, key: EffectKey): string {
  const [kind, id = '', guest = ''] = key.split('/');
  if (kind === 'invite') {
    return `Invite of ${nameOf(found, guest)}: ${callText(found, id as CallId)}`;
  }
  const placement = found.history.placements.get(id as PlacementId);
  const reader = readerIn(key) || placement?.engineer;
  if (reader === undefined) return '';
  return `Mail to ${nameOf(found, reader)}${placement ? `: ${callText(found, placement.call)}` : ''}`;
}

function nameOf({ programme }: ShadowingFound, address: string): string {
  return programme.engineers.get(address as Email)?.name ?? address;
}

function callText({ programme, history }: ShadowingFound, id: CallId): string {
  const call = knownCall(programme, id);
  if (!call) return 'a call whose row is gone, or does not read';
  const { day } = wallTime(call.start, programme.settings.zone);
  return `call of ${shortDayText(day)}, customer ${customerNoOf(call, history, programme)}`;
}
