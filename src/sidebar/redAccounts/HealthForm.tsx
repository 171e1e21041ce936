import { useState } from 'preact/hooks';
import type { AccountView } from './requests';
import { TextInput } from './TextInput';
import { Unfold } from './Unfold';
import { useForm } from './unsaved';
import type { RedPanelState } from './useRedPanel';

type Health = AccountView['health'];

const healths: readonly { health: Health; means: string }[] = [
  { health: 'Red', means: 'at risk' },
  { health: 'Yellow', means: 'better, not safe' },
  { health: 'Green', means: 'safe' },
  { health: 'Lost', means: 'we lost the account' },
];

/** For an account that no CRM speaks of: its new health, and why. */
export function HealthForm({ panel, account }: { panel: RedPanelState; account: AccountView }) {
  const [form, set, clear] = useForm(account.episode + '/health', { health: '', why: '' });
  const [isOpen, setOpen] = useState(() => form.health !== '' || form.why !== '');
  const close = (): void => {
    clear();
    setOpen(false);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const health = healths.find((choice) => choice.health === form.health)?.health;
    if (!health) return;
    const reply = await panel.send({ kind: 'changeHealth', show: account.episode, health, why: form.why });
    if (reply?.kind === 'done') close();
  };
  return (
    <Unfold isOpen={isOpen} class="card">
      <h2>Health</h2>
      {isOpen ? (
        <form aria-label="Change health" onSubmit={(event) => void submit(event)}>
          <fieldset>
            <legend>It is {account.health} now. What is it?</legend>
            {healths
              .filter(({ health }) => health !== account.health)
              .map(({ health, means }) => (
                <label class="line" key={health}>
                  <input
                    type="radio"
                    name="health"
                    required
                    value={health}
                    checked={form.health === health}
                    onChange={() => {
                      set({ health });
                    }}
                  />
                  <span>
                    {health}: {means}
                  </span>
                </label>
              ))}
          </fieldset>
          <TextInput
            id="health-why"
            label="Why?"
            kind="long"
            required
            value={form.why}
            onText={(why) => {
              set({ why });
            }}
          />
          <div class="buttons">
            <button type="submit" class="primary" disabled={panel.busy !== undefined || form.health === ''}>
              {panel.busy === 'changeHealth' ? 'Changing…' : 'Change health'}
            </button>
            <button type="button" onClick={close} disabled={panel.busy !== undefined}>
              Cancel
            </button>
          </div>
        </form>
      ) : (
        <button type="button" class="unfolds" onClick={() => setOpen(true)}>
          Change health…
        </button>
      )}
    </Unfold>
  );
}
