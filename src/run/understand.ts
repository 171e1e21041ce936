import { presentEffects } from '../effects/present';
import type { Called } from '../programme/called';
import type { Instant } from '../time/instant';
import { isDelivery, type LoggedEntry } from '../workbook/entries';
import { identify } from '../workbook/identity';
import type { Identity } from '../workbook/identity';
import { notKnown } from '../workbook/notKnown';
import { readLedger } from '../workbook/ledger';
import type { LedgerReading } from '../workbook/ledger';
import { readTab } from '../workbook/reading';
import type { TabReading } from '../workbook/reading';
import { markOf, type TabKey } from '../workbook/tab';
import { schemaNow, tabOf, withAdopted, type Workbook } from '../workbook/workbook';
import { automationOf } from './automationOf';
import type { AnyProgramme, Book } from './book';
import type { SheetValues } from './ports';
import type { Condition, Understanding } from './understanding';

/** Reads records, history and problems out of the values of all tabs. Pure: the same values give the same understanding. */
export function understand<P extends AnyProgramme, H>(
  book: Book<P, H>,
  values: SheetValues,
  spreadsheet: string,
  now: Instant,
  newId: (prefix: string) => string,
): Understanding<P, H> {
  const ledger = readLedger(values.get(markOf(tabOf(book.workbook, 'ledger')))?.values ?? []);
  const adopted = ledger.entries.filter((entry) => entry.kind === 'adopted');
  const workbook = calledAsByPeople(withAdopted(book.workbook, adopted), values);
  const readings = new Map(
    workbook.tabs.map((tab) => [tab.key, readTab(tab, values.get(markOf(tab))?.values ?? [])] as const),
  );
  const reading = (key: TabKey): TabReading => readings.get(key) ?? readTab(tabOf(workbook, key), []);
  const seen = rowsSeen(ledger.entries);
  const identities = new Map<TabKey, Identity>();
  for (const [tab, { prefix }] of book.keys) {
    if (prefix === undefined) continue;
    identities.set(
      tab,
      identify(reading(tab), contentsOf(seen, tab), () => newId(prefix)),
    );
  }
  for (const [tab, { ids }] of identities) {
    const of = reading(tab);
    readings.set(tab, { ...of, lost: notKnown(of, seen.get(tab)?.keys() ?? [], ids.values()) });
  }
  const decoded = book.decode({
    reading,
    ids: (tab) => identities.get(tab)?.ids ?? new Map(),
    seenAt: (tab) => seenAt(seen, identities, tab, now),
    entries: ledger.entries,
    called: calledIn(book.workbook, workbook),
  });
  return {
    ...decoded,
    workbook,
    condition: conditionOf(workbook, values, ledger, spreadsheet, decoded.hindrances),
    gone: workbook.tabs.filter((tab) => !values.has(markOf(tab))).map(({ title }) => title),
    readings,
    identities,
    ledger,
    automation: automationOf(ledger.entries),
    deliveries: presentEffects(ledger.entries.filter(isDelivery)),
  };
}

/** Tabs go by the titles that they have in the spreadsheet, in sentences as well: people rename ours, too. */
export function calledAsByPeople(workbook: Workbook, values: SheetValues): Workbook {
  const tabs = workbook.tabs.map((tab) => ({ ...tab, title: values.get(markOf(tab))?.title ?? tab.title }));
  return { ...workbook, tabs };
}

/** What the tabs and columns of one spreadsheet are called, by the names under which they are declared. */
function calledIn(declared: Workbook, { tabs }: Workbook): Called {
  const own = tabs.map((tab) => ({ ...tab, ours: tabOf(declared, tab.key).title }));
  return {
    tabs: Object.fromEntries(own.map(({ ours, title }) => [ours, title])),
    columns: Object.fromEntries(own.map(({ ours, adopted }) => [ours, adopted?.headers ?? {}])),
  };
}

function conditionOf(
  workbook: Workbook,
  values: SheetValues,
  ledger: LedgerReading,
  spreadsheet: string,
  hindrances: readonly string[],
): Condition {
  if (values.size === 0) return 'notSetUp';
  if (!values.has(markOf(tabOf(workbook, 'ledger'))) || ledger.spreadsheet === undefined) return 'ledgerGone';
  if (ledger.spreadsheet !== spreadsheet) return 'copy';
  if (ledger.schema > schemaNow) return 'newer';
  if (isHeldForRestore(ledger.entries)) return 'restored';
  if (workbook.tabs.some((tab) => tab.essential && !values.has(markOf(tab)))) return 'tabGone';
  return hindrances.length > 0 ? 'settingsUnclear' : 'ready';
}

/** Whether it was seen to be an older version, and nobody has said yet that it goes on from here. */
function isHeldForRestore(entries: readonly LoggedEntry[]): boolean {
  const said = entries.filter(({ kind }) => kind === 'restoredSeen' || kind === 'wentOn');
  return said[said.length - 1]?.kind === 'restoredSeen';
}

/** What the ledger last knew of a row's content, and since when. */
interface Seen {
  readonly content: string;
  readonly at: Instant;
}

type SeenRows = ReadonlyMap<string, ReadonlyMap<string, Seen>>;

function rowsSeen(entries: readonly LoggedEntry[]): SeenRows {
  const byTab = new Map<string, Map<string, Seen>>();
  for (const entry of entries) {
    if (entry.kind !== 'rowsSeen') continue;
    const ofTab = byTab.get(entry.tab) ?? new Map<string, Seen>();
    byTab.set(entry.tab, ofTab);
    for (const [id, content] of Object.entries(entry.rows)) ofTab.set(id, { content, at: entry.at });
  }
  return byTab;
}

function contentsOf(seen: SeenRows, tab: TabKey): ReadonlyMap<string, string> {
  return new Map([...(seen.get(tab) ?? [])].map(([id, { content }]) => [id, content]));
}

/** A row is as old as its content: what was changed a moment ago rests before it has effects. */
function seenAt(
  seen: SeenRows,
  identities: ReadonlyMap<TabKey, Identity>,
  tab: TabKey,
  now: Instant,
): (id: string) => Instant {
  const changed = identities.get(tab)?.changed;
  const known = seen.get(tab);
  return (id) => (changed?.has(id) ? now : (known?.get(id)?.at ?? now));
}
