import type { Email } from '../../programme/records';
import { asksOf, isDueOver, isUnanswered } from '../../redAccounts/asks';
import { episodeItself } from '../../redAccounts/course';
import type { Ask } from '../../redAccounts/history';
import { nameOf } from '../../redAccounts/names';
import { openEpisodes } from '../../redAccounts/openEpisodes';
import type { AskStatus, EpisodeId } from '../../redAccounts/records';
import { mayAnswer } from '../../redAccounts/requestAnswer';
import type { RedSituation } from '../../redAccounts/situation';
import { todayOf } from '../../redAccounts/today';
import type { AskView } from '../../sidebar/redAccounts/requests';
import { calendarDay, daysBetween } from '../../time/calendarDay';
import type { Shown } from './homeShown';
import { cutTo, dayWords, daysText, momentOf, personName } from './homeWording';

/** So many asks of one person are shown whole. */
const mineMax = 50;
/** So many asks of one account. */
const ofAccountMax = 60;

/** Open asks that the person who looks owns, the most urgent first (rule R5). */
export function asksOfMe(shown: Shown): AskView[] {
  const { history, by } = shown.situation;
  const mine = openEpisodes(history)
    .flatMap(({ id }) => asksOf(history, id))
    .filter((ask) => isUnanswered(ask) && ask.values.owner === by)
    .sort(byUrgency);
  return views(shown, mine, mineMax);
}

/** All asks of an account: the unanswered ones first, the most urgent of them first, then the latest. */
export function asksOfAccount(shown: Shown, episode: EpisodeId): AskView[] {
  const asks = asksOf(shown.situation.history, episode);
  const answered = asks.filter((ask) => !isUnanswered(ask)).sort((one, other) => other.askedAt - one.askedAt);
  return views(shown, [...asks.filter(isUnanswered).sort(byUrgency), ...answered], ofAccountMax);
}

/** By day, and of one day as they were asked. */
function byUrgency(one: Ask, other: Ask): number {
  if (one.values.due !== other.values.due) return one.values.due < other.values.due ? -1 : 1;
  return one.askedAt - other.askedAt;
}

function views(shown: Shown, asks: readonly Ask[], most: number): AskView[] {
  const views = asks.slice(0, most + 1).map((ask) => askView(shown, ask));
  const more = asks.length - most;
  return cutTo(views, most, (next) => ({
    ...next,
    ask: `${more} more: see the tab Asks.`,
    answer: '',
    climbed: '',
    mayAnswer: false,
  }));
}

function askView({ situation, isCoordinator }: Shown, ask: Ask): AskView {
  const { history } = situation;
  const { id, values } = ask;
  const episode = episodeItself(history, ask.episode);
  return {
    id,
    episode: episode?.id ?? ask.episode,
    account: episode ? nameOf(history, episode) : values.account,
    ask: values.ask,
    asked: askedText(situation, ask),
    due: values.due,
    dueText: dueText(situation, values.due),
    status: values.status as AskStatus,
    answer: values.answer,
    isOverdue: isUnanswered(ask) && isDueOver(ask, situation),
    climbed: climbedText(situation, ask),
    mayAnswer: mayAnswer(situation, ask, isCoordinator),
  };
}

function askedText(situation: RedSituation, { values, askedBy, askedAt }: Ask): string {
  const by = askedBy === 'someone' ? '' : ` by ${personName(askedBy)}`;
  return `Asked of ${personName(values.owner as Email)}${by}, ${momentOf(askedAt, situation)}`;
}

/** "due Thu 5 Nov", "due today", "2 days overdue" */
function dueText(situation: RedSituation, due: string): string {
  const day = calendarDay(due);
  if (day === undefined) return '';
  const late = daysBetween(day, todayOf(situation));
  if (late > 0) return `${daysText(late)} overdue`;
  return late === 0 ? 'due today' : `due ${dayWords(day, situation)}`;
}

function climbedText(situation: RedSituation, { climbed }: Ask): string {
  if (!climbed) return '';
  const when = momentOf(climbed.at, situation);
  return climbed.to === ''
    ? `Climbed on ${when}, but there is no sponsor to tell.`
    : `Climbed to ${personName(climbed.to)} on ${when}.`;
}
