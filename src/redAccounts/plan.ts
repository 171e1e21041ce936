import type { Email } from '../programme/records';
import type { CalendarDay } from '../time/calendarDay';
import { instant, type Instant } from '../time/instant';
import { wallTime } from '../time/zones';
import { courseOf, heardOfRed } from './course';
import type { Episode, Signature, Touch } from './history';
import { holderOf, isHolders } from './people';
import { partFields, type Field, type Owner, type Values } from './records';
import type { RedSituation } from './situation';
import { workingDaysAfter } from './workingTime';
import { todayOf } from './today';

/**
 * An owner's part of the plan (rule R4). nobody: no owner is named · missing: fields are empty · unsigned: its owner has not
 * signed it · changed: not as it stands now.
 */
export interface Part {
  readonly state: 'nobody' | 'missing' | 'unsigned' | 'changed' | 'signed';
  readonly owner: Email | undefined;
  readonly missing: readonly Field[];
  /** Of the present owner. */
  readonly signature: Signature | undefined;
  /** Who last changed its text, and when. */
  readonly changed: Touch | undefined;
}

export interface Plan {
  readonly state: 'due' | 'overdue' | 'agreed';
  readonly parts: Readonly<Record<Owner, Part>>;
  /** It is overdue after this day. */
  readonly dueOn: CalendarDay;
  /** When the later of two signatures was given; undefined unless it is agreed. */
  readonly agreedAt: Instant | undefined;
}

/** What an owner signs. */
function partContent(values: Values, part: Owner): string {
  return JSON.stringify(partFields[part].map((field) => values[field]));
}

/** What the ledger keeps of a signed text: another text has another one. */
export function signable(values: Values, part: Owner): string {
  return fingerprint(partContent(values, part));
}

export function missingIn(values: Values, part: Owner): readonly Field[] {
  return partFields[part].filter((field) => values[field] === '');
}

export function partOf(episode: Episode, part: Owner): Part {
  const { values, signatures } = episode;
  const missing = missingIn(values, part);
  const signature = signatures[part];
  const own = signature && isHolders(episode, part, signature) ? signature : undefined;
  const rest = {
    owner: holderOf(values, part),
    missing,
    signature: own,
    changed: latestTouch(episode, partFields[part]),
  };
  if (!rest.owner) return { state: 'nobody', ...rest };
  if (missing.length > 0) return { state: 'missing', ...rest };
  if (!own) return { state: 'unsigned', ...rest };
  return { state: own.content === signable(values, part) ? 'signed' : 'changed', ...rest };
}

/**
 * Agreed when both parts are complete and signed as they stand, until some working days after red, or after the first change of
 * what was agreed.
 */
export function planOf(situation: RedSituation, episode: Episode): Plan {
  const { tracker, history, now } = situation;
  const { zone, planWorkingDays } = tracker.settings;
  const parts = { ae: partOf(episode, 'ae'), ce: partOf(episode, 'ce') };
  const red = heardOfRed(history, episode, courseOf(history, episode, now).openSince);
  const from = instant(Math.max(red, changedSinceAgreed(episode, parts) ?? 0));
  const dueOn = workingDaysAfter(wallTime(from, zone).day, planWorkingDays);
  const { ae, ce } = parts;
  if (ae.state === 'signed' && ce.state === 'signed') {
    const agreedAt = instant(Math.max(ae.signature?.at ?? 0, ce.signature?.at ?? 0));
    return { state: 'agreed', parts, dueOn, agreedAt };
  }
  const isOverdue = todayOf(situation) > dueOn;
  return { state: isOverdue ? 'overdue' : 'due', parts, dueOn, agreedAt: undefined };
}

/**
 * When the first of what was agreed was changed, as far as last touches tell; undefined when it was never agreed, or still is. It
 * was when each part that is not signed as it stands was changed after both had been signed, and not before.
 */
function changedSinceAgreed({ signatures, touched }: Episode, parts: Plan['parts']): Instant | undefined {
  const { ae, ce } = signatures;
  if (!ae || !ce) return undefined;
  const agreedAt = Math.max(ae.at, ce.at);
  const firsts = (['ae', 'ce'] as const)
    .filter((part) => parts[part].state !== 'signed')
    .map((part) => [part, ...partFields[part]].map((field) => touched[field]?.at ?? 0))
    .map((touches) => Math.min(...touches.filter((at) => at > agreedAt)));
  const isChanged = firsts.length > 0 && firsts.every(Number.isFinite);
  return isChanged ? instant(Math.min(...firsts)) : undefined;
}

/** Who last gave one of these fields its value. */
export function latestTouch({ touched }: Episode, fields: readonly Field[]): Touch | undefined {
  return fields
    .flatMap((field) => touched[field] ?? [])
    .reduce<Touch | undefined>((last, touch) => (last && last.at >= touch.at ? last : touch), undefined);
}

/** 64 bits in hex. It tells people's texts from each other; it does not keep somebody from making two that are alike. */
function fingerprint(text: string): string {
  const { imul } = Math;
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = imul(one ^ code, 0x01000193);
    other = imul((other << 5) | (other >>> 27), 0x5bd1e995) ^ code;
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
