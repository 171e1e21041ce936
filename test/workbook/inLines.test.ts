import * as fc from 'fast-check';
import type { Claim, EffectKey } from '../../src/effects/delivery';
import type { EpisodeId } from '../../src/redAccounts/records';
import type { CallId } from '../../src/shadowing/records';
import type { Entry } from '../../src/workbook/entries';
import { inLines } from '../../src/workbook/inLines';
import { dataText } from '../../src/workbook/ledger';

// A cell holds 50,000 characters: an entry that is longer becomes several, which add up to it.

const key = (n: number): EffectKey => `${'k'.repeat(499 - String(n).length)}${n}` as EffectKey;
const claim = (n: number): Claim => ({ key: key(n), generation: 1, act: 'post', content: 'c'.repeat(500) });
const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `a-0123456789-${n}`);

const listsOf: readonly [string, (count: number) => Entry, (entries: readonly Entry[]) => unknown[]][] = [
  [
    'claimed',
    (count) => ({ kind: 'claimed', claims: Array.from({ length: count }, (_, n) => claim(n)) }),
    (entries) => entries.flatMap((entry) => (entry.kind === 'claimed' ? entry.claims : [])),
  ],
  [
    'delivered',
    (count) => ({
      kind: 'delivered',
      outcomes: Array.from({ length: count }, (_, n) => ({
        key: key(n),
        generation: 1,
        outcome: 'refused',
        detail: 'd'.repeat(300),
      })),
    }),
    (entries) => entries.flatMap((entry) => (entry.kind === 'delivered' ? entry.outcomes : [])),
  ],
  [
    'missing',
    (count) => ({ kind: 'missing', ids: ids(count * 10) }),
    (entries) => entries.flatMap((entry) => (entry.kind === 'missing' ? entry.ids : [])),
  ],
  [
    'redSeen',
    (count) => ({ kind: 'redSeen', red: true, calls: ids(count * 10) as CallId[] }),
    (entries) => entries.flatMap((entry) => (entry.kind === 'redSeen' ? entry.calls : [])),
  ],
  [
    'putBack',
    (count) => ({ kind: 'putBack', ids: ids(count * 10) as EpisodeId[] }),
    (entries) => entries.flatMap((entry) => (entry.kind === 'putBack' ? entry.ids : [])),
  ],
];

test.each(listsOf)(
  '%s is parted into lines that fit, in order, none empty and none twice',
  (_, make, parts) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (count) => {
        const entry = make(count);
        const lines = inLines(entry);
        expect(parts(lines)).toEqual(parts([entry]));
        for (const line of lines) expect(dataText(line).length).toBeLessThanOrEqual(50_000);
        if (lines.length > 1) for (const line of lines) expect(parts([line]).length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  },
);

test('what fits stays one line, as it is', () => {
  const entry: Entry = { kind: 'received', id: 'event-1' };
  expect(inLines(entry)).toEqual([entry]);
  expect(inLines(entry)[0]).toBe(entry);
});
