import { livePlacements } from '../../src/shadowing/situation';
import { World } from './world';

const whoHasAPlace = (world: World) => livePlacements(world.situation).map(({ engineer }) => engineer);

describe('who has a place now or in weeks to come', () => {
  it('are those of this week and later ones, also once their call has begun', () => {
    const world = new World().call('c1', '2026-05-12 10:00').call('c2', '2026-06-02 10:00');
    world.signUp('ada', '2026-05-11').signUp('bo', '2026-06-01').run();
    const both = ['ada@example.com', 'bo@example.com'];
    expect(whoHasAPlace(world)).toEqual(both);
    expect(whoHasAPlace(world.clock('2026-05-17 23:59'))).toEqual(both);
    expect(whoHasAPlace(world.clock('2026-05-18 00:00'))).toEqual(['bo@example.com']);
  });

  it('are none of those who gave it up or lost it', () => {
    const world = new World().call('c1', '2026-05-12 10:00').call('c2', '2026-06-02 10:00');
    world.signUp('ada', '2026-05-11').signUp('bo', '2026-06-01').run();
    world.withdraw('ada').call('c2', '2026-06-02 10:00', { status: 'Cancelled' }).run();
    expect(whoHasAPlace(world)).toHaveLength(0);
  });
});
