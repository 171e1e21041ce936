import { addDays, addWeeks } from '../../src/time/calendarDay';
import { at, callId, email, kinds, week, World } from './world';

describe('S9 places without anyone asking', () => {
  it('S9 places a sign-up when a call for its week comes', () => {
    const world = new World().signUp('ada', '2026-06-01');
    world.run();
    expect(world.row('ada').status).toBe('In the queue (1st): No call is offered in your weeks yet.');
    world.call('c1', '2026-06-02 10:00').run();
    expect(world.row('ada').status).toBe('Tentative: Tue 2 Jun, 10:00–11:00 (your time)');
    expect(world.row('ada').rotation).toBe('2026-06-01');
  });

  it('S9 confirms at 00:00 of the set number of days before the Monday', () => {
    const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', 'any');
    world.run();
    world.clock('2026-05-17 23:59');
    expect(kinds(world.run())).toEqual([]);
    world.clock('2026-05-18 00:00');
    expect(kinds(world.run())).toEqual(['confirmed']);
  });

  it('S9 confirms at once when nearer', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    expect(world.place('ada')).toBe('c1 confirmed');
  });

  it('S9 does not confirm while the row of the call cannot be read', () => {
    const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', 'any');
    world.run();
    world.clock('2026-05-20 09:00').calls.set(callId('c1'), 'unreadable');
    expect(kinds(world.run())).toEqual([]);
  });

  it('S8 gives nobody a place in a week whose sign-up has closed', () => {
    // Two working days before Monday 11 May is Thursday 7 May.
    const world = new World().call('c1', '2026-05-12 10:00').engineer('ada');
    world.clock('2026-05-06 23:59').signUp('ada', '2026-05-11, 2026-07-06').call('c1', '2026-05-12 22:00');
    world.run();
    world.clock('2026-05-07 00:00').call('c1', '2026-05-12 10:00').run();
    expect(world.place('ada')).toBe('none');
    expect(world.row('ada').status).toBe(
      'In the queue (1st): Sign-up has closed for those of your weeks that have calls.',
    );
  });

  it('S9 takes sign-ups of any future week, and refuses those that are past or closed', () => {
    const world = new World().signUp('ada', '2026-05-04').signUp('bo', '2028-01-03');
    world.run();
    expect(world.row('ada').problems).toEqual([
      'Sign-up for these weeks is over. The first week that is open to you is 11–17 May 2026.',
    ]);
    expect(world.row('bo').status).toContain('In the queue');
  });
});

describe('S7 whose turn it is', () => {
  it('S7 goes by the time of the sign-up, and first by who lost a place', () => {
    const world = new World().call('c1', '2026-06-02 10:00');
    world.signUp('cy', '2026-06-01..2026-06-15').run();
    world.clock('2026-05-04 11:00').signUp('bo', '2026-06-01..2026-06-15').run();
    world.clock('2026-05-04 12:00').signUp('ada', '2026-06-01..2026-06-15').run();
    world.clock('2026-05-04 13:00').call('c1', '2026-06-02 10:00', { seats: 1, status: 'Cancelled' }).run();
    expect(world.row('cy').status).toBe(
      'In the queue (1st): Your call was cancelled. No call is offered in your weeks yet.',
    );
    world.call('c2', '2026-06-09 10:00').run();
    expect([world.place('cy'), world.place('bo')]).toEqual(['c2 tentative', 'none']);
    world.call('c3', '2026-06-10 10:00').run();
    expect([world.place('bo'), world.place('ada')]).toEqual(['c3 tentative', 'none']);
    expect(world.row('ada').status).toBe('In the queue (1st): All 2 seats in your weeks are taken.');
  });

  it('S7 keeps the turn of a sign-up whose weeks change', () => {
    const world = new World().signUp('ada', '2026-06-08');
    world.run();
    world.clock('2026-05-04 11:00').signUp('bo', '2026-06-01').run();
    world.clock('2026-05-04 12:00').signUp('ada', '2026-06-01').run();
    world.call('c1', '2026-06-02 10:00').run();
    expect(world.place('ada')).toBe('c1 tentative');
  });

  it('S7 gives a place that one gives back to the next', () => {
    const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', '2026-06-01');
    world.run();
    world.clock('2026-05-04 11:00').signUp('bo', '2026-06-01').run();
    world.withdraw('ada').run();
    expect([world.row('ada').status, world.place('bo')]).toEqual(['Withdrawn', 'c1 tentative']);
  });
});

describe('S10 changes', () => {
  const placed = (): World => {
    const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', '2026-06-01..2026-06-08');
    world.run();
    return world;
  };

  it('S10 takes the engineer along within the week', () => {
    const world = placed().call('c1', '2026-06-03 15:00');
    expect(kinds(world.run())).toEqual(['moved']);
    expect(world.placement('ada')).toMatchObject({ week: '2026-06-01', start: at('2026-06-03 15:00') });
  });

  it('S10 takes the engineer along into another week that they ticked', () => {
    const world = placed().call('c1', '2026-06-09 10:00');
    expect(kinds(world.run())).toEqual(['moved']);
    expect(world.placement('ada')?.week).toBe('2026-06-08');
  });

  it('S10 places the engineer again when the call moves out of their weeks or hours', () => {
    const world = placed().call('c2', '2026-06-10 10:00').call('c1', '2026-06-16 10:00');
    expect(kinds(world.run())).toEqual(['released callMoved', 'placed']);
    expect(world.place('ada')).toBe('c2 tentative');
    world.call('c2', '2026-06-10 19:00').run();
    expect(world.row('ada').status).toBe(
      'In the queue (1st): Your call moved to a time that you cannot take. The calls in your weeks fall outside ' +
        'your working hours (Wed 10 Jun, 19:00–20:00 for you). Change your hours, or say that earlier or later is fine.',
    );
  });

  it('S10 does not take along into a calendar year that is used', () => {
    const world = new World()
      .clock('2026-11-02 09:00')
      .call('c1', '2026-12-08 10:00')
      .call('c2', '2027-01-05 10:00');
    world.signUp('ada', '2026-12-07').run();
    world.signUp('ada', '2027-01-04, 2026-12-14', { row: 'next' }).run();
    expect(world.place('next')).toBe('c2 tentative');
    world.call('c2', '2026-12-15 10:00');
    expect(kinds(world.run())).toEqual(['released callMoved']);
    expect(world.place('ada')).toBe('c1 tentative');
  });

  it('S10 keeps those placed in a call that is closed, and adds nobody', () => {
    const world = placed()
      .call('c1', '2026-06-02 10:00', { seats: 2, status: 'Closed' })
      .signUp('bo', '2026-06-01');
    world.run();
    expect([world.place('ada'), world.place('bo')]).toEqual(['c1 tentative', 'none']);
    world.call('c1', '2026-06-03 10:00', { seats: 2, status: 'Closed' }).run();
    expect(world.place('ada')).toBe('c1 tentative');
  });

  it('S10 places those again who were placed last when there are fewer seats', () => {
    const world = new World().call('c1', '2026-06-02 10:00', { seats: 2 }).signUp('ada', '2026-06-01');
    world.run();
    world.clock('2026-05-04 11:00').signUp('bo', '2026-06-01').run();
    world.call('c1', '2026-06-02 10:00', { seats: 1 });
    expect(kinds(world.run())).toEqual(['released seatGone']);
    expect([world.place('ada'), world.place('bo')]).toEqual(['c1 tentative', 'none']);
  });

  it('S7 gives up a tentative week that is no longer named; a confirmed one stays', () => {
    const world = placed().signUp('ada', '2026-06-22');
    expect(kinds(world.run())).toEqual(['signedUp', 'released weeksChanged']);
    const sure = placed().clock('2026-05-20 09:00');
    sure.run();
    sure.signUp('ada', '2026-06-22');
    expect(kinds(sure.run())).toEqual(['signedUp']);
    expect(sure.place('ada')).toBe('c1 confirmed');
    expect(sure.row('ada').problems).toEqual([
      'Your confirmed week is not among these weeks. It stays unless you withdraw.',
    ]);
  });

  it('S10 changes nothing when the row of the call cannot be read or is missing', () => {
    const world = placed();
    world.calls.set(callId('c1'), 'unreadable');
    expect(kinds(world.run(true))).toEqual([]);
    world.calls.delete(callId('c1'));
    expect(kinds(world.run())).toEqual([]);
    expect(world.row('ada').status).toBe('Tentative: week of 1–7 Jun 2026');
  });

  it('S10 leaves a rotation of a past week as it is, whatever becomes of the row', () => {
    const world = placed().clock('2026-06-02 12:00');
    world.run();
    world.clock('2026-06-09 09:00').call('c1', '2026-06-24 10:00').signUp('bo', '2026-06-22').run();
    expect(world.placement('ada')).toMatchObject({ week: '2026-06-01', state: 'confirmed' });
    expect(world.place('bo')).toBe('c1 confirmed');
    world.withdraw('ada');
    expect(kinds(world.run())).toEqual([]);
    world.calls.clear();
    expect(kinds(world.run(true))).toEqual(['missing']);
  });

  it('S10 places the engineer again when the call moves to a time that is past', () => {
    const world = placed().clock('2026-06-02 09:00');
    world.run();
    expect(kinds(world.call('c1', '2026-06-01 10:00').run())).toEqual(['released callMoved']);
  });

  it('S10 changes nothing when the time is put right after the call, or seats are', () => {
    const world = placed().clock('2026-06-02 12:00');
    world.run();
    expect(kinds(world.call('c1', '2026-06-02 09:30', { seats: 0 }).run())).toEqual([]);
  });

  it('S10 changes nothing for an engineer whose time zone is no longer known', () => {
    const world = placed().engineer('ada', { zone: undefined });
    expect(kinds(world.call('c1', '2026-06-03 10:00').run())).toEqual([]);
  });

  it('S10 takes along at any hour who said that earlier or later is fine', () => {
    const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', 'any', { flexible: true });
    world.run();
    expect(kinds(world.call('c1', '2026-06-02 21:00').run())).toEqual(['moved']);
  });

  it('S10 takes no more engineers along than may join in a week', () => {
    const world = new World({ engineersPerWeek: 1 });
    world
      .call('c1', '2026-06-02 10:00')
      .call('c2', '2026-06-09 10:00')
      .signUp('ada', 'any')
      .signUp('bo', 'any');
    world.run();
    world.call('c1', '2026-06-16 10:00').call('c2', '2026-06-17 10:00');
    expect(kinds(world.run())).toEqual(['moved', 'released callMoved']);
    world.call('c1', '2026-06-18 10:00');
    expect(kinds(world.run())).toEqual(['moved']);
  });

  it('S10 lets one engineer move into the week that another moves out of', () => {
    const world = new World({ engineersPerWeek: 1 });
    world
      .call('c1', '2026-06-02 10:00')
      .call('c2', '2026-06-09 10:00')
      .signUp('ada', 'any')
      .signUp('bo', 'any');
    world.run();
    world.call('c1', '2026-06-16 10:00').call('c2', '2026-06-03 10:00');
    expect(kinds(world.run())).toEqual(['moved', 'moved']);
  });

  it('S10 lets who withdraws go, though their call moved on in the same run', () => {
    const world = placed().clock('2026-06-02 12:00');
    world.run();
    world.call('c1', '2026-06-09 10:00').withdraw('ada');
    expect(kinds(world.run())).toEqual(['moved', 'withdrew', 'released withdrawn']);
  });

  it('S10 lets a call that could not take place move on, the engineer with it', () => {
    const world = placed().clock('2026-06-02 12:00');
    world.run();
    world.call('c1', '2026-06-09 10:00');
    expect(kinds(world.run())).toEqual(['moved']);
  });
});

describe('typed sign-ups', () => {
  it('are accepted once for an engineer who is in the queue', () => {
    const world = new World().signUp('ada', '2026-06-01').signUp('ada', '2026-06-08', { row: 'again' });
    world.run();
    expect(world.row('ada').status).toContain('In the queue (1st)');
    expect(world.row('again').problems).toEqual([
      'You are in the queue already: change the weeks of that sign-up, or withdraw it.',
    ]);
  });

  it('are accepted in the run in which the earlier one is withdrawn', () => {
    const world = new World().signUp('ada', '2026-06-01');
    world.run();
    world.withdraw('ada').signUp('ada', '2026-06-08', { row: 'again' });
    expect(kinds(world.run())).toEqual(['withdrew', 'signedUp']);
  });

  it('stay who they were signed up for', () => {
    const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', '2026-06-01').engineer('bo');
    world.run();
    world.signUp('ada', '2026-06-01', { engineer: email('bo') });
    expect(kinds(world.run())).toEqual([]);
    expect(world.row('ada').problems).toEqual([
      "This sign-up is ada@example.com's. Put that address back, and use a new row for bo@example.com.",
    ]);
  });

  it('cannot be had again by taking the tick from Withdraw', () => {
    const world = new World().signUp('ada', '2026-06-01');
    world.run();
    world.withdraw('ada').run();
    world.signUp('ada', '2026-06-01').run();
    expect(world.row('ada')).toMatchObject({
      status: 'Withdrawn',
      problems: ['This sign-up was withdrawn. Use a new row to sign up again.'],
    });
  });

  it('that have had their rotation are not used again', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', '2026-05-11');
    world.run();
    world.clock('2027-01-18 09:00').signUp('ada', '2027-02-01').run();
    expect(world.row('ada').problems).toEqual([
      'This sign-up has had its rotation. Use a new row to sign up again.',
    ]);
  });
});

describe('one run', () => {
  /** Ada asks at once for a rotation in each of so many years, and there is a call in all of them. */
  function years(count: number): World {
    const world = new World();
    for (let n = 0; n < count; n += 1) {
      const monday = addWeeks(week('2026-06-01'), 52 * n);
      world.call(`c${n}`, `${addDays(monday, 1)} 10:00`).signUp('ada', monday, { row: `r${n}` });
    }
    return world;
  }

  it('goes on until nothing follows any more: each place lets the next sign-up be accepted', () => {
    const world = years(3);
    expect(kinds(world.run())).toEqual(['signedUp', 'placed', 'signedUp', 'placed', 'signedUp', 'placed']);
    expect(world.run()).toStrictEqual([]);
  });

  it('comes to an end after six rounds, and the next goes on where it stopped', () => {
    const world = years(9);
    const placed = (): number => kinds(world.run()).filter((kind) => kind === 'placed').length;
    expect([placed(), placed(), placed()]).toEqual([6, 3, 0]);
  });
});
