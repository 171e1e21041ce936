import { useState } from 'preact/hooks';
import type { Hours } from '../requests';
import type { PanelState } from '../usePanel';
import { weekdays } from './weekdays';

interface Props {
  readonly panel: PanelState;
  readonly hours: Hours;
  readonly zonesInUse: readonly string[];
  readonly onSaved: () => void;
  /** Undefined while there is nothing to go back to. */
  readonly onCancel: (() => void) | undefined;
}

export function HoursForm({ panel, hours, zonesInUse, onSaved, onCancel }: Props) {
  const [draft, setDraft] = useState(hours);
  const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const set = (change: Partial<Hours>): void => {
    setDraft({ ...draft, ...change });
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await panel.send({ kind: 'saveHours', ...draft })) onSaved();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <label>
        Time zone
        <input
          list="zones"
          required
          value={draft.timeZone}
          placeholder="Europe/Berlin"
          onInput={(event) => set({ timeZone: event.currentTarget.value })}
        />
      </label>
      <datalist id="zones">
        {allZones(zonesInUse).map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {draft.timeZone === '' && guess !== '' && (
        <button type="button" class="suggestion" onClick={() => set({ timeZone: guess })}>
          Use {guess}, as this computer says
        </button>
      )}
      <Days draft={draft} set={set} />
      <div class="pair">
        <label>
          From
          <input
            type="time"
            required
            value={draft.worksFrom}
            onInput={(event) => set({ worksFrom: event.currentTarget.value })}
          />
        </label>
        <label>
          Until
          <input
            type="time"
            required
            value={draft.worksUntil}
            onInput={(event) => set({ worksUntil: event.currentTarget.value })}
          />
        </label>
      </div>
      <div class="buttons">
        <button type="submit" class="primary" disabled={panel.busy !== undefined}>
          {panel.busy === 'saveHours' ? 'Saving…' : 'Save my hours'}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}

function Days({ draft, set }: { draft: Hours; set: (change: Partial<Hours>) => void }) {
  const toggle = (day: number): void => {
    const without = draft.worksOn.filter((other) => other !== day);
    set({ worksOn: without.length === draft.worksOn.length ? [...without, day].sort() : without });
  };
  return (
    <fieldset class="days">
      <legend>Working days</legend>
      {weekdays.map((name, at) => (
        <label key={name}>
          <input type="checkbox" checked={draft.worksOn.includes(at + 1)} onChange={() => toggle(at + 1)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Zones of colleagues first, then all that this browser knows. */
function allZones(zonesInUse: readonly string[]): string[] {
  const intl = Intl as unknown as { supportedValuesOf?: (key: string) => string[] };
  return [...new Set([...zonesInUse, ...(intl.supportedValuesOf?.('timeZone') ?? [])])];
}
