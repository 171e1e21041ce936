import { whyWaiting } from '../../src/shadowing/whyWaiting';
import { day, email, signUpId, World } from './world';

/** What an engineer of the queue is told, after a run. */
function told(world: World, row = 'ada'): string {
  world.run();
  const { situation } = world;
  const signUp = situation.history.signUps.get(signUpId(row));
  if (!signUp) throw new Error(`no sign-up ${row}`);
  return whyWaiting(situation)(signUp);
}

/** Ada has a tentative seat in the one call of her two weeks. */
function placed(): World {
  const world = new World({ redWorkbook: 'other' }).call('c1', '2026-06-02 10:00');
  world.signUp('ada', '2026-06-01..2026-06-08').run();
  return world;
}

describe('S9 what became of the place that somebody had', () => {
  const none = 'No call is offered in your weeks yet.';

  it('S9 its call was cancelled', () => {
    const world = placed().call('c1', '2026-06-02 10:00', { status: 'Cancelled' });
    expect(told(world)).toBe(`Your call was cancelled. ${none}`);
  });

  it('S9 its call moved out of their weeks', () => {
    const world = placed().call('c1', '2026-06-16 10:00');
    expect(told(world)).toBe(`Your call moved to a time that you cannot take. ${none}`);
  });

  it('S9 its call has fewer seats, and others have them', () => {
    const world = new World().call('c1', '2026-06-02 10:00', { seats: 2 });
    world.signUp('bo', '2026-06-01').signUp('ada', '2026-06-01').run();
    world.call('c1', '2026-06-02 10:00', { seats: 1 });
    expect(told(world)).toBe('Your call has fewer seats now. The one seat in your weeks is taken.');
  });

  it('S9 its call is gone from the tab, under the name that people gave the tab', () => {
    const world = placed();
    world.settings = { ...world.settings, called: { tabs: { Calls: 'Customer calls' }, columns: {} } };
    world.calls.clear();
    world.run(true);
    world.run(true);
    expect(told(world)).toBe(`Your call is no longer in the Customer calls tab. ${none}`);
  });

  it('S9 its call was closed, since the account is red', () => {
    const world = placed();
    world.red = ['Customer of c1'];
    world.run(true);
    expect(told(world)).toBe(`Your call was closed to shadows. ${none}`);
  });

  it('S9 of two places that were lost it is the last one', () => {
    const world = placed()
      .call('c2', '2026-06-09 10:00')
      .call('c1', '2026-06-02 10:00', { status: 'Cancelled' });
    world.run();
    expect(world.place('ada')).toBe('c2 tentative');
    world.call('c2', '2026-06-16 10:00');
    expect(told(world)).toBe(`Your call moved to a time that you cannot take. ${none}`);
  });

  it('S9 nothing is said of a place that they gave up themselves', () => {
    expect(told(placed().signUp('ada', '2026-06-22'))).toBe(none);
  });
});

describe('S9 why no call fits', () => {
  it('S9 is said of the earliest call, however the rows are sorted', () => {
    const world = new World().call('c1', '2026-06-10 20:00').call('c2', '2026-06-02 20:00');
    world.call('c3', '2026-06-04 20:00').signUp('ada', 'any');
    expect(told(world)).toBe(
      'The calls in your weeks fall outside your working hours (Tue 2 Jun, 20:00–21:00 for you). ' +
        'Change your hours, or say that earlier or later is fine.',
    );
  });

  it('S9 is rather that they do not work on the days than that they are away', () => {
    const away = [{ from: day('2026-06-01'), until: day('2026-06-03') }];
    const world = new World().call('c1', '2026-06-02 10:00').engineer('ada', { away }).signUp('ada', 'any');
    expect(told(world)).toBe(
      'You are away when the calls in your weeks take place (Tue 2 Jun, 10:00–11:00 for you).',
    );
    expect(told(world.call('c2', '2026-06-06 10:00'))).toBe(
      'The calls in your weeks fall on days on which you do not work (Sat 6 Jun, 10:00–11:00 for you).',
    );
  });

  it('S9 is rather that they are not active than that they offer calls themselves', () => {
    const activeFrom = day('2026-06-15');
    const world = new World().call('c1', '2026-06-02 10:00').engineer('ae', { activeFrom });
    expect(told(world.signUp('ae', 'any'), 'ae')).toBe(
      'The calls in your weeks are ones that you offer yourself.',
    );
    expect(told(world.call('c2', '2026-06-03 10:00', { ae: email('bo') }), 'ae')).toBe(
      'The calls in your weeks take place when you are not active (Wed 3 Jun, 10:00–11:00 for you), says the Engineers tab.',
    );
  });
});

describe('S9 why no seat is free', () => {
  it('S9 is that none is offered where calls have no seats', () => {
    const world = new World().call('c1', '2026-06-02 10:00', { seats: 0 }).signUp('ada', '2026-06-01');
    expect(told(world)).toBe('No seat is offered in your weeks.');
    expect(told(world.call('c2', '2026-06-03 20:00'))).toBe(
      'No seat is offered in your weeks at a time that you can take.',
    );
  });

  it('S9 counts the seats of the weeks whose year is still free', () => {
    const world = new World().clock('2026-11-02 09:00').call('c1', '2026-11-17 10:00');
    world.signUp('ada', '2026-11-16').run();
    world.call('c2', '2026-11-24 10:00', { seats: 3 }).call('c3', '2027-01-05 10:00');
    world.signUp('bo', '2027-01-04').run();
    world.signUp('ada', '2026-11-23, 2027-01-04', { row: 'next' });
    expect(told(world, 'next')).toBe('The one seat in your weeks is taken.');
  });
});
