import { useEffect, useState } from 'preact/hooks';
import type { RedPanelState } from './useRedPanel';

/** Says after a second that the panel is still at work; what takes less only shows on its button. */
export function Working({ busy }: { busy: RedPanelState['busy'] }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (busy === undefined) return undefined;
    const timer = setTimeout(() => {
      setSlow(true);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [busy]);
  return (
    <div class="working" role="status">
      {isSlow && busy !== undefined && <p>Still at work on it…</p>}
    </div>
  );
}
