import { nameIn } from '../../effects/redAccounts/person';
import { whoText } from '../../redAccounts/columns/who';
import type { Who } from '../../redAccounts/history';
import { roleText } from '../../redAccounts/people';
import type { RedSituation } from '../../redAccounts/situation';
import { todayOf } from '../../redAccounts/today';
import type { Waited } from '../../redAccounts/waiting';
import { yearOf, type CalendarDay } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { clockText, dayText, shortDayText } from '../../time/wording';
import { wallTime } from '../../time/zones';

// How the panel words days, people and lists, in the programme's time zone.

/** "Tue 3 Nov", with the year where it is not this one. */
export function dayWords(day: CalendarDay, situation: RedSituation): string {
  return yearOf(day) === yearOf(todayOf(situation)) ? shortDayText(day) : dayText(day);
}

/** The day of a moment. */
export function dayOf(at: Instant, situation: RedSituation): string {
  return dayWords(wallTime(at, situation.tracker.settings.zone).day, situation);
}

/** "Tue 3 Nov 14:00" */
export function momentOf(at: Instant, situation: RedSituation): string {
  const { minute } = wallTime(at, situation.tracker.settings.zone);
  return `${dayOf(at, situation)} ${clockText(minute)}`;
}

/** "1 day", "9 days" */
export function daysText(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}

/** By name where the address has one, else by address; Someone, CRM. */
export function personName(who: Who): string {
  return nameIn(who) || whoText(who);
}

/** "CE Jo Doe"; "Coordinators" where nobody is named. */
export function waitedName({ role, who }: Waited): string {
  if (who === undefined) return 'Coordinators';
  return role === 'person' || role === 'coordinator'
    ? personName(who)
    : `${roleText[role]} ${personName(who)}`;
}

/** A text for a list, cut where it is long. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Half of a sign that takes two places is no sign.
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The first of a list, and in place of the others one that says how many they are, made from the first of these. */
export function cutTo<T>(items: readonly T[], most: number, rest: (next: T, more: number) => T): T[] {
  const next = items[most];
  return next === undefined ? [...items] : [...items.slice(0, most), rest(next, items.length - most)];
}
