import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PanelState } from '../usePanel';

interface Props {
  readonly panel: PanelState;
  readonly signUp: string;
  /** What is given up. */
  readonly question: string;
}

/** Asks once more, in the panel itself; the focus goes to the harmless button, and back when nothing is withdrawn. */
export function Withdraw({ panel, signUp, question }: Props) {
  const [asking, setAsking] = useState<boolean>();
  const focused = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking !== undefined) focused.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <button
        type="button"
        class="subtle"
        ref={focused}
        onClick={() => setAsking(true)}
        disabled={panel.busy !== undefined}
      >
        Withdraw…
      </button>
    );
  }
  return (
    <div class="confirm" role="group" aria-label="Withdraw">
      <p>{question}</p>
      <div class="buttons">
        <button type="button" key="keep" ref={focused} onClick={() => setAsking(false)}>
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
    </div>
  );
}
