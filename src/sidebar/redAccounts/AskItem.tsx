import { useState } from 'preact/hooks';
import type { AskView } from './requests';
import { TextInput } from './TextInput';
import { Unfold } from './Unfold';
import { useForm } from './unsaved';
import type { RedPanelState } from './useRedPanel';

interface Props {
  readonly panel: RedPanelState;
  readonly ask: AskView;
  /** The episode to show with the answer. */
  readonly show: string;
  /** Goes to the account; left out where it is shown already. */
  readonly onShow?: (episode: string) => void;
}

type Reaction = 'Answered' | 'Declined';

/** One ask: what is needed of whom and by when, and for its owner what to say to it. */
export function AskItem({ panel, ask, show, onShow }: Props) {
  const { account, status, dueText, isOverdue, answer, climbed } = ask;
  const isOpen = status === 'Open' || status === 'Acknowledged';
  return (
    <li class="ask">
      <span class={'badge status ' + status.toLowerCase()}>{status}</span>
      {onShow && (
        <button
          type="button"
          class="link"
          disabled={panel.busy !== undefined}
          onClick={() => {
            onShow(ask.episode);
          }}
        >
          {account}
        </button>
      )}
      <p class="text">{ask.ask}</p>
      <p class="quiet">{ask.asked}</p>
      {isOpen && <p class={isOverdue ? 'late' : 'quiet'}>{dueText}</p>}
      {climbed !== '' && <p class="late">{climbed}</p>}
      {answer !== '' && <blockquote>{answer}</blockquote>}
      {ask.mayAnswer && isOpen && <Reactions panel={panel} ask={ask} show={show} />}
    </li>
  );
}

function Reactions({ panel, ask, show }: { panel: RedPanelState; ask: AskView; show: string }) {
  const [form, set, clear] = useForm(ask.episode + '/answer/' + ask.id, { answer: '' });
  const [reaction, setReaction] = useState<Reaction | undefined>(form.answer === '' ? undefined : 'Answered');
  const isBusy = panel.busy !== undefined;
  const send = async (status: 'Acknowledged' | Reaction): Promise<void> => {
    const answer = status === 'Acknowledged' ? '' : form.answer;
    const reply = await panel.send({ kind: 'answerAsk', show, id: ask.id, status, answer });
    if (reply?.kind !== 'done') return;
    clear();
    setReaction(undefined);
  };
  return (
    <Unfold isOpen={reaction !== undefined}>
      {reaction ? (
        <form
          class="inner"
          aria-label={reaction === 'Answered' ? 'Answer' : 'Decline'}
          onSubmit={(event) => {
            event.preventDefault();
            void send(reaction);
          }}
        >
          <TextInput
            id={'answer-' + ask.id}
            label={reaction === 'Answered' ? 'Your answer' : 'Why not?'}
            kind="long"
            required
            value={form.answer}
            onText={(answer) => {
              set({ answer });
            }}
          />
          <div class="buttons">
            <button type="submit" class="primary" disabled={isBusy}>
              {panel.busy === 'answerAsk' ? 'Sending…' : reaction === 'Answered' ? 'Answer' : 'Decline'}
            </button>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => {
                clear();
                setReaction(undefined);
              }}
            >
              Cancel
            </button>
          </div>
        </form>
      ) : (
        <div class="buttons">
          {ask.status === 'Open' && (
            <button type="button" disabled={isBusy} onClick={() => void send('Acknowledged')}>
              Acknowledge
            </button>
          )}
          <button
            type="button"
            class="unfolds"
            onClick={() => {
              setReaction('Answered');
            }}
          >
            Answer…
          </button>
          <button
            type="button"
            onClick={() => {
              setReaction('Declined');
            }}
          >
            Decline…
          </button>
        </div>
      )}
    </Unfold>
  );
}
