import type { TabKey } from '../../workbook/tab';
import type { RowKey } from '../book';

/** Tabs whose rows people move about, and how a row of theirs is known. */
export const redKeys: ReadonlyMap<TabKey, RowKey> = new Map<TabKey, RowKey>([
  ['tracker', { header: 'Episode id', prefix: 'e' }],
  ['asks', { header: 'Ask id', prefix: 'a' }],
  ['settings', { header: 'Setting' }],
]);
