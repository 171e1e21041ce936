import type { Email } from '../programme/records';
import { commitRequests, type SheetsRequest } from '../workbook/encode';
import type { Entry } from '../workbook/entries';
import { readLedger, type LedgerReading } from '../workbook/ledger';
import { readTab } from '../workbook/reading';
import { redWorkbook } from '../workbook/redAccounts/workbook';
import type { Mending } from '../workbook/repair/mending';
import { shadowingWorkbook } from '../workbook/shadowing/workbook';
import { markOf } from '../workbook/tab';
import { hasSheet, schemaNow, tabOf, withAdopted, type Workbook } from '../workbook/workbook';
import type { AnyProgramme, Book } from './book';
import { coordinatorsOf, coordinatorsText, keepCoordinators } from './coordinators';
import { ledgerChanges } from './ledgerLines';
import { mendingFor } from './mendingOf';
import type { Platform, SheetValues, SpreadsheetShape } from './ports';
import { askedTabs } from './readWorkbook';
import { cellsRighted, reportText } from './repairReport';
import {
  busyText,
  conditionText,
  copyText,
  failedText,
  ledgerGoneText,
  newerText,
  notCoordinatorText,
  unsureText,
  whyNotDone,
} from './sentences';
import { noWish } from './task';
import { transact } from './transact';
import { calledAsByPeople } from './understand';

const lockWaitMs = 30_000;

/** What became of a set-up or a repair, for the person who asked for it. */
export interface Mended {
  readonly ok: boolean;
  readonly text: string;
  /** Not for a reason that would stay: what is there could not be looked at or brought up to date just now. */
  readonly isLater?: true;
}

/**
 * Makes what is missing of a workbook, mends what is broken, and then brings it up to date.
 *
 * @param makeEmpty whether tabs whose rows stand nowhere else, and which are gone, may be made anew
 */
export function mendWorkbook<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  me: Email,
  makeEmpty = false,
): Mended {
  if (!platform.scriptLock.acquire(lockWaitMs)) return { ok: false, text: busyText, isLater: true };
  const made = makeWhatIsMissing(platform, book.workbook, me, makeEmpty);
  platform.scriptLock.release();
  if (!made.ok) return made;
  const brought = transact(platform, book, {
    by: me,
    hourly: false,
    decide: (found) => noWish(found, undefined),
  });
  if (brought.kind !== 'done' && brought.kind !== 'unready')
    return { ok: false, text: made.isWritten ? laterText : whyNotDone(brought), isLater: true };
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
  | { readonly ok: true; readonly isNew: boolean; readonly isWritten: boolean; readonly mending: Mending }
  | { readonly ok: false; readonly text: string };

function makeWhatIsMissing(platform: Platform, declared: Workbook, me: Email, makeEmpty: boolean): Made {
  const shape = platform.spreadsheet.shape();
  const isNew = ours(declared, shape).length === 0;
  const values = isNew ? noValues : platform.spreadsheet.read(askedTabs(declared));
  const ledger = readLedger(values.get(markOf(tabOf(declared, 'ledger')))?.values ?? []);
  const adopted = ledger.entries.filter((entry) => entry.kind === 'adopted');
  const workbook = calledAsByPeople(withAdopted(declared, adopted), values);
  const coordinators = coordinatorsOf(platform.properties);
  const refusal = whyNot(workbook, shape, coordinators, me);
  if (refusal !== undefined) return { ok: false, text: refusal };
  if (ledger.schema > schemaNow) return { ok: false, text: newerText };
  const mending = mendingFor(workbook, shape, values, {
    by: me,
    coordinators: coordinatorsText(coordinators.length === 0 ? [me] : coordinators),
    entries: ledger.entries,
    makeEmpty,
  });
  if (!isNew && isLedgerLost(workbook, values, ledger)) return { ok: false, text: ledgerGoneText };
  if (coordinators.length === 0) keepCoordinators(platform.properties, [me]);
  const isOld = ledger.schema > 0 && ledger.schema < schemaNow;
  const called = (mending.called ?? []).map((tab): Entry => ({ kind: 'adopted', ...tab }));
  const entries = isNew || isOld ? [schemaEntry(platform, ledger), ...called] : called;
  const requests = [...mending.requests, ...linesOf(platform, workbook, values, ledger, { by: me, entries })];
  if (requests.length === 0) return { ok: true, isNew, isWritten: false, mending };
  const commit = platform.spreadsheet.commit(requests, []);
  if (!commit.ok) {
    const isUnsure = commit.failure === 'unknown';
    return { ok: false, text: isUnsure ? unsureText : `${failedText} Google says: ${commit.detail}` };
  }
  const mended = isOld ? { ...mending, mended: [upgradedText] } : mending;
  return { ok: true, isNew, isWritten: true, mending: mended };
}

const laterText =
  'What was missing is there now. Its columns could not be filled at this moment: the next change does it, or choose Repair in the menu in a minute.';

const upgradedText =
  'This spreadsheet was set up by an older version of Ridealong. Columns, settings and notes that came since were added.';

/** Whether its lines are gone, and not only its headers. */
function isLedgerLost(workbook: Workbook, values: SheetValues, ledger: LedgerReading): boolean {
  const tab = tabOf(workbook, 'ledger');
  const lines = values.get(markOf(tab))?.values ?? [];
  const hasHeaders = readTab(tab, lines).missing.length === 0;
  return ledger.spreadsheet === undefined && (hasHeaders || lines.length === 0);
}

const newText: Readonly<Record<Workbook['key'], string>> = {
  shadowing:
    'The tabs are ready. Now add your engineers on the Engineers tab and calls on the Calls tab, by pasting or typing, then choose “Turn on automation” in the menu. You are the first coordinator; the panel lets you name others.',
  redAccounts:
    'The tabs are ready. Type an account and Red into Account Tracker, or connect your CRM in the panel under Programme. Then choose “Turn on automation” in the menu. You are the first coordinator; the panel lets you name others.',
};

/** Why nothing may be made here; undefined when it may. */
function whyNot(
  workbook: Workbook,
  shape: SpreadsheetShape,
  coordinators: readonly Email[],
  me: Email,
): string | undefined {
  const present = ours(workbook, shape);
  const other = workbook.key === 'shadowing' ? redWorkbook : shadowingWorkbook;
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

/** The first line of a new ledger, which says whose it is; of one that was there, what form the workbook has from now on. */
function schemaEntry(platform: Platform, { schema }: LedgerReading): Entry {
  return schema === 0
    ? { kind: 'started', spreadsheet: platform.spreadsheet.id(), schema: schemaNow }
    : { kind: 'upgraded', schema: schemaNow };
}

function linesOf(
  platform: Platform,
  workbook: Workbook,
  values: SheetValues,
  { lastRun }: LedgerReading,
  { by, entries }: { readonly by: Email; readonly entries: readonly Entry[] },
): readonly SheetsRequest[] {
  if (entries.length === 0) return [];
  const spreadsheet = platform.spreadsheet.id();
  const nonce = platform.nonce();
  const context = { now: platform.now(), by, spreadsheet, run: lastRun + 1, nonce, newId: () => nonce };
  const ledger = tabOf(workbook, 'ledger');
  const there = values.get(markOf(ledger))?.values ?? [ledger.columns.map(({ header }) => header)];
  return commitRequests(ledgerChanges(entries, context, 1), new Map([['ledger', readTab(ledger, there)]]));
}
