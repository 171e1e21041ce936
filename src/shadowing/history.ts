import type { Instant } from '../time/instant';
import type { Week } from '../time/calendarDay';
import type { Imported, PagePart } from './handbook/imported';
import type { HandbookRotation } from './handbook/rotation';
import type { Held, HeldEntry } from '../programme/held';
import type { CallId, SignUpId, Weeks } from './records';
import type { Email } from '../programme/records';

export type PlacementId = string & { readonly brand: 'PlacementId' };

/** Why a placement ended. Rule S4 says which of them count. */
export const releaseReasons = [
  'withdrawn',
  'callCancelled',
  'callMoved',
  'seatGone',
  'secondInYear',
  'weeksChanged',
  'callGone',
  'accountRed',
] as const;
export type ReleaseReason = (typeof releaseReasons)[number];

/**
 * Why it is not known which accounts are red (rule S17): the automation account may not open that spreadsheet, or there is none ·
 * it has no Account Tracker · Google did not give it.
 */
export const redTroubles = ['noAccess', 'noTracker', 'noAnswer'] as const;
export type RedTrouble = (typeof redTroubles)[number];

/** What the ledger keeps of the shadowing programme; together with when and by whom it is the truth for decisions. */
export type ShadowingEntry =
  /** A sign-up was accepted, or its weeks changed (same id again). */
  | {
      readonly kind: 'signedUp';
      readonly signUp: SignUpId;
      readonly engineer: Email;
      readonly weeks: Weeks;
      readonly flexible: boolean;
    }
  | { readonly kind: 'withdrew'; readonly signUp: SignUpId }
  /** A typed sign-up was refused for its year (rule S3); it stays so until its row says something else. */
  | { readonly kind: 'refused'; readonly signUp: SignUpId; readonly weeks: Weeks }
  | {
      readonly kind: 'placed';
      readonly placement: PlacementId;
      readonly signUp: SignUpId;
      readonly engineer: Email;
      readonly call: CallId;
      readonly week: Week;
      /** When the call began as it stood then, so that a move is seen as one. */
      readonly start: Instant;
      readonly confirmed: boolean;
      /** Whose call it was, as `customerKey` spells it; lines from before this was kept have none. */
      readonly customer?: string;
    }
  | { readonly kind: 'confirmed'; readonly placement: PlacementId }
  /** Its call moved, within its week or into another one, and took the engineer along (rule S10). */
  | {
      readonly kind: 'moved';
      readonly placement: PlacementId;
      readonly week: Week;
      readonly start: Instant;
    }
  /** Its call is now that of another customer. */
  | { readonly kind: 'customerChanged'; readonly placement: PlacementId; readonly customer: string }
  /** `counts`: it still uses up the engineer's year (rule S4). */
  | {
      readonly kind: 'released';
      readonly placement: PlacementId;
      readonly reason: ReleaseReason;
      readonly counts: boolean;
    }
  /** A customer got its number (rule S15). */
  | { readonly kind: 'numbered'; readonly customer: string; readonly no: number }
  /** The hourly run did not find the row of a call or sign-up that matters; the second time it counts as cancelled. */
  | { readonly kind: 'missing'; readonly ids: readonly string[] }
  | { readonly kind: 'found'; readonly ids: readonly string[] }
  /** The hourly run read Red Accounts: the customers of these calls are red there since the last look, or no longer (rule S17). */
  | { readonly kind: 'redSeen'; readonly red: boolean; readonly calls: readonly CallId[] }
  /** It could not read Red Accounts, and had not said so. */
  | { readonly kind: 'redUnread'; readonly why: RedTrouble }
  /** Rotations of the handbook that were not known (rules S3, S16); nothing outside the sheet is ever wanted for them. */
  | { readonly kind: 'imported'; readonly rotations: readonly HandbookRotation[] }
  /** The handbook's page as it was brought in, so that it can be written again as it was (rule S16). */
  | ({ readonly kind: 'handbookPage' } & PagePart)
  | HeldEntry;

export interface SignUp {
  readonly id: SignUpId;
  readonly engineer: Email;
  readonly weeks: Weeks;
  readonly flexible: boolean;
  readonly signedUpAt: Instant;
  /** Its turn: how many sign-ups the ledger took before it. */
  readonly turn: number;
  /** Run in which these weeks were accepted. */
  readonly run: number;
  /** When, and whose run it was; false as long as it stands. */
  readonly withdrawn: { readonly at: Instant; readonly by: Email } | false;
  /** Lost a place through no fault of theirs: goes first (rule S7). */
  readonly lostPlace: boolean;
}

export interface Placement {
  readonly id: PlacementId;
  readonly signUp: SignUpId;
  readonly engineer: Email;
  readonly call: CallId;
  readonly week: Week;
  /** When its call begins, as last known. */
  readonly start: Instant;
  readonly state: 'tentative' | 'confirmed' | 'released';
  readonly placedAt: Instant;
  /** When its call was last moved with it in it. */
  readonly movedAt?: Instant;
  /** Whose call it is, as `customerKey` spells it, where the ledger kept that, and when it became another's. */
  readonly customer?: string;
  readonly customerAt?: Instant;
  readonly run: number;
  /** Present when released. */
  readonly released?: {
    readonly reason: ReleaseReason;
    readonly counts: boolean;
    readonly at: Instant;
    /** Whose run it was. */
    readonly by: Email;
    readonly wasConfirmed: boolean;
  };
}

/** What the entries so far add up to. */
export interface History {
  readonly signUps: ReadonlyMap<SignUpId, SignUp>;
  readonly placements: ReadonlyMap<PlacementId, Placement>;
  /** Number by customer, as `customerKey` spells it. */
  readonly customerNumbers: ReadonlyMap<string, number>;
  /** Weeks for which a typed sign-up was refused. */
  readonly refused: ReadonlyMap<SignUpId, Weeks>;
  /** How many hourly runs in a row did not find the row with this id. */
  readonly missing: ReadonlyMap<string, number>;
  /** Calls whose customer's account was red, or waited for resolution, when it was last looked at (rule S17). */
  readonly redCalls: ReadonlySet<CallId>;
  /** Why the last look at Red Accounts saw nothing; undefined when it did, or was never tried. */
  readonly redTrouble: RedTrouble | undefined;
  readonly imported: Imported;
  /** Changes of too many places at once, which wait for a coordinator's word. */
  readonly held: Held;
}
