import type { EffectKey } from '../../effects/delivery';
import { heldNewsTitle } from '../../effects/redAccounts/heldNewsMails';
import { heldNewsNow } from '../../redAccounts/heldNow';
import type { RedHistory } from '../../redAccounts/history';
import type { Tracker } from '../../redAccounts/records';
import { readerIn } from '../status/readerIn';
import type { Watched } from '../status/watched';
import { lacksToken } from './connections';
import type { RedFound } from './found';
import { redBook } from './redBook';

export const watchedRed: Watched<Tracker, RedHistory> = {
  book: redBook,
  held: ({ history }, now) => {
    const held = heldNewsNow(history, now);
    return held && { title: heldNewsTitle(held), since: held.since };
  },
  about,
  since: () => undefined,
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
