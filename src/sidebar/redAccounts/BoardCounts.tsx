import type { Board } from './requests';

/** Open accounts as bars, each with its number and name. */
export function BoardCounts({ board }: { board: Board }) {
  const { red, yellow, waiting } = board;
  const counts = [
    { name: 'Red', count: red, css: 'red' },
    { name: 'Yellow', count: yellow, css: 'yellow' },
    { name: 'Waiting for resolution', count: waiting, css: 'closing' },
  ];
  const most = Math.max(1, red, yellow, waiting);
  const all = red + yellow + waiting;
  return (
    <div class="card">
      <h2>
        {all === 0 ? 'No account is red' : all === 1 ? '1 open account' : String(all) + ' open accounts'}
      </h2>
      <ul class="counts">
        {counts.map(({ name, count, css }) => (
          <li key={name}>
            <span>{name}</span>
            <b>{count}</b>
            <i class={css} style={{ width: String((100 * count) / most) + '%' }} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </div>
  );
}
