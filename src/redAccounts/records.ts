import type { Email, Known } from '../programme/records';
import type { CommonSettings } from '../programme/settings';
import type { CalendarDay } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import type { Health } from './health';

/** Names one episode: one stretch of an account from red to resolved or lost, and its row in Account Tracker. */
export type EpisodeId = string & { readonly brand: 'EpisodeId' };
export type AskId = string & { readonly brand: 'AskId' };

/** `id:` and the CRM's id in its 15-character form, or `name:` and the folded name of an account whose id is not known. */
export type AccountKey = string & { readonly brand: 'AccountKey' };

/** The two who own an episode together (rule R3). */
export type Owner = 'ae' | 'ce';
/** Whose word counts for a resolution (rule R7). */
export type Role = Owner | 'sponsor';

/** What people fill in for an episode. Values are kept as text: days as `YYYY-MM-DD`, addresses in lower case, '' for none. */
export const fields = [
  'account',
  'accountId',
  'health',
  'whyRed',
  'ae',
  'ce',
  'sponsor',
  'currentState',
  'actionPlan',
  'exitCriteria',
  'nextStep',
  'nextStepOwner',
  'nextStepDue',
  'resolution',
  'renewal',
] as const;
export type Field = (typeof fields)[number];
export type Values = Readonly<Record<Field, string>>;

/** What the CRM may fill in where people left it empty (rule R2); besides the account's id, name, health and why. */
export const crmFields = ['ae', 'ce', 'sponsor', 'renewal'] as const satisfies readonly Field[];
export type CrmField = (typeof crmFields)[number];

/** The part of the plan that each owner writes and signs (rule R4). */
export const partFields: Readonly<Record<Owner, readonly Field[]>> = {
  ae: ['whyRed', 'currentState'],
  ce: ['actionPlan', 'exitCriteria'],
};

/** What an owner or sponsor may say in their column by typing alone: as if they had pressed the button in the sidebar. */
export const typedWords = ['Agreed', 'Resolved'] as const;
export type TypedWord = (typeof typedWords)[number];

/** A row of Account Tracker as it stands. */
export interface EpisodeRow {
  readonly id: EpisodeId;
  readonly account: string;
  /** 15 characters, or '' when it is not known. */
  readonly accountId: string;
  /** Undefined: nothing typed. */
  readonly health: Health | undefined;
  readonly whyRed: string;
  readonly ae: Email | undefined;
  readonly ce: Email | undefined;
  readonly sponsor: Email | undefined;
  readonly currentState: string;
  readonly actionPlan: string;
  readonly exitCriteria: string;
  readonly nextStep: string;
  readonly nextStepOwner: Email | undefined;
  readonly nextStepDue: CalendarDay | undefined;
  readonly resolution: string;
  readonly renewal: CalendarDay | undefined;
  readonly words: Readonly<Partial<Record<Role, TypedWord>>>;
  /** As it stands in the column Thread: ours, or a link that another automation put there (rule R2). */
  readonly thread: string;
  /** When this content of the row was first seen: typed changes rest before they have effects. */
  readonly seenAt: Instant;
}

export const askStatuses = ['Open', 'Acknowledged', 'Answered', 'Declined'] as const;
export type AskStatus = (typeof askStatuses)[number];

/** What people fill in for an ask, kept as text like an episode's values. */
export const askFields = ['account', 'ask', 'owner', 'due', 'answer', 'status'] as const;
export type AskField = (typeof askFields)[number];
export type AskValues = Readonly<Record<AskField, string>>;

/** A row of Asks as it stands (rule R5). */
export interface AskRow {
  readonly id: AskId;
  /** Name or id of the account, as typed. */
  readonly account: string;
  readonly ask: string;
  readonly owner: Email;
  readonly due: CalendarDay;
  readonly answer: string;
  readonly status: AskStatus;
  readonly seenAt: Instant;
}

export interface RedSettings extends CommonSettings {
  /** Red again within so many days after it was closed reopens the episode (rule R1). */
  readonly reopenDays: number;
  /** The plan is agreed within so many working days of red (rule R4). */
  readonly planWorkingDays: number;
  /** An ask to which nobody reacts climbs to the sponsor after so many hours (rule R5). */
  readonly askClimbsHours: number;
  /** Whether only the hours of working days, Monday to Friday, count for that. */
  readonly askClimbsInWorkingDays: boolean;
  /** An update that is older than so many days is stale (rule R6). */
  readonly staleDays: number;
  /** After so many working days of waiting, one owner and the sponsor are enough to close (rule R7). */
  readonly closeWorkingDays: number;
  /** Who gets the weekly summary besides the coordinators. */
  readonly leaders: readonly Email[];
  /** Slack channel such as #red-accounts; '' is off. */
  readonly slackChannel: string;
  /** Another automation makes the rows; Ridealong adopts them and makes none (rule R2). */
  readonly rowsByOthers: boolean;
  /** Another automation makes the posts; Ridealong takes its threads and makes no first post (rule R2). */
  readonly postsByOthers: boolean;
}

/** Everything the rules look at besides the ledger: people's rows as records. */
export interface Tracker {
  readonly settings: RedSettings;
  readonly rows: ReadonlyMap<EpisodeId, Known<EpisodeRow>>;
  readonly asks: ReadonlyMap<AskId, Known<AskRow>>;
}
