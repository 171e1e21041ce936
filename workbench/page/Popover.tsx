import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface PopoverProps {
  /** What a screen reader says before what stands on the button. */
  label?: string;
  /** What stands on the button. */
  button: ComponentChildren;
  class?: string;
  popup: 'menu' | 'dialog' | 'listbox';
  children: (close: () => void) => ComponentChildren;
}

/** A button with a panel below it, closed by Escape, by a click elsewhere, and by what is chosen in it. */
export function Popover({ label, button, class: kind = '', popup, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  useLayoutEffect(() => {
    if (open)
      root.current?.querySelector<HTMLElement>('[data-first], .popover button, .popover input')?.focus();
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (open && event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (open && popup === 'menu') moveInMenu(event, root.current);
  };
  return (
    <div class={`popover-root ${kind}`} ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={trigger}
        class="popover-button"
        aria-haspopup={popup}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label && <span class="visually-hidden">{label}</span>}
        {button}
      </button>
      {open && <div class="popover">{children(close)}</div>}
    </div>
  );
}

/** Arrow keys go through the items of a menu, round and round. */
function moveInMenu(event: KeyboardEvent, root: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !root) return;
  event.preventDefault();
  const items = [...root.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
}
