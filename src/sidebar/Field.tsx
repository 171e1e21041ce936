interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'email' | 'url';
  readonly min?: string;
  readonly max?: string;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
}

/** A labelled input; what is wrong with it stands below and is read with it. */
export function Field({ id, label, value, problem, hint, onText, type = 'text', ...rest }: Props) {
  const about = problem ?? hint;
  // Preact's types want to know the one type of an input; here it is one of several.
  const typed = { ...rest, type };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...(typed as object)}
        id={id}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={about === undefined ? undefined : id + '-about'}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {about !== undefined && (
        <p id={id + '-about'} class={problem === undefined ? 'hint' : 'problem'}>
          {about}
        </p>
      )}
    </div>
  );
}
