import { useEffect, useRef } from 'preact/hooks';
import type { RunAnswer } from '../api';

type Notice = RunAnswer['toasts'][number];

/** A script's alert: it waits for an answer, as in Sheets. */
export function Alert({ alert, onClose }: { alert: Notice; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="alert" aria-label={alert.title || 'Message'} onClose={onClose}>
      {alert.title && <h2>{alert.title}</h2>}
      <p>{alert.text}</p>
      <form method="dialog">
        <button type="submit" class="primary">
          OK
        </button>
      </form>
    </dialog>
  );
}

export interface Toast extends Notice {
  key: number;
  kind: 'toast' | 'problem';
}

/** Short notices at the lower right; they stay until closed, so that nobody has to be quick. */
export function Toasts({ toasts, onClose }: { toasts: readonly Toast[]; onClose: (key: number) => void }) {
  return (
    <div class="toasts" role="status">
      {toasts.map((toast) => (
        <div key={toast.key} class={`toast ${toast.kind}`}>
          <div>
            {toast.title && <strong>{toast.title}</strong>}
            <p>{toast.text}</p>
          </div>
          <button type="button" class="icon" aria-label="Close message" onClick={() => onClose(toast.key)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
