import fc from 'fast-check';
import type { Email } from '../../src/programme/records';
import { instant } from '../../src/time/instant';
import type { Entry, Folded, LoggedEntry } from '../../src/workbook/entries';
import { foldableMax, foldedEntries, rootOf, unfolded, type FoldedRun } from '../../src/workbook/folded';
import { dataText } from '../../src/workbook/ledger';

const ann = 'ann@example.com' as Email;
const at = instant(Date.UTC(2026, 4, 4, 8));

/** A page of the handbook of so many characters: any text will do. */
const page = (text: string) => ({ kind: 'handbookPage', page: 'h-1', part: 0, of: 1, text }) as const;

/** A run with these texts, a line each, that one person wrote. */
function runOf(run: number, texts: readonly string[], by: Email = ann): FoldedRun {
  const left = texts.map((text, n) => {
    const entry: LoggedEntry = { ...page(text), at: instant(at + n), by, run };
    return { run, line: n + 1, entry };
  });
  return { root: `root-${run}`, run, left };
}

const isFolded = (entry: Entry): entry is Entry & Folded => entry.kind === 'folded';
const foldedOf = (runs: readonly FoldedRun[]) => foldedEntries(runs).filter(isFolded);

/** Sheets takes no more in a cell. */
const cellMax = 50_000;

/** That these runs stand in lines that fit, nothing is lost, and each line names the runs that it has anything of. */
function expectWhole(runs: readonly FoldedRun[], entries: readonly (Entry & Folded)[]): void {
  for (const entry of entries) {
    expect(dataText(entry).length).toBeLessThan(cellMax);
    const named = new Set(Object.values(entry.runs));
    expect(entry.lines.filter(([run]) => !named.has(run))).toHaveLength(0);
    expect(new Set(entry.people).size).toBe(entry.people.length);
  }
  expect(Object.assign({}, ...entries.map((entry) => entry.runs))).toEqual(
    Object.fromEntries(runs.map(({ root, run }) => [root, run])),
  );
  const back = entries.flatMap((entry) =>
    unfolded(entry, (_, data) => ({ ...page(''), ...(data as object) })),
  );
  expect(back).toEqual(runs.flatMap(({ left }) => left));
}

describe('runs that are folded', () => {
  const text = fc
    .tuple(fc.constantFrom('x', '"', '\n', 'ü'), fc.integer({ min: 0, max: 19_000 }))
    .map(([character, length]) => character.repeat(length));

  test('stand in lines that each fit into a cell, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 8 }), (all) => {
        const runs = all.map((texts, n) => runOf(n + 1, texts));
        expectWhole(runs, foldedOf(runs));
      }),
      { numRuns: 50 },
    );
  });

  test('fit with the longest line that can be folded, whatever stands before and after it', () => {
    const longest = 'x'.repeat(foldableMax - dataText(page('')).length);
    const runs = [runOf(1, ['a']), runOf(2, [longest, 'b', longest]), runOf(3, ['c'])];
    const entries = foldedOf(runs);
    expectWhole(runs, entries);
    expect(entries).toHaveLength(2);
  });

  test('stand in few lines, of which each is nearly full', () => {
    const thousands = (n: number) => 'x'.repeat(n * 1000);
    const runs = [14, 14, 14, 14, 14, 14, 10].map((size, n) => runOf(n + 1, [thousands(size)]));
    const entries = foldedOf(runs);
    expectWhole(runs, entries);
    expect(entries.map(({ lines }) => lines.length)).toEqual([3, 3, 1]);
  });

  test('fit also where many people wrote, each of whom is named once in a line', () => {
    const byMany = Array.from({ length: 700 }, (_, n) => {
      const by = `${String(n % 350)}-${'a'.repeat(200)}@example.com` as Email;
      return runOf(n + 1, [''], by);
    });
    const entries = foldedOf(byMany);
    expectWhole(byMany, entries);
    expect(entries.length).toBeGreaterThan(1);
    const oneOfTwo = [runOf(1, ['a'], ann), runOf(2, ['b'], 'bo@example.com' as Email), runOf(3, ['c'], ann)];
    expect(foldedOf(oneOfTwo)[0]?.people).toEqual([ann, 'bo@example.com']);
  });

  test('are named also where nothing is left of them, in as many lines as their names need', () => {
    const runs = Array.from({ length: 3000 }, (_, n) => runOf(n + 1, []));
    const entries = foldedOf(runs);
    expectWhole(runs, entries);
    expect(entries).toHaveLength(2);
    expect(entries.map(({ people, lines }) => people.length + lines.length)).toEqual([0, 0]);
  });

  test('leave no line where there is none of them', () => {
    expect(foldedEntries([])).toHaveLength(0);
  });
});

describe('what was folded', () => {
  const line = (kind: string, by = 0): Folded['lines'][number] => [3, 2, at, by, kind, { text: 'x' }];
  const readPages = (kind: string): Entry | undefined => (kind === 'unheard' ? undefined : page('x'));
  const standing = (...lines: Folded['lines']): Folded => ({ runs: { root: 3 }, people: [ann], lines });
  const placed = { run: 3, line: 2, entry: { ...page('x'), at, by: ann, run: 3 } };

  test('is read with its place, its time and who wrote it', () => {
    expect(unfolded(standing(line('handbookPage')), readPages)).toEqual([placed]);
  });

  test.each([
    ['a kind that is unheard of', line('unheard')],
    ['somebody who is not named', line('handbookPage', 1)],
    ['what stands for others itself', line('folded')],
  ])('does not read with %s, and the rest does', (_, damaged) => {
    const all = unfolded(standing(damaged, line('handbookPage')), readPages);
    expect(all).toHaveLength(2);
    expect(all).toEqual([undefined, placed]);
  });
});

test.each([
  ['a1b2-1', 'a1b2'],
  ['a-b-12', 'a-b'],
  ['a1b2', ''],
  ['-1', ''],
  ['', ''],
])('lines of a run have one root: of %p it is %p', (id, root) => expect(rootOf(id)).toBe(root));
