import { daysBetween } from '../../time/calendarDay';
import { wallTime } from '../../time/zones';
import { openEpisodes } from '../openEpisodes';
import type { RedSituation } from '../situation';
import { waitingFor } from '../waiting';

/** Somebody for whom open episodes wait, for the Overview tab. */
export interface WaitedFor {
  /** An address, or Coordinators where nobody is named. */
  readonly who: string;
  /** How many accounts wait for them. */
  readonly accounts: number;
  /** Days for which the longest of these has waited. */
  readonly days: number;
}

/** A chart with more bars cannot be read. */
const shownMax = 12;

/** Who is waited for, the longest first (rule R3). */
export function waitedFor(situation: RedSituation): readonly WaitedFor[] {
  const { zone } = situation.tracker.settings;
  const today = wallTime(situation.now, zone).day;
  const found = new Map<string, WaitedFor>();
  for (const episode of openEpisodes(situation.history)) {
    const longest = new Map<string, number>();
    for (const { who = 'Coordinators', since } of waitingFor(situation, episode)) {
      const days = daysBetween(wallTime(since, zone).day, today);
      longest.set(who, Math.max(days, longest.get(who) ?? 0));
    }
    for (const [who, days] of longest) {
      const before = found.get(who) ?? { who, accounts: 0, days: 0 };
      found.set(who, { who, accounts: before.accounts + 1, days: Math.max(before.days, days) });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.days - a.days || b.accounts - a.accounts || (a.who < b.who ? -1 : 1))
    .slice(0, shownMax);
}
