import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import type { CallId, Programme, SignUpId } from './records';

/** Ids of rows of Calls and Sign-ups. */
export type HeldEntry =
  /** What these rows say now would change too many places at once: it waits for a coordinator's word. */
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
  /** Since when there is something to ask the coordinators; what joins it within the window is the same question. */
  readonly askedAt: Instant | undefined;
  /** Rows whose change a coordinator meant, and when they said so. */
  readonly carriedOut: readonly { readonly at: Instant; readonly rows: ReadonlySet<string> }[];
}

export const nothingHeld: Held = { rows: new Map(), askedAt: undefined, carriedOut: [] };

/**
 * Changes of this time count together. A mistake of 40 rows may be seen in bursts, a few rows in each run, and may be noticed
 * the next morning only; and nobody means to change a tenth of all places within a day without a coordinator knowing of it.
 */
export const heldWindowMs = 24 * 60 * 60_000;

/** With one entry more. */
export function withHeld(held: Held, entry: HeldEntry & { readonly at: Instant; readonly by: Email }): Held {
  const { at, by } = entry;
  const rows = new Map(held.rows);
  if (entry.kind === 'held') {
    const isAsked = rows.size > 0 && held.askedAt !== undefined && at - held.askedAt < heldWindowMs;
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

/** The records without what is held: of such a row nothing is known, so that everything that hangs on it stays as it is. */
export function setAside(
  programme: Programme,
  { signUps }: { readonly signUps: ReadonlyMap<SignUpId, unknown> },
  rows: Iterable<string>,
): Programme {
  const calls = new Map(programme.calls);
  const signUpRows = new Map(programme.signUpRows);
  for (const row of rows) {
    if (signUps.has(row as SignUpId)) signUpRows.set(row as SignUpId, 'unreadable');
    else calls.set(row as CallId, 'unreadable');
  }
  return { ...programme, calls, signUpRows };
}
