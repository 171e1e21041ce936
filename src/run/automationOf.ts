import type { Email } from '../programme/records';
import { instant, minuteMs, type Instant } from '../time/instant';
import type { LoggedEntry } from '../workbook/entries';
import type { Automation, Sharing } from './understanding';

/** Who sends and where, as the ledger adds up to; undefined when automation was never turned on. */
export function automationOf(entries: readonly LoggedEntry[]): Automation | undefined {
  const automation = entries.reduce<Automation | undefined>(after, undefined);
  if (!automation) return undefined;
  const firstOn = entries.findIndex(({ kind }) => kind === 'automationOn');
  const earlier = entries.slice(0, firstOn).map(({ at }) => at);
  return { ...automation, before: new Set(earlier.filter((at) => at >= automation.since)) };
}

const noMoments: ReadonlySet<Instant> = new Set();
const unshared: Sharing = { isDue: true, refused: [], lacking: 'everybody' };

function after(automation: Automation | undefined, entry: LoggedEntry): Automation | undefined {
  if (entry.kind === 'automationOn') {
    const { account, calendar } = entry;
    const isSame = automation?.calendar === calendar;
    return {
      on: true,
      account,
      calendar,
      since: automation?.since ?? minuteOf(entry.at),
      before: noMoments,
      webApp: entry.webApp ?? '',
      calendarIs: isSame ? automation.calendarIs : 'there',
      sharing: isSame ? automation.sharing : unshared,
    };
  }
  if (!automation) return undefined;
  return entry.kind === 'automationOff' ? { ...automation, on: false } : calendarAfter(automation, entry);
}

function calendarAfter(automation: Automation, entry: LoggedEntry): Automation {
  const { calendarIs } = automation;
  switch (entry.kind) {
    case 'coordinatorsSaved':
      return { ...automation, sharing: dueAfter(automation.sharing, entry.added ?? []) };
    case 'wentOn':
      return { ...automation, sharing: dueAfter(automation.sharing, []) };
    case 'calendarMade':
      return { ...automation, calendar: entry.calendar, calendarIs: 'there', sharing: unshared };
    case 'calendarShared':
    case 'calendarGone':
    case 'calendarAsked':
    case 'calendarBack':
      break;
    default:
      return automation;
  }
  // What is said of a calendar that is no longer the programme's is of no account.
  if (entry.calendar !== automation.calendar) return automation;
  switch (entry.kind) {
    case 'calendarShared':
      return { ...automation, sharing: { isDue: false, refused: entry.refused, lacking: [] } };
    case 'calendarGone':
      return { ...automation, calendarIs: calendarIs === 'asked' ? 'asked' : 'gone' };
    case 'calendarAsked':
      return { ...automation, calendarIs: calendarIs === 'gone' ? 'asked' : calendarIs };
    case 'calendarBack':
      return { ...automation, calendarIs: calendarIs === 'gone' ? 'there' : calendarIs };
  }
}

/** Who was refused before is tried again. */
function dueAfter({ refused, lacking }: Sharing, added: readonly Email[]): Sharing {
  const all = lacking === 'everybody' ? lacking : [...new Set([...lacking, ...refused, ...added])];
  return { isDue: true, refused: [], lacking: all };
}

/**
 * The whole minute of an instant. An entry's own is when its run had read and decided: what came in at the very moment of
 * turning automation on may bear an earlier one, and would never be told.
 */
function minuteOf(at: Instant): Instant {
  return instant(Math.floor(at / minuteMs) * minuteMs);
}
