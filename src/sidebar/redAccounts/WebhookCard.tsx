import { useState } from 'preact/hooks';
import { CopyButton } from '../CopyButton';
import type { RedCoordinator } from './requests';
import type { RedPanelState } from './useRedPanel';

interface Secret {
  readonly sentence: string;
  readonly secret: string;
  readonly address: string;
}

interface Props {
  readonly panel: RedPanelState;
  readonly crm: RedCoordinator['crm'];
}

/** The CRM's side: the address and key with which it says that a health changed. The key is shown once. */
export function WebhookCard({ panel, crm }: Props) {
  const [made, setMade] = useState<Secret>();
  const make = async (): Promise<void> => {
    const reply = await panel.send({ kind: 'newWebhookKey' });
    if (reply?.kind === 'secret') setMade(reply);
  };
  return (
    <div class="card">
      <h2>CRM</h2>
      <p>{crm.sentence}</p>
      {made ? (
        <div class="secret" role="group" aria-label="New webhook key">
          <p>{made.sentence}</p>
          <Copied label="Address" id="webhook-address" text={made.address} />
          <Copied label="Key" id="webhook-key" text={made.secret} />
          <button
            type="button"
            onClick={() => {
              setMade(undefined);
            }}
          >
            I have copied both
          </button>
        </div>
      ) : crm.mayMakeKey ? (
        <button type="button" disabled={panel.busy !== undefined} onClick={() => void make()}>
          {panel.busy === 'newWebhookKey' ? 'Making a key…' : 'Make a webhook key'}
        </button>
      ) : (
        <p class="quiet">The automation account makes its key.</p>
      )}
    </div>
  );
}

function Copied({ label, id, text }: { label: string; id: string; text: string }) {
  return (
    <div class="copied">
      <b>{label}</b>
      <code id={id}>{text}</code>
      <CopyButton text={text} label={'Copy the ' + label.toLowerCase()} source={id} />
    </div>
  );
}
