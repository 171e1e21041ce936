import { useState } from 'preact/hooks';
import { Popover } from '../Popover';
import { addDays, instantOf, longDay, mondayOf, placeOf, wallTime } from '../time';

interface ClockControlProps {
  now: number;
  zone: string;
  busy: boolean;
  onSet: (instant: number) => void;
}

const MS_PER_HOUR = 3_600_000;

/** The virtual clock. It moves on only; triggers run as they fall due. */
export function ClockControl({ now, zone, busy, onSet }: ClockControlProps) {
  const wall = wallTime(now, zone);
  const tomorrow = instantOf({ day: addDays(wall.day, 1), time: wall.time }, zone);
  // Reminders are due at nine; the hourly run that sends them comes some minutes later.
  const monday = instantOf({ day: addDays(mondayOf(wall.day), 7), time: '09:30' }, zone);
  return (
    <Popover
      label="Clock"
      class="clock"
      popup="dialog"
      button={
        <>
          <span class="clock-time">{wall.time}</span>
          <span class="clock-day">
            {longDay(wall.day)}
            <small>{placeOf(zone)}</small>
          </span>
          <span class="caret" aria-hidden="true" />
        </>
      }
    >
      {() => (
        <div role="dialog" aria-label="Move the clock on" class="clock-panel">
          <h2>Move the clock on</h2>
          <div class="clock-steps">
            <button type="button" data-first disabled={busy} onClick={() => onSet(now + MS_PER_HOUR)}>
              +1 hour
            </button>
            <button type="button" disabled={busy} onClick={() => onSet(tomorrow)}>
              +1 day
            </button>
            <button type="button" disabled={busy} onClick={() => onSet(monday)}>
              Next Monday 09:30
            </button>
          </div>
          <SetClock key={now} wall={`${wall.day}T${wall.time}`} zone={zone} busy={busy} onSet={onSet} />
          <p class="quiet">Triggers run as they fall due. {busy && 'They are running now.'}</p>
        </div>
      )}
    </Popover>
  );
}

interface SetClockProps extends Omit<ClockControlProps, 'now'> {
  wall: string;
}

function SetClock({ wall, zone, busy, onSet }: SetClockProps) {
  const [value, setValue] = useState(wall);
  const set = (event: Event) => {
    event.preventDefault();
    const [day = '', time = ''] = value.split('T');
    if (day && time) onSet(instantOf({ day, time }, zone));
  };
  return (
    <form class="clock-set" onSubmit={set}>
      <label>
        Set to
        <input
          type="datetime-local"
          min={wall}
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={busy || value <= wall}>
        Set
      </button>
    </form>
  );
}
