import type { Ask } from '../../src/redAccounts/history';
import { askProblems } from '../../src/redAccounts/typedAsks';
import { acme, redWorld } from './asking';
import { askId, crmId, day, email, episodeId, kinds, type RedWorld } from './world';

const q1 = askId('q1');
const taken = (world: RedWorld): Ask['values'] => world.history.asks.get(q1)!.values;
const problems = (world: RedWorld) => Object.fromEntries(world.run().askProblems);

/** An ask about acme that was typed and taken. */
function asked(): RedWorld {
  const world = redWorld().typeAsk('q1', { account: 'acme' });
  world.run();
  return world.clock('2026-05-04 11:00');
}

describe('R5 what is typed of an ask', () => {
  it('R5 is taken of the columns that changed, and of each row for itself', () => {
    const world = asked().typeAsk('q1', { status: 'Acknowledged' });
    world
      .typeAsk('q2', { account: 'acme', owner: email('cem') })
      .typeAsk('q3', { account: 'acme', ask: 'A date' });
    expect(world.run().entries).toEqual([
      { kind: 'askEdited', ask: q1, who: 'someone', values: { status: 'Acknowledged' } },
      {
        kind: 'asked',
        ask: 'q3',
        episode: acme(world),
        who: 'someone',
        values: {
          account: 'acme',
          ask: 'A date',
          owner: email('leader'),
          due: '2026-05-11',
          answer: '',
          status: 'Open',
        },
      },
    ]);
  });

  it('R5 is asked of a new row for what keeps it from being taken, and nothing of one that will be', () => {
    const world = redWorld().typeAsk('q1', { account: 'acme', status: 'Answered' });
    expect(askProblems(world.situation)).toEqual(
      new Map([[q1, ['Answered needs the answer: write it under Answer.']]]),
    );
    expect(world.run().entries).toEqual([]);
    expect(askProblems(world.typeAsk('q1', { answer: 'Done' }).situation)).toEqual(new Map());
    expect(kinds(world.run())).toEqual(['asked']);
  });

  it('R5 may call its account otherwise, but not mean another one', () => {
    const world = asked();
    for (const account of ['ACME', crmId('acme')]) {
      expect(problems(world.typeAsk('q1', { account }))).toEqual({});
      expect(taken(world).account).toBe(account);
    }
    const back = `This ask is about acme. Put “${crmId('acme')}” back, and use a new row for another account.`;
    expect(problems(world.typeAsk('q1', { account: 'nothing red', status: 'Acknowledged' }))).toEqual({
      q1: [back],
    });
    expect(taken(world)).toMatchObject({ account: crmId('acme'), status: 'Open' });
  });

  it('R5 is taken also when the name in its row means several accounts by now, or none that is open', () => {
    const world = asked();
    world.report('beta', 'Red');
    world.type(world.episodeOf('beta').id, { account: 'Acme' }).run();
    expect(problems(world.typeAsk('q1', { status: 'Acknowledged' }))).toEqual({});
    expect(taken(world).status).toBe('Acknowledged');
    world.clock('2026-05-05 10:00').report('beta', 'Green');
    world.close(world.episodeOf('beta').id).clock('2026-05-06 10:00').report('acme', 'Green');
    world.close(acme(world));
    expect(problems(world.typeAsk('q1', { status: 'Answered', answer: 'Done' }))).toEqual({});
    expect(taken(world).status).toBe('Answered');
  });

  it('R5 keeps an owner who has joined the account team since, and takes no new one of it', () => {
    const world = asked();
    world.type(acme(world), { ce: email('leader') }).run();
    expect(problems(world.typeAsk('q1', { status: 'Acknowledged' }))).toEqual({});
    expect(taken(world)).toMatchObject({ owner: email('leader'), status: 'Acknowledged' });
    expect(problems(world.typeAsk('q1', { owner: email('ann') }))).toEqual({
      q1: [
        'ann@example.com is the AE of this account. An ask goes to somebody outside the account team: put another owner.',
      ],
    });
    expect(taken(world).owner).toBe(email('leader'));
    expect(problems(world.typeAsk('q1', { owner: email('omar') }))).toEqual({});
    expect(taken(world).owner).toBe(email('omar'));
  });

  it('R5 is asked nothing of a row that does not read, and nothing is taken of it', () => {
    const world = asked();
    world.asks.set(q1, 'unreadable').set(askId('q2'), 'unreadable');
    const { entries, askProblems } = world.run(true);
    expect([entries, askProblems]).toEqual([[], new Map()]);
  });

  it('R8 is kept of an ask whose account the ledger has lost, and its row may go', () => {
    const world = redWorld();
    const values = { account: 'gone', ask: 'A date', owner: email('omar'), due: day('2026-05-11') } as const;
    world.typeAsk('q1', values).ledger({
      kind: 'asked',
      ask: q1,
      episode: episodeId('lost'),
      who: 'someone',
      values: { ...values, answer: '', status: 'Open' },
    });
    expect(problems(world.typeAsk('q1', { account: 'acme', owner: email('ann') }))).toEqual({});
    expect(taken(world)).toMatchObject({ account: 'acme', owner: email('ann') });
    world.asks.delete(q1);
    expect(world.run(true).entries).toEqual([]);
  });
});

describe('R5 rows of asks that are gone', () => {
  it('R5 are missed as long as somebody still owes the answer', () => {
    const world = asked();
    world.asks.delete(q1);
    expect(world.run(true).entries).toEqual([{ kind: 'missing', ids: [q1] }]);
  });

  it.each(['Answered', 'Declined'] as const)('R5 may be deleted when they are %s', (status) => {
    const world = asked().typeAsk('q1', { status, answer: 'Next year' });
    world.run();
    world.asks.delete(q1);
    expect(world.run(true).entries).toEqual([]);
  });

  it('R5 may be deleted when their account is closed', () => {
    const world = asked();
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.close(acme(world)).asks.delete(q1);
    expect(world.run(true).entries).toEqual([]);
  });

  it('R5 are found again by their own ids alone', () => {
    const world = asked();
    world.ledger({ kind: 'missing', ids: [q1, 'q9'] });
    expect(world.run().entries).toEqual([{ kind: 'found', ids: [q1] }]);
  });
});
