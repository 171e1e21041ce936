import { createHash } from 'node:crypto';
import { Exception } from './exception';
import type { ServiceRun } from './serviceRun';
import { throwingWhenUnbuilt } from './sheets/refusal';
import type { Trigger } from '../world';

const CREATE_MS = 500;
const NAVIGATION_MS = 0.5;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Per user and script. Source: developers.google.com/apps-script/guides/services/quotas. */
const MOST_TRIGGERS = 20;

type Shown = (trigger: Trigger) => object;
type Planned = Pick<Trigger, 'source' | 'event'> & Partial<Pick<Trigger, 'spreadsheetId' | 'everyHours'>>;

/**
 * Builds triggers under the rules of an Editor add-on: at most one of each type per user per document, clock triggers
 * at most hourly, and only for the file that the add-on is used in.
 * Source: developers.google.com/workspace/add-ons/concepts/editor-triggers.
 */
export function createTriggerBuilder(run: ServiceRun, handler: string, shown: Shown): object {
  const creating = (planned: Planned) => ({
    create: () =>
      run.call('ScriptApp', 'newTrigger.create', CREATE_MS, () => shown(add(run, handler, planned))),
  });
  return throwingWhenUnbuilt('TriggerBuilder', {
    timeBased: () => {
      run.charge(NAVIGATION_MS);
      return clockBuilder(run, creating);
    },
    forSpreadsheet: (which: string | { getId(): string }) => {
      run.charge(NAVIGATION_MS);
      const spreadsheetId = typeof which === 'string' ? which : which.getId();
      return throwingWhenUnbuilt('SpreadsheetTriggerBuilder', {
        onEdit: () =>
          throwingWhenUnbuilt(
            'SpreadsheetTriggerBuilder',
            creating({ source: 'spreadsheet', event: 'ON_EDIT', spreadsheetId }),
          ),
      });
    },
  });
}

function clockBuilder(run: ServiceRun, creating: (planned: Planned) => object): object {
  return throwingWhenUnbuilt('ClockTriggerBuilder', {
    everyHours: (hours: unknown) => {
      run.charge(NAVIGATION_MS);
      if (typeof hours !== 'number' || !Number.isInteger(hours) || hours < 1) {
        throw new Exception('Invalid argument: n');
      }
      const spreadsheetId = run.spreadsheet?.id;
      const planned: Planned = { source: 'clock', event: 'CLOCK', everyHours: hours };
      return throwingWhenUnbuilt(
        'ClockTriggerBuilder',
        creating({ ...planned, ...(spreadsheetId && { spreadsheetId }) }),
      );
    },
    everyMinutes: () => {
      throw new Exception(
        'The Add-on attempted to create a trigger with a frequency of less than once per hour.',
      );
    },
  });
}

function add(run: ServiceRun, handler: string, planned: Planned): Trigger {
  const own = run.world.triggers.filter((trigger) => trigger.owner === run.as);
  if (planned.spreadsheetId !== run.spreadsheet?.id) {
    throw new Exception('The Add-on attempted to create a trigger in a document it is not used in.');
  }
  if (
    own.some((trigger) => trigger.event === planned.event && trigger.spreadsheetId === planned.spreadsheetId)
  ) {
    const type = planned.source === 'clock' ? 'time-based' : planned.event;
    throw new Exception(
      `This add-on has created too many ${type} triggers in this document for this Google user account.`,
    );
  }
  if (own.length >= MOST_TRIGGERS) {
    throw new Exception(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const uid = run.nextId('trigger-');
  const nextAt =
    planned.everyHours === undefined ? {} : { nextAt: firstDue(uid, run.now(), planned.everyHours) };
  const trigger: Trigger = { uid, owner: run.as, handler, ...planned, ...nextAt, createdAt: run.now() };
  run.world.triggers.push(trigger);
  return trigger;
}

/** Google picks a minute of the hour and keeps to it; here it follows from the trigger's id. */
function firstDue(uid: string, now: number, everyHours: number): number {
  const minute = (createHash('sha256').update(uid).digest()[0] ?? 0) % 60;
  const thisHour = Math.floor(now / HOUR_MS) * HOUR_MS + minute * MINUTE_MS;
  return (thisHour > now ? thisHour : thisHour + HOUR_MS) + (everyHours - 1) * HOUR_MS;
}
