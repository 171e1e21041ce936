import * as fc from 'fast-check';
import type { Claim, EffectKey } from '../../src/effects/delivery';
import type { Email } from '../../src/programme/records';
import type { AskId, EpisodeId } from '../../src/redAccounts/records';
import type { CallId } from '../../src/shadowing/records';
import type { Week } from '../../src/time/calendarDay';
import type { Entry } from '../../src/workbook/entries';
import { inLines } from '../../src/workbook/inLines';
import { dataText } from '../../src/workbook/ledger';

// A cell holds 50,000 characters: an entry that is longer becomes several, which add up to it.

const key = (n: number): EffectKey => `${'k'.repeat(499 - String(n).length)}${n}` as EffectKey;
const claim = (n: number): Claim => ({ key: key(n), generation: 1, act: 'post', content: 'c'.repeat(500) });
const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `a-0123456789-${n}`);

/** A kind of entry, one with so many parts, and the parts that entries of this kind have. */
type ListOf = [kind: string, make: (count: number) => Entry, parts: (entries: readonly Entry[]) => unknown[]];

const listsOf: readonly ListOf[] = [
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
  [
    'found',
    (count) => ({ kind: 'found', ids: ids(count * 10) }),
    (entries) => entries.flatMap((entry) => (entry.kind === 'found' ? entry.ids : [])),
  ],
  ...(['held', 'unheld', 'carriedOut', 'mistaken'] as const).map((kind): ListOf => [
    kind,
    (count) => ({ kind, rows: ids(count * 10) }),
    (entries) => entries.flatMap((entry) => (entry.kind === kind ? entry.rows : [])),
  ]),
  [
    'imported',
    (count) => ({
      kind: 'imported',
      rotations: Array.from({ length: count }, (_, n) => ({
        week: '2026-05-11' as Week,
        engineers: [{ name: 'n'.repeat(100), handle: '' }],
        customers: [n],
      })),
    }),
    (entries) => entries.flatMap((entry) => (entry.kind === 'imported' ? entry.rotations : [])),
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

const who = 'cora@example.com' as Email;
const long = (letter: string): string => letter.repeat(30_000);

test.each([
  [
    'edited',
    {
      kind: 'edited',
      episode: 'e-1' as EpisodeId,
      who,
      values: { whyRed: long('w'), actionPlan: long('p'), nextStep: long('n') },
    },
  ],
  [
    'askEdited',
    { kind: 'askEdited', ask: 'a-1' as AskId, who, values: { ask: long('q'), answer: long('a') } },
  ],
] as const)('%s is parted by its fields, each of which stands in one line', (_, entry) => {
  const lines = inLines(entry);
  expect(lines.map((line) => ({ ...line, values: {} }))).toEqual(lines.map(() => ({ ...entry, values: {} })));
  const values = lines.flatMap((line) => ('values' in line ? Object.entries(line.values) : []));
  expect(lines.length).toBeGreaterThan(1);
  expect(values).toEqual(Object.entries(entry.values));
  for (const line of lines) expect(dataText(line).length).toBeLessThanOrEqual(50_000);
});

test('a line has 50,000 characters and no more', () => {
  const two = (length: number): Entry => {
    const [one, other] = ['x', 'y'.repeat(length - dataText({ kind: 'found', ids: ['x', ''] }).length)];
    return { kind: 'found', ids: [one, other] };
  };
  expect(dataText(two(50_000))).toHaveLength(50_000);
  expect(inLines(two(50_000))).toHaveLength(1);
  expect(inLines(two(50_001))).toHaveLength(2);
});

test('what cannot be parted stays as it is, however long', () => {
  const id = long('xx');
  for (const entry of [
    { kind: 'found', ids: [id] },
    { kind: 'received', id },
  ] as const)
    expect(inLines(entry)).toEqual([entry]);
});
