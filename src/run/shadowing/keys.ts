import type { TabKey } from '../../workbook/tab';
import type { RowKey } from '../book';

/** Tabs whose rows people move about, and how a row of theirs is known. */
export const shadowingKeys: ReadonlyMap<TabKey, RowKey> = new Map<TabKey, RowKey>([
  ['calls', { header: 'Call id', prefix: 'c' }],
  ['signUps', { header: 'Sign-up id', prefix: 's' }],
  ['engineers', { header: 'Email' }],
  ['settings', { header: 'Setting' }],
]);
