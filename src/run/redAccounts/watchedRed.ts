import { isOfSlack, type EffectKey } from '../../effects/delivery';
import type { Lapsed } from '../../effects/lapsed';
import { heldNewsTitle } from '../../effects/redAccounts/heldNewsMails';
import { lapsedInRedAccounts } from '../../effects/redAccounts/lapsed';
import { heldNewsNow } from '../../redAccounts/heldNow';
import type { RedHistory } from '../../redAccounts/history';
import type { Tracker } from '../../redAccounts/records';
import { readerIn } from '../status/readerIn';
import type { LookingBackAt, Watched } from '../status/watched';
import { lacksToken } from './connections';
import type { RedFound } from './found';
import { redBook } from './redBook';
import { sendingOf } from './sendingOf';

export const watchedRed: Watched<Tracker, RedHistory> = {
  book: redBook,
  held: ({ history }, now) => {
    const held = heldNewsNow(history, now);
    return held && { title: heldNewsTitle(held), since: held.since };
  },
  about,
  since: () => undefined,
  lapsed,
  lacksToken,
};

const posts: Readonly<Record<string, string>> = {
  thread: 'First post of an account',
  ask: 'Post of an ask',
  reply: 'Answer in a thread',
};

function about(_found: RedFound, key: EffectKey): string {
  const reader = readerIn(key);
  return posts[key.split('/')[0] ?? ''] ?? (reader === '' ? '' : `Mail to ${reader}`);
}

function lapsed(found: RedFound, back: LookingBackAt): readonly Lapsed[] {
  const { automation, programme: tracker, history, ledger } = found;
  if (!automation) return [];
  const first = ledger.entries.find(
    (entry) => entry.kind === 'claimed' && entry.claims.some(({ act }) => isOfSlack(act)),
  );
  const sending = sendingOf(found, automation, back.spreadsheet);
  const situation = { tracker, history, now: back.now, newId: () => '', by: automation.account };
  return lapsedInRedAccounts(situation, { ...sending, ...back, postsSince: first?.at });
}
