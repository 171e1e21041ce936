import { queueOf } from '../../src/shadowing/queue';
import { day, signUpId, World, zone } from './world';

const reason = (world: World, row = 'ada'): string => {
  world.run();
  return world.row(row).status.replace(/^In the queue \(\w+\): /, '');
};

describe('S9 why there is no place yet', () => {
  it('S9 no call in the weeks', () => {
    expect(reason(new World().call('c1', '2026-06-09 10:00').signUp('ada', '2026-06-01'))).toBe(
      'No call is offered in your weeks yet.',
    );
  });

  it('S9 all seats taken', () => {
    const world = new World().call('c1', '2026-06-02 10:00', { seats: 2 }).call('c2', '2026-06-03 10:00');
    ['bo', 'cy', 'di'].forEach((name) => world.signUp(name, '2026-06-01'));
    world.run();
    expect(reason(world.signUp('ada', '2026-06-01'))).toBe('All 3 seats in your weeks are taken.');
    world.call('c3', '2026-06-04 20:00');
    expect(reason(world)).toBe('All 3 seats in your weeks at a time that you can take are taken.');
  });

  it('S9 the one seat taken', () => {
    const world = new World().call('c1', '2026-06-02 10:00').signUp('bo', '2026-06-01');
    world.run();
    expect(reason(world.signUp('ada', '2026-06-01'))).toBe('The one seat in your weeks is taken.');
  });

  it('S9 calls outside the working hours, at the time of the own day', () => {
    const world = new World().call('c1', '2026-06-02 15:00').signUp('ada', 'any');
    world.engineer('ada', { zone: zone('Asia/Tokyo') });
    expect(reason(world)).toBe(
      'The calls in your weeks fall outside your working hours (Tue 2 Jun, 22:00–23:00 for you). ' +
        'Change your hours, or say that earlier or later is fine.',
    );
    world.signUp('ada', 'any', { flexible: true }).run();
    expect(world.place('ada')).toBe('c1 tentative');
  });

  it('S9 calls on days that are no working days, or spent away', () => {
    const saturday = new World().call('c1', '2026-06-06 10:00').signUp('ada', 'any');
    expect(reason(saturday)).toBe(
      'The calls in your weeks fall on days on which you do not work (Sat 6 Jun, 10:00–11:00 for you).',
    );
    const away = [{ from: day('2026-06-01'), until: day('2026-06-05') }];
    const gone = new World().call('c1', '2026-06-02 10:00').engineer('ada', { away }).signUp('ada', 'any');
    expect(reason(gone)).toBe(
      'You are away when the calls in your weeks take place (Tue 2 Jun, 10:00–11:00 for you).',
    );
  });

  it('S9 own calls, and calls when not active', () => {
    expect(reason(new World().call('c1', '2026-06-02 10:00').signUp('ae', 'any'), 'ae')).toBe(
      'The calls in your weeks are ones that you offer yourself.',
    );
    const late = new World()
      .call('c1', '2026-06-02 10:00')
      .engineer('ada', { activeFrom: day('2026-06-05') });
    expect(reason(late.signUp('ada', 'any'))).toBe(
      'The calls in your weeks take place when you are not active (Tue 2 Jun, 10:00–11:00 for you), says the Engineers tab.',
    );
  });

  it('S9 the limit of engineers in a week', () => {
    const world = new World({ engineersPerWeek: 1 }).call('c1', '2026-06-02 10:00', { seats: 3 });
    world.signUp('bo', 'any').run();
    expect(reason(world.signUp('ada', '2026-06-01'))).toBe(
      'Your weeks are full: at most 1 may join in a week.',
    );
  });

  it('S9 a year that is used, though the sign-up names another as well', () => {
    const world = new World().call('c1', '2026-05-12 10:00').call('c2', '2026-06-09 10:00');
    world.signUp('ada', '2026-05-11').run();
    world.signUp('ada', '2026-06-08, 2027-01-04', { row: 'next' });
    expect(reason(world, 'next')).toContain('You already have your rotation of 2026');
  });

  it('S9 no longer on the roster', () => {
    const world = new World().signUp('ada', '2026-06-01');
    world.run();
    world.engineers.clear();
    expect(reason(world.call('c1', '2026-06-02 10:00'))).toBe('ada@example.com is not on the Engineers tab.');
  });

  it('S9 what the engineer can change most easily, at the time of the call that it is about', () => {
    const away = [{ from: day('2026-06-01'), until: day('2026-06-01') }];
    const world = new World()
      .call('c1', '2026-06-01 10:00')
      .call('c2', '2026-06-02 20:00')
      .engineer('ada', { away })
      .signUp('ada', 'any');
    expect(reason(world)).toContain('outside your working hours (Tue 2 Jun, 20:00–21:00 for you)');
  });

  it('S7 what became of the place before', () => {
    const world = new World().call('c1', '2026-06-02 10:00', { seats: 2 });
    world.signUp('bo', '2026-06-01').signUp('ada', '2026-06-01').run();
    expect(reason(world.call('c1', '2026-06-02 10:00', { seats: 1 }))).toBe(
      'Your call has fewer seats now. The one seat in your weeks is taken.',
    );
    world.calls.clear();
    world.run(true);
    world.run(true);
    expect(reason(world, 'bo')).toBe(
      'Your call is no longer in the Calls tab. No call is offered in your weeks yet.',
    );
  });

  it('S9 calls that are not offered, or are past, are none', () => {
    const world = new World()
      .call('c1', '2026-06-02 10:00', { status: 'Closed' })
      .call('c2', '2026-06-02 10:00', { status: 'Cancelled' })
      .call('c3', '2026-05-04 10:00')
      .signUp('ada', 'any');
    expect(reason(world)).toBe('No call is offered in your weeks yet.');
  });

  it('S9 a seat that is free since, until the next run', () => {
    const world = new World({ engineersPerWeek: 2 }).signUp('bo', '2026-06-01').signUp('ada', '2026-06-01');
    world.call('c1', '2026-06-02 10:00').run();
    world.call('c2', '2026-06-03 10:00');
    expect(world.row('ada').status).toBe('In the queue (1st): A seat is free: it is given within the hour.');
  });

  it('S9 a row that is gone or does not read', () => {
    const world = new World().call('c1', '2026-06-02 20:00').signUp('ada', 'any');
    world.run();
    world.signUpRows.set(signUpId('ada'), 'unreadable');
    expect(queueOf(world.programme, world.history, world.now)).toEqual([
      { signUp: 'ada', position: 1, reason: 'Its row in Sign-ups is missing or cannot be read.' },
    ]);
  });
});

describe('S7 the order of the queue', () => {
  const queue = (world: World): readonly string[] =>
    queueOf(world.programme, world.history, world.now).map((place) => `${place.position} ${place.signUp}`);

  it('S7 is that of sign-up, but for who lost a place, who is next', () => {
    const world = new World().call('c1', '2026-06-09 10:00');
    for (const name of ['zoe', 'bo']) world.signUp(name, '2026-06-01').run();
    world.signUp('ada', '2026-06-08').run();
    expect(world.place('ada')).toBe('c1 tentative');
    expect(queue(world)).toEqual(['1 zoe', '2 bo']);
    world.call('c1', '2026-06-09 10:00', { status: 'Cancelled' }).run();
    expect(queue(world)).toEqual(['1 ada', '2 zoe', '3 bo']);
    expect(world.row('ada').status).toMatch(/^In the queue \(1st\): /);
  });

  it('S8 has a sign-up as long as one of its weeks can still be given', () => {
    const world = new World().signUp('ada', '2026-05-18, 2026-06-01').signUp('bo', '2026-05-18');
    world.run();
    world.clock('2026-05-20 10:00');
    expect(queue(world)).toEqual(['1 ada']);
  });

  it('S7 keeps the turn of a row that does not read, and gives it nothing until it does', () => {
    const world = new World().signUp('ada', '2026-06-01');
    world.run();
    world.signUpRows.set(signUpId('ada'), 'unreadable');
    world.call('c1', '2026-06-02 10:00').run();
    expect(queue(world)).toEqual(['1 ada']);
    world.signUp('ada', '2026-06-01').run();
    expect(world.place('ada')).toBe('c1 tentative');
  });

  it('S7 has who shadowed in another year behind who never did', () => {
    const world = new World().clock('2026-11-02 09:00').call('c1', '2026-11-17 10:00');
    world.signUp('ada', '2026-11-16').run();
    world.signUp('ada', '2027-01-04', { row: 'again' }).run();
    world.signUp('bo', '2027-01-04').run();
    expect(queue(world)).toEqual(['1 bo', '2 again']);
  });
});
