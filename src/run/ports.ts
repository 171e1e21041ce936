import type { Instant } from '../time/instant';
import type { Email } from '../programme/records';
import type { EventSeen } from '../effects/eventsSeen';
import type { SlackReply } from '../effects/redAccounts/slackReply';
import type { SlackRequest } from '../effects/redAccounts/slackRequests';
import type { SheetsRequest } from '../workbook/encode';
import type { CellValue } from '../workbook/tab';

/** How a call to Google ended that may fail in ways we expect. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  /**
   * refused: surely not done, and trying again would not help · later: surely not done, try again in another run ·
   * unknown: may or may not have been done, so look before doing it again.
   */
  | { readonly ok: false; readonly failure: 'refused' | 'later' | 'unknown'; readonly detail: string };

/** A tab as it stands: rows and cells are cut after the last filled one. */
export interface TabValues {
  /** As people named it, which may not be as we did. */
  readonly title: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** Tabs by mark, or by sheet id after a commit; one that is gone has no entry. */
export type SheetValues = ReadonlyMap<number, TabValues>;

/** A tab to be read: all of it, or only so far down as headers stand. */
export interface AskedTab {
  /** Its mark, or the sheet id that set-up chose, which is the same number. */
  readonly mark: number;
  /** Whether it is found by the mark that it carries; else by that sheet id. */
  readonly marked: boolean;
  /** How many rows from the top; undefined: all. */
  readonly rows: number | undefined;
}

/** Tabs of another spreadsheet. */
export interface OtherTabs {
  readonly spreadsheet: string;
  readonly tabs: readonly AskedTab[];
}

/**
 * What to read back of a tab after a commit: its headers, and some rows (0-based, both ends included) of one 0-based column, or
 * of all.
 */
export interface ReadBack {
  readonly sheetId: number;
  readonly title: string;
  readonly headerRow: number;
  readonly column: number | 'all';
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface TabReadBack {
  readonly headers: readonly CellValue[];
  /** From the first row that was asked for on. */
  readonly values: readonly (readonly CellValue[])[];
}

export interface SheetShape {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly protectedRangeIds: readonly number[];
  readonly chartIds: readonly number[];
  /** Ids of the developer metadata that it carries. */
  readonly marks: readonly number[];
  /** Whether anything is in it: an empty "Sheet1" may go. */
  readonly empty: boolean;
  /** How many rows are told of; below them nothing stands. */
  readonly rowsTold: number;
  /** The note on a cell, 0-based; '' without one. */
  noteAt(row: number, column: number): string;
  /** A cell's validation as Google tells it, 0-based; undefined without one. */
  ruleAt(row: number, column: number): Readonly<Record<string, unknown>> | undefined;
}

export interface SpreadsheetShape {
  readonly title: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly sheets: readonly SheetShape[];
}

interface SpreadsheetAbout {
  readonly timeZone: string;
  readonly locale: string;
  readonly sheetIds: readonly number[];
}

export interface SpreadsheetPort {
  id(): string;
  /** Whether it is known which spreadsheet is meant: a web app is told so by its address. */
  isNamed(): boolean;
  /** The zone that the file is set to; only of the file that the run was started from, so not in a web app. */
  timeZone(): string;
  /** What it is set to, and which sheets are in it; nothing that stands in them. A round trip. */
  about(): SpreadsheetAbout;
  /** One round trip, whatever the number of tabs. */
  read(tabs: readonly AskedTab[]): SheetValues;
  /** Tabs of another spreadsheet, which this account may or may not open: a round trip. */
  readOther(other: OtherTabs): Attempt<SheetValues>;
  /** Ids of the sheets that are there: a round trip. */
  sheetIds(): readonly number[];
  shape(): SpreadsheetShape;
  /** All or nothing, one round trip. Gives what was asked to be read back as it is after it, by the tab's sheet id. */
  commit(
    requests: readonly SheetsRequest[],
    readBack: readonly ReadBack[],
  ): Attempt<ReadonlyMap<number, TabReadBack>>;
}

export interface LockPort {
  /** Waits up to so many milliseconds; false when it could not be had. */
  acquire(waitMs: number): boolean;
  release(): void;
}

/** Many calls to the calendar as one HTTP exchange, `multipart/mixed`. */
export interface BatchMessage {
  readonly contentType: string;
  readonly payload: string;
}

export interface GuestAnswer {
  readonly eventId: string;
  readonly guest: Email;
  readonly declined: boolean;
}

export interface CalendarPort {
  create(title: string, description: string, zone: string): Attempt<string>;
  share(calendar: string, manager: Email): Attempt<true>;
  unshare(calendar: string, manager: Email): Attempt<true>;
  /** Whether this account sees a calendar: refused where there is none of this id, or none for it. */
  look(calendar: string): Attempt<true>;
  /** Who may change and share it; only a manager may ask. */
  managers(calendar: string): Attempt<readonly Email[]>;
  /** One round trip; what became of each part stands in the answer. */
  batch(message: BatchMessage): Attempt<BatchMessage>;
  /** All events of ours that end after a moment, deleted ones as well. */
  eventsAfter(calendar: string, from: Instant): Attempt<readonly EventSeen[]>;
  /** What guests answered to events changed since. */
  answersSince(calendar: string, since: Instant): Attempt<readonly GuestAnswer[]>;
}

interface OutgoingMail {
  readonly to: Email;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailPort {
  send(mail: OutgoingMail): Attempt<true>;
  /** How many readers this account may still write to today. */
  left(): Attempt<number>;
}

export interface Trigger {
  readonly id: string;
  /** The function that it runs. */
  readonly handler: string;
  /** Id of the spreadsheet whose edits it follows; '' for a clock, of which Google does not say what it is for. */
  readonly spreadsheet: string;
  readonly remove: () => void;
}

export interface TriggerPort {
  /** This account's own triggers, for all spreadsheets: Google does not say which one a clock trigger is for. */
  present(): readonly Trigger[];
  /** Gives the new trigger's id; '' when there is one already whose id is not known. Refused: the account has too many. */
  createHourly(handler: string): Attempt<string>;
  createOnEdit(handler: string): Attempt<string>;
}

/** Script properties of this spreadsheet: shared by all users of the add-on, so they hold no secrets. */
export interface PropertyPort {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  /** What is kept under some names, as far as it is: one round trip. */
  several(names: readonly string[]): ReadonlyMap<string, string>;
  /** What is kept under a name for any spreadsheet, by its id: one round trip. */
  everywhere(name: string): ReadonlyMap<string, string>;
}

/** Tells the last of a burst of edits from those before it. */
export interface BurstPort {
  /** Leaves a mark that the next edit overwrites. */
  mark(): string;
  isLast(mark: string): boolean;
}

/** Slack, as the automation account's bot. */
export interface SlackPort {
  /** One exchange; status 0 when nobody knows whether the request got there. */
  ask(request: SlackRequest, token: string): SlackReply;
}

/** What the account that the run acts for keeps for this spreadsheet where nobody else can read it. */
export interface SecretPort {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  forget(name: string): void;
}

/** What the account has allowed the add-on: people may tick some rights only. */
export interface Consent {
  /** Scopes as Google names them, in full. */
  readonly granted: readonly string[];
  /** Where the account may allow what is missing; '' when Google asks for nothing. */
  readonly address: string;
}

/** The deployed web app: what senders and nudges are sent to. */
export interface WebAppPort {
  /** Address for this spreadsheet; '' when nothing is deployed. */
  address(): string;
  /** Asks it to do now what is due; whether it did. */
  nudge(address: string): boolean;
}

export interface UiPort {
  say(title: string, text: string): void;
  toast(text: string): void;
  showSidebar(view: 'panel' | 'installation' | 'setUpShadowing' | 'setUpRedAccounts'): void;
  showMenu(): void;
  /** What the person has selected: sheet id and 0-based row; undefined where there is no person. */
  selected(): { readonly sheetId: number; readonly row: number } | undefined;
}

/** Everything outside that a run may reach. Made once per run, touched only inside it. */
export interface Platform {
  now(): Instant;
  /** Short, random, lower-case letters and digits: the root of the ids that a run gives. */
  nonce(): string;
  /** A key that nobody can guess: 64 hex digits, 244 bits of chance. */
  randomKey(): string;
  /** Whose authority the run has; '' when Google does not say, which refuses. */
  identity(): Email | '';
  readonly spreadsheet: SpreadsheetPort;
  readonly scriptLock: LockPort;
  readonly userLock: LockPort;
  readonly calendar: CalendarPort;
  readonly mail: MailPort;
  readonly triggers: TriggerPort;
  readonly properties: PropertyPort;
  readonly burst: BurstPort;
  readonly slack: SlackPort;
  readonly secrets: SecretPort;
  readonly webApp: WebAppPort;
  readonly ui: UiPort;
  /** Leaves a line in the log of the script's project, which is no round trip. */
  log(line: string): void;
  /** Waits, as a service asked for it. */
  pause(ms: number): void;
  /** Version of this build, as package.json has it. */
  version(): string;
  /** The zone that the script itself counts in. */
  scriptTimeZone(): string;
  consent(): Consent;
  /** Does one call and tells its failure as a value, for whom it is no surprise that Google says no. */
  readonly attempt: <T>(call: () => T) => Attempt<T>;
}
