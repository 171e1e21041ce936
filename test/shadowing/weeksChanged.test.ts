import { weeksChanged } from '../../src/shadowing/weeksChanged';
import { kinds, World } from './world';

/** Ada has a tentative place in the week of 1 June; places are confirmed from 18 May on. */
function placed(): World {
  const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', '2026-06-01..2026-06-08');
  world.run();
  return world;
}

describe('S9 the place of an engineer whose weeks change', () => {
  it('S9 is given up while it is tentative, which costs nothing, and the new weeks are looked at at once', () => {
    const world = placed().call('c2', '2026-06-23 10:00').signUp('ada', '2026-06-22');
    const { id } = world.placement('ada')!;
    const entries = world.run();
    expect(kinds(entries)).toEqual(['signedUp', 'released weeksChanged', 'placed']);
    expect(entries).toContainEqual({
      kind: 'released',
      placement: id,
      reason: 'weeksChanged',
      counts: false,
    });
    expect(world.place('ada')).toBe('c2 tentative');
  });

  it('S9 stays while its week is among those that are named', () => {
    for (const named of ['2026-06-01', '2026-05-25..2026-06-15', 'any']) {
      const world = placed().signUp('ada', named);
      expect(kinds(world.run())).toEqual(['signedUp']);
      expect(world.place('ada')).toBe('c1 tentative');
      expect(weeksChanged(world.situation)).toHaveLength(0);
    }
  });

  it('S9 is confirmed once that is due, though its engineer names other weeks before the run comes', () => {
    const world = placed().clock('2026-05-17 23:59').signUp('ada', '2026-06-22');
    expect(kinds(world.run())).toEqual(['signedUp', 'released weeksChanged']);
    const later = placed().clock('2026-05-18 00:00').signUp('ada', '2026-06-22');
    expect(kinds(later.run())).toEqual(['signedUp', 'confirmed']);
    expect(later.place('ada')).toBe('c1 confirmed');
  });

  it('S9 stays once it is confirmed, also when places are now confirmed nearer to their week', () => {
    const world = placed().clock('2026-05-18 09:00');
    expect(kinds(world.run())).toEqual(['confirmed']);
    world.settings = { ...world.settings, confirmDays: 7 };
    world.signUp('ada', '2026-06-22');
    expect(kinds(world.run())).toEqual(['signedUp']);
    expect(world.place('ada')).toBe('c1 confirmed');
  });
});
