import type { Email } from '../programme/records';
import { minuteMs, type Instant } from '../time/instant';
import { isoText } from '../time/zones';
import { keyOfId } from './account';
import { healths, type Health } from './health';
import type { RedEntry, RedHistory, Report, Who } from './history';
import type { HealthEvent } from './intake/healthEvent';
import { crmFields, type AccountKey, type CrmField } from './records';

type Reported = RedEntry & { kind: 'healthReported' };

/** What is known to be reported of an account, earliest first. Of an account that was red long ago it may be forgotten. */
export function reportsOf(
  { accounts }: Pick<RedHistory, 'accounts'>,
  account: AccountKey,
): readonly Report[] {
  return accounts.get(account)?.reports ?? [];
}

/** By the time of the change. Of two at one instant nobody knows which was first: red counts as the later one. */
export function byTime(one: Report, other: Report): number {
  return one.changedAt - other.changedAt || healths.indexOf(other.health) - healths.indexOf(one.health);
}

/** The same change told again, by whomever (rule R1). */
export function isRepeat(one: Reported | Report, other: Reported | Report): boolean {
  return one.changedAt === other.changedAt && one.health === other.health;
}

/** So long a typed change rests before it counts for more than what is typed next (design, section 4). */
const restMs = 5 * minuteMs;

/** Whether a typed health was put right by the next one that was typed: then the account never had it (rule R1). */
export function isSlip(earlier: Report, later: Report): boolean {
  const after = later.changedAt - earlier.changedAt;
  return earlier.source === 'typed' && later.source === 'typed' && after > 0 && after < restMs;
}

/** What a CRM event says, of this account: nothing when it was told before (rule R1). */
export function crmReport(history: RedHistory, event: HealthEvent): readonly RedEntry[] {
  return reportOfEvent(history, event, 'crm', 'CRM');
}

/** The same, of a line of a file that a person brought. */
export function importedReport(history: RedHistory, event: HealthEvent, who: Email): readonly RedEntry[] {
  return reportOfEvent(history, event, 'import', who);
}

/** What a person chose in the panel. */
export function panelReport(
  account: { readonly key: AccountKey; readonly name: string },
  told: Pick<Report, 'health' | 'why'> & Partial<Pick<Report, 'says'>>,
  who: Email,
  now: Instant,
): RedEntry {
  return reported(account, { says: {}, ...told, changedAt: now, source: 'panel', who });
}

/** What somebody typed, at the time when it was seen; Google does not say who (rule R8). */
export function typedReport(
  account: { readonly key: AccountKey; readonly name: string },
  health: Health,
  seenAt: Instant,
): RedEntry {
  return reported(account, {
    health,
    why: '',
    changedAt: seenAt,
    source: 'typed',
    who: 'someone',
    says: {},
  });
}

/** What stood in the tracker that people kept before Ridealong came: red since then. */
export function adoptedReport(
  account: { readonly key: AccountKey; readonly name: string },
  since: Instant,
): RedEntry {
  return reported(account, {
    health: 'Red',
    why: '',
    changedAt: since,
    source: 'adopted',
    who: 'someone',
    says: {},
  });
}

function reportOfEvent(
  history: RedHistory,
  event: HealthEvent,
  source: 'crm' | 'import',
  who: Who,
): readonly RedEntry[] {
  const account = { key: keyOfId(event.account.id), name: event.account.name };
  const { health, changedAt, why } = event;
  const entry = reported(account, { health, changedAt, why, source, who, says: saysOf(event) });
  const known = reportsOf(history, history.sameAs.get(account.key) ?? account.key);
  return known.some((report) => isRepeat(report, entry)) ? [] : [entry];
}

function saysOf(event: HealthEvent): Readonly<Partial<Record<CrmField, string>>> {
  const said = crmFields.map((field) => [field, event[field] ?? ''] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== ''));
}

function reported(
  account: { readonly key: AccountKey; readonly name: string },
  told: Pick<Report, 'health' | 'changedAt' | 'source' | 'who' | 'why' | 'says'>,
): Reported {
  // The id follows from what makes two reports the same one.
  const report = `${account.key} ${isoText(told.changedAt)} ${told.health}`;
  return { kind: 'healthReported', report, account: account.key, name: account.name, ...told };
}
