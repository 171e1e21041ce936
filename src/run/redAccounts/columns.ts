import type { Logged } from '../../programme/history';
import { askThreadOf, ownThreadIn, threadOf } from '../../effects/redAccounts/threads';
import { askColumns } from '../../redAccounts/columns/asks';
import { episodeItself } from '../../redAccounts/course';
import { historyRows } from '../../redAccounts/columns/historyRows';
import { overviewWeeks, type OverviewWeek } from '../../redAccounts/columns/overview';
import { trackerColumns } from '../../redAccounts/columns/tracker';
import { waitedFor } from '../../redAccounts/columns/waitedFor';
import type { RedEntry, RedHistory } from '../../redAccounts/history';
import type { AskId, EpisodeId } from '../../redAccounts/records';
import type { RedSituation } from '../../redAccounts/situation';
import { threadOwners } from '../../redAccounts/threads';
import { serialOfDay, type CalendarDay } from '../../time/calendarDay';
import { momentText } from '../../time/wording';
import type { Zone } from '../../time/zones';
import type { Change } from '../../workbook/change';
import type { CellValue, TabKey } from '../../workbook/tab';
import { logged } from '../ledgerLines';
import { problemsOf, sentences, tabChanges, wholeTab, type Cells, type CellsOf } from '../tabChanges';
import { workspaceOf } from './connections';
import type { RedAfter } from './found';
import { redKeys } from './keys';
import { isRed } from './redEntries';
import { situationAfter } from './situationAfter';

/** Brings Ridealong's columns of a Red Accounts workbook to what they should be. */
export function redColumnChanges(after: RedAfter): Change[] {
  const situation = situationAfter(after);
  const ownThreads = ownThreadsOf(after);
  const changes = (tab: TabKey, cellsOf: CellsOf): Change[] =>
    tabChanges(redKeys, after.before, after.newRows, tab, cellsOf);
  return [
    ...changes('tracker', trackerCells(after, situation, ownThreads)),
    ...changes('asks', askCells(after, situation, ownThreads)),
    ...historyChanges(after),
    ...wholeTab(after.before, 'overview', overviewRows(situation)),
  ];
}

function trackerCells(
  after: RedAfter,
  situation: RedSituation,
  ownThreads: ReadonlyMap<EpisodeId | AskId, string>,
): CellsOf {
  const owners = threadOwners(situation.history, ownThreadIn(after.before.deliveries));
  const columns = trackerColumns(situation, ownThreads as ReadonlyMap<EpisodeId, string>, owners);
  return (id, row) => {
    const own = columns.get(id as EpisodeId);
    return {
      'Episode id': id,
      Check: checkOf(after, 'tracker', id, row),
      Status: own?.status ?? '',
      'Waiting for': own?.waitingFor ?? '',
      'Red since': dayCell(own?.redSince),
      'Days red': own?.daysRed ?? '',
      ...(own?.thread === undefined ? {} : { Thread: own.thread }),
      Updated: dayCell(own?.updated),
    };
  };
}

function askCells(
  after: RedAfter,
  situation: RedSituation,
  ownThreads: ReadonlyMap<EpisodeId | AskId, string>,
): CellsOf {
  const columns = askColumns(situation, ownThreads);
  const { zone } = after.programme.settings;
  return (id, row) => {
    const own = columns.get(id as AskId);
    return {
      'Ask id': id,
      Check: checkOf(after, 'asks', id, row),
      Thread: own?.thread ?? '',
      'Asked by': own?.askedBy ?? '',
      'Asked at': own?.askedAt === undefined ? '' : momentText(own.askedAt, zone),
    };
  };
}

function checkOf({ before, problems }: RedAfter, tab: TabKey, id: string, row: number | undefined): string {
  return sentences(problemsOf(before, tab, row), problems.get(tab)?.get(id) ?? []);
}

/** Rule R8: what this run decided, added in its own commit, so that each change stands there once. */
function historyChanges({ before, entries, context, programme }: RedAfter): Change[] {
  const told = entries.filter(isRed).map((entry) => logged(entry, context));
  return historyAppends(before.history, told, programme.settings.zone);
}

/** Rows of History for entries that are written in the same commit. */
export function historyAppends(before: RedHistory, told: readonly Logged<RedEntry>[], zone: Zone): Change[] {
  return historyRows(before, told, zone).map(({ at, account, who, what, from, to }) => ({
    kind: 'appendRow',
    tab: 'history',
    cells: { At: momentText(at, zone), Account: account, Who: who, What: what, From: from, To: to },
  }));
}

/** The weeks of the year, and beside them who is waited for. */
function overviewRows(situation: RedSituation): Cells[] {
  const weeks = overviewWeeks(situation.history, situation.tracker.settings.zone, situation.now);
  const people = waitedFor(situation);
  return weeks.map(({ week, counts }, index) => {
    const person = people[index];
    return {
      Week: week,
      ...countCells(counts),
      'Waited for': person?.who ?? '',
      Accounts: person?.accounts ?? '',
      Days: person?.days ?? '',
    };
  });
}

/** Of weeks that are yet to come the cells are empty. */
function countCells(counts: OverviewWeek['counts']): Cells {
  return {
    Red: counts?.red ?? '',
    Yellow: counts?.yellow ?? '',
    Resolved: counts?.resolved ?? '',
    Lost: counts?.lost ?? '',
    'Median days red': counts?.medianDaysRed ?? '',
    'Asks due': counts?.asksDue ?? '',
    'Answered in time': counts?.asksInTime ?? '',
  };
}

/** Links to the messages that Ridealong posted, of episodes and asks. */
function ownThreadsOf({ before, history }: RedAfter): ReadonlyMap<EpisodeId | AskId, string> {
  const workspace = workspaceOf(before.ledger.entries);
  const links = new Map<EpisodeId | AskId, string>();
  if (workspace === '') return links;
  for (const episode of history.episodes.values()) {
    if (episode.thread) continue;
    const link = threadOf(episode, before.deliveries, workspace);
    if (link !== '') links.set(episode.id, link);
  }
  for (const ask of history.asks.values()) {
    const episode = episodeItself(history, ask.episode);
    const link = episode ? askThreadOf(ask, episode, before.deliveries, workspace) : '';
    if (link !== '') links.set(ask.id, link);
  }
  return links;
}

function dayCell(day: CalendarDay | undefined): CellValue {
  return day === undefined ? '' : serialOfDay(day);
}
