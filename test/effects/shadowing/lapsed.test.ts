import { inviteKey, noticeKey } from '../../../src/effects/keys';
import type { LookingBack } from '../../../src/effects/lapsed';
import { lapsedInShadowing } from '../../../src/effects/shadowing/lapsed';
import type { Act, Outcome } from '../../../src/effects/delivery';
import type { PlacementId } from '../../../src/shadowing/history';
import { at, callId, email, signUpId, week, World } from '../../shadowing/world';
import { Deliveries } from '../ledgerOfDeliveries';

// Design section 4: every effect has a window after which it lapses and is listed as missed.

function lapsed(world: World, changes: Partial<LookingBack> = {}) {
  return lapsedInShadowing(world.programme, world.history, {
    now: world.now,
    automationSince: at('2026-05-04 10:00'),
    deliveries: new Map(),
    coordinators: [],
    ...changes,
  });
}

const ofKind = (kind: string, ...args: Parameters<typeof lapsed>) =>
  lapsed(...args).filter((it) => it.kind === kind);

/** Ada has a confirmed seat in a call of Tuesday 12 May, 17:00 to 18:00, since 4 May. */
function invited(): World {
  const world = new World().call('c1', '2026-05-12 17:00').signUp('ada', '2026-05-11');
  world.run();
  return world;
}

describe('S13 weekly mails of which none was begun within two days', () => {
  const ofMonday = { kind: 'weekly', from: at('2026-05-11 09:00'), until: at('2026-05-13 09:00') };

  it('have lapsed, one for each person to whom there was something to say', () => {
    const world = invited().clock('2026-05-13 09:00');
    const coordinators = [email('cora')];
    expect(ofKind('weekly', world, { coordinators })).toMatchObject([ofMonday, ofMonday, ofMonday]);
    expect(ofKind('weekly', world)).toMatchObject([ofMonday, ofMonday]);
    expect(ofKind('weekly', world.clock('2026-05-13 08:59'))).toEqual([]);
  });

  it('have lapsed whatever is typed into the rows of their calls afterwards', () => {
    const world = invited().clock('2026-05-13 09:00');
    world.call('c1', '2026-05-12 17:00', { notesLink: 'https://notes.example.com', seenAt: world.now });
    expect(ofKind('weekly', world)).toMatchObject([ofMonday, ofMonday]);
  });

  it('to who had a place by then, as against who was given theirs later', () => {
    const placedAt = (time: string): World => {
      const world = new World().call('c2', '2026-05-19 17:00').clock(`2026-05-11 ${time}`);
      world.signUp('bo', '2026-05-18').run();
      return world.clock('2026-05-13 09:00');
    };
    expect(ofKind('weekly', placedAt('09:00'))).toMatchObject([ofMonday, ofMonday]);
    expect(ofKind('weekly', placedAt('09:01'))).toMatchObject([ofMonday]);
  });
});

describe('S11 an invite that never came', () => {
  const missed = { kind: 'invite', from: at('2026-05-12 17:00'), until: at('2026-05-12 18:00') };
  const key = inviteKey(callId('c1'), email('ada'));

  it('has lapsed once its call is over', () => {
    expect(ofKind('invite', invited().clock('2026-05-12 17:59'))).toEqual([]);
    expect(ofKind('invite', invited().clock('2026-05-12 18:00'))).toEqual([
      { ...missed, present: undefined },
    ]);
  });

  it('is told with how far it came; one that stood was there in time', () => {
    const world = invited().clock('2026-05-12 18:00');
    const after = (outcome: Outcome) => {
      const deliveries = new Deliveries();
      const claim = { key, generation: 1, act: 'insert', content: 'x' } as const;
      deliveries.claim(claim);
      deliveries.told(claim, outcome);
      return deliveries.present;
    };
    const put = after('notDone');
    expect(lapsed(world, { deliveries: put })).toEqual([{ ...missed, present: put.get(key) }]);
    expect(lapsed(world, { deliveries: after('done') })).toEqual([]);
  });

  const after = (...acts: readonly [Act, Outcome | 'unknown'][]) => {
    const deliveries = new Deliveries();
    for (const [act, outcome] of acts) {
      const claim = { key, generation: 1, act, content: act };
      deliveries.claim(claim);
      if (outcome !== 'unknown') deliveries.told(claim, outcome);
    }
    return { deliveries: deliveries.present };
  };

  it('has lapsed too where nobody knows whether it came', () => {
    expect(lapsed(invited().clock('2026-05-12 18:00'), after(['insert', 'unknown']))).toMatchObject([missed]);
  });

  it.each<[string, Outcome | 'unknown', number]>([
    ['put off to the last', 'notDone', 1],
    ['not answered', 'unknown', 1],
    ['done', 'done', 0],
  ])('of a change of it that was %s, so is told', (_how, outcome, times) => {
    const world = invited().clock('2026-05-12 18:00');
    const changed = after(['insert', 'done'], ['update', outcome]);
    expect(lapsed(world, changed).map(({ kind }) => kind)).toEqual(Array<string>(times).fill('update'));
    expect(lapsed(world.clock('2026-05-12 17:59'), changed)).toEqual([]);
  });

  it('of one that was to be taken back and stands when its call begins, so is told', () => {
    const world = invited().call('c1', '2026-05-12 17:00', { status: 'Cancelled' });
    world.run();
    const inVain = after(['insert', 'done'], ['cancel', 'notDone']);
    expect(ofKind('update', world.clock('2026-05-12 16:59'), inVain)).toEqual([]);
    expect(ofKind('update', world.clock('2026-05-12 17:00'), inVain)).toHaveLength(1);
    expect(ofKind('update', world, after(['insert', 'done'], ['cancel', 'done']))).toEqual([]);
    expect(ofKind('update', world, after(['insert', 'done']))).toEqual([]);
  });

  it('is missed by nobody who gave the place up, or whose call’s row is gone', () => {
    const withdrawn = invited().withdraw('ada');
    withdrawn.run();
    expect(ofKind('invite', withdrawn.clock('2026-05-12 18:00'))).toEqual([]);
    const gone = invited().clock('2026-05-12 18:00');
    gone.calls.delete(callId('c1'));
    expect(ofKind('invite', gone)).toEqual([]);
  });

  it('was never due for a place that was given when its call was over', () => {
    const placedAt = (time: string): World =>
      new World()
        .call('c1', '2026-05-12 17:00')
        .clock(`2026-05-12 ${time}`)
        .ledger({
          kind: 'placed',
          placement: 'p1' as PlacementId,
          signUp: signUpId('ada'),
          engineer: email('ada'),
          call: callId('c1'),
          week: week('2026-05-11'),
          start: at('2026-05-12 17:00'),
          confirmed: true,
        })
        .clock('2026-05-12 19:00');
    expect(ofKind('invite', placedAt('17:59'))).toMatchObject([missed]);
    expect(ofKind('invite', placedAt('18:00'))).toEqual([]);
  });
});

describe('S9 news that no run told within three days', () => {
  const missed = { kind: 'notice', from: at('2026-05-05 10:00'), until: at('2026-05-08 10:00') };

  /** Ada waited, and got a place on 5 May at 10:00. */
  function placedLater(): World {
    const world = new World().signUp('ada', '2026-06-15');
    world.run();
    world.clock('2026-05-05 10:00').call('c1', '2026-06-16 17:00').run();
    return world;
  }

  it('has lapsed', () => {
    expect(lapsed(placedLater().clock('2026-05-08 09:59'))).toEqual([]);
    const world = placedLater().clock('2026-05-08 10:00');
    expect(lapsed(world)).toEqual([{ ...missed, present: undefined }]);
    world.call('c1', '2026-06-16 17:00', { brief: 'First look', seenAt: world.now });
    expect(lapsed(world)).toEqual([{ ...missed, present: undefined }]);
  });

  it('is not missed once a run began it, nor where there was nothing to tell', () => {
    const world = placedLater().clock('2026-05-08 10:00');
    const deliveries = new Deliveries();
    deliveries.claim({
      key: noticeKey('placed', world.placement('ada')!.id),
      generation: 1,
      act: 'mail',
      content: 'x',
    });
    expect(lapsed(world, { deliveries: deliveries.present })).toEqual([]);
    const answered = new World().call('c1', '2026-06-16 17:00').signUp('ada', '2026-06-15');
    answered.run();
    expect(lapsed(answered.clock('2026-05-07 10:00'))).toEqual([]);
  });

  it('is told when it was news to the last moment', () => {
    const world = new World({ confirmDays: 0, closesWorkingDays: 0 }).signUp('ada', '2026-05-11');
    world.run();
    world.clock('2026-05-08 10:00').call('c1', '2026-05-11 10:00').run();
    expect(ofKind('notice', world.clock('2026-05-11 10:00'))).toMatchObject([
      { from: at('2026-05-08 10:00'), until: at('2026-05-11 10:00') },
    ]);
  });
});
