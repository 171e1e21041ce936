import type { Instant } from '../../time/instant';
import { isoText } from '../../time/zones';
import type { AskId, EpisodeId } from '../../redAccounts/records';
import type { EffectKey } from '../delivery';
import { hashOf } from '../hash';

/** The first post of an episode, under which everything else of it stands (rule R2). */
export function threadKey(episode: EpisodeId): EffectKey {
  return `thread/${episode}` as EffectKey;
}

/** The message of an ask in its account's thread (rule R5). */
export function askKey(ask: AskId): EffectKey {
  return `ask/${ask}` as EffectKey;
}

/** Something that happened to an episode or an ask at a moment, told once in the thread. */
export function newsKey(of: EpisodeId | AskId, news: string, at: Instant): EffectKey {
  return `reply/${of}/${news}/${isoText(at)}` as EffectKey;
}

/**
 * By which a message of ours is found again. A message's metadata is readable by the whole workspace
 * (docs.slack.dev/messaging/message-metadata), so it says nothing; the spreadsheet is part of it, since a copy has the same ids.
 */
export function metadataKey(spreadsheet: string, key: EffectKey, generation: number): string {
  return hashOf(['post', spreadsheet, key, String(generation)].join('\n')).slice(0, 40);
}
