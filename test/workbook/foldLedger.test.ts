import type { CallId } from '../../src/shadowing/records';
import type { Entry } from '../../src/workbook/entries';
import { hasLine } from '../../src/workbook/ledger';
import { by, daysAgo, five, folded, line, read, withdrew } from './folding';
import type { Typed } from './sheet';

const claim = { key: 'weekly/2026-01-05/ann@example.com', generation: 1, act: 'mail', content: 'x' };
const claimed = { kind: 'claimed', claims: [claim] } as unknown as Entry;
const delivered = {
  kind: 'delivered',
  outcomes: [{ key: claim.key, generation: 1, outcome: 'done', detail: '' }],
} as unknown as Entry;

test('what stood in many lines is read from one as it stood there', () => {
  const after = folded(five, 6) ?? [];
  expect(after).toHaveLength(1);
  const { entries, problems, spreadsheet, lastRun } = read(after);
  expect(entries).toEqual(read(five).entries);
  expect([problems, spreadsheet, lastRun]).toEqual([[], 'sheet-1', 6]);
});

test('a run stays as it is while one of its lines is young, and all of it while too little would go', () => {
  const mixed = [
    ...five,
    line(6, withdrew(6), 100, 1),
    line(6, withdrew(7), 10, 2),
    line(7, withdrew(8), 10),
  ];
  expect(folded(mixed, 8)?.map(({ Run }) => Run)).toEqual([6, 6, 7, 8]);
  expect(folded(mixed, 8, 6)).toBeUndefined();
});

test('gaps from before stay reported, and no others come', () => {
  const gap = five.filter((_, n) => n !== 2);
  expect(read(folded(gap, 6) ?? []).problems).toEqual(read(gap).problems);
  expect(read(gap).problems).toHaveLength(1);
});

test('a run with a line that does not read is left alone', () => {
  const damaged = [...five, line(6, withdrew(6)), { ...line(6, withdrew(7), 100, 2), Data: 'damaged' }];
  const after = folded(damaged, 7) ?? [];
  expect(after.filter(({ Run }) => Run === 6)).toHaveLength(2);
  expect(read(after).problems).toHaveLength(1);
});

test('a line that stands twice counts once still, also when one of the two was left standing', () => {
  const after = folded([...five, ...five], 6) ?? [];
  expect(after).toHaveLength(1);
  const beside = [...after, ...five];
  expect(read(beside)).toMatchObject({ entries: read(five).entries, problems: [] });
  expect(folded(beside, 7)).toHaveLength(1);
});

test('an open claim stays, one that was answered goes', () => {
  const kinds = (rows: readonly Typed[]) => read(rows).entries.map(({ kind }) => kind);
  expect(kinds(folded([...five, line(6, claimed)], 7) ?? [])).toContain('claimed');
  const answered = [...five, line(6, claimed), line(6, delivered, 100, 2)];
  expect(kinds(folded(answered, 7) ?? [])).not.toContain('claimed');
  // Its answer is in a run that is too young to be folded: without the claim it would say nothing.
  const late = [...five, line(6, claimed), line(7, delivered, 10)];
  expect(kinds(folded(late, 8) ?? []).slice(-2)).toEqual(['claimed', 'delivered']);
});

test('the line that an account remembers is known, whoever remembers it, and one of a later version is not', () => {
  const dropped = [...five, line(6, claimed), line(6, delivered, 100, 2)];
  const once = folded(dropped, 7) ?? [];
  const twice = folded([...once, line(8, withdrew(8))], 9) ?? [];
  for (const rows of [once, twice]) {
    expect(hasLine(read(rows), 'r6-1')).toBe(true);
    expect(hasLine(read(rows), 'r42-1')).toBe(false);
  }
  expect(hasLine(read(twice), 'r7-1')).toBe(true);
});

test('of a rotation that is over one line stays, with who had what when', () => {
  const start = daysAgo(90);
  const placed = {
    kind: 'placed',
    placement: 'p-1',
    signUp: 's-1',
    engineer: by,
    call: 'c-1' as CallId,
    week: '2026-02-02',
    start: daysAgo(95),
    confirmed: false,
  } as unknown as Entry;
  const moved = { kind: 'moved', placement: 'p-1', week: '2026-02-02', start } as unknown as Entry;
  const confirmed = { kind: 'confirmed', placement: 'p-1' } as unknown as Entry;
  const rows = [...five, line(6, placed), line(7, moved), line(8, confirmed)];
  const ofPlacement = read(folded(rows, 9) ?? []).entries.filter((entry) => 'placement' in entry);
  expect(ofPlacement).toEqual([{ ...placed, start, confirmed: true, at: daysAgo(100), by, run: 6 }]);
});
