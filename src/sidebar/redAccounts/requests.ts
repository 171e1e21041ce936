/**
 * What the panel of a Red Accounts workbook and the server say to each other, as plain JSON. Days are `YYYY-MM-DD`; `when` and
 * other texts are worded by the server, in the programme's time zone. Who asks is never part of a request.
 */

import type { HeldView } from '../held';
import type { Remedy } from '../remedies';

type Health = 'Red' | 'Yellow' | 'Green' | 'Lost';
type Owner = 'ae' | 'ce';
type Role = Owner | 'sponsor';

/** What people fill in for an account; all as text, '' for nothing. */
export interface AccountValues {
  account: string;
  accountId: string;
  health: string;
  whyRed: string;
  ae: string;
  ce: string;
  sponsor: string;
  currentState: string;
  actionPlan: string;
  exitCriteria: string;
  nextStep: string;
  nextStepOwner: string;
  nextStepDue: string;
  resolution: string;
  renewal: string;
}

/** An account of a CRM export. */
export interface ExportedAccount {
  id: string;
  name: string;
  health: string;
  ae: string;
  ce: string;
  sponsor: string;
}

/** `show`: the episode to show with the answer; '' is the one of the selected row. */
export type RedRequest =
  /** Which row is selected now; no more than that, since the panel asks it often. */
  | { kind: 'selected' }
  | { kind: 'account'; show: string }
  /** A red account for which there is no row yet. */
  | {
      kind: 'openAccount';
      account: string;
      accountId: string;
      whyRed: string;
      ae: string;
      ce: string;
      sponsor: string;
    }
  /** New values of some fields, with what the form was filled with, so that nobody's text is overwritten. `sign`: and sign my part. */
  | {
      kind: 'saveAccount';
      show: string;
      base: Partial<AccountValues>;
      values: Partial<AccountValues>;
      sign: boolean;
    }
  | { kind: 'changeHealth'; show: string; health: Health; why: string }
  | { kind: 'ask'; show: string; ask: string; owner: string; due: string }
  | {
      kind: 'answerAsk';
      show: string;
      id: string;
      status: 'Acknowledged' | 'Answered' | 'Declined';
      answer: string;
    }
  /** My word that it is resolved (or lost, and the retro written). */
  | { kind: 'giveWord'; show: string }
  | { kind: 'yearReport'; year: number }
  /** Compares a CRM export with the tracker; changes nothing. */
  | { kind: 'compare'; accounts: ExportedAccount[] }
  /** Takes from the export what is said of these accounts: the row is made, or its health changed. */
  | { kind: 'takeFromExport'; accounts: ExportedAccount[] }
  /** For the automation account only: keeps the bot token; it is never shown again. '' forgets it. */
  | { kind: 'connectSlack'; token: string }
  /** For the automation account only: makes a new webhook key; the one before stays good until the next. */
  | { kind: 'newWebhookKey' };

type RedAnswer =
  | { kind: 'selected'; place: string }
  /** Somebody else changed what one was typing in: both texts, so that the person can keep both. */
  | { kind: 'conflict'; sentence: string; fields: ConflictingField[]; home: RedPanelHome }
  | { kind: 'yearReport'; report: YearReport }
  | { kind: 'differences'; sentence: string; differences: Difference[] }
  /** Shown once, to copy. */
  | { kind: 'secret'; sentence: string; secret: string; address: string; home: RedPanelHome };

/** The same, and what it says as every programme's panel is told. */
export type RedReply =
  | RedAnswer
  | { kind: 'home'; home: RedPanelHome }
  | { kind: 'done'; sentence: string; home: RedPanelHome }
  | { kind: 'refused'; sentence: string; home: RedPanelHome | null };

export interface ConflictingField {
  field: keyof AccountValues;
  label: string;
  theirs: string;
  /** "Jo Doe, Tue 3 Nov 14:00" */
  by: string;
}

/** Where the panel stands in a Red Accounts workbook. */
export interface RedPanelHome {
  me: { email: string; name: string; isCoordinator: boolean };
  warnings: string[];
  /** What this person may do about them, where nothing is decided. */
  remedies: Remedy[];
  /** Null until set-up. */
  tracker: RedTracker | null;
}

export interface RedTracker {
  timeZone: string;
  /** Today in the programme's time zone. */
  today: string;
  /** What `selected` answers for the row by which `account` was found; '' when `show` named it. The panel follows from there. */
  place: string;
  /** Of the selected row, or of `show`; null when neither is an episode. */
  account: AccountView | null;
  /** Why there is none: another tab is selected, the row is empty, or it has a problem; '' when there is one. */
  noAccount: string;
  /** Open episodes in which I am AE, CE or sponsor, those that wait for me first. */
  mine: AccountLine[];
  /** Open asks that I own, the most urgent first. */
  asksOfMe: AskView[];
  board: Board;
  automation: { on: boolean; account: string; sentence: string };
  coordinator: RedCoordinator | null;
}

export interface AccountLine {
  episode: string;
  account: string;
  health: Health;
  status: string;
  /** "CE cem@…: Action plan, since Tue 3 Nov" */
  waitingFor: string;
  isMyTurn: boolean;
}

export interface AccountView {
  episode: string;
  /** 1-based row in Account Tracker; 0 when it has none yet. */
  row: number;
  status: string;
  health: Health;
  isOpen: boolean;
  redSince: string;
  daysRed: number;
  /** "Red 12 days", "Yellow 3 days" */
  timeInStates: string[];
  /** "Turned red again 2 times", "Reopened once"; '' when neither. */
  relapses: string;
  /** Whose turn it is and since when, the first being the one that holds it up (rule R3); empty: nobody is waited for. */
  waitingFor: { who: string; what: string; since: string; isMe: boolean }[];
  /** Link to the Slack thread; '' when there is none. */
  thread: string;
  values: AccountValues;
  /** "Jo Doe, Tue 3 Nov 14:00" by field that somebody filled in. */
  touched: Partial<Record<keyof AccountValues, string>>;
  parts: Record<Owner, PartView>;
  /** "The plan is to be agreed by Thu 5 Nov", "… was due on …", "Agreed by both on …" */
  plan: string;
  planState: 'due' | 'overdue' | 'agreed';
  /** "Last update 9 days ago: stale"; '' when fresh. */
  stale: string;
  asks: AskView[];
  /** The latest first. */
  timeline: { when: string; who: string; what: string; text: string }[];
  resolution: ResolutionView;
  /** My own part and role in it. */
  mine: { part: Owner | null; role: Role | null };
  mayChangeHealth: boolean;
}

export interface PartView {
  /** Name or address; '' when nobody is named. */
  owner: string;
  state: 'nobody' | 'missing' | 'unsigned' | 'changed' | 'signed';
  /** "Signed by Jo Doe on Tue 3 Nov 14:00", "Missing: Exit criteria", "Changed by … since it was signed" */
  sentence: string;
}

export interface ResolutionView {
  /** Whether the episode waits for its resolution now (rule R7). */
  isWaiting: boolean;
  kind: 'resolved' | 'lost';
  /** What is asked for: "What turned it?" or the short retro. */
  question: string;
  /** Who has given their word and who has not, and what is still missing to close. */
  sentences: string[];
  /** Whether the note of what turned it, or the retro, is still missing, or is from before it turned red again. */
  isNoteAsked: boolean;
  /** Whether my word is asked for. */
  mayGiveWord: boolean;
}

export interface AskView {
  id: string;
  episode: string;
  account: string;
  ask: string;
  /** "Asked of Sam Lee by Jo Doe, Thu 5 Nov 09:12"; by nobody where it is not known. */
  asked: string;
  due: string;
  /** "due Thu 5 Nov", "2 days overdue" */
  dueText: string;
  status: 'Open' | 'Acknowledged' | 'Answered' | 'Declined';
  answer: string;
  isOverdue: boolean;
  /** "Climbed to Sam Lee on …"; '' when not. */
  climbed: string;
  mayAnswer: boolean;
}

export interface Board {
  red: number;
  yellow: number;
  waiting: number;
  /** Who is waited for, the longest first. */
  waitingFor: { episode: string; account: string; who: string; what: string; since: string }[];
  stale: { episode: string; account: string; text: string }[];
  plansOverdue: { episode: string; account: string; text: string }[];
  renewals: { episode: string; account: string; text: string }[];
  /** To paste into the review meeting: red longest, asks unanswered, plans without exit criteria. */
  agenda: string;
}

export interface RedCoordinator {
  coordinators: string[];
  attention: string[];
  /** Accounts of which nothing is told until a coordinator says so; null when there are none. */
  held: HeldView | null;
  slack: { channel: string; sentence: string; mayConnect: boolean };
  crm: { sentence: string; mayMakeKey: boolean };
}

export interface YearReport {
  year: number;
  years: number[];
  resolved: number;
  lost: number;
  /** Median days from red to closed; null when none was closed. */
  medianDays: number | null;
  episodes: {
    episode: string;
    account: string;
    outcome: 'resolved' | 'lost';
    closed: string;
    daysRed: number;
    relapses: number;
    note: string;
  }[];
}

/** How an account of a CRM export differs from the tracker. */
export interface Difference {
  account: ExportedAccount;
  /**
   * `notInExport`: an open row whose account is not among those that were sent. A large export is compared in parts, and the
   * panel shows only what no part had; so it must be told apart from `rowWithoutRed`, which the export does name.
   */
  kind: 'redWithoutRow' | 'rowWithoutRed' | 'notInExport' | 'colourDiffers' | 'threadMissing' | 'unreadable';
  /** What is different, and what the button does. */
  sentence: string;
  /** Label of the button; '' when nothing can be done by one click. */
  mend: string;
}
