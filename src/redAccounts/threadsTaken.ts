import type { RedEntry } from './history';
import { openEpisodes } from './openEpisodes';
import type { EpisodeId } from './records';
import { knownEpisodeRow, type RedSituation } from './situation';

/**
 * Threads that another automation, or a person, began: an open episode without one takes the link in its row's Thread
 * (rule R2).
 *
 * @param hasOwn whether Ridealong itself began a thread for it
 */
export function threadsTaken(
  { tracker, history }: Pick<RedSituation, 'tracker' | 'history'>,
  hasOwn: (episode: EpisodeId) => boolean,
): readonly RedEntry[] {
  return openEpisodes(history).flatMap(({ id, thread }) => {
    if (thread !== undefined || hasOwn(id)) return [];
    const place = messageIn(knownEpisodeRow(tracker, id)?.thread ?? '');
    return place === undefined ? [] : [{ kind: 'threadTaken' as const, episode: id, ...place }];
  });
}

/**
 * The message to which a link leads (docs.slack.dev/reference/methods/chat.getPermalink): its channel and time, and for an
 * answer the time of its thread's first message. Undefined for what is no such link.
 */
function messageIn(link: string): { channel: string; ts: string; link: string } | undefined {
  const form =
    /^https:\/\/[a-z0-9-]+\.slack(?:-gov)?\.com\/archives\/([CG][A-Z0-9]{5,})\/p(\d{10})(\d{6})(?:\?(\S*))?$/;
  const [, channel, seconds, micros, query = ''] = form.exec(link) ?? [];
  if (channel === undefined || seconds === undefined || micros === undefined) return undefined;
  const first = /(?:^|&)thread_ts=(\d{10}\.\d{6})(?:&|$)/.exec(query)?.[1];
  return { channel, ts: first ?? `${seconds}.${micros}`, link };
}
