import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

export interface MenuItem {
  caption: string;
  onChoose: () => void;
}

export interface OpenMenu {
  label: string;
  /** In groups, with a line between them. */
  groups: readonly (readonly MenuItem[])[];
  /** Where on the page, in pixels. */
  x: number;
  y: number;
  /** It stands above the point, not below. */
  above?: boolean;
}

interface ContextMenuProps extends OpenMenu {
  onClose: () => void;
}

const EDGE_PX = 8;

/** A menu at a point: arrow keys go round, Escape and a click elsewhere close it, and the keyboard goes back to where it was. */
export function ContextMenu({ label, groups, x, y, above = false, onClose }: ContextMenuProps) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(document.activeElement);
  const leave = () => {
    onClose();
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    const menu = root.current;
    if (!menu) return;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(EDGE_PX, Math.min(x, innerWidth - width - EDGE_PX))}px`;
    menu.style.top = `${Math.max(EDGE_PX, Math.min(above ? y - height : y, innerHeight - height - EDGE_PX))}px`;
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [x, y]);
  useEffect(() => {
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      leave();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  return (
    <div ref={root} class="popover context-menu" role="menu" aria-label={label} onKeyDown={onKeyDown}>
      {groups
        .filter((group) => group.length > 0)
        .map((group, index) => [
          index > 0 && <div role="separator" />,
          ...group.map(({ caption, onChoose }) => (
            <button
              type="button"
              role="menuitem"
              key={caption}
              onClick={() => {
                leave();
                onChoose();
              }}
            >
              {caption}
            </button>
          )),
        ])}
    </div>
  );
}
