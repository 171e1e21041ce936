import type { Email } from '../../programme/records';
import { hourMs, instant, type Instant } from '../../time/instant';
import type { TabReading } from '../../workbook/reading';
import type { AnyProgramme, Book } from '../book';
import { doubledHeaders, missingHeaders } from '../columnTroubles';
import { shownCoordinators } from '../homeOfBoth';
import type { Platform } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { slackOf, webhookOf } from '../redAccounts/connections';
import { remediesOf } from '../remedies/remedies';
import { heldByMemory } from '../settle';
import type { Basics, Understanding } from '../understanding';
import { wouldDo } from '../wouldDo';
import type { WorkbookFacts } from './facts';

/** Who looks, '' when it is not known, and who coordinates as far as the script's properties could be read. */
export interface Looking {
  readonly me: Email | '';
  readonly coordinators: readonly Email[];
}

/** What a workbook says of itself: one read, and what the next hourly run would make of it, which is not written. */
export function workbookFacts<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  { me, coordinators }: Looking,
): WorkbookFacts {
  const now = platform.now();
  const { found: read } = readWorkbook(platform, book, now, (prefix) => prefix);
  const found = heldByMemory(platform, read) ? { ...read, condition: 'restored' as const } : read;
  const { entries, lastRun, problems } = found.ledger;
  const started = entries.find(({ kind }) => kind === 'started');
  const settings = found.readings.get('settings');
  return {
    kind: book.workbook.key,
    condition: found.condition,
    gone: found.gone,
    missing: headersOf(found, missingHeaders),
    doubled: headersOf(found, doubledHeaders),
    hindrances: found.hindrances,
    settingsUnread: [...(found.problems.get('settings')?.values() ?? [])].filter(({ length }) => length > 0)
      .length,
    zone: found.programme.settings.zone,
    shownCoordinators: shownCoordinators(found),
    ledger: { lastRun, problems, schema: started?.kind === 'started' ? started.schema : undefined },
    // A copy has the ledger of the original, and nothing of its sending.
    automation: found.condition === 'copy' ? undefined : found.automation,
    ...sinceTurnedOn(found),
    slackTeam: slackOf(entries)?.team,
    slackChannel: String(settings?.rows.find(({ id }) => id === 'Slack channel')?.cell('Value') ?? '').trim(),
    webhook: webhookOf(entries),
    remedies: remediesOf(found, me),
    waiting: waitingIn(platform, book, found, { now, coordinators }),
  };
}

/** By the title of each tab that is there, the headers of which something is to be said. */
function headersOf(
  { readings, workbook, gone }: Basics,
  among: (reading: TabReading) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const tab of workbook.tabs) {
    const reading = readings.get(tab.key);
    const headers = reading && !gone.includes(tab.title) ? among(reading) : [];
    if (headers.length > 0) found.set(tab.title, headers);
  }
  return found;
}

/** When the account that sends now began, last wrote a line, and, since automation was last turned on, last took a report. */
export function sinceTurnedOn({
  ledger,
  automation,
}: Basics): Pick<WorkbookFacts, 'turnedOnAt' | 'lastLineAt' | 'lastReportAt'> {
  let turnedOnAt: Instant | undefined;
  let lastLineAt: Instant | undefined;
  let lastReportAt: Instant | undefined;
  for (const { kind, at, by } of ledger.entries) {
    if (kind === 'automationOn') {
      turnedOnAt = at;
      lastReportAt = undefined;
    }
    if (by !== automation?.account) continue;
    lastLineAt = at;
    if (kind === 'received') lastReportAt = at;
  }
  return { turnedOnAt, lastLineAt, lastReportAt };
}

interface Asking {
  readonly now: Instant;
  readonly coordinators: readonly Email[];
}

/** What the hourly run would send that comes within the hour. */
function waitingIn<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  found: Understanding<P, H>,
  { now, coordinators }: Asking,
): WorkbookFacts['waiting'] {
  if (found.condition !== 'ready' || !found.automation?.on) return undefined;
  const at = instant(now + hourMs);
  const {
    work: { mails, invites },
  } = wouldDo(book, found, {
    spreadsheet: platform.spreadsheet.id(),
    at,
    coordinators,
  });
  return { mails: mails.length, invites: invites.length };
}
