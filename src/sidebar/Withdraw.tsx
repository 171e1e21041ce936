import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelState } from './usePanel';

interface Props {
  readonly panel: PanelState;
  readonly signUp: string;
  readonly warning: string;
}

/** Asks once more, in the panel itself. */
export function Withdraw({ panel, signUp, warning }: Props) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" onClick={() => setAsking(true)} disabled={panel.busy !== undefined}>
        Withdraw…
      </button>
    );
  }
  return (
    <div class="confirm" role="group" aria-label="Withdraw">
      <p>{warning === '' ? 'Give this place back? Somebody else gets it.' : warning}</p>
      <button type="button" ref={keep} onClick={() => setAsking(false)}>
        Keep it
      </button>
      <button
        type="button"
        class="danger"
        disabled={panel.busy !== undefined}
        onClick={() => void panel.send({ kind: 'withdraw', signUp })}
      >
        {panel.busy === 'withdraw' ? 'Withdrawing…' : 'Withdraw'}
      </button>
    </div>
  );
}
