import type { ShadowingEntry } from '../shadowing/history';
import type { Entry } from '../workbook/entries';

const shadowingKinds: readonly string[] = [
  'signedUp',
  'withdrew',
  'placed',
  'confirmed',
  'moved',
  'released',
  'refused',
  'numbered',
  'missing',
  'found',
] satisfies readonly ShadowingEntry['kind'][];

/** Whether an entry belongs to the shadowing programme's history. */
export function isShadowing(entry: Entry): entry is ShadowingEntry {
  return shadowingKinds.includes(entry.kind);
}
