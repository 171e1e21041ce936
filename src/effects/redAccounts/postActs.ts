import { hourMs, instant, minuteMs, type Instant } from '../../time/instant';
import type { Claim, EffectKey } from '../delivery';
import { hashOf } from '../hash';
import type { Present } from '../present';
import { metadataKey } from './postKeys';
import { placeOf, type SlackPlace } from './slackRef';

/** The thread that a message answers to: one of ours by its key, or one that somebody else began. */
export type ThreadOf = { readonly key: EffectKey } | { readonly place: SlackPlace };

/** A message that should stand in Slack. */
export interface WantedPost {
  /** mrkdwn, under 4,000 characters with its footer. */
  readonly text: string;
  /** Its last line, such as a link: what changes here only can wait; '' for none. */
  readonly footer: string;
  /** Name or id of the channel in which it begins a thread; '' for an answer, which is where its thread is. */
  readonly channel: string;
  /** In the order in which they are to be looked at; none for a message that begins a thread. */
  readonly threads: readonly ThreadOf[];
  /** Since when there is something to say. It is always the same for one key: a message cannot be older. */
  readonly from: Instant;
  /** Of a message that is kept: when what it tells of last changed. */
  readonly changedAt?: Instant;
  /** Posted no later than this; undefined: as long as it is wanted. */
  readonly until: Instant | undefined;
  /** Whether it is posted when it does not stand; else it is only changed where it does. */
  readonly mayBegin: boolean;
  /** Whether it is changed when its text changes; other messages stay as they were said. */
  readonly isKept: boolean;
}

interface PostClaim extends Claim {
  readonly text: string;
  /** Since when it is wanted, as far as the ledger tells. */
  readonly since: Instant;
}

export type PostAct = PostClaim &
  (
    | { readonly what: 'edit'; readonly ref: string }
    | {
        readonly what: 'post';
        /** Name or id. */
        readonly channel: string;
        /** ts of the thread's first message; '' begins a thread. */
        readonly threadTs: string;
        readonly metadataKey: string;
        /** Where it may stand already, since a run died that may have posted it; empty: nowhere. */
        readonly lookIn: readonly SlackPlace[];
        /** It cannot be older than this. */
        readonly notBefore: Instant;
      }
  );

interface Posting {
  readonly now: Instant;
  readonly spreadsheet: string;
}

/** What Slack refused is tried again after so long, one message at a time: somebody may have put right what was wrong. */
const probeMs = 50 * minuteMs;

/** Slack's clock and ours may differ by so much. */
const clocksMs = hourMs;

/**
 * What has to be done so that the wanted messages stand, first messages of threads and changes before answers. Answers wait
 * until their thread stands. What somebody deleted stays deleted, and with a first message all that would answer to it.
 */
export function outstandingPosts(
  wanted: ReadonlyMap<EffectKey, WantedPost>,
  present: ReadonlyMap<EffectKey, Present>,
  posting: Posting,
): readonly PostAct[] {
  const acts: PostAct[] = [];
  const again = refusedToTry(wanted, present, posting.now);
  for (const [key, want] of wanted) {
    const stands = present.get(key);
    if (stands?.refused !== undefined && stands.tried === contentOf(want) && !again.has(key)) continue;
    const act = actFor(key, want, { stands, present, posting });
    if (act) acts.push(act);
  }
  return inOrder(acts, present);
}

/** Refused ones that may go now: all, when something went well since they were refused; else the one that waits longest. */
function refusedToTry(
  wanted: ReadonlyMap<EffectKey, WantedPost>,
  present: ReadonlyMap<EffectKey, Present>,
  now: Instant,
): ReadonlySet<EffectKey> {
  const refused: Present[] = [];
  let wentWellAt = -Infinity;
  for (const [key] of wanted) {
    const stands = present.get(key);
    if (stands?.refused !== undefined) refused.push(stands);
    else if (stands?.standing === 'live' && !stands.open) wentWellAt = Math.max(wentWellAt, stands.at);
  }
  const keys = new Set(refused.filter(({ at }) => at < wentWellAt).map(({ key }) => key));
  const latest = Math.max(...refused.map(({ at }) => at));
  const probe = refused.reduce<Present | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
  if (probe && latest + probeMs <= now) keys.add(probe.key);
  return keys;
}

interface Around {
  readonly stands: Present | undefined;
  readonly present: ReadonlyMap<EffectKey, Present>;
  readonly posting: Posting;
}

function actFor(key: EffectKey, want: WantedPost, around: Around): PostAct | undefined {
  const { stands } = around;
  switch (stands?.standing) {
    case undefined:
      return post(key, 1, want, around);
    case 'absent':
      return post(key, stands.generation, want, around);
    case 'live':
      return edit(key, want, stands);
    default:
      return undefined;
  }
}

/** A change of which nobody knows whether it was made is made again, whatever the text was before. */
function edit(
  key: EffectKey,
  want: WantedPost,
  { generation, content, open, ref, at }: Present,
): PostAct | undefined {
  const now = contentOf(want);
  if (!want.isKept || ref === '' || (content === now && !open)) return undefined;
  // What changes by the hour only, such as what is overdue, changed at some time since it was last said.
  const since = instant(Math.max(want.changedAt ?? want.from, at));
  return { key, generation, act: 'edit', content: now, what: 'edit', ref, text: textOf(want), since };
}

function post(
  key: EffectKey,
  generation: number,
  want: WantedPost,
  { stands, present, posting: { now, spreadsheet } }: Around,
): PostAct | undefined {
  if (!want.mayBegin || now < want.from || now >= (want.until ?? Infinity)) return undefined;
  const [place, ...others] = placesFor(want, present);
  if (!place) return undefined;
  return {
    key,
    generation,
    act: 'post',
    content: contentOf(want),
    what: 'post',
    channel: place.channel,
    threadTs: place.ts,
    text: textOf(want),
    since: want.from,
    metadataKey: metadataKey(spreadsheet, key, generation),
    lookIn: stands?.open ? [place, ...others] : [],
    notBefore: (want.from - clocksMs) as Instant,
  };
}

/** Where a message goes, and where else it may have gone: its channel, or the threads that stand. */
function placesFor(want: WantedPost, present: ReadonlyMap<EffectKey, Present>): readonly SlackPlace[] {
  if (want.threads.length === 0) return [{ channel: want.channel, ts: '' }];
  return want.threads.flatMap((thread) => {
    if ('place' in thread) return [thread.place];
    const first = present.get(thread.key);
    const place = first?.standing === 'live' ? placeOf(first.ref) : undefined;
    return place ? [place] : [];
  });
}

function textOf({ text, footer }: WantedPost): string {
  return footer === '' ? text : `${text}\n${footer}`;
}

/** Text and footer apart, so that it is seen which of them changed. */
function contentOf({ text, footer }: WantedPost): string {
  return `${hashOf(text).slice(0, 16)}.${footer === '' ? '' : hashOf(footer).slice(0, 8)}`;
}

function sameText(one: string, other: string): boolean {
  return one.split('.')[0] === other.split('.')[0];
}

/** First messages and changes, then answers as things happened; what changed in the footer only goes last. */
function inOrder(acts: readonly PostAct[], present: ReadonlyMap<EffectKey, Present>): readonly PostAct[] {
  const rank = (act: PostAct): number => {
    if (act.what === 'post') return act.threadTs === '' ? 0 : 1;
    return sameText(act.content, present.get(act.key)?.content ?? '') ? 2 : 0;
  };
  return [...acts].sort((one, other) => rank(one) - rank(other) || one.since - other.since);
}
