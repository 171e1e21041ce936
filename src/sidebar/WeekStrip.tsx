/** A picture of the next weeks with one's own in colour; the words beside it say the same. */
export function WeekStrip({ weeks, chosen }: { weeks: readonly string[]; chosen: string }) {
  if (!weeks.includes(chosen)) return null;
  const label = 'Week ' + String(weeks.indexOf(chosen) + 1) + ' of the next ' + String(weeks.length);
  return (
    <div class="strip" role="img" aria-label={label}>
      {weeks.map((week) => (
        <i key={week} class={week === chosen ? 'on' : ''} />
      ))}
    </div>
  );
}
