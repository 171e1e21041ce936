import { headerOf } from './columns/headers';
import { courseOf } from './course';
import type { Episode } from './history';
import { roleOf } from './people';
import type { EpisodeId, Role, Values } from './records';
import { accepted, changeable, refused, type RedRequestAnswer } from './requested';
import { resolutionOf } from './resolution';
import { valuesOf } from './rowValues';
import type { RedSituation } from './situation';
import type { Instant } from '../time/instant';

/** Whether somebody's word is asked for: it waits for its resolution, has its note, and they have not given it yet. */
export function isWordAsked(situation: RedSituation, episode: Episode): boolean {
  const role = roleOf(episode.values, situation.by);
  const resolution = resolutionOf(situation, episode);
  return role !== undefined && resolution?.note === 'given' && !resolution.words.includes(role);
}

/** My word as AE, CE or sponsor that the account is resolved, or lost (rule R7). */
export function requestWord(situation: RedSituation, id: EpisodeId): RedRequestAnswer {
  const { history, now, by } = situation;
  const found = changeable(situation, id);
  if (!found.ok) return found;
  const { episode, name } = found;
  const values = valuesOf(found.row);
  const role = roleOf(values, by);
  if (role === undefined) {
    return refused(
      `Only the AE, the CE and the sponsor of ${name} give their word that it is over. Nothing was changed.`,
    );
  }
  const course = courseOf(history, episode, now);
  if (course.state === 'red') {
    return refused(
      `${name} is red. Change its health first; then give your word that it is resolved. Nothing was changed.`,
    );
  }
  if (course.state !== 'waiting') return refused(`${name} is closed already. Nothing was changed.`);
  return whatCounts(situation, asTyped(episode, values, now), role, name);
}

/** The episode as its row says it: what was typed a moment ago is not in the history yet. */
function asTyped(episode: Episode, values: Values, now: Instant): Episode {
  const touched =
    values.resolution === episode.values.resolution
      ? episode.touched
      : { ...episode.touched, resolution: { who: 'someone', at: now } as const };
  return { ...episode, values, touched };
}

function whatCounts(situation: RedSituation, episode: Episode, role: Role, name: string): RedRequestAnswer {
  const resolution = resolutionOf(situation, episode);
  if (resolution?.note === 'old') {
    return refused(
      `What stands under ${headerOf.resolution} is from before ${name} turned red again. Write first what turned it this time. Nothing was changed.`,
    );
  }
  if (resolution?.note !== 'given') {
    return refused(
      `Write under ${headerOf.resolution} first what turned ${name}, or what was learned from losing it. Nothing was changed.`,
    );
  }
  if (resolution.words.includes(role)) {
    return refused(`You have given your word already. ${name} is closed when the others have as well.`);
  }
  return accepted([{ kind: 'wordGiven', episode: episode.id, role, who: situation.by }]);
}
