import { courseOf } from '../../redAccounts/course';
import type { RedHistory } from '../../redAccounts/history';
import type { AskId, EpisodeId } from '../../redAccounts/records';
import type { Instant } from '../../time/instant';
import type { EffectKey } from '../delivery';

/**
 * Whether nothing is wanted under a key any more, of keys whose last act is long ago: mails of a week, questions to coordinators and
 * news have had their time by then; mails to owners go by their episode. First posts and asks stay, since rows link to them.
 *
 * @param before episodes that were closed before it, and cannot come back, are long over
 */
export function isOverInRedAccounts(history: RedHistory, before: Instant): (key: EffectKey) => boolean {
  const isOver = (id: EpisodeId): boolean => {
    const episode = history.episodes.get(id);
    const reopensUntil = episode && courseOf(history, episode, before).reopensUntil;
    return (reopensUntil ?? Infinity) < before;
  };
  return (key) => {
    const [kind, about] = key.split('/');
    switch (kind) {
      case 'weekly':
      case 'held':
      case 'reply':
        return true;
      case 'red':
        return isOver(about as EpisodeId);
      case 'asked':
      case 'climbed':
      case 'answered': {
        const ask = history.asks.get(about as AskId);
        return ask !== undefined && isOver(ask.episode);
      }
      default:
        return false;
    }
  };
}
