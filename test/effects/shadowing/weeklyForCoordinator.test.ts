import { coordinatorPart } from '../../../src/effects/shadowing/weeklyForCoordinator';
import { World } from '../../shadowing/world';

const brief = { brief: 'x', meetingLink: 'https://meet.example.com/x' };

/** Ada has a seat in a call of Tuesday 12 May with a brief; it is the Monday before it. */
function monday(): World {
  const world = new World().call('c1', '2026-05-12 17:00', brief).signUp('ada', '2026-05-11').engineer('bo');
  world.run();
  return world.clock('2026-05-11 09:20');
}

describe('S13 to a coordinator', () => {
  it('draws how many have had theirs, waits for no call, and tells of no briefs when none is missing', () => {
    const { calls, sections } = coordinatorPart(monday().clock('2026-05-13 09:00').situation, []);
    expect(calls).toEqual([]);
    expect(sections.map(({ title }) => title)).toEqual(['The programme in 2026', 'Please look at']);
    expect(sections[0]!.progress).toEqual({ done: 1, of: 2 });
  });

  it('spells out ten calls without a brief, and tells how many more there are', () => {
    const world = monday();
    const points = (): readonly string[] => coordinatorPart(world.situation, []).sections[1]!.points;
    for (let n = 0; n < 10; n += 1) world.call(`n${n}`, '2026-05-20 10:00');
    expect(points()).toHaveLength(10);
    expect(points()[9]).toMatch(/^Wed 20 May, 10:00–11:00, customer \d+, ae@example.com. Missing: /);
    for (let n = 10; n < 13; n += 1) world.call(`n${n}`, '2026-05-20 10:00');
    world.settings = { ...world.settings, called: { tabs: { Calls: 'Our calls' }, columns: {} } };
    expect(points()).toHaveLength(11);
    expect(points()[10]).toBe('3 more in the Our calls tab.');
  });
});
