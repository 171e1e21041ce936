import type { History } from '../../shadowing/history';
import { isLongOver } from '../../shadowing/leftOfRotations';
import type { Instant } from '../../time/instant';
import type { EffectKey } from '../delivery';
import { inviteKey } from '../keys';

/**
 * Whether nothing is wanted under a key any more, of keys whose last act is long ago: mails of a week and questions to coordinators
 * have had their time by then; the rest goes by the placement that it is about. Of a key of another kind that is not known.
 *
 * @param before placements whose calls began before it are over
 */
export function isOverInShadowing(history: History, before: Instant): (key: EffectKey) => boolean {
  const open = [...history.placements.values()].filter((placement) => !isLongOver(placement, before));
  const placements = new Set<string>(open.map(({ id }) => id));
  const invites = new Set<string>(open.map(({ call, engineer }) => inviteKey(call, engineer)));
  return (key) => {
    const [kind, about = ''] = key.split('/');
    switch (kind) {
      case 'weekly':
      case 'held':
        return true;
      case 'placed':
      case 'lost':
      case 'moved':
        return !placements.has(about);
      case 'invite':
        return !invites.has(key);
      case 'declined':
        return !invites.has(inviteOf(key));
      default:
        return false;
    }
  };
}

/** The invite that a question to who declined it is about: what stands between its first word and its generation. */
function inviteOf(key: EffectKey): string {
  return key.slice(key.indexOf('/') + 1, key.lastIndexOf('/'));
}
