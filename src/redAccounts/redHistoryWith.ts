import type { Logged } from '../programme/history';
import { noNewsHeld, withHeldNews, type HeldNews } from './held';
import type { Account, Ask, Episode, RedEntry, RedHistory, Report, Touch } from './history';
import { fields, type AccountKey, type AskId, type EpisodeId, type Values } from './records';
import { byTime, isRepeat, isSlip } from './reports';

export const emptyRedHistory: RedHistory = {
  accounts: new Map(),
  sameAs: new Map(),
  episodes: new Map(),
  asks: new Map(),
  missing: new Map(),
  held: noNewsHeld,
};

/** An episode of which nothing is filled in. */
export const noValues: Values = Object.fromEntries(fields.map((field) => [field, ''])) as Values;

interface Draft {
  readonly accounts: Map<AccountKey, Account>;
  readonly sameAs: Map<AccountKey, AccountKey>;
  readonly episodes: Map<EpisodeId, Episode>;
  readonly asks: Map<AskId, Ask>;
  readonly missing: Map<string, number>;
  held: HeldNews;
}

type Of<K extends RedEntry['kind']> = Logged<RedEntry & { kind: K }>;

/**
 * What a history and further entries add up to, in the order given. Of reports the order does not matter (rule R1). An
 * entry about an id that nothing made is passed over.
 */
export function redHistoryWith(history: RedHistory, entries: readonly Logged<RedEntry>[]): RedHistory {
  if (entries.length === 0) return history;
  const draft: Draft = {
    accounts: new Map(history.accounts),
    sameAs: new Map(history.sameAs),
    episodes: new Map(history.episodes),
    asks: new Map(history.asks),
    missing: new Map(history.missing),
    held: history.held,
  };
  for (const entry of entries) apply(draft, entry);
  return draft;
}

function apply(draft: Draft, entry: Logged<RedEntry>): void {
  switch (entry.kind) {
    case 'healthReported':
      report(draft, entry);
      break;
    case 'sameAccount':
      merge(draft, entry);
      break;
    case 'opened':
      open(draft, entry);
      break;
    case 'missing':
      entry.ids.forEach((id) => draft.missing.set(id, (draft.missing.get(id) ?? 0) + 1));
      break;
    case 'found':
    case 'putBack':
      entry.ids.forEach((id) => draft.missing.delete(id));
      break;
    case 'held':
    case 'unheld':
    case 'carriedOut':
    case 'mistaken':
      draft.held = withHeldNews(draft.held, entry, draft);
      break;
    case 'asked':
    case 'askEdited':
    case 'climbed':
      applyToAsk(draft, entry);
      break;
    default:
      applyToEpisode(draft, entry);
  }
}

type OfEpisode = Of<'edited' | 'signed' | 'wordGiven' | 'wordSeen' | 'closed' | 'joined' | 'threadTaken'>;

function applyToEpisode(draft: Draft, entry: OfEpisode): void {
  const episode = draft.episodes.get(entry.episode);
  if (!episode || (entry.kind === 'joined' && leadsTo(draft, entry.into, episode.id))) return;
  draft.episodes.set(episode.id, { ...episode, ...changesOf(episode, entry) });
}

function changesOf(episode: Episode, entry: OfEpisode): Partial<Episode> {
  switch (entry.kind) {
    case 'edited':
      return edited(episode, entry.values, { who: entry.who, at: entry.at });
    case 'signed': {
      const { who, at, content } = entry;
      return { signatures: { ...episode.signatures, [entry.part]: { who, at, content } } };
    }
    case 'wordGiven':
      return { words: { ...episode.words, [entry.role]: { who: entry.who, at: entry.at } } };
    case 'wordSeen':
      return { wordsSeen: { ...episode.wordsSeen, [entry.role]: entry.word } };
    case 'closed': {
      const { outcome, at, reopensUntil } = entry;
      return { closings: [...episode.closings, { outcome, at, reopensUntil }] };
    }
    case 'joined':
      return { joinedInto: entry.into };
    case 'threadTaken': {
      const { channel, ts, link } = entry;
      return { thread: { channel, ts, link } };
    }
  }
}

/** Made again, a joined episode is one of its own again. */
function open(draft: Draft, entry: Of<'opened'>): void {
  const earlier = draft.episodes.get(entry.episode);
  if (earlier) {
    if (earlier.joinedInto) draft.episodes.set(earlier.id, { ...earlier, joinedInto: undefined });
    return;
  }
  draft.episodes.set(entry.episode, {
    id: entry.episode,
    account: draft.sameAs.get(entry.account) ?? entry.account,
    red: entry.red,
    openedAt: entry.at,
    values: noValues,
    touched: {},
    signatures: {},
    words: {},
    wordsSeen: {},
    closings: [],
    joinedInto: undefined,
    thread: undefined,
  });
}

function applyToAsk(draft: Draft, entry: Of<'asked' | 'askEdited' | 'climbed'>): void {
  const ask = draft.asks.get(entry.ask);
  if (entry.kind === 'asked') {
    if (ask) return;
    const { ask: id, episode, who, values, at } = entry;
    draft.asks.set(id, {
      id,
      episode,
      askedBy: who,
      askedAt: at,
      values,
      touched: {},
      climbed: undefined,
    });
  } else if (ask && entry.kind === 'askEdited') {
    draft.asks.set(ask.id, { ...ask, ...edited(ask, entry.values, { who: entry.who, at: entry.at }) });
  } else if (ask && entry.kind === 'climbed') {
    draft.asks.set(ask.id, { ...ask, climbed: ask.climbed ?? { at: entry.at, to: entry.to } });
  }
}

/** Values with some of them changed, and by whom. */
function edited<F extends string>(
  { values, touched }: { values: Readonly<Record<F, string>>; touched: Readonly<Partial<Record<F, Touch>>> },
  changes: Readonly<Partial<Record<F, string>>>,
  touch: Touch,
): { values: Readonly<Record<F, string>>; touched: Readonly<Partial<Record<F, Touch>>> } {
  const touches = Object.fromEntries(
    (Object.keys(changes) as F[]).map((field) => [
      field,
      values[field] === '' ? touch : { ...touch, had: values[field] },
    ]),
  );
  return { values: { ...values, ...changes }, touched: { ...touched, ...touches } };
}

function report(draft: Draft, entry: Of<'healthReported'>): void {
  const { report: id, health, changedAt, source, who, why, says, at } = entry;
  const key = draft.sameAs.get(entry.account) ?? entry.account;
  const told: Report = { id, health, changedAt, source, who, why, says, at };
  const account = draft.accounts.get(key) ?? { key, name: '', reports: [] };
  if (account.reports.some((known) => isRepeat(known, told))) return;
  const standing = account.reports.filter((known) => !isSlip(known, told));
  const reports = [...standing, told].sort(byTime);
  // The name is the one that came with the latest report that has any.
  const isLatest = reports[reports.length - 1] === told;
  const name = entry.name !== '' && (isLatest || account.name === '') ? entry.name : account.name;
  draft.accounts.set(key, { key, name, reports });
}

/** From now on everything about one key is about the other: its reports, its episodes, and what was the same as it. */
function merge(draft: Draft, { name: from, id: to }: Of<'sameAccount'>): void {
  if (from === to) return;
  for (const [alias, key] of draft.sameAs) if (key === from) draft.sameAs.set(alias, to);
  draft.sameAs.delete(to);
  draft.sameAs.set(from, to);
  for (const episode of draft.episodes.values()) {
    if (episode.account === from) draft.episodes.set(episode.id, { ...episode, account: to });
  }
  const account = draft.accounts.get(from);
  if (!account) return;
  const other = draft.accounts.get(to) ?? { key: to, name: account.name, reports: [] };
  const added = account.reports.filter((told) => !other.reports.some((known) => isRepeat(known, told)));
  draft.accounts.set(to, { ...other, reports: [...other.reports, ...added].sort(byTime) });
  draft.accounts.delete(from);
}

/** Whether following `joinedInto` from one episode comes to another. */
function leadsTo(draft: Draft, from: EpisodeId, to: EpisodeId): boolean {
  let at: EpisodeId | undefined = from;
  while (at !== undefined && at !== to) at = draft.episodes.get(at)?.joinedInto;
  return at === to;
}
