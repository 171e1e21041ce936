import type { Calendar, World } from '../../world';
import { scope } from '../serviceRun';
import { notBuilt } from '../sheets/refusal';
import { CalendarApiError, notFound } from './apiError';

/** Who asks the Calendar API, whichever way the question came. */
export interface Caller {
  world: World;
  as: string;
  /** Full names of what the caller's token allows. */
  scopes: readonly string[];
  now(): number;
  nextId(prefix: string): string;
}

/** From least to most. */
const roles = ['none', 'freeBusyReader', 'reader', 'writer', 'owner'] as const;
export type Role = (typeof roles)[number];

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

const rank = (role: Role): number => roles.indexOf(role);

/** Throws 403 unless the token has one of the scopes, written short (`calendar.events`). */
export function requireScope(caller: Caller, anyOf: readonly string[]): void {
  if (anyOf.some((name) => caller.scopes.includes(scope(name)))) return;
  throw new CalendarApiError(
    403,
    'insufficientPermissions',
    'Request had insufficient authentication scopes.',
  );
}

/** A calendar on which the caller has at least this role; one of which they may see nothing does not exist for them. */
export function calendarFor(caller: Caller, calendarId: string, least: Role): Calendar {
  if (calendarId === 'primary' || caller.world.people.some(({ email }) => email === calendarId)) {
    throw notBuilt("Calendar: a person's own calendar");
  }
  const calendar = caller.world.calendars.find(({ id }) => id === calendarId);
  const role = calendar ? roleOn(calendar, caller.as) : 'none';
  if (!calendar || role === 'none') throw notFound();
  if (rank(role) >= rank(least)) return calendar;
  throw new CalendarApiError(
    403,
    'requiredAccessLevel',
    `You need to have ${least} access to this calendar.`,
  );
}

/** The most that any rule of the calendar gives this person. */
function roleOn(calendar: Calendar, email: string): Role {
  const domain = email.split('@')[1] ?? '';
  const mine = calendar.acl.filter(
    ({ scope: { type, value } }) =>
      type === 'default' || (type === 'user' && value === email) || (type === 'domain' && value === domain),
  );
  return mine
    .map(({ role }) => (isRole(role) ? role : 'none'))
    .reduce((a, b) => (rank(a) > rank(b) ? a : b), 'none');
}
