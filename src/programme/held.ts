import type { Email } from './records';
import { hourMs, type Instant } from '../time/instant';

/** Ids of rows: of calls and sign-ups; of episodes. */
export type HeldEntry =
  /** What these rows say now would change too much at once: it waits for a coordinator's word. */
  | { readonly kind: 'held'; readonly rows: readonly string[] }
  /** They say again what they said, or nothing hangs on them any more. */
  | { readonly kind: 'unheld'; readonly rows: readonly string[] }
  /** A coordinator says that they are meant: what follows from them is decided in the same run. */
  | { readonly kind: 'carriedOut'; readonly rows: readonly string[] }
  /** A coordinator says that they are a mistake: they stay held until they say again what they said. */
  | { readonly kind: 'mistaken'; readonly rows: readonly string[] };

interface HeldRow {
  readonly since: Instant;
  /** The coordinator who said that it is a mistake. */
  readonly mistake: Email | undefined;
}

/** Changes that wait for a coordinator's word (design, section 4), as the entries so far add up to. */
export interface Held {
  readonly rows: ReadonlyMap<string, HeldRow>;
  /** Since when there is something to ask the coordinators; what joins it within a day is the same question. */
  readonly askedAt: Instant | undefined;
  /** Rows whose change a coordinator meant, and when they said so. */
  readonly carriedOut: readonly { readonly at: Instant; readonly rows: ReadonlySet<string> }[];
}

export const nothingHeld: Held = { rows: new Map(), askedAt: undefined, carriedOut: [] };

/** So many may always change at once, and so large a part of all (design, section 4). */
const alwaysMay = 5;
const partMay = 1 / 10;

export function isTooMany(changed: number, of: number): boolean {
  return changed > alwaysMay && changed > of * partMay;
}

/** What joins within this time is asked in one mail. */
const oneQuestionMs = 24 * hourMs;

/** With one entry more. */
export function withHeld(held: Held, entry: HeldEntry & { readonly at: Instant; readonly by: Email }): Held {
  const { at, by } = entry;
  const rows = new Map(held.rows);
  if (entry.kind === 'held') {
    const isAsked = rows.size > 0 && held.askedAt !== undefined && at - held.askedAt < oneQuestionMs;
    for (const row of entry.rows) {
      if (!rows.has(row)) rows.set(row, { since: at, mistake: undefined });
    }
    return { ...held, rows, askedAt: isAsked ? held.askedAt : at };
  }
  for (const row of entry.rows) {
    const known = rows.get(row);
    if (entry.kind !== 'mistaken') rows.delete(row);
    else if (known) rows.set(row, { ...known, mistake: by });
  }
  if (entry.kind !== 'carriedOut') return { ...held, rows };
  return { ...held, rows, carriedOut: [...held.carriedOut, { at, rows: new Set(entry.rows) }] };
}

/** Whether a coordinator said so in the run of that moment. */
export function isCarriedOut({ carriedOut }: Held, row: string, at: Instant): boolean {
  return carriedOut.some((word) => word.at === at && word.rows.has(row));
}
