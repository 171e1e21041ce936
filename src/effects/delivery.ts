import type { Instant } from '../time/instant';

/** Names what an effect is about: `invite/<call id>/<engineer>`, `weekly/<Monday>/<address>`. Same key, same thing. */
export type EffectKey = string & { readonly brand: 'EffectKey' };

/** Of calendar events: insert, update, cancel; of Slack messages: post, edit. */
export const acts = ['insert', 'update', 'cancel', 'mail', 'post', 'edit'] as const;
export type Act = (typeof acts)[number];

/** Whether it is of a calendar event. */
export function isOfEvent(act: Act): boolean {
  return act === 'insert' || act === 'update' || act === 'cancel';
}

/** Whether it is of a Slack message. */
export function isOfSlack(act: Act): boolean {
  return act === 'post' || act === 'edit';
}

/**
 * How a claimed act ended.
 * done: it is so · exists: an insert found its id in use, so an update must follow · gone: somebody removed the event by
 * hand, which we respect · refused: for good, a person must look · notDone: it surely did not happen, try again.
 */
export const outcomes = ['done', 'exists', 'gone', 'refused', 'notDone'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * What an act waits for that was surely not done, and is only a matter of time. time: the run had none left · mailQuota,
 * fetchQuota: what the account may send, or ask of other servers, in a day is used up · service: it asks to wait, or does not
 * work at present · slackToken: the account that sends has none, until a person connects Slack as it.
 */
export const waitsFor = ['time', 'mailQuota', 'fetchQuota', 'service', 'slackToken'] as const;
export type WaitsFor = (typeof waitsFor)[number];

export interface Claim {
  readonly key: EffectKey;
  /** Grows when a thing that was cancelled is wanted anew. */
  readonly generation: number;
  readonly act: Act;
  /** Hash of the content that the act brings about; '' for cancel. */
  readonly content: string;
}

/** What the ledger keeps of delivery. A claim without an outcome under the automation account's lock belongs to a dead run. */
export type DeliveryEntry =
  /** `hourly`: the hourly run claimed it, which says that it runs. */
  | { readonly kind: 'claimed'; readonly claims: readonly Claim[]; readonly hourly?: true }
  | {
      readonly kind: 'delivered';
      readonly outcomes: readonly {
        readonly key: EffectKey;
        readonly generation: number;
        readonly outcome: Outcome;
        readonly detail: string;
        /** Where it stands, when only the service knew: a Slack message's `<channel id>/<ts>`. */
        readonly ref?: string;
        /** With notDone: what it waits for, and until when the service asked to wait, if it did. */
        readonly waitsFor?: WaitsFor;
        readonly notBefore?: Instant;
      }[];
    }
  /** A new calendar in place of one that is gone: what stood in that one is gone with it, and sent anew where it is still wanted. */
  | { readonly kind: 'calendarMade'; readonly calendar: string };
