import type { Logged } from '../programme/history';
import type { Change } from '../workbook/change';
import type { Entry } from '../workbook/entries';
import { ledgerRow } from '../workbook/ledger';
import type { RunContext } from './task';

/** Id of a line: a line that stands twice counts once. */
export function lineId(context: RunContext, line: number): string {
  return [context.nonce, line.toString(36)].join('-');
}

/** An entry as it will be read back. */
export function logged<E extends Entry>(
  entry: E,
  context: Pick<RunContext, 'now' | 'by' | 'run'>,
): Logged<E> {
  return { ...entry, at: context.now, by: context.by, run: context.run };
}

/** Lines to be appended to the ledger, numbered from `firstLine` within the run. */
export function ledgerChanges(entries: readonly Entry[], context: RunContext, firstLine: number): Change[] {
  return entries.map((entry, index) => {
    const line = firstLine + index;
    const stamp = { run: context.run, line, id: lineId(context, line), at: context.now, by: context.by };
    return { kind: 'appendRow', tab: 'ledger', cells: ledgerRow(entry, stamp) };
  });
}
