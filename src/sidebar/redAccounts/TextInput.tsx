interface Props {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'email' | 'date';
  readonly value: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly onText: (text: string) => void;
}

/** A labelled field, of one line or as many as its text has. Addresses are checked by the server, which says more than a browser. */
export function TextInput({ id, label, kind, value, hint, required = false, onText }: Props) {
  const about = hint === undefined ? undefined : id + '-about';
  return (
    <>
      <label for={id}>{label}</label>
      {kind === 'long' ? (
        <textarea
          id={id}
          rows={linesOf(value)}
          maxLength={10_000}
          value={value}
          required={required}
          aria-describedby={about}
          onInput={(event) => {
            onText(event.currentTarget.value);
          }}
        />
      ) : (
        <input
          {...({ type: kind === 'date' ? 'date' : 'text' } as object)}
          id={id}
          inputMode={kind === 'email' ? 'email' : 'text'}
          placeholder={kind === 'email' ? 'name@your-company' : ''}
          maxLength={500}
          value={value}
          required={required}
          aria-describedby={about}
          onInput={(event) => {
            onText(event.currentTarget.value);
          }}
        />
      )}
      {hint !== undefined && (
        <p class="hint" id={about}>
          {hint}
        </p>
      )}
    </>
  );
}

/** Rows of a text area: about 38 characters fit into one at 300 px. */
function linesOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 38), 0);
  return Math.min(12, Math.max(2, lines));
}
