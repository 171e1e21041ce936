import { useCallback, useRef, useState } from 'preact/hooks';
import { leavesEffects, type RedPanelRequest, type RedReply } from './messages';
import { mayChange } from '../server';
import { askRed } from './redServer';
import { useChanges } from '../useChanges';
import { useNudge } from '../useNudge';
import type { RedPanelHome } from './requests';

/** What was last said to the person: done, refused, or failed. */
interface Said {
  readonly kind: 'done' | 'refused' | 'failed';
  readonly sentence: string;
}

export interface RedPanelState {
  readonly home: RedPanelHome;
  readonly said: Said | undefined;
  /** The request that the person waits for. */
  readonly busy: RedPanelRequest['kind'] | undefined;
  /** Counts what the person did that may have changed something. */
  readonly changes: number;
  /** Sends one request at a time and says what came of it; undefined while another one is under way. */
  readonly send: (request: RedPanelRequest) => Promise<RedReply | undefined>;
  /** The same for a request of several parts, or one that is answered in its own place: says nothing by itself. */
  readonly exchange: (request: RedPanelRequest) => Promise<RedReply | undefined>;
  /** Asks without anybody waiting. Its answer is dropped when the person asks for something meanwhile. */
  readonly look: (request: RedPanelRequest) => Promise<RedReply | undefined>;
  readonly say: (said: Said | undefined) => void;
  readonly forget: () => void;
}

/** The panel's state: what the server last said of the workbook. */
export function useRedPanel(first: RedPanelHome): RedPanelState {
  const [home, setHome] = useState(first);
  const [said, say] = useState<Said>();
  const [busy, setBusy] = useState<RedPanelRequest['kind']>();
  const [changes, countChange] = useChanges();
  const isUnderWay = useRef(false);
  /** Counts what the person asked for, so that an answer from before is known as such. */
  const asked = useRef(0);
  const nudge = useNudge();

  const exchange = useCallback(
    async (request: RedPanelRequest) => {
      if (isUnderWay.current) return undefined;
      isUnderWay.current = true;
      asked.current += 1;
      setBusy(request.kind);
      say(undefined);
      const reply = await askRed(request);
      // What failed may stand all the same; where this is not answered either, what is shown stays.
      const isUnknown = reply.kind === 'failed' && mayChange(request);
      const next = homeIn(isUnknown ? await askRed(lookAgain(request)) : reply);
      isUnderWay.current = false;
      setBusy(undefined);
      if (next) setHome(next);
      countChange(request);
      if (reply.kind === 'done' && leavesEffects.has(request.kind)) {
        nudge(reply.home.tracker?.automation, reply.home.me.email);
      }
      return reply;
    },
    [nudge, countChange],
  );
  const send = useCallback(
    async (request: RedPanelRequest) => {
      const reply = await exchange(request);
      if (reply) say(saidIn(reply));
      return reply;
    },
    [exchange],
  );
  const look = useCallback(async (request: RedPanelRequest) => {
    if (isUnderWay.current) return undefined;
    const before = asked.current;
    const reply = await askRed(request);
    if (asked.current !== before) return undefined;
    const next = homeIn(reply);
    if (next) setHome(next);
    return reply;
  }, []);
  const forget = useCallback(() => {
    say(undefined);
  }, []);
  return { home, said, busy, changes, send, exchange, look, say, forget };
}

/** Asks for the account that the panel showed. */
function lookAgain(request: RedPanelRequest): RedPanelRequest {
  return 'show' in request ? { kind: 'account', show: request.show } : { kind: 'home' };
}

function homeIn(reply: RedReply): RedPanelHome | undefined {
  return 'home' in reply && reply.home ? reply.home : undefined;
}

function saidIn(reply: RedReply): Said | undefined {
  switch (reply.kind) {
    case 'done':
    case 'refused':
    case 'failed':
      return { kind: reply.kind, sentence: reply.sentence };
    case 'conflict':
      return { kind: 'refused', sentence: reply.sentence };
    default:
      return undefined;
  }
}
