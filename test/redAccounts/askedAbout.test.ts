import { keyOfName } from '../../src/redAccounts/account';
import { accountForAsk, askedAbout } from '../../src/redAccounts/askedAbout';
import { nameOf } from '../../src/redAccounts/names';
import { crmId, episodeId, RedWorld } from './world';

/** The id of the episode that an ask means which says this under Account. */
function meant(world: RedWorld, account: string): string | undefined {
  const found = askedAbout(world.history, account);
  return typeof found === 'object' ? found.id : found;
}

describe('R5 the account of an ask', () => {
  it('R5 is known by a name that it had before', () => {
    const world = new RedWorld().type('r1', { account: 'Fjord', health: 'Red' });
    world.run();
    world.type('r1', { account: 'Fjord AS' }).run();
    world.type('r1', { account: 'Fjord Group' }).run();
    expect(['fjord', 'FJORD AS', 'Fjord Group', 'Fjor', ''].map((name) => meant(world, name))).toEqual([
      'r1',
      'r1',
      'r1',
      undefined,
      undefined,
    ]);
  });

  it('R5 is one that is open, also where one that is closed has its name', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.close('e1').run();
    expect(meant(world, 'acme')).toBeUndefined();
    world.report('other', 'Red', undefined, { account: { id: crmId('other'), name: 'Acme' } });
    expect(meant(world, 'acme')).toBe(world.episodeOf('other').id);
  });

  it('R5 is found by its name when nothing else is known of it', () => {
    const world = new RedWorld();
    world.ledger({ kind: 'opened', episode: episodeId('r1'), account: keyOfName('Fjord'), red: world.now });
    expect(meant(world, 'FJORD')).toBe('r1');
    expect(nameOf(world.history, world.episodeOf('Fjord'))).toBe('fjord');
  });

  it('R5 is written as its name, of several with one name as its id where it has one', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.type('r1', { account: 'Fjord', health: 'Red' }).run();
    const written = (account: string) => accountForAsk(world.history, world.episodeOf(account));
    expect([written('acme'), written('Fjord')]).toEqual(['acme', 'Fjord']);
    world.type('e1', { account: 'Fjord' }).run();
    expect([written('acme'), written('Fjord')]).toEqual([crmId('acme'), 'Fjord']);
  });
});
