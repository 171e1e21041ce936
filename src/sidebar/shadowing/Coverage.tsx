import type { CoordinatorView } from '../requests';

interface Part {
  readonly name: string;
  readonly count: number;
  readonly css: string;
}

/** The year as one bar: who had theirs, who has a week, who waits, and who has not signed up. The list says the same. */
export function Coverage({ view, year }: { view: CoordinatorView; year: number }) {
  const { engineers, haveHadOne, confirmed, tentative, waiting, openSeats } = view;
  const rest = Math.max(0, engineers - haveHadOne - confirmed - tentative - waiting);
  if (engineers === 0) return <p class="card">Nobody is on the Engineers tab yet.</p>;
  const parts: Part[] = [
    { name: 'had their rotation', count: haveHadOne, css: 'had' },
    { name: 'confirmed', count: confirmed, css: 'confirmed' },
    { name: 'tentative', count: tentative, css: 'tentative' },
    { name: 'in the queue', count: waiting, css: 'waiting' },
    { name: 'not signed up yet', count: rest, css: 'rest' },
  ];
  return (
    <div class="card">
      <h2>
        {haveHadOne} of {engineers} have had theirs in {year}
      </h2>
      <div
        class="bar"
        role="img"
        aria-label={parts.map(({ name, count }) => String(count) + ' ' + name).join(', ')}
      >
        {parts.map(
          ({ name, count, css }) => count > 0 && <i key={name} class={css} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul class="legend">
        {parts.map(({ name, count, css }) => (
          <li key={name}>
            <i class={css} aria-hidden="true" />
            <b>{count}</b> {name}
          </li>
        ))}
      </ul>
      <p class="quiet">
        {openSeats === 1 ? '1 seat is' : String(openSeats) + ' seats are'} open in the next 12 weeks.
      </p>
    </div>
  );
}
