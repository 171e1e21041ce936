import { requestOpen, type OpenWish } from '../../src/redAccounts/requestOpen';
import { carryOut, redWorld, seenBy } from './asking';
import { crmId, email, RedWorld } from './world';

const empty: OpenWish = { account: '', accountId: '', whyRed: '', ae: '', ce: '', sponsor: '', renewal: '' };

/** Says in the panel that an account is red; "ok", or the sentence in which it is refused. */
function opens(world: RedWorld, wish: Partial<OpenWish>): string {
  const answer = requestOpen(seenBy(world, 'ann'), { ...empty, ...wish });
  carryOut(world, answer);
  return answer.ok ? 'ok' : answer.sentence;
}

describe('R2 an account that somebody says is red', () => {
  it('R2 is reported with what its person said of it, and has its row', () => {
    const world = new RedWorld();
    const wish = { ...empty, account: ' Globex ', whyRed: ' Outage ', ae: 'ANN@example.com' };
    const answer = requestOpen(seenBy(world, 'ann'), wish);
    expect(answer).toEqual({
      ok: true,
      entries: [
        {
          kind: 'healthReported',
          report: 'name:globex 2026-05-04T08:00:00.000Z Red',
          account: 'name:globex',
          name: 'Globex',
          health: 'Red',
          changedAt: world.now,
          source: 'panel',
          who: email('ann'),
          why: 'Outage',
          says: { ae: 'ann@example.com' },
        },
      ],
      edits: new Map(),
      askEdits: new Map(),
    });
    carryOut(world, answer);
    const { values, touched } = world.episodeOf('Globex');
    expect(values).toMatchObject({
      account: 'Globex',
      accountId: '',
      whyRed: 'Outage',
      ae: 'ann@example.com',
    });
    expect(touched.ae?.who).toBe(email('ann'));
  });

  it('R2 takes all the people and the renewal, and the account by its id', () => {
    const world = new RedWorld();
    const people = { ae: 'ann@example.com', ce: 'cem@example.com', sponsor: 'sam@example.com' };
    const said = { account: 'Globex', accountId: crmId('globex'), renewal: '2026-12-31', ...people };
    expect(opens(world, said)).toBe('ok');
    expect(world.episodeOf('globex').values).toMatchObject(said);
  });

  it('R2 is refused in words, and nothing follows', () => {
    const world = redWorld();
    world.report('one', 'Green', undefined, { account: { id: crmId('one'), name: 'Twin' } });
    world.report('two', 'Green', undefined, { account: { id: crmId('two'), name: 'Twin' } });
    const before = world.history;
    expect([
      opens(world, { account: 'x', ae: 'ann@example.com', ce: 'ann@example.com' }),
      opens(world, { account: 'x', ae: 'nobody' }),
      opens(world, { account: ' ' }),
      opens(world, { account: 'twin' }),
      opens(world, { account: 'ACME' }),
      opens(world, { account: 'Other name', accountId: crmId('acme') }),
    ]).toEqual([
      'AE and CE cannot both be ann@example.com. Nothing was saved.',
      'AE “nobody” is no mail address: write it like name@example.com. Nothing was saved.',
      'The account needs a name. Nothing was saved.',
      'Several accounts are called twin: fill in Account id as well. Nothing was saved.',
      'ACME has an open row already. Go on there.',
      'Other name has an open row already. Go on there.',
    ]);
    expect(world.history).toBe(before);
    expect(opens(world, { account: 'twin', accountId: crmId('two') })).toBe('ok');
  });

  it('R2 is not said again of one that is red and waits for the row of another automation', () => {
    const world = new RedWorld({ rowsByOthers: true });
    world.report('acme', 'Red');
    expect(opens(world, { account: 'acme' })).toBe('acme has an open row already. Go on there.');
  });

  it('R1 is not said again of one that is red for the second time', () => {
    const world = redWorld().clock('2026-05-06 10:00');
    world.report('acme', 'Green');
    world.close(world.episodeOf('acme').id).clock('2026-06-30 10:00').report('acme', 'Red');
    expect(world.episodesOf('acme')).toHaveLength(2);
    expect(opens(world, { account: 'acme' })).toBe('acme has an open row already. Go on there.');
  });

  it('R1 opens again what was closed', () => {
    const world = redWorld().clock('2026-05-06 10:00');
    world.report('acme', 'Green');
    world.close(world.episodeOf('acme').id).clock('2026-05-07 10:00');
    expect(opens(world, { account: 'acme', accountId: crmId('acme') })).toBe('ok');
    expect(world.course('acme')).toMatchObject({ state: 'red', reopenings: 1 });
  });
});
