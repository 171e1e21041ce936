import { useState } from 'preact/hooks';
import { server, type PersonEntry } from '../api';
import { addDays, longDay, mondayOf, shortDay, wallTime } from '../time';
import type { OutEvent } from './outtray';
import { weekOf, type Placed } from './week';

interface CalendarWeekProps {
  events: readonly OutEvent[] | null;
  now: number;
  /** Of the programme. */
  zone: string;
  me: PersonEntry | undefined;
  people: readonly PersonEntry[];
}

const HOUR_PX = 44;

/** The programme's calendar as a week: days beside each other, hours below, in the zone of who looks. */
export function CalendarWeek({ events, now, zone, me, people }: CalendarWeekProps) {
  const [ownZone, setOwnZone] = useState(zone);
  const [monday, setMonday] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!events) return <p class="state">Loading the calendar…</p>;
  const shown = monday ?? firstWeekWorthSeeing(events, now, ownZone);
  const placed = weekOf(events, shown, ownZone);
  const event = placed.find((each) => each.event.id === chosen)?.event;
  return (
    <div class="calendar">
      <div class="calendar-bar">
        <button
          type="button"
          class="icon"
          aria-label="Week before"
          onClick={() => setMonday(addDays(shown, -7))}
        >
          ‹
        </button>
        <button
          type="button"
          class="icon"
          aria-label="Week after"
          onClick={() => setMonday(addDays(shown, 7))}
        >
          ›
        </button>
        <strong>Week of {longDay(shown)}</strong>
        <button type="button" onClick={() => setMonday(mondayOf(wallTime(now, ownZone).day))}>
          This week
        </button>
        <span class="spacer" />
        <ZoneChooser zone={ownZone} programme={zone} me={me} people={people} onChoose={setOwnZone} />
      </div>
      <Week placed={placed} monday={shown} now={now} zone={ownZone} chosen={chosen} onChoose={setChosen} />
      {placed.length === 0 && <p class="quiet">{emptyWeek(events)}</p>}
      {event && <EventDetails event={event} zone={ownZone} me={me} />}
    </div>
  );
}

/** This week, or the first one after it that has an event. */
function firstWeekWorthSeeing(events: readonly OutEvent[], now: number, zone: string): string {
  const thisWeek = mondayOf(wallTime(now, zone).day);
  const weeks = events
    .filter((event) => event.status !== 'cancelled')
    .map((event) => mondayOf(wallTime(Date.parse(event.start), zone).day));
  return weeks.filter((week) => week >= thisWeek).sort()[0] ?? thisWeek;
}

const emptyWeek = (events: readonly OutEvent[]): string =>
  events.length ? 'No event in this week.' : 'No invite yet. Confirmed placements appear here.';

interface ZoneChooserProps {
  zone: string;
  programme: string;
  me: PersonEntry | undefined;
  people: readonly PersonEntry[];
  onChoose: (zone: string) => void;
}

function ZoneChooser({ zone, programme, me, people, onChoose }: ZoneChooserProps) {
  const zones = [...new Set(people.flatMap((person) => person.timeZone ?? []))].sort();
  return (
    <label class="zone">
      Times of
      <select value={zone} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value={programme}>the programme: {programme}</option>
        {me?.timeZone && me.timeZone !== programme && (
          <option value={me.timeZone}>
            {me.name}: {me.timeZone}
          </option>
        )}
        {zones
          .filter((each) => each !== programme && each !== me?.timeZone)
          .map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
      </select>
    </label>
  );
}

interface WeekProps {
  placed: readonly Placed[];
  monday: string;
  now: number;
  zone: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}

function Week({ placed, monday, now, zone, chosen, onChoose }: WeekProps) {
  const first = Math.floor(Math.min(8, ...placed.map((each) => each.from)));
  const last = Math.ceil(Math.max(18, ...placed.map((each) => each.until)));
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  const today = wallTime(now, zone).day;
  return (
    <div class="week" style={{ '--hours': hours.length, '--hour': `${HOUR_PX}px` }} tabIndex={0} role="group">
      <div class="hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour}>{String(hour).padStart(2, '0')}:00</span>
        ))}
      </div>
      {Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day, index) => (
        <section class={day === today ? 'day today' : 'day'} key={day} aria-label={longDay(day)}>
          <h3>{shortDay(day)}</h3>
          <div class="day-hours">
            {placed
              .filter((each) => each.day === index)
              .map((each) => (
                <button
                  type="button"
                  key={each.event.id}
                  class={each.event.status === 'cancelled' ? 'event cancelled' : 'event'}
                  aria-pressed={each.event.id === chosen}
                  style={{
                    top: `${(each.from - first) * HOUR_PX}px`,
                    height: `${Math.max(each.until - each.from, 0.5) * HOUR_PX - 2}px`,
                    left: `${(each.lane / each.lanes) * 100}%`,
                    width: `${100 / each.lanes}%`,
                  }}
                  onClick={() => onChoose(each.event.id)}
                >
                  <b>{wallTime(Date.parse(each.event.start), zone).time}</b> {guestsOf(each.event)}{' '}
                  {each.event.summary}
                  {each.event.status === 'cancelled' && <span class="visually-hidden"> (cancelled)</span>}
                </button>
              ))}
          </div>
        </section>
      ))}
    </div>
  );
}

interface EventDetailsProps {
  event: OutEvent;
  zone: string;
  me: PersonEntry | undefined;
}

function EventDetails({ event, zone, me }: EventDetailsProps) {
  const start = wallTime(Date.parse(event.start), zone);
  const end = wallTime(Date.parse(event.end), zone);
  return (
    <article class="event-details" aria-label="Event">
      <h3>
        {event.summary} {event.status === 'cancelled' && <span class="tag">cancelled</span>}
      </h3>
      <p>
        {longDay(start.day)}, {start.time}–{end.time} ({zone})
      </p>
      <p>{event.attendees.map((guest) => `${guest.email} (${answerOf(guest.responseStatus)})`).join(', ')}</p>
      {event.location && <p>{event.location}</p>}
      {me && event.attendees.some(({ email }) => email === me.email) && <Going event={event} as={me.email} />}
      <iframe title="Event description" sandbox="" srcdoc={descriptionDocument(event.description)} />
    </article>
  );
}

const choices = [
  ['accepted', 'Yes'],
  ['tentative', 'Maybe'],
  ['declined', 'No'],
] as const;

/** A guest's answer, as in the guest's own calendar. */
function Going({ event, as }: { event: OutEvent; as: string }) {
  const mine = event.attendees.find(({ email }) => email === as)?.responseStatus;
  const respond = async (answer: (typeof choices)[number][0]) => {
    await server.respond(event.id, as, answer);
    dispatchEvent(new Event('workbench:changed'));
  };
  return (
    <div class="going" role="group" aria-label="Going?">
      <span class="quiet">Going?</span>
      {choices.map(([answer, label]) => (
        <button
          type="button"
          key={answer}
          aria-pressed={answer === mine}
          onClick={() => void respond(answer)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

const guestsOf = (event: OutEvent): string =>
  event.attendees.map(({ email }) => email.split('@')[0]).join(', ');

const answers: Record<string, string> = {
  needsAction: 'not answered',
  accepted: 'accepted',
  declined: 'declined',
};
const answerOf = (status: string): string => answers[status] ?? status;

const descriptionDocument = (html: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Description</title>` +
  `<style>body{font:13px/1.5 system-ui,sans-serif;color:#1f2a2e;margin:0;white-space:pre-line}</style>${html}`;
