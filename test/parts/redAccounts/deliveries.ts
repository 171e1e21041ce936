import type { EffectKey } from '../../../src/effects/delivery';
import type { Present } from '../../../src/effects/present';
import { at } from '../../redAccounts/world';

/** What the ledger knows of an effect: by default a post that surely did not happen, claimed on 2026-05-04 at 10:00. */
export function aDelivery(key: string, change: Partial<Present> = {}): Present {
  return {
    key: key as EffectKey,
    generation: 1,
    standing: 'absent',
    content: '',
    open: undefined,
    openBefore: undefined,
    act: 'post',
    at: at('2026-05-04 10:00'),
    refused: undefined,
    ref: '',
    tried: 'x',
    waiting: undefined,
    ...change,
  };
}
