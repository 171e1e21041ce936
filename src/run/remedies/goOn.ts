import type { Email } from '../../programme/records';
import { commitRequests } from '../../workbook/encode';
import type { AnyProgramme } from '../book';
import { coordinatorsOf } from '../coordinators';
import { ledgerChanges } from '../ledgerLines';
import type { Platform } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { failedText, notCoordinatorText } from '../sentences';
import type { Remediable, Remedied } from './remedy';

/**
 * Goes on from an older version that was restored: the automation account's next run looks up what it may have sent, and repeats
 * nothing. To be called under the script lock.
 */
export function goOn<P extends AnyProgramme, H>(
  platform: Platform,
  { book }: Remediable<P, H>,
  me: Email,
): Remedied {
  if (!coordinatorsOf(platform.properties).includes(me)) return { ok: false, sentence: notCoordinatorText };
  const now = platform.now();
  const nonce = platform.nonce();
  const { found } = readWorkbook(platform, book, now, (prefix) => `${prefix}-${nonce}`);
  if (found.condition !== 'restored') {
    return { ok: false, sentence: 'This spreadsheet does not wait for that, so nothing was changed.' };
  }
  const run = found.ledger.lastRun + 1;
  const context = { now, by: me, spreadsheet: platform.spreadsheet.id(), run, nonce, newId: () => nonce };
  const lines = ledgerChanges([{ kind: 'wentOn' }], context, 1);
  const commit = platform.spreadsheet.commit(commitRequests(lines, found.readings), []);
  return commit.ok
    ? { ok: true, sentence: 'Ridealong goes on from here, with the next hourly run.' }
    : { ok: false, sentence: failedText };
}
