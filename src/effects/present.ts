import type { Logged } from '../programme/history';
import type { Instant } from '../time/instant';
import { isOfEvent, type Claim, type DeliveryEntry, type EffectKey, type WaitsFor } from './delivery';

/**
 * What stands outside the sheet, as far as the ledger knows: live (an event, a post) · cancelled · sent (a mail) · absent (it surely did
 * not happen, or only an open claim says otherwise) · gone (removed by hand).
 */
type Standing = 'live' | 'cancelled' | 'sent' | 'absent' | 'gone';

/** Of an act that nothing came of so far. */
export interface Waiting {
  /** When it was first claimed since something last came of its key. */
  readonly since: Instant;
  /** How often the service was asked in vain, or nobody knows what it did. */
  readonly tries: number;
  /** Undefined while nothing is known of the latest claim. */
  readonly waitsFor: WaitsFor | undefined;
  /** What was said when it was last put off. */
  readonly detail: string;
  /** Until when the service asked to wait. */
  readonly notBefore: Instant | undefined;
}

export interface Present {
  readonly key: EffectKey;
  readonly generation: number;
  readonly standing: Standing;
  /** Hash of the content that stands; '' when it is not certain what stands. */
  readonly content: string;
  /** The act that was claimed and of which no outcome is known: its run died, or Google did not answer. */
  readonly open: Claim | undefined;
  /** The claim that was open when the latest was made: open again should that one come to nothing. */
  readonly openBefore: Claim | undefined;
  /** The latest claim, open or not. */
  readonly act: Claim['act'];
  /** When the latest claim was made. */
  readonly at: Instant;
  /** What Google said when it refused the latest act for good; it is not tried again with the same content. */
  readonly refused: string | undefined;
  /** Where it stands, as the service told; '' when it did not. */
  readonly ref: string;
  /** Hash of the content of the latest act. */
  readonly tried: string;
  /** Of an act that is still to be done, as far as it was tried; undefined when nothing is. */
  readonly waiting: Waiting | undefined;
}

type Outcomes = Extract<DeliveryEntry, { kind: 'delivered' }>['outcomes'];

/** Folds claims and outcomes, in the order of the ledger, into what stands for each key. */
export function presentEffects(entries: readonly Logged<DeliveryEntry>[]): ReadonlyMap<EffectKey, Present> {
  const present = new Map<EffectKey, Present>();
  for (const entry of entries) {
    if (entry.kind === 'claimed') {
      for (const claim of entry.claims) {
        present.set(claim.key, afterClaim(present.get(claim.key), claim, entry.at));
      }
    } else if (entry.kind === 'calendarMade') {
      for (const [key, before] of present) present.set(key, inNewCalendar(before));
    } else {
      for (const told of entry.outcomes) {
        const before = present.get(told.key);
        if (before?.generation === told.generation && before.open) {
          const after = afterOutcome(before, before.open, told);
          present.set(told.key, told.ref === undefined ? after : { ...after, ref: told.ref });
        }
      }
    }
  }
  return present;
}

/** An event of the former calendar: as if cancelled, so that the next has an id of its own. What was removed by hand stays so. */
function inNewCalendar(before: Present): Present {
  if (!isOfEvent(before.act) || before.standing === 'gone') return before;
  return {
    ...before,
    standing: 'cancelled',
    content: '',
    open: undefined,
    openBefore: undefined,
    refused: undefined,
    waiting: undefined,
  };
}

function afterClaim(earlier: Present | undefined, claim: Claim, at: Instant): Present {
  const before = earlier?.generation === claim.generation ? earlier : undefined;
  return {
    key: claim.key,
    generation: claim.generation,
    standing: before?.standing ?? 'absent',
    content: before?.content ?? '',
    open: claim,
    openBefore: before?.open,
    act: claim.act,
    at,
    refused: undefined,
    ref: before?.ref ?? '',
    tried: claim.content,
    waiting: {
      since: before?.waiting?.since ?? at,
      tries: (before?.waiting?.tries ?? 0) + 1,
      waitsFor: undefined,
      detail: '',
      notBefore: undefined,
    },
  };
}

function afterOutcome(before: Present, { act, content }: Claim, told: Outcomes[number]): Present {
  // What was claimed before this act and never told is told by this one, unless this one did nothing.
  const settled = { ...before, open: undefined, openBefore: undefined, waiting: undefined };
  const nothingDone = { ...before, open: before.openBefore, openBefore: undefined };
  switch (told.outcome) {
    case 'done':
      if (act === 'cancel') return { ...settled, standing: 'cancelled', content: '' };
      return { ...settled, standing: act === 'mail' ? 'sent' : 'live', content };
    case 'exists':
      // It is there, with what content is not certain: an update will follow.
      return { ...settled, standing: 'live', content: '' };
    case 'gone':
      return { ...settled, standing: 'gone', content: '' };
    case 'refused':
      return { ...nothingDone, refused: told.detail, waiting: undefined };
    case 'notDone':
      return { ...nothingDone, waiting: putOff(before.waiting, told) };
  }
}

/** Where the service was not asked at all, it was no try. */
function putOff(
  waiting: Waiting | undefined,
  { detail, waitsFor = 'service', notBefore }: Outcomes[number],
): Waiting | undefined {
  if (!waiting) return undefined;
  const tries = waitsFor === 'service' ? waiting.tries : waiting.tries - 1;
  return { ...waiting, tries, waitsFor, detail, notBefore };
}
