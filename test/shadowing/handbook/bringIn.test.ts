import { bringIn } from '../../../src/shadowing/handbook/bringIn';
import {
  importedPage,
  inTime,
  isSecondImported,
  nothingImported,
  withRoster,
  withRotations,
} from '../../../src/shadowing/handbook/imported';
import { parsePage } from '../../../src/shadowing/handbook/page';
import { readDay } from '../../../src/workbook/decodeDay';
import { anEngineer, email, week, World } from '../world';

// Rules S3 and S16: what a page of the handbook brings, and what is said of it.

/** What these rows of a page bring. */
function brought(world: World, ...rows: string[]) {
  const text = ['| Rotation | Engineer | Customer |', '|---|---|---|', ...rows].join('\n');
  const page = parsePage(text, (day) => readDay('Rotation', day));
  if (!page) throw new Error('There is no table.');
  return bringIn(page, world.situation);
}

/** The same, which is then in the ledger. */
function bring(world: World, ...rows: string[]) {
  const { rotations } = brought(world, ...rows);
  world.ledger({ kind: 'imported', rotations });
  const { history, programme } = world;
  world.history = { ...history, imported: withRoster(history.imported, programme.engineers) };
}

const link = (name: string, handle = name.toLowerCase()) => `[@${name}](https://github.com/${handle})`;
const ann = { name: 'Ann', handle: 'ann' };
const joe = { name: 'Joe', handle: '' };

/** Ann, whose handle is known, has a place in the week of 11 May. */
function placed(): World {
  const world = new World().call('c1', '2026-05-12 14:00', { customerNo: 7 }).signUp('ann', '2026-05-11');
  world.engineer('ann', { github: 'ann' }).run();
  return world;
}

describe('A page brings', () => {
  test('the engineers and customers of a week that are new in it', () => {
    const world = new World().engineer('ann', { github: 'ann' });
    bring(world, `| 2025-05-05 | ${link('Ann')} | 3 |`);
    const { rotations, added, known } = brought(
      world,
      `| 2025-05-05 | ${link('Ann')} Joe | 3, 9 |`,
      '| 2025-05-12 | | 4 |',
      '| 2025-05-19 | | |',
    );
    expect(rotations).toEqual([
      { week: '2025-05-05', engineers: [joe], customers: [9] },
      { week: '2025-05-12', engineers: [], customers: [4] },
    ]);
    expect([added, known]).toEqual([1, 1]);
  });

  test('a week once that has two rows', () => {
    const { rotations, added, known } = brought(
      new World(),
      '| 2025-05-05 | Joe | 3 |',
      '| 2025-05-05 | Joe | 3, 4 |',
    );
    expect(rotations).toEqual([
      { week: '2025-05-05', engineers: [joe], customers: [3] },
      { week: '2025-05-05', engineers: [], customers: [4] },
    ]);
    expect([added, known]).toEqual([1, 1]);
  });

  test('no number beside those alone whom Ridealong itself placed: it knows the numbers of its calls', () => {
    expect(brought(placed(), `| 2026-05-11 | ${link('Ann')} | 99 |`).rotations).toEqual([]);
    expect(brought(placed(), `| 2026-05-11 | ${link('Ann')} Joe | 99 |`).rotations).toEqual([
      { week: '2026-05-11', engineers: [joe], customers: [99] },
    ]);
  });

  test('weeks up to 18 months ahead', () => {
    const world = new World().clock('2026-05-02 12:00');
    const { rotations, notes } = brought(world, '| 2027-11-01 | | 1 |', '| 2027-11-08 | Joe | 1 |');
    expect(rotations).toEqual([{ week: '2027-11-01', engineers: [], customers: [1] }]);
    expect(notes).toEqual([
      {
        line: 3,
        sentence: 'The week of 8–14 Nov 2027 is more than 18 months ahead: correct the year.',
        leftOut: true,
      },
    ]);
  });

  test('nothing of a row that is not understood', () => {
    expect(brought(new World(), '| soon | Joe | 1 |')).toEqual({
      rotations: [],
      added: 0,
      known: 0,
      notes: [],
    });
  });
});

describe('It is said', () => {
  const nobody = (line: number) => ({
    line,
    sentence:
      '“Joe” is the name of nobody on the Engineers tab, or of several: kept as history, counted for nobody.',
    leftOut: false,
  });
  const twice = (line: number, name: string, other: string) => ({
    line,
    sentence: `“${name}” has the week of ${other} in 2026 as well: one of the two is kept as extra.`,
    leftOut: false,
  });

  test('once who is nobody on the roster, where they stand first', () => {
    const { notes } = brought(
      new World().engineer('ann', { github: 'ann' }),
      `| 2024-05-06 | ${link('Ann')} | |`,
      '| 2025-05-05 | Joe | |',
      `| 2026-03-02 | Joe ${link('J', 'joe')} | |`,
    );
    expect(notes).toEqual([
      nobody(3),
      {
        line: 4,
        sentence:
          '“J” (joe) is nobody on the Engineers tab: kept as history, and counted as soon as somebody there has this GitHub handle.',
        leftOut: false,
      },
    ]);
  });

  test('who has two weeks in a year: of the page, of one before, or a place', () => {
    const world = placed().engineer('bo');
    bring(world, '| 2026-01-05 | Bo | |');
    const { notes } = brought(
      world,
      `| 2025-03-02 | ${link('Ann')} | |`,
      '| 2026-01-12 | Bo | |',
      `| 2026-03-02 | ${link('Ann')} | |`,
      '| 2027-01-04 | Bo, Joe | |',
      '| 2026-01-12 | Joe | |',
      '| 2026-01-19 | Joe | |',
    );
    expect(notes).toEqual([
      nobody(5),
      twice(4, 'Ann', '11–17 May 2026'),
      twice(3, 'Bo', '5–11 Jan 2026'),
      twice(7, 'Joe', '12–18 Jan 2026'),
    ]);
  });

  test('at the row that has it, of two of one week, and after one that is not understood', () => {
    const { notes } = brought(
      new World().engineer('ann', { github: 'ann' }).engineer('bo').engineer('cy'),
      '| soon | | |',
      '| 2025-05-05 | Bo | |',
      '| 2025-06-02 | Cy | |',
      `| 2025-06-02 | ${link('Ann')}, Bo | |`,
    );
    expect(notes).toEqual([
      {
        line: 5,
        sentence: '“Bo” has the week of 5–11 May 2025 in 2025 as well: one of the two is kept as extra.',
        leftOut: false,
      },
    ]);
  });

  test('of nobody whose place was given back in time, or who stands twice in a week', () => {
    const world = placed();
    world.withdraw('ann').run();
    expect(brought(world, `| 2026-03-02 | ${link('Ann')} | |`).notes).toEqual([]);
    const both = new World().engineer('ann', { github: 'ann' });
    expect(brought(both, `| 2026-03-02 | ${link('Ann')}, Ann | |`)).toMatchObject({ added: 2, notes: [] });
  });
});

describe('Imported history', () => {
  const rotation = (monday: string, ...engineers: (typeof ann)[]) => ({
    week: week(monday),
    engineers,
    customers: [],
  });

  test('has each engineer and number of a week once, and stands in time', () => {
    const imported = withRotations(nothingImported, [
      { ...rotation('2026-03-02', joe), customers: [9] },
      rotation('2025-03-03', joe),
      rotation('2025-09-01', joe),
      { ...rotation('2026-03-02', ann, joe), customers: [3, 9] },
    ]);
    expect(inTime(imported)).toEqual([
      rotation('2025-03-03', joe),
      rotation('2025-09-01', joe),
      { ...rotation('2026-03-02', joe, ann), customers: [3, 9] },
    ]);
  });

  test('knows the weeks of who is on the roster, the earliest first and each once', () => {
    const imported = withRotations(nothingImported, [
      rotation('2026-03-02', ann, joe, { name: 'Ann', handle: '' }),
      rotation('2025-03-03', ann),
    ]);
    const roster = new Map([[email('ann'), anEngineer('ann', { github: 'ann' })]]);
    expect([...withRoster(imported, roster).had]).toEqual([
      ['ann@example.com', ['2025-03-03', '2026-03-02']],
    ]);
    expect([...withRoster(imported, new Map()).had]).toEqual([]);
  });

  test('S3 has a second one of who had one since New Year’s Day, which may be a Monday', () => {
    const imported = withRotations(nothingImported, [
      rotation('2023-12-25', joe),
      rotation('2024-01-01', joe),
      rotation('2024-05-06', joe),
    ]);
    const second = (monday: string) => isSecondImported(imported, week(monday), ({ name }) => name === 'Joe');
    expect(['2023-12-25', '2024-01-01', '2024-05-06'].map(second)).toEqual([false, false, true]);
  });

  test('has no page before one was brought in, and none of which a part is missing', () => {
    const part = { page: 'h1', part: 0, of: 2, text: 'a' };
    const other = { ...part, part: 1, text: 'b' };
    expect(importedPage(nothingImported)).toBeUndefined();
    expect(importedPage({ ...nothingImported, pageParts: [part] })).toBeUndefined();
    expect(importedPage({ ...nothingImported, pageParts: [other] })).toBeUndefined();
    expect(importedPage({ ...nothingImported, pageParts: [part, { ...other, part: 2 }] })).toBeUndefined();
    expect(importedPage({ ...nothingImported, pageParts: [other, part] })).toBe('ab');
  });
});
