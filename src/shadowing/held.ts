import type { CallId, Programme, SignUpId } from './records';

/** The records without what is held: of such a row nothing is known, so that everything that hangs on it stays as it is. */
export function setAside(
  programme: Programme,
  { signUps }: { readonly signUps: ReadonlyMap<SignUpId, unknown> },
  rows: Iterable<string>,
): Programme {
  const calls = new Map(programme.calls);
  const signUpRows = new Map(programme.signUpRows);
  for (const row of rows) {
    if (signUps.has(row as SignUpId)) signUpRows.set(row as SignUpId, 'unreadable');
    else calls.set(row as CallId, 'unreadable');
  }
  return { ...programme, calls, signUpRows };
}
