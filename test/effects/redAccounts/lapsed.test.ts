import type { EffectKey, Outcome } from '../../../src/effects/delivery';
import { lapsedInRedAccounts, type RedLookingBack } from '../../../src/effects/redAccounts/lapsed';
import type { Present } from '../../../src/effects/present';
import { askKey, threadKey } from '../../../src/effects/redAccounts/postKeys';
import { askId, at, email, type RedWorld } from '../../redAccounts/world';
import { Deliveries } from '../ledgerOfDeliveries';
import { answers, asks, redWorld, sendingFrom } from './sayings';

// Design section 4: every effect has a window after which it lapses and is listed as missed.

type Past = ReadonlyMap<EffectKey, Present>;

function lapsed(world: RedWorld, changes: Partial<RedLookingBack> = {}) {
  return lapsedInRedAccounts(world.situation, {
    ...sendingFrom(world, at('2026-05-04 10:00')),
    now: world.now,
    spreadsheet: 'book',
    deliveries: new Map(),
    coordinators: [],
    postsSince: at('2026-05-04 10:00'),
    ...changes,
  });
}

function ofKind(kind: string, ...args: Parameters<typeof lapsed>) {
  const all = lapsed(...args);
  for (const it of all) expect(['weekly', 'notice', 'post']).toContain(it.kind);
  return all.filter((it) => it.kind === kind);
}

/** What the ledger says when these came to that; 'claimed': nobody knows what came of it. */
function after(...told: readonly [key: EffectKey, outcome: Outcome | 'claimed'][]): Past {
  const deliveries = new Deliveries();
  for (const [key, outcome] of told) {
    const claim = { key, generation: 1, act: 'post', content: 'x' } as const;
    deliveries.claim(claim);
    if (outcome !== 'claimed') deliveries.told(claim, outcome);
  }
  return deliveries.present;
}

describe('R3, R6 weekly mails of which none was begun within two days', () => {
  const ofMonday = {
    kind: 'weekly',
    from: at('2026-05-11 09:00'),
    until: at('2026-05-13 09:00'),
    present: undefined,
  };
  const coordinators = [email('cora')];

  it('have lapsed, one for each person to whom there was something to say', () => {
    const world = redWorld().clock('2026-05-13 09:00');
    expect(ofKind('weekly', world)).toEqual([ofMonday, ofMonday]);
    expect(ofKind('weekly', world, { coordinators })).toEqual([ofMonday, ofMonday, ofMonday]);
    expect(ofKind('weekly', world.clock('2026-05-13 08:59'))).toEqual([]);
  });

  it('have lapsed whatever is typed into the rows of their accounts afterwards', () => {
    const world = redWorld().clock('2026-05-13 08:59');
    world.type(world.episodeOf('acme').id, { currentState: 'They wait.' }).run();
    expect(ofKind('weekly', world.clock('2026-05-13 09:00'))).toEqual([ofMonday, ofMonday]);
  });

  it('have not when one was begun', () => {
    const key = 'weekly/2026-05-11/jo.doe@example.com' as EffectKey;
    const world = redWorld().clock('2026-05-13 09:00');
    expect(ofKind('weekly', world, { deliveries: after([key, 'done']) })).toEqual([]);
  });

  it('are of the accounts that were followed by then, as against those that came later', () => {
    const openedAt = (time: string): RedWorld => {
      const world = redWorld();
      world.clock('2026-05-05 10:00').report('acme', 'Green');
      world.close(world.episodeOf('acme').id);
      world.clock(`2026-05-11 ${time}`).report('zeta', 'Red');
      return world.clock('2026-05-13 09:00');
    };
    expect(ofKind('weekly', openedAt('09:00'), { coordinators })).toEqual([ofMonday]);
    expect(ofKind('weekly', openedAt('09:01'), { coordinators })).toEqual([]);
  });
});

describe('R3, R5 a mail about something that turned to somebody', () => {
  const missed = {
    kind: 'notice',
    from: at('2026-05-04 10:00'),
    until: at('2026-05-07 10:00'),
    present: undefined,
  };

  it('has lapsed after three days in which no run began it', () => {
    expect(ofKind('notice', redWorld().clock('2026-05-07 09:59'))).toEqual([]);
    const world = redWorld().clock('2026-05-07 10:00');
    expect(ofKind('notice', world)).toEqual([missed, missed]);
    const begun = `red/${world.episodeOf('acme').id}/2026-05-04T08:00:00.000Z/jo.doe@example.com`;
    const deliveries = after([begun as EffectKey, 'claimed']);
    expect(ofKind('notice', world, { deliveries })).toEqual([missed]);
    world.type(world.episodeOf('acme').id, { currentState: 'They wait.' }).run();
    expect(ofKind('notice', world)).toEqual([missed, missed]);
  });
});

describe('R2, R5 a message in a thread', () => {
  const from = at('2026-05-04 10:00');
  const until = at('2026-05-07 10:00');
  const missed = { kind: 'post', from, until, present: undefined };
  const ask = askKey(askId('k1'));

  /** acme with the ask k1, three days later. */
  function asked(): RedWorld {
    const world = redWorld();
    asks(world, 'k1');
    return world.clock('2026-05-07 10:00');
  }

  const threadOf = (world: RedWorld): EffectKey => threadKey(world.episodeOf('acme').id);

  it('has lapsed after three days in which it did not come', () => {
    const world = asked();
    const deliveries = after([threadOf(world), 'done']);
    expect(ofKind('post', world, { deliveries })).toEqual([missed]);
    expect(ofKind('post', world.clock('2026-05-07 09:59'), { deliveries })).toEqual([]);
  });

  it('is told with how far it came; one that came was there in time', () => {
    const world = asked();
    const thread = [threadOf(world), 'done'] as const;
    const putOff = after([...thread], [ask, 'notDone']);
    expect(ofKind('post', world, { deliveries: putOff })).toEqual([{ ...missed, present: putOff.get(ask) }]);
    expect(ofKind('post', world, { deliveries: after([...thread], [ask, 'done']) })).toEqual([]);
  });

  it('has lapsed too where nobody knows whether it came, as nobody looks any more', () => {
    const unknown = after([threadOf(asked()), 'done'], [ask, 'claimed']);
    expect(ofKind('post', asked(), { deliveries: unknown })).toEqual([
      { ...missed, present: unknown.get(ask) },
    ]);
  });

  it('is told with how far its thread came where that never began', () => {
    const world = asked();
    const putOff = after([threadOf(world), 'notDone']);
    const present = putOff.get(threadOf(world));
    expect(ofKind('post', world, { deliveries: putOff })).toEqual([{ ...missed, present }]);
    expect(ofKind('post', world)).toEqual([missed]);
  });

  it.each<Outcome | 'claimed'>(['gone', 'refused', 'claimed'])(
    'is not missed where nobody knows that anything could be said: its thread is %s',
    (outcome) => {
      const world = asked();
      expect(ofKind('post', world, { deliveries: after([threadOf(world), outcome]) })).toEqual([]);
    },
  );

  it('is not missed in somebody else’s thread', () => {
    const world = asked();
    const thread = { channel: 'C0OTHER', ts: '17.000100', link: 'https://acme.slack.com/x' };
    world.ledger({ kind: 'threadTaken', episode: world.episodeOf('acme').id, ...thread });
    expect(ofKind('post', world, { deliveries: after([threadOf(world), 'done']) })).toEqual([]);
  });

  it('is not missed when what it would ask is answered', () => {
    const world = asked();
    answers(world, 'k1', { status: 'Answered', answer: 'Done' });
    expect(ofKind('post', world, { deliveries: after([threadOf(world), 'done']) })).toEqual([]);
  });

  it('is not missed whose time was over before any message was begun', () => {
    const world = asked();
    expect(ofKind('post', world, { postsSince: until })).toEqual([missed]);
    expect(ofKind('post', world, { postsSince: at('2026-05-07 10:01') })).toEqual([]);
    expect(ofKind('post', world, { postsSince: undefined })).toEqual([]);
  });

  it('does not lapse when it is the first of its thread', () => {
    expect(ofKind('post', redWorld().clock('2026-05-20 10:00'))).toEqual([]);
  });
});
