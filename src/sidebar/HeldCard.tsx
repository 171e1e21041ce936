import type { HeldView } from './held';
import type { PanelState } from './usePanel';

/** For coordinators: changes of too much at once, which wait for their word. */
export function HeldCard({ panel, held }: { panel: PanelState; held: HeldView }) {
  const isBusy = panel.busy !== undefined;
  const answer = (word: 'carryOut' | 'mistake') => (): void =>
    void panel.send({ kind: 'answerHeld', word, seen: held.seen });
  return (
    <div class="card held">
      <h2>{held.isMistake ? 'Held until it is put right' : 'Is this meant?'}</h2>
      <p>
        <b>{held.title}.</b>
      </p>
      {held.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <details open={held.isMistake}>
        <summary>{held.isMistake ? 'The rows to put back' : 'The rows'}</summary>
        <ul class="plain">
          {held.rows.map(({ where, text }) => (
            <li key={where + text}>
              <b>{where}</b>: {text}
            </li>
          ))}
          {held.more > 0 && <li>{held.more} more.</li>}
        </ul>
      </details>
      <div class="buttons">
        {!held.isMistake && (
          <button type="button" disabled={isBusy} onClick={answer('mistake')}>
            They are a mistake
          </button>
        )}
        <button type="button" class="danger" disabled={isBusy} onClick={answer('carryOut')}>
          {panel.busy === 'answerHeld' ? 'Saying so…' : held.isMistake ? 'Do it after all' : 'Do it'}
        </button>
      </div>
    </div>
  );
}
