import { forgettingOfShadowing } from '../../src/run/shadowing/forgetting';
import type { Entry } from '../../src/workbook/entries';
import { foldLedger, type Forgetting } from '../../src/workbook/foldLedger';
import { dataText } from '../../src/workbook/ledger';
import { daysAgo, five, folded, foldOf, line, now, read, started, withdrew } from './folding';
import { readingOf, type Typed } from './sheet';

const idsOf = (rows: readonly Typed[] | undefined) => rows?.map(({ Id }) => Id);

/** An entry that takes so many characters in Data. */
function page(characters: number): Entry {
  const entry = { kind: 'handbookPage', page: 'h-1', part: 0, of: 1, text: '' } as const;
  return { ...entry, text: 'x'.repeat(characters - dataText(entry).length) };
}

/** These rows in one line, written so many days ago by run 6. */
function foldedAgo(rows: readonly Typed[], days: number): Typed {
  return line(6, foldOf(rows)!.entries[0]!, days);
}

describe('a run is folded', () => {
  test('when the newest of its lines is more than eight weeks old', () => {
    const rows = [...five, line(6, withdrew(6), 57), line(7, withdrew(7), 56), line(8, withdrew(8), 55)];
    expect(idsOf(folded(rows, 9))).toEqual(['r7-1', 'r8-1', 'r9-1']);
  });

  test('together with others, when so many rows go as make it worth a write: 300', () => {
    const rows = Array.from({ length: 300 }, (_, n) => line(n + 1, n === 0 ? started : withdrew(n)));
    const usually = (some: readonly Typed[]) =>
      foldLedger(readingOf('ledger', some), now, forgettingOfShadowing);
    expect(usually(rows)?.rows).toHaveLength(300);
    expect(usually(rows.slice(1))).toBeUndefined();
    expect(usually([...rows.slice(1), line(301, withdrew(301), 1)])).toBeUndefined();
  });

  test('wherever its rows stand: those that go are told from above to below', () => {
    const runs = [started, ...Array.from({ length: 11 }, (_, n) => withdrew(n))];
    const rows = runs.map((entry, n) => line(n + 1, entry)).reverse();
    expect(foldOf(rows)?.rows).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const late = foldedAgo(five, 83);
    expect(foldOf([line(7, withdrew(7)), late, ...five])?.rows).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('once more, with later ones, while the line that stands for it is younger than twelve weeks', () => {
    const later = line(7, withdrew(7), 60);
    expect(idsOf(folded([foldedAgo(five, 83), later], 8))).toEqual(['r8-1']);
    expect(idsOf(folded([foldedAgo(five, 84), later], 8))).toEqual(['r6-1', 'r8-1']);
    expect(idsOf(folded([foldedAgo(five, 85), later], 8))).toEqual(['r6-1', 'r8-1']);
  });

  test('once more only where the run that folded it wrote nothing else', () => {
    const rows = [foldedAgo(five, 83), line(6, withdrew(6), 83, 2), line(7, withdrew(7), 60)];
    expect(idsOf(folded(rows, 8))).toEqual(['r6-1', 'r6-2', 'r8-1']);
  });

  test('also where another run, without the lock, had the same number, and once more: nothing is lost or twice there', () => {
    const other = { ...line(5, withdrew(9)), Id: 'other-1' };
    const rows = [...five, other];
    const once = folded(rows, 6) ?? [];
    const twice = folded([...once, line(7, withdrew(7))], 8) ?? [];
    expect(twice).toHaveLength(1);
    expect(read(twice).entries).toHaveLength(7);
    expect(new Set(read(twice).entries)).toEqual(new Set([...read(rows).entries, expect.anything()]));
  });
});

describe('a run is left alone', () => {
  test('of which a line does not read, whether its number or only its id says whose it is', () => {
    const two = [line(6, withdrew(6)), line(7, withdrew(7))];
    const byNumber = { ...line(6, withdrew(8)), Id: '', Data: 'damaged' };
    const byId = { ...line(7, withdrew(9), 100, 2), Run: 'damaged' };
    expect(idsOf(folded([...five, ...two, byNumber], 8))).toEqual(['r6-1', '', 'r8-1']);
    expect(idsOf(folded([...five, ...two, byId], 8))).toEqual(['r7-1', 'r7-2', 'r8-1']);
  });

  test('whose lines have ids by which it would not be known', () => {
    const rows = [...five, { ...line(6, withdrew(6)), Id: 'x' }];
    expect(idsOf(folded(rows, 7))).toEqual(['x', 'r7-1']);
    expect(idsOf(folded([...rows, line(6, withdrew(6), 100, 2)], 7))).toEqual(['x', 'r6-2', 'r7-1']);
  });

  test('whose lines do not agree on its number', () => {
    const rows = [...five, line(6, withdrew(6)), { ...line(7, withdrew(7)), Id: 'r6-2' }];
    expect(idsOf(folded(rows, 8))).toEqual(['r6-1', 'r6-2', 'r8-1']);
  });

  test('with a line too long to stand in a cell with what is written around it', () => {
    const rows = [...five, line(6, page(40_000)), line(7, page(40_001)), line(7, withdrew(7), 100, 2)];
    const after = folded(rows, 8) ?? [];
    expect(idsOf(after)?.slice(0, 2)).toEqual(['r7-1', 'r7-2']);
    expect(read(after).entries).toEqual(read(rows).entries);
  });
});

describe('of much that could be folded', () => {
  test('a million characters go at once, of the oldest runs', () => {
    const rows = Array.from({ length: 27 }, (_, n) => line(n + 1, page(40_000)));
    expect(foldOf([...rows].reverse())?.rows).toEqual(Array.from({ length: 25 }, (_, n) => n + 3));
    const more = [line(1, started), ...rows.map((row, n) => ({ ...row, Run: n + 2, Id: `m${n}-1` }))];
    expect(foldOf(more)?.rows).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
  });

  test('a run that is larger goes whole, and alone', () => {
    const large = Array.from({ length: 26 }, (_, n) => line(1, page(40_000), 100, n + 1));
    expect(foldOf([...large, line(2, withdrew(2))])?.rows).toEqual(large.map((_, n) => n + 1));
  });
});

describe('rows of runs that others stand for already', () => {
  const standing = foldedAgo(five, 85);
  const pasted = five.slice(1, 3);

  test('go, and are not named once more', () => {
    const fold = foldOf([standing, ...pasted, line(7, withdrew(7))]);
    expect(fold?.rows).toEqual([2, 3, 4]);
    expect(fold?.entries).toMatchObject([{ kind: 'folded', runs: { r7: 7 } }]);
    expect(
      fold?.entries.flatMap((entry) => (entry.kind === 'folded' ? Object.keys(entry.runs) : [])),
    ).toEqual(['r7']);
  });

  test('count as rows that go, and leave nothing to write where they go alone', () => {
    expect(foldOf([standing, ...pasted], 2)).toEqual({ rows: [2, 3], entries: [] });
    expect(foldOf([standing, ...pasted], 3)).toBeUndefined();
    expect(foldOf([standing, ...pasted, line(7, withdrew(7))], 3)?.rows).toHaveLength(3);
  });

  test('stay where they do not read, so that somebody looks', () => {
    const damaged = { ...line(2, withdrew(1), 100, 2), Data: 'damaged' };
    expect(foldOf([standing, ...pasted, damaged])?.rows).toEqual([2, 3]);
  });
});

describe('what may be forgotten', () => {
  const kept: Forgetting = () => (entry) => entry;
  const young = line(7, withdrew(7), 10);
  const rows = [young, foldedAgo(five.slice(0, 3), 50), ...five.slice(3)];

  test('is asked with all that counts in its order, with what may go, and since when things are long over', () => {
    const told: unknown[] = [];
    foldOf(rows, 1, (entries, mayGo, before) => {
      told.push(entries, entries.map(mayGo), before);
      return (entry) => entry;
    });
    expect(told).toEqual([read(rows).entries, [true, true, true, true, true, false], daysAgo(56)]);
  });

  test('goes, and all else stays as it stood', () => {
    const ofKept = foldOf(rows, 1, kept)?.entries ?? [];
    expect(read(ofKept.map((entry, n) => line(8, entry, 0, n + 1))).entries).toEqual(read(five).entries);
    const less = foldOf(rows, 1, () => (entry) => (entry.run === 2 ? undefined : entry))?.entries ?? [];
    const after = read(less.map((entry, n) => line(8, entry, 0, n + 1)));
    expect(after.entries).toEqual(read(five).entries.filter(({ run }) => run !== 2));
    expect(after.folded.get('r2')).toBe(2);
  });

  test('is also whatever stands before the last start', () => {
    const again = [...five, line(6, { ...started, spreadsheet: 'sheet-2' } as Entry), line(7, withdrew(7))];
    const entries = foldOf(again, 1, kept)?.entries ?? [];
    expect(entries).toMatchObject([{ lines: [{ 0: 6 }, { 0: 7 }] }]);
    expect(read([line(8, entries[0]!, 0)]).problems).toHaveLength(0);
  });
});
