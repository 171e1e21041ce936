import { crmReport } from '../../redAccounts/reports';
import { isNudge, openEnvelope } from '../../redAccounts/intake/envelope';
import { readHealthEvent, type HealthEvent } from '../../redAccounts/intake/healthEvent';
import type { Email } from '../../programme/records';
import { minuteMs, type Instant } from '../../time/instant';
import { coordinatorsOf } from '../coordinators';
import { doDue, onlyDue } from '../doDue';
import type { Platform } from '../ports';
import type { RedFound, RedWish } from '../redAccounts/found';
import { redBook } from '../redAccounts/redBook';
import { logRefusal, type Why } from '../refusals';
import { webhookKeys } from '../secretNames';
import { noWish } from '../task';
import { withBook } from './withBook';

/** What a sender reads: always the same short words for what is refused, whatever was wrong with it. */
export type WebAnswer =
  { readonly ok: true } | { readonly ok: false } | { readonly ok: false; readonly retry: true };

function refuse(platform: Platform, why: Why): WebAnswer {
  logRefusal(platform, 'doPost', why);
  return { ok: false };
}

/** How far ahead of its own signature a change may be: clocks differ. */
const aheadMs = 5 * minuteMs;

/**
 * What the web app does with a request (docs/webhook.md): an empty one is a nudge, to do now what is due; else it is a signed
 * report of an account's health. Anybody may call it, so nothing is read before the signature is known, and what is refused
 * writes, sends and tells nothing. It runs as the account that deployed it, which is the automation account until another one
 * takes over.
 *
 * @returns undefined for a nudge that did not do what is due: whoever sent it must not say that it goes out now
 */
export function doPost(platform: Platform, body: string): WebAnswer | undefined {
  const answer = answerTo(platform, body);
  return isNudge(body) && !answer.ok ? undefined : answer;
}

function answerTo(platform: Platform, body: string): WebAnswer {
  const startedAt = platform.now();
  const me = platform.identity();
  if (me === '' || !platform.spreadsheet.isNamed())
    return refuse(platform, me === '' ? 'nobody' : 'malformed');
  if (isNudge(body)) return wake(platform, me, startedAt) ? { ok: true } : { ok: false };
  const keys = (platform.secrets.get(webhookKeys) ?? '').split(' ');
  const opened = openEnvelope(body, keys, startedAt);
  if (!opened.ok) return refuse(platform, 'unsigned');
  const event = readHealthEvent(opened.payload);
  if (!event || event.changedAt > opened.at + aheadMs) return refuse(platform, 'malformed');
  return take(platform, { me, startedAt, id: opened.id, event });
}

interface Arrived {
  readonly me: Email;
  readonly startedAt: Instant;
  readonly id: string;
  readonly event: HealthEvent;
}

/**
 * Stores the report with all that follows from it in one commit, then posts and mails. When another run delivers, that is left
 * to the next one: the row is there.
 */
function take(platform: Platform, { me, startedAt, id, event }: Arrived): WebAnswer {
  const mayDeliver = platform.userLock.acquire(0);
  const { transacted } = doDue(platform, redBook, {
    me,
    startedAt,
    hourly: false,
    mayDeliver,
    decide: (found) => (found.automation?.account === me ? wishFor(found, id, event) : undefined),
  });
  return transacted.kind === 'done' ? { ok: true } : { ok: false, retry: true };
}

/** An id that was seen before changes nothing: the sender did not hear the answer. */
function wishFor(found: RedFound, id: string, event: HealthEvent): RedWish<undefined> {
  const isKnown = found.ledger.entries.some((entry) => entry.kind === 'received' && entry.id === id);
  const wish = noWish<undefined, RedFound['programme']>(found, undefined);
  if (isKnown) return wish;
  return { ...wish, entries: [{ kind: 'received', id }, ...crmReport(found.history, event)] };
}

/**
 * Does what is due, of a spreadsheet that was set up; as an hourly run that nobody counts as one.
 *
 * @returns whether it did: another run that delivers may have looked before the change that is nudged for
 */
function wake(platform: Platform, me: Email, startedAt: Instant): boolean {
  if (coordinatorsOf(platform.properties).length === 0 || !platform.userLock.acquire(0)) return false;
  return withBook(platform, (book) => {
    const { transacted } = doDue(platform, book, {
      me,
      startedAt,
      hourly: false,
      mayDeliver: true,
      decide: onlyDue(me),
    });
    if (transacted.kind === 'left') logRefusal(platform, 'doPost', 'other');
    return transacted.kind === 'done';
  });
}
