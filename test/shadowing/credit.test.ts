import { countingRotation } from '../../src/shadowing/oneAYear';
import { email, World, zone } from './world';

const used = (world: World): boolean => countingRotation(world.history, email('ada'), 2026) !== undefined;

function placedWorld(settings = {}): World {
  const world = new World(settings).call('c1', '2026-05-14 14:00');
  world.signUp('ada', '2026-05-11').run();
  return world;
}

describe('S4 what uses up a year', () => {
  it('S4 a withdrawal before the Monday does not count', () => {
    const world = placedWorld().clock('2026-05-10 23:59');
    world.withdraw('ada').run();
    expect(world.place('ada')).toBe('none');
    expect(used(world)).toBe(false);
  });

  it('S4 a withdrawal from Monday 00:00 of the programme on counts', () => {
    const world = placedWorld().clock('2026-05-11 00:00');
    world.withdraw('ada').run();
    expect(world.place('ada')).toBe('none');
    expect(used(world)).toBe(true);
    world.call('c2', '2026-06-02 10:00').signUp('ada', '2026-06-01', { row: 'again' }).run();
    expect(world.row('again').problems[0]).toContain('You withdrew from your rotation of 2026');
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'S4 the Monday is that of the programme, in %s',
    (name) => {
      const settings = { zone: zone(name) };
      const before = placedWorld(settings).clock('2026-05-10 23:59');
      before.withdraw('ada').run();
      expect(used(before)).toBe(false);
      const after = placedWorld(settings).clock('2026-05-11 00:00');
      after.engineer('ada', { zone: zone(name) });
      const world = new World(settings).engineer('ada', { zone: zone(name) }).call('c1', '2026-05-14 14:00');
      world.signUp('ada', '2026-05-11').run();
      world.clock('2026-05-11 00:00').withdraw('ada').run();
      expect(used(world)).toBe(true);
    },
  );

  it('S4 a call cancelled in its week does not count, and its engineer goes first', () => {
    const world = placedWorld().clock('2026-05-12 09:00');
    world.call('c1', '2026-05-14 14:00', { status: 'Cancelled' }).run();
    expect(used(world)).toBe(false);
    expect([...world.history.signUps.values()][0]?.lostPlace).toBe(true);
  });

  it('S4 a rotation that has begun can no longer be withdrawn from', () => {
    const world = placedWorld().clock('2026-05-14 14:00');
    world.withdraw('ada').run();
    expect(world.place('ada')).toBe('c1 confirmed');
    expect(world.row('ada').problems).toEqual(['The call has taken place, so it stays.']);
    expect(used(world)).toBe(true);
  });
});
