import fc from 'fast-check';
import { identify, rowsSeen, type Identity } from '../../src/workbook/identity';
import { readTab, type TabReading } from '../../src/workbook/reading';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';

const headers = ['Sign-up id', 'Engineer', 'Weeks available'];

/** Rows of the sheet: an id and what is typed beside it. */
type Sheet = readonly (readonly [id: string, typed: string])[];

function reading(sheet: Sheet): TabReading {
  return readTab(tabs.signUps, [headers, ...sheet.map(([id, typed]) => [id, typed])]);
}

function ids(): () => string {
  let n = 0;
  return () => `new-${String((n += 1))}`;
}

/** The sheet after what `identify` wants written, and the ledger after it. */
function settle(
  sheet: Sheet,
  known: ReadonlyMap<string, string>,
): { sheet: Sheet; known: Map<string, string>; identity: Identity } {
  const identity = identify(reading(sheet), known, ids());
  return {
    identity,
    sheet: sheet.map(([id, typed], n) => [identity.writes.get(n + 1) ?? id, typed] as const),
    known: new Map([...known, ...identity.changed]),
  };
}

/** What the ledger knows of rows that stand as here. */
const ledgerOf = (sheet: Sheet): Map<string, string> =>
  new Map(
    reading(sheet)
      .rows.filter(({ id }) => id !== '')
      .map(({ id, content }) => [id, content]),
  );

const after = (sheet: Sheet, known: Sheet): Sheet => settle(sheet, ledgerOf(known)).sheet;

describe('a row', () => {
  it('without an id gets a new one, which the ledger is told', () => {
    const { sheet, identity } = settle(
      [
        ['', 'ann'],
        ['', 'bob'],
      ],
      new Map(),
    );
    expect(sheet).toEqual([
      ['new-1', 'ann'],
      ['new-2', 'bob'],
    ]);
    expect([...identity.changed.keys()]).toEqual(['new-1', 'new-2']);
  });

  it('keeps its id when what is typed in it changes', () => {
    const { sheet, identity } = settle([['s-a', 'ann, later']], ledgerOf([['s-a', 'ann']]));
    expect(sheet).toEqual([['s-a', 'ann, later']]);
    expect([...identity.changed.keys()]).toEqual(['s-a']);
  });

  it('keeps an id that the ledger has not seen', () => {
    expect(after([['s-x', 'ann']], [])).toEqual([['s-x', 'ann']]);
  });

  it('that was copied is a row of its own: who says what the ledger knows keeps the id', () => {
    const known: Sheet = [['s-a', 'ann']];
    expect(
      after(
        [
          ['s-a', 'bob'],
          ['s-a', 'ann'],
        ],
        known,
      ),
    ).toEqual([
      ['new-1', 'bob'],
      ['s-a', 'ann'],
    ]);
    expect(
      after(
        [
          ['s-a', 'ann'],
          ['s-a', 'ann'],
        ],
        known,
      ),
    ).toEqual([
      ['s-a', 'ann'],
      ['new-1', 'ann'],
    ]);
    expect(
      after(
        [
          ['s-a', 'bob'],
          ['s-a', 'cid'],
        ],
        known,
      ),
    ).toEqual([
      ['s-a', 'bob'],
      ['new-1', 'cid'],
    ]);
  });

  it('gets its id back when it was pasted without it', () => {
    expect(
      after(
        [
          ['', 'bob'],
          ['', 'ann'],
        ],
        [['s-a', 'ann']],
      ),
    ).toEqual([
      ['new-1', 'bob'],
      ['s-a', 'ann'],
    ]);
  });

  it('gets its id back when something that looks like one was pasted over it', () => {
    expect(after([['rubbish', 'ann']], [['s-a', 'ann']])).toEqual([['s-a', 'ann']]);
    const twins: Sheet = [
      ['rubbish', 'ann'],
      ['s-a', 'ann'],
    ];
    expect(after(twins, [['s-a', 'ann']])).toEqual(twins);
  });

  it('whose id went to another row is told from it by what the ledger knows', () => {
    const known: Sheet = [
      ['s-a', 'ann'],
      ['s-b', 'bob'],
    ];
    expect(
      after(
        [
          ['', 'ann'],
          ['s-a', 'bob'],
        ],
        known,
      ),
    ).toEqual([
      ['s-a', 'ann'],
      ['s-b', 'bob'],
    ]);
    expect(
      after(
        [
          ['s-b', 'ann'],
          ['s-a', 'bob'],
        ],
        known,
      ),
    ).toEqual([
      ['s-a', 'ann'],
      ['s-b', 'bob'],
    ]);
  });

  it('keeps its id when it is typed like one that is gone', () => {
    const known: Sheet = [
      ['s-a', 'ann'],
      ['s-b', 'bob'],
    ];
    expect(after([['s-a', 'bob']], known)).toEqual([['s-a', 'bob']]);
  });

  it('loses its id when nothing is typed in it any more, and gets it back when that was a slip', () => {
    const cleared = settle([['s-a', '']], ledgerOf([['s-a', 'ann']]));
    expect(cleared.sheet).toEqual([['', '']]);
    expect(cleared.identity.ids.size).toBe(0);
    expect(settle([['', 'ann']], cleared.known).sheet).toEqual([['s-a', 'ann']]);
  });

  it.each(['=1+1', '__proto__', 'S A', 'x', 'a'.repeat(60)])(
    'is given a proper id instead of %p',
    (typed) => {
      expect(after([[typed, 'ann']], [])).toEqual([['new-1', 'ann']]);
    },
  );
});

describe('what stands in the id column', () => {
  const isKept = (id: string): boolean => after([[id, 'ann']], [])[0]![0] === id;

  it('is an id when it is 3 to 40 small letters, digits and hyphens, a letter first', () => {
    expect(['abc', 'a-1', 'a'.repeat(40)].map(isKept)).toEqual([true, true, true]);
    expect(['ab', 'a'.repeat(41), '1ab', '-ab', 'aBc', 'ab_', 'x abc', 'abc!'].filter(isKept)).toHaveLength(
      0,
    );
  });
});

describe('while a column is gone', () => {
  const known = ledgerOf([
    ['s-a', 'ann'],
    ['s-b', 'bob'],
  ]);
  const looked = (values: readonly (readonly string[])[]): Identity =>
    identify(readTab(tabs.signUps, values), known, ids());

  it('that every row has, rows keep their ids, also empty ones, and nothing of it is kept', () => {
    const {
      ids: given,
      writes,
      changed,
    } = looked([
      ['Sign-up id', 'Weeks available'],
      ['s-a', ''],
      ['s-b', 'any'],
    ]);
    expect([...given]).toEqual([
      [1, 's-a'],
      [2, 's-b'],
    ]);
    expect([writes.size, changed.size]).toEqual([0, 0]);
  });

  it('that names rows, known ones get their ids, and no new ones are given', () => {
    const { ids: given, changed } = looked([
      ['Engineer', 'Weeks available'],
      ['ann', ''],
      ['cid', ''],
    ]);
    expect([...given]).toEqual([[1, 's-a']]);
    expect(changed.size).toBe(0);
  });
});

describe('whatever happens to rows', () => {
  const typed = fc.uniqueArray(
    fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const known = typed.map((texts): Sheet => texts.map((text, n) => [`s-${String(n)}00`, text]));
  const shuffled = known.chain((sheet) =>
    fc.record({
      sheet: fc.constant(sheet),
      moved: fc.shuffledSubarray([...sheet], { minLength: sheet.length }),
    }),
  );

  it('every filled row has one id, no id is in two rows, and the next look changes nothing', () => {
    const anyId = fc.constantFrom('', 's-000', 's-100', 's-200', 'x-100', 'odd id');
    const anyRow = fc.tuple(anyId, fc.constantFrom('', 'ann', 'bob', 'cid', 'dot'));
    const anyKnown = fc.uniqueArray(anyRow, { selector: ([id]) => id });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), anyKnown, (sheet, before) => {
        const first = settle(sheet, ledgerOf(before.filter(([id]) => !/x|odd/.test(id))));
        const given = [...first.identity.ids.values()];
        expect(new Set(given).size).toBe(given.length);
        expect(given).toHaveLength(sheet.filter(([, text]) => text !== '').length);
        const again = settle(first.sheet, first.known).identity;
        expect([again.writes.size, again.changed.size]).toEqual([0, 0]);
      }),
      { numRuns: 500 },
    );
  });

  it('sorting moves ids with their rows', () => {
    fc.assert(
      fc.property(shuffled, ({ sheet, moved }) => {
        expect(after(moved, sheet)).toEqual(moved);
      }),
    );
  });

  it('ids written beside their rows, while somebody sorted, go back to the rows they were given to', () => {
    fc.assert(
      fc.property(shuffled, ({ sheet, moved }) => {
        const beside = moved.map(([, text], n) => [sheet[n]![0], text] as const);
        expect(after(beside, sheet)).toEqual(moved);
      }),
    );
  });

  it('also where rows were inserted between reading and writing', () => {
    fc.assert(
      fc.property(known, fc.nat(), (sheet, at) => {
        const place = at % (sheet.length + 1);
        // The rows from there on moved down by one, the written ids did not.
        const texts = [...sheet.map(([, text]) => text)];
        texts.splice(place, 0, 'inserted row');
        const beside = texts.map((text, n) => [sheet[n]?.[0] ?? '', text] as const);
        const expected = texts.map((text) => [sheet.find(([, t]) => t === text)?.[0] ?? 'new-1', text]);
        fc.pre(!sheet.some(([, text]) => text === 'inserted row'));
        expect(after(beside, sheet)).toEqual(expected);
      }),
    );
  });

  it('duplicated rows leave the id with the original', () => {
    fc.assert(
      fc.property(known, fc.nat(), (sheet, n) => {
        const copied = sheet[n % sheet.length]!;
        const result = after([...sheet, copied], sheet);
        expect(result).toEqual([...sheet, ['new-1', copied[1]]]);
      }),
    );
  });
});

describe('what the ledger is told', () => {
  it('is split so that no line outgrows a cell', () => {
    const changed = new Map(
      Array.from({ length: 650 }, (_, n) => [`c-${String(n)}`.padEnd(40, '-'), 'abcdef012345']),
    );
    const entries = rowsSeen('calls', changed);
    expect(entries.map((entry) => (entry.kind === 'rowsSeen' ? Object.keys(entry.rows).length : 0))).toEqual([
      300, 300, 50,
    ]);
    expect(entries.map((entry) => entry.kind === 'rowsSeen' && entry.tab)).toEqual([
      'calls',
      'calls',
      'calls',
    ]);
    expect(rowsSeen('calls', new Map([...changed].slice(0, 300)))).toHaveLength(1);
    expect(rowsSeen('calls', new Map())).toHaveLength(0);
    for (const entry of entries) expect(JSON.stringify(entry).length).toBeLessThan(50_000);
    expect(entries.flatMap((entry) => (entry.kind === 'rowsSeen' ? Object.keys(entry.rows) : []))).toEqual([
      ...changed.keys(),
    ]);
  });
});
