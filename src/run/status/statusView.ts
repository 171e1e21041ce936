import type { EffectKey } from '../../effects/delivery';
import type { Lapsed } from '../../effects/lapsed';
import type { Email } from '../../programme/records';
import type { StatusView } from '../../sidebar/status';
import type { Instant } from '../../time/instant';
import { momentText } from '../../time/wording';
import type { Zone } from '../../time/zones';
import type { HourlyRun } from '../lastRun';
import type { Basics } from '../understanding';
import type { Work } from '../work';
import { notesOf } from './notes';
import { pendingViews } from './pending';
import type { AnyAct, HeldView } from './watched';

/** What the status is told from. */
export interface Seen {
  readonly found: Basics;
  readonly now: Instant;
  readonly zone: Zone;
  readonly last: HourlyRun | undefined;
  /** When an account that sends no more last had a trigger here. */
  readonly idled: HourlyRun | undefined;
  /** Since when automation should have run and did not; undefined while all is well. */
  readonly notRunSince: Instant | undefined;
  /** What an hourly run would send now, and what it would once the rows that were changed last have rested. */
  readonly work: Work;
  readonly workRested: Work;
  /** Since when something is to be done, of an act that was never tried and does not say so itself. */
  readonly since: (act: AnyAct) => Instant | undefined;
  /** What was not sent while it had a point. */
  readonly lapsed: readonly Lapsed[];
  readonly held: HeldView | undefined;
  /** Whether Slack messages wait until a person connects Slack as the account that sends. */
  readonly lacksToken: boolean;
  /** What an effect is about, in words that may be shown. */
  readonly about: (key: EffectKey) => string;
  readonly me: Email;
  readonly isCoordinator: boolean;
}

/** How sending stands. Pure. Everybody sees what waits and why; coordinators besides what each of it is, and what went wrong. */
export function statusView(seen: Seen): StatusView {
  const { found, notRunSince, me, isCoordinator } = seen;
  const pending = pendingViews(seen);
  return {
    lastRun: lastRunText(seen),
    warning: warningText(seen),
    pending: isCoordinator ? pending : pending.map((one) => ({ ...one, items: [] })),
    notes: isCoordinator ? notesOf(seen) : [],
    mayTakeOver: isCoordinator && notRunSince !== undefined && found.automation?.account !== me,
  };
}

function lastRunText({ found, last, zone }: Seen): string {
  if (!found.automation) return '';
  if (!last) return 'It has not run so far: its first run comes within the hour after it was turned on.';
  return `It last ran on ${momentText(last.at, zone)}, as ${last.as}.`;
}

function warningText({ found, notRunSince, zone, me, isCoordinator }: Seen): string {
  const { automation } = found;
  if (!automation || notRunSince === undefined) return '';
  const since = `Automation has not run since ${momentText(notRunSince, zone)}, although it should every hour. What is pending waits, and nothing is lost.`;
  if (automation.account === me) {
    return `${since} Its triggers run as you: choose Turn on automation in the menu once more, which makes those that are missing.`;
  }
  return isCoordinator
    ? `${since} It runs as ${automation.account}: does that account still exist, and may it still open this spreadsheet? If not, let your account send from now on.`
    : `${since} Please tell a coordinator.`;
}
