import type { ExportedAccount, RedReply } from '../../sidebar/redAccounts/requests';
import { noWish, type RunContext } from '../task';
import type { RedFound, RedWish } from './found';
import type { RedOutcome } from './outcome';
import type { RedViewed } from './viewed';
export function comparison(_v: RedViewed, _a: ExportedAccount[]): RedReply {
  return { kind: 'differences', sentence: '', differences: [] };
}
export function takeFromExport(
  _a: readonly ExportedAccount[],
  found: RedFound,
  _c: RunContext,
): RedWish<RedOutcome> {
  return noWish(found, { kind: 'refused', sentence: '' });
}
