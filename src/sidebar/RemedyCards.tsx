import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { How, Remedy } from './remedies';

interface Offered {
  readonly remedies: readonly Remedy[];
  readonly isBusy: boolean;
  readonly onChoose: (how: How) => void;
}

/** What can be done about a workbook in which nothing is decided; each is explained before it is confirmed. */
export function RemedyCards({ remedies, isBusy, onChoose }: Offered) {
  return (
    <>
      {remedies.map((remedy) => (
        <RemedyCard key={remedy.how} remedy={remedy} isBusy={isBusy} onChoose={onChoose} />
      ))}
    </>
  );
}

function RemedyCard({
  remedy: { how, title, sentences, button },
  isBusy,
  onChoose,
}: Omit<Offered, 'remedies'> & { readonly remedy: Remedy }) {
  const [isAsked, setAsked] = useState(false);
  const isFresh = useRef(true);
  const focused = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed is gone: its place in the order of the keyboard is not.
    if (!isFresh.current) focused.current?.focus();
    isFresh.current = false;
  }, [isAsked]);
  return (
    <div class="card">
      <h2>{title}</h2>
      <ul class="plain">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {isAsked ? (
        <div class="confirm" role="group" aria-label={title}>
          <p>Are you sure?</p>
          <div class="buttons">
            <button type="button" key="leave" ref={focused} disabled={isBusy} onClick={() => setAsked(false)}>
              No, leave it
            </button>
            <button type="button" class="primary" disabled={isBusy} onClick={() => onChoose(how)}>
              {isBusy ? 'Working…' : 'Yes, do it'}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          key="ask"
          class="wide"
          ref={focused}
          disabled={isBusy}
          onClick={() => setAsked(true)}
        >
          {button}
        </button>
      )}
    </div>
  );
}
