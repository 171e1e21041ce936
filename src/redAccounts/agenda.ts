import { daysBetween, type CalendarDay } from '../time/calendarDay';
import { dayText, shortDayText } from '../time/wording';
import { wallTime } from '../time/zones';
import { asksOf, isUnanswered } from './asks';
import { courseOf } from './course';
import type { Ask, Episode } from './history';
import { nameOf, quoted } from './names';
import { openEpisodes } from './openEpisodes';
import type { RedSituation } from './situation';
import { waitedText, waitingFor } from './waiting';
import { todayOf } from './today';

/** A meeting gets through so many of a kind; the others are counted. */
const linesMax = 15;

/**
 * The agenda of the review meeting, to paste: what has been red longest, asks that nobody answered, plans that do not say
 * when it is over.
 */
export function agenda(situation: RedSituation): string {
  const { history, now } = situation;
  const today = todayOf(situation);
  const red = openEpisodes(history)
    .filter((episode) => courseOf(history, episode, now).state === 'red')
    .sort((one, other) => daysRed(situation, other) - daysRed(situation, one));
  const asks = openEpisodes(history)
    .flatMap((episode) =>
      asksOf(history, episode.id)
        .filter(isUnanswered)
        .map((ask) => ({ episode, ask })),
    )
    .sort((one, other) => one.ask.askedAt - other.ask.askedAt);
  return [
    `Red accounts, ${dayText(today)}`,
    ...section(
      'Red longest',
      red.map((episode) => redLine(situation, episode)),
    ),
    ...section(
      'Asks without an answer',
      asks.map(({ episode, ask }) => `${nameOf(history, episode)}: ${askLine(situation, ask, today)}`),
    ),
    ...section(
      'Plans without exit criteria',
      red.filter(({ values }) => values.exitCriteria === '').map((episode) => nameOf(history, episode)),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, linesMax).map((line) => `- ${line}`);
  const left = lines.length - shown.length;
  return [
    '',
    `${title}:`,
    ...(lines.length === 0 ? ['- none'] : shown),
    ...(left > 0 ? [`- and ${left} more`] : []),
  ];
}

function redLine(situation: RedSituation, episode: Episode): string {
  const [turn] = waitingFor(situation, episode);
  const waited = turn ? `, waiting for ${waitedText(turn)}` : '';
  return `${nameOf(situation.history, episode)}: red for ${days(daysRed(situation, episode))}${waited}`;
}

function askLine({ tracker }: RedSituation, { values, askedAt }: Ask, today: CalendarDay): string {
  const asked = shortDayText(wallTime(askedAt, tracker.settings.zone).day);
  const late = daysBetween(values.due as CalendarDay, today);
  const due = late > 0 ? `${days(late)} overdue` : `due ${shortDayText(values.due as CalendarDay)}`;
  return `${quoted(values.ask)}, asked of ${values.owner} on ${asked}, ${due}`;
}

function daysRed({ history, now }: RedSituation, episode: Episode): number {
  return courseOf(history, episode, now).daysRed;
}

function days(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}
