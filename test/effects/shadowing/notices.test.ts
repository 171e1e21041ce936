import { notices } from '../../../src/effects/shadowing/notices';
import type { DeliveryEntry } from '../../../src/effects/delivery';
import { presentEffects } from '../../../src/effects/present';
import { noticeKey } from '../../../src/effects/keys';
import { hourMs, instant, type Instant } from '../../../src/time/instant';
import type { ReleaseReason } from '../../../src/shadowing/history';
import { callId, email, World, zone } from '../../shadowing/world';

type Deliveries = Parameters<typeof notices>[2]['deliveries'];

const wantedOf = (world: World, automationSince: Instant = instant(0), deliveries: Deliveries = new Map()) =>
  notices(world.programme, world.history, {
    now: world.now,
    automationSince,
    deliveries,
    spreadsheet: 'book',
  });

function told(world: World, ...more: [Instant?, Deliveries?]): readonly string[] {
  return [...wantedOf(world, ...more).values()].map(
    ({ mail }) => `${mail.to.split('@')[0]!}: ${mail.subject}`,
  );
}

function textTo(world: World): string {
  return [...wantedOf(world).values()].map(({ mail }) => mail.text).join('\n');
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
    const [key, { mail, from, until }] = [...wantedOf(world)][0]!;
    expect([key, from, until]).toEqual([
      noticeKey('placed', world.placement('ada')!.id),
      world.now,
      world.now + 72 * hourMs,
    ]);
    expect(mail.text.split('\n\n')).toEqual([
      'Hello Ada,',
      'Week of 15–21 Jun 2026\n======================',
      'A seat became free in one of your weeks, and it is yours.',
      'It is tentative until Mon 1 Jun 2026; then the calendar invite comes.',
      'If it does not suit you, withdraw under My rotation: before its Monday it does not count for your year.',
      'Times are those of America/New_York.',
      [
        '* Tue 16 Jun, 11:00–12:00',
        '  Customer: Fjord Telecom',
        '  Offered by: ae@example.com',
        '  What to expect: The account executive will add this.',
        '  Join: The account executive will add this.',
      ].join('\n'),
      'Open the sheet: https://docs.google.com/spreadsheets/d/book/edit',
      '--\nYou get this because you signed up for customer-call shadowing. More is in the sheet: Extensions › Ridealong › Open Ridealong.\n',
    ]);
  });

  it('is told without the call whose row does not read, and at the programme’s time to who is not on the roster', () => {
    const world = waiting().clock('2026-05-05 10:00').call('c1', c1);
    world.run();
    world.calls.set(callId('c1'), 'unreadable');
    world.engineers.delete(email('ada'));
    expect(textTo(world)).toMatch(/^Hello,\n\nWeek of 15–21 Jun 2026\n/);
    expect(textTo(world)).toContain('\n\nTimes are those of Europe/Berlin.\n\nOpen the sheet: ');
  });

  it('is not told once its call has begun', () => {
    const world = new World({ confirmDays: 0, closesWorkingDays: 0 }).signUp('ada', '2026-05-11');
    world.run();
    world.clock('2026-05-08 10:00').call('c1', '2026-05-11 09:30').run();
    expect(told(world.clock('2026-05-11 09:29'))).toHaveLength(1);
    expect(told(world.clock('2026-05-11 09:30'))).toEqual([]);
  });

  it('is not told when the ledger lost the sign-up, since nobody knows what its engineer saw', () => {
    const world = waiting().clock('2026-05-05 10:00').call('c1', c1);
    world.run();
    world.history = { ...world.history, signUps: new Map() };
    expect(told(world)).toEqual([]);
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

describe('a place that is back before its engineer was told that it was lost', () => {
  const wants = () => new World().signUp('ada', '2026-06-15');

  /** Ada knows of the place; a seat less, and one more again. */
  function lostAndBack(world: World): World {
    world.clock('2026-05-05 10:00').call('c1', c1, { seats: 0 }).run();
    world.clock('2026-05-05 10:20').call('c1', c1).run();
    expect(world.place('ada')).toBe('c1 tentative');
    return world;
  }

  const done = (world: World, news: 'placed' | 'lost'): Deliveries => {
    const [first] = world.history.placements.values();
    const key = noticeKey(news, first!.id);
    const entries: readonly DeliveryEntry[] = [
      { kind: 'claimed', claims: [{ key, generation: 1, act: 'mail', content: 'x' }] },
      { kind: 'delivered', outcomes: [{ key, generation: 1, outcome: 'done', detail: '' }] },
    ];
    return presentEffects(entries.map((entry) => ({ ...entry, at: world.now, by: email('auto'), run: 1 })));
  };

  it('is no news where they were there when it was given', () => {
    const world = wants().call('c1', c1);
    world.run();
    expect(told(lostAndBack(world))).toEqual([]);
  });

  it('is no news where they were told that they had it', () => {
    const world = wants();
    world.run();
    world.clock('2026-05-05 09:00').call('c1', c1).run();
    const before = lostAndBack(world);
    expect(told(before, undefined, done(before, 'placed'))).toEqual([]);
    expect(told(before)).toEqual(['ada: You have a rotation: 15–21 Jun 2026']);
  });

  it('is news once they were told that it was lost, and at another time', () => {
    const world = wants().call('c1', c1);
    world.run();
    const before = lostAndBack(world);
    expect(told(before, undefined, done(before, 'lost'))).toHaveLength(1);
    const moved = wants().call('c1', c1);
    moved.run();
    moved.clock('2026-05-05 10:00').call('c1', c1, { seats: 0 }).run();
    moved.call('c1', '2026-06-17 10:00').run();
    expect(told(moved)).toHaveLength(1);
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
    const title = 'Your rotation of 15–21 Jun 2026 is off';
    expect(textTo(world).split('\n\n').slice(0, 4)).toEqual([
      'Hello Ada,',
      `${title}\n${'='.repeat(title.length)}`,
      `${title}, since its call was cancelled. It does not count for your year.`,
      'You are number 1 in the queue: you get the next seat that fits your weeks, and are told. More weeks mean more chances.',
    ]);
  });

  it('is news of its own, told for three days', () => {
    const world = placed().call('c1', c1, { status: 'Cancelled' });
    const { id } = world.placement('ada')!;
    world.run();
    expect([...wantedOf(world)]).toMatchObject([
      [noticeKey('lost', id), { from: world.now, until: world.now + 72 * hourMs }],
    ]);
  });

  it.each<[ReleaseReason, string]>([
    ['callCancelled', 'its call was cancelled'],
    ['callMoved', 'its call moved to a time that does not fit you'],
    ['seatGone', 'its call has fewer seats now'],
    ['callGone', 'its call is no longer offered'],
    ['accountRed', 'the account team needs its call to itself for now'],
    ['secondInYear', 'you have another one in the same year'],
  ])('is told why: %s', (reason, because) => {
    const world = placed();
    world.ledger({ kind: 'released', placement: world.placement('ada')!.id, reason, counts: false });
    expect(textTo(world)).toContain(`is off, since ${because}. It does not count for your year.\n`);
  });

  it('is told with how many stand before them', () => {
    const world = new World()
      .call('c0', c1)
      .call('c1', c1)
      .signUp('bo', '2026-06-15')
      .signUp('ada', '2026-06-15');
    world.run();
    world.call('c0', c1, { status: 'Cancelled' }).call('c1', c1, { status: 'Cancelled' }).run();
    expect(textTo(world).match(/number \d/g)).toEqual(['number 1', 'number 2']);
  });

  it('is told with a confirmed place of another week that was given instead', () => {
    const world = new World().call('c1', '2026-05-12 17:00').signUp('ada', '2026-05-11..2026-05-18');
    world.run();
    world.call('c1', '2026-05-12 17:00', { status: 'Cancelled' }).call('c2', '2026-05-20 10:00').run();
    expect(world.place('ada')).toBe('c2 confirmed');
    expect(textTo(world)).toContain(
      [
        'Your place in the week of 11–17 May 2026 is gone, since its call was cancelled. You have this one instead.',
        'It is confirmed: the calendar invite comes as well.',
        'If it does not suit you',
      ].join('\n\n'),
    );
  });

  it('is not told to somebody who gave up waiting since, or of whose sign-up nothing is known', () => {
    const world = placed().call('c1', c1, { status: 'Cancelled' });
    world.run();
    const lost = world.history;
    world.withdraw('ada').run();
    expect(told(world)).toEqual([]);
    world.history = { ...lost, signUps: new Map() };
    expect(told(world)).toEqual([]);
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
    expect(textTo(world)).toContain(
      '\n\nNone of the weeks that you named can be given any more: please sign up again with other weeks.\n\n',
    );
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
    const keys = () => [...wantedOf(world).keys()].join();
    const first = keys();
    world.clock('2026-05-05 12:00').call('c1', '2026-06-24 17:00').run();
    expect(keys()).not.toBe(first);
  });
});
