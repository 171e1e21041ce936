import { useState } from 'preact/hooks';
import { TextInput } from './TextInput';
import { Unfold } from './Unfold';
import { useForm } from './unsaved';
import type { RedPanelState } from './useRedPanel';

const nothing = { account: '', accountId: '', whyRed: '', ae: '', ce: '', sponsor: '' };

type Name = keyof typeof nothing;

const inputs: readonly { name: Name; label: string; kind: 'text' | 'long' | 'email' }[] = [
  { name: 'account', label: 'Account', kind: 'text' },
  { name: 'accountId', label: 'Account id (optional)', kind: 'text' },
  { name: 'whyRed', label: 'Why red', kind: 'long' },
  { name: 'ae', label: 'AE (optional)', kind: 'email' },
  { name: 'ce', label: 'CE (optional)', kind: 'email' },
  { name: 'sponsor', label: 'Sponsor (optional)', kind: 'email' },
];

/** An account that turned red and has no row yet. */
export function OpenAccountForm({ panel, onOpened }: { panel: RedPanelState; onOpened?: () => void }) {
  const [form, set, clear] = useForm('/new', nothing);
  const [isOpen, setOpen] = useState(() => Object.values(form).some((text) => text !== ''));
  const close = (): void => {
    clear();
    setOpen(false);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const reply = await panel.send({ kind: 'openAccount', ...form });
    if (reply?.kind !== 'done') return;
    close();
    onOpened?.();
  };
  return (
    <Unfold isOpen={isOpen}>
      {isOpen ? (
        <form class="card" aria-label="New red account" onSubmit={(event) => void submit(event)}>
          <h2>New red account</h2>
          <p class="quiet">It gets a row in Account Tracker, and its owners are told.</p>
          {inputs.map(({ name, label, kind }) => (
            <TextInput
              key={name}
              id={'new-' + name}
              label={label}
              kind={kind}
              required={name === 'account' || name === 'whyRed'}
              value={form[name]}
              onText={(text) => {
                set({ [name]: text });
              }}
            />
          ))}
          <div class="buttons">
            <button type="submit" class="primary" disabled={panel.busy !== undefined}>
              {panel.busy === 'openAccount' ? 'Opening…' : 'Open this account'}
            </button>
            <button type="button" onClick={close} disabled={panel.busy !== undefined}>
              Cancel
            </button>
          </div>
        </form>
      ) : (
        <button type="button" class="wide unfolds" onClick={() => setOpen(true)}>
          New red account…
        </button>
      )}
    </Unfold>
  );
}
