import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShadowingPanelState } from '../usePanel';

interface Shown {
  readonly text: string;
  /** What the text is, for its label. */
  readonly label: string;
  readonly hasPage: boolean;
}

/** The Markdown for the handbook, fetched when somebody wants it, so that it is never an old one. */
export function HandbookCard({ panel }: { panel: ShadowingPanelState }) {
  const [shown, setShown] = useState<Shown>();
  const [outcome, setOutcome] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const isFetching = panel.busy === 'handbook';

  const copy = async (part: 'table' | 'page'): Promise<void> => {
    setOutcome('');
    const answer = await panel.exchange({ kind: 'handbook' }, true);
    if (answer?.kind !== 'handbook') {
      setOutcome(answer && 'sentence' in answer ? answer.sentence : '');
      return;
    }
    const text = answer[part];
    const label = part === 'table' ? 'The table as Markdown' : 'The page as Markdown';
    setShown({ text, label, hasPage: answer.page !== '' });
    setOutcome(await copied(text));
  };
  useEffect(() => {
    if (outcome === selectedText) area.current?.select();
  }, [outcome, shown]);
  return (
    <div class="card handbook" aria-busy={isFetching}>
      <h2>Handbook</h2>
      <p class="quiet">
        The rotations for the handbook, with customers’ numbers and no names. Tentative ones are not in it.
      </p>
      <div class="buttons">
        <button type="button" disabled={panel.busy !== undefined} onClick={() => void copy('table')}>
          {isFetching ? 'Reading…' : 'Copy the handbook table'}
        </button>
        {shown?.hasPage && (
          <button type="button" disabled={panel.busy !== undefined} onClick={() => void copy('page')}>
            Copy the whole page
          </button>
        )}
      </div>
      <p role="status" class="quiet">
        {outcome}
      </p>
      {shown && (
        <label>
          {shown.label}
          <textarea ref={area} readOnly rows={8} wrap="off" value={shown.text} />
        </label>
      )}
    </div>
  );
}

const selectedText = 'It is selected below: press Ctrl+C, on a Mac ⌘C.';

/** Where the browser lets no page copy, the text is selected for the person. */
async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    return selectedText;
  }
}
