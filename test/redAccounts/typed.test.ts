import { keyOfId, keyOfName } from '../../src/redAccounts/account';
import { problemsOf } from '../../src/redAccounts/problems';
import { at, crmId, email, episodeId, kinds, RedWorld } from './world';

describe('R8 what is typed', () => {
  it('R8 makes an episode of a row with an account and Red', () => {
    const world = new RedWorld().type('r1', { account: 'Acme', health: 'Red', whyRed: 'Outage' });
    const { entries } = world.run();
    expect(entries).toMatchObject([
      { kind: 'healthReported', source: 'typed', who: 'someone', changedAt: world.now, health: 'Red' },
      { kind: 'opened', episode: 'r1', account: 'name:acme' },
      {
        kind: 'edited',
        who: 'someone',
        values: { account: 'Acme', health: 'Red', whyRed: 'Outage' },
      },
    ]);
  });

  it('R8 keeps only what changed, as of someone', () => {
    const world = new RedWorld().type('r1', { account: 'Acme', health: 'Red' });
    world.run();
    const { entries } = world.type('r1', { actionPlan: '=1+1', ce: email('cy') }).run();
    expect(entries).toEqual([
      {
        kind: 'edited',
        episode: 'r1',
        who: 'someone',
        values: { ce: 'cy@example.com', actionPlan: '=1+1' },
      },
    ]);
  });

  it('R1 takes a typed health for a report of when it was seen', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-05 10:00').type('e1', { health: 'Yellow' }).run();
    expect(world.course('acme')).toMatchObject({ state: 'waiting', notRedSince: at('2026-05-05 10:00') });
    world.clock('2026-05-06 10:00').report('acme', 'Red', '2026-05-05 09:00');
    expect(world.row('e1').health).toBe('Yellow');
  });

  it('R1 takes a health for a report only where somebody typed another one', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-05 10:00').type('e1', { currentState: 'Calmer' });
    const { entries } = world.report('acme', 'Yellow', '2026-05-05 09:00');
    expect(entries).toEqual([
      { kind: 'edited', episode: 'e1', who: 'someone', values: { currentState: 'Calmer' } },
      { kind: 'edited', episode: 'e1', who: 'CRM', values: { health: 'Yellow' } },
    ]);
    expect(world.course('acme')).toMatchObject({ state: 'waiting', notRedSince: at('2026-05-05 09:00') });
  });

  it('R1 takes no second report of a health that the CRM told already', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-05 10:00').type('e1', { health: 'Yellow' });
    const { entries } = world.report('acme', 'Yellow', '2026-05-05 09:00');
    expect(entries).toEqual([
      { kind: 'edited', episode: 'e1', who: 'someone', values: { health: 'Yellow' } },
    ]);
  });

  it('R1 takes no report from a row that was joined to another, and keeps what is typed there', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    const account = world.episodeOf('acme').account;
    world.ledger({ kind: 'opened', episode: episodeId('r2'), account, red: world.now });
    world.type('r2', { account: 'acme', health: 'Red' }).run();
    expect(world.history.episodes.get(episodeId('r2'))?.joinedInto).toBe('e1');
    const { entries } = world.clock('2026-05-05 10:00').type('r2', { health: 'Green' }).run();
    expect(entries).toEqual([{ kind: 'edited', episode: 'r2', who: 'someone', values: { health: 'Green' } }]);
    expect(world.course('acme').state).toBe('red');
  });

  it('R1 says the health again where somebody deleted it', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    const { entries, edits } = world.type('e1', { health: undefined }).run();
    expect(entries).toEqual([
      { kind: 'edited', episode: 'e1', who: 'someone', values: { health: '' } },
      { kind: 'edited', episode: 'e1', who: 'CRM', values: { health: 'Red' } },
    ]);
    expect([edits.get(episodeId('e1')), world.course('acme').state]).toEqual([{ health: 'Red' }, 'red']);
  });

  it('R1 reopens a resolved episode whose row is set to Red', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.clock('2026-05-06 10:00').close('e1');
    world.clock('2026-05-07 10:00').type('e1', { health: 'Red' }).run();
    expect(world.course('acme')).toMatchObject({ state: 'red', reopenings: 1 });
  });
});

describe('rows that are no episode', () => {
  const check = (world: RedWorld, row: string): readonly string[] | undefined =>
    world.run().problems.get(episodeId(row));

  it('says what to choose where there is no health, and nothing of an account that is not red', () => {
    const world = new RedWorld().type('r1', { account: 'Acme' });
    expect(check(world, 'r1')).toEqual(['Choose the health: an account that is Red is followed here.']);
    world.type('r1', { health: 'Yellow' });
    expect(check(world, 'r1')).toBeUndefined();
    expect(world.history.episodes.size).toBe(0);
  });

  it('asks nothing of a row that was resolved before Ridealong came', () => {
    const world = new RedWorld().type('r1', { account: 'Acme', health: 'Green', resolution: 'A new export' });
    expect(check(world, 'r1')).toBeUndefined();
    expect(check(world.type('r1', { health: 'Red' }), 'r1')).toBeUndefined();
    expect(world.history.episodes.size).toBe(1);
  });

  it('R1 names the row that an account has already, and decides nothing for a second', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.type('r2', { account: 'ACME', health: 'Red', actionPlan: 'Mine' });
    expect(check(world, 'r2')).toEqual([
      'ACME has its row already: row 2. Go on there: this one is not followed.',
    ]);
    expect([kinds(world.run()), world.row('r2').actionPlan]).toEqual([[], 'Mine']);
  });

  it('R1 asks for the name where there is none, and calls an account by its id where only that is typed', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.type('r2', { health: 'Red' }).type('r3', { accountId: crmId('acme'), health: 'Red' });
    expect(check(world, 'r2')).toEqual(['Type the name of the account.']);
    expect(check(world, 'r3')).toEqual([
      `${crmId('acme')} has its row already: row 2. Go on there: this one is not followed.`,
    ]);
    world.rows.set(episodeId('e1'), 'unreadable');
    expect(problemsOf(world.tracker, world.history, () => undefined).get(episodeId('r3'))).toEqual([
      `${crmId('acme')} has its row already: another row. Go on there: this one is not followed.`,
    ]);
  });

  it('asks nothing of what was over before, though its account is red again in a row of its own', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    const named = ['acme has its row already: row 2. Go on there: this one is not followed.'];
    world.type('r2', { account: 'acme', health: 'Green', resolution: 'A new export' });
    expect(check(world, 'r2')).toBeUndefined();
    expect(check(world.type('r2', { health: undefined }), 'r2')).toBeUndefined();
    expect(check(world.type('r2', { health: 'Red' }), 'r2')).toEqual(named);
    expect(check(world.type('r2', { health: 'Green', resolution: '' }), 'r2')).toEqual(named);
  });

  it('R1 does not make an episode of the second row of an account that is lost', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-05 10:00').report('acme', 'Lost');
    world.clock('2026-05-05 11:00').type('r2', { account: 'acme', health: 'Red' }).run();
    world.clock('2026-05-06 10:00').close('e1', 'lost');
    expect(check(world, 'r2')).toEqual([
      'acme was closed as lost after this was typed. If it is red again, choose Red in a new row.',
    ]);
  });

  it('R1 does not make an episode of the second row when the first is resolved', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.clock('2026-05-05 11:00').type('r2', { account: 'acme', health: 'Red' }).run();
    world.clock('2026-05-06 10:00').close('e1');
    expect(check(world, 'r2')).toEqual([
      'acme was closed as resolved after this was typed. If it is red again, choose Red in a new row.',
    ]);
    expect(world.course('acme').state).toBe('resolved');
  });

  it('R1 reopens the row that the account had when a new one is typed within the set days', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.clock('2026-05-06 10:00').close('e1').run();
    world.clock('2026-05-07 10:00').type('r2', { account: 'acme', health: 'Red' });
    expect(check(world, 'r2')).toEqual([
      'acme has its row already: row 2. Go on there: this one is not followed.',
    ]);
    expect([world.course('acme').state, world.row('e1').health]).toEqual(['red', 'Red']);
  });

  it('makes one episode of two rows that are typed at once', () => {
    const world = new RedWorld();
    world.type('r1', { account: 'Acme', health: 'Red' }).type('r2', { account: 'acme', health: 'Red' });
    expect(check(world, 'r2')).toHaveLength(1);
    expect([...world.history.episodes.keys()]).toEqual(['r1']);
  });

  it('makes an episode of an account that is named by its id alone', () => {
    const world = new RedWorld().type('r1', { accountId: crmId('acme'), health: 'Red' });
    expect(check(world, 'r1')).toBeUndefined();
    expect(world.episodeOf('acme').id).toBe('r1');
  });

  it('R1 takes Red for news only when it was typed after the account was closed, not just then', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.clock('2026-05-06 10:00').close('e1').type('r2', { account: 'acme', health: 'Red' });
    expect([kinds(world.run()), world.course('acme').state]).toEqual([[], 'resolved']);
    world.clock('2026-05-06 10:01').type('r2', {}).run();
    expect(world.course('acme').state).toBe('red');
  });

  it('asks for the id where several accounts have the name', () => {
    const world = new RedWorld();
    world.report('acme', 'Green');
    world.report('acme', 'Green', undefined, { account: { id: crmId('other'), name: 'Acme' } });
    world.type('r1', { account: 'Acme', health: 'Red' });
    expect(check(world, 'r1')).toEqual(['Several accounts are called Acme: fill in the Account id.']);
    world.type('r1', { accountId: crmId('other') }).run();
    expect(world.history.episodes.get(episodeId('r1'))?.account).toBe(keyOfId(crmId('other')));
  });
});

describe('R1 which account a row is about', () => {
  const typed = (): RedWorld => {
    const world = new RedWorld().type('r1', { account: 'Acme', health: 'Red' });
    world.run();
    return world.clock('2026-05-04 11:00');
  };

  it('R1 keeps the episode of an account that is renamed', () => {
    const world = typed().type('r1', { account: 'Acme Inc' });
    world.run();
    world.type('r1', { account: 'Acme' }).run();
    world.type('r1', { account: 'Acme Inc' }).run();
    expect(world.course('Acme')).toMatchObject({ redSince: at('2026-05-04 10:00') });
    expect(world.episodeOf('Acme Inc').id).toBe('r1');
  });

  it('R1 knows the account of the CRM by its id when it is typed, and by its name', () => {
    const byId = typed().type('r1', { accountId: crmId('beta') });
    byId.run();
    byId.clock('2026-05-05 10:00').report('beta', 'Yellow');
    const byName = typed();
    byName.clock('2026-05-05 10:00').report('acme', 'Yellow');
    expect([byId.course('beta').state, byName.course('acme').state]).toEqual(['waiting', 'waiting']);
    expect(byName.row('r1').accountId).toBe(crmId('acme'));
    expect(byName.history.sameAs.get(keyOfName('Acme'))).toBe(keyOfId(crmId('acme')));
  });

  it('R1 holds on to the id that is known', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.type('e1', { accountId: crmId('beta'), currentState: 'Of beta' });
    const { entries, problems } = world.run();
    expect([entries, problems.get(episodeId('e1'))]).toEqual([
      [],
      [`The id of this account is ${crmId('acme')}. Put it back, and use a new row for another account.`],
    ]);
    expect(world.row('e1').accountId).toBe(crmId('beta'));
    world.type('e1', { accountId: '' }).run();
    expect(world.row('e1').accountId).toBe(crmId('acme'));
  });

  it('R1 asks for the name of an account back, and for the id where several have it', () => {
    const world = typed();
    expect(world.type('r1', { account: '' }).run().problems.get(episodeId('r1'))).toEqual([
      'This row is about Acme. Put the name back.',
    ]);
    world.report('one', 'Green', undefined, { account: { id: crmId('one'), name: 'Twin' } });
    world.report('two', 'Green', undefined, { account: { id: crmId('two'), name: 'Twin' } });
    expect(world.type('r1', { account: 'Twin' }).run().problems.get(episodeId('r1'))).toEqual([
      'Several accounts are called Twin: fill in the Account id.',
    ]);
  });

  it('R1 does not make two episodes one because a row takes the name of the other', () => {
    const world = typed().type('r2', { account: 'Beta', health: 'Red' });
    world.run();
    const { problems, entries } = world.type('r1', { account: 'Beta' }).run();
    expect(entries).toEqual([]);
    expect(problems.get(episodeId('r1'))).toEqual([
      'Beta has its row already: row 3. This row is about Acme: put that back.',
    ]);
  });

  it('R1 gives a name that two rows take at once to the first', () => {
    const world = typed().type('r2', { account: 'Beta', health: 'Red' });
    world.run();
    world.type('r1', { account: 'Gamma' }).type('r2', { account: 'gamma', nextStep: 'Call' });
    const { entries, problems } = world.run();
    expect(entries).toEqual([
      { kind: 'sameAccount', name: 'name:acme', id: 'name:gamma' },
      { kind: 'edited', episode: 'r1', who: 'someone', values: { account: 'Gamma' } },
    ]);
    expect([...problems.keys()]).toEqual(['r2']);
    expect([...world.history.episodes.values()].map(({ account }) => account)).toEqual([
      'name:gamma',
      'name:beta',
    ]);
  });

  it('does not take a resolved row that is used for another account for news of the first', () => {
    const world = typed().type('r1', { health: 'Green' });
    world.run();
    world.clock('2026-05-05 10:00').close('r1').run();
    world.clock('2026-05-06 10:00').type('r1', { account: 'Beta', health: 'Red' });
    const { entries, problems } = world.run();
    expect(entries).toEqual([]);
    expect(problems.get(episodeId('r1'))).toEqual([
      'This row is about Acme. Put the name back, and use a new row for another account.',
    ]);
  });
});
