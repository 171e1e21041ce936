import { useState } from 'preact/hooks';
import type { ImportFound, ImportRequest } from '../requests';
import type { ShadowingPanelState } from '../usePanel';
import { joinFound, requestsFor, type ImportKind } from './importFile';

/** A text that somebody chose, and what it is taken for. */
interface Chosen {
  readonly source: string;
  readonly text: string;
  /** Undefined until it is recognised. */
  readonly what: ImportKind | undefined;
}

export interface Importing {
  readonly chosen: Chosen | undefined;
  /** What would be done, or was done. */
  readonly found: ImportFound | undefined;
  readonly isDone: boolean;
  /** Why it went no further. */
  readonly trouble: string;
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  readonly choose: (source: string, text: string) => void;
  readonly takeFor: (what: ImportKind) => void;
  readonly bringIn: () => void;
}

/** Brings a text in, part after part: first only to show what would come of it. */
export function useImport({ exchange }: ShadowingPanelState): Importing {
  const [chosen, setChosen] = useState<Chosen>();
  const [found, setFound] = useState<ImportFound>();
  const [isDone, setDone] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [progress, setProgress] = useState<Importing['progress']>();

  const run = async (taken: Chosen, preview: boolean): Promise<void> => {
    setTrouble('');
    setDone(false);
    if (preview) setFound(undefined);
    const parts = requestsFor(taken.text, taken.what, preview);
    if (!parts.ok) {
      setTrouble(parts.sentence);
      return;
    }
    const { requests } = parts;
    const showProgress = (done: number): void => {
      if (requests.length > 1) setProgress({ done, of: requests.length });
    };
    showProgress(0);
    const stopped = await sendAll(exchange, requests, (all, done) => {
      setFound(all);
      setChosen({ ...taken, what: all.what });
      showProgress(done);
    });
    if (stopped) setTrouble(preview ? stopped.sentence : troubleText(stopped, requests.length));
    else setDone(!preview);
    setProgress(undefined);
  };

  return {
    chosen,
    found,
    isDone,
    trouble,
    progress,
    choose: (source, text) => {
      const taken = { source, text, what: undefined };
      setChosen(taken);
      void run(taken, true);
    },
    takeFor: (what) => {
      if (!chosen) return;
      setChosen({ ...chosen, what });
      void run({ ...chosen, what }, true);
    },
    bringIn: () => {
      if (chosen) void run(chosen, false);
    },
  };
}

interface Stopped {
  readonly sentence: string;
  /** Parts that were answered before. */
  readonly after: number;
}

/** One part after the other; what the first is taken for, the others are too. Undefined when all were answered. */
async function sendAll(
  exchange: ShadowingPanelState['exchange'],
  requests: readonly ImportRequest[],
  onFound: (all: ImportFound, done: number) => void,
): Promise<Stopped | undefined> {
  let all: ImportFound | undefined;
  for (const [at, request] of requests.entries()) {
    const what = all?.what;
    const isRows = request.kind === 'importRows' && what !== undefined && what !== 'handbook';
    const answer = await exchange(isRows ? { ...request, what } : request, at === requests.length - 1);
    if (answer?.kind !== 'preview' && answer?.kind !== 'imported') {
      const sentence = answer && 'sentence' in answer ? answer.sentence : 'Something else is under way.';
      return { sentence, after: at };
    }
    all = joinFound(all, answer.found);
    onFound(all, at + 1);
  }
  return undefined;
}

function troubleText({ sentence, after }: Stopped, of: number): string {
  return after === 0
    ? sentence
    : `${sentence} ${after} of ${of} parts are in. Import the same again to finish: nothing is added twice.`;
}
