import type { Calendar, CalendarEvent } from '../../world';
import { formatJavaDate } from '../javaDate';
import type { Caller } from './access';
import { instantOf } from './eventTimes';

/** Whom Google tells of a change. Without a word it tells nobody (apps-script.md, section 10). */
export type SendUpdates = 'all' | 'externalOnly' | 'none';

export interface Occasion {
  caller: Caller;
  calendar: Calendar;
  sendUpdates: SendUpdates;
}

type Change = 'Invitation' | 'Updated invitation' | 'Canceled event';

/** Fields of an event that its guests do not see; to change them alone is no news. */
const unseenByGuests = ['colorId', 'reminders', 'extendedProperties'];

/** What a guest would notice of an event, to compare. */
export function seenByGuests(event: Record<string, unknown>): Record<string, unknown> {
  const shown = Object.entries(event).filter(([key]) => !unseenByGuests.includes(key) && key !== 'attendees');
  return Object.fromEntries(shown);
}

/** The mails that guests get when an event came into being, changed or went. */
export function tellGuests(
  occasion: Occasion,
  before: CalendarEvent | null,
  after: CalendarEvent | null,
  news: boolean,
): void {
  const invited = guestsOf(before);
  const staying = guestsOf(after);
  for (const guest of staying) {
    if (!invited.includes(guest)) send(occasion, 'Invitation', after, guest);
    else if (news) send(occasion, 'Updated invitation', after, guest);
  }
  for (const guest of invited) {
    if (!staying.includes(guest)) send(occasion, 'Canceled event', before, guest);
  }
}

const guestsOf = (event: CalendarEvent | null): string[] =>
  (event?.attendees ?? []).map(({ email }) => email);

function send(occasion: Occasion, change: Change, event: CalendarEvent | null, to: string): void {
  if (!event || !isTold(occasion, to)) return;
  const { caller, calendar } = occasion;
  const when = whenOf(event, zoneOf(caller, event, to));
  const lines = noticeLines(calendar, event, when);
  caller.world.mails.push({
    kind: 'calendar',
    from: `${calendar.summary} <${caller.as}>`,
    to,
    subject: `${change}: ${event.summary ?? '(No title)'} @ ${when}`,
    text: lines.map(plain).join('\n'),
    html: lines.map((line) => `<p>${line}</p>`).join(''),
    sentAt: caller.now(),
  });
}

function isTold({ caller, sendUpdates }: Occasion, guest: string): boolean {
  if (sendUpdates === 'all') return true;
  return sendUpdates === 'externalOnly' && guest.split('@')[1] !== caller.as.split('@')[1];
}

/** In HTML; a description is HTML as Google shows it. */
function noticeLines(calendar: Calendar, event: CalendarEvent, when: string): string[] {
  const guests = event['guestsCanSeeOtherGuests'] === false ? [] : guestsOf(event);
  return [
    `<b>${escaped(event.summary ?? '(No title)')}</b>`,
    `When: ${escaped(when)}`,
    ...(event.location ? [`Where: ${escaped(event.location)}`] : []),
    `Calendar: ${escaped(calendar.summary)}`,
    ...(guests.length > 0 ? [`Guests: ${escaped(guests.join(', '))}`] : []),
    ...(event.description ? [event.description] : []),
  ];
}

/** The zone of the guest's own calendar; where that is not known, the event's. */
function zoneOf({ world }: Caller, event: CalendarEvent, guest: string): string {
  return world.people.find(({ email }) => email === guest)?.timeZone ?? event.start.timeZone ?? 'UTC';
}

function whenOf(event: CalendarEvent, zone: string): string {
  const start = formatJavaDate(instantOf(event.start), zone, 'EEE d MMM yyyy HH:mm');
  const end = formatJavaDate(instantOf(event.end), zone, 'HH:mm');
  return `${start} – ${end} (${zone})`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const plain = (html: string): string =>
  html
    .replace(/<br\s*\/?>|<\/p>|<\/li>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
