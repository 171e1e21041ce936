import type { EffectKey } from '../../../src/effects/delivery';
import type { PostAct } from '../../../src/effects/redAccounts/postActs';
import { instant } from '../../../src/time/instant';

export type Post = PostAct & { readonly what: 'post' };

/** The first message of a thread, to be posted into a channel; with changes. */
export function aPost(changes: Partial<Post> = {}): Post {
  return {
    key: 'thread/e1' as EffectKey,
    generation: 1,
    act: 'post',
    content: 'x',
    what: 'post',
    text: '*Fjord* is red',
    since: instant(0),
    channel: '#red-accounts',
    threadTs: '',
    metadataKey: 'k1',
    lookIn: [],
    notBefore: instant(0),
    ...changes,
  };
}
