import type { History } from '../shadowing/history';
import type { Email, Programme, Settings } from '../shadowing/records';
import { addDays, weekOf, type Week } from '../time/calendarDay';
import { hourMs, instant, type Instant } from '../time/instant';
import { instantsOf, startOfDay, wallTime } from '../time/zones';
import { aeParts } from './weeklyForAe';
import { coordinatorPart } from './weeklyForCoordinator';
import { engineerParts } from './weeklyForEngineer';
import type { EffectKey } from './delivery';
import { weeklyKey } from './keys';
import { mailOf } from './letter';
import type { WantedMail } from './mailActs';
import type { Sending } from './notices';
import type { WeeklyPart } from './weekly';

/** A reminder that did not go within two days has lost its point. */
const windowMs = 48 * hourMs;

export interface WeeklyContext extends Sending {
  readonly coordinators: readonly Email[];
  /** What the coordinator should look at, a sentence each. */
  readonly attention: readonly string[];
}

interface Due {
  readonly week: Week;
  readonly at: Instant;
}

/** This week's reminder, when it is due now and automation was on by then (rule S13). */
export function reminderDue(settings: Settings, { now, automationSince }: Sending): Due | undefined {
  const week = weekOf(wallTime(now, settings.zone).day);
  const day = addDays(week, settings.reminderWeekday - 1);
  const at = instantsOf(day, settings.reminderMinute, settings.zone)[0] ?? startOfDay(day, settings.zone);
  return at <= now && now < at + windowMs && at >= automationSince ? { week, at } : undefined;
}

/**
 * One mail to each person to whom there is something to say this week (rule S13), whatever they are: engineer, AE and
 * coordinator in one. The key holds week and address, so it goes once however often the trigger fires.
 */
export function weeklyMails(
  programme: Programme,
  history: History,
  context: WeeklyContext,
): ReadonlyMap<EffectKey, WantedMail> {
  const due = reminderDue(programme.settings, context);
  const wanted = new Map<EffectKey, WantedMail>();
  if (!due) return wanted;
  for (const [to, parts] of partsByPerson(programme, history, context, due.week)) {
    const name = programme.engineers.get(to)?.name;
    const mail = mailOf({
      to,
      subject: parts[0]?.subject ?? '',
      greeting: name === undefined ? 'Hello,' : `Hello ${name},`,
      sections: parts.map(({ section }) => section),
      footer:
        'You get this at most once a week, and only when there is something for you. Everything is in the sheet’s Ridealong panel.',
    });
    wanted.set(weeklyKey(due.week, to), { mail, from: due.at, until: instant(due.at + windowMs) });
  }
  return wanted;
}

function partsByPerson(
  programme: Programme,
  history: History,
  context: WeeklyContext,
  week: Week,
): ReadonlyMap<Email, readonly WeeklyPart[]> {
  const parts = new Map<Email, WeeklyPart[]>();
  const add = (to: Email, part: WeeklyPart): void => {
    parts.set(to, [...(parts.get(to) ?? []), part]);
  };
  for (const [to, part] of engineerParts(programme, history, context.now, week)) add(to, part);
  for (const [to, part] of aeParts(programme, history, context.now, week)) add(to, part);
  const forCoordinators = coordinatorPart(programme, history, context.now, context.attention);
  for (const to of context.coordinators) add(to, forCoordinators);
  return parts;
}
