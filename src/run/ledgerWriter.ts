import { commitRequests } from '../workbook/encode';
import type { Entry } from '../workbook/entries';
import { inLines } from '../workbook/inLines';
import { ledgerChanges } from './ledgerLines';
import type { Platform } from './ports';
import type { After } from './task';

/** A delivery under way: after which decision, since when, and the ledger's next free line of its run. */
export interface Delivery<P = unknown, H = unknown> {
  readonly platform: Platform;
  readonly after: After<P, H>;
  readonly startedAt: number;
  readonly firstLine: number;
}

/**
 * Appends to the ledger without the script lock: the lines belong to a run whose number was given out under it, and rows that
 * are appended do not get in each other's way. False when it may not have been written: then nothing more may be sent.
 */
export class LedgerWriter {
  private line: number;
  private readonly delivery: Delivery;

  constructor(delivery: Delivery) {
    this.delivery = delivery;
    this.line = delivery.firstLine;
  }

  /** Next free line. */
  get next(): number {
    return this.line;
  }

  append(entries: readonly Entry[]): boolean {
    if (entries.length === 0) return true;
    const { platform, after } = this.delivery;
    const context = { ...after.context, now: platform.now() };
    const lines = entries.flatMap(inLines);
    const changes = ledgerChanges(lines, context, this.line);
    this.line += lines.length;
    return platform.spreadsheet.commit(commitRequests(changes, after.before.readings), []).ok;
  }
}
