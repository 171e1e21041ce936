import type { Instant } from '../../time/instant';
import { courseOf, type Course } from '../../redAccounts/course';
import type { Episode, Report } from '../../redAccounts/history';
import { planOf } from '../../redAccounts/plan';
import { reportsOf } from '../../redAccounts/reports';
import type { RedSituation } from '../../redAccounts/situation';
import { isOpen } from '../../redAccounts/stretches';
import type { EffectKey } from '../delivery';
import { clippedLine, quoted } from './mrkdwn';
import { personText } from './person';
import { newsKey } from './postKeys';

/** Something that happened, to be told once in the thread. */
export interface News {
  readonly key: EffectKey;
  readonly from: Instant;
  readonly text: string;
}

/** People's text in one answer: with all that stands around it, a post stays under Slack's 4,000 characters. */
export const quoteMax = 3000;

/** What the thread of an episode tells: its health changed, red again, the plan agreed, how it ended (rules R1, R4, R7). */
export function episodeNews(situation: RedSituation, episode: Episode): readonly News[] {
  const course = courseOf(situation.history, episode, situation.now);
  if (course.state === 'joined') return [];
  if (!isOpen(course)) return endNews(episode, course);
  return [...healthNews(situation, episode, course), ...planNews(situation, episode)];
}

/** Only the latest: what was so in between, or was told late, is in History. The red that opened it the first post tells. */
function healthNews({ history }: RedSituation, { id, account }: Episode, course: Course): readonly News[] {
  const turn = latestTurn(reportsOf(history, account));
  const [first] = turn;
  if (!first) return [];
  const heard = turn.reduce((a, b) => (a.at <= b.at ? a : b));
  const { health, changedAt, at } = heard;
  const news = (name: string, text: string): readonly News[] => [
    { key: newsKey(id, name, changedAt), from: at, text: `${text}${whyText(heard)}` },
  ];
  if (first.changedAt <= course.openSince) {
    const isAgain = course.reopenings > 0;
    return isAgain ? news('reopened', '🔴 *Red again*, and open again: the same row and thread go on.') : [];
  }
  return health === 'Red'
    ? news('Red', '🔴 *Red again*, before it was resolved.')
    : news(health, `*Health is now ${health.toLowerCase()}*, said by ${said(heard)}. ${whatNext(health)}`);
}

/**
 * The reports since which the account has its present health. The one that was heard first was news, whatever others say of
 * the same health later.
 */
function latestTurn(reports: readonly Report[]): readonly Report[] {
  let turn: Report[] = [];
  for (const report of reports) {
    if (turn[0]?.health === report.health) turn.push(report);
    else turn = [report];
  }
  return turn;
}

function said({ who }: Report): string {
  return clippedLine(personText(who), 100);
}

function whatNext(health: Report['health']): string {
  return health === 'Lost'
    ? 'To close it: a short retro, and the word of both owners.'
    : 'To close it: a note of what turned it, and the word of both owners.';
}

function whyText({ why }: Report): string {
  return why.trim() === '' ? '' : `\n${quoted(why, quoteMax)}`;
}

function planNews(situation: RedSituation, episode: Episode): readonly News[] {
  const { agreedAt } = planOf(situation, episode);
  if (agreedAt === undefined) return [];
  const text = '🤝 *The plan is agreed* by AE and CE.';
  return [{ key: newsKey(episode.id, 'agreed', agreedAt), from: agreedAt, text }];
}

/** How it ended: with the note of what turned it, or the retro. */
function endNews({ id, values, closings }: Episode, { state, stateSince }: Course): readonly News[] {
  const closing = closings.find(({ at }) => at === stateSince);
  if (!closing) return [];
  const head = state === 'lost' ? '⚫ *Lost.* What is learned from it:' : '✅ *Resolved.* What turned it:';
  const note = values.resolution.trim() === '' ? '>–' : quoted(values.resolution, quoteMax);
  return [{ key: newsKey(id, state, closing.at), from: closing.at, text: `${head}\n${note}` }];
}
