import type { WeekChoice } from '../requests';

interface Props {
  readonly choice: WeekChoice;
  readonly checked: boolean;
  /** Any week is ticked, so this one is as well. */
  readonly locked: boolean;
  readonly onToggle: () => void;
}

/** A week to tick: its open seats, and the times of its calls in the engineer's own day. */
export function WeekOption({ choice, checked, locked, onToggle }: Props) {
  const isClosed = choice.closed !== '';
  const about = 'about-' + choice.week;
  const name = 'name-' + choice.week;
  return (
    <label class={'week' + (isClosed ? ' closed' : '')}>
      <input
        type="checkbox"
        checked={checked && !isClosed}
        disabled={isClosed || locked}
        onChange={onToggle}
        aria-labelledby={name}
        aria-describedby={about}
      />
      <span class="name" id={name}>
        {choice.label}
      </span>
      <span class="about" id={about}>
        {isClosed ? choice.closed : <Calls choice={choice} />}
      </span>
    </label>
  );
}

function Calls({ choice }: { choice: WeekChoice }) {
  if (choice.offered === 0) return <>No call yet</>;
  if (choice.openSeats === 0) return <>All seats are taken; tick it to wait for one</>;
  return (
    <>
      <b>{choice.openSeats === 1 ? '1 open seat' : String(choice.openSeats) + ' open seats'}</b>
      {choice.calls.map(({ when, why }) => (
        <span key={when} class={why === '' ? 'call' : 'call outside'}>
          {when}
          {why === '' ? '' : ' (' + why + ')'}
        </span>
      ))}
    </>
  );
}
