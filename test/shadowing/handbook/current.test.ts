import { currentRotations } from '../../../src/shadowing/handbook/current';
import { nothingImported, withRoster, withRotations } from '../../../src/shadowing/handbook/imported';
import type { HandbookEngineer, HandbookRotation } from '../../../src/shadowing/handbook/rotation';
import { callId, email, week, World } from '../world';

// Rule S16: what the handbook's table should say now.

const linked = (name: string, handle = name.toLowerCase()): HandbookEngineer => ({ name, handle });
const plain = (name: string): HandbookEngineer => ({ name, handle: '' });

/** A rotation of the handbook. */
const had = (monday: string, engineers: HandbookEngineer[], customers: number[] = []): HandbookRotation => ({
  week: week(monday),
  engineers,
  customers,
});

function current(world: World, ...rotations: HandbookRotation[]) {
  const imported = withRoster(withRotations(nothingImported, rotations), world.programme.engineers);
  return currentRotations(world.programme, { ...world.history, imported }, world.now);
}

const ofWeek = (world: World, monday: string, ...rotations: HandbookRotation[]) =>
  current(world, ...rotations).find((rotation) => rotation.week === monday);

/** Ada and Bo have confirmed places in Fjord's call of 12 May and Harbor's of 13 May. */
function confirmed(): World {
  const world = new World()
    .call('c1', '2026-05-12 10:00', { customer: 'Fjord', customerNo: 12 })
    .call('c2', '2026-05-13 10:00', { customer: 'Harbor', customerNo: 7 });
  world.signUp('ada', '2026-05-11').signUp('bo', '2026-05-11').run();
  return world;
}

describe('The weeks of the table', () => {
  const ends = (world: World, ...rotations: HandbookRotation[]) => {
    const weeks = current(world, ...rotations).map((rotation) => rotation.week);
    return [weeks[0], weeks[weeks.length - 1], weeks.length];
  };

  test('are this one and the next twelve where there was nothing', () => {
    expect(ends(new World())).toEqual(['2026-05-04', '2026-07-27', 13]);
  });

  test('begin with the first that had somebody, imported or confirmed', () => {
    expect(ends(confirmed())).toEqual(['2026-05-11', '2026-07-27', 12]);
    expect(ends(confirmed(), had('2026-04-20', [], [3]))).toEqual(['2026-04-20', '2026-07-27', 15]);
    expect(ends(confirmed().clock('2026-06-01 10:00'))).toEqual(['2026-05-11', '2026-08-24', 16]);
  });

  test('are none for a place that is tentative or was given back', () => {
    const far = new World().call('c1', '2026-09-01 10:00').signUp('ada', '2026-08-31');
    far.run();
    expect(far.place('ada')).toBe('c1 tentative');
    expect(ends(far)).toEqual(['2026-05-04', '2026-07-27', 13]);
    const back = confirmed().withdraw('ada').withdraw('bo');
    back.run();
    expect(ends(back.clock('2026-06-01 10:00'))).toEqual(['2026-06-01', '2026-08-24', 13]);
  });

  test('end with the last that has somebody, however far ahead', () => {
    expect(ends(confirmed(), had('2026-08-03', [plain('Zed')]))).toEqual(['2026-05-11', '2026-08-03', 13]);
  });
});

describe('A week of the table', () => {
  test('has the handbook’s engineers first, then those with confirmed places, each once', () => {
    const world = confirmed().engineer('ada', { name: 'Ada Hull', github: 'adah' });
    expect(
      ofWeek(world, '2026-05-11', had('2026-05-11', [linked('Zed'), linked('Lady A', 'adah')], [9, 12])),
    ).toEqual({
      week: '2026-05-11',
      engineers: [linked('Zed'), linked('Lady A', 'adah'), plain('Bo')],
      customers: [7, 9, 12],
      takenBack: [],
      customersKnown: true,
    });
  });

  test('has once whom the handbook calls by name alone, though their handle is known', () => {
    const world = confirmed().engineer('ada', { name: 'Ada Hull', github: 'adah' });
    expect(ofWeek(world, '2026-05-11', had('2026-05-11', [plain('Ada Hull')]))?.engineers).toEqual([
      plain('Ada Hull'),
      plain('Bo'),
    ]);
  });

  test('without anyone is empty, and its customers are not known', () => {
    const empty = { engineers: [], customers: [], takenBack: [], customersKnown: false };
    expect(ofWeek(confirmed(), '2026-05-18')).toEqual({ week: '2026-05-18', ...empty });
    expect(ofWeek(confirmed(), '2026-05-18', had('2026-05-18', [], [3]))).toEqual({
      week: '2026-05-18', ...empty, customers: [3],
    }); // prettier-ignore
  });

  test('has nobody whose place is tentative', () => {
    const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', '2026-06-01');
    world.run();
    expect(ofWeek(world, '2026-06-01')).toMatchObject({
      engineers: [],
      takenBack: [],
      customersKnown: false,
    });
  });

  test('says who gave the place back', () => {
    const world = confirmed();
    world.withdraw('ada').run();
    expect(ofWeek(world, '2026-05-11')).toEqual({
      week: '2026-05-11',
      engineers: [plain('Bo')],
      customers: [7],
      takenBack: [plain('Ada')],
      customersKnown: true,
    });
    world.withdraw('bo').run();
    expect(ofWeek(world, '2026-05-11')).toMatchObject({
      customers: [],
      takenBack: [plain('Ada'), plain('Bo')],
      customersKnown: true,
    });
    expect(ofWeek(world, '2026-05-11', had('2026-05-11', [plain('ada')]))?.takenBack).toEqual([plain('Bo')]);
  });

  test('takes back nobody who has another place in it, also a tentative one', () => {
    const world = new World()
      .call('c1', '2026-06-02 10:00')
      .call('c2', '2026-06-03 10:00')
      .signUp('ada', '2026-06-01');
    world.run();
    world.call('c1', '2026-06-02 10:00', { status: 'Cancelled' }).run();
    expect(world.place('ada')).toBe('c2 tentative');
    expect(ofWeek(world, '2026-06-01')).toMatchObject({ engineers: [], takenBack: [] });
  });

  test('does not know its customers while a row of its calls does not read', () => {
    const world = confirmed();
    world.calls.set(callId('c1'), 'unreadable');
    expect(ofWeek(world, '2026-05-11')).toMatchObject({ customers: [7], customersKnown: false });
  });
});

describe('An engineer of the table', () => {
  const names = (world: World, ...rotations: HandbookRotation[]) =>
    ofWeek(world, '2026-05-11', ...rotations)?.engineers.map(({ name }) => name);

  test('is called as the handbook called them last', () => {
    const world = confirmed().engineer('ada', { name: 'Ada Hull', github: 'ada' });
    const rotations = [
      had('2025-05-12', [linked('A. Hull', 'ada')]),
      had('2024-05-13', [linked('Adah', 'ada')]),
    ];
    expect(names(world, ...rotations)).toEqual(['A. Hull', 'Bo']);
  });

  test('is else called by name, by the beginning of the address, or at least something', () => {
    const world = confirmed().engineer('ada', { name: ' @Ada  Hull ' }).engineer('bo', { name: '?' });
    expect(names(world)).toEqual(['Ada Hull', 'bo']);
    world.engineers.delete(email('bo'));
    expect(ofWeek(world, '2026-05-11')?.engineers[1]).toEqual(plain('bo'));
    const nameless = new World().call('c1', '2026-05-12 10:00').signUp('-@example.com', '2026-05-11');
    nameless.engineer('-@example.com', { name: '-' }).run();
    expect(names(nameless)).toEqual(['Engineer']);
  });
});
