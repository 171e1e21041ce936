import { idOfKey, keyText } from '../account';
import { noValues } from '../redHistoryWith';
import type { RedHistory, Report } from '../history';
import type { AccountKey, AskField, AskId, AskValues, EpisodeId, Field, Values } from '../records';
import { byTime } from '../reports';

/** A field that got another value. */
interface Changed<F> {
  readonly field: F;
  readonly from: string;
  readonly to: string;
}

interface EpisodeSoFar {
  readonly account: AccountKey;
  readonly values: Values;
}

interface AskSoFar {
  readonly episode: EpisodeId;
  readonly values: AskValues;
}

/**
 * What is known between two entries of a run. It differs from the history before the run only in what the run is about, so
 * that telling a thousand entries does not add up the whole history a thousand times.
 */
export class HistorySoFar {
  private readonly before: RedHistory;
  private readonly reports = new Map<AccountKey, readonly Report[]>();
  private readonly names = new Map<AccountKey, string>();
  private readonly sameAs = new Map<AccountKey, AccountKey>();
  private readonly episodes = new Map<EpisodeId, EpisodeSoFar>();
  private readonly asks = new Map<AskId, AskSoFar>();

  constructor(before: RedHistory) {
    this.before = before;
  }

  /** What the CRM calls an account, else its id or the name by which it is known. */
  nameOf(account: AccountKey): string {
    const key = this.keyOf(account);
    return this.names.get(key) || this.before.accounts.get(key)?.name || keyText(key);
  }

  /** What people call an account in its row, else as `nameOf`. */
  nameOfEpisode(id: EpisodeId): string {
    const episode = this.episode(id);
    return episode === undefined ? '' : episode.values.account || this.nameOf(episode.account);
  }

  nameOfAsk(id: AskId): string {
    const ask = this.askOf(id);
    return ask === undefined ? '' : this.nameOfEpisode(ask.episode) || ask.values.account;
  }

  textOfAsk(id: AskId): string {
    return this.askOf(id)?.values.ask ?? '';
  }

  reportsOf(account: AccountKey): readonly Report[] {
    const key = this.keyOf(account);
    return this.reports.get(key) ?? this.before.accounts.get(key)?.reports ?? [];
  }

  report(account: AccountKey, name: string, told: Report): void {
    const key = this.keyOf(account);
    this.reports.set(key, [...this.reportsOf(key), told].sort(byTime));
    if (name !== '') this.names.set(key, name);
  }

  merge(name: AccountKey, id: AccountKey): void {
    const reports = [...this.reportsOf(name), ...this.reportsOf(id)].sort(byTime);
    const called = this.nameOf(name);
    if (this.nameOf(id) === idOfKey(id)) this.names.set(id, called);
    this.sameAs.set(name, id);
    this.reports.set(id, reports);
  }

  open(id: EpisodeId, account: AccountKey): void {
    if (!this.episode(id)) this.episodes.set(id, { account, values: noValues });
  }

  edit(id: EpisodeId, values: Readonly<Partial<Values>>): readonly Changed<Field>[] {
    const episode = this.episode(id);
    if (!episode) return [];
    this.episodes.set(id, { ...episode, values: { ...episode.values, ...values } });
    return changesIn(episode.values, values);
  }

  ask(id: AskId, episode: EpisodeId, values: AskValues): void {
    if (!this.askOf(id)) this.asks.set(id, { episode, values });
  }

  editAsk(id: AskId, values: Readonly<Partial<AskValues>>): readonly Changed<AskField>[] {
    const ask = this.askOf(id);
    if (!ask) return [];
    this.asks.set(id, { ...ask, values: { ...ask.values, ...values } });
    return changesIn(ask.values, values);
  }

  private keyOf(account: AccountKey): AccountKey {
    const key = this.before.sameAs.get(account) ?? account;
    return this.sameAs.get(key) ?? key;
  }

  private episode(id: EpisodeId): EpisodeSoFar | undefined {
    return this.episodes.get(id) ?? this.before.episodes.get(id);
  }

  private askOf(id: AskId): AskSoFar | undefined {
    return this.asks.get(id) ?? this.before.asks.get(id);
  }
}

function changesIn<F extends string>(
  before: Readonly<Record<F, string>>,
  values: Readonly<Partial<Record<F, string>>>,
): readonly Changed<F>[] {
  return (Object.entries(values) as [F, string][])
    .map(([field, to]) => ({ field, from: before[field], to }))
    .filter(({ from, to }) => from !== to);
}
