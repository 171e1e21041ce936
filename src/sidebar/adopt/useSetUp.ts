import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../server';
import type { SetUpAnswer, SetUpChoice, SetUpProgramme, SetUpProposal } from './requests';

/** What was last said to the person; `done` ends it. */
export interface SetUpSaid {
  readonly kind: 'done' | 'refused' | 'failed';
  readonly sentence: string;
}

export interface SetUpState {
  readonly proposal: SetUpProposal | undefined;
  readonly said: SetUpSaid | undefined;
  readonly busy: 'looking' | 'going' | undefined;
  /** Proposes anew, with what the person chose for one tab. */
  readonly choose: (choice: SetUpChoice) => void;
  /** Of a tab, what was chosen for its columns so far. */
  readonly chosenFor: (tab: string) => SetUpChoice['columns'];
  readonly look: () => void;
  readonly go: () => void;
}

/** Asks for proposals and carries one out: of answers that overtake each other only the last counts. */
export function useSetUp(programme: SetUpProgramme): SetUpState {
  const [proposal, setProposal] = useState<SetUpProposal>();
  const [said, setSaid] = useState<SetUpSaid>();
  const [busy, setBusy] = useState<SetUpState['busy']>();
  const choices = useRef<SetUpChoice[]>([]);
  const latest = useRef(0);

  const send = useCallback(async (request: Parameters<typeof ask>[0], doing: 'looking' | 'going') => {
    const mine = (latest.current += 1);
    setBusy(doing);
    setSaid(undefined);
    const answer = await answerTo(request);
    if (mine !== latest.current) return;
    setBusy(undefined);
    if ('proposal' in answer) {
      setProposal(answer.proposal);
      if (answer.sentence !== '') setSaid({ kind: 'refused', sentence: answer.sentence });
    } else {
      setSaid(answer);
    }
  }, []);

  const look = useCallback(() => {
    void send({ kind: 'proposeSetUp', programme, choices: choices.current }, 'looking');
  }, [programme, send]);
  useEffect(look, [look]);

  const choose = (choice: SetUpChoice): void => {
    choices.current = [...choices.current.filter(({ tab }) => tab !== choice.tab), choice];
    look();
  };
  const go = (): void => {
    if (!proposal || busy) return;
    const request = { programme, choices: choices.current, proposal: proposal.id };
    void send({ kind: 'setUpAsProposed', ...request }, 'going');
  };
  const chosenFor = (tab: string): SetUpChoice['columns'] =>
    choices.current.find((choice) => choice.tab === tab)?.columns ?? [];
  return { proposal, said, busy, choose, chosenFor, look, go };
}

type Answered = { readonly proposal: SetUpProposal; readonly sentence: string } | SetUpSaid;

async function answerTo(request: Parameters<typeof ask>[0]): Promise<Answered> {
  try {
    const answer = await ask<SetUpAnswer>(request);
    if (answer.kind === 'setUpProposal') return answer;
    return { kind: answer.kind === 'setUpDone' ? 'done' : 'refused', sentence: answer.sentence };
  } catch (error) {
    return { kind: 'failed', sentence: (error as Error).message };
  }
}
