import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly text: string;
  readonly label: string;
  /** Id of the element with the text, which is selected where the browser lets no page copy. */
  readonly source: string;
}

/** Copies a text, or selects it and says which keys copy it. */
export function CopyButton({ text, label, source }: Props) {
  const [outcome, setOutcome] = useState('');
  useEffect(() => {
    setOutcome('');
  }, [text]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('Copied.');
    } catch {
      selectAll(source);
      setOutcome('It is selected: press Ctrl+C, on a Mac ⌘C.');
    }
  };
  return (
    <p class="copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" class="quiet">
        {outcome}
      </span>
    </p>
  );
}

function selectAll(id: string): void {
  const element = document.getElementById(id);
  if (element instanceof HTMLTextAreaElement) element.select();
  else if (element) getSelection()?.selectAllChildren(element);
}
