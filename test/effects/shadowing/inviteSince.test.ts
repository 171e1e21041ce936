import { inviteKey } from '../../../src/effects/keys';
import { inviteSince } from '../../../src/effects/shadowing/inviteSince';
import { isoText } from '../../../src/time/zones';
import { at, callId, email, World } from '../../shadowing/world';

const key = inviteKey(callId('c1'), email('ada'));

/** Since when Ada's invite to c1 waits to be made, changed or removed. */
function since(world: World, act: 'insert' | 'update' | 'cancel'): string | undefined {
  const found = inviteSince(world.programme, world.history, { key, act });
  return found && isoText(found);
}
const moment = (text: string): string => isoText(at(text));

/** Ada got a place in c1 on 4 May at 10:00. */
function placed(begins: string, weeks: string): World {
  const world = new World().call('c1', begins).signUp('ada', weeks);
  world.run();
  return world;
}

describe('S9 an invite that is to be made', () => {
  it('waits since the beginning of the day on which its place was due to be confirmed', () => {
    expect(since(placed('2026-06-16 17:00', '2026-06-15'), 'insert')).toBe(moment('2026-06-01 00:00'));
  });

  it('of a place that was given later than that waits since then', () => {
    expect(since(placed('2026-05-12 17:00', '2026-05-11'), 'insert')).toBe(moment('2026-05-04 10:00'));
  });
});

describe('S11 an invite that is to change', () => {
  it('waits since the row of its call says what it says', () => {
    const world = placed('2026-05-12 17:00', '2026-05-11');
    expect(since(world, 'update')).toBe(moment('2026-05-04 10:00'));
    world.call('c1', '2026-05-12 17:00', { seenAt: at('2026-05-05 11:00') });
    expect(since(world, 'update')).toBe(moment('2026-05-05 11:00'));
  });

  it('waits since its call moved, also when its row is gone since', () => {
    const world = placed('2026-05-12 17:00', '2026-05-11').clock('2026-05-06 12:00');
    world.call('c1', '2026-05-12 16:00', { seenAt: at('2026-05-06 11:00') }).run();
    expect(since(world, 'update')).toBe(moment('2026-05-06 12:00'));
    world.calls.delete(callId('c1'));
    expect(since(world, 'update')).toBe(moment('2026-05-06 12:00'));
  });
});

describe('S11 an invite that is to go', () => {
  it('waits since its place was released, the later one of two in the same call', () => {
    const world = placed('2026-05-12 17:00', '2026-05-11').clock('2026-05-05 09:00').withdraw('ada');
    world.run();
    expect(since(world, 'cancel')).toBe(moment('2026-05-05 09:00'));
    world.signUp('ada', '2026-05-11', { row: 'again' }).clock('2026-05-06 09:00').run();
    expect(since(world, 'insert')).toBe(moment('2026-05-06 09:00'));
    world.clock('2026-05-07 09:00').withdraw('again').run();
    expect(since(world, 'cancel')).toBe(moment('2026-05-07 09:00'));
  });

  it('that no placement has is not known', () => {
    const world = placed('2026-05-12 17:00', '2026-05-11');
    expect(
      inviteSince(world.programme, world.history, {
        key: inviteKey(callId('c1'), email('eve')),
        act: 'cancel',
      }),
    ).toBeUndefined();
  });
});
