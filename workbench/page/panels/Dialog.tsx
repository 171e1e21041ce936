import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A window over the page; Escape closes it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="alert" aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}

interface NameDialogProps {
  title: string;
  /** What stands in it first. */
  name: string;
  /** What the button says. */
  action: string;
  onDone: (name: string) => void;
  onClose: () => void;
}

/** Asks for a name. */
export function NameDialog({ title, name, action, onDone, onClose }: NameDialogProps) {
  const [text, setText] = useState(name);
  const done = (event: Event) => {
    event.preventDefault();
    if (!text.trim()) return;
    onClose();
    onDone(text.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="fields" onSubmit={done}>
        <label>
          Name
          <input
            type="text"
            value={text}
            maxLength={200}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <DialogEnd action={action} onClose={onClose} />
      </form>
    </Dialog>
  );
}

export function DialogEnd({ action, onClose }: { action: string; onClose: () => void }) {
  return (
    <div class="dialog-end">
      <button type="button" onClick={onClose}>
        Cancel
      </button>
      <button type="submit" class="primary">
        {action}
      </button>
    </div>
  );
}
