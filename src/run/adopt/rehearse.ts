import type { Email } from '../../programme/records';
import type { HandbookRotation } from '../../shadowing/handbook/rotation';
import type { Instant } from '../../time/instant';
import { standsIn, workbookOf, type Plan } from '../../workbook/adopt/plan';
import { widthOf } from '../../workbook/adopt/requests';
import type { Entry } from '../../workbook/entries';
import { ledgerRow } from '../../workbook/ledger';
import { firstValue, type FirstValues } from '../../workbook/repair/settingRows';
import { schemaNow } from '../../workbook/workbook';
import { markOf, type CellValue, type Tab, type TabKey } from '../../workbook/tab';
import type { AnyProgramme, Book } from '../book';
import { lineId } from '../ledgerLines';
import type { SheetValues } from '../ports';
import { noWish, type RunContext } from '../task';
import { decide } from '../transact';
import { understand } from '../understand';
import type { Understanding } from '../understanding';

/** Who would set up, when, and with what in Settings. */
export interface Rehearsal {
  readonly now: Instant;
  readonly by: Email;
  readonly spreadsheet: string;
  /** Root of the ids that it gives. */
  readonly nonce: string;
  readonly first: FirstValues;
}

/** What would stand in Check of a row, numbered as in the sheet. */
export interface Question {
  readonly row: number;
  readonly sentence: string;
}

/** First lines of the ledger: whose it is, which tabs stand in for ours, and the history that was there. */
export function firstEntries(
  { adopted }: Plan,
  spreadsheet: string,
  rotations: readonly HandbookRotation[],
): readonly Entry[] {
  return [
    { kind: 'started', spreadsheet, schema: schemaNow },
    ...adopted.map((tab) => ({ kind: 'adopted' as const, ...tab })),
    ...(rotations.length === 0 ? [] : [{ kind: 'imported' as const, rotations }]),
  ];
}

/** The workbook as it would be understood after it was set up so. */
export function rehearsed<P extends AnyProgramme, H>(
  book: Book<P, H>,
  plan: Plan,
  entries: readonly Entry[],
  rehearsal: Rehearsal,
): Understanding<P, H> {
  const values = valuesAfter(plan, entries, rehearsal);
  return understand(book, values, rehearsal.spreadsheet, rehearsal.now, contextOf(rehearsal).newId);
}

/** What the first run after it would write into Check, by tab: the very sentences. */
export function questionsAfter<P extends AnyProgramme, H>(
  book: Book<P, H>,
  found: Understanding<P, H>,
  rehearsal: Rehearsal,
): ReadonlyMap<TabKey, readonly Question[]> {
  if (found.condition !== 'ready') return new Map();
  const run = { context: contextOf(rehearsal), hourly: false, looked: undefined };
  const { changes } = decide(book, found, noWish(found, undefined), run, undefined);
  const questions = new Map<TabKey, Question[]>();
  for (const change of changes) {
    const sentence = change.kind === 'setCells' ? String(change.cells['Check'] ?? '') : '';
    if (change.kind !== 'setCells' || sentence === '') continue;
    const ofTab = questions.get(change.tab) ?? [];
    questions.set(change.tab, ofTab);
    ofTab.push({ row: change.row + 1, sentence });
  }
  return questions;
}

function contextOf({ now, by, spreadsheet, nonce }: Rehearsal): RunContext {
  let count = 0;
  const newId = (prefix: string): string => `${prefix}-${nonce}-${(count += 1)}`;
  return { now, by, spreadsheet, run: 2, nonce, newId };
}

type Rows = readonly (readonly CellValue[])[];

function valuesAfter(plan: Plan, entries: readonly Entry[], rehearsal: Rehearsal): SheetValues {
  const adopted = new Map(plan.tabs.filter(standsIn).map((one) => [one.tab.key, one]));
  return new Map(
    workbookOf(plan).tabs.map((tab) => {
      const own = adopted.get(tab.key);
      if (!own) return [markOf(tab), { title: tab.title, values: madeRows(tab, plan, entries, rehearsal) }];
      const { sheet, headerRow } = own.match;
      const width = widthOf(own.match);
      const headers = Array.from({ length: width }, (_, at) => sheet.values[headerRow]?.[at] ?? '');
      const values = [...sheet.values];
      values[headerRow] = [...headers, ...own.added.map(({ name }) => name)];
      return [markOf(tab), { title: sheet.title, values }];
    }),
  );
}

function madeRows({ key, columns }: Tab, plan: Plan, entries: readonly Entry[], rehearsal: Rehearsal): Rows {
  const headers = columns.map(({ header }) => header);
  const row = (cells: Readonly<Record<string, CellValue>>) => headers.map((header) => cells[header] ?? '');
  if (key === 'settings') {
    const rows = plan.workbook.settings.map((setting) =>
      row({ Setting: setting.name, Value: firstValue(setting, rehearsal.first) }),
    );
    return [headers, ...rows];
  }
  if (key !== 'ledger') return [headers];
  const context = contextOf(rehearsal);
  const { now: at, by } = rehearsal;
  const lines = entries.map((entry, n) =>
    row(ledgerRow(entry, { run: 1, line: n + 1, id: lineId(context, n + 1), at, by })),
  );
  return [headers, ...lines];
}
