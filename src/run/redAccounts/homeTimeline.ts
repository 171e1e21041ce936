import { nameIn } from '../../effects/redAccounts/person';
import type { Logged } from '../../programme/history';
import { historyRows, type HistoryRow } from '../../redAccounts/columns/historyRows';
import { courseOf, episodeItself } from '../../redAccounts/course';
import { emptyRedHistory } from '../../redAccounts/redHistoryWith';
import type { Episode, RedEntry, RedHistory } from '../../redAccounts/history';
import type { AccountKey } from '../../redAccounts/records';
import type { AccountView } from '../../sidebar/redAccounts/requests';
import { calendarDay } from '../../time/calendarDay';
import { dayText } from '../../time/wording';
import { countText } from '../../programme/listing';
import type { Shown } from './homeShown';
import { clipped, cutTo, momentOf } from './homeWording';
import { isRed } from './redEntries';

/** More is in the tab History. */
const linesMax = 120;
const textMax = 400;
/** A value of so many characters is shown beside the one that it replaced. */
const shortMax = 60;

type Line = AccountView['timeline'][number];

/** What happened to an account, the latest first (rule R8). */
export function timelineOf({ situation, entries }: Shown, episode: Episode): Line[] {
  const { zone } = situation.tracker.settings;
  const own = ownEntries(situation, episode, entries.filter(isRed));
  const lines = [...historyRows(emptyRedHistory, own, zone)]
    .reverse()
    .map((row) => lineOf(row, momentOf(row.at, situation)));
  return cutTo(lines, linesMax, (next, more) => ({
    when: `until ${next.when}`,
    who: 'In the tab History',
    what: countText(more, 'earlier change'),
    text: '',
  }));
}

function lineOf({ who, what, from, to }: HistoryRow, when: string): Line {
  const isShort = from !== '' && to !== '' && from.length + to.length <= shortMax;
  const text = isShort ? `${worded(from)} → ${worded(to)}` : to === '' ? 'Emptied' : worded(to);
  return { when, who: nameIn(who) || who, what: clipped(what, 120), text: clipped(text, textMax) };
}

function worded(value: string): string {
  const day = calendarDay(value);
  return day === undefined ? value : dayText(day);
}

/** Entries about an episode, with those that were joined into it, and what was said of its account in its time. */
function ownEntries(
  { history, now }: Pick<Shown['situation'], 'history' | 'now'>,
  episode: Episode,
  entries: readonly Logged<RedEntry>[],
): readonly Logged<RedEntry>[] {
  const ids = new Set(
    [...history.episodes.keys()].filter((id) => episodeItself(history, id)?.id === episode.id),
  );
  const asks = new Set([...history.asks.values()].filter((ask) => ids.has(ask.episode)).map(({ id }) => id));
  const isOwn = (account: AccountKey): boolean =>
    (history.sameAs.get(account) ?? account) === episode.account;
  const { redSince } = courseOf(history, episode, now);
  const until = nextRed(history, episode);
  return entries.flatMap((entry): readonly Logged<RedEntry>[] => {
    if ('rows' in entry) return [];
    switch (entry.kind) {
      case 'healthReported':
        return isOwn(entry.account) && entry.changedAt >= redSince && entry.changedAt < until ? [entry] : [];
      case 'sameAccount':
        return isOwn(entry.id) ? [entry] : [];
      case 'askEdited':
      case 'climbed':
        return asks.has(entry.ask) ? [entry] : [];
      case 'putBack':
        return entry.ids.includes(episode.id) ? [{ ...entry, ids: [episode.id] }] : [];
      case 'missing':
      case 'found':
        return [];
      default:
        return ids.has(entry.episode) ? [entry] : [];
    }
  });
}

/** When the account's next episode turned red. */
function nextRed(history: RedHistory, { account, red }: Episode): number {
  return [...history.episodes.values()]
    .filter((other) => other.account === account && !other.joinedInto && other.red > red)
    .reduce((first, other) => Math.min(first, other.red), Infinity);
}
