import { typedWithdrawals } from '../../src/shadowing/withdraw';
import { signUpId, World } from './world';

describe('a tick in the column Withdraw', () => {
  it('S4 gives the place back, or the turn in the queue', () => {
    const world = new World().call('c1', '2026-05-12 10:00');
    world.signUp('ada', '2026-05-11').signUp('bo', '2026-06-01').run();
    const id = world.placement('ada')?.id;
    expect(typedWithdrawals(world.withdraw('ada').withdraw('bo').situation)).toEqual([
      { kind: 'withdrew', signUp: 'ada' },
      { kind: 'released', placement: id, reason: 'withdrawn', counts: false },
      { kind: 'withdrew', signUp: 'bo' },
    ]);
  });

  it('is looked for in rows that are there and read: nobody withdraws by a row that is not', () => {
    const world = new World().signUp('ada', '2026-06-01').signUp('bo', '2026-06-01');
    world.signUp('cy', '2026-06-01').run();
    world.signUpRows.delete(signUpId('ada'));
    world.signUpRows.set(signUpId('bo'), 'unreadable');
    world.withdraw('cy');
    expect(typedWithdrawals(world.situation)).toEqual([{ kind: 'withdrew', signUp: 'cy' }]);
  });

  it('counts once, and no more once the call has begun', () => {
    const world = new World().call('c1', '2026-05-12 10:00');
    world.signUp('ada', '2026-05-11').signUp('bo', '2026-06-01').run();
    world.withdraw('bo').run();
    world.withdraw('ada').clock('2026-05-12 10:00');
    expect(typedWithdrawals(world.situation)).toHaveLength(0);
    expect(typedWithdrawals(world.clock('2026-05-12 09:59').situation)).toHaveLength(2);
  });
});
