import { tabCalled } from '../programme/called';
import { isWithin, type CalendarDay } from '../time/calendarDay';
import { dayText, whenText } from '../time/wording';
import type { Call, Engineer, Settings } from './records';
import type { Email } from '../programme/records';
import { localCall, whyOutsideWork, type OutsideWork } from './workingHours';

/** Why somebody cannot have a rotation at all; the sentence is for them. */
export interface NotEligible {
  /** `noTimeZone` does not keep anyone from signing up, only from being placed: it is asked for, not guessed. */
  readonly kind: 'notOnRoster' | 'inactive' | 'noTimeZone';
  readonly sentence: string;
}

/** Asks for the time zone; what is typed but no zone, or one of several, is said back. */
export function timeZoneText(settings: Settings, zoneTyped = ''): string {
  const tab = engineersTab(settings);
  return zoneTyped === ''
    ? `Your time zone is missing: choose it in the panel, or type it on the ${tab}.`
    : `Your time zone “${zoneTyped}” on the ${tab} is not understood: choose it in the panel, or write it like Europe/Berlin.`;
}

function engineersTab(settings: Settings): string {
  return `${tabCalled(settings, 'Engineers')} tab`;
}

/**
 * Rule S6 for the programme: on the roster (or of the domain, where anyone of it may sign up and is added by that), active
 * on the day, and with a time zone.
 */
export function whyNotEligible(
  engineer: Engineer | undefined,
  email: Email,
  settings: Settings,
  day: CalendarDay,
): NotEligible | undefined {
  if (!engineer) {
    const sentence = whyNotAdded(email, settings);
    return sentence === undefined ? noTimeZone(settings) : { kind: 'notOnRoster', sentence };
  }
  const sentence = whyInactive(engineer, day, settings);
  if (sentence !== undefined) return { kind: 'inactive', sentence };
  return engineer.zone === undefined ? noTimeZone(settings, engineer.zoneTyped) : undefined;
}

function noTimeZone(settings: Settings, zoneTyped?: string): NotEligible {
  return { kind: 'noTimeZone', sentence: timeZoneText(settings, zoneTyped) };
}

function whyNotAdded(email: Email, settings: Settings): string | undefined {
  const { anyoneOfDomain, domain } = settings;
  if (!anyoneOfDomain || domain === '') {
    return `${email} is not on the ${engineersTab(settings)}. Please ask a coordinator to add it.`;
  }
  if (email.endsWith(`@${domain.toLowerCase()}`)) return undefined;
  return `${email} is not on the ${engineersTab(settings)}, and only people of ${domain} can sign up themselves.`;
}

function whyInactive(
  { activeFrom, activeUntil }: Engineer,
  day: CalendarDay,
  settings: Settings,
): string | undefined {
  if (activeFrom !== undefined && day < activeFrom) {
    return `You are active from ${dayText(activeFrom)}, says the ${engineersTab(settings)}: choose weeks from then on.`;
  }
  if (activeUntil !== undefined && day > activeUntil) {
    return `You are active until ${dayText(activeUntil)}, says the ${engineersTab(settings)}.`;
  }
  return undefined;
}

/** Whether an engineer is in the programme on some day from one to another. */
export function isActive(
  { activeFrom, activeUntil }: Engineer,
  from: CalendarDay,
  until: CalendarDay,
): boolean {
  return (
    (activeFrom === undefined || activeFrom <= until) && (activeUntil === undefined || activeUntil >= from)
  );
}

/** Why an engineer cannot take a call that is offered, from what they cannot change to what they can. */
export type NotThisCall = 'ownCall' | 'noTimeZone' | 'inactive' | 'away' | OutsideWork;

/** Rule S6 for one call. Days, hours and absences are those of the engineer's own time zone. */
export function whyNotThisCall(
  engineer: Engineer,
  call: Call,
  flexible: boolean,
): NotThisCall | 'notOffered' | undefined {
  if (call.status !== 'Offered') return 'notOffered';
  return whyNotThisTime(engineer, call, flexible);
}

/** The same for a call that no longer takes anyone in, but keeps those who have a seat in it. */
export function whyNotThisTime(engineer: Engineer, call: Call, flexible: boolean): NotThisCall | undefined {
  const personal = whyNotPersonally(engineer, call);
  if (personal !== undefined || engineer.zone === undefined) return personal;
  return whyOutsideWork(engineer, engineer.zone, call, flexible);
}

/** What of it does not hang on working days and hours, which many engineers share. */
export function whyNotPersonally(engineer: Engineer, call: Call): NotThisCall | undefined {
  if (engineer.zone === undefined) return 'noTimeZone';
  if (engineer.email === call.ae) return 'ownCall';
  const { activeFrom, activeUntil, away } = engineer;
  if (activeFrom === undefined && activeUntil === undefined && away.length === 0) return undefined;
  const { days } = localCall(call, engineer.zone);
  if (!days.every((day) => isActive(engineer, day, day))) return 'inactive';
  return days.some((day) => away.some((range) => isWithin(day, range))) ? 'away' : undefined;
}

/** The reason as a sentence for the engineer, with the call's time of their own day. */
export function notThisCallText(
  reason: NotThisCall,
  engineer: Engineer,
  call: Call,
  settings: Settings,
): string {
  // Without a time zone of theirs that is the reason, and no time is said.
  const when = whenText(call.start, call.end, engineer.zone ?? settings.zone);
  switch (reason) {
    case 'ownCall':
      return `The call on ${when} is one that you offer yourself.`;
    case 'noTimeZone':
      return timeZoneText(settings, engineer.zoneTyped);
    case 'inactive':
      return `On ${when} you are not active, says the ${engineersTab(settings)}.`;
    case 'away':
      return `On ${when} you are away, says the ${engineersTab(settings)}.`;
    case 'outsideDays':
      return `${when} is not one of your working days.`;
    case 'outsideHours':
      return `${when} is outside your working hours.`;
  }
}
