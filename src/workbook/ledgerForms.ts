import * as v from 'valibot';
import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';

// The ledger is a hidden tab in which anyone may write: what comes from it is checked, form by form, before it is believed.

/** An id, a key, a name. */
export const text = <T extends string>() =>
  v.pipe(
    v.string(),
    v.maxLength(500),
    v.transform((value) => value as T),
  );

export const address = /^[^\s@]+@[^\s@]+$/;

export const email = v.pipe(
  v.string(),
  v.regex(address),
  v.maxLength(254),
  v.transform((value) => value as Email),
);

/** Rows whose changes are held, or no longer. */
const heldRows = v.object({ rows: v.array(text()) });

export const heldSchemas = { held: heldRows, unheld: heldRows, carriedOut: heldRows, mistaken: heldRows };

export const instantMs = v.pipe(
  v.number(),
  v.safeInteger(),
  v.transform((value) => value as Instant),
);
