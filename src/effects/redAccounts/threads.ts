import type { Ask, Episode } from '../../redAccounts/history';
import type { OwnThread } from '../../redAccounts/threads';
import type { EffectKey } from '../delivery';
import type { Present } from '../present';
import { askKey, threadKey } from './postKeys';
import { permalink, placeOf, type SlackPlace } from './slackRef';

type Deliveries = ReadonlyMap<EffectKey, Present>;

/**
 * Link to the thread of an episode, for its column Thread (rule R2): of one that somebody else began as it was given, of ours
 * where it stands. '' as long as there is none.
 *
 * @param workspace address of the Slack workspace as auth.test says it; '' when it is not known
 */
export function threadOf(episode: Episode, deliveries: Deliveries, workspace: string): string {
  if (episode.thread) return episode.thread.link;
  const place = placeIn(deliveries, threadKey(episode.id));
  return place ? permalink(workspace, place, '') : '';
}

/** Link to the message of an ask in the thread of its episode (rule R5); '' as long as there is none. */
export function askThreadOf(
  { id }: Ask,
  { id: episode, thread }: Episode,
  deliveries: Deliveries,
  workspace: string,
): string {
  const place = placeIn(deliveries, askKey(id));
  const first = thread ?? placeIn(deliveries, threadKey(episode));
  return place ? permalink(workspace, place, first?.ts ?? '') : '';
}

/** Where the threads stand that Ridealong began. */
export function ownThreadIn(deliveries: Deliveries): OwnThread {
  return (episode) => deliveries.get(threadKey(episode))?.ref;
}

function placeIn(deliveries: Deliveries, key: EffectKey): SlackPlace | undefined {
  const message = deliveries.get(key);
  return message?.standing === 'live' ? placeOf(message.ref) : undefined;
}
