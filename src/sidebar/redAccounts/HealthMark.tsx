import type { AccountView } from './requests';

type Health = AccountView['health'];

/** A shape of its own for each health, so that nobody depends on the colour. */
const shapes: Readonly<Record<Health, string>> = {
  Red: 'M4 0h6l4 4v6l-4 4H4l-4-4V4z',
  Yellow: 'M7 0l7 14H0z',
  Green: 'M7 0a7 7 0 1 0 0 14a7 7 0 1 0 0-14z',
  Lost: 'M2 0l5 5 5-5 2 2-5 5 5 5-2 2-5-5-5 5-2-2 5-5-5-5z',
};

/** Health as shape, word and colour. */
export function HealthMark({ health }: { health: Health }) {
  return (
    <span class={'health ' + health.toLowerCase()}>
      <svg viewBox="0 0 14 14" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={shapes[health]} fill="currentColor" />
      </svg>
      {health}
    </span>
  );
}
