import { threadOf } from '../../effects/redAccounts/threads';
import { isAstray } from '../../redAccounts/accountOfRow';
import { staleOf } from '../../redAccounts/cadence';
import { courseOf } from '../../redAccounts/course';
import type { Episode } from '../../redAccounts/history';
import { nameOf } from '../../redAccounts/names';
import { roleOf } from '../../redAccounts/people';
import { fields } from '../../redAccounts/records';
import { mayChangeHealth } from '../../redAccounts/requestHealth';
import { changedValues, valuesOf } from '../../redAccounts/rowValues';
import { knownEpisodeRow, type RedSituation } from '../../redAccounts/situation';
import { isOpen } from '../../redAccounts/stretches';
import { waitingFor } from '../../redAccounts/waiting';
import type { AccountView } from '../../sidebar/redAccounts/requests';
import { workspaceOf } from './connections';
import { asksOfAccount } from './homeAsks';
import { isOf } from './homeBoard';
import { planView } from './homePlan';
import { resolutionView } from './homeResolution';
import { relapsesText, stateText, timesInStates } from './homeState';
import { timelineOf } from './homeTimeline';
import type { Shown } from './homeShown';
import { cutTo, dayOf, daysText, momentOf, personName, waitedName } from './homeWording';
import { rowsOf } from './rowsOf';

/** More turns than these stand in the tracker's column. */
const turnsMax = 20;

/** All that the panel shows of one account. */
export function accountView(shown: Shown, found: Episode): AccountView {
  const { situation, viewed, isCoordinator } = shown;
  const { history, now } = situation;
  const episode = asItsRowSays(situation, found);
  const course = courseOf(history, episode, now);
  const role = roleOf(episode.values, situation.by) ?? null;
  return {
    episode: episode.id,
    row: rowsOf(viewed.found).get(episode.id) ?? 0,
    status: stateText(course),
    health: course.health,
    isOpen: isOpen(course),
    redSince: dayOf(course.redSince, situation),
    daysRed: course.daysRed,
    timeInStates: timesInStates(course),
    relapses: relapsesText(course),
    waitingFor: turns(shown, episode),
    thread: threadLink(shown, episode),
    values: { ...episode.values, account: nameOf(history, episode) },
    touched: touchedTexts(situation, episode),
    ...planView(situation, episode),
    stale: isOpen(course) ? staleText(situation, episode) : '',
    asks: asksOfAccount(shown, episode.id),
    timeline: timelineOf(shown, episode),
    resolution: resolutionView(situation, episode),
    mine: { part: role === 'sponsor' ? null : role, role },
    mayChangeHealth: mayChangeHealth(situation, episode.id, isCoordinator),
  };
}

/** What somebody typed since the last run stands in the row and not yet in the ledger: it is shown, and not written over. */
function asItsRowSays({ tracker, history }: RedSituation, episode: Episode): Episode {
  const row = knownEpisodeRow(tracker, episode.id);
  if (!row || isAstray(history, episode, row)) return episode;
  const values = valuesOf(row);
  const typed = Object.keys(changedValues(episode.values, values));
  const touch = { who: 'someone', at: row.seenAt } as const;
  const touched = { ...episode.touched, ...Object.fromEntries(typed.map((field) => [field, touch])) };
  return typed.length === 0 ? episode : { ...episode, values, touched };
}

function turns(shown: Shown, episode: Episode): AccountView['waitingFor'] {
  const { situation } = shown;
  const all = waitingFor(situation, episode).map((turn) => ({
    who: waitedName(turn),
    what: turn.what,
    since: dayOf(turn.since, situation),
    isMe: isOf(shown, turn),
  }));
  return cutTo(all, turnsMax, (next, more) => ({
    who: `${more} more`,
    what: 'see the asks below',
    since: next.since,
    isMe: false,
  }));
}

/** Ours, or the link that stands in the row, be it of another automation (rule R2). */
function threadLink({ viewed, situation, entries }: Shown, episode: Episode): string {
  const link = threadOf(episode, viewed.found.deliveries, workspaceOf(entries));
  const inRow = knownEpisodeRow(situation.tracker, episode.id)?.thread ?? '';
  return link === '' && inRow.startsWith('https://') ? inRow : link;
}

function touchedTexts(situation: RedSituation, { touched }: Episode): AccountView['touched'] {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const touch = touched[field];
      return touch ? [[field, `${personName(touch.who)}, ${momentOf(touch.at, situation)}`]] : [];
    }),
  );
}

/** Rule R6. */
function staleText(situation: RedSituation, episode: Episode): string {
  const stale = staleOf(situation, episode);
  const { staleDays } = situation.tracker.settings;
  return stale
    ? `Last update ${daysText(stale.days)} ago: stale. One is due every ${staleDays === 1 ? 'day' : daysText(staleDays)}.`
    : '';
}
