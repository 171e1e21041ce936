import { tabCalled } from '../programme/called';
import { dayText } from '../time/wording';
import { askedAbout } from './askedAbout';
import { askValuesOf, changedAskValues, isUnanswered, isWithdrawn } from './asks';
import { episodeItself, isOpenEpisode } from './course';
import type { Ask, Episode, RedEntry, RedHistory } from './history';
import { nameOf, quoted } from './names';
import { holderOf, roleText } from './people';
import type { AskId, AskRow, AskValues, Values } from './records';
import type { RedSituation } from './situation';
import { todayOf } from './today';

/** Asks that somebody typed, and what they changed in them (rules R5, R8), as far as their rows hold the rules. */
export function typedAsks(situation: RedSituation): readonly RedEntry[] {
  const { tracker, history } = situation;
  return [...tracker.asks.values()].flatMap((row): readonly RedEntry[] => {
    if (row === 'unreadable') return [];
    const ask = history.asks.get(row.id);
    return ask ? changedIn(history, ask, row) : askedIn(situation, row);
  });
}

function changedIn(history: RedHistory, ask: Ask, row: AskRow): readonly RedEntry[] {
  const values = changedAskValues(ask.values, askValuesOf(row));
  if (Object.keys(values).length === 0 || whyNotChanged(history, ask, row) !== undefined) return [];
  return [{ kind: 'askEdited', ask: ask.id, who: 'someone', values }];
}

function askedIn(situation: RedSituation, row: AskRow): readonly RedEntry[] {
  const episode = episodeAsked(situation, row);
  if (typeof episode === 'string') return [];
  return [{ kind: 'asked', ask: row.id, episode: episode.id, who: 'someone', values: askValuesOf(row) }];
}

/** What is wrong with rows of Asks, in sentences for `Check`; rows that are fine are not in it. */
export function askProblems(situation: RedSituation): ReadonlyMap<AskId, readonly string[]> {
  const problems = new Map<AskId, readonly string[]>();
  for (const row of situation.tracker.asks.values()) {
    if (row === 'unreadable') continue;
    const problem = whyNotTaken(situation, row);
    if (problem !== undefined) problems.set(row.id, [problem]);
  }
  return problems;
}

/** Why what a row of Asks newly says is not taken, in a sentence; undefined when it is, or says nothing new. */
function whyNotTaken(situation: RedSituation, row: AskRow): string | undefined {
  const ask = situation.history.asks.get(row.id);
  if (ask) return whyNotChanged(situation.history, ask, row);
  const episode = episodeAsked(situation, row);
  return typeof episode === 'string' ? episode : undefined;
}

/** The episode that a new ask is about, or why it is not taken, in a sentence. */
function episodeAsked(situation: RedSituation, row: AskRow): Episode | string {
  const episode = askedAbout(situation.history, row.account);
  if (episode === undefined) {
    return `${quoted(row.account)} is no red account that is open: write its name or id as in ${tabCalled(situation.tracker.settings, 'Account Tracker')}.`;
  }
  if (episode === 'ambiguous') {
    return `Several red accounts are called ${row.account}: write the account’s id instead.`;
  }
  if (row.due < todayOf(situation)) {
    return `Due ${dayText(row.due)} is past: put a day that is still to come.`;
  }
  return whyNotOwner(episode.values, row.owner) ?? whyUnanswered(row) ?? episode;
}

/** Its day may be past by then, and who owns it may have joined the account team since. */
function whyNotChanged(history: RedHistory, ask: Ask, row: AskRow): string | undefined {
  const changes = changedAskValues(ask.values, askValuesOf(row));
  const episode = episodeItself(history, ask.episode);
  if (!episode) return undefined;
  if (changes.account !== undefined && askedAbout(history, row.account) !== episode) {
    return `This ask is about ${nameOf(history, episode)}. Put ${quoted(ask.values.account)} back, and use a new row for another account.`;
  }
  const why = changes.owner === undefined ? undefined : whyNotOwner(episode.values, row.owner);
  return why ?? whyUnanswered(row);
}

/** An ask goes to the business: its owner is outside the account team (rule R5). */
export function whyNotOwner(values: Values, owner: string): string | undefined {
  const role = (['ae', 'ce'] as const).find((one) => holderOf(values, one) === owner);
  return role === undefined
    ? undefined
    : `${owner} is the ${roleText[role]} of this account. An ask goes to somebody outside the account team: put another owner.`;
}

/** Answered and Declined are nothing without the words to them. */
export function whyUnanswered({ status, answer }: Pick<AskValues, 'status' | 'answer'>): string | undefined {
  if (answer !== '') return undefined;
  if (status === 'Answered') return 'Answered needs the answer: write it under Answer.';
  if (status === 'Declined') return 'Declined needs its reason: write it under Answer.';
  return undefined;
}

/**
 * Rows of unanswered asks that are gone: noted by each hourly run, until after the second in a row the ask counts as
 * withdrawn. A row that does not read is not gone.
 */
export function missingAsks({ tracker, history }: RedSituation): readonly RedEntry[] {
  const ids = [...history.asks.values()]
    .filter((ask) => isFollowed(history, ask) && !tracker.asks.has(ask.id) && !isWithdrawn(history, ask.id))
    .map(({ id }) => id);
  return ids.length === 0 ? [] : [{ kind: 'missing', ids }];
}

/** Rows of asks that are there again. */
export function foundAsks({ tracker, history }: RedSituation): readonly RedEntry[] {
  const ids = [...history.missing.keys()].filter((id) => tracker.asks.has(id as AskId));
  return ids.length === 0 ? [] : [{ kind: 'found', ids }];
}

function isFollowed(history: RedHistory, ask: Ask): boolean {
  const episode: Episode | undefined = episodeItself(history, ask.episode);
  return episode !== undefined && isUnanswered(ask) && isOpenEpisode(history, episode);
}
