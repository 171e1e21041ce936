import type { WeekChoice } from '../requests';

interface Props {
  readonly weeks: readonly WeekChoice[];
  /** Monday of one's own week, empty for none. */
  readonly chosen: string;
}

/** A picture of the next weeks: open seats in pale, one's own week in full colour. The words beside it say the same. */
export function WeekStrip({ weeks, chosen }: Props) {
  const at = weeks.findIndex(({ week }) => week === chosen);
  const withSeats = weeks.filter(({ openSeats }) => openSeats > 0).length;
  const label =
    (at < 0 ? '' : 'Yours is week ' + String(at + 1) + ' of the next ' + String(weeks.length) + '. ') +
    (String(withSeats) + ' of the next ' + String(weeks.length) + ' weeks have open seats.');
  return (
    <div class="strip">
      <div class="weeks" role="img" aria-label={label}>
        {weeks.map((choice) => (
          <i key={choice.week} class={cssOf(choice, chosen)} />
        ))}
      </div>
      <p aria-hidden="true">
        <span>next week</span>
        <span>in {weeks.length} weeks</span>
      </p>
    </div>
  );
}

function cssOf({ week, openSeats, closed }: WeekChoice, chosen: string): string {
  if (week === chosen) return 'on';
  return openSeats > 0 && closed === '' ? 'open' : '';
}
