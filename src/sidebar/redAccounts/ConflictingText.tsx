import type { Keep } from './draft';

interface Props {
  readonly label: string;
  readonly theirs: string;
  /** "Jo Doe, Tue 3 Nov 14:00"; '' when it is not known. */
  readonly by: string;
  /** Id of the input with my text, which has the focus when something was chosen. */
  readonly field: string;
  /** Whether two texts can stand one below the other. */
  readonly mayJoin: boolean;
  readonly onKeep: (keep: Keep) => void;
}

/** What somebody else wrote while I was typing, above my own text. */
export function ConflictingText({ label, theirs, by, field, mayJoin, onKeep }: Props) {
  const keep = (what: Keep): void => {
    onKeep(what);
    document.getElementById(field)?.focus();
  };
  return (
    <div class="conflict" role="group" aria-label={label + ': changed meanwhile'}>
      <p>
        <b>{label}: theirs</b>
        <span class="quiet"> {by === '' ? 'Somebody else' : by}</span>
      </p>
      <blockquote>{theirs === '' ? <i>Emptied</i> : theirs}</blockquote>
      <div class="buttons">
        {mayJoin && theirs !== '' && (
          <button
            type="button"
            onClick={() => {
              keep('both');
            }}
          >
            Keep both
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            keep('theirs');
          }}
        >
          Keep theirs
        </button>
        <button
          type="button"
          onClick={() => {
            keep('mine');
          }}
        >
          Keep mine
        </button>
      </div>
    </div>
  );
}
