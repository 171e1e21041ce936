import { useCallback, useRef } from 'preact/hooks';
import { ask } from './server';

/** Who sends, as the panel was told. */
interface Sender {
  readonly on: boolean;
  readonly account: string;
}

/**
 * Wakes the automation account after a change, so that what follows goes out now and not at the hourly run. Nobody waits for
 * it, and where it fails the hourly run does the same. Its answer is shown to nobody: the panel never says that something goes now, and
 * "when automation next runs" is as true of this run as of the hourly one. Who is that account needs nobody to wake.
 */
export function useNudge(): (sender: Sender | undefined, me: string) => void {
  const isUnderWay = useRef(false);
  const isWanted = useRef(false);
  return useCallback((sender, me) => {
    if (!sender?.on || sender.account === me) return;
    isWanted.current = true;
    if (isUnderWay.current) return;
    const goOn = async (): Promise<void> => {
      while (isWanted.current) {
        isWanted.current = false;
        await ask({ kind: 'nudge' }).catch(() => undefined); // the hourly run does the same
      }
      isUnderWay.current = false;
    };
    isUnderWay.current = true;
    void goOn();
  }, []);
}
