import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import type { HeldEntry } from '../programme/held';
import type { Health } from './health';
import type { HeldNews } from './held';
import type {
  AccountKey,
  AskField,
  AskId,
  AskValues,
  CrmField,
  EpisodeId,
  Field,
  Owner,
  Role,
  TypedWord,
  Values,
} from './records';

/** Who did it: a person, the CRM, or somebody who typed where Google does not say who (rule R8). */
export type Who = Email | 'someone' | 'CRM';

/** adopted: it stood in the tracker that people kept before Ridealong came. */
export const sources = ['crm', 'panel', 'typed', 'import', 'adopted'] as const;
type Source = (typeof sources)[number];

/** A Slack message: where it stands and its link. */
interface Thread {
  readonly channel: string;
  readonly ts: string;
  readonly link: string;
}

/** What the ledger keeps of the Red Accounts programme; with when and by whom it is the truth for decisions. */
export type RedEntry =
  /** An account's health as somebody told it. Kept for every account: an older one may still come (rule R1). */
  | {
      readonly kind: 'healthReported';
      /** The same report twice counts once. */
      readonly report: string;
      readonly account: AccountKey;
      readonly name: string;
      readonly health: Health;
      readonly changedAt: Instant;
      readonly source: Source;
      readonly who: Who;
      readonly why: string;
      /** What the CRM said besides, for fields that people left empty (rule R2); no empty texts. */
      readonly says: Readonly<Partial<Record<CrmField, string>>>;
    }
  /** An account that was known by a name only turns out to be this one: of the CRM, or under a name that was put right. */
  | { readonly kind: 'sameAccount'; readonly name: AccountKey; readonly id: AccountKey }
  /** A row of Account Tracker became the episode to which this red of the account belongs; or a joined one is so again. */
  | {
      readonly kind: 'opened';
      readonly episode: EpisodeId;
      readonly account: AccountKey;
      readonly red: Instant;
    }
  /** Fields got these values: only those that changed. */
  | {
      readonly kind: 'edited';
      readonly episode: EpisodeId;
      readonly who: Who;
      readonly values: Readonly<Partial<Record<Field, string>>>;
    }
  /** An owner signed their part as it stood; `content` is its hash (rule R4). */
  | {
      readonly kind: 'signed';
      readonly episode: EpisodeId;
      readonly part: Owner;
      readonly who: Who;
      readonly content: string;
    }
  /** Somebody whose word counts says that it is resolved (rule R7). */
  | { readonly kind: 'wordGiven'; readonly episode: EpisodeId; readonly role: Role; readonly who: Who }
  /**
   * What a role's word column says now, and did not say before: a word that stays there counts once, not again for a plan that
   * was changed, or after a relapse (rules R4, R7). '': it was emptied.
   */
  | {
      readonly kind: 'wordSeen';
      readonly episode: EpisodeId;
      readonly role: Role;
      readonly word: TypedWord | '';
    }
  /** Red again until `reopensUntil` reopens it (rule R1). */
  | {
      readonly kind: 'closed';
      readonly episode: EpisodeId;
      readonly outcome: 'resolved' | 'lost';
      readonly reopensUntil: Instant;
    }
  /** A late report showed that two rows are one episode: this one stays as it is and counts no more (rule R1). */
  | { readonly kind: 'joined'; readonly episode: EpisodeId; readonly into: EpisodeId }
  /** A thread that somebody else began (rule R2). */
  | ({ readonly kind: 'threadTaken'; readonly episode: EpisodeId } & Thread)
  | {
      readonly kind: 'asked';
      readonly ask: AskId;
      readonly episode: EpisodeId;
      readonly who: Who;
      readonly values: AskValues;
    }
  | {
      readonly kind: 'askEdited';
      readonly ask: AskId;
      readonly who: Who;
      readonly values: Readonly<Partial<Record<AskField, string>>>;
    }
  /** Nobody reacted in time: the sponsor, or without one nobody but the board, is told (rule R5). */
  | { readonly kind: 'climbed'; readonly ask: AskId; readonly to: Email | '' }
  /** The hourly run did not find the row of an open episode or ask. */
  | { readonly kind: 'missing'; readonly ids: readonly string[] }
  | { readonly kind: 'found'; readonly ids: readonly string[] }
  /** The second time in a row that it was not found, the row was made again from what the ledger knows (rule R7). */
  | { readonly kind: 'putBack'; readonly ids: readonly EpisodeId[] }
  | HeldEntry;

export interface Report {
  readonly id: string;
  readonly health: Health;
  readonly changedAt: Instant;
  readonly source: Source;
  readonly who: Who;
  readonly why: string;
  readonly says: Readonly<Partial<Record<CrmField, string>>>;
  /** When it came in. */
  readonly at: Instant;
}

/** What is known of one account, whether or not it was ever red. */
export interface Account {
  readonly key: AccountKey;
  readonly name: string;
  /** By `changedAt`, of one instant red last: the order in which they came does not matter. */
  readonly reports: readonly Report[];
}

/** Who last gave a field its value, and when. */
export interface Touch {
  readonly who: Who;
  readonly at: Instant;
  /** What it was before, of a field that had a value. */
  readonly had?: string;
}

export interface Signature extends Touch {
  readonly content: string;
}

export interface Closing {
  readonly outcome: 'resolved' | 'lost';
  readonly at: Instant;
  readonly reopensUntil: Instant;
}

/** An episode as the entries so far add up to; its state follows from this and the account's reports (`courseOf`). */
export interface Episode {
  readonly id: EpisodeId;
  readonly account: AccountKey;
  /** A red that belongs to it: whatever comes late, this tells its stretch of the account's course from others. */
  readonly red: Instant;
  readonly openedAt: Instant;
  readonly values: Values;
  readonly touched: Readonly<Partial<Record<Field, Touch>>>;
  /** The latest of each part, valid only as long as the part says what was signed. */
  readonly signatures: Readonly<Partial<Record<Owner, Signature>>>;
  /** The latest of each role; one that is older than the last change away from red counts no more. */
  readonly words: Readonly<Partial<Record<Role, Touch>>>;
  /** What the word columns said when they last changed. */
  readonly wordsSeen: Readonly<Partial<Record<Role, TypedWord | ''>>>;
  readonly closings: readonly Closing[];
  readonly joinedInto: EpisodeId | undefined;
  readonly thread: Thread | undefined;
}

export interface Ask {
  readonly id: AskId;
  readonly episode: EpisodeId;
  readonly askedBy: Who;
  readonly askedAt: Instant;
  readonly values: AskValues;
  readonly touched: Readonly<Partial<Record<AskField, Touch>>>;
  readonly climbed: { readonly at: Instant; readonly to: Email | '' } | undefined;
}

/** What the entries so far add up to. */
export interface RedHistory {
  /** By key, names that turned out to be an id's under the id only. */
  readonly accounts: ReadonlyMap<AccountKey, Account>;
  /** The key under which an account that was known by name goes now. */
  readonly sameAs: ReadonlyMap<AccountKey, AccountKey>;
  readonly episodes: ReadonlyMap<EpisodeId, Episode>;
  readonly asks: ReadonlyMap<AskId, Ask>;
  /** How many hourly runs in a row did not find the row with this id. */
  readonly missing: ReadonlyMap<string, number>;
  /** Episodes of which nothing is told for the time being. */
  readonly held: HeldNews;
}
