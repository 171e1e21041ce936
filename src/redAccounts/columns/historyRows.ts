import type { Logged } from '../../programme/history';
import { hourMs, type Instant } from '../../time/instant';
import { momentText } from '../../time/wording';
import type { Zone } from '../../time/zones';
import { idOfKey } from '../account';
import type { RedEntry, RedHistory, Report, Who } from '../history';
import type { AccountKey, EpisodeId } from '../records';
import { byTime, isRepeat } from '../reports';
import { quoted } from '../names';
import { askHeaderOf, headerOf } from './headers';
import { whoText } from './who';
import { HistorySoFar } from './historySoFar';

/** A row of the tab History. */
export interface HistoryRow {
  readonly at: Instant;
  readonly account: string;
  readonly who: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

type Of<K extends RedEntry['kind']> = Logged<RedEntry & { kind: K }>;
type Told = Pick<HistoryRow, 'account' | 'who' | 'what' | 'to'> & { readonly from?: string };

/** Reports of a change that is older than this are told with the time of the change. */
const lateMs = hourMs;

/**
 * The rows that History gets for what a run decides: every change of health, state, plan, ask and owner, with who and when
 * (rule R8). They are added in the commit of the entries, so each stands there once.
 *
 * @param before what was known before these entries
 */
export function historyRows(
  before: RedHistory,
  entries: readonly Logged<RedEntry>[],
  zone: Zone,
): readonly HistoryRow[] {
  const soFar = new HistorySoFar(before);
  return entries.flatMap((entry) =>
    toldOf(soFar, entry, zone).map(({ from = '', ...told }) => ({ at: entry.at, ...told, from })),
  );
}

function toldOf(soFar: HistorySoFar, entry: Logged<RedEntry>, zone: Zone): readonly Told[] {
  switch (entry.kind) {
    case 'healthReported':
      return health(soFar, entry, zone);
    case 'sameAccount':
      return sameAccount(soFar, entry, zone);
    case 'edited':
      return edits(soFar, entry);
    case 'asked':
    case 'askEdited':
    case 'climbed':
      return ofAsk(soFar, entry);
    case 'missing':
    case 'found':
    case 'wordSeen':
    case 'held':
    case 'unheld':
    case 'carriedOut':
    case 'mistaken':
      return [];
    case 'putBack':
      return entry.ids.map((id) => ofRule(soFar, id, 'Row', 'Put back', 'Gone'));
    default:
      return [ofEpisode(soFar, entry)];
  }
}

function ofEpisode(
  soFar: HistorySoFar,
  entry: Of<'opened' | 'signed' | 'wordGiven' | 'closed' | 'joined' | 'threadTaken'>,
): Told {
  const { episode } = entry;
  switch (entry.kind) {
    case 'opened':
      soFar.open(episode, entry.account);
      return ofRule(soFar, episode, 'Row', 'Followed as a red account');
    case 'signed':
      return by(soFar, episode, entry.who, `${headerOf[entry.part]}’s part`, 'Signed');
    case 'wordGiven':
      return by(soFar, episode, entry.who, `${headerOf[entry.role]}’s word`, 'Resolved');
    case 'closed': {
      const outcome = entry.outcome === 'resolved' ? 'Resolved' : 'Lost';
      return ofRule(soFar, episode, 'Status', outcome, 'Waiting for resolution');
    }
    case 'joined':
      return ofRule(soFar, episode, 'Row', 'Counts no more: the account has an earlier row');
    case 'threadTaken':
      return ofRule(soFar, episode, 'Thread', entry.link);
  }
}

function by(soFar: HistorySoFar, episode: EpisodeId, who: Who, what: string, to: string): Told {
  return { account: soFar.nameOfEpisode(episode), who: whoText(who), what, to };
}

/** What nobody did, but follows from the rules. */
function ofRule(soFar: HistorySoFar, episode: EpisodeId, what: string, to: string, from = ''): Told {
  return { account: soFar.nameOfEpisode(episode), who: 'Ridealong', what, from, to };
}

/** A change of health. Of accounts that were never red, the first word is no change, and nothing is told. */
function health(soFar: HistorySoFar, entry: Of<'healthReported'>, zone: Zone): readonly Told[] {
  if (soFar.reportsOf(entry.account).some((known) => isRepeat(known, entry))) return [];
  const told: Report = { ...entry, id: entry.report };
  soFar.report(entry.account, entry.name, told);
  return changedHealth(soFar, entry.account, told, entry.at, zone);
}

/** @param at when it is told */
function changedHealth(
  soFar: HistorySoFar,
  account: AccountKey,
  report: Report,
  at: Instant,
  zone: Zone,
): readonly Told[] {
  const earlier = soFar.reportsOf(account).filter((known) => byTime(known, report) < 0);
  const from = earlier[earlier.length - 1]?.health;
  if (from === report.health || (from === undefined && report.health !== 'Red')) return [];
  const isLate = at - report.changedAt > lateMs;
  return [
    {
      account: soFar.nameOf(account),
      who: whoText(report.who),
      what: isLate ? `Health, on ${momentText(report.changedAt, zone)}` : 'Health',
      from: from ?? '',
      to: report.why === '' ? report.health : `${report.health}: ${report.why}`,
    },
  ];
}

/** The first word about the id, which was no change as long as nobody knew whose it is, may be one of the account that it joins. */
function sameAccount(soFar: HistorySoFar, entry: Of<'sameAccount'>, zone: Zone): readonly Told[] {
  const from = soFar.nameOf(entry.name);
  const [first, another] = soFar.reportsOf(entry.id);
  soFar.merge(entry.name, entry.id);
  const to = idOfKey(entry.id);
  if (to === '') return [];
  const isTold = !first || another || first.health === 'Red';
  return [
    ...(isTold ? [] : changedHealth(soFar, entry.id, first, entry.at, zone)),
    { account: from, who: 'Ridealong', what: 'Account', from, to: `Known by its id ${to}` },
  ];
}

/** Health is told by its report, which says as well whose it was; a name that is new stands in the row itself. */
function edits(soFar: HistorySoFar, { episode, who, values }: Of<'edited'>): readonly Told[] {
  const changes = soFar.edit(episode, values);
  const account = soFar.nameOfEpisode(episode);
  return changes
    .filter(({ field, from }) => field !== 'health' && !(field === 'account' && from === ''))
    .map(({ field, from, to }) => ({
      account,
      who: whoText(who),
      what: headerOf[field],
      from,
      to,
    }));
}

function ofAsk(soFar: HistorySoFar, entry: Of<'asked' | 'askEdited' | 'climbed'>): readonly Told[] {
  if (entry.kind === 'asked') {
    soFar.ask(entry.ask, entry.episode, entry.values);
    const { ask, owner, due } = entry.values;
    const to = `${ask} (owner ${owner}, due ${due})`;
    return [{ account: soFar.nameOfAsk(entry.ask), who: whoText(entry.who), what: 'Ask', to }];
  }
  const account = soFar.nameOfAsk(entry.ask);
  const what = `Ask ${quoted(soFar.textOfAsk(entry.ask))}`;
  if (entry.kind === 'climbed') {
    const to = entry.to === '' ? 'Shown on the board: there is no sponsor' : `Climbed to ${entry.to}`;
    return [{ account, who: 'Ridealong', what, from: 'Open', to }];
  }
  return soFar.editAsk(entry.ask, entry.values).map(({ field, from, to }) => ({
    account,
    who: whoText(entry.who),
    what: `${what}: ${askHeaderOf[field]}`,
    from,
    to,
  }));
}
