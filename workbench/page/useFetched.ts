import { useEffect, useState } from 'preact/hooks';
import { ask, paths } from './api';

export interface Fetched<T> {
  /** The last value; it stays while a newer one is on its way. */
  value: T | null;
  error: string | null;
}

/** Reads `path` again whenever it or `version` changes; null reads nothing. */
export function useFetched<T>(path: string | null, version: number): Fetched<T> {
  const [fetched, setFetched] = useState<Fetched<T> & { path: string | null }>({
    path,
    value: null,
    error: null,
  });
  useEffect(() => {
    if (path === null) return undefined;
    let current = true;
    void ask<T>(path).then((result) => {
      if (!current) return;
      if (result.ok) setFetched({ path, value: result.value, error: null });
      else
        setFetched((before) => ({
          path,
          value: before.path === path ? before.value : null,
          error: result.error,
        }));
    });
    return () => {
      current = false;
    };
  }, [path, version]);
  return fetched.path === path ? fetched : { value: path === null ? null : fetched.value, error: null };
}

interface Pulse {
  /** Grows with every change on the server; 0 before the first answer. */
  version: number;
  /** The virtual clock, as an instant; null before the first answer. */
  now: number | null;
  /** How many mails went out. */
  mails: number;
  reachable: boolean;
}

const POLL_MS = 1500;

/** What changes behind the page's back: looked at every 1.5 s, and at once after `look()`. */
export function usePulse(): Pulse & { look: () => void } {
  const [pulse, setPulse] = useState<Pulse>({ version: 0, now: null, mails: 0, reachable: true });
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    const look = async () => {
      const result = await ask<{ version: number; now: string; mails: number }>(paths.version);
      setPulse((before) => {
        if (!result.ok) return before.reachable ? { ...before, reachable: false } : before;
        const { version, mails } = result.value;
        const now = Date.parse(result.value.now);
        const same = before.reachable && before.version === version && before.now === now;
        return same ? before : { version, now, mails, reachable: true };
      });
    };
    void look();
    const timer = setInterval(() => void look(), POLL_MS);
    return () => clearInterval(timer);
  }, [looks]);
  return { ...pulse, look: () => setLooks((count) => count + 1) };
}
