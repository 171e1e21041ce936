import type { Email } from '../../programme/records';
import type { Change } from '../../workbook/change';
import { commitRequests } from '../../workbook/encode';
import { inLines } from '../../workbook/inLines';
import { ledgerRow } from '../../workbook/ledger';
import type { Entry, LoggedEntry } from '../../workbook/entries';
import { settingRow } from '../../workbook/setting';
import { schemaNow } from '../../workbook/workbook';
import type { AnyProgramme } from '../book';
import { coordinatorsOf, coordinatorsText, keepCoordinators } from '../coordinators';
import { lineId } from '../ledgerLines';
import type { Platform } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { failedText, notCoordinatorText } from '../sentences';
import type { RunContext } from '../task';
import type { Basics } from '../understanding';
import type { Remediable, Remedied } from './remedy';

/**
 * Makes a copy a programme of its own: a new start in the ledger, which names this spreadsheet, then what is kept. The lines of
 * before stay where they are and count no more. Who may edit the copy may do it, and is its first coordinator, as with set-up. To
 * be called under the script lock.
 */
export function startAfresh<P extends AnyProgramme, H>(
  platform: Platform,
  { book, keep }: Remediable<P, H>,
  me: Email,
): Remedied {
  const coordinators = coordinatorsOf(platform.properties);
  if (coordinators.length > 0 && !coordinators.includes(me)) return no(notCoordinatorText);
  const now = platform.now();
  const nonce = platform.nonce();
  const { found } = readWorkbook(platform, book, now, (prefix) => `${prefix}-${nonce}`);
  if (found.condition !== 'copy') return no('This spreadsheet is no copy, so nothing was changed.');
  const spreadsheet = platform.spreadsheet.id();
  const run = found.ledger.lastRun + 1;
  const context = { now, by: me, spreadsheet, run, nonce, newId: () => nonce };
  // Without a coordinator nobody could try again, should the commit come to nothing.
  const named = coordinators.length > 0 ? coordinators : [me];
  keepCoordinators(platform.properties, named);
  const { lines, closing } = keep(found, context);
  const start: Entry = { kind: 'started', spreadsheet, schema: schemaNow };
  const changes = [
    ...linesOf([start], lines, closing, context),
    ...coordinatorsShown(found, coordinatorsText(named)),
  ];
  const commit = platform.spreadsheet.commit(commitRequests(changes, found.readings), []);
  return commit.ok ? { ok: true, sentence: doneText } : no(failedText);
}

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

function coordinatorsShown({ readings }: Basics, text: string): Change[] {
  const reading = readings.get('settings');
  const row = reading && settingRow(reading, 'Coordinators');
  return row === undefined ? [] : [{ kind: 'setCells', tab: 'settings', row, cells: { Value: text } }];
}

function no(sentence: string): Remedied {
  return { ok: false, sentence };
}
