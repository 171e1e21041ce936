import type { CalendarDay, DayRange, Week, Weekday } from '../time/calendarDay';
import type { Email, Known } from '../programme/records';
import type { CommonSettings } from '../programme/settings';
import type { Instant, Minute } from '../time/instant';
import type { Zone } from '../time/zones';

export type CallId = string & { readonly brand: 'CallId' };
export type SignUpId = string & { readonly brand: 'SignUpId' };

export const callStatuses = ['Offered', 'Closed', 'Cancelled'] as const;
export type CallStatus = (typeof callStatuses)[number];

/** A customer meeting that an AE offers for shadowing. */
export interface Call {
  readonly id: CallId;
  readonly start: Instant;
  readonly end: Instant;
  /** Day on which it starts, in the programme's time zone. */
  readonly day: CalendarDay;
  /** The rotation in which it starts (rule S1). */
  readonly week: Week;
  readonly customer: string;
  /** As typed; rule S15 gives the others theirs. */
  readonly customerNo: number | undefined;
  readonly ae: Email;
  readonly brief: string;
  /** Links are https or empty. */
  readonly meetingLink: string;
  readonly notesLink: string;
  readonly slackChannel: string;
  readonly seats: number;
  readonly status: CallStatus;
  /** Its AE wants shadows also while the customer's account is red (rule S17). */
  readonly shadowIfRed: boolean;
  /** When this content of the row was first seen: typed changes rest before they have effects. */
  readonly seenAt: Instant;
}

export interface Engineer {
  readonly email: Email;
  readonly name: string;
  readonly github: string;
  readonly team: string;
  /** Undefined: to be asked for, never guessed (rule S6). */
  readonly zone: Zone | undefined;
  /** What is typed there and is no zone; '' for nothing. */
  readonly zoneTyped?: string;
  readonly worksOn: readonly Weekday[];
  readonly worksFrom: Minute;
  readonly worksUntil: Minute;
  readonly activeFrom: CalendarDay | undefined;
  readonly activeUntil: CalendarDay | undefined;
  /** Days in the engineer's own time zone. */
  readonly away: readonly DayRange[];
}

/** The weeks in which an engineer is available: any, or ranges of Mondays, both ends included. */
export type Weeks =
  { readonly kind: 'any' } | { readonly kind: 'ranges'; readonly ranges: readonly WeekRange[] };
export interface WeekRange {
  readonly from: Week;
  readonly until: Week;
}

/** A row of the Sign-ups tab as it stands; what was made of it is in the history. */
export interface SignUpRow {
  readonly id: SignUpId;
  readonly engineer: Email;
  readonly weeks: Weeks;
  /** "Earlier or later is fine for this": working hours do not count for this sign-up (rule S6). */
  readonly flexible: boolean;
  readonly withdraw: boolean;
}

export interface Settings extends CommonSettings {
  readonly seatsPerCall: number;
  /** Undefined: no limit. */
  readonly engineersPerWeek: number | undefined;
  /** A placement is confirmed this many days before its Monday (rule S9). */
  readonly confirmDays: number;
  /** Sign-up for a week closes this many working days before its Monday (rule S8). */
  readonly closesWorkingDays: number;
  readonly worksFrom: Minute;
  readonly worksUntil: Minute;
  readonly anyoneOfDomain: boolean;
  readonly briefWorkingDays: number;
  /** Id of the Red Accounts spreadsheet; '' where none is connected (rule S17). */
  readonly redWorkbook: string;
}

/** Everything the rules look at: people's rows as records, and what the ledger says was decided. */
export interface Programme {
  readonly settings: Settings;
  readonly calls: ReadonlyMap<CallId, Known<Call>>;
  readonly signUpRows: ReadonlyMap<SignUpId, Known<SignUpRow>>;
  readonly engineers: ReadonlyMap<Email, Engineer>;
  /** When the rows of people's own sheet were first read, where theirs stands in for Calls: they may tell of any time. */
  readonly adoptedAt?: Instant;
}
