import type { Mail, World } from '../world';
import { postsOf, type OuttrayThread } from './posts';

/** An event as the organiser sees it; times are ISO texts with the offset of the event's own zone. */
interface OuttrayEvent {
  id: string;
  /** Id of the calendar it stands in. */
  calendar: string;
  status: string;
  summary: string;
  start: string;
  end: string;
  timeZone: string;
  location: string;
  description: string;
  attendees: { email: string; responseStatus: string }[];
}

/** Everything that left the workbook, as people see it. */
export interface Outtray {
  mails: (Omit<Mail, 'sentAt'> & { sentAt: string })[];
  events: OuttrayEvent[];
  posts: OuttrayThread[];
}

/** Mails and posts in the order they were sent, events in the order of their start. */
export function outtrayOf(world: World): Outtray {
  const { mails, calendars } = world;
  const events = calendars.flatMap((calendar) =>
    calendar.events.map(
      ({ id, status, summary = '', description = '', location = '', start, end, attendees = [] }) => ({
        id,
        calendar: calendar.id,
        status,
        summary,
        start: start.dateTime,
        end: end.dateTime,
        timeZone: start.timeZone ?? calendar.timeZone,
        location,
        description,
        attendees: attendees.map(({ email, responseStatus }) => ({ email, responseStatus })),
      }),
    ),
  );
  return {
    mails: mails.map((mail) => ({ ...mail, sentAt: new Date(mail.sentAt).toISOString() })),
    events: events.sort((a, b) => Date.parse(a.start) - Date.parse(b.start)),
    posts: postsOf(world),
  };
}
