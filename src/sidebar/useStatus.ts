import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from './requests';
import { ask } from './server';
import type { StatusAnswer, StatusView } from './status';

/** How sending stands, as far as it is known yet. */
export interface StatusState {
  /** Undefined until it came; null where nothing is decided. */
  readonly status: StatusView | null | undefined;
  readonly isLoading: boolean;
  /** Why it did not come; '' when it did. */
  readonly failure: string;
  readonly load: () => void;
}

/**
 * Asks how sending stands, once `isWanted` and anew when `changes` counts on: apart from all else, which does not wait for it. Of
 * two that are under way the later is believed.
 */
export function useStatus(isWanted: boolean, changes: number): StatusState {
  const [status, setStatus] = useState<StatusView | null>();
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState('');
  const asked = useRef(0);
  const load = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    const ifLatest = (show: () => void): void => {
      if (mine === asked.current) show();
    };
    setLoading(true);
    ask<StatusAnswer | Refusal>({ kind: 'status' })
      .then((answer) => {
        ifLatest(() => {
          if (answer.kind === 'status') setStatus(answer.status);
          setFailure(answer.kind === 'status' ? '' : answer.sentence);
        });
      })
      .catch((error: unknown) => {
        ifLatest(() => setFailure((error as Error).message));
      })
      .finally(() => {
        ifLatest(() => setLoading(false));
      });
  }, []);
  useEffect(() => {
    if (isWanted) load();
  }, [isWanted, changes, load]);
  return { status, isLoading, failure, load };
}
