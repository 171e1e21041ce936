import type { Email } from '../programme/records';
import type { RedEntry } from '../redAccounts/history';
import type { ShadowingEntry } from '../shadowing/history';
import type { Logged } from '../programme/history';
import type { DeliveryEntry } from '../effects/delivery';
import type { Instant } from '../time/instant';
import type { HeadersSeen } from './reading';
import type { AdoptedTab } from './workbook';

/** Lines of runs that are long over, together in one line that stands for all of them (docs/decisions/0012). */
export interface Folded {
  /** Number of each run by the root of the ids of its lines, also where nothing is left of what it wrote. */
  readonly runs: Readonly<Record<string, number>>;
  /** Who wrote them. */
  readonly people: readonly Email[];
  /** What is left of them, with the place of who wrote it among `people`. */
  readonly lines: readonly (readonly [
    run: number,
    line: number,
    at: Instant,
    by: number,
    kind: string,
    data: unknown,
  ])[];
}

/** What the ledger keeps of the workbook itself. */
export type WorkbookEntry =
  /**
   * First line of a ledger: whose it is. In a copy of the spreadsheet the id no longer fits, and nothing is sent; started afresh
   * there, all from before counts no more. `schema`: the version of the workbook's form.
   */
  | { readonly kind: 'started'; readonly spreadsheet: string; readonly schema: number }
  /** The workbook was brought to this version of its form. */
  | { readonly kind: 'upgraded'; readonly schema: number }
  /**
   * The automation account found the ledger without `lost`, a line that it had written: an older version was restored, or lines were
   * deleted. Nothing is decided or sent until a coordinator says to go on.
   */
  | { readonly kind: 'restoredSeen'; readonly lost: string }
  /** A coordinator says that the workbook goes on from how it stands. */
  | { readonly kind: 'wentOn' }
  /** Content (a hash of people's columns) of rows when it was first seen, by row id: finds a row whose id went astray. */
  | { readonly kind: 'rowsSeen'; readonly tab: string; readonly rows: Readonly<Record<string, string>> }
  /** `calendar` is '' where the programme has none, `webApp` where none is deployed. */
  | {
      readonly kind: 'automationOn';
      readonly account: Email;
      readonly calendar: string;
      readonly webApp?: string;
    }
  | { readonly kind: 'automationOff' }
  /** A coordinator is about to change who coordinates. The properties alone give rights: this says that Settings is to follow them. */
  | { readonly kind: 'coordinatorsMeant'; readonly coordinators: readonly Email[] }
  /** Settings shows who coordinates, and who of them it did not show before: the programme's calendar is to be shared accordingly. */
  | { readonly kind: 'coordinatorsSaved'; readonly added?: readonly Email[] }
  /** It is; `refused` are those to whom Google did not let it be given. */
  | { readonly kind: 'calendarShared'; readonly calendar: string; readonly refused: readonly Email[] }
  /** Google showed the automation account no such calendar, or shows it again. */
  | { readonly kind: 'calendarGone'; readonly calendar: string }
  | { readonly kind: 'calendarBack'; readonly calendar: string }
  /** A coordinator wants a new one in its place. */
  | { readonly kind: 'calendarAsked'; readonly calendar: string }
  /** A tab that people made stands in for one of ours. */
  | ({ readonly kind: 'adopted' } & AdoptedTab)
  /** How the headers of such a tab stood when all of its columns were there: by them columns are known again. */
  | ({ readonly kind: 'headersSeen'; readonly tab: string } & HeadersSeen)
  /** The automation account has a bot token for this workspace; the token itself is in its user properties. */
  | { readonly kind: 'slackConnected'; readonly team: string; readonly address: string }
  | { readonly kind: 'slackDisconnected' }
  /** The automation account made a webhook key; the web app's address, '' when it is not deployed. */
  | { readonly kind: 'webhookKeyMade'; readonly address: string }
  /** A signed request of this id was taken: the same id again changes nothing. */
  | { readonly kind: 'received'; readonly id: string }
  /** Stands for lines of runs that are long over; what is left of them is read as if they stood there. */
  | ({ readonly kind: 'folded' } & Folded);

/** Everything that stands in the ledger. */
export type Entry = ShadowingEntry | RedEntry | DeliveryEntry | WorkbookEntry;
export type LoggedEntry = Logged<Entry>;

/** Whether an entry says what stands outside of the sheet. */
export function isDelivery(entry: LoggedEntry): entry is Logged<DeliveryEntry> {
  return entry.kind === 'claimed' || entry.kind === 'delivered' || entry.kind === 'calendarMade';
}
