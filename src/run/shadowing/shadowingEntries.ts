import type { Logged } from '../../programme/history';
import type { ShadowingEntry } from '../../shadowing/history';
import type { Entry, LoggedEntry } from '../../workbook/entries';

const kinds: readonly string[] = [
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
  'redSeen',
  'redUnread',
  'imported',
  'handbookPage',
  'customerChanged',
  'held',
  'unheld',
  'carriedOut',
  'mistaken',
] satisfies readonly ShadowingEntry['kind'][];

/** Whether an entry belongs to the shadowing programme's history. */
export function isShadowing<E extends Entry | LoggedEntry>(
  entry: E,
): entry is E & (E extends LoggedEntry ? Logged<ShadowingEntry> : ShadowingEntry) {
  return kinds.includes(entry.kind);
}
