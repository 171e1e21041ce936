import type { Email } from '../../programme/records';
import { calendarDay } from '../../time/calendarDay';
import { dayText } from '../../time/wording';
import type { Instant } from '../../time/instant';
import { wallTime } from '../../time/zones';
import type { Ask, Touch } from '../../redAccounts/history';
import type { AskValues, RedSettings } from '../../redAccounts/records';
import { askBeginning } from './askBeginning';
import { quoteMax, type News } from './episodeNews';
import { clippedLine, quoted } from './mrkdwn';
import { personText } from './person';
import { newsKey } from './postKeys';

/** An ask's own message, as it should read now (rule R5). */
export function askText({ values, askedBy, touched }: Ask, isWithdrawn: boolean): string {
  const due = calendarDay(values.due);
  const head = [
    `🙋 *Ask to ${clippedLine(personText(values.owner as Email), 100)}*`,
    ...(due ? [`due ${dayText(due)}`] : []),
    `from ${clippedLine(personText(askedBy), 100)}`,
  ].join(', ');
  const status = isWithdrawn ? 'Withdrawn' : statusText(values, touched.status);
  return `${head}\n${quoted(askBeginning(values.ask), quoteMax)}\n${status}`;
}

function statusText({ status }: AskValues, touched: Touch | undefined): string {
  if (status === 'Open') return 'Not answered yet';
  return touched ? `${status} by ${clippedLine(personText(touched.who), 100)}` : status;
}

/** What became of an ask: answered or declined with its reason, or nobody reacted and it climbed. */
export function askNews(ask: Ask, settings: RedSettings): readonly News[] {
  return [...climbedNews(ask, settings), ...answerNews(ask)];
}

function answerNews({ id, values, touched, askedAt, askedBy }: Ask): readonly News[] {
  const { status } = values;
  if (status !== 'Answered' && status !== 'Declined') return [];
  const { who, at } = touched.status ?? { who: askedBy, at: askedAt };
  const answer = values.answer.trim() === '' ? '' : `\n${quoted(values.answer, 2000)}`;
  const text = `*${status}* by ${clippedLine(personText(who), 100)}: ${clippedLine(values.ask, 400)}${answer}`;
  return [{ key: newsKey(id, status, at), from: at, text }];
}

function climbedNews(ask: Ask, settings: RedSettings): readonly News[] {
  const { id, values, climbed, askedAt } = ask;
  const { zone } = settings;
  if (!climbed) return [];
  const asked = dayText(wallTime(askedAt, zone).day);
  const to =
    climbed.to === ''
      ? 'There is no sponsor to whom it could climb.'
      : `It climbs to the sponsor, ${clippedLine(personText(climbed.to), 100)}.`;
  const text = `⏰ *${whyClimbed(ask, climbed.at, settings)}*, asked on ${asked}: ${clippedLine(values.ask, 400)}\n${to}`;
  return [{ key: newsKey(id, 'climbed', climbed.at), from: climbed.at, text }];
}

/** An ask climbs before its day when nobody reacts: then it is not late yet, and the post must not say so. */
function whyClimbed({ values }: Ask, at: Instant, settings: RedSettings): string {
  const { askClimbsHours, askClimbsInWorkingDays, zone } = settings;
  const owner = clippedLine(personText(values.owner as Email), 100);
  const due = calendarDay(values.due);
  if (due && due < wallTime(at, zone).day) return `No answer from ${owner} by ${dayText(due)}`;
  const hours = `${askClimbsHours} ${askClimbsHours === 1 ? 'hour' : 'hours'}`;
  return `No reaction from ${owner} for ${hours}${askClimbsInWorkingDays ? ' of working days' : ''}`;
}
