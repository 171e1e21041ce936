import { requestSignUp } from '../../src/shadowing/requestSignUp';
import { requestWithdraw } from '../../src/shadowing/requestWithdraw';
import { day, email, signUpId, weeks, World } from './world';

const ask = (world: World, name: string, when: string) =>
  requestSignUp(
    world.programme,
    world.history,
    email(name),
    { weeks: weeks(when), flexible: false },
    world.now,
  );

const leave = (world: World, name: string, row = name) =>
  requestWithdraw(world.history, email(name), signUpId(row), world.now, world.settings);

describe('a sign-up that is asked for', () => {
  it('S3 is refused in a used year, naming the rotation and offering the next year', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', '2026-05-11');
    world.run();
    const rotation = 'your rotation of 2026: the week of 11–17 May 2026. You can sign up for 2027.';
    const already = { ok: false, sentence: `You already have ${rotation}`, offerYear: 2027 };
    expect(ask(world, 'ada', '2026-06-01')).toEqual(already);
    expect(ask(world.clock('2026-05-17 23:59'), 'ada', '2026-06-01')).toEqual(already);
    world.clock('2026-05-18 00:00');
    expect(ask(world, 'ada', 'any')).toMatchObject({ sentence: `You had ${rotation}` });
    expect(ask(world, 'ada', '2027-01-04..2027-12-27')).toEqual({ ok: true });
  });

  it('S3 is accepted for any week as soon as one of the next 12 is of the next year', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', '2026-05-11');
    world.run();
    expect(ask(world.clock('2026-10-11 12:00'), 'ada', 'any').ok).toBe(false);
    expect(ask(world.clock('2026-10-12 12:00'), 'ada', 'any').ok).toBe(true);
  });

  it('S3 offers the first year that is free', () => {
    const world = new World().call('c1', '2026-05-12 10:00').call('c2', '2027-05-11 10:00');
    world.signUp('ada', '2026-05-11').run();
    world.signUp('ada', '2027-05-10', { row: 'next' }).run();
    expect(ask(world, 'ada', '2026-06-01')).toMatchObject({ offerYear: 2028 });
  });

  it('S3 is refused to one in the queue whose weeks would move into a year used by another sign-up', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', '2026-05-11');
    world.run();
    world.signUp('ada', '2027-01-11', { row: 'next' }).run();
    expect(world.row('next').status).toMatch(/^In the queue/);
    expect(ask(world, 'ada', '2026-06-01')).toMatchObject({ ok: false, offerYear: 2027 });
    expect(ask(world, 'ada', '2027-02-01')).toEqual({ ok: true, signUp: 'next' });
  });

  it('S9 changes the weeks of the one in the queue instead of standing there twice', () => {
    const world = new World().signUp('ada', '2026-06-01');
    world.run();
    expect(ask(world, 'ada', '2026-06-08')).toEqual({ ok: true, signUp: 'ada' });
    // Once its weeks are over it is in the queue no more.
    world.clock('2026-06-08 09:00');
    expect(world.row('ada').status).toBe('Not placed: these weeks are over.');
    expect(ask(world, 'ada', '2026-07-06')).toEqual({ ok: true });
  });

  it('S6 is refused to those who are not eligible, in words', () => {
    const world = new World({ anyoneOfDomain: false });
    expect(ask(world, 'new', 'any')).toEqual({
      ok: false,
      sentence: 'new@example.com is not on the Engineers tab. Please ask a coordinator to add it.',
    });
    for (const activeFrom of [undefined, day('2026-01-12')]) {
      world.engineer('ada', { activeFrom, activeUntil: day('2026-05-01') });
      expect(ask(world, 'ada', 'any')).toMatchObject({
        sentence: 'You are active until Fri 1 May 2026, says the Engineers tab.',
      });
    }
  });

  it('S6 is accepted from anyone of the domain, on the roster or not, where that is the setting', () => {
    const world = new World({ anyoneOfDomain: true });
    expect(ask(world, 'new', 'any')).toEqual({ ok: true });
    expect(ask(world, 'new', '2026-06-01')).toEqual({ ok: true });
    expect(ask(world, 'new', '2026-05-04')).toMatchObject({
      sentence: 'Sign-up for these weeks is over. The first week that is open to you is 11–17 May 2026.',
    });
  });

  it('S6 is accepted without a time zone, which is asked for in the queue', () => {
    const world = new World().call('c1', '2026-06-02 10:00').engineer('ada', { zone: undefined });
    expect(ask(world, 'ada', 'any')).toEqual({ ok: true });
    world.signUp('ada', 'any').run();
    expect(world.row('ada').status).toBe(
      'In the queue (1st): Your time zone is missing: choose it in the panel, or type it on the Engineers tab.',
    );
    world.engineer('ada').run();
    expect(world.place('ada')).toBe('c1 tentative');
  });

  it('S6 is for weeks in which its engineer is active', () => {
    const world = new World().engineer('ada', {
      activeFrom: day('2026-06-03'),
      activeUntil: day('2026-06-30'),
    });
    expect(ask(world, 'ada', '2026-06-01').ok).toBe(true);
    expect(ask(world, 'ada', '2026-06-29').ok).toBe(true);
    expect(ask(world, 'ada', '2026-05-25, 2026-07-06')).toEqual({
      ok: false,
      sentence:
        'Sign-up for these weeks is over. The first week that is open to you is 1–7 Jun 2026, ' +
        'the last for which you are active is 29 Jun – 5 Jul 2026.',
    });
  });

  it('S6 is for open weeks, however long its engineer has been active', () => {
    const world = new World().engineer('ada', { activeFrom: day('2025-03-03') });
    expect(ask(world, 'ada', '2026-05-04')).toEqual({
      ok: false,
      sentence: 'Sign-up for these weeks is over. The first week that is open to you is 11–17 May 2026.',
    });
  });

  it('S6 is refused to who leaves before any week is open, and not to who leaves in the first open one', () => {
    const world = new World().engineer('ada', { activeUntil: day('2026-05-10') });
    for (const when of ['any', '2026-05-04', '2026-06-01']) {
      expect(ask(world, 'ada', when)).toEqual({
        ok: false,
        sentence: 'You are not active in any week that is still open for sign-up.',
      });
    }
    world.engineer('ada', { activeUntil: day('2026-05-11') });
    expect(ask(world, 'ada', 'any')).toEqual({ ok: true });
    expect(ask(world, 'ada', '2026-06-01')).toEqual({
      ok: false,
      sentence:
        'Sign-up for these weeks is over. The first week that is open to you is 11–17 May 2026, ' +
        'the last for which you are active is 11–17 May 2026.',
    });
  });

  it('S8 is refused when all of its weeks are past or closed', () => {
    const world = new World().engineer('ada').clock('2026-05-07 00:00');
    expect(ask(world, 'ada', '2026-04-27..2026-05-11')).toEqual({
      ok: false,
      sentence: 'Sign-up for these weeks is over. The first week that is open to you is 18–24 May 2026.',
    });
    expect(ask(world, 'ada', '2026-04-27..2026-05-18').ok).toBe(true);
  });

  it('names at least one week', () => {
    const none = { weeks: { kind: 'ranges', ranges: [] }, flexible: false } as const;
    const world = new World().engineer('ada');
    expect(requestSignUp(world.programme, world.history, email('ada'), none, world.now)).toMatchObject({
      ok: false,
      sentence: 'Name at least one week, or "any".',
    });
  });
});

describe('a withdrawal that is asked for', () => {
  it("is refused for another's sign-up, an unknown and a withdrawn one", () => {
    const world = new World().signUp('ada', '2026-06-01');
    world.run();
    const notYours = { ok: false, sentence: 'There is no such sign-up of yours.' };
    expect(leave(world, 'bo', 'ada')).toEqual(notYours);
    expect(leave(world, 'ada', 'other')).toEqual(notYours);
    world.withdraw('ada').run();
    expect(leave(world, 'ada')).toEqual({
      ok: false,
      sentence: 'You have withdrawn this sign-up already.',
    });
  });

  it('S4 says whether it would still use up the year', () => {
    const world = new World().call('c1', '2026-05-14 10:00').signUp('ada', '2026-05-11');
    world.run();
    expect(leave(world.clock('2026-05-10 23:59'), 'ada')).toMatchObject({ ok: true, counts: false });
    expect(leave(world.clock('2026-05-11 00:00'), 'ada')).toMatchObject({ ok: true, counts: true });
    expect(leave(world.clock('2026-05-14 10:00'), 'ada')).toEqual({
      ok: false,
      sentence: 'This rotation has taken place already, so there is nothing to withdraw from.',
    });
  });

  it('S4 never uses up the year while it is in the queue', () => {
    const world = new World().signUp('ada', '2026-05-11');
    world.run();
    expect(leave(world, 'ada')).toEqual({
      ok: true,
      counts: false,
      entries: [{ kind: 'withdrew', signUp: 'ada' }],
    });
  });

  it('leaves nothing for the next run to decide', () => {
    const world = new World().call('c1', '2026-05-14 10:00').signUp('ada', '2026-05-11');
    world.run();
    const answer = leave(world, 'ada');
    world.withdraw('ada').ledger(...(answer.ok ? answer.entries : []));
    expect(world.run()).toEqual([]);
    expect(world.place('ada')).toBe('none');
  });
});

describe('S3 a typed sign-up that was refused', () => {
  it('stays refused when another year comes, until its row says something else', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.signUp('ada', 'any', { row: 'again' }).run();
    expect(world.row('again').status).toBe('Not accepted');
    world.clock('2026-12-01 10:00').run();
    expect(world.row('again').status).toBe('Not accepted');
    expect(world.row('again').problems.join()).toMatch(/was refused/);
    world.signUp('ada', '2027-01-11', { row: 'again' }).run();
    expect(world.row('again').status).toMatch(/^In the queue/);
  });
});
