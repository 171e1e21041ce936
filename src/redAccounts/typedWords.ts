import { courseOf } from './course';
import { headerOf, trackerColumn, wordHeaderOf } from './columns/headers';
import type { Episode, RedEntry } from './history';
import { listed } from '../programme/listing';
import { openEpisodes } from './openEpisodes';
import { holderOf, roles } from './people';
import { missingIn, partOf, signable } from './plan';
import type { Owner, Role, TypedWord } from './records';
import { resolutionOf } from './resolution';
import { knownEpisodeRow, type RedSituation } from './situation';

/**
 * What was newly chosen in the columns in which owners and sponsor speak: Agreed signs their part as it stands (rule R4),
 * Resolved is their word (rule R7). Each counts once: a word that stays in its cell is not said again of a text that
 * changed, or after a relapse. Agreed of a part that is not complete waits until it is.
 */
export function wordsTyped({ tracker, history, now }: RedSituation): readonly RedEntry[] {
  return [...history.episodes.values()].flatMap((episode) => {
    const row = episode.joinedInto ? undefined : knownEpisodeRow(tracker, episode.id);
    if (!row) return [];
    const isWaiting = (): boolean => courseOf(history, episode, now).state === 'waiting';
    return roles.flatMap((role): readonly RedEntry[] => {
      const word = row.words[role] ?? '';
      if (word === (episode.wordsSeen[role] ?? '') || isTooEarly(episode, role, word)) return [];
      const seen: RedEntry = { kind: 'wordSeen', episode: episode.id, role, word };
      if (word === 'Agreed' && role !== 'sponsor') return [seen, ...signature(episode, role)];
      if (word !== 'Resolved' || !isWaiting()) return [seen];
      return [seen, { kind: 'wordGiven', episode: episode.id, role, who: 'someone' }];
    });
  });
}

/** Nobody can have said it yet, or not of anything. */
function isTooEarly(episode: Episode, role: Role, word: TypedWord | ''): boolean {
  if (word === '') return false;
  if (holderOf(episode.values, role) === undefined) return true;
  return word === 'Agreed' && role !== 'sponsor' && missingIn(episode.values, role).length > 0;
}

function signature(episode: Episode, part: Owner): readonly RedEntry[] {
  if (partOf(episode, part).state === 'signed') return [];
  const content = signable(episode.values, part);
  return [{ kind: 'signed', episode: episode.id, part, who: 'someone', content }];
}

/** What a word in a column does not do, and what to do about it, in sentences for `Check`; undefined when all count. */
export function wordProblems(situation: RedSituation): ReadonlyMap<Episode['id'], readonly string[]> {
  const problems = new Map<Episode['id'], readonly string[]>();
  for (const episode of openEpisodes(situation.history)) {
    const words = knownEpisodeRow(situation.tracker, episode.id)?.words ?? {};
    const found = roles.flatMap((role) => {
      const word = words[role];
      return (word && whyIdle(situation, episode, role, word)) ?? [];
    });
    if (found.length > 0) problems.set(episode.id, found);
  }
  return problems;
}

function whyIdle(situation: RedSituation, episode: Episode, role: Role, word: TypedWord): string | undefined {
  const called = (header: string): string => trackerColumn(situation.tracker.settings, header);
  const says = `${called(wordHeaderOf[role])} ${word}`;
  if (holderOf(episode.values, role) === undefined) {
    return `${says}, but nobody is named under ${called(headerOf[role])} who has no other role here: fill it in.`;
  }
  if (word === 'Resolved') return whyNotResolved(situation, episode, role, says);
  return role === 'sponsor' ? undefined : whyNotAgreed(situation, episode, role, says);
}

function whyNotAgreed(
  { tracker }: RedSituation,
  episode: Episode,
  part: Owner,
  says: string,
): string | undefined {
  const { state, missing } = partOf(episode, part);
  if (state === 'missing') {
    const called = missing.map((field) => trackerColumn(tracker.settings, headerOf[field]));
    return `${says}. It counts when ${listed(called)} ${called.length === 1 ? 'is' : 'are'} filled in.`;
  }
  if (state === 'signed') return undefined;
  return `${says}, but of another text than stands here now. To agree to this one, empty the cell, and choose Agreed again.`;
}

function whyNotResolved(
  situation: RedSituation,
  episode: Episode,
  role: Role,
  says: string,
): string | undefined {
  const called = (header: string): string => trackerColumn(situation.tracker.settings, header);
  const resolution = resolutionOf(situation, episode);
  if (!resolution) {
    return `${says}, but the account is red. When it no longer is, change ${called(headerOf.health)}, empty this cell, and choose Resolved again.`;
  }
  if (!resolution.words.includes(role)) {
    return `${says}, but before it last turned red, or by somebody else. To say it now, empty the cell, and choose Resolved again.`;
  }
  if (resolution.note === 'given') return undefined;
  const then = resolution.note === 'old' ? 'says what turned it this time' : 'is filled in';
  return `${says}. It counts when ${called(headerOf.resolution)} ${then}.`;
}
