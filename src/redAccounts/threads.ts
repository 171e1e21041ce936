import type { Episode, RedHistory } from './history';
import type { AccountKey, EpisodeId } from './records';

/** Where the thread of an episode that Ridealong began stands, `<channel id>/<ts>`; '' is not known yet, undefined: there is none. */
export type OwnThread = (episode: EpisodeId) => string | undefined;

/** Whose each thread is, by `<channel id>/<ts>`. */
export type ThreadOwners = ReadonlyMap<string, AccountKey>;

/**
 * The message to which a link leads (docs.slack.dev/reference/methods/chat.getPermalink): its channel and time, and for an
 * answer the time of its thread's first message. Undefined for what is no such link.
 */
export function messageIn(link: string): { channel: string; ts: string; link: string } | undefined {
  const form =
    /^https:\/\/[a-z0-9-]+\.slack(?:-gov)?\.com\/archives\/([CG][A-Z0-9]{5,})\/p(\d{10})(\d{6})(?:\?\S*)?$/;
  // What is of this form has all these parts.
  const parts = form.exec(link) as [string, string, string, string] | null;
  if (!parts) return undefined;
  const [, channel, seconds, micros] = parts;
  const first = /[?&]thread_ts=(\d{10}\.\d{6})(?:&|$)/.exec(link)?.[1];
  return { channel, ts: first ?? `${seconds}.${micros}`, link };
}

/** Every thread that is known to be an account's: begun by Ridealong, or taken. */
export function threadOwners({ episodes }: RedHistory, ownThread: OwnThread): ThreadOwners {
  const owners = new Map<string, AccountKey>();
  for (const { id, account, thread } of episodes.values()) {
    const own = ownThread(id);
    if (own) owners.set(own, account);
    if (thread) owners.set(`${thread.channel}/${thread.ts}`, account);
  }
  return owners;
}

/**
 * Whether a link leads into the thread of another account: the row was copied from that account's, or a cell was written
 * beside its row. What is said of one customer would be read by those who follow the other.
 */
export function isOthersThread(owners: ThreadOwners, { account }: Episode, link: string): boolean {
  const message = messageIn(link);
  const owner = message && owners.get(`${message.channel}/${message.ts}`);
  return owner !== undefined && owner !== account;
}
