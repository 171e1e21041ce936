/**
 * What the sidebar and the server say to each other, as plain JSON (google.script.run carries nothing else).
 * Days are `YYYY-MM-DD`, times of day `HH:MM`, instants ISO text with Z. Who asks is never part of a request.
 */

import type { HeldRequest, HeldView } from './held';
import type { SetUpAnswer, SetUpRequest } from './adopt/requests';
import type { RedReply, RedRequest } from './redAccounts/requests';
import type { Remedy, RemedyRequest } from './remedies';
import type { StatusAnswer, StatusRequest } from './status';

/** Which weeks: any of the next, a list of Mondays, or any week of a later calendar year. */
type WeeksRequest = { any: true } | { weeks: string[] } | { year: number };

export type Request =
  /** All that the panel shows at its opening. */
  | { kind: 'home' }
  | { kind: 'signUp'; weeks: WeeksRequest; flexible: boolean; note: string; timeZone?: string }
  | { kind: 'withdraw'; signUp: string }
  | { kind: 'saveHours'; timeZone: string; worksOn: number[]; worksFrom: string; worksUntil: string }
  | {
      kind: 'offerCall';
      date: string;
      start: string;
      minutes: number;
      customer: string;
      customerNo: number | null;
      ae: string;
      brief: string;
      meetingLink: string;
      notesLink: string;
      slackChannel: string;
      seats: number;
    }
  | { kind: 'saveCoordinators'; coordinators: string[] }
  | HeldRequest
  /** Asks the automation account's web app to do now what is due; the panel sends it after a change. */
  | { kind: 'nudge' };

/** How the installation stands, as far as who asks may see it. Anybody may ask, also somebody whom Google hides. */
export interface InstallationRequest {
  kind: 'checkInstallation';
}

/** What one look at the installation found. */
export interface InstallationCheck {
  name: string;
  /** `unseen`: Google shows it to somebody else only. */
  state: 'fine' | 'look' | 'wrong' | 'unseen';
  found: string;
  /** What to do now, and who can; '' when there is nothing to do. */
  todo: string;
  /** Where it is done, else ''. It is meant for who asks, and for nobody else. */
  link: string;
}

export interface InstallationGroup {
  title: string;
  checks: InstallationCheck[];
}

/** `at` is when it was looked at. */
export type InstallationAnswer = {
  kind: 'installation';
  at: string;
  groups: InstallationGroup[];
  /** What who asks may do about it. */
  remedies: Remedy[];
};

/** What coordinators bring in and take out; each is answered in its own place of the panel. */
export type ImportRequest =
  /**
   * Rows of a CSV file for Engineers or Calls; '' lets the header tell which. A long file comes in parts, each of which may be
   * sent twice. `preview`: only says what it would do. For coordinators.
   */
  | {
      kind: 'importRows';
      what: 'engineers' | 'calls' | '';
      preview: boolean;
      header: string[];
      rows: ImportRow[];
    }
  /** History from the handbook's page, as Markdown; the page is kept as it is. For coordinators. */
  | { kind: 'importHandbook'; preview: boolean; page: string }
  /** The handbook's Markdown as it should be now; changes nothing. */
  | { kind: 'handbook' };

/** A row of a CSV file, numbered as a sheet would number it: the header is mostly 1. */
export interface ImportRow {
  row: number;
  cells: string[];
}

/** What an import adds, or would add. Of the handbook engineers' rotations are counted, else rows. */
export interface ImportFound {
  what: 'engineers' | 'calls' | 'handbook';
  /** Columns that are read, as the tab calls them. */
  columns: string[];
  adds: number;
  /** Rows that are there, in which empty cells are filled. */
  updates: number;
  /** Said already. */
  known: number;
  /** Rows that are not understood, and stay out. */
  leftOut: number;
  notes: ImportNote[];
}

/** What is said of a row (of the handbook: a line), and whether it is left out because of it. */
export interface ImportNote {
  row: number;
  sentence: string;
  leftOut: boolean;
}

/** A placement as its engineer sees it. */
export interface MyRotation {
  signUp: string;
  state: 'tentative' | 'confirmed';
  /** Monday of the week. */
  week: string;
  year: number;
  /** Null while it is not known what it is: its row does not read, is missing or held. */
  call: MyCall | null;
  /** While the row of its call is held: when the call was as the place was given, in the engineer's time zone. */
  held?: string;
  /** Plain sentence: when it is confirmed, when the invite goes out. */
  next: string;
  canWithdraw: boolean;
  /** Said before withdrawing when it would still count (rule S4). */
  withdrawWarning: string;
}

export interface MyCall {
  start: string;
  end: string;
  /** "Tue 12 May, 17:00–18:00" in the engineer's time zone. */
  when: string;
  customer: string;
  ae: string;
  brief: string;
  meetingLink: string;
}

/** A sign-up without a place, and why (rule S9). */
export interface Queued {
  signUp: string;
  weeks: string;
  /** 1 is next. */
  position: number;
  reason: string;
}

export interface WeekChoice {
  /** Monday. */
  week: string;
  /** "11–17 May" */
  label: string;
  /** Calls offered in this week, full ones too. */
  offered: number;
  openSeats: number;
  /** Calls of this week with an open seat, at the time of the engineer's own day; `why` it cannot be theirs as it stands, else ''. */
  calls: { when: string; why: string }[];
  /** Empty when it can be ticked; else why not ("sign-up has closed"). */
  closed: string;
}

export interface Hours {
  timeZone: string;
  worksOn: number[];
  worksFrom: string;
  worksUntil: string;
}

export interface Home {
  me: { email: string; name: string; onRoster: boolean; isCoordinator: boolean };
  /** Null until set-up: the panel then offers to set the spreadsheet up. */
  programme: {
    timeZone: string;
    year: number;
    hours: Hours;
    rotations: MyRotation[];
    queued: Queued | null;
    weeks: WeekChoice[];
    /** A sentence when a new sign-up for this year would be refused (rule S3); then `nextYear` is offered. */
    refusal: string;
    nextYear: number;
    /** Why nothing can be ticked at all, else empty: not active, of another organisation … */
    notEligible: string;
    myCalls: OfferedCall[];
    automation: { on: boolean; account: string; sentence: string };
    coordinator: CoordinatorView | null;
  } | null;
  /** Problems of the workbook that everybody should know: a copy, a lost ledger, a tab that is gone. */
  warnings: string[];
  /** What this person may do about them, where nothing is decided, or nothing invited. */
  remedies: Remedy[];
  timeZones: string[];
}

/** A call that this person offers, as its AE. */
export interface OfferedCall {
  when: string;
  customer: string;
  shadowedBy: string;
  problem: string;
}

export interface CoordinatorView {
  coordinators: string[];
  engineers: number;
  haveHadOne: number;
  confirmed: number;
  tentative: number;
  waiting: number;
  openSeats: number;
  /** Sentences: rows with problems, pending or missed deliveries. */
  attention: string[];
  /** Changes that wait for a coordinator's word; null when there are none. */
  held: HeldView | null;
}

/** `done` says in a sentence what happened; `refused` why not and what to do now. Both bring the panel up to date. */
export type Answer =
  | { kind: 'home'; home: Home }
  | { kind: 'done'; sentence: string; home: Home }
  | { kind: 'refused'; sentence: string; offer: { year: number } | null; home: Home | null };

export type ImportAnswer =
  /** What an import would do; nothing was changed. */
  | { kind: 'preview'; found: ImportFound }
  | { kind: 'imported'; sentence: string; found: ImportFound; home: Home }
  /** Markdown to copy: the table, and the whole page where one was brought in, else ''. */
  | { kind: 'handbook'; table: string; page: string }
  | { kind: 'refused'; sentence: string; offer: { year: number } | null; home: Home | null };

/** Nothing was done, and the panel stays as it is. */
export type Refusal = { kind: 'refused'; sentence: string; offer: null; home: null };

/** When it goes out. */
export type Nudged = { kind: 'nudged'; sentence: string };

/** What a panel of either programme asks and is told. `home`, `saveCoordinators`, `answerHeld` and `nudge` are of both. */
export type AnyRequest =
  Request | ImportRequest | RedRequest | InstallationRequest | StatusRequest | RemedyRequest | SetUpRequest;
export type AnyAnswer =
  Answer | ImportAnswer | RedReply | Nudged | InstallationAnswer | StatusAnswer | SetUpAnswer;
