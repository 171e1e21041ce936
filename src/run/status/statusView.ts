import type { StatusView } from '../../sidebar/status';
import type { Instant } from '../../time/instant';
import { momentText } from '../../time/wording';
import type { Zone } from '../../time/zones';
import type { Automation } from '../understanding';
import { leftOverText, notesOf } from './notes';
import { pendingViews } from './pending';
import type { Seen } from './seen';

/** How sending stands. Pure. Everybody sees what waits and why; coordinators besides what each of it is, and what went wrong. */
export function statusView(seen: Seen): StatusView {
  const { found, notRunSince, me, isCoordinator } = seen;
  const pending = pendingViews(seen);
  return {
    lastRun: lastRunText(seen),
    warning: warningText(seen),
    pending: isCoordinator ? pending : pending.map((one) => ({ ...one, items: [] })),
    needs: isCoordinator ? needsOf(seen) : [],
    notes: isCoordinator ? notesOf(seen) : [],
    leftOver: isCoordinator ? leftOverText(seen) : '',
    mayTakeOver: isCoordinator && notRunSince !== undefined && found.automation?.account !== me,
  };
}

function needsOf({ found: { automation }, notRunSince, zone }: Seen): string[] {
  if (!automation?.on) {
    return [
      'Automation is off, so nothing goes out: the account that is to send turns it on in the menu, Extensions › Ridealong.',
    ];
  }
  if (notRunSince === undefined) return [];
  const outcome = hasWebApp(automation) ? 'what is due goes out late or not at all' : 'nothing goes out';
  return [
    `${notRunText(automation, notRunSince, zone)}, so ${outcome}. What to do stands below, under Status.`,
  ];
}

/** Who is nudged delivers as well, when somebody changes something in the panel or the CRM reports. */
function hasWebApp({ webApp }: Automation): boolean {
  return webApp !== '';
}

function notRunText(automation: Automation, since: Instant, zone: Zone): string {
  const byItself = hasWebApp(automation) ? ' by itself' : '';
  return `Automation has not run${byItself} since ${momentText(since, zone)}`;
}

function lastRunText({ found, last, zone }: Seen): string {
  if (!found.automation) return '';
  if (!last) return 'It has not run so far: its first run comes within the hour after it was turned on.';
  return `It last ran on ${momentText(last.at, zone)}, as ${last.as}.`;
}

function warningText({ found, notRunSince, zone, me, isCoordinator }: Seen): string {
  const { automation } = found;
  if (!automation || notRunSince === undefined) return '';
  const pending = hasWebApp(automation) ? 'goes out late' : 'waits';
  const since = `${notRunText(automation, notRunSince, zone)}, although it should every hour. What is pending ${pending}, and nothing is lost.`;
  if (automation.account === me) {
    return `${since} Its triggers run as you: choose Turn on automation in the menu once more, which makes those that are missing.`;
  }
  return isCoordinator
    ? `${since} It runs as ${automation.account}: does that account still exist, and may it still open this spreadsheet? If not, let your account send from now on.`
    : `${since} Please tell a coordinator.`;
}
