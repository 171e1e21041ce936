import type { Call } from '../../src/shadowing/records';
import { addDays, addWeeks, weekOf } from '../../src/time/calendarDay';
import { hourMs, instant } from '../../src/time/instant';
import { callId, week, World } from './world';

export const monday = week('2026-05-11');

/** Calls c0, c1 … of one seat, five a week from 11 May on, each with its engineer; confirmed up to `confirmDays` ahead. */
export function full(places: number, confirmDays = 700): World {
  const world = new World({ confirmDays });
  for (let n = 0; n < places; n += 1) {
    const of = addWeeks(monday, Math.floor(n / 5));
    world.call(`c${n}`, `${addDays(of, n % 5)} 15:00`, { customer: `Customer ${n}` });
    world.signUp(`e${n}`, of);
  }
  world.run();
  world.run();
  return world;
}

export function rowOf(world: World, n: number): Call {
  const call = world.calls.get(callId(`c${n}`));
  if (call === undefined || call === 'unreadable') throw new Error(`no call ${n}`);
  return call;
}

export function change(world: World, n: number, changes: Partial<Call>): void {
  world.calls.set(callId(`c${n}`), { ...rowOf(world, n), ...changes });
}

export function cancel(world: World, count: number, from = 0): void {
  for (let n = from; n < from + count; n += 1) change(world, n, { status: 'Cancelled' });
}

export function daysLater(world: World, n: number, days: number): void {
  const { start, end, day } = rowOf(world, n);
  const ms = days * 24 * hourMs;
  const to = addDays(day, days);
  change(world, n, { start: instant(start + ms), end: instant(end + ms), day: to, week: weekOf(to) });
}
