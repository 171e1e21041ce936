import type { EffectKey } from '../effects/delivery';
import type { Present } from '../effects/present';
import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import type { Identity } from '../workbook/identity';
import type { LedgerReading } from '../workbook/ledger';
import type { TabReading } from '../workbook/reading';
import type { TabKey } from '../workbook/tab';
import type { Workbook } from '../workbook/workbook';

/** How far the programme's calendar is shared with those who coordinate. */
export interface Sharing {
  /** Whether it is still to be shared with those who coordinate now. */
  readonly isDue: boolean;
  /** To whom of them Google did not let it be given. */
  readonly refused: readonly Email[];
  /** Who became a coordinator since it was last shared; everybody of a calendar that never was. */
  readonly lacking: readonly Email[] | 'everybody';
}

/** Who sends, on which calendar, and since which whole minute it was first on: nothing from before is sent. */
export interface Automation {
  readonly on: boolean;
  readonly account: Email;
  /** '' where the programme has none. */
  readonly calendar: string;
  readonly since: Instant;
  /** Moments of lines that stand before it was first on, and are no earlier than that minute. */
  readonly before: ReadonlySet<Instant>;
  /** Address of its web app, which a nudge is sent to; '' where none is deployed. */
  readonly webApp: string;
  /** gone: Google did not show it to this account any more · asked: a coordinator wants a new one instead. */
  readonly calendarIs: 'there' | 'gone' | 'asked';
  readonly sharing: Sharing;
}

/**
 * ready: decide and send · notSetUp: none of our tabs is there · copy: the ledger is another spreadsheet's ·
 * newer: a newer version of the add-on has changed its form · restored: it is older than what was sent from it ·
 * ledgerGone, tabGone: something is lost that nothing can be decided without · headersGone: a row was to be added to a tab that
 * does not say what its columns are · settingsUnclear: without the domain or the
 * time zone rows cannot be read.
 */
export type Condition =
  | 'ready'
  | 'notSetUp'
  | 'copy'
  | 'ledgerGone'
  | 'newer'
  | 'restored'
  | 'tabGone'
  | 'headersGone'
  | 'settingsUnclear';

/** What is understood of any workbook, whatever its programme. */
export interface Basics {
  readonly workbook: Workbook;
  readonly condition: Condition;
  /** Titles of tabs that are gone. */
  readonly gone: readonly string[];
  /** Names of settings that do not read, and without which nothing can be told of rows and people. */
  readonly hindrances: readonly string[];
  readonly readings: ReadonlyMap<TabKey, TabReading>;
  /** Sentences for a row's `Check` (in Settings: `Problem`), by 0-based row. */
  readonly problems: ReadonlyMap<TabKey, ReadonlyMap<number, readonly string[]>>;
  /** Which row is which, of the tabs whose rows have ids. */
  readonly identities: ReadonlyMap<TabKey, Identity>;
  readonly ledger: LedgerReading;
  readonly automation: Automation | undefined;
  readonly deliveries: ReadonlyMap<EffectKey, Present>;
}

/** Rows as records, and what was decided as history. */
export interface Records<P, H> {
  readonly programme: P;
  readonly history: H;
}

/** A workbook as one run found it, and what in it does not read as problems. */
export interface Understanding<P, H> extends Basics, Records<P, H> {}
