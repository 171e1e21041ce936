import type { Email } from '../../programme/records';
import { commitRequests, type SheetsRequest } from '../../workbook/encode';
import { readLedger, type LedgerReading } from '../../workbook/ledger';
import { readTab } from '../../workbook/reading';
import type { Mending } from '../../workbook/repair/mending';
import { mend } from '../../workbook/setUp';
import { markOf } from '../../workbook/tab';
import { hasSheet, tabOf, withAdopted, type Workbook } from '../../workbook/workbook';
import { redBook } from '../redAccounts/redBook';
import { shadowingBook } from '../shadowing/shadowingBook';
import type { AnyProgramme, Book } from '../book';
import { isRedWorkbook } from './withBook';
import { coordinatorsOf, coordinatorsText, keepCoordinators } from '../coordinators';
import { ledgerChanges } from '../ledgerLines';
import type { Platform, SheetValues, SpreadsheetShape } from '../ports';
import { askedTabs } from '../readWorkbook';
import { rememberedRows } from '../rememberedRows';
import { cellsRighted, reportText } from '../repairReport';
import {
  busyText,
  conditionText,
  copyText,
  failedText,
  ledgerGoneText,
  nobodyText,
  notCoordinatorText,
  notSetUpText,
} from '../sentences';
import { noWish } from '../task';
import { transact } from '../transact';

const lockWaitMs = 30_000;

/** What became of a set-up, for the person who asked for it. */
interface Result {
  readonly ok: boolean;
  readonly text: string;
}

/**
 * Makes the programme's tabs in a spreadsheet that has none. One that was set up is repaired instead. Who sets a spreadsheet up
 * is its first coordinator; from then on only coordinators may.
 */
export function setUp(platform: Platform): void {
  setUpAs(platform, shadowingBook);
}

/** The same for a Red Accounts workbook. */
export function setUpRedAccounts(platform: Platform): void {
  setUpAs(platform, redBook);
}

function setUpAs<P extends AnyProgramme, H>(platform: Platform, book: Book<P, H>): void {
  const result = asSomebody(platform, (me) => underLock(platform, book, me));
  platform.ui.say(result.ok ? 'Ridealong is set up' : 'Not set up', result.text);
}

/**
 * Menu: mends a spreadsheet that was set up, and says what it found, what it did, and what only people can do. It deletes nothing
 * that people typed, and makes no ledger where there was one. Run again it finds nothing and writes nothing.
 */
export function repair(platform: Platform): void {
  const result = asSomebody(platform, (me) => {
    const sheets = platform.spreadsheet.sheetIds();
    if (isRedWorkbook(sheets)) return underLock(platform, redBook, me);
    const isSetUp = sheets.some((sheetId) => hasSheet(shadowingBook.workbook, sheetId));
    return isSetUp ? underLock(platform, shadowingBook, me) : { ok: false, text: notSetUpText };
  });
  platform.ui.say(result.ok ? 'Repaired' : 'Not repaired', result.text);
}

function asSomebody(platform: Platform, act: (me: Email) => Result): Result {
  const me = platform.identity();
  return me === '' ? { ok: false, text: nobodyText } : act(me);
}

function underLock<P extends AnyProgramme, H>(platform: Platform, book: Book<P, H>, me: Email): Result {
  if (!platform.scriptLock.acquire(lockWaitMs)) return { ok: false, text: busyText };
  const made = makeWhatIsMissing(platform, book.workbook, me);
  platform.scriptLock.release();
  if (!made.ok) return made;
  const brought = transact(platform, book, {
    by: me,
    hourly: false,
    decide: (found) => noWish(found, undefined),
  });
  if (brought.kind === 'busy') return { ok: false, text: busyText };
  if (brought.kind !== 'done' && brought.kind !== 'unready') return { ok: false, text: failedText };
  const still = brought.kind === 'unready' ? conditionText(brought.found) : [];
  if (made.isNew) return { ok: still.length === 0, text: [newText[book.workbook.key], ...still].join(' ') };
  const righted = brought.kind === 'done' ? cellsRighted(book, brought.after) : [];
  const { mended, open } = made.mending;
  return {
    ok: still.length === 0,
    text: reportText([...mended, ...righted], [...open, ...(open.length === 0 ? still : [])]),
  };
}

/** What was made or mended in the spreadsheet itself. */
type Made =
  | { readonly ok: true; readonly isNew: boolean; readonly mending: Mending }
  | { readonly ok: false; readonly text: string };

function makeWhatIsMissing(platform: Platform, declared: Workbook, me: Email): Made {
  const shape = platform.spreadsheet.shape();
  const isNew = ours(declared, shape).length === 0;
  const values = isNew ? noValues : platform.spreadsheet.read(askedTabs(declared));
  const ledger = readLedger(values.get(markOf(tabOf(declared, 'ledger')))?.values ?? []);
  const workbook = withAdopted(
    declared,
    ledger.entries.filter((entry) => entry.kind === 'adopted'),
  );
  const coordinators = coordinatorsOf(platform.properties);
  const refusal = whyNot(workbook, shape, coordinators, me);
  if (refusal !== undefined) return { ok: false, text: refusal };
  const mending = mend(workbook, shape, new Map([...values].map(([mark, tab]) => [mark, tab.values])), {
    domain: me.slice(me.indexOf('@') + 1),
    timeZone: shape.timeZone,
    coordinators: coordinatorsText(coordinators.length === 0 ? [me] : coordinators),
    remembered: rememberedRows(ledger.entries),
    makeEmpty: false,
  });
  if (!isNew && isLedgerLost(workbook, values, ledger)) return { ok: false, text: ledgerGoneText };
  if (coordinators.length === 0) keepCoordinators(platform.properties, [me]);
  if (mending.requests.length === 0) return { ok: true, isNew, mending };
  const first = isNew ? firstLine(platform, workbook, me) : [];
  const commit = platform.spreadsheet.commit([...mending.requests, ...first], []);
  if (!commit.ok) return { ok: false, text: `${failedText} Google says: ${commit.detail}` };
  return { ok: true, isNew, mending };
}

/** Whether its lines are gone, and not only its headers. */
function isLedgerLost(workbook: Workbook, values: SheetValues, ledger: LedgerReading): boolean {
  const tab = tabOf(workbook, 'ledger');
  const lines = values.get(markOf(tab))?.values ?? [];
  const hasHeaders = readTab(tab, lines).missing.length === 0;
  return ledger.spreadsheet === undefined && (hasHeaders || lines.length === 0);
}

const newText: Readonly<Record<Workbook['key'], string>> = {
  shadowing:
    'The tabs are ready. Now add your engineers on the Engineers tab and calls on the Calls tab, by pasting or typing, then choose “Turn on automation” in the menu. You are the first coordinator; the sidebar lets you name others.',
  redAccounts:
    'The tabs are ready. Type an account and Red into Account Tracker, or connect your CRM in the sidebar under Programme. Then choose “Turn on automation” in the menu. You are the first coordinator; the sidebar lets you name others.',
};

/** Why nothing may be made here; undefined when it may. */
function whyNot(
  workbook: Workbook,
  shape: SpreadsheetShape,
  coordinators: readonly Email[],
  me: Email,
): string | undefined {
  const present = ours(workbook, shape);
  const other = workbook.key === 'shadowing' ? redBook.workbook : shadowingBook.workbook;
  if (shape.sheets.some(({ sheetId }) => hasSheet(other, sheetId))) {
    return `This spreadsheet is the workbook ${other.title} already. Please use a spreadsheet of its own for ${workbook.title}; nothing was changed.`;
  }
  if (coordinators.length > 0 && !coordinators.includes(me)) return notCoordinatorText;
  if (present.length > 0 && coordinators.length === 0) return copyText;
  if (present.length > 0 && !present.includes(tabOf(workbook, 'ledger').sheetId)) return ledgerGoneText;
  const titles = workbook.tabs.filter(({ sheetId }) => !present.includes(sheetId));
  const taken = titles.filter(({ title }) =>
    shape.sheets.some((sheet) => sheet.title.toLowerCase() === title.toLowerCase()),
  );
  return taken.length === 0
    ? undefined
    : `There is a tab called ${taken.map(({ title }) => title).join(', ')} already, which is not Ridealong’s. Please rename it and set up again; nothing was changed.`;
}

const noValues: SheetValues = new Map();

/** Sheet ids of our tabs that are there. */
function ours(workbook: Workbook, shape: SpreadsheetShape): readonly number[] {
  return shape.sheets.map(({ sheetId }) => sheetId).filter((sheetId) => hasSheet(workbook, sheetId));
}

/** The first line of a new ledger, which says whose it is. */
function firstLine(platform: Platform, workbook: Workbook, by: Email): readonly SheetsRequest[] {
  const spreadsheet = platform.spreadsheet.id();
  const nonce = platform.nonce();
  const context = { now: platform.now(), by, spreadsheet, run: 1, nonce, newId: () => nonce };
  const lines = ledgerChanges([{ kind: 'started', spreadsheet, schema: 1 }], context, 1);
  const ledger = tabOf(workbook, 'ledger');
  const headers = ledger.columns.map(({ header }) => header);
  return commitRequests(lines, new Map([['ledger', readTab(ledger, [headers])]]));
}
