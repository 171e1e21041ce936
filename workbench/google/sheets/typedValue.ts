import type { Cell } from '../../world';

/** What Sheets makes of a typed text that it does not keep as text, and the format an automatic cell takes from it. */
export interface TypedValue {
  value: number | boolean;
  format?: NonNullable<Cell['format']>;
}
