import type { EffectKey } from '../../src/effects/delivery';
import type { Present } from '../../src/effects/present';
import type { Email } from '../../src/programme/records';
import type { Automation, Basics } from '../../src/run/understanding';
import { instant, type Instant } from '../../src/time/instant';
import type { Entry, LoggedEntry } from '../../src/workbook/entries';
import type { LedgerReading } from '../../src/workbook/ledger';
import { readTab, type TabReading } from '../../src/workbook/reading';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';
import type { CellValue, TabKey } from '../../src/workbook/tab';
import { tabOf } from '../../src/workbook/workbook';

export const casey = 'casey@example.com' as Email;
export const robot = 'ridealong@example.com' as Email;

/** A moment by its ISO text. */
export const moment = (text: string): Instant => instant(Date.parse(text));

/** An entry as it stands in the ledger, of Casey's. */
export const loggedAt = (at: Instant, entry: Entry, by = casey): LoggedEntry => ({
  ...entry,
  at,
  by,
  run: 1,
});

/** A ledger that holds these entries, and nothing else. */
export const ledgerHolding = (
  entries: readonly LoggedEntry[],
  change: Partial<LedgerReading> = {},
): LedgerReading => ({
  spreadsheet: 's1',
  schema: 2,
  lastRun: 1,
  entries,
  lineIds: new Set(),
  folded: new Map(),
  problems: [],
  ...change,
});

/** A call shadowing workbook in which nothing stands and all is well, but for what is said. */
export const basics = (change: Partial<Basics> = {}): Basics => ({
  workbook: shadowingWorkbook,
  condition: 'ready',
  gone: [],
  hindrances: [],
  readings: new Map(),
  problems: new Map(),
  identities: new Map(),
  ledger: ledgerHolding([]),
  automation: undefined,
  deliveries: new Map(),
  ...change,
});

/** Tabs of a call shadowing workbook by what stands in their cells. */
export const readingsOf = (
  cells: Partial<Record<TabKey, readonly (readonly CellValue[])[]>>,
): ReadonlyMap<TabKey, TabReading> =>
  new Map(
    shadowingWorkbook.tabs.flatMap((tab) => {
      const values = cells[tab.key];
      return values ? [[tab.key, readTab(tab, values)] as const] : [];
    }),
  );

/** All headers of a tab, in their order. */
export const headersOf = (key: TabKey): string[] =>
  tabOf(shadowingWorkbook, key).columns.map(({ header }) => header);

/** Automation that Ridealong's own account does, on a calendar that is there and shared. */
export const automationOn = (change: Partial<Automation> = {}): Automation => ({
  on: true,
  account: robot,
  calendar: 'c1',
  since: moment('2026-05-04T08:00:00Z'),
  before: new Set(),
  webApp: '',
  calendarIs: 'there',
  sharing: { isDue: false, refused: [], lacking: [] },
  ...change,
});

/** An invite that stands, but for what is said. */
export const presentOf = (change: Partial<Present> = {}): Present => ({
  key: 'invite/c1/eng' as EffectKey,
  generation: 1,
  standing: 'live',
  content: 'x',
  open: undefined,
  openBefore: undefined,
  act: 'insert',
  at: moment('2026-05-04T08:00:00Z'),
  refused: undefined,
  ref: '',
  tried: 'x',
  waiting: undefined,
  ...change,
});

/** What stands outside, each under a key of its own. */
export const deliveriesOf = (...present: readonly Partial<Present>[]): ReadonlyMap<EffectKey, Present> =>
  new Map(
    present.map((change, n) => {
      const key = `effect/${n}` as EffectKey;
      return [key, presentOf({ ...change, key })];
    }),
  );
