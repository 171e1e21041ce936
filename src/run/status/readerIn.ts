import { address } from '../../workbook/ledgerForms';
import type { EffectKey } from '../../effects/delivery';

/** Who a mail is for, where its key names them; else ''. */
export function readerIn(key: EffectKey): string {
  return key.split('/').find((part) => address.test(part)) ?? '';
}
