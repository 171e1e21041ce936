// What the panel asks and is told while a spreadsheet in which there is something is set up: plain JSON, like all requests.

/** Which programme a spreadsheet is set up for. */
export type SetUpProgramme = 'shadowing' | 'redAccounts';

export type SetUpRequest =
  /** What set-up would do with this spreadsheet; changes nothing. Without a choice for a tab Ridealong proposes one. */
  | { kind: 'proposeSetUp'; programme: SetUpProgramme; choices: SetUpChoice[] }
  /** Does it, when it is still the proposal of this id; else shows what it would be now. */
  | { kind: 'setUpAsProposed'; programme: SetUpProgramme; choices: SetUpChoice[]; proposal: string };

export interface SetUpChoice {
  /** Key of the tab, as in the proposal. */
  tab: string;
  /** Id of the sheet that is to stand in for it; null: a new tab is made. */
  sheet: number | null;
  /** For columns where the person chose otherwise: a header of theirs, or null for none. */
  columns: { column: string; header: string | null }[];
}

export interface SetUpProposal {
  /** Names what is proposed: the same as long as it is the same. */
  id: string;
  tabs: ProposedTab[];
  /** Sheets in which something stands, which may be chosen. */
  sheets: { sheet: number; title: string }[];
  /** Titles of tabs that are made, and where the usual one is taken, that one. */
  made: { title: string; instead: string }[];
  /** Titles of sheets that are not touched. */
  leftAlone: string[];
}

export interface ProposedTab {
  tab: string;
  /** As Ridealong calls the tab. */
  title: string;
  /** Whether it is adopted, made, or yet to be chosen. */
  becomes: 'adopt' | 'new' | 'open';
  /** Whether only its history is brought in, and the sheet itself stays as it is. */
  historyOnly: boolean;
  /** The sheet that is adopted; with `open` the likeliest, or null. */
  sheet: number | null;
  /** What one should know before choosing; often ''. */
  sentence: string;
  columns: ProposedColumn[];
  /** Headers of the sheet that may be chosen. */
  headers: string[];
  /** Columns that are added, by their names there. */
  added: string[];
  /** Columns of the sheet that Ridealong does not read, and does not touch. */
  leftAlone: string[];
  /** Filled rows. */
  rows: number;
  /** How many of these would have something in Check, and the first of them, numbered as in the sheet. */
  questions: number;
  questionRows: { row: number; sentence: string }[];
}

export interface ProposedColumn {
  column: string;
  required: boolean;
  help: string;
  /** Theirs; null where one is added. */
  header: string | null;
  /** Whether it was told by what stands in it alone, so that it should be looked at. */
  guessed: boolean;
  /** What stands in it, in the first filled row; '' without any. */
  example: string;
}

export type SetUpAnswer =
  /** `sentence`: why nothing was done, when something was to be; else ''. */
  | { kind: 'setUpProposal'; sentence: string; proposal: SetUpProposal }
  | { kind: 'setUpDone'; sentence: string }
  | { kind: 'refused'; sentence: string; offer: null; home: null };
