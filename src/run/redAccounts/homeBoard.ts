import { tabCalled } from '../../programme/called';
import { trackerColumn } from '../../redAccounts/columns/headers';
import { agenda } from '../../redAccounts/agenda';
import { redBoard, type RedBoard } from '../../redAccounts/board';
import { courseOf } from '../../redAccounts/course';
import type { Episode } from '../../redAccounts/history';
import { nameOf } from '../../redAccounts/names';
import { openEpisodes } from '../../redAccounts/openEpisodes';
import { roleOf } from '../../redAccounts/people';
import type { RedSituation } from '../../redAccounts/situation';
import { todayOf } from '../../redAccounts/today';
import { waitingFor, type Waited } from '../../redAccounts/waiting';
import type { AccountLine, Board } from '../../sidebar/redAccounts/requests';
import { daysBetween, type CalendarDay } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { dayText } from '../../time/wording';
import { stateText } from './homeState';
import type { Shown } from './homeShown';
import { cutTo, dayOf, dayWords, daysText, waitedName } from './homeWording';

/** More in one list nobody reads in a panel. */
const linesMax = 50;

/** Open accounts of which the person who looks is AE, CE or sponsor, those that wait for them first, the longest first. */
export function myAccounts(shown: Shown): AccountLine[] {
  const { situation } = shown;
  const mine = openEpisodes(situation.history)
    .filter(({ values }) => roleOf(values, situation.by) !== undefined)
    .map((episode) => myLine(shown, episode))
    .sort((one, other) => Number(other.line.isMyTurn) - Number(one.line.isMyTurn) || one.since - other.since)
    .map(({ line }) => line);
  return cutTo(mine, linesMax, (next, more) => ({
    ...next,
    account: `${more} more`,
    waitingFor: seeTracker(situation),
    isMyTurn: false,
  }));
}

function myLine(shown: Shown, episode: Episode): { line: AccountLine; since: Instant } {
  const { situation } = shown;
  const course = courseOf(situation.history, episode, situation.now);
  const turns = waitingFor(situation, episode);
  const turn = turns.find((one) => isOf(shown, one)) ?? turns[0];
  const line: AccountLine = {
    episode: episode.id,
    account: nameOf(situation.history, episode),
    health: course.health,
    status: stateText(course),
    waitingFor: turn ? `${waitedName(turn)}: ${turn.what}, since ${dayOf(turn.since, situation)}` : '',
    isMyTurn: turn !== undefined && isOf(shown, turn),
  };
  return { line, since: turn?.since ?? course.stateSince };
}

/** Whether the person who looks is waited for: by name, or as a coordinator. */
export function isOf({ situation, isCoordinator }: Shown, { who }: Waited): boolean {
  return who === undefined ? isCoordinator : who === situation.by;
}

/** All open accounts at a glance; long lists are cut and say how much more there is. */
export function boardView({ situation }: Shown): Board {
  const board = redBoard(situation);
  const cutShort = (lines: readonly Line[]): Line[] => cut(lines, situation);
  return {
    red: board.red,
    yellow: board.yellow,
    waiting: board.waiting,
    waitingFor: waitingLines(situation, board),
    stale: cutShort(
      board.stale.map(({ episode, account, days }) => ({
        episode,
        account,
        text: `Last update ${daysText(days)} ago`,
      })),
    ),
    plansOverdue: cutShort(
      board.plansOverdue.map(({ episode, account, dueOn }) => ({
        episode,
        account,
        text: `Was due on ${dayWords(dueOn, situation)}`,
      })),
    ),
    renewals: cutShort(
      board.renewals.map(({ episode, account, day }) => ({
        episode,
        account,
        text: `Renews on ${dayText(day)}, ${inTime(day, todayOf(situation))}`,
      })),
    ),
    agenda: openEpisodes(situation.history).length === 0 ? '' : agenda(situation),
  };
}

function waitingLines(situation: RedSituation, { waitingFor: turns }: RedBoard): Board['waitingFor'] {
  const lines = turns.slice(0, linesMax + 1).map((turn) => ({
    episode: turn.episode,
    account: turn.account,
    who: waitedName(turn),
    what: turn.what,
    since: dayOf(turn.since, situation),
  }));
  return cutTo(lines, linesMax, (next) => ({
    ...next,
    account: `${turns.length - linesMax} more`,
    who: tabCalled(situation.tracker.settings, 'Account Tracker'),
    what: `see its column ${trackerColumn(situation.tracker.settings, 'Waiting for')}`,
    since: `${next.since} or later`,
  }));
}

type Line = Board['stale'][number];

function cut(lines: readonly Line[], situation: RedSituation): Line[] {
  return cutTo(lines, linesMax, (next, more) => ({
    ...next,
    account: `${more} more`,
    text: seeTracker(situation),
  }));
}

function seeTracker({ tracker }: RedSituation): string {
  return `See ${tabCalled(tracker.settings, 'Account Tracker')}.`;
}

/** "today", "in 9 days", "in 12 weeks" */
function inTime(day: CalendarDay, today: CalendarDay): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  return days < 21 ? `in ${daysText(days)}` : `in ${Math.floor(days / 7)} weeks`;
}
