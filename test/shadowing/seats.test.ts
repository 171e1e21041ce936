import { openCalls } from '../../src/shadowing/seats';
import { callId, World } from './world';

const open = (world: World) => openCalls(world.situation).map(({ id }) => id);

describe('calls that take engineers in', () => {
  it('S8 are those of weeks whose sign-up has not closed', () => {
    const world = new World().call('c1', '2026-05-12 10:00').call('c2', '2026-05-19 10:00');
    expect(open(world.clock('2026-05-06 23:59'))).toEqual(['c1', 'c2']);
    expect(open(world.clock('2026-05-07 00:00'))).toEqual(['c2']);
  });

  it('S8 are of weeks to come, also where sign-up closes no working day before the Monday', () => {
    const world = new World({ closesWorkingDays: 0 });
    world.call('past', '2026-05-12 10:00').call('today', '2026-05-13 10:00');
    world.call('friday', '2026-05-15 10:00').call('next', '2026-05-18 00:00');
    expect(open(world.clock('2026-05-13 10:00'))).toEqual(['next']);
    expect(open(world.clock('2026-05-17 23:59'))).toEqual(['next']);
    expect(open(world.clock('2026-05-18 00:00'))).toHaveLength(0);
  });

  it('are those that are offered and whose rows read', () => {
    const world = new World().call('gone', '2026-06-02 10:00', { status: 'Cancelled' });
    world.call('c1', '2026-06-02 10:00').call('c2', '2026-06-02 10:00');
    world.calls.set(callId('c2'), 'unreadable');
    expect(open(world)).toEqual(['c1']);
  });
});
