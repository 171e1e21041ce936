import type { Known } from '../../programme/records';
import { headerOf, wordHeaderOf } from '../../redAccounts/columns/headers';
import {
  fields,
  typedWords,
  type EpisodeId,
  type EpisodeRow,
  type RedSettings,
  type Role,
  type TypedWord,
} from '../../redAccounts/records';
import type { Instant } from '../../time/instant';
import { goneColumn, notes, readIn, type DecodedRows, type Notes } from '../decodeRow';
import { isEmptyCell, readChoice, readText, textOf } from '../decodeText';
import type { TabReading, TabRow } from '../reading';
import { addressIn, dayIn, longestName, readAccountId, readHealth, textIn } from './decodeCells';

/** Without its column a field would seem to have been emptied by somebody. */
const needed = fields.map((field) => headerOf[field]);

/**
 * Rows of Account Tracker. A row is unreadable when its account, id or health is something else than one: taken for empty it
 * would be another account, or nobody's. All else that does not read is said and left out. What an empty account or health
 * means depends on what is known of the row, so the rules say it (problems.ts).
 *
 * @param ids id by 0-based row
 * @param seenAt when the row with this id first said what it says
 */
export function decodeEpisodes(
  reading: TabReading,
  ids: ReadonlyMap<number, string>,
  settings: RedSettings,
  seenAt: (id: string) => Instant,
): DecodedRows<EpisodeId, EpisodeRow> {
  const records = new Map<EpisodeId, Known<EpisodeRow>>(
    reading.lost.map((id) => [id as EpisodeId, 'unreadable']),
  );
  const problems = new Map<number, readonly string[]>();
  const gone = goneColumn(reading, needed);
  for (const row of reading.rows) {
    const id = ids.get(row.row) as EpisodeId | undefined;
    if (id === undefined) continue;
    const found = notes();
    if (gone !== undefined) found.add(gone);
    const episode = gone === undefined ? decodeEpisode(row, id, settings, seenAt(id), found) : undefined;
    records.set(id, episode ?? 'unreadable');
    if (found.problems.length > 0) problems.set(row.row, found.problems);
  }
  return { records, problems };
}

function decodeEpisode(
  row: TabRow,
  id: EpisodeId,
  { domain }: RedSettings,
  seenAt: Instant,
  found: Notes,
): EpisodeRow | undefined {
  const text = (field: keyof typeof headerOf): string => textIn(row, headerOf[field], found);
  const address = (field: keyof typeof headerOf) => addressIn(row, headerOf[field], domain, found);
  const account = found.need(readIn(row, headerOf.account, readText, longestName));
  const accountId = found.need(readIn(row, headerOf.accountId, readAccountId));
  const health = readIn(row, headerOf.health, readHealth);
  if (!health.ok) found.add(health.problem);
  const episode = {
    whyRed: text('whyRed'),
    ae: address('ae'),
    ce: address('ce'),
    sponsor: address('sponsor'),
    currentState: text('currentState'),
    actionPlan: text('actionPlan'),
    exitCriteria: text('exitCriteria'),
    nextStep: text('nextStep'),
    nextStepOwner: address('nextStepOwner'),
    nextStepDue: dayIn(row, headerOf.nextStepDue, found),
    resolution: text('resolution'),
    renewal: dayIn(row, headerOf.renewal, found),
    words: wordsIn(row, found),
    thread: textOf(row.cell('Thread')),
  };
  if (account === undefined || accountId === undefined || !health.ok) return undefined;
  return { id, account, accountId, health: health.value, ...episode, seenAt };
}

const otherWords: Readonly<Record<string, TypedWord>> = { agree: 'Agreed', resolve: 'Resolved' };

/** What was chosen in the columns in which owners and sponsor speak. */
function wordsIn(row: TabRow, found: Notes): Partial<Record<Role, TypedWord>> {
  const words: Partial<Record<Role, TypedWord>> = {};
  for (const role of ['ae', 'ce', 'sponsor'] as const) {
    const header = wordHeaderOf[role];
    const choices = role === 'sponsor' ? (['Resolved'] as const) : typedWords;
    const others = role === 'sponsor' ? {} : otherWords;
    const word = isEmptyCell(row.cell(header))
      ? undefined
      : found.need(readIn(row, header, readChoice<TypedWord>, choices, others));
    if (word !== undefined) words[role] = word;
  }
  return words;
}
