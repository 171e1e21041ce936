import type { Colleague } from '../sample/organisation';

/** What the server answers, as the page reads it: plain JSON. */

export type WorkbookKind = 'shadowing' | 'red-accounts';

export interface WorkbookEntry {
  id: string;
  kind: WorkbookKind;
  title: string;
}

export interface PersonEntry {
  email: string;
  name: string;
  /** Where the chooser lists them. */
  group: Colleague['group'] | 'Others';
  /** The IANA zone they are known to live in. */
  timeZone?: string;
}

export interface Menu {
  caption: string;
  items: { caption: string; functionName: string }[];
}

interface Notice {
  title: string;
  text: string;
}

/** A cell of a workbook; row and column 0-based. */
export interface Place {
  sheetId: number;
  row: number;
  column: number;
}

/** What google.script.run gets: a value, or the script's error. */
export interface CallAnswer {
  value?: unknown;
  error?: string;
  /** The cell that the script wants to be selected. */
  select?: Place | null;
}

/** What a run showed to the person who started it. */
export interface RunAnswer {
  error: string | null;
  result: unknown;
  alerts: Notice[];
  toasts: Notice[];
  menus: Menu[];
  /** Whether it opened the sidebar; its document is then at `/sidebar/<workbook>?as=<address>`. */
  sidebar: boolean;
  sidebarTitle: string | null;
  /** The cell that the script wants to be selected. */
  select: Place | null;
}

/** How a cell looks, in terms of a page. */
export interface CellLook {
  background?: string;
  color?: string;
  bold?: true;
  italic?: true;
  align?: 'left' | 'center' | 'right';
  wrap?: true;
}

/** A dropdown or a checkbox. */
export interface CellChoice {
  kind: 'list' | 'checkbox';
  values: string[];
  help?: string;
}

export interface ViewCell {
  /** As displayed. */
  text: string;
  /** What an editor opens with, when that is not what is displayed: a formula, an ISO date. */
  edit?: string;
  /** Index into `looks`. */
  look?: number;
  /** Index into `choices`. */
  choice?: number;
  note?: string;
}

interface ViewColumn {
  letter: string;
  width: number;
  hidden: boolean;
}

/** One tab as the grid draws it: a window of rows, and the header apart from them. */
export interface SheetView {
  version: number;
  title: string;
  timeZone: string;
  locale: string;
  /** `filled`: something stands below the first row. */
  tabs: { sheetId: number; title: string; hidden: boolean; filled: boolean; color?: string }[];
  tab: string;
  hidden: boolean;
  /** Whether row 1 is a frozen header; the rows then start with row 2. */
  hasHeader: boolean;
  frozenColumns: number;
  columns: ViewColumn[];
  header: (ViewCell | null)[];
  /** Row number, 1-based, of `rows[0]`. */
  firstRow: number;
  rows: (ViewCell | null)[][];
  /** Numbers of those of `rows` that the tab's filter hides. */
  filteredRows: number[];
  rowCount: number;
  /** Last row with something in it; 0 when the tab is empty. */
  lastRow: number;
  looks: CellLook[];
  choices: CellChoice[];
  charts: Chart[];
}

/** A moment of a spreadsheet that it can be put back to. */
export interface VersionEntry {
  number: number;
  /** ISO instant. */
  at: string;
  /** Address; '' where nobody is known. */
  by: string;
  /** What changed it: an action of `POST …/edit`, or the function that ran. */
  what: string;
}

/** What an edit by hand came to. */
export interface EditAnswer {
  /** What Sheets would have asked first. */
  warning: string | null;
  /** A tab that is new, or has a new name. */
  tab?: string;
  /** The id of a copy. */
  id?: string;
}

/** A chart of the sheet with the numbers that it draws. */
export interface Chart {
  title: string;
  kind: 'column' | 'line';
  stacked: boolean;
  labels: string[];
  series: { name: string; color?: string; values: (number | null)[] }[];
}

/** The Slack of the workbench, as GET /api/slack answers it. */
export interface SlackDesk {
  url: string;
  bots: { name: string; token: string; scopes: string[] }[];
  /** `member`: the bot is in it. */
  channels: { id: string; name: string; archived: boolean; private: boolean; member: boolean }[];
}
