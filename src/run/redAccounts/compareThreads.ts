import { threadKey } from '../../effects/redAccounts/postKeys';
import { wantedPosts } from '../../effects/redAccounts/wantedPosts';
import type { ThreadMissing } from '../../redAccounts/compare';
import type { Episode } from '../../redAccounts/history';
import { knownEpisodeRow } from '../../redAccounts/situation';
import { slackOf } from './connections';
import { situationSeen } from './homeShown';
import { sendingOf } from './sendingOf';
import type { RedViewed } from './viewed';

const pasteIt = 'Paste the link of a message into its column Thread, and it is the thread.';

/** Which open episodes have no thread in Slack although they should (rule R2); none while Slack is off. */
export function missingThreads(viewed: RedViewed): ThreadMissing {
  const { found, tracker } = viewed;
  if (!slackOf(found.ledger.entries) || tracker.settings.slackChannel === '') return () => undefined;
  const wanted = firstPosts(viewed);
  return (episode) => {
    if (hasThread(viewed, episode)) return undefined;
    const why = whyNone(viewed, episode, wanted.has(threadKey(episode.id)));
    return why === undefined
      ? { sentence: 'Its first post has not gone out yet.', mend: 'Post it now' }
      : { sentence: `It has no thread in Slack. ${why}`, mend: '' };
  };
}

/** Keys of the first posts that go out by themselves, or wait until nobody types in their row. */
function firstPosts(viewed: RedViewed): ReadonlySet<string> {
  const { found, spreadsheet, history } = viewed;
  if (!found.automation) return new Set();
  const sending = sendingOf(found, found.automation, spreadsheet);
  const wanted = wantedPosts(situationSeen(viewed), sending);
  const keys = [...history.episodes.keys()].map(threadKey);
  return new Set(keys.filter((key) => wanted.get(key)?.mayBegin ?? true));
}

function hasThread({ found, tracker }: RedViewed, episode: Episode): boolean {
  const inRow = knownEpisodeRow(tracker, episode.id)?.thread ?? '';
  const isLive = found.deliveries.get(threadKey(episode.id))?.standing === 'live';
  return isLive || episode.thread !== undefined || inRow.startsWith('https://');
}

/** Why none goes out by itself; undefined when it does. */
function whyNone({ found, tracker }: RedViewed, episode: Episode, isWanted: boolean): string | undefined {
  const post = found.deliveries.get(threadKey(episode.id));
  if (post?.refused !== undefined) return `Slack refused its first post. ${post.refused}`;
  if (post?.standing === 'gone') return `Somebody deleted its first post. ${pasteIt}`;
  if (tracker.settings.postsByOthers) {
    return `The automation that makes the posts has made none, or not put its link here. ${pasteIt}`;
  }
  if (isWanted) {
    return found.automation?.on ? undefined : 'Automation is off: it is posted when that is turned on.';
  }
  return knownEpisodeRow(tracker, episode.id) === undefined
    ? 'Its row is gone or has a problem: when that is put right, it is posted.'
    : `It was red before automation was first turned on, so it is not posted. ${pasteIt}`;
}
