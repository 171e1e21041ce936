/** A cell as the Sheets API gives it unformatted: dates and times are serial numbers, empty is ''. */
export type CellValue = string | number | boolean;

/** Tabs of both workbooks; each has its own overview, settings and ledger. */
export const tabKeys = [
  'calls',
  'signUps',
  'rotations',
  'engineers',
  'insights',
  'tracker',
  'asks',
  'history',
  'overview',
  'settings',
  'ledger',
] as const;

export type TabKey = (typeof tabKeys)[number];

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
  /** Chosen by us, so that renaming the tab is harmless; of a tab that was adopted the one that Google gave it. */
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  /** Without it nothing can be decided; of the others it is said that they are gone, and one does without. */
  readonly essential: boolean;
  /** What people typed in it stands nowhere else, and decisions rest on it: an empty one would take them all back. */
  readonly irreplaceable?: true;
  /** Only ever added to: of what stands in it no more than the headers is read. */
  readonly appendOnly?: true;
  /** Whether a tab that people made may stand in for it; then it is found by its mark, whatever its sheet id. */
  readonly adoptable?: true;
  /** Of a tab that was adopted. */
  readonly adopted?: Adopted;
  readonly columns: readonly Column[];
}

/** What a tab of people's that stands in for one of ours goes by. */
interface Adopted {
  /** The sheet id that set-up would have chosen. */
  readonly mark: number;
  /** By our header, what people call the column. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Number by which a tab is found: set-up notes it on the sheet, where nobody sees it, as the id of developer metadata. It is
 * the sheet id that set-up chose, also where the tab has another one.
 */
export function markOf({ sheetId, adopted }: Tab): number {
  return adopted?.mark ?? sheetId;
}
