import * as v from 'valibot';
import type { Email } from '../../programme/records';
import { withoutUnseen } from '../../programme/unseen';
import { calendarDay, type CalendarDay } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { healths, type Health } from '../health';
import { accountIdOf } from './accountId';
import { instantOfIso } from './isoInstant';

/** What the CRM says: since `changedAt` this account has this health. */
export interface HealthEvent {
  /** The id has 15 characters. */
  readonly account: { readonly id: string; readonly name: string };
  readonly health: Health;
  readonly changedAt: Instant;
  /** Lines, '' when the CRM does not say. */
  readonly why: string;
  readonly ae: Email | undefined;
  readonly ce: Email | undefined;
  readonly sponsor: Email | undefined;
  readonly renewal: CalendarDay | undefined;
}

/** A text of which `read` makes what it means; undefined is refused. */
function readBy<T>(read: (text: string) => T | undefined) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value);
      if (value !== undefined) return value;
      addIssue();
      return NEVER;
    }),
  );
}

/** What a CRM need not say: left out, null and an empty text are the same. */
function maybe<T>(read: (text: string) => T | undefined) {
  const empty = v.pipe(
    v.nullish(v.literal('')),
    v.transform((): undefined => undefined),
  );
  return v.optional(v.union([empty, readBy(read)]));
}

const event = v.object({
  type: v.literal('account.health'),
  account: v.object({ id: readBy(accountIdOf), name: readBy(nameOf) }),
  health: readBy(healthOf),
  changedAt: readBy(instantOfIso),
  why: maybe(linesOf),
  ae: maybe(emailOf),
  ce: maybe(emailOf),
  sponsor: maybe(emailOf),
  renewal: maybe(calendarDay),
});

/**
 * Reads the payload of an envelope (docs/webhook.md). Unknown fields are for somebody else; a known one of another type,
 * form or length makes the whole event undefined: half an event would be believed as a whole one.
 */
export function readHealthEvent(payload: string): HealthEvent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    return undefined;
  }
  const read = v.safeParse(event, value);
  if (!read.success) return undefined;
  const { account, health, changedAt, why = '', ae, ce, sponsor, renewal } = read.output;
  return { account, health, changedAt, why, ae, ce, sponsor, renewal };
}

function healthOf(text: string): Health | undefined {
  return healths.find((health) => health.toLowerCase() === text.toLowerCase());
}

/** One line of 1 to 200 characters. */
function nameOf(text: string): string | undefined {
  const name = withoutUnseen(text).trim();
  return name !== '' && name.length <= 200 && !/[\p{Cc}\u2028\u2029]/u.test(text.trim()) ? name : undefined;
}

/** Lines of 2000 characters together. Control characters, which come along when text is pasted into a CRM, fall away. */
function linesOf(text: string): string | undefined {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return lines.length <= 2000 ? lines : undefined;
}

/** One address in lower case; nothing that a mail's header could take for more than one. */
function emailOf(text: string): Email | undefined {
  const address = withoutUnseen(text).trim().toLowerCase();
  const isOne = address.length <= 254 && /^(?!=)[^\s@<>()"',;:\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address);
  return isOne ? (address as Email) : undefined;
}
