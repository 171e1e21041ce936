import { tabCalled } from '../../programme/called';
import type { Email } from '../../programme/records';
import { asksOf, isUnanswered } from '../../redAccounts/asks';
import { redBoard, type RedBoard } from '../../redAccounts/board';
import { courseOf } from '../../redAccounts/course';
import type { Episode } from '../../redAccounts/history';
import { openEpisodes } from '../../redAccounts/openEpisodes';
import { roleText } from '../../redAccounts/people';
import type { RedSituation } from '../../redAccounts/situation';
import { waitingFor, type Waited } from '../../redAccounts/waiting';
import { shortDayText } from '../../time/wording';
import { wallTime } from '../../time/zones';
import { fact, section, type Fact, type Item, type Section } from '../letter';
import type { RedWeeklyContext, RedWeeklyPart } from './redWeeklyPart';
import { rowLink } from './rowLink';

/** Accounts spelled out, the longest red first; the others are counted. */
const accountsMax = 10;

/**
 * For leaders and coordinators: how many, how long, and who is waited for. No customer's name and nothing of a plan stands in
 * it, since mails are passed on: rows are linked, and open only for who may see them.
 */
export function summaryParts(
  situation: RedSituation,
  context: RedWeeklyContext,
): ReadonlyMap<Email, RedWeeklyPart> {
  const { leaders } = situation.tracker.settings;
  const parts = new Map<Email, RedWeeklyPart>();
  const open = openEpisodes(situation.history);
  if (open.length > 0) {
    const part = summary(situation, context, open, []);
    for (const to of leaders) parts.set(to, part);
  }
  if (open.length > 0 || context.attention.length > 0) {
    const part = summary(situation, context, open, context.attention);
    for (const to of context.coordinators) parts.set(to, part);
  }
  return parts;
}

function summary(
  situation: RedSituation,
  context: RedWeeklyContext,
  open: readonly Episode[],
  attention: readonly string[],
): RedWeeklyPart {
  const board = redBoard(situation);
  return {
    subject: `Red accounts: ${board.red} red, ${board.waiting} waiting for resolution`,
    sections: [
      section('Red accounts this week', { items: [{ title: 'Now', facts: counts(situation, board, open) }] }),
      ...longestRed(situation, context, open),
      ...(attention.length === 0 ? [] : [section('Please look at', { points: attention })]),
    ],
    episodes: [],
  };
}

function counts({ history }: RedSituation, board: RedBoard, open: readonly Episode[]): readonly Fact[] {
  const asks = open.flatMap(({ id }) => asksOf(history, id)).filter(isUnanswered);
  const climbed = asks.filter((ask) => ask.climbed !== undefined).length;
  const some = (name: string, n: number): readonly Fact[] => fact(name, n === 0 ? '' : String(n), 'warning');
  return [
    ...fact('Red', String(board.red)),
    ...fact('Waiting for resolution', String(board.waiting)),
    ...some('Plan overdue', board.plansOverdue.length),
    ...some('Without an update', board.stale.length),
    ...fact('Asks open', asks.length === 0 ? '' : `${asks.length}, of which ${climbed} climbed to a sponsor`),
    ...fact(
      'Renewals soon',
      board.renewals.length === 0 ? '' : `${board.renewals.length} in the next 90 days`,
    ),
  ];
}

function longestRed(
  situation: RedSituation,
  context: RedWeeklyContext,
  open: readonly Episode[],
): readonly Section[] {
  const { history, now } = situation;
  const red = open
    .map((episode) => ({ episode, course: courseOf(history, episode, now) }))
    .filter(({ course }) => course.state === 'red')
    .sort((one, other) => one.course.redSince - other.course.redSince);
  if (red.length === 0) return [];
  const more = red.length - accountsMax;
  return [
    section('Red longest', {
      items: red
        .slice(0, accountsMax)
        .map(({ episode, course }) => itemFor(situation, context, episode, course.daysRed)),
      points:
        more > 0 ? [`${more} more in ${tabCalled(situation.tracker.settings, 'Account Tracker')}.`] : [],
    }),
  ];
}

function itemFor(
  situation: RedSituation,
  context: RedWeeklyContext,
  episode: Episode,
  daysRed: number,
): Item {
  const row = context.rows.get(episode.id);
  const [turn] = waitingFor(situation, episode);
  return {
    title: `${row === undefined ? 'An account' : `Row ${row}`}: red for ${daysRed === 1 ? '1 day' : `${daysRed} days`}`,
    facts: [
      ...fact('Waiting for', turn ? turnText(situation, turn) : ''),
      ...fact('Its row', rowLink(context, 'tracker', episode.id), 'link', 'Open it in the tracker'),
    ],
  };
}

/** As what they are waited for and since when, but not for what: an ask's text or a next step may name the customer. */
function turnText({ tracker }: RedSituation, { role, since }: Waited): string {
  const who = { coordinator: 'a coordinator', person: 'who was asked' };
  const title = role === 'coordinator' || role === 'person' ? who[role] : `the ${roleText[role]}`;
  return `${title}, since ${shortDayText(wallTime(since, tracker.settings.zone).day)}`;
}
