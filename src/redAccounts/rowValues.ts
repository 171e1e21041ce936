import type { Email } from '../programme/records';
import type { CalendarDay } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import type { Health } from './health';
import { fields, type EpisodeId, type EpisodeRow, type Field, type Tracker, type Values } from './records';

export type Edits = ReadonlyMap<EpisodeId, Readonly<Partial<Values>>>;

/** What people filled in, as text. */
export function valuesOf(row: EpisodeRow): Values {
  return Object.fromEntries(fields.map((field) => [field, row[field] ?? ''])) as Values;
}

/** The fields that have another value, with that other value. */
export function changedValues(from: Values, to: Values): Partial<Record<Field, string>> {
  return Object.fromEntries(
    fields.filter((field) => from[field] !== to[field]).map((field) => [field, to[field]]),
  );
}

/** A row with other values in some fields. */
export function rowWith(row: EpisodeRow, changes: Readonly<Partial<Values>>): EpisodeRow {
  return { ...row, ...readFrom({ ...valuesOf(row), ...changes }) };
}

/** A row as it will be when these values are written. */
export function newRow(id: EpisodeId, values: Values, now: Instant): EpisodeRow {
  return { ...readFrom(values), id, words: {}, thread: '', seenAt: now };
}

/** Values come from records, so they read as what they were. */
function readFrom(values: Values): Pick<EpisodeRow, Field> {
  return {
    ...values,
    health: (values.health || undefined) as Health | undefined,
    ae: (values.ae || undefined) as Email | undefined,
    ce: (values.ce || undefined) as Email | undefined,
    sponsor: (values.sponsor || undefined) as Email | undefined,
    nextStepOwner: (values.nextStepOwner || undefined) as Email | undefined,
    nextStepDue: (values.nextStepDue || undefined) as CalendarDay | undefined,
    renewal: (values.renewal || undefined) as CalendarDay | undefined,
  };
}

/** The tracker as it will be when these values are written: what a person changes in the panel is not typed by somebody. */
export function withEdits(tracker: Tracker, edits: Edits): Tracker {
  const rows = new Map(tracker.rows);
  for (const [id, changes] of edits) {
    const row = rows.get(id);
    if (row !== undefined && row !== 'unreadable') rows.set(id, rowWith(row, changes));
  }
  return { ...tracker, rows };
}
