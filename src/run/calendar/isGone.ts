import type { Platform } from '../ports';

/**
 * Whether Google shows this account no such calendar: it was deleted, or its sharing was taken away; Google does not tell which.
 * False also when it does not answer.
 */
export function isGone({ calendar }: Platform, id: string): boolean {
  const seen = calendar.look(id);
  return !seen.ok && seen.failure === 'refused' && /not found/i.test(seen.detail);
}
