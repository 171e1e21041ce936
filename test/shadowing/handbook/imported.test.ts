import { bringIn } from '../../../src/shadowing/handbook/bringIn';
import { currentRotations } from '../../../src/shadowing/handbook/current';
import { importedPage, withRoster } from '../../../src/shadowing/handbook/imported';
import { parsePage } from '../../../src/shadowing/handbook/page';
import { renderPage } from '../../../src/shadowing/handbook/render';
import { whoIs } from '../../../src/shadowing/handbook/roster';
import { countingRotation, yearsUsed } from '../../../src/shadowing/oneAYear';
import { engineerColumns } from '../../../src/shadowing/columns/engineers';
import { overviewRows } from '../../../src/shadowing/columns/overview';
import { rotationRows } from '../../../src/shadowing/columns/rotations';
import { customerNoOf } from '../../../src/shadowing/customers';
import { requestSignUp } from '../../../src/shadowing/requestSignUp';
import { summaryOf } from '../../../src/shadowing/summary';
import { readDay } from '../../../src/workbook/decodeDay';
import { callId, email, weeks, World } from '../world';

/** A handbook's table with these rows. */
const page = (...rows: string[]): string =>
  ['| Rotation | Engineer | Customer |', '|---|---|---|', ...rows].join('\n');

const link = (name: string, handle = name.toLowerCase()) => `[@${name}](https://github.com/${handle})`;

function parsed(text: string) {
  const found = parsePage(text, (day) => readDay('Rotation', day));
  if (!found) throw new Error('There is no table.');
  return found;
}

/** Brings a page in and says what came of it. */
function bring(world: World, text: string) {
  const brought = bringIn(parsed(text), world.situation);
  if (brought.rotations.length > 0) world.ledger({ kind: 'imported', rotations: brought.rotations });
  resolve(world);
  return brought;
}

function resolve(world: World): void {
  const { history, programme } = world;
  world.history = { ...history, imported: withRoster(history.imported, programme.engineers) };
}

const texts = (notes: readonly { sentence: string }[]) => notes.map(({ sentence }) => sentence);
const rotationOf = (world: World, week: string) =>
  rotationRows(world.programme, world.history, world.now).find(({ rotation }) => rotation === week);

describe('Imported history', () => {
  test('uses up the year of its engineer (rule S3), who is refused and offered the next', () => {
    const world = new World().engineer('joe', { github: 'Joe' });
    bring(world, page(`| 2026-02-02 | ${link('Joe')} | 676 |`));
    expect(yearsUsed(world.history, email('joe'))).toEqual(new Set([2026]));
    const wish = { weeks: weeks('2026-06-01'), flexible: false };
    expect(requestSignUp(world.programme, world.history, email('joe'), wish, world.now)).toEqual({
      ok: false,
      sentence: 'You had your rotation of 2026: the week of 2–8 Feb 2026. You can sign up for 2027.',
      offerYear: 2027,
    });
    world.call('c1', '2026-06-02 14:00').signUp('joe', '2026-06-01').run();
    expect(world.place('joe')).toBe('none');
  });

  test('brought in again adds nothing, also from another page that says the same', () => {
    const world = new World();
    const text = page(`| 2023-05-08 | ${link('Joe')} Ann | 676, 3 |`, '| 2023-05-15 | ? | 9 |');
    expect(bring(world, text)).toMatchObject({ added: 2, known: 0 });
    expect(bring(world, text)).toMatchObject({ added: 0, known: 2, rotations: [] });
    expect(bring(world, page(`| 8.5.2023 | ann, ${link('Joseph', 'JOE')} | 3 |`)).rotations).toEqual([]);
  });

  test('of who is not on the roster is kept, and counts as soon as somebody has the handle', () => {
    const world = new World().engineer('joe');
    const { notes } = bring(world, page(`| 2026-02-02 | ${link('Joe', 'unknwon')} | |`));
    expect(texts(notes)).toEqual([
      '“Joe” (unknwon) is nobody on the Engineers tab: kept as history, and counted as soon as somebody there has this GitHub handle.',
    ]);
    expect(yearsUsed(world.history, email('joe'))).toEqual(new Set());
    world.engineer('joe', { github: 'Unknwon' });
    resolve(world);
    expect(yearsUsed(world.history, email('joe'))).toEqual(new Set([2026]));
  });

  test('with a plain name counts for who alone has it', () => {
    const world = new World()
      .engineer('ann', { name: 'Ann Lee' })
      .engineer('ben1', { name: 'Ben' })
      .engineer('ben2', { name: 'Ben' });
    bring(world, page('| 2026-02-02 | ann lee, Ben | |'));
    expect(yearsUsed(world.history, email('ann'))).toEqual(new Set([2026]));
    expect(yearsUsed(world.history, email('ben1'))).toEqual(new Set());
  });

  test('is never refused: a second one in a year is extra, also of who is not on the roster', () => {
    const world = new World().engineer('ann', { name: 'Ann', github: 'ann' });
    const { added, notes } = bring(
      world,
      page(
        `| 2026-02-02 | ${link('Ann')} ${link('Joe')} | |`,
        `| 2026-03-02 | ${link('Ann')} | |`,
        `| 2026-03-09 | ${link('Joe')} | |`,
        `| 2027-01-04 | ${link('Ann')} | |`,
      ),
    );
    expect(added).toBe(5);
    expect(texts(notes)).toContain(
      '“Ann” has the week of 2–8 Feb 2026 in 2026 as well: one of the two is kept as extra.',
    );
    expect(rotationOf(world, '2026-02-02')?.engineers).toBe('Ann, Joe');
    expect(rotationOf(world, '2026-03-02')?.engineers).toBe('Ann (extra)');
    expect(rotationOf(world, '2026-03-09')?.engineers).toBe('Joe (extra)');
    expect(rotationOf(world, '2027-01-04')?.engineers).toBe('Ann');
  });

  test('takes no place away: beside a placement of the year it is extra, and no second place is given', () => {
    const world = new World().call('c1', '2026-06-02 14:00').signUp('ann', '2026-06-01');
    world.engineer('ann', { name: 'Ann', github: 'ann' }).run();
    bring(world, page(`| 2026-02-02 | ${link('Ann')} | |`));
    expect(world.run()).toEqual([]);
    expect(world.place('ann')).toBe('c1 tentative');
    expect(rotationOf(world, '2026-02-02')?.engineers).toBe('Ann (extra)');
  });

  test('keeps a moved call from taking its engineer into a year that is used (rule S10)', () => {
    const world = new World()
      .clock('2026-12-01 10:00')
      .call('c1', '2026-12-29 14:00')
      .signUp('ann', '2026-12-28..2027-01-04');
    world.engineer('ann', { github: 'ann' }).run();
    bring(world, page(`| 2027-02-01 | ${link('Ann')} | |`));
    world.call('c1', '2027-01-05 14:00').run();
    expect(world.history.placements.size).toBe(1);
    expect(world.place('ann')).toBe('none');
  });

  test('is what Engineers, Overview and the summary count too', () => {
    const world = new World().engineer('ann', { github: 'ann' }).engineer('ben', { github: 'ben' });
    bring(world, page(`| 2025-02-03 | ${link('Ben')} | |`, `| 2026-02-02 | ${link('Ann')} | |`));
    const columns = engineerColumns(world.programme, world.history, world.now);
    expect(columns.get(email('ann'))).toEqual({ rotationThisYear: '2026-02-02', lastRotation: '2026-02-02' });
    expect(columns.get(email('ben'))).toEqual({ rotationThisYear: '', lastRotation: '2025-02-03' });
    expect(countingRotation(world.history, email('ann'), 2026)?.state).toBe('imported');
    expect(summaryOf(world.programme, world.history, world.now).haveHadOne).toBe(1);
    const served = overviewRows(world.programme, world.history, world.now).map((row) => row.served);
    expect(served.slice(3, 6)).toEqual([0, 1, 1]);
  });

  test('lets who never shadowed before go first in the queue (rule S7)', () => {
    const world = new World().signUp('ann', 'any').signUp('ben', 'any').engineer('ann', { github: 'ann' });
    bring(world, page(`| 2023-05-08 | ${link('Ann')} | |`));
    world.run();
    world.call('c1', '2026-06-02 14:00').run();
    expect([world.place('ann'), world.place('ben')]).toEqual(['none', 'c1 tentative']);
  });

  test('takes part in numbering: a new customer gets the next free number (rule S15)', () => {
    const world = new World().call('c1', '2026-06-02 14:00', { customer: 'Fjord' });
    bring(world, page('| 2023-05-08 | Joe | 676, 3 |'));
    const call = world.programme.calls.get(callId('c1'));
    if (!call || call === 'unreadable') throw new Error('no call');
    expect(customerNoOf(call, world.history, world.programme)).toBe(677);
  });

  test('of a year far ahead is left out', () => {
    const world = new World();
    const { notes, rotations } = bring(world, page('| 2062-05-08 | Joe | 1 |'));
    expect(rotations).toEqual([]);
    expect(notes).toEqual([
      {
        line: 2,
        sentence: 'The week of 8–14 May 2062 is more than 18 months ahead: correct the year.',
        leftOut: true,
      },
    ]);
  });
});

describe('The page', () => {
  /** What the handbook would be given now. */
  const out = (world: World, text: string): string => {
    resolve(world);
    const current = currentRotations(world.programme, world.history, world.now);
    return renderPage(parsed(text), current, whoIs(world.programme.engineers));
  };

  test('gets confirmed places, by the name and number that it knows them by, and none that may still move', () => {
    const world = new World()
      .call('c1', '2026-05-12 14:00', { customer: 'Fjord', customerNo: 7 })
      .call('c2', '2026-06-02 14:00')
      .signUp('ann', '2026-05-11')
      .signUp('ben', '2026-06-01');
    world.engineer('ann', { name: 'Ann Lee', github: 'AnnL' });
    const text = page(`| 2025-05-05 | ${link('annie', 'annl')} | 3 |`, '| 2026-05-11 | | |');
    bring(world, text);
    expect(out(world, text)).toBe(text);
    world.run();
    const lines = out(world, text).split('\n');
    expect(lines[3]).toBe('| 2026-05-11 | [@annie](https://github.com/AnnL) | 7 |');
    expect(lines[6]).toBe('| 2026-06-01 |  |  |');
    expect(lines.at(-1)).toBe('| 2026-07-27 |  |  |');
  });

  test('that was given to the handbook and comes back brings nothing, also when a place was taken back since', () => {
    const world = new World().call('c1', '2026-05-12 14:00').signUp('ann', '2026-05-11');
    world.engineer('ann', { github: 'ann' }).run();
    const given = out(world, page('| 2026-05-04 | | |'));
    expect(given).toContain('[@Ann](https://github.com/ann)');
    expect(bring(world, given).rotations).toEqual([]);
    world.withdraw('ann').run();
    expect(bring(world, given).rotations).toEqual([]);
    expect(yearsUsed(world.history, email('ann'))).toEqual(new Set());
    expect(out(world, given)).not.toContain('Ann');
  });

  test('is kept in parts, and is none when one of them is lost', () => {
    const world = new World();
    const part = (n: number, text: string, id = 'h1') =>
      world.ledger({ kind: 'handbookPage', page: id, part: n, of: 2, text });
    part(1, 'b').ledger();
    expect(importedPage(world.history.imported)).toBeUndefined();
    part(0, 'a');
    part(0, 'a');
    expect(importedPage(world.history.imported)).toBe('ab');
    part(0, 'c', 'h2');
    expect(importedPage(world.history.imported)).toBeUndefined();
  });
});
