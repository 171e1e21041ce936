import { createHash } from 'node:crypto';
import type { Calendar } from '../../world';
import { isZone } from '../zone';
import { calendarFor, isRole, requireScope, type Caller } from './access';
import { CalendarApiError, invalid, notFound, required } from './apiError';
import { knowOnly, textOf, type Parameters } from './parameters';

type Body = Record<string, unknown>;
type Rule = Calendar['acl'][number];

/** `calendar.app.created` allows secondary calendars and events on those that the app made; all here are made by it. */
const toWrite = ['calendar', 'calendar.calendars', 'calendar.app.created'];
const toRead = [...toWrite, 'calendar.readonly', 'calendar.calendars.readonly'];
const toShare = ['calendar', 'calendar.acls'];
const toSeeSharing = [...toShare, 'calendar.acls.readonly'];

const shownCalendar = ({ id, summary, description, timeZone }: Calendar): Body => ({
  kind: 'calendar#calendar',
  id,
  summary,
  ...(description !== undefined && { description }),
  timeZone,
});

/** A new secondary calendar, which belongs to the caller alone. */
export function insertCalendar(caller: Caller, body: Body): Body {
  requireScope(caller, toWrite);
  const { summary, description } = body;
  if (typeof summary !== 'string' || summary === '') throw required('Missing summary.');
  const hex = createHash('sha256').update(caller.nextId('calendar-')).digest('hex');
  const calendar: Calendar = {
    id: `c_${hex}@group.calendar.google.com`,
    summary,
    ...(typeof description === 'string' && { description }),
    timeZone: zoneFrom(body, 'UTC'),
    owner: caller.as,
    acl: [{ role: 'owner', scope: { type: 'user', value: caller.as } }],
    events: [],
  };
  caller.world.calendars.push(calendar);
  return shownCalendar(calendar);
}

export function getCalendar(caller: Caller, calendarId: string): Body {
  requireScope(caller, toRead);
  return shownCalendar(calendarFor(caller, calendarId, 'reader'));
}

export function patchCalendar(caller: Caller, calendarId: string, body: Body): Body {
  requireScope(caller, toWrite);
  const calendar = calendarFor(caller, calendarId, 'owner');
  const { summary, description } = body;
  const timeZone = zoneFrom(body, calendar.timeZone);
  if (typeof summary === 'string') calendar.summary = summary;
  if (typeof description === 'string') calendar.description = description;
  calendar.timeZone = timeZone;
  return shownCalendar(calendar);
}

/** Deletes a secondary calendar with all its events. Source: Calendar v3 reference of calendars.delete. */
export function removeCalendar(caller: Caller, calendarId: string): void {
  requireScope(caller, toWrite);
  const calendar = calendarFor(caller, calendarId, 'owner');
  caller.world.calendars.splice(caller.world.calendars.indexOf(calendar), 1);
}

function zoneFrom({ timeZone }: Body, otherwise: string): string {
  if (timeZone === undefined) return otherwise;
  if (typeof timeZone === 'string' && isZone(timeZone)) return timeZone;
  throw invalid('Invalid time zone definition.');
}

const ruleId = ({ scope }: Rule): string =>
  scope.value === undefined ? scope.type : `${scope.type}:${scope.value}`;

const shownRule = (rule: Rule): Body => ({
  kind: 'calendar#aclRule',
  id: ruleId(rule),
  role: rule.role,
  scope: { ...rule.scope },
});

/** Shares a calendar; the person is told by mail unless `sendNotifications` is false (Calendar v3 reference of acl.insert). */
export function insertRule(caller: Caller, calendarId: string, body: Body, parameters: Parameters): Body {
  requireScope(caller, toShare);
  knowOnly('Acl.insert', parameters, ['sendNotifications']);
  const calendar = calendarFor(caller, calendarId, 'owner');
  const rule = readRule(body);
  calendar.acl = [...calendar.acl.filter((each) => ruleId(each) !== ruleId(rule)), rule];
  if (rule.scope.type === 'user' && textOf(parameters, 'sendNotifications') !== 'false') {
    tell(caller, calendar, rule.scope.value ?? '');
  }
  return shownRule(rule);
}

export function listRules(caller: Caller, calendarId: string, parameters: Parameters): Body {
  requireScope(caller, toSeeSharing);
  knowOnly('Acl.list', parameters, []);
  return { kind: 'calendar#acl', items: calendarFor(caller, calendarId, 'owner').acl.map(shownRule) };
}

export function removeRule(caller: Caller, calendarId: string, id: string): void {
  requireScope(caller, toShare);
  const calendar = calendarFor(caller, calendarId, 'owner');
  if (!calendar.acl.some((rule) => ruleId(rule) === id)) throw notFound();
  if (id === `user:${caller.as}`) {
    throw new CalendarApiError(403, 'cannotChangeOwnAcl', 'Cannot change your own access level.');
  }
  calendar.acl = calendar.acl.filter((rule) => ruleId(rule) !== id);
}

function readRule(body: Body): Rule {
  const { role } = body;
  const { type, value } = (body['scope'] ?? {}) as Body;
  if (!isRole(role)) throw invalid('Invalid value for role.');
  if (type === 'default') return { role, scope: { type } };
  const known = type === 'user' || type === 'group' || type === 'domain';
  if (!known || typeof value !== 'string' || value === '') throw invalid('Invalid scope value.');
  return { role, scope: { type, value: value.toLowerCase() } };
}

function tell(caller: Caller, calendar: Calendar, to: string): void {
  const text = `${caller.as} has shared the calendar ${calendar.summary} with you.`;
  const subject = `${caller.as} has shared a calendar with you`;
  caller.world.mails.push({
    kind: 'calendar',
    from: caller.as,
    to,
    subject,
    text,
    html: text,
    sentAt: caller.now(),
  });
}
