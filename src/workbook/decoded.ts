/** What a cell says, or a sentence for the person who typed it: what is wrong, in which cell, and what to do now. */
export type Decoded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export function read<T>(value: T): Decoded<T> {
  return { ok: true, value };
}

export function unread(problem: string): Decoded<never> {
  return { ok: false, problem };
}
