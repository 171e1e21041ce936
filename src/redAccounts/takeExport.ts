import type { Email } from '../programme/records';
import { idOfKey } from './account';
import { isAstray } from './accountOfRow';
import { healthInTracker, personIn, redWithoutEpisode } from './compare';
import { openEpisodeOf } from './course';
import { readExported, type Exported, type ExportedLine, type ReadHealth } from './exported';
import { noValues } from './redHistoryWith';
import type { Health } from './health';
import type { Episode, RedEntry } from './history';
import type { EpisodeId, Values } from './records';
import { importedReport, panelReport } from './reports';
import { typedHealth } from './requestHealth';
import { knownEpisodeRow, type RedSituation } from './situation';

/** What is taken from an export. */
export interface Taken {
  /** For the ledger; rows and healths follow from them (reconcile.ts). */
  readonly entries: readonly RedEntry[];
  /** Rows that nothing else makes, where another automation should have (rule R2). */
  readonly newRows: readonly { readonly id: EpisodeId; readonly values: Values }[];
  /** Accounts that are followed from now on, or again. */
  readonly opened: number;
  /** Accounts whose health is changed. */
  readonly changed: number;
  /** Lines of which nothing could be taken. */
  readonly unreadable: number;
}

interface TakenOne {
  readonly entries: readonly RedEntry[];
  readonly newRows: Taken['newRows'];
  /** Undefined: the tracker says so already, or nothing could be taken. */
  readonly is: 'opened' | 'changed' | undefined;
}

const nothing: TakenOne = { entries: [], newRows: [], is: undefined };

/**
 * Takes over what an export says of these accounts, as said now by the person who brought it (rules R1, R2). What the tracker
 * says already is not said again, so that pressing the button twice does nothing more.
 */
export function takeExport(
  situation: RedSituation,
  lines: readonly ExportedLine[],
  readHealth: ReadHealth,
): Taken {
  const read = readExported(situation.history, lines, readHealth);
  const taken = read.map((one) => (one.ok ? takeOne(situation, one) : nothing));
  const count = (is: TakenOne['is']): number => taken.filter((one) => one.is === is).length;
  return {
    entries: taken.flatMap(({ entries }) => entries),
    newRows: taken.flatMap(({ newRows }) => newRows),
    opened: count('opened'),
    changed: count('changed'),
    unreadable: read.filter(({ ok }) => !ok).length,
  };
}

function takeOne(situation: RedSituation, read: Exported): TakenOne {
  const { health } = read;
  const episode = openEpisodeOf(situation.history, read.key);
  const here = episode && healthInTracker(situation, episode);
  if (health === undefined || health === here) return nothing;
  if (episode) {
    return { entries: changeOf(situation, episode, read, health), newRows: [], is: 'changed' };
  }
  return health === 'Red' ? opened(situation, read) : nothing;
}

/** A health that somebody typed since the last run was said before this one, and is kept (rule R8). */
function changeOf(
  situation: RedSituation,
  episode: Episode,
  read: Exported,
  health: Health,
): readonly RedEntry[] {
  const { tracker, history, now } = situation;
  const row = knownEpisodeRow(tracker, episode.id);
  const typed = row && !isAstray(history, episode, row) ? typedHealth(now, { episode, row }) : undefined;
  return [...(typed ?? []), ...reportIn(situation, read, health)];
}

function opened(situation: RedSituation, read: Exported): TakenOne {
  const report = reportIn(situation, read, 'Red');
  const red = redWithoutEpisode(situation, read.key);
  if (!red) return { entries: report, newRows: [], is: 'opened' };
  const episode = situation.newId('e') as EpisodeId;
  const said = { account: nameIn(situation, read), accountId: idOfKey(read.key), health: 'Red' };
  const entries: readonly RedEntry[] = [
    ...report,
    { kind: 'opened', episode, account: read.key, red: red.redSince },
    { kind: 'edited', episode, who: situation.by, values: said },
  ];
  return { entries, newRows: [{ id: episode, values: { ...noValues, ...said } }], is: 'opened' };
}

function reportIn(situation: RedSituation, read: Exported, health: Health): readonly RedEntry[] {
  const { history, tracker, now, by } = situation;
  const { line, key } = read;
  const name = nameIn(situation, read);
  const person = (field: 'ae' | 'ce' | 'sponsor'): Email | undefined =>
    (personIn(line, field, tracker.settings.domain) || undefined) as Email | undefined;
  const people = { ae: person('ae'), ce: person('ce'), sponsor: person('sponsor') };
  const id = read.id || idOfKey(key);
  if (id !== '') {
    const event = { account: { id, name }, health, changedAt: now, why: '', renewal: undefined, ...people };
    return importedReport(history, event, by);
  }
  const says = Object.fromEntries(Object.entries(people).filter(([, address]) => address !== undefined));
  return [panelReport({ key, name }, { health, why: '', says }, by, now)];
}

/** As the export has it, else as it is known. */
function nameIn({ history }: RedSituation, { name, key }: Exported): string {
  return name || (history.accounts.get(key)?.name ?? '');
}
