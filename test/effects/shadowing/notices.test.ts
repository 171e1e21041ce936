import { notices } from '../../../src/effects/shadowing/notices';
import { instant, type Instant } from '../../../src/time/instant';
import { World, zone } from '../../shadowing/world';

function told(world: World, automationSince: Instant = instant(0)): readonly string[] {
  const wanted = notices(world.programme, world.history, { now: world.now, automationSince });
  return [...wanted.values()].map(({ mail }) => `${mail.to.split('@')[0]!}: ${mail.subject}`);
}

function textTo(world: World): string {
  const wanted = notices(world.programme, world.history, { now: world.now, automationSince: instant(0) });
  return [...wanted.values()].map(({ mail }) => mail.text).join('\n');
}

/** Ada waits for a call in the week of 15 June. */
const waiting = (): World => {
  const world = new World().signUp('ada', '2026-06-15');
  world.run();
  return world;
};

const c1 = '2026-06-16 17:00';

describe('S9 a place that came about without its engineer', () => {
  it('is told when it was given after they had signed up', () => {
    const world = waiting();
    expect(told(world)).toEqual([]);
    world.engineer('ada', { zone: zone('America/New_York') });
    world.clock('2026-05-05 10:00').call('c1', c1, { customer: 'Fjord Telecom' }).run();
    expect(told(world)).toEqual(['ada: You have a rotation: 15–21 Jun 2026']);
    expect(textTo(world)).toContain(
      [
        'A seat became free in one of your weeks, and it is yours.',
        '',
        'It is tentative until Mon 1 Jun 2026; then the calendar invite comes.',
        '',
        'If it does not suit you, withdraw under My rotation: before its Monday it does not count for your year.',
        '',
        'Times are those of America/New_York.',
        '',
        '* Tue 16 Jun, 11:00–12:00',
        '  Customer: Fjord Telecom',
      ].join('\n'),
    );
  });

  it('is not told when the sign-up was answered with it, nor again when weeks change', () => {
    const world = new World().call('c1', c1).signUp('ada', '2026-06-15');
    world.run();
    expect(told(world)).toEqual([]);
    world.signUp('ada', '2026-06-15..2026-06-22').run();
    expect(world.place('ada')).toBe('c1 tentative');
    expect(told(world)).toEqual([]);
  });

  it('is left to the invite when it is confirmed', () => {
    const world = new World().signUp('ada', '2026-05-11');
    world.run();
    world.call('c1', '2026-05-12 17:00').run();
    expect(world.place('ada')).toBe('c1 confirmed');
    expect(told(world)).toEqual([]);
  });

  it('is not told from before automation was on, nor after three days', () => {
    const world = waiting().clock('2026-05-05 10:00').call('c1', c1);
    world.run();
    expect(told(world, instant(world.now + 1))).toEqual([]);
    expect(told(world, world.now)).toHaveLength(1);
    expect(told(world.clock('2026-05-08 10:00'))).toHaveLength(1);
    expect(told(world.clock('2026-05-08 10:01'))).toEqual([]);
  });

  it('rests as long as its call is being edited', () => {
    const world = waiting().clock('2026-05-05 10:00');
    world.call('c1', c1, { seenAt: world.now }).run();
    expect(told(world)).toEqual([]);
    expect(told(world.clock('2026-05-05 10:05'))).toHaveLength(1);
  });
});

describe('S10 a place that was lost', () => {
  const placed = (): World => {
    const world = new World().call('c1', c1).signUp('ada', '2026-06-15');
    world.run();
    return world.clock('2026-05-05 10:00');
  };

  it('is told with the reason and the place in the queue', () => {
    const world = placed().call('c1', c1, { status: 'Cancelled' });
    world.run();
    expect(told(world)).toEqual(['ada: Your rotation of 15–21 Jun 2026 is off: you are back in the queue']);
    expect(textTo(world)).toContain(
      [
        'Your rotation of 15–21 Jun 2026 is off, since its call was cancelled. It does not count for your year.',
        '',
        'You are number 1 in the queue: you get the next seat that fits your weeks, and are told.',
      ].join('\n'),
    );
  });

  it('is told in one mail with the place that was given instead', () => {
    const world = placed().call('c1', c1, { status: 'Cancelled' }).call('c2', '2026-06-17 10:00');
    world.run();
    expect(world.place('ada')).toBe('c2 tentative');
    expect(told(world)).toEqual(['ada: Your rotation changed: 15–21 Jun 2026']);
    expect(textTo(world)).toContain(
      'Your place in the week of 15–21 Jun 2026 is gone, since its call was cancelled. You have another call in the same week.',
    );
  });

  it('is told once when places are lost twice before the mail goes', () => {
    const world = placed().call('c1', c1, { status: 'Cancelled' }).call('c2', '2026-06-17 10:00');
    world.run();
    world.call('c2', '2026-06-17 10:00', { status: 'Cancelled' }).run();
    expect(told(world)).toHaveLength(1);
    world.clock('2026-05-05 10:20').call('c3', '2026-06-18 10:00').run();
    expect(told(world)).toEqual(['ada: You have a rotation: 15–21 Jun 2026']);
  });

  it('is not told to somebody who gave it up', () => {
    const withdrawn = placed().withdraw('ada');
    withdrawn.run();
    expect(told(withdrawn)).toEqual([]);
    const changed = placed().signUp('ada', '2026-06-22');
    changed.run();
    expect(changed.place('ada')).toBe('none');
    expect(told(changed)).toEqual([]);
  });

  it('says so when there is nothing to wait for', () => {
    const world = new World().call('c1', '2026-05-12 17:00').signUp('ada', '2026-05-11');
    world.run();
    world.clock('2026-05-11 12:00').call('c1', '2026-05-12 17:00', { status: 'Cancelled' }).run();
    expect(told(world)).toEqual(['ada: Your rotation of 11–17 May 2026 is off: please sign up again']);
  });
});

describe('S10 a tentative place whose call moved', () => {
  it('is told to its engineer, once for each new time', () => {
    const world = new World().call('c1', c1).signUp('ada', '2026-06-15..2026-06-22');
    world.run();
    expect(told(world)).toEqual([]);
    world.clock('2026-05-05 10:00').call('c1', '2026-06-23 17:00').run();
    expect(world.place('ada')).toBe('c1 tentative');
    expect(told(world)).toEqual(['ada: Your call moved: 22–28 Jun 2026']);
    expect(textTo(world)).toContain('Your call has moved, and you keep your place in it.');
    const keys = () =>
      [
        ...notices(world.programme, world.history, { now: world.now, automationSince: instant(0) }).keys(),
      ].join();
    const first = keys();
    world.clock('2026-05-05 12:00').call('c1', '2026-06-24 17:00').run();
    expect(keys()).not.toBe(first);
  });
});
