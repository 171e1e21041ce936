import type { RedSituation } from '../../redAccounts/situation';
import type { Instant } from '../../time/instant';
import type { EffectKey } from '../delivery';
import { hasLapsed, neverCame, type Lapsed, type LookingBack } from '../lapsed';
import type { Present } from '../present';
import { pastReminders, type Reminder } from '../reminder';
import type { WantedPost } from './postActs';
import { lapsedRedNotices } from './redNotices';
import type { RedSending } from './redSending';
import { redWeeklyMails } from './redWeekly';
import { wantedPosts } from './wantedPosts';

/** What looking back needs in Red Accounts. */
export interface RedLookingBack extends LookingBack, Pick<RedSending, 'sheetIds' | 'rows'> {
  readonly spreadsheet: string;
  /** When the first message was begun; undefined when none ever was: then it is not known that any was wanted. */
  readonly postsSince: Instant | undefined;
}

/** What should have gone out and did not while it had a point, as far as rows and ledger tell today. */
export function lapsedInRedAccounts(situation: RedSituation, looking: RedLookingBack): readonly Lapsed[] {
  // What is typed now takes nothing back of what was to be told then.
  const back = { ...looking, asRested: true };
  return [
    ...pastReminders(situation.tracker.settings, back).flatMap((due) => weekly(situation, back, due)),
    ...lapsedRedNotices(situation, back),
    ...posts(situation, back),
  ];
}

/** Of the accounts that were open when it was due and are open still. */
function weekly(situation: RedSituation, back: RedLookingBack, { at, until }: Reminder): Lapsed[] {
  const episodes = [...situation.history.episodes].filter(([, { openedAt }]) => openedAt <= at);
  const byThen = {
    ...situation,
    now: at,
    history: { ...situation.history, episodes: new Map(episodes) },
  };
  const wanted = redWeeklyMails(byThen, { ...back, attention: [] });
  return [...wanted].map(() => ({ kind: 'weekly', from: at, until, present: undefined }));
}

/** Answers in threads of ours; a first post has no time in which it lapses. */
function posts(situation: RedSituation, back: RedLookingBack): readonly Lapsed[] {
  const { postsSince } = back;
  if (postsSince === undefined) return [];
  return [...wantedPosts(situation, back)].flatMap(([key, want]): Lapsed[] => {
    const { from, until, mayBegin } = want;
    if (until === undefined || !mayBegin || until < postsSince || !hasLapsed(until, back)) return [];
    const thread = waitedFor(want, back.deliveries);
    const present = back.deliveries.get(key);
    const isUnknown = present?.standing === 'absent' && present.open;
    if (!thread || !(isUnknown || neverCame(present))) return [];
    return [{ kind: 'post', from, until, present: present ?? thread.present }];
  });
}

/**
 * What is known of the thread, where an answer had to wait for that. Undefined where it is not known that anything could be said there:
 * somebody else's thread, or one that was deleted or refused.
 */
function waitedFor(
  { threads }: WantedPost,
  deliveries: ReadonlyMap<EffectKey, Present>,
): Pick<Lapsed, 'present'> | undefined {
  const [thread] = threads;
  if (!thread || !('key' in thread)) return undefined;
  const present = deliveries.get(thread.key);
  if (present?.standing === 'live') return { present: undefined };
  return neverCame(present) ? { present } : undefined;
}
