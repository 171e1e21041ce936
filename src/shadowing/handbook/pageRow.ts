import type { HandbookRotation } from './rotation';

/** A line of the table below its header. */
export interface PageRow {
  /** 0-based line of the page. */
  readonly line: number;
  /** As written, without spaces around. */
  readonly cells: readonly string[];
  /** Undefined: not understood, so it stays as it stands. */
  readonly rotation: HandbookRotation | undefined;
}

/** Something about a row that the one who imports it should know. */
export interface PageNote {
  /** 0-based line of the page. */
  readonly line: number;
  readonly sentence: string;
  /** Whether the whole row is left out because of it. */
  readonly leftOut: boolean;
}
