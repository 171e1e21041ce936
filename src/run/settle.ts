import type { Email } from '../programme/records';
import { commitRequests } from '../workbook/encode';
import type { Entry } from '../workbook/entries';
import { hasLine } from '../workbook/ledger';
import { schemaNow } from '../workbook/workbook';
import { ledgerChanges } from './ledgerLines';
import { memoryOf, type Memory } from './memory';
import { mendingOf } from './mendingOf';
import type { Attempt, Platform } from './ports';
import { failedText, unsureText } from './sentences';
import type { Basics } from './understanding';

/** How far the workbook agrees with what the automation account remembers. */
export type Agreement = 'agrees' | 'older' | 'reconciling';

/**
 * older: the line that it wrote last is not there, and the ledger does not say so yet · reconciling: it says so, and that a
 * coordinator went on from there.
 */
export function agreementOf({ ledger }: Basics, memory: Memory | undefined): Agreement {
  if (memory === undefined || hasLine(ledger, memory.line)) return 'agrees';
  const isTold = ledger.entries.some((entry) => entry.kind === 'restoredSeen' && entry.lost === memory.line);
  return isTold ? 'reconciling' : 'older';
}

/** Writes into the ledger that it is older than what was sent; from then on everybody's run sees it. */
export function tellRestored(platform: Platform, found: Basics, by: Email, memory: Memory): void {
  append(platform, found, by, [restoredSeen(memory)]);
}

function restoredSeen({ line }: Memory): Entry {
  return { kind: 'restoredSeen', lost: line };
}

/**
 * Of a workbook that is ready as far as it says: what is still to be told to it when this account remembers more than it knows,
 * so that it is held; undefined when it does not. A round trip.
 */
export function heldByMemory(platform: Platform, found: Basics): Entry | undefined {
  const memory = found.condition === 'ready' ? memoryOf(platform.secrets) : undefined;
  return memory && agreementOf(found, memory) === 'older' ? restoredSeen(memory) : undefined;
}

/**
 * Brings a spreadsheet that an older version set up to the form that this one knows, in one write that says so in the ledger.
 * False when Google did not take it: then it is tried again in the next hour, and nothing is lost meanwhile.
 */
export function upgrade(platform: Platform, found: Basics, by: Email): boolean {
  const { requests } = mendingOf(platform, found, by);
  return append(platform, found, by, [{ kind: 'upgraded', schema: schemaNow }], requests).ok;
}

/** Writes into the ledger what was done before anything is decided. False when there is nothing, or Google did not take it. */
export function tell(platform: Platform, found: Basics, by: Email, entries: readonly Entry[]): boolean {
  return entries.length > 0 && append(platform, found, by, entries).ok;
}

/** The same for who waits for it. @returns undefined when it is written, else what they are to be told */
export function whyNotTold(
  platform: Platform,
  found: Basics,
  by: Email,
  entries: readonly Entry[],
): string | undefined {
  const written = append(platform, found, by, entries);
  if (written.ok) return undefined;
  return written.failure === 'unknown' ? unsureText : failedText;
}

function append(
  platform: Platform,
  found: Basics,
  by: Email,
  entries: readonly Entry[],
  first: Parameters<Platform['spreadsheet']['commit']>[0] = [],
): Attempt<unknown> {
  const nonce = platform.nonce();
  const run = found.ledger.lastRun + 1;
  const spreadsheet = platform.spreadsheet.id();
  const context = { now: platform.now(), by, spreadsheet, run, nonce, newId: () => nonce };
  const lines = commitRequests(ledgerChanges(entries, context, 1), found.readings);
  return platform.spreadsheet.commit([...first, ...lines], []);
}
