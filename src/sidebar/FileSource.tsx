import { useState } from 'preact/hooks';
import { decodeFile } from './decodeFile';

interface Props {
  /** Begins the ids of its fields. */
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  /** Label of the field to paste into. */
  readonly pasted: string;
  readonly onText: (source: string, text: string) => void;
  readonly isBusy: boolean;
}

/** A text from a file, or pasted. */
export function FileSource({ id, label, accept, pasted, onText, isBusy }: Props) {
  const [text, setText] = useState('');
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file) onText(file.name, decodeFile(await file.arrayBuffer()));
  };
  return (
    <div class="field">
      <label for={id + '-file'}>{label}</label>
      <input
        id={id + '-file'}
        {...({ type: 'file' } as object)}
        accept={accept}
        disabled={isBusy}
        onChange={(event) => void readFile(event.currentTarget.files?.[0])}
      />
      <details>
        <summary>Or paste it</summary>
        <label for={id + '-text'}>{pasted}</label>
        <textarea
          id={id + '-text'}
          rows={4}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <button
          type="button"
          disabled={isBusy || text.trim() === ''}
          onClick={() => {
            onText('Pasted', text);
          }}
        >
          Use this text
        </button>
      </details>
    </div>
  );
}
