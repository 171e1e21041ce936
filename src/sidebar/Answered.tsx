import type { PanelState } from './usePanel';

/** What the server said to the last thing that was asked, read out as it comes. */
export function Answered({ panel }: { panel: PanelState }) {
  const { said, send, busy } = panel;
  const year = said?.offerYear;
  return (
    <div class="answer" aria-live="polite" role="status">
      {said && <p class={'said ' + said.kind}>{said.sentence}</p>}
      {year !== undefined && (
        <button
          type="button"
          class="primary"
          disabled={busy !== undefined}
          onClick={() => void send({ kind: 'signUp', weeks: { year }, flexible: false, note: '' })}
        >
          Sign up for {year}
        </button>
      )}
    </div>
  );
}
