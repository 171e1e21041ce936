import { keyOfId, keyOfName } from '../../src/redAccounts/account';
import { accountOfRow } from '../../src/redAccounts/accountOfRow';
import type { EpisodeRow } from '../../src/redAccounts/records';
import { crmReport } from '../../src/redAccounts/reports';
import { anEvent, crmId, episodeId, RedWorld } from './world';

const twin = (world: RedWorld, id: string) =>
  crmReport(world.history, anEvent('twin', 'Green', world.now, { account: { id: crmId(id), name: 'Twin' } }));

/** Fjord (r1) is known by its name, Acme Limited (r2), which was Acme Ltd, and beta (r3) by the CRM's ids; two accounts of the CRM are called Twin. */
function aWorld(): RedWorld {
  const world = new RedWorld().type('r1', { account: 'Fjord', health: 'Red' });
  world.type('r2', { account: 'Acme Ltd', accountId: crmId('acme'), health: 'Red' });
  world.type('r3', { account: 'beta', accountId: crmId('beta'), health: 'Red' }).run();
  world.type('r2', { account: 'Acme Limited' }).run();
  world.ledger(...twin(world, 'one'), ...twin(world, 'two')).run();
  return world;
}

function closedWorld(): RedWorld {
  const world = aWorld().clock('2026-05-05 10:00');
  world.type('r1', { health: 'Green' }).run();
  world.report('acme', 'Green', undefined, { account: { id: crmId('acme'), name: 'Acme Ltd' } });
  world.clock('2026-05-05 11:00');
  return world.close('r1').close('r2');
}

/** What a row is about when this is typed into it. */
const about = (world: RedWorld, row: string, typed: Partial<EpisodeRow>) =>
  accountOfRow(world.history, world.history.episodes.get(episodeId(row))!, { ...world.row(row), ...typed });

const same = { kind: 'same' };
const otherAccount = { kind: 'otherAccount' };

describe('R1 the account that a row is about', () => {
  it.each<[Partial<EpisodeRow>, object]>([
    [{}, same],
    [{ account: 'FJORD' }, same],
    [{ account: 'Fjord AS' }, { kind: 'renamed', to: keyOfName('Fjord AS') }],
    [{ accountId: crmId('fjord') }, { kind: 'renamed', to: keyOfId(crmId('fjord')) }],
    [
      { account: '', accountId: crmId('fjord') },
      { kind: 'renamed', to: keyOfId(crmId('fjord')) },
    ],
    [{ account: '' }, { kind: 'nameless' }],
    [{ account: 'Twin' }, { kind: 'ambiguous' }],
    [{ account: 'beta' }, { kind: 'taken', by: 'r3' }],
  ])('R1 known by its name, with %j', (typed, expected) => {
    expect(about(aWorld(), 'r1', typed)).toEqual(expected);
  });

  it.each<[Partial<EpisodeRow>, object]>([
    [{}, same],
    [{ account: 'beta' }, same],
    [{ accountId: '' }, same],
    [{ account: '', accountId: '' }, same],
    [{ account: 'Acme AG', accountId: '' }, same],
    [{ account: 'Twin', accountId: '' }, same],
    [
      { account: 'beta', accountId: '' },
      { kind: 'taken', by: 'r3' },
    ],
    [{ accountId: crmId('beta') }, { kind: 'otherId' }],
  ])('R1 known by its id, with %j', (typed, expected) => {
    expect(about(aWorld(), 'r2', typed)).toEqual(expected);
  });

  it.each<[string, Partial<EpisodeRow>, object]>([
    ['r1', {}, same],
    ['r1', { account: 'FJORD' }, same],
    ['r1', { account: '' }, { kind: 'nameless' }],
    ['r1', { account: 'Fjord AS' }, otherAccount],
    ['r1', { account: 'Twin' }, otherAccount],
    ['r2', { accountId: '' }, same],
    ['r2', { account: '', accountId: '' }, same],
    ['r2', { account: 'Acme AG', accountId: '' }, otherAccount],
  ])('R1 that is closed, of %s with %j', (row, typed, expected) => {
    expect(about(closedWorld(), row, typed)).toEqual(expected);
  });

  it('R1 stays the one that it was when others turn out to have its name, until another name is typed', () => {
    const world = new RedWorld().type('r1', { account: 'Twin', health: 'Red' });
    world.run();
    world.ledger(...twin(world, 'one'), ...twin(world, 'two')).run();
    expect(about(world, 'r1', {})).toEqual(same);
    expect(about(world, 'r1', { account: 'TWIN' })).toEqual({ kind: 'ambiguous' });
  });
});
