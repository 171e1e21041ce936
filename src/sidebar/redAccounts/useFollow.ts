import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RedPanelState } from './useRedPanel';

/** How often the panel asks which row is selected, in milliseconds; Google tells no page of it. */
const every = 4000;

export interface Following {
  /** Another row is selected, and there is unsaved text: the person decides. */
  readonly isElsewhere: boolean;
  readonly goThere: () => void;
  readonly stay: () => void;
  /** Shows an account that the person chose in the panel, until another row is selected. */
  readonly show: (episode: string) => Promise<boolean>;
}

/**
 * Follows the selected row: asks for its place when the panel is come to and every few seconds while it is seen, and for the
 * account only when the place is another one. `isOn`: whether the account is what the panel shows now.
 */
export function useFollow(panel: RedPanelState, isOn: boolean, isUnsaved: boolean): Following {
  const { send, look } = panel;
  const [elsewhere, setElsewhere] = useState<string>();
  /** The place that is shown; undefined: whatever is selected at the next look is taken as it is. */
  const shown = useRef<string | undefined>(undefined);
  const isLooking = useRef(false);
  const place = panel.home.tracker?.place ?? '';
  useEffect(() => {
    if (place !== '') shown.current = place;
  }, [place, panel.home]);

  const follow = useCallback(async () => {
    if (isLooking.current || document.visibilityState === 'hidden') return;
    isLooking.current = true;
    const reply = await look({ kind: 'selected' });
    isLooking.current = false;
    if (reply?.kind !== 'selected') return;
    shown.current ??= reply.place;
    const isAnother = reply.place !== shown.current;
    setElsewhere(isAnother && isUnsaved ? reply.place : undefined);
    if (!isAnother || isUnsaved) return;
    const answer = await look({ kind: 'account', show: '' });
    if (answer?.kind === 'home') shown.current = answer.home.tracker?.place ?? reply.place;
  }, [look, isUnsaved]);
  useLooks(follow, isOn);

  const goThere = (): void => {
    setElsewhere(undefined);
    void send({ kind: 'account', show: '' });
  };
  const stay = (): void => {
    shown.current = elsewhere;
    setElsewhere(undefined);
  };
  const show = async (episode: string): Promise<boolean> => {
    shown.current = undefined;
    setElsewhere(undefined);
    return (await send({ kind: 'account', show: episode }))?.kind === 'home';
  };
  return { isElsewhere: elsewhere !== undefined, goThere, stay, show };
}

/** Calls at once, whenever somebody comes to the panel, and at intervals. */
function useLooks(follow: () => Promise<void>, isOn: boolean): void {
  const latest = useRef(follow);
  latest.current = follow;
  useEffect(() => {
    if (!isOn) return undefined;
    const now = (): void => void latest.current();
    now();
    const timer = setInterval(now, every);
    const page = document.documentElement;
    window.addEventListener('focus', now);
    page.addEventListener('pointerenter', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', now);
      page.removeEventListener('pointerenter', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [isOn]);
}
