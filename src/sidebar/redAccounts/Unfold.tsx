import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly isOpen: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * Around what opens to a form and closes again: the first field has the focus when it opens, and the button when it closes
 * and nothing else has taken the focus.
 */
export function Unfold({ isOpen, children, ...rest }: Props) {
  const around = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    if (!isOpen && document.activeElement !== document.body) return;
    around.current?.querySelector<HTMLElement>(isOpen ? 'textarea, input' : '.unfolds')?.focus();
  }, [isOpen]);
  return (
    <div ref={around} {...rest}>
      {children}
    </div>
  );
}
