import * as fc from 'fast-check';
import { inParts } from '../../../src/sidebar/parts';
import { joinDifferences } from '../../../src/sidebar/redAccounts/inParts';
import type { Difference } from '../../../src/sidebar/redAccounts/requests';

function difference(kind: Difference['kind'], name: string): Difference {
  return {
    kind,
    account: { id: '', name, health: '', ae: '', ce: '', sponsor: '' },
    sentence: kind,
    mend: '',
  };
}

describe('An export in parts', () => {
  test('has every account once, in its order, and no part above the size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const parts = inParts(items, size);
        expect(parts.flat()).toEqual(items);
        expect(parts.every(({ length }) => length > 0 && length <= size)).toBe(true);
      }),
    );
  });

  test('misses a row only when no part names its account, and says so once', () => {
    const joined = joinDifferences([
      [difference('redWithoutRow', 'A'), difference('notInExport', 'B'), difference('notInExport', 'C')],
      [difference('notInExport', 'C'), difference('rowWithoutRed', 'B')],
    ]);
    expect(joined.map(({ kind, account }) => kind + ' ' + account.name)).toEqual([
      'redWithoutRow A',
      'notInExport C',
      'rowWithoutRed B',
    ]);
  });
});
