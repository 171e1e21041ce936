import type { Health } from '../../src/redAccounts/health';
import { requestHealth } from '../../src/redAccounts/requestHealth';
import { staleOf } from '../../src/redAccounts/cadence';
import { waitedText, waitingFor } from '../../src/redAccounts/waiting';
import { momentText } from '../../src/time/wording';
import { acme, agrees, carryOut, redWorld, saves, seenBy } from './asking';
import { berlin, day, email, RedWorld } from './world';

/** "AE ann@example.com: … (since Mon 4 May 2026, 10:00)" */
function waited(world: RedWorld, account = 'acme'): readonly string[] {
  return waitingFor(world.situation, world.episodeOf(account)).map(
    (one) => `${waitedText(one)} (${momentText(one.since, berlin)})`,
  );
}

describe('R3 who is waited for', () => {
  it('R3 is a coordinator for an account without owners, then the one who is named for the other', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    expect(waited(world)).toEqual([
      'Coordinator: a name under AE (Mon 4 May 2026, 10:00)',
      'Coordinator: a name under CE (Mon 4 May 2026, 10:00)',
    ]);
    world
      .clock('2026-05-04 12:00')
      .type(acme(world), { ae: email('ann') })
      .run();
    expect(waited(world)[0]).toBe('AE ann@example.com: a name under CE (Mon 4 May 2026, 10:00)');
  });

  it('R3 is told by what people call the column where the name is missing', () => {
    const columns = { 'Account Tracker': { AE: 'Account owner' } };
    const world = new RedWorld({ called: { tabs: {}, columns } });
    world.report('acme', 'Red', undefined, { ce: email('cem') });
    expect(waited(world)[0]).toBe('CE cem@example.com: a name under Account owner (Mon 4 May 2026, 10:00)');
  });

  it('R3 is each owner for what is missing in their part, then for their signature', () => {
    const world = redWorld();
    expect(waited(world)).toEqual([
      'AE ann@example.com: Why red and Current state (Mon 4 May 2026, 10:00)',
      'CE cem@example.com: Action plan and Exit criteria (Mon 4 May 2026, 10:00)',
    ]);
    world.clock('2026-05-05 11:00');
    saves(world, 'ann', { whyRed: 'Outages', currentState: 'Bad' }, true);
    saves(world, 'cem', { actionPlan: 'Mend it' });
    expect(waited(world)).toEqual(['CE cem@example.com: Exit criteria (Mon 4 May 2026, 10:00)']);
    world.clock('2026-05-05 12:00');
    saves(world, 'cem', { exitCriteria: 'Quiet' });
    expect(waited(world)).toEqual(['CE cem@example.com: the signature of CE’s part (Tue 5 May 2026, 12:00)']);
  });

  it("R3 is an owner since somebody else's change of what they had signed", () => {
    const world = redWorld();
    agrees(world);
    expect(waited(world)).toEqual([]);
    world.clock('2026-05-06 08:00');
    saves(world, 'cem', { currentState: 'Better' });
    expect(waited(world)).toEqual([
      'AE ann@example.com: the signature of AE’s part, which was changed (Wed 6 May 2026, 08:00)',
    ]);
  });

  it('R3 is a new owner only since they were named', () => {
    const world = redWorld().clock('2026-05-07 09:00');
    saves(world, 'ann', { ce: email('kim') });
    expect(waited(world)[1]).toBe(
      'CE kim@example.com: Action plan and Exit criteria (Thu 7 May 2026, 09:00)',
    );
  });

  it('R3 is who has the next step once its day is over, and who owns an ask', () => {
    const world = redWorld();
    agrees(world);
    saves(world, 'ann', { nextStep: 'Call them', nextStepOwner: email('omar'), nextStepDue: '2026-05-06' });
    world.typeAsk('q1', { account: 'acme', ask: 'A fix date' }).run();
    expect(waited(world)).toEqual(['leader@example.com: the answer to “A fix date” (Mon 4 May 2026, 10:00)']);
    expect(waited(world.clock('2026-05-07 00:00'))[0]).toBe(
      'omar@example.com: the next step “Call them”, due Wed 6 May 2026 (Thu 7 May 2026, 00:00)',
    );
    saves(world, 'ann', { nextStepOwner: '' });
    expect(waited(world)[0]).toMatch(/^AE ann@example.com: the next step/);
    world.typeAsk('q1', { status: 'Answered', answer: '1 June' }).run();
    expect(waited(world).length).toBe(1);
  });

  it('R3 while it waits for resolution is either owner for the note, then who has not given their word', () => {
    const world = redWorld().clock('2026-05-11 10:00');
    world.report('acme', 'Yellow');
    expect(waited(world)).toEqual([
      'AE ann@example.com: what turned it (Mon 11 May 2026, 10:00)',
      'CE cem@example.com: what turned it (Mon 11 May 2026, 10:00)',
    ]);
    world.clock('2026-05-12 10:00');
    saves(world, 'ann', { resolution: 'A fix' });
    world.ledger({ kind: 'wordGiven', episode: acme(world), role: 'ae', who: email('ann') });
    const ce = 'CE cem@example.com: the word that it is resolved (Tue 12 May 2026, 10:00)';
    expect(waited(world)).toEqual([ce]);
    expect(waited(world.clock('2026-05-18 00:00'))).toEqual([
      ce,
      'Sponsor sam@example.com: the word that it is resolved (Tue 12 May 2026, 10:00)',
    ]);
  });

  it('R3 is for the retro of a lost account, and then for the word that it is lost', () => {
    const world = redWorld().clock('2026-05-11 10:00');
    world.report('acme', 'Lost');
    expect(waited(world)).toEqual([
      'AE ann@example.com: what we learned from losing it (Mon 11 May 2026, 10:00)',
      'CE cem@example.com: what we learned from losing it (Mon 11 May 2026, 10:00)',
    ]);
    saves(world, 'ann', { resolution: 'Too slow' });
    expect(waited(world)[1]).toBe('CE cem@example.com: the word that it is lost (Mon 11 May 2026, 10:00)');
  });

  it('R3 is for another note when it was red again since, of a new owner since they were named', () => {
    const world = redWorld().clock('2026-05-11 10:00');
    world.report('acme', 'Yellow');
    saves(world, 'ann', { resolution: 'A fix' });
    world.clock('2026-05-12 10:00').report('acme', 'Red');
    world.clock('2026-05-13 10:00').report('acme', 'Green');
    saves(world.clock('2026-05-14 10:00'), 'ann', { ce: email('kim') });
    const asked = [
      'AE ann@example.com: what turned it this time (Wed 13 May 2026, 10:00)',
      'CE kim@example.com: what turned it this time (Thu 14 May 2026, 10:00)',
    ];
    expect(waited(world)).toEqual(asked);
    saves(world.clock('2026-05-15 10:00'), 'ann', { resolution: '' });
    expect(waited(world)[0]).toBe('AE ann@example.com: what turned it (Fri 15 May 2026, 10:00)');
  });

  it('R3 while it waits for resolution is also who finds an owner, and who owns an ask', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme', ask: 'A fix date' });
    world.run();
    world.clock('2026-05-11 10:00').report('acme', 'Yellow');
    world.type(acme(world), { ce: undefined, resolution: 'A fix' }).run();
    expect(waited(world)).toEqual([
      'AE ann@example.com: a name under CE (Mon 11 May 2026, 10:00)',
      'AE ann@example.com: the word that it is resolved (Mon 11 May 2026, 10:00)',
      'leader@example.com: the answer to “A fix date” (Mon 4 May 2026, 10:00)',
    ]);
  });

  it('R3 is whoever owns an ask since it became theirs', () => {
    const world = redWorld();
    agrees(world);
    world.typeAsk('q1', { account: 'acme', ask: 'A fix date' }).run();
    world
      .clock('2026-05-05 09:00')
      .typeAsk('q1', { owner: email('omar') })
      .run();
    expect(waited(world)).toEqual(['omar@example.com: the answer to “A fix date” (Tue 5 May 2026, 09:00)']);
  });

  it('R3 is the coordinator for a step without owner or words, and for nothing that has no day', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.type(acme(world), { nextStepDue: day('2026-05-06') }).run();
    expect(waited(world.clock('2026-05-06 23:59'))).toHaveLength(2);
    expect(waited(world.clock('2026-05-07 00:00'))[2]).toBe(
      'Coordinator: the next step, due Wed 6 May 2026 (Thu 7 May 2026, 00:00)',
    );
  });

  it('R3 is nobody once it is closed', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme' });
    world.clock('2026-05-05 10:00').report('acme', 'Lost');
    world.close(acme(world), 'lost');
    expect(waited(world)).toEqual([]);
  });
});

describe('R6 the cadence', () => {
  const stale = (world: RedWorld) => staleOf(world.situation, world.episodeOf('acme'));
  const redAgain = (since: string) =>
    ['AE ann', 'CE cem'].map((one) => `${one}@example.com: an update, as it is red again (${since})`);

  it('R6 is broken as soon as an agreed account is red again, until a person does something', () => {
    const world = redWorld();
    agrees(world);
    const turns = (to: Health) => {
      const wish = { episode: acme(world), health: to, why: '' };
      carryOut(world, requestHealth(seenBy(world, 'cem'), wish, false));
    };
    world.clock('2026-05-05 10:00');
    turns('Yellow');
    world.clock('2026-05-06 10:00');
    // To say that it is red again is no update.
    turns('Red');
    expect(waited(world)).toEqual(redAgain('Wed 6 May 2026, 10:00'));
    saves(world.clock('2026-05-06 11:00'), 'ann', { nextStep: 'Call them' });
    expect(waited(world)).toEqual([]);
    world.clock('2026-05-07 10:00').report('acme', 'Green');
    world.close(acme(world)).clock('2026-05-08 10:00').report('acme', 'Red');
    expect(world.course('acme')).toMatchObject({ relapses: 1, reopenings: 1 });
    expect(waited(world)).toEqual(redAgain('Fri 8 May 2026, 10:00'));
  });

  it('R6 red again asks an update of who has signed; who has not is asked for their part', () => {
    const world = redWorld();
    saves(world, 'ann', { whyRed: 'Two outages', currentState: 'They are angry' }, true);
    world.clock('2026-05-05 10:00').report('acme', 'Yellow');
    world.clock('2026-05-06 10:00').report('acme', 'Red');
    expect(waited(world)).toEqual([
      'CE cem@example.com: Action plan and Exit criteria (Mon 4 May 2026, 10:00)',
      'AE ann@example.com: an update, as it is red again (Wed 6 May 2026, 10:00)',
    ]);
  });

  it('R6 is broken when the last update is more than seven days old', () => {
    const world = redWorld();
    agrees(world);
    expect(stale(world.clock('2026-05-11 23:59'))).toBeUndefined();
    expect(stale(world.clock('2026-05-12 00:00'))).toMatchObject({ days: 8, since: world.now });
    expect(waited(world)).toEqual([
      'AE ann@example.com: an update (Tue 12 May 2026, 00:00)',
      'CE cem@example.com: an update (Tue 12 May 2026, 00:00)',
    ]);
    saves(world, 'ann', { currentState: 'Calmer' }, true);
    expect(waited(world)).toEqual([]);
  });

  it('R6 is kept by what people do, not by the CRM', () => {
    const world = redWorld().clock('2026-05-13 10:00');
    world.report('acme', 'Red', '2026-05-13 09:00', { renewal: day('2026-12-31'), why: 'Still angry' });
    expect(stale(world)?.days).toBe(9);
    world.typeAsk('q1', { account: 'acme', due: day('2026-05-29') }).run();
    expect(stale(world)).toBeUndefined();
    world.clock('2026-05-21 10:00');
    expect(stale(world)?.days).toBe(8);
    world.typeAsk('q1', { status: 'Acknowledged' }).run();
    expect(stale(world)).toBeUndefined();
  });
});
