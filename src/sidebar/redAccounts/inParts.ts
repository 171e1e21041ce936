import type { Difference, ExportedAccount } from './requests';

/** As many accounts as one request brings (a longer one would not be done within a run). */
export const accountsInRequest = 2000;

/** What a row is about, in a difference that says that the export does not name it. */
function keyOf({ id, name }: ExportedAccount): string {
  return id + '/' + name;
}

/** The answers to all parts of an export as one: a row is missing from the export when no part has it. */
export function joinDifferences(parts: readonly (readonly Difference[])[]): Difference[] {
  const missing = parts.map(
    (part) => new Set(part.filter(({ kind }) => kind === 'notInExport').map(({ account }) => keyOf(account))),
  );
  const isMissing = ({ account }: Difference): boolean => missing.every((keys) => keys.has(keyOf(account)));
  return parts.flatMap((part, at) =>
    part.filter((found) => found.kind !== 'notInExport' || (at === 0 && isMissing(found))),
  );
}
