import { courseOf, type Course } from '../../redAccounts/course';
import type { Episode } from '../../redAccounts/history';
import { holderOf, roleText } from '../../redAccounts/people';
import type { Role } from '../../redAccounts/records';
import { isWordAsked } from '../../redAccounts/requestWord';
import { resolutionOf, type Resolution } from '../../redAccounts/resolution';
import type { RedSituation } from '../../redAccounts/situation';
import type { ResolutionView } from '../../sidebar/redAccounts/requests';
import { dayOf, momentOf, personName } from './homeWording';

/** How an account comes to its end, or came to it (rule R7). */
export function resolutionView(situation: RedSituation, episode: Episode): ResolutionView {
  const course = courseOf(situation.history, episode, situation.now);
  const resolution = resolutionOf(situation, episode);
  const isLost = course.health === 'Lost' || course.state === 'lost';
  return {
    isWaiting: resolution !== undefined,
    kind: isLost ? 'lost' : 'resolved',
    question: questionFor(resolution, isLost),
    sentences: resolution
      ? waitingSentences(situation, episode, resolution, isLost)
      : closedSentences(situation, course),
    isNoteAsked: resolution !== undefined && resolution.note !== 'given',
    mayGiveWord: isWordAsked(situation, episode),
  };
}

function questionFor(resolution: Resolution | undefined, isLost: boolean): string {
  if (!resolution) return '';
  return isLost ? 'What do we learn from losing it? A few sentences will do.' : 'What turned it?';
}

function waitingSentences(
  situation: RedSituation,
  episode: Episode,
  resolution: Resolution,
  isLost: boolean,
): string[] {
  const { closeWorkingDays } = situation.tracker.settings;
  const { note, words, sponsorIsEnough } = resolution;
  const asked: readonly Role[] =
    sponsorIsEnough || words.includes('sponsor') ? ['ae', 'ce', 'sponsor'] : ['ae', 'ce'];
  return [
    ...noteSentences(note, isLost),
    ...asked.map((role) => wordSentence(situation, episode, role, words.includes(role))),
    sponsorIsEnough
      ? 'It has waited so long that the word of one owner and the sponsor is enough.'
      : `After ${closeWorkingDays === 1 ? '1 working day' : `${closeWorkingDays} working days`} of waiting, the word of one owner and the sponsor is enough.`,
  ];
}

function noteSentences(note: Resolution['note'], isLost: boolean): string[] {
  if (note === 'given') return [];
  const what = isLost ? 'The retro' : 'The note of what turned it';
  return [`${what} is ${note === 'old' ? 'from before it turned red again' : 'missing'}.`];
}

function wordSentence(situation: RedSituation, episode: Episode, role: Role, isGiven: boolean): string {
  const holder = holderOf(episode.values, role);
  if (!holder) return `Nobody is named as ${roleText[role]} who could give their word.`;
  const name = `${personName(holder)} (${roleText[role]})`;
  const word = episode.words[role];
  return isGiven && word
    ? `${name} gave their word on ${momentOf(word.at, situation)}.`
    : `${name} has not given their word yet.`;
}

function closedSentences(situation: RedSituation, { state, stateSince, reopensUntil }: Course): string[] {
  if (state !== 'resolved' && state !== 'lost') return [];
  const { reopenDays } = situation.tracker.settings;
  const isOver = reopensUntil === undefined || reopensUntil < situation.now;
  return [
    `Closed as ${state} on ${momentOf(stateSince, situation)}.`,
    ...(isOver || reopenDays === 0
      ? []
      : [`Red again until ${dayOf(reopensUntil, situation)} opens it again.`]),
  ];
}
