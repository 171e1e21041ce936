import { useState } from 'preact/hooks';
import { TextInput } from './TextInput';
import { Unfold } from './Unfold';
import { useForm } from './unsaved';
import type { RedPanelState } from './useRedPanel';

const nothing = { ask: '', owner: '', due: '' };

/** Something the account team needs from the business, of one person and by a day (rule R5). */
export function AskForm({ panel, episode }: { panel: RedPanelState; episode: string }) {
  const [form, set, clear] = useForm(episode + '/ask', nothing);
  const [isOpen, setOpen] = useState(() => form.ask !== '' || form.owner !== '');
  const close = (): void => {
    clear();
    setOpen(false);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const reply = await panel.send({ kind: 'ask', show: episode, ...form });
    if (reply?.kind === 'done') close();
  };
  return (
    <Unfold isOpen={isOpen}>
      {isOpen ? (
        <form class="inner" aria-label="Ask something" onSubmit={(event) => void submit(event)}>
          <TextInput
            id="ask-what"
            label="What do you need?"
            kind="long"
            required
            value={form.ask}
            onText={(ask) => {
              set({ ask });
            }}
          />
          <TextInput
            id="ask-owner"
            label="Of whom?"
            kind="email"
            required
            hint="Somebody outside the account team who can do it."
            value={form.owner}
            onText={(owner) => {
              set({ owner });
            }}
          />
          <TextInput
            id="ask-due"
            label="By when?"
            kind="date"
            required
            value={form.due}
            onText={(due) => {
              set({ due });
            }}
          />
          <div class="buttons">
            <button type="submit" class="primary" disabled={panel.busy !== undefined}>
              {panel.busy === 'ask' ? 'Asking…' : 'Ask'}
            </button>
            <button type="button" onClick={close} disabled={panel.busy !== undefined}>
              Cancel
            </button>
          </div>
        </form>
      ) : (
        <button type="button" class="unfolds" onClick={() => setOpen(true)}>
          Ask something…
        </button>
      )}
    </Unfold>
  );
}
