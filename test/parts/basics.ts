import type { Act, EffectKey } from '../../src/effects/delivery';
import type { Present, Waiting } from '../../src/effects/present';
import type { Automation, Basics } from '../../src/run/understanding';
import type { Instant } from '../../src/time/instant';
import type { Entry, LoggedEntry } from '../../src/workbook/entries';
import { redWorkbook } from '../../src/workbook/redAccounts/workbook';
import { readTab } from '../../src/workbook/reading';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';
import type { CellValue, TabKey } from '../../src/workbook/tab';
import { tabOf, type Workbook } from '../../src/workbook/workbook';
import { at, email } from '../shadowing/world';

// A workbook as a run understands it, made of plain values: of call shadowing, unless it is said otherwise.

/** Whose automation it is. */
export const sender = email('ridealong');
/** Somebody else. */
export const casey = email('casey');

/** Automation that is on since Monday 2026-05-04, 08:00, and whose calendar is shared. */
export function automation(changes: Partial<Automation> = {}): Automation {
  return {
    on: true,
    account: sender,
    calendar: 'cal1',
    since: at('2026-05-04 08:00'),
    before: new Set(),
    webApp: '',
    calendarIs: 'there',
    sharing: { isDue: false, refused: [], lacking: [] },
    ...changes,
  };
}

/** A workbook in which nothing stands and all is well. */
export function basics(changes: Partial<Basics> = {}): Basics {
  return {
    workbook: shadowingWorkbook,
    condition: 'ready',
    gone: [],
    hindrances: [],
    readings: new Map(),
    problems: new Map(),
    identities: new Map(),
    ledger: ledgerOf(),
    automation: automation(),
    deliveries: new Map(),
    ...changes,
  };
}

/** A ledger that holds these lines, and nothing else. */
export function ledgerOf(
  entries: readonly LoggedEntry[] = [],
  changes: Partial<Basics['ledger']> = {},
): Basics['ledger'] {
  return {
    spreadsheet: 's1',
    schema: 2,
    lastRun: 1,
    entries,
    lineIds: new Set(),
    folded: new Map(),
    problems: [],
    ...changes,
  };
}

/** A line as it stands in the ledger. */
export function logged(entry: Entry, when: Instant, by = sender): LoggedEntry {
  return { ...entry, at: when, by, run: 1 };
}

/** Tabs as they read, by their values from the headers on; in the order of the workbook. */
export function readingsOf(
  tabs: Partial<Record<TabKey, readonly (readonly CellValue[])[]>>,
  workbook: Workbook = shadowingWorkbook,
): Basics['readings'] {
  return new Map(
    workbook.tabs.flatMap((tab) => {
      const values = tabs[tab.key];
      return values ? [[tab.key, readTab(tab, values)] as const] : [];
    }),
  );
}

/** All headers of a tab of call shadowing, in their order. */
export function headersOf(key: TabKey): string[] {
  return tabOf(shadowingWorkbook, key).columns.map(({ header }) => header);
}

/** The tab Settings with whom it shows as coordinators. */
export function coordinatedBy(coordinators: string, key: Workbook['key'] = 'shadowing'): Basics['readings'] {
  const settings = [
    ['Setting', 'Value'],
    ['Coordinators', coordinators],
  ];
  return readingsOf({ settings }, key === 'shadowing' ? shadowingWorkbook : redWorkbook);
}

export const effect = (key: string): EffectKey => key as EffectKey;

/** Something that was claimed once and surely not done, and that nothing is known of since. */
export function present(key: string, act: Act, when: Instant, changes: Partial<Present> = {}): Present {
  return {
    key: effect(key),
    generation: 1,
    standing: 'absent',
    content: '',
    open: undefined,
    openBefore: undefined,
    act,
    at: when,
    refused: undefined,
    ref: '',
    tried: 'c1',
    waiting: undefined,
    ...changes,
  };
}

export function waiting(since: Instant, changes: Partial<Waiting> = {}): Waiting {
  return { since, tries: 1, waitsFor: 'service', detail: '', notBefore: undefined, ...changes };
}
