import { addDays, wallTime } from '../time';
import type { OutEvent } from './outtray';

/** An event in one day of the picture; hours count from midnight. */
export interface Placed {
  event: OutEvent;
  /** 0 is the first day of the week. */
  day: number;
  from: number;
  until: number;
  /** Which of `lanes` side by side it takes, from 0. */
  lane: number;
  lanes: number;
}

/** The events of the week that starts on this Monday, by the wall clock of a zone; those at one time side by side. */
export function weekOf(events: readonly OutEvent[], monday: string, zone: string): Placed[] {
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return days.flatMap((day, index) =>
    besideEachOther(
      events.flatMap((event) => {
        const start = wallTime(Date.parse(event.start), zone);
        const hours = (Date.parse(event.end) - Date.parse(event.start)) / 3_600_000;
        const from = hoursOf(start.time);
        return start.day === day ? [{ event, day: index, from, until: Math.min(from + hours, 24) }] : [];
      }),
    ),
  );
}

function hoursOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours + minutes / 60;
}

type Unplaced = Omit<Placed, 'lane' | 'lanes'>;

/** Events that touch form a group; within it each takes the first lane that is free. */
function besideEachOther(unplaced: Unplaced[]): Placed[] {
  const sorted = unplaced.sort((a, b) => a.from - b.from || a.until - b.until);
  const placed: Placed[] = [];
  let group: Placed[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const each of group) each.lanes = ends.length;
    placed.push(...group);
    group = [];
    ends = [];
  };
  for (const each of sorted) {
    if (ends.length && ends.every((end) => end <= each.from)) close();
    const free = ends.findIndex((end) => end <= each.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = each.until;
    group.push({ ...each, lane, lanes: 1 });
  }
  close();
  return placed;
}
