import type { Ask, Episode } from '../../redAccounts/history';
import type { EffectKey } from '../delivery';
import type { Present } from '../present';
import { askKey, threadKey } from './postKeys';
import { permalink, placeOf } from './slackRef';

type Deliveries = ReadonlyMap<EffectKey, Present>;

/**
 * Link to the thread of an episode, for its column Thread (rule R2): of one that somebody else began as it was given, of ours
 * where it stands. '' as long as there is none.
 *
 * @param workspace address of the Slack workspace as auth.test says it; '' when it is not known
 */
export function threadOf(episode: Episode, deliveries: Deliveries, workspace: string): string {
  return episode.thread ? episode.thread.link : linkTo(threadKey(episode.id), deliveries, workspace);
}

/** Link to the message of an ask (rule R5); '' as long as there is none. */
export function askThreadOf({ id }: Ask, deliveries: Deliveries, workspace: string): string {
  return linkTo(askKey(id), deliveries, workspace);
}

function linkTo(key: EffectKey, deliveries: Deliveries, workspace: string): string {
  const message = deliveries.get(key);
  const place = message?.standing === 'live' ? placeOf(message.ref) : undefined;
  return place ? permalink(workspace, place) : '';
}
