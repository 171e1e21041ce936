import { address } from '../workbook/ledgerForms';
import type { LoggedEntry } from '../workbook/entries';
import { hourMs, instant, type Instant } from '../time/instant';
import type { Email } from '../programme/records';
import type { PropertyPort } from './ports';
import type { Basics } from './understanding';

/** An hourly run: when, and as whom. */
export interface HourlyRun {
  readonly at: Instant;
  readonly as: Email;
}

const ran = 'ran';
const idled = 'idled';

/**
 * Notes an hourly run that came to its end. One that delivered stands in the ledger, so that only the others need a call for it:
 * a quiet hour leaves nothing in the spreadsheet.
 */
export function noteRan(properties: PropertyPort, run: HourlyRun): void {
  properties.set(ran, textOf(run));
}

/** Notes that a trigger of an account still runs which is the automation account no more; it did nothing. */
export function noteIdled(properties: PropertyPort, run: HourlyRun): void {
  properties.set(idled, textOf(run));
}

function textOf({ at, as }: HourlyRun): string {
  return `${at} ${as}`;
}

interface Noted {
  readonly ran: HourlyRun | undefined;
  readonly idled: HourlyRun | undefined;
}

/** What hourly runs noted last: a round trip. */
export function runsNoted(properties: PropertyPort): Noted {
  const kept = properties.several([ran, idled]);
  return { ran: runIn(kept.get(ran)), idled: runIn(kept.get(idled)) };
}

/** Undefined for what is none: script properties can be written by whoever may change a bound script. */
function runIn(text: string | undefined): HourlyRun | undefined {
  const [at = '', as = ''] = (text ?? '').split(' ');
  return /^\d{1,15}$/.test(at) && address.test(as) ? { at: instant(Number(at)), as: as as Email } : undefined;
}

/** The latest hourly run of an automation account, from what was noted and what stands in the ledger. */
export function lastRunOf({ ledger }: Basics, noted: HourlyRun | undefined): HourlyRun | undefined {
  const { entries } = ledger;
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at];
    if (entry && isHourly(entry)) {
      return noted && noted.at > entry.at ? noted : { at: entry.at, as: entry.by };
    }
  }
  return noted;
}

function isHourly(entry: LoggedEntry): boolean {
  return entry.kind === 'claimed' && entry.hourly === true;
}

/** A trigger may come anywhere in its hour, and a run may fail once: after so long something is wrong. */
const lateMs = 3 * hourMs;

/** Since when it should have run and did not: its last run, or when it was turned on; undefined while all is well. */
export function notRunSince(found: Basics, last: HourlyRun | undefined, now: Instant): Instant | undefined {
  if (!found.automation?.on) return undefined;
  const since = Math.max(last?.at ?? 0, turnedOnAt(found) ?? 0);
  return now - since > lateMs ? instant(since) : undefined;
}

/** When the account that sends now was turned on. */
function turnedOnAt({ ledger, automation }: Basics): Instant | undefined {
  let at: Instant | undefined;
  for (const entry of ledger.entries) {
    if (entry.kind === 'automationOn' && entry.account === automation?.account) at = entry.at;
  }
  return at;
}
