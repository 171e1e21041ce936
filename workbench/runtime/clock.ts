import type { Trigger, World } from '../world';
import { wallClockAt } from '../google/zone';
import type { Runner } from './runner';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Moves the world's clock on, and runs what falls due on the way: one by one, each at its own instant. */
export function advanceTo(world: World, runner: Runner, instant: number): void {
  for (let trigger = nextDue(world, instant); trigger; trigger = nextDue(world, instant)) {
    world.now = Math.max(world.now, trigger.nextAt);
    trigger.nextAt += trigger.everyHours * HOUR_MS;
    fire(world, runner, trigger);
    // As long as a test holds a run, time stands still.
    if (runner.isHolding) return;
  }
  world.now = instant;
}

type ClockTrigger = Trigger & { nextAt: number; everyHours: number };

function nextDue(world: World, until: number): ClockTrigger | undefined {
  const due = world.triggers.filter(isClock).filter(({ nextAt }) => nextAt <= until);
  return due.sort((a, b) => a.nextAt - b.nextAt || a.createdAt - b.createdAt)[0];
}

function isClock(trigger: Trigger): trigger is ClockTrigger {
  return trigger.nextAt !== undefined && trigger.everyHours !== undefined;
}

/** Runs as the account that made it, with nobody at the keyboard. A trigger of a workbook that is gone does nothing. */
function fire(world: World, runner: Runner, { handler, owner, spreadsheetId, uid }: ClockTrigger): void {
  const spreadsheet = world.workbooks.find(({ id }) => id === spreadsheetId);
  if (!spreadsheet) return;
  const event = JSON.stringify(clockEvent(world.now, uid));
  runner.start({
    function: handler,
    as: owner,
    by: 'trigger',
    spreadsheet,
    ui: null,
    args: ({ bundle }) => [bundle.parseJson(event)],
  });
}

/** Source: developers.google.com/apps-script/guides/triggers/events, "Time-driven events". Monday is day 1. */
function clockEvent(now: number, triggerUid: string): Record<string, unknown> {
  const { year, month, day, hour, minute, second } = wallClockAt('UTC', now);
  const weekday = new Date(now).getUTCDay();
  return {
    authMode: 'FULL',
    year,
    month,
    'day-of-month': day,
    'day-of-week': weekday === 0 ? 7 : weekday,
    'week-of-year': isoWeek(now),
    hour,
    minute,
    second,
    timezone: 'UTC',
    triggerUid,
  };
}

/** The week belongs to the year of its Thursday. */
function isoWeek(now: number): number {
  const weekday = (new Date(now).getUTCDay() + 6) % 7;
  const thursday = now + (3 - weekday) * DAY_MS;
  const firstDay = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - firstDay) / (7 * DAY_MS)) + 1;
}
