import fc from 'fast-check';
import { asksOf } from '../../src/redAccounts/asks';
import { climbsAt } from '../../src/redAccounts/climbing';
import type { Ask } from '../../src/redAccounts/history';
import { hourMs, instant } from '../../src/time/instant';
import { acme, redWorld } from './asking';
import { askId, at, crmId, day, email, kinds, type RedWorld } from './world';

const known = (world: RedWorld, row = 'q1'): Ask | undefined => world.history.asks.get(askId(row));
const problem = (world: RedWorld, row = 'q1') => world.run().askProblems.get(askId(row))?.join();

describe('R5 a typed ask', () => {
  it('R5 is taken as soon as its row is right, from somebody', () => {
    const world = redWorld().typeAsk('q1', { account: 'ACME ', ask: 'A fix date' });
    expect(kinds(world.run())).toEqual(['asked']);
    expect(known(world)).toMatchObject({
      episode: acme(world),
      askedBy: 'someone',
      askedAt: world.now,
      values: { ask: 'A fix date', owner: email('leader'), due: '2026-05-11', status: 'Open' },
    });
    expect(world.run().entries).toEqual([]);
  });

  it('R5 names an open account by its name, by what people call it, or by its id in either form', () => {
    const world = redWorld();
    world.type(acme(world), { account: 'Acme Ltd' }).run();
    const names = ['acme', 'acme ltd', crmId('acme')];
    names.forEach((account, n) => world.typeAsk(`q${n}`, { account }));
    world.run();
    expect(names.map((_, n) => known(world, `q${n}`)?.episode)).toEqual(names.map(() => acme(world)));
  });

  it('R5 of an account that is not red, or of one of two with its name, waits with a sentence', () => {
    const world = redWorld().typeAsk('q1', { account: 'beta' });
    expect(problem(world)).toBe(
      '“beta” is no red account that is open: write its name or id as in Account Tracker.',
    );
    world.report('beta', 'Red');
    expect(problem(world)).toBeUndefined();
    world.report('gamma', 'Red');
    world.type(world.episodeOf('gamma').id, { account: 'Beta' }).typeAsk('q2', { account: 'beta' });
    expect(problem(world, 'q2')).toBe(
      'Several red accounts are called beta: write the account’s id instead.',
    );
    world.typeAsk('q2', { account: crmId('gamma') }).run();
    expect(known(world, 'q2')?.episode).toBe(world.episodeOf('gamma').id);
  });

  it('R5 goes to somebody outside the account team', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme', owner: email('cem') });
    expect(problem(world)).toBe(
      'cem@example.com is the CE of this account. An ask goes to somebody outside the account team: put another owner.',
    );
    expect(known(world)).toBeUndefined();
    expect(problem(world.typeAsk('q1', { owner: email('sam') }))).toBeUndefined();
  });

  it('R5 is due on a day to come when it is new, and stays when that day is over', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme', due: day('2026-05-03') });
    expect(problem(world)).toBe('Due Sun 3 May 2026 is past: put a day that is still to come.');
    expect(problem(world.typeAsk('q1', { due: day('2026-05-04') }))).toBeUndefined();
    world.clock('2026-05-06 09:00').typeAsk('q1', { status: 'Acknowledged' });
    expect(problem(world)).toBeUndefined();
    expect(known(world)?.values.status).toBe('Acknowledged');
  });

  it('R5 is answered with an answer, and declined with a reason', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme' });
    world.run();
    expect(problem(world.typeAsk('q1', { status: 'Declined' }))).toBe(
      'Declined needs its reason: write it under Answer.',
    );
    expect(known(world)?.values.status).toBe('Open');
    world.typeAsk('q1', { answer: 'No people' }).run();
    expect(known(world)).toMatchObject({
      values: { status: 'Declined', answer: 'No people' },
      touched: { status: { who: 'someone' }, answer: { who: 'someone' } },
    });
  });

  it('R5 stays with its account: another one needs a row of its own', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme' });
    world.report('beta', 'Red');
    expect(problem(world.typeAsk('q1', { account: 'beta' }))).toBe(
      'This ask is about acme. Put “acme” back, and use a new row for another account.',
    );
  });

  it('R5 is withdrawn when two hourly runs in a row did not find its row, and back when it is', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme' });
    world.run();
    const row = world.asks.get(askId('q1'))!;
    world.asks.delete(askId('q1'));
    const asks = () => asksOf(world.history, acme(world)).length;
    world.run(true);
    expect(asks()).toBe(1);
    world.run(true);
    expect(asks()).toBe(0);
    expect(kinds(world.run(true))).toEqual([]);
    world.asks.set(askId('q1'), row);
    expect(kinds(world.run())).toEqual(['found']);
    expect(asks()).toBe(1);
  });

  it('R5 whose row does not read stays what it is', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme' });
    world.run();
    world.asks.set(askId('q1'), 'unreadable');
    world.run(true);
    world.run(true);
    expect(world.clock('2026-06-01 10:00').run(true).entries).toEqual([]);
    expect(asksOf(world.history, acme(world)).length).toBe(1);
  });
});

const climbs = (world: RedWorld) =>
  world.run().entries.flatMap((entry) => (entry.kind === 'climbed' ? [entry] : []));

describe('R5 an ask climbs', () => {
  it('R5 not from the sponsor to the sponsor: above them there is nobody', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme', owner: email('sam') });
    world.run();
    expect(known(world)?.values.owner).toBe(email('sam'));
    expect(climbs(world.clock('2026-05-07 10:00'))).toEqual([]);
    world.typeAsk('q1', { owner: email('leader') });
    expect(climbs(world)).toEqual([{ kind: 'climbed', ask: 'q1', to: email('sam') }]);
  });

  it('R5 to the sponsor after 48 hours to which nobody reacted, once', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme' });
    world.run();
    expect(climbs(world.clock('2026-05-06 09:59'))).toEqual([]);
    expect(climbs(world.clock('2026-05-06 10:00'))).toEqual([
      { kind: 'climbed', ask: 'q1', to: email('sam') },
    ]);
    expect(climbs(world.clock('2026-05-09 10:00'))).toEqual([]);
  });

  it('R5 by the hours of working days where the settings say so', () => {
    const world = redWorld({ askClimbsInWorkingDays: true }).clock('2026-05-08 10:00');
    world.typeAsk('q1', { account: 'acme' }).run();
    expect(climbs(world.clock('2026-05-12 09:59'))).toEqual([]);
    expect(climbs(world.clock('2026-05-12 10:00')).length).toBe(1);
  });

  it('R5 acknowledged, only when its day is over without an answer', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme', due: day('2026-05-08') });
    world.run();
    world.typeAsk('q1', { status: 'Acknowledged' });
    expect(climbs(world.clock('2026-05-08 23:59'))).toEqual([]);
    expect(climbs(world.clock('2026-05-09 00:00')).length).toBe(1);
  });

  it('R5 not when it is answered or declined, nor for an account that is closed', () => {
    const world = redWorld();
    ['q1', 'q2', 'q3'].forEach((row) => world.typeAsk(row, { account: 'acme' }));
    world.run();
    world.typeAsk('q1', { status: 'Answered', answer: 'Done' });
    world.typeAsk('q2', { status: 'Declined', answer: 'No' }).run();
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.close(acme(world));
    expect(climbs(world.clock('2026-06-01 10:00'))).toEqual([]);
  });

  it('R5 to nobody but the board when there is no sponsor', () => {
    const world = redWorld();
    world.type(acme(world), { sponsor: undefined }).typeAsk('q1', { account: 'acme' }).run();
    expect(climbs(world.clock('2026-05-06 10:00'))).toEqual([{ kind: 'climbed', ask: 'q1', to: '' }]);
    world.type(acme(world), { sponsor: email('sam') });
    expect(climbs(world.clock('2026-05-07 10:00'))).toEqual([]);
  });

  it('R5 not while its row says something that is not taken yet: somebody reacted', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme' });
    world.run();
    world.typeAsk('q1', { status: 'Declined' });
    expect(climbs(world.clock('2026-05-07 10:00'))).toEqual([]);
    world.typeAsk('q1', { status: 'Open' });
    expect(climbs(world).length).toBe(1);
  });

  it('R5 at most once, and never before its time, whatever its people do', () => {
    const act = fc.oneof(
      fc.record({ status: fc.constantFrom('Open' as const, 'Acknowledged' as const) }),
      fc.constant({ status: 'Answered' as const, answer: 'Yes' }),
      fc.record({ due: fc.constantFrom(day('2026-05-05'), day('2026-05-20')) }),
      fc.record({ owner: fc.constantFrom(email('leader'), email('other')) }),
      fc.constantFrom('gone' as const, 'back' as const, 'unreadable' as const),
    );
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), act), { maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.boolean(), (all, askClimbsInWorkingDays) => {
        const world = redWorld({ askClimbsInWorkingDays }).typeAsk('q1', { account: 'acme' });
        world.run();
        let row = world.asks.get(askId('q1'))!;
        let count = 0;
        for (const [hours, change] of all) {
          world.now = instant(world.now + hours * hourMs);
          if (change === 'gone') world.asks.delete(askId('q1'));
          else if (change === 'back') world.asks.set(askId('q1'), row);
          else if (change === 'unreadable') world.asks.set(askId('q1'), 'unreadable');
          else {
            world.asks.set(askId('q1'), row);
            row = world.typeAsk('q1', change).asks.get(askId('q1'))!;
          }
          const climbed = climbs(world);
          count += climbed.length;
          const { values, askedAt } = known(world)!;
          const wasDue = `${values.due} 23:59`;
          if (climbed.length > 0 && values.status === 'Open') {
            expect(world.now).toBeGreaterThanOrEqual(climbsAt(askedAt, world.settings));
          } else if (climbed.length > 0) {
            expect(world.now).toBeGreaterThan(at(wasDue));
          }
        }
        expect(count).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });
});
