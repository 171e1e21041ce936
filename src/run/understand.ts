import { presentEffects } from '../effects/present';
import type { Present } from '../effects/present';
import type { DeliveryEntry, EffectKey } from '../effects/delivery';
import { emptyHistory, fold } from '../shadowing/fold';
import type { History, ShadowingEntry } from '../shadowing/history';
import type { Logged } from '../programme/history';
import type { Programme } from '../shadowing/records';
import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import { decodeCalls } from '../workbook/decodeCalls';
import { decodeEngineers } from '../workbook/decodeEngineers';
import { decodeSignUps } from '../workbook/decodeSignUps';
import type { LoggedEntry } from '../workbook/entries';
import { identify } from '../workbook/identity';
import type { Identity } from '../workbook/identity';
import { readLedger } from '../workbook/ledger';
import type { LedgerReading } from '../workbook/ledger';
import { readTab } from '../workbook/reading';
import type { TabReading } from '../workbook/reading';
import { decodeSettings } from '../workbook/settings';
import { tabKeys } from '../workbook/tab';
import type { TabKey } from '../workbook/tab';
import { tabs } from '../workbook/tabs';
import type { SheetValues } from './ports';
import { isShadowing } from './entryKinds';

/** Who sends, on which calendar, and since when it was first on: nothing from before is sent. */
export interface Automation {
  readonly on: boolean;
  readonly account: Email;
  readonly calendar: string;
  readonly since: Instant;
}

/**
 * ready: decide and send · notSetUp: none of our tabs is there · copy: the ledger is another spreadsheet's ·
 * ledgerGone, tabGone: something is lost that nothing can be decided without · settingsUnclear: without the domain or the
 * time zone rows cannot be read.
 */
type Condition = 'ready' | 'notSetUp' | 'copy' | 'ledgerGone' | 'tabGone' | 'settingsUnclear';

/** A workbook as one run found it: rows as records, what does not read as problems, what was decided as history. */
export interface Understanding {
  readonly condition: Condition;
  /** Titles of tabs that are gone. */
  readonly gone: readonly string[];
  /** Names of settings that do not read, and without which nothing can be told of calls and people. */
  readonly hindrances: readonly string[];
  readonly readings: ReadonlyMap<TabKey, TabReading>;
  /** Sentences for a row's `Check` (in Settings: `Problem`), by 0-based row. */
  readonly problems: ReadonlyMap<TabKey, ReadonlyMap<number, readonly string[]>>;
  readonly calls: Identity;
  readonly signUps: Identity;
  readonly ledger: LedgerReading;
  readonly programme: Programme;
  readonly history: History;
  readonly automation: Automation | undefined;
  readonly deliveries: ReadonlyMap<EffectKey, Present>;
}

/** Reads records, history and problems out of the values of all tabs. Pure: the same values give the same understanding. */
export function understand(
  values: SheetValues,
  spreadsheet: string,
  now: Instant,
  newId: (prefix: string) => string,
): Understanding {
  const readings = new Map(
    tabKeys.map((key) => [key, readTab(tabs[key], values.get(tabs[key].sheetId)?.values ?? [])] as const),
  );
  const reading = (key: TabKey): TabReading => readings.get(key) ?? readTab(tabs[key], []);
  const ledger = readLedger(values.get(tabs.ledger.sheetId)?.values ?? []);
  const seen = rowsSeen(ledger.entries);
  const calls = identify(reading('calls'), contentsOf(seen, 'calls'), () => newId('c'));
  const signUps = identify(reading('signUps'), contentsOf(seen, 'signUps'), () => newId('s'));
  const decodedSettings = decodeSettings(reading('settings'));
  const settings = decodedSettings.settings;
  const decodedCalls = decodeCalls(reading('calls'), calls.ids, settings, seenAt(seen, calls, now));
  const decodedSignUps = decodeSignUps(reading('signUps'), signUps.ids, settings);
  const decodedEngineers = decodeEngineers(reading('engineers'), settings);
  return {
    condition: conditionOf(values, ledger, spreadsheet, decodedSettings.hindrances),
    hindrances: decodedSettings.hindrances,
    gone: tabKeys.filter((key) => !values.has(tabs[key].sheetId)).map((key) => tabs[key].title),
    readings,
    problems: new Map([
      ['calls', decodedCalls.problems],
      ['signUps', decodedSignUps.problems],
      ['engineers', decodedEngineers.problems],
      ['settings', decodedSettings.problems],
    ]),
    calls,
    signUps,
    ledger,
    programme: {
      settings,
      calls: decodedCalls.records,
      signUpRows: decodedSignUps.records,
      engineers: decodedEngineers.records,
    },
    history: fold(emptyHistory, ledger.entries.filter(isHistory)),
    automation: automationOf(ledger.entries),
    deliveries: presentEffects(ledger.entries.filter(isDelivery)),
  };
}

function conditionOf(
  values: SheetValues,
  ledger: LedgerReading,
  spreadsheet: string,
  hindrances: readonly string[],
): Condition {
  if (values.size === 0) return 'notSetUp';
  if (!values.has(tabs.ledger.sheetId) || ledger.spreadsheet === undefined) return 'ledgerGone';
  if (ledger.spreadsheet !== spreadsheet) return 'copy';
  if (tabKeys.some((key) => tabs[key].essential && !values.has(tabs[key].sheetId))) return 'tabGone';
  return hindrances.length > 0 ? 'settingsUnclear' : 'ready';
}

/** What the ledger last knew of a row's content, and since when. */
interface Seen {
  readonly content: string;
  readonly at: Instant;
}

function rowsSeen(entries: readonly LoggedEntry[]): ReadonlyMap<string, ReadonlyMap<string, Seen>> {
  const byTab = new Map<string, Map<string, Seen>>();
  for (const entry of entries) {
    if (entry.kind !== 'rowsSeen') continue;
    const ofTab = byTab.get(entry.tab) ?? new Map<string, Seen>();
    byTab.set(entry.tab, ofTab);
    for (const [id, content] of Object.entries(entry.rows)) ofTab.set(id, { content, at: entry.at });
  }
  return byTab;
}

function contentsOf(
  seen: ReadonlyMap<string, ReadonlyMap<string, Seen>>,
  tab: TabKey,
): ReadonlyMap<string, string> {
  return new Map([...(seen.get(tab) ?? [])].map(([id, { content }]) => [id, content]));
}

/** A row is as old as its content: what was changed a moment ago rests before it has effects. */
function seenAt(
  seen: ReadonlyMap<string, ReadonlyMap<string, Seen>>,
  identity: Identity,
  now: Instant,
): (id: string) => Instant {
  return (id) => (identity.changed.has(id) ? now : (seen.get('calls')?.get(id)?.at ?? now));
}

function automationOf(entries: readonly LoggedEntry[]): Automation | undefined {
  let automation: Automation | undefined;
  for (const entry of entries) {
    if (entry.kind === 'automationOn') {
      automation = {
        on: true,
        account: entry.account,
        calendar: entry.calendar,
        since: automation?.since ?? entry.at,
      };
    } else if (entry.kind === 'automationOff' && automation) {
      automation = { ...automation, on: false };
    }
  }
  return automation;
}

function isDelivery(entry: LoggedEntry): entry is Logged<DeliveryEntry> {
  return entry.kind === 'claimed' || entry.kind === 'delivered';
}

function isHistory(entry: LoggedEntry): entry is Logged<ShadowingEntry> {
  return isShadowing(entry);
}
