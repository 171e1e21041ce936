import type { CellValue, TabKey } from './tab';

/** What a decision does to the sheets; cells by header, rows by their 0-based number as read. */
export type Change =
  | {
      readonly kind: 'setCells';
      readonly tab: TabKey;
      readonly row: number;
      readonly cells: Readonly<Record<string, CellValue>>;
    }
  | { readonly kind: 'appendRow'; readonly tab: TabKey; readonly cells: Readonly<Record<string, CellValue>> }
  /** A cell of any column, also of one that Ridealong does not know, gets back what stood in it. */
  | {
      readonly kind: 'putBack';
      readonly tab: TabKey;
      readonly row: number;
      readonly column: number;
      readonly value: CellValue;
    };

export type SetCells = Extract<Change, { kind: 'setCells' }>;
