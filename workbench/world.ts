/**
 * What the workbench remembers: a small Google, as plain JSON, so that it can be kept in a folder and copied for a test.
 * Instants are milliseconds since 1970 (virtual clock); addresses are lower case.
 */

/** One cell as Sheets keeps it: what is in it, and how it looks. */
export interface Cell {
  /** Number (dates and times are serial numbers), text, or truth value; absent when empty. */
  value?: number | string | boolean;
  /** The formula that was typed, with its `=`; `value` is then what it came to. */
  formula?: string;
  /** Number format: type and pattern as the Sheets API names them. */
  format?: { type: string; pattern: string };
  /** Colours and weight, as the Sheets API names them. */
  style?: Record<string, unknown>;
  /** Data validation rule, as the Sheets API names it. */
  validation?: Record<string, unknown>;
  note?: string;
}

export interface Sheet {
  sheetId: number;
  title: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  /** Sparse: rows[r]?.[c]; 0-based. */
  rows: (Cell | null)[][];
  /** Pixel size and visibility of columns, by 0-based index. */
  columns: { pixelSize?: number; hiddenByUser?: boolean }[];
  tabColor?: Record<string, unknown>;
  protectedRanges: Record<string, unknown>[];
  charts: Record<string, unknown>[];
  /** The filter people see on the header, as the Sheets API names it. */
  basicFilter?: Record<string, unknown>;
  /** Cells drawn as one, each with its value in the first, as the Sheets API names ranges. */
  merges?: MergedRange[];
  /** What programs noted on the sheet as a whole, where people do not see it; the Sheets API's developer metadata. */
  metadata?: SheetMetadata[];
}

export interface MergedRange {
  sheetId: number;
  startRowIndex: number;
  endRowIndex: number;
  startColumnIndex: number;
  endColumnIndex: number;
}

/** A note of a program on a sheet; its id is one of its own in the whole spreadsheet. */
export interface SheetMetadata {
  metadataId: number;
  metadataKey: string;
  metadataValue?: string;
  visibility: 'DOCUMENT' | 'PROJECT';
}

export type WorkbookKind = 'shadowing' | 'red-accounts';

export interface Spreadsheet {
  id: string;
  kind: WorkbookKind;
  title: string;
  locale: string;
  timeZone: string;
  owner: string;
  /** Who deployed the add-on as a web app, for requests that name this workbook; absent: its owner. */
  webAppBy?: string;
  /** Editors of other domains than its owner's; absent: none. */
  sharedWith?: string[];
  sheets: Sheet[];
}

/** All of a sheet but its rows. */
export type SheetFrame = Omit<Sheet, 'rows'>;

/** A spreadsheet as it was: what it consists of stands once in its history, however many versions have it. */
export interface KeptContent {
  title: string;
  locale: string;
  timeZone: string;
  /** Each an index into `frames`, and runs of indices into `rows`: the first, how many, and 1 or 0 from each to the next. */
  sheets: { frame: number; rows: [from: number, count: number, step: number][] }[];
}

/** The content of a spreadsheet after something had changed it. */
export interface Version {
  number: number;
  /** The change after which nothing happened until the next version. */
  at: number;
  by: string;
  /** What changed it: what a hand did, or the function that ran. */
  what: string;
  content: KeptContent;
}

/** Rows or columns of a sheet that a hand inserted, deleted or moved; 0-based. */
export interface ChangedLines {
  kind: 'inserted' | 'deleted' | 'moved';
  sheetId: number;
  dimension: 'ROWS' | 'COLUMNS';
  /** Where they stand, stood, or stood before they were moved. */
  start: number;
  count: number;
  /** Before what they were moved, counted before the move. */
  to?: number;
}

/** What somebody's hand did, for them to take it back. */
export interface UndoStep {
  as: string;
  what: string;
  before: KeptContent;
  after: KeptContent;
  lines?: ChangedLines;
}

/** What is remembered of a spreadsheet. */
export interface WorkbookHistory {
  rows: (Cell | null)[][];
  frames: SheetFrame[];
  /** Oldest first; so are the steps. */
  versions: Version[];
  steps: UndoStep[];
  nextNumber: number;
}

export interface CalendarEvent {
  id: string;
  status: 'confirmed' | 'cancelled';
  etag: string;
  updated: number;
  summary?: string;
  description?: string;
  location?: string;
  start: { dateTime: string; timeZone?: string };
  end: { dateTime: string; timeZone?: string };
  attendees?: { email: string; responseStatus: string; [key: string]: unknown }[];
  [key: string]: unknown;
}

export interface Calendar {
  id: string;
  summary: string;
  description?: string;
  timeZone: string;
  owner: string;
  acl: { role: string; scope: { type: string; value?: string } }[];
  events: CalendarEvent[];
}

/** A mail as its receiver sees it. Calendar notices (invitation, update, cancellation) are mails too: kind says so. */
export interface Mail {
  kind: 'mail' | 'calendar';
  from: string;
  to: string;
  /** Where an answer goes, when that is not the sender. */
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  sentAt: number;
}

export interface Trigger {
  uid: string;
  owner: string;
  handler: string;
  source: 'clock' | 'spreadsheet';
  /** 'CLOCK', 'ON_EDIT', … */
  event: string;
  spreadsheetId?: string;
  /** Clock triggers: next time it falls due, and how often. */
  nextAt?: number;
  everyHours?: number;
  createdAt: number;
}

/** One call of a service as the record keeps it: only what makes a round trip to a server (see performance model). */
export interface CallRecord {
  service: string;
  method: string;
  ms: number;
  /** How many parts the request had, where the server may do some of them and not the others. */
  parts?: number;
}

export interface Execution {
  id: number;
  function: string;
  as: string;
  /** What set it off: 'menu', 'sidebar', 'trigger', 'simple trigger', 'web app' */
  by: string;
  workbook: string;
  startedAt: number;
  calls: CallRecord[];
  /** Virtual milliseconds, all calls and navigation included. */
  ms: number;
  error: string | null;
  /** What it logged, a line each. */
  log: string[];
}

/** A message as Slack keeps it. */
export interface SlackMessage {
  /** Its id in its channel, and when it was posted: seconds since 1970 with six decimals. */
  ts: string;
  /** Id of the person or the bot's user who posted it; absent for another automation. */
  user?: string;
  /** Id of the bot that posted it, and its name where it has no user of its own. */
  botId?: string;
  username?: string;
  /** Escaped, links and mentions in `<…>`. */
  text: string;
  blocks?: Record<string, unknown>[];
  /** The `ts` of the parent that it answers. */
  threadTs?: string;
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  edited?: { user: string; ts: string };
  /** Deleted while it had replies, which stay. */
  deleted?: true;
}

export interface SlackChannel {
  id: string;
  name: string;
  private: boolean;
  archived: boolean;
  /** Ids of users. */
  members: string[];
  /** In the order of their `ts`. */
  messages: SlackMessage[];
}

export interface SlackBot {
  token: string;
  id: string;
  /** Id of its user. */
  user: string;
  name: string;
  scopes: string[];
}

export interface SlackWorkspace {
  team: { id: string; name: string };
  /** Without a slash at its end. */
  url: string;
  bots: SlackBot[];
  channels: SlackChannel[];
  /** How long after its posting a message may be edited; absent: always. */
  editWindowMinutes?: number;
  /** What is left of each rate limit, by bot and what it limits, as it was at an instant. */
  allowances: Record<string, { left: number; at: number }>;
  /** The next calls to be refused, by the wish of a test. */
  refusals?: { calls: number; retryAfter: number };
  /** The next calls to be answered with 503, done or not all the same, by the wish of a test. */
  outage?: { calls: number; done: boolean };
}

/** By address: what is used of something that is counted by the day, and when the count starts anew. */
export type DailyCounts = Record<string, { used: number; resetAt: number }>;

interface CalendarRefusals {
  /** So many more are refused. */
  calls: number;
  status: CalendarRefusalStatus;
  /** Every how many-th call: 1 is all of them. */
  every: number;
  /** A batch is answered so as a whole, else each of its parts for itself. */
  whole: boolean;
  /** Calls that were looked at so far. */
  seen: number;
}

/** A service that takes nothing, by the wish of a test, until that is taken back. */
export interface Outage {
  /** As the record of calls names it. */
  service: string;
  mode: 'used-up' | 'asks-to-wait' | 'outage';
}

export type CalendarRefusalStatus = 403 | 412 | 429 | 500 | 503;

export interface World {
  now: number;
  /** People who exist, with how they are called and the IANA zone of their calendar, where known; one organisation. */
  people: { email: string; name: string; timeZone?: string }[];
  workbooks: Spreadsheet[];
  /** By the id of the workbook; absent where nothing was ever changed since it is kept. */
  histories?: Record<string, WorkbookHistory>;
  calendars: Calendar[];
  mails: Mail[];
  /** Absent until somebody uses it. */
  slack?: SlackWorkspace;
  triggers: Trigger[];
  /** Scopes that somebody did not tick when they were asked, by their address; absent: everybody ticked all. */
  withheld?: Record<string, string[]>;
  properties: { script: Record<string, string>; user: Record<string, Record<string, string>> };
  cache: Record<string, { value: string; until: number }>;
  executions: Execution[];
  /** Mail recipients used up per person today, and when the count starts anew. */
  mailQuota: DailyCounts;
  /** What else Google counts by the day for each person; absent until it is used. */
  daily?: {
    /** Calls of UrlFetchApp. */
    fetches?: DailyCounts;
    /** Guests outside the organisation who were invited. */
    outsideGuests?: DailyCounts;
    /** Milliseconds that triggers ran. */
    triggerTime?: DailyCounts;
  };
  /** How the next calls of the Calendar API are answered, by the wish of a test. */
  calendarRefusals?: CalendarRefusals;
  outage?: Outage;
  /** Grows by one for each id that is handed out, so that the same story gives the same ids. */
  counter: number;
}
