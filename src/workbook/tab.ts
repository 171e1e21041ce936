/** A cell as the Sheets API gives it unformatted: dates and times are serial numbers, empty is ''. */
export type CellValue = string | number | boolean;

/** Tabs of both workbooks; each has its own overview, settings and ledger. */
export type TabKey =
  | 'calls'
  | 'signUps'
  | 'rotations'
  | 'engineers'
  | 'insights'
  | 'tracker'
  | 'asks'
  | 'history'
  | 'overview'
  | 'settings'
  | 'ledger';

export type ColumnKind =
  | 'id'
  | 'text'
  | 'longText'
  | 'day'
  | 'time'
  | 'whole'
  | 'address'
  | 'link'
  | 'choice'
  | 'weeks'
  | 'days'
  | 'weekdays'
  | 'zone';

/** A column, declared once: decoding, set-up, validation, forms and documentation derive from it. */
export interface Column {
  readonly header: string;
  /** Who writes in it. Ridealong's columns stand left of people's. */
  readonly owner: 'ridealong' | 'people';
  readonly kind: ColumnKind;
  readonly required: boolean;
  /** What to put in, for the person who types: note on the header, and documentation. */
  readonly help: string;
  /** Pixels. */
  readonly width: number;
  readonly choices?: readonly string[];
  readonly hidden?: true;
}

export interface Tab {
  readonly key: TabKey;
  /** Chosen by us, so that renaming the tab is harmless. */
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  /** Without it nothing can be decided; of the others it is said that they are gone, and one does without. */
  readonly essential: boolean;
  /** Only ever added to: of what stands in it no more than the headers is read. */
  readonly appendOnly?: true;
  readonly columns: readonly Column[];
}
