import { tabCalled } from '../programme/called';
import { askValuesOf, changedAskValues, isWithdrawn, knownAskRow } from './asks';
import { episodeItself } from './course';
import type { Ask, Episode, RedEntry, RedHistory } from './history';
import { nameOf, quoted } from './names';
import { speaksFor } from './people';
import type { AskField, AskId, AskStatus } from './records';
import { accepted, refused, type RedRequestAnswer } from './requested';
import type { RedSituation } from './situation';
import { tidyText, whyTooLong } from './tidyValues';
import { whyUnanswered } from './typedAsks';

export interface AnswerWish {
  readonly ask: AskId;
  readonly status: Exclude<AskStatus, 'Open'>;
  /** The answer, or why it is declined; may be empty for Acknowledged. */
  readonly answer: string;
}

/** Who may answer an ask: its owner, and who speaks for the account. */
export function mayAnswer({ history, by }: RedSituation, ask: Ask, isCoordinator: boolean): boolean {
  const episode = episodeItself(history, ask.episode);
  return ask.values.owner === by || (episode !== undefined && speaksFor(episode.values, by, isCoordinator));
}

/** Acknowledges, answers or declines an ask (rule R5). An answer that is there already is replaced by words only. */
export function requestAnswer(
  situation: RedSituation,
  wish: AnswerWish,
  isCoordinator: boolean,
): RedRequestAnswer {
  const { history, tracker, by } = situation;
  const ask = history.asks.get(wish.ask);
  const episode = ask && episodeItself(history, ask.episode);
  if (!ask || !episode || isWithdrawn(history, ask.id)) {
    return refused('There is no such ask any more: its row was deleted. Nothing was saved.');
  }
  if (!mayAnswer(situation, ask, isCoordinator)) return refused(whyNotYou(history, ask, episode));
  const row = knownAskRow(tracker, ask.id);
  if (!row) {
    const problem = tracker.asks.has(ask.id)
      ? 'has a problem: put right what it says under Check'
      : `is not in ${tabCalled(tracker.settings, 'Asks')} any more: put it back`;
    return refused(`The row of this ask ${problem}, and try again. Nothing was saved.`);
  }
  const current = askValuesOf(row);
  const answer = tidyText(wish.answer);
  const values = { ...current, status: wish.status, answer: answer === '' ? current.answer : answer };
  const problem = whyTooLong('The answer', answer) ?? whyUnanswered({ status: wish.status, answer });
  if (problem !== undefined) return refused(`${problem} Nothing was saved.`);
  if (wish.status === 'Acknowledged' && (current.status === 'Answered' || current.status === 'Declined')) {
    return refused(`This ask is ${current.status.toLowerCase()} already. Nothing was saved.`);
  }
  const changes = changedAskValues(current, values);
  const replaced = Object.keys(changes) as AskField[];
  if (replaced.length === 0) return accepted([]);
  return accepted(
    [...typedBefore(ask, current, replaced), { kind: 'askEdited', ask: ask.id, who: by, values: changes }],
    { askEdits: new Map([[ask.id, changes]]) },
  );
}

/** What somebody typed since the last run is kept although it is replaced now (rule R8). */
function typedBefore(ask: Ask, current: Ask['values'], replaced: readonly AskField[]): readonly RedEntry[] {
  const typed = replaced.filter((field) => current[field] !== ask.values[field]);
  if (typed.length === 0) return [];
  const values = Object.fromEntries(typed.map((field) => [field, current[field]]));
  return [{ kind: 'askEdited', ask: ask.id, who: 'someone', values }];
}

function whyNotYou(history: RedHistory, { values }: Ask, episode: Episode): string {
  return `The ask ${quoted(values.ask)} is answered by ${values.owner}, or by the AE, the CE, the sponsor or a coordinator of ${nameOf(history, episode)}. Nothing was saved.`;
}
