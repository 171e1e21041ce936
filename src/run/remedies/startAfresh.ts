import type { Email } from '../../programme/records';
import type { Change } from '../../workbook/change';
import { inLines } from '../../workbook/inLines';
import { ledgerRow } from '../../workbook/ledger';
import type { Entry, LoggedEntry } from '../../workbook/entries';
import { schemaNow } from '../../workbook/workbook';
import type { AnyProgramme } from '../book';
import { coordinatorsOf, coordinatorsText, keepCoordinators } from '../coordinators';
import { lineId } from '../ledgerLines';
import type { Platform } from '../ports';
import { coordinatorsShown } from '../restOfSaving';
import { busyText, newerText, notCoordinatorText, whyNotDone } from '../sentences';
import { noWish, type RunContext } from '../task';
import { transact } from '../transact';
import type { Remediable, Remedied } from './remedy';

/**
 * Makes a copy a programme of its own: a new start in the ledger, which names this spreadsheet, then what is kept, and with it
 * Ridealong's columns as they then are, in one write. The lines of before stay where they are and count no more. Who may edit the
 * copy may do it, and is its first coordinator, as with set-up.
 */
export function startAfresh<P extends AnyProgramme, H>(
  platform: Platform,
  { book, keep }: Remediable<P, H>,
  me: Email,
): Remedied {
  const beginning: { refusal: string | undefined; coordinators: readonly Email[] } = {
    refusal: noCopyText,
    coordinators: [],
  };
  const begun = transact(platform, book, {
    by: me,
    hourly: false,
    stillNeeded: () => {
      const coordinators = coordinatorsOf(platform.properties);
      const may = coordinators.length === 0 || coordinators.includes(me);
      if (!may) beginning.refusal = notCoordinatorText;
      beginning.coordinators = coordinators.length === 0 ? [me] : coordinators;
      return may;
    },
    begin: (found, context) => {
      beginning.refusal = found.ledger.schema > schemaNow ? newerText : undefined;
      if (beginning.refusal !== undefined) return undefined;
      // Before the write: without a coordinator nobody could try again, should it come to nothing, or repair, should the run die after it.
      keepCoordinators(platform.properties, beginning.coordinators);
      const { lines, closing } = keep(found, context);
      const start: Entry = { kind: 'started', spreadsheet: context.spreadsheet, schema: found.ledger.schema };
      return linesOf([start], lines, closing, context);
    },
    decide: (found) => {
      if (beginning.refusal !== undefined) return undefined;
      const edits = coordinatorsShown(found, coordinatorsText(beginning.coordinators));
      return { ...noWish(found, undefined), edits };
    },
  });
  if (begun.kind === 'busy') return no(busyText);
  if (beginning.refusal !== undefined) return no(beginning.refusal);
  const isDone = begun.kind !== 'failed' && begun.kind !== 'unsure';
  return isDone ? { ok: true, sentence: doneText } : no(whyNotDone(begun));
}

const noCopyText = 'This spreadsheet is no copy, so nothing was changed.';

const doneText =
  'This spreadsheet is a programme of its own now, and you are its coordinator. Nothing is sent for what stands here from before; to send at all, choose “Turn on automation” in the menu.';

/** Lines of one run: the new ones say that it was now, the kept ones who and when it was. */
function linesOf(
  first: readonly Entry[],
  kept: readonly LoggedEntry[],
  last: readonly Entry[],
  context: RunContext,
): Change[] {
  const { now: at, by } = context;
  const stamped = (entry: Entry): LoggedEntry[] =>
    inLines(entry).map((line) => ({ ...line, at, by, run: context.run }));
  return [...first.flatMap(stamped), ...kept, ...last.flatMap(stamped)].map((logged, index) => {
    const { at: when, by: who, run: _, ...entry } = logged;
    const line = index + 1;
    const stamp = { run: context.run, line, id: lineId(context, line), at: when, by: who };
    return { kind: 'appendRow', tab: 'ledger', cells: ledgerRow(entry, stamp) };
  });
}

function no(sentence: string): Remedied {
  return { ok: false, sentence };
}
