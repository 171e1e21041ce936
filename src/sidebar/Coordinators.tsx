import { useState } from 'preact/hooks';
import type { PanelState } from './usePanel';

/** Who coordinates. The server lets only a coordinator change it. */
export function Coordinators({
  panel,
  coordinators,
}: {
  panel: PanelState;
  coordinators: readonly string[];
}) {
  const [added, setAdded] = useState('');
  const save = (list: readonly string[]): Promise<boolean> =>
    panel.send({ kind: 'saveCoordinators', coordinators: [...list] });
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await save([...coordinators, added.trim()])) setAdded('');
  };
  return (
    <div class="card">
      <h2>Coordinators</h2>
      <ul class="people">
        {coordinators.map((address) => (
          <li key={address}>
            <span>{address}</span>
            {coordinators.length > 1 && (
              <button
                type="button"
                aria-label={'Remove ' + address}
                disabled={panel.busy !== undefined}
                onClick={() => void save(coordinators.filter((other) => other !== address))}
              >
                Remove
              </button>
            )}
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void add(event)}>
        <label>
          Add a coordinator
          <input
            type="email"
            required
            value={added}
            placeholder="name@your-company"
            onInput={(event) => setAdded(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={panel.busy !== undefined}>
          {panel.busy === 'saveCoordinators' ? 'Saving…' : 'Add'}
        </button>
      </form>
    </div>
  );
}
