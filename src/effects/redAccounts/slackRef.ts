/** Where a message stands, as the ledger keeps it: `<channel id>/<ts>`. */
export interface SlackPlace {
  readonly channel: string;
  /** Names a message in its channel, and is when it was posted: seconds since 1970 with six decimals. '' is no message. */
  readonly ts: string;
}

export function refOf({ channel, ts }: SlackPlace): string {
  return `${channel}/${ts}`;
}

/** Undefined for what is no such text. */
export function placeOf(ref: string): SlackPlace | undefined {
  const [, channel, ts] = /^([CGD][A-Z0-9]+)\/(\d+\.\d+)$/.exec(ref) ?? [];
  return channel === undefined || ts === undefined ? undefined : { channel, ts };
}

/** Whether it is a channel's id and not its name: names are in lower case (docs.slack.dev/reference/objects/conversation-object). */
export function isChannelId(channel: string): boolean {
  return /^[CG][A-Z0-9]{5,}$/.test(channel);
}

/**
 * Link to a message, in the form that chat.getPermalink gives (docs.slack.dev/reference/methods/chat.getPermalink).
 *
 * @param workspace its address as auth.test says it: https://example.slack.com/; '' when it is not known gives ''
 * @param threadTs of the thread in which it stands; '' for a message in the channel
 */
export function permalink(workspace: string, { channel, ts }: SlackPlace, threadTs: string): string {
  const base = /^(https:\/\/[a-z0-9.-]+\.slack(?:-gov)?\.com)\/?$/.exec(workspace)?.[1];
  if (base === undefined) return '';
  const link = `${base}/archives/${channel}/p${ts.replace('.', '')}`;
  return threadTs === '' ? link : `${link}?thread_ts=${threadTs}&cid=${channel}`;
}

/** What the setting names: a channel's name with #, or the id of one to which it holds a link. */
export function channelOf(setting: string): string {
  const id = /^https:\/\/[^/]+\/archives\/([CG][A-Z0-9]+)/.exec(setting.trim())?.[1];
  return id ?? setting.trim();
}
