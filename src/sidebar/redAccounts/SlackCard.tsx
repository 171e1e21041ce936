import { useRef, useState } from 'preact/hooks';
import type { RedCoordinator } from './requests';
import type { RedPanelState } from './useRedPanel';

interface Props {
  readonly panel: RedPanelState;
  readonly slack: RedCoordinator['slack'];
}

/** Slack's side: how it stands, and for the automation account a dialog for the bot token. */
export function SlackCard({ panel, slack }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div class="card">
      <h2>Slack</h2>
      <p>{slack.sentence}</p>
      <p class="quiet">
        {slack.channel === ''
          ? 'No channel is set. Enter one in the tab Settings.'
          : 'Channel: ' + slack.channel}
      </p>
      {slack.mayConnect ? (
        <>
          <button
            type="button"
            onClick={() => {
              dialog.current?.showModal();
            }}
          >
            Connect Slack…
          </button>
          <TokenDialog panel={panel} dialog={dialog} />
        </>
      ) : (
        <p class="quiet">The automation account connects it, since the token is kept with that account.</p>
      )}
    </div>
  );
}

interface DialogProps {
  readonly panel: RedPanelState;
  readonly dialog: { readonly current: HTMLDialogElement | null };
}

/** The token is here from the key stroke to the request, and nowhere in the page afterwards. */
function TokenDialog({ panel, dialog }: DialogProps) {
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState('');
  const isBusy = panel.busy !== undefined;
  const close = (): void => {
    dialog.current?.close();
  };
  const save = async (kept: string): Promise<void> => {
    const reply = await panel.exchange({ kind: 'connectSlack', token: kept });
    if (reply?.kind === 'refused' || reply?.kind === 'failed') {
      setProblem(reply.sentence);
      return;
    }
    close();
    if (reply?.kind === 'done') panel.say({ kind: 'done', sentence: reply.sentence });
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="slack-title"
      onClose={() => {
        setToken('');
        setProblem('');
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(token.trim());
        }}
      >
        <h2 id="slack-title">Connect Slack</h2>
        <p class="quiet">
          The bot token of your Slack app. It is kept for this account only and never shown again.
        </p>
        <label for="slack-token">Bot token</label>
        <input
          id="slack-token"
          {...({ type: 'password' } as object)}
          autocomplete="off"
          spellcheck={false}
          required
          autofocus
          placeholder="xoxb-…"
          value={token}
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : 'slack-problem'}
          onInput={(event) => {
            setToken(event.currentTarget.value);
          }}
        />
        <p class="problem" id="slack-problem" role="alert">
          {problem}
        </p>
        <div class="buttons">
          <button type="submit" class="primary" disabled={isBusy}>
            {isBusy ? 'Connecting…' : 'Connect'}
          </button>
          <button type="button" disabled={isBusy} onClick={close}>
            Cancel
          </button>
        </div>
        <button type="button" class="subtle" disabled={isBusy} onClick={() => void save('')}>
          Forget the token that is kept
        </button>
      </form>
    </dialog>
  );
}
