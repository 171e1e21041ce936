/** One text of a source file in place of another, which stands there once. */
export interface Edit {
  file: string;
  from: string;
  to: string;
}

export const edit = (file: string, from: string, to: string): Edit => ({ file, from, to });

/** A mistake that could have been made, and where it shows. */
export interface SeededBug {
  name: string;
  edits: readonly Edit[];
  /** The operation in which it shows. */
  operation: string;
  /** The one that it has to meet. */
  between?: string;
  /** A schedule that shows it: what stands behind `npm run crash --`. */
  caughtBy: string;
}
