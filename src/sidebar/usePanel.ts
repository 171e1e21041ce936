import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RedPanelHome, RedReply } from './redAccounts/requests';
import type { Answer, Home, ImportAnswer, ImportRequest, Request } from './requests';
import type { RemedyRequest } from './remedies';
import { ask, mayChange } from './server';
import { useChanges } from './useChanges';
import { useNudge } from './useNudge';

/** What was last said to the person: done, refused (with an offer), or failed. */
interface Said {
  readonly kind: 'done' | 'refused' | 'failed';
  readonly sentence: string;
  readonly offerYear: number | undefined;
}

export interface PanelState {
  readonly home: Home | undefined;
  /** Instead of it in a Red Accounts workbook, whose panel goes on from there. */
  readonly redHome?: RedPanelHome | undefined;
  readonly said: Said | undefined;
  /** The request that is under way. */
  readonly busy: (Request | RemedyRequest | ImportRequest)['kind'] | undefined;
  /** Sends one request at a time. True when the server did what was asked. */
  readonly send: (request: Request | RemedyRequest) => Promise<boolean>;
  readonly reload: () => void;
  readonly forget: () => void;
}

/** What is answered in its own place: of an import, whose parts follow each other. */
type Exchanged = ImportAnswer | { readonly kind: 'failed'; readonly sentence: string };

export interface ShadowingPanelState extends PanelState {
  /** Counts what the person did that may have changed something. */
  readonly changes: number;
  /** Says nothing by itself. Undefined while another request is under way. `isLast`: nothing of the same kind follows. */
  readonly exchange: (request: ImportRequest, isLast: boolean) => Promise<Exchanged | undefined>;
}

/** The panel's one piece of state: what the server last said. */
export function usePanel(): ShadowingPanelState {
  const [home, setHome] = useState<Home>();
  const [redHome, setRedHome] = useState<RedPanelHome>();
  const [said, setSaid] = useState<Said>();
  const [busy, setBusy] = useState<PanelState['busy']>();
  const [changes, countChange] = useChanges();
  const underWay = useRef(false);
  const nudge = useNudge();
  const wake = useCallback((of: Home) => nudge(of.programme?.automation, of.me.email), [nudge]);

  const show = useCallback((answer: Answer | RedHomeAnswer): answer is Answer => {
    if (isOfRed(answer)) setRedHome(answer.home);
    else if (answer.home) setHome(answer.home);
    return !isOfRed(answer);
  }, []);

  const send = useCallback(
    async (request: Request | RemedyRequest): Promise<boolean> => {
      if (underWay.current) return false;
      underWay.current = true;
      setBusy(request.kind);
      setSaid(undefined);
      try {
        const answer = await ask<Answer | RedHomeAnswer>(request);
        if (!show(answer)) return true;
        setSaid(saidIn(answer));
        if (answer.kind === 'done') wake(answer.home);
        return answer.kind !== 'refused';
      } catch (error) {
        if (mayChange(request)) await lookAgain(show);
        setSaid({ kind: 'failed', sentence: (error as Error).message, offerYear: undefined });
        return false;
      } finally {
        underWay.current = false;
        setBusy(undefined);
        countChange(request);
      }
    },
    [wake, show, countChange],
  );

  const exchange = useCallback(
    async (request: ImportRequest, isLast: boolean): Promise<Exchanged | undefined> => {
      if (underWay.current) return undefined;
      underWay.current = true;
      setBusy(request.kind);
      setSaid(undefined);
      try {
        const answer = await ask<ImportAnswer>(request);
        if ('home' in answer && answer.home) setHome(answer.home);
        if (answer.kind === 'imported' && isLast) wake(answer.home);
        if (answer.kind !== 'imported' || isLast) countChange(request);
        return answer;
      } catch (error) {
        if (mayChange(request)) await lookAgain(show);
        countChange(request);
        return { kind: 'failed', sentence: (error as Error).message };
      } finally {
        underWay.current = false;
        setBusy(undefined);
      }
    },
    [wake, show, countChange],
  );

  const reload = useCallback(() => void send({ kind: 'home' }), [send]);
  useEffect(reload, [reload]);
  const forget = useCallback(() => setSaid(undefined), []);
  return { home, redHome, said, busy, changes, send, exchange, reload, forget };
}

/** What `home` answers in the other programme's workbook. */
type RedHomeAnswer = Extract<RedReply, { kind: 'home' }>;

/** What failed may stand all the same. Where this is not answered either, what is shown stays. */
async function lookAgain(show: (answer: Answer | RedHomeAnswer) => void): Promise<void> {
  await ask<Answer | RedHomeAnswer>({ kind: 'home' }).then(show, () => undefined);
}

function isOfRed(answer: Answer | RedHomeAnswer): answer is RedHomeAnswer {
  return answer.kind === 'home' && 'tracker' in answer.home;
}

function saidIn(answer: Answer): Said | undefined {
  if (answer.kind === 'home') return undefined;
  const offerYear = answer.kind === 'refused' ? answer.offer?.year : undefined;
  return { kind: answer.kind, sentence: answer.sentence, offerYear };
}
