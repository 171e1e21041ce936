import { useCallback, useState } from 'preact/hooks';
import type { AnyRequest } from './requests';
import { mayChange } from './server';

/** How many requests so far may have changed something, and what counts one more if it may. */
export function useChanges(): readonly [changes: number, count: (request: AnyRequest) => void] {
  const [changes, setChanges] = useState(0);
  const count = useCallback((request: AnyRequest) => {
    if (mayChange(request)) setChanges((before) => before + 1);
  }, []);
  return [changes, count];
}
