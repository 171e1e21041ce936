import type { Entry, LoggedEntry } from '../../workbook/entries';
import type { AnyProgramme, Book } from '../book';
import type { RunContext } from '../task';
import type { Understanding } from '../understanding';

/** What came of it, for the person who chose it. */
export interface Remedied {
  readonly ok: boolean;
  readonly sentence: string;
}

/** Of what stands in a ledger, what a programme keeps when it starts afresh. */
export interface Kept {
  /** Lines that stay as they are, with who and when. */
  readonly lines: readonly LoggedEntry[];
  /** What is said of the rest. */
  readonly closing: readonly Entry[];
}

/** A programme whose workbook is to be remedied. */
export interface Remediable<P extends AnyProgramme, H> {
  readonly book: Book<P, H>;
  readonly keep: (found: Understanding<P, H>, context: RunContext) => Kept;
}
