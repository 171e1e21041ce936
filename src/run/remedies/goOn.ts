import type { Email } from '../../programme/records';
import type { AnyProgramme } from '../book';
import { coordinatorsOf } from '../coordinators';
import type { Platform } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { notCoordinatorText } from '../sentences';
import { heldByMemory, whyNotTold } from '../settle';
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
  const { found } = readWorkbook(platform, book, platform.now(), (prefix) => prefix);
  const seenNow = heldByMemory(platform, found);
  if (found.condition !== 'restored' && !seenNow) {
    return { ok: false, sentence: 'This spreadsheet does not wait for that, so nothing was changed.' };
  }
  const whyNot = whyNotTold(platform, found, me, [...(seenNow ? [seenNow] : []), { kind: 'wentOn' }]);
  return whyNot === undefined
    ? { ok: true, sentence: 'Ridealong goes on from here, with the next hourly run.' }
    : { ok: false, sentence: whyNot };
}
