import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelState } from './usePanel';

/**
 * What the server said to the last thing that was asked, read out as it comes. It takes the focus: the button that was
 * pressed may be gone, or far below.
 */
export function Answered({ panel }: { panel: PanelState }) {
  const { said, send, busy } = panel;
  const sentence = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (said) sentence.current?.focus();
  }, [said]);
  const year = said?.offerYear;
  return (
    <div class="answer" aria-live="polite" role="status">
      {said && (
        <p class={'said ' + said.kind} tabIndex={-1} ref={sentence}>
          {said.sentence}
        </p>
      )}
      {year !== undefined && (
        <button
          type="button"
          class="primary wide"
          disabled={busy !== undefined}
          onClick={() => void send({ kind: 'signUp', weeks: { year }, flexible: false, note: '' })}
        >
          Sign up for {year}
        </button>
      )}
    </div>
  );
}
