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

/** Asks how sending stands, once `isWanted`: apart from all else, which does not wait for it. */
export function useStatus(isWanted: boolean): StatusState {
  const [status, setStatus] = useState<StatusView | null>();
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState('');
  const isUnderWay = useRef(false);
  const load = useCallback(() => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setLoading(true);
    ask<StatusAnswer | Refusal>({ kind: 'status' })
      .then((answer) => {
        if (answer.kind === 'status') setStatus(answer.status);
        setFailure(answer.kind === 'status' ? '' : answer.sentence);
      })
      .catch((error: unknown) => {
        setFailure((error as Error).message);
      })
      .finally(() => {
        isUnderWay.current = false;
        setLoading(false);
      });
  }, []);
  useEffect(() => {
    if (isWanted) load();
  }, [isWanted, load]);
  return { status, isLoading, failure, load };
}
