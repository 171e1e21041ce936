import { at, callId, day, kinds, signUpId, World, zone } from '../world';

describe('Sign-ups', () => {
  it('S6 tell the time of the own day', () => {
    const world = new World()
      .call('c1', '2026-05-12 17:00')
      .engineer('ada', { zone: zone('America/New_York') });
    world.signUp('ada', 'any').run();
    expect(world.row('ada')).toMatchObject({
      rotation: '2026-05-11',
      status: 'Confirmed: Tue 12 May, 11:00–12:00 (your time)',
      signedUp: at('2026-05-04 10:00'),
      problems: [],
    });
  });

  it('S6 say when a place that stands clashes with what was typed since', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.engineer('ada', { away: [{ from: day('2026-05-12'), until: day('2026-05-12') }] });
    world.run();
    expect(world.place('ada')).toBe('c1 confirmed');
    expect(world.row('ada').problems).toEqual([
      'On Tue 12 May, 10:00–11:00 you are away, says the Engineers tab. Withdraw if you cannot come.',
    ]);
  });

  it('of which the row does not read keep what the ledger says', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.signUpRows.set(signUpId('ada'), 'unreadable').set(signUpId('new'), 'unreadable');
    expect(world.row('ada').status).toBe('Confirmed: Tue 12 May, 10:00–11:00 (your time)');
    expect(world.row('new')).toEqual({ rotation: '', status: '', signedUp: undefined, problems: [] });
  });

  it('number the queue in words', () => {
    const world = new World();
    for (let i = 1; i <= 23; i += 1) world.signUp(`e${String(i).padStart(2, '0')}`, 'any');
    world.run();
    const places = ['e01', 'e02', 'e03', 'e04', 'e11', 'e12', 'e13', 'e20', 'e21', 'e22', 'e23'];
    expect(places.map((name) => /\((\w+)\)/.exec(world.row(name).status)?.[1])).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '20th',
      '21st',
      '22nd',
      '23rd',
    ]);
  });

  it('are told in the programme’s time, and its zone by name, where that of the engineer is not known', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.engineers.clear();
    expect(world.row('ada')).toMatchObject({
      status: 'Confirmed: Tue 12 May, 10:00–11:00 (Europe/Berlin)',
      problems: [],
    });
  });

  it('name the week, and no clash, of a call whose row does not read', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.calls.set(callId('c1'), 'unreadable');
    world.engineer('ada', { away: [{ from: day('2026-05-12'), until: day('2026-05-12') }] });
    expect(world.row('ada')).toMatchObject({
      status: 'Confirmed: week of 11–17 May 2026',
      problems: [],
    });
  });

  it('name the week of a call that took place, once its row is used for another', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.clock('2026-05-18 10:00').call('c1', '2026-06-09 10:00').run();
    expect(world.row('ada')).toMatchObject({
      rotation: '2026-05-11',
      status: 'Confirmed: week of 11–17 May 2026',
      problems: [],
    });
  });

  it('have no problem while they wait, after a withdrawal in time, and when the call is over', () => {
    const world = new World().call('c1', '2026-05-12 10:00');
    world.signUp('ada', '2026-05-11').signUp('bo', '2026-05-11').signUp('cy', '2026-05-18').run();
    world.withdraw('cy').run();
    expect(['ada', 'bo', 'cy'].map((name) => world.row(name).problems)).toEqual([[], [], []]);
    world.clock('2026-05-12 10:00');
    expect(world.row('ada').problems).toEqual([]);
    expect(world.withdraw('ada').row('ada').problems).toEqual(['The call has taken place, so it stays.']);
  });

  it('that say Withdraw from the start are never taken', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any', { withdraw: true });
    expect(kinds(world.run())).toEqual([]);
    expect(world.row('ada')).toEqual({
      rotation: '',
      status: 'Withdrawn',
      signedUp: undefined,
      problems: [],
    });
  });

  it('that were withdrawn are not taken again, whatever their row then says', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.withdraw('ada').run();
    world.signUp('ada', '2026-05-11');
    expect(world.run()).toEqual([]);
    expect(world.row('ada')).toMatchObject({
      status: 'Withdrawn',
      problems: ['This sign-up was withdrawn. Use a new row to sign up again.'],
    });
  });

  it('of one engineer take their turns in the order of their rows, also when one only changed its weeks', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', '2026-05-11');
    world.run();
    world
      .signUp('ada', '2026-05-11..2026-05-18')
      .signUp('ada', '2027-01-04', { row: 'next' })
      .signUp('bo', '2026-06-01');
    const taken = world.run().flatMap((entry) => (entry.kind === 'signedUp' ? [entry.signUp] : []));
    expect(taken).toEqual(['ada', 'next', 'bo']);
  });
});
