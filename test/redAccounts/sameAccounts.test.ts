import { sameAccounts } from '../../src/redAccounts/sameAccounts';
import { crmReport } from '../../src/redAccounts/reports';
import { anEvent, crmId, RedWorld } from './world';

/** Somebody typed that Acme is red; then the CRM tells, but no run looks yet, of accounts with these names. */
function acmeAnd(...names: readonly string[]): RedWorld {
  const world = new RedWorld().type('e1', { account: 'Acme', health: 'Red' });
  world.run();
  const events = names.map((name, n) =>
    anEvent('any', 'Green', world.now, { account: { id: crmId(`a${n}`), name } }),
  );
  return world.ledger(...events.flatMap((event) => crmReport(world.history, event)));
}

describe('R1 an account that is known by its name alone', () => {
  it('R1 is the only one of the CRM that has its name', () => {
    expect(sameAccounts(acmeAnd(' ACME ', 'Acme Nord').situation)).toEqual([
      { kind: 'sameAccount', name: 'name:acme', id: `id:${crmId('a0')}` },
    ]);
  });

  it('R1 is none where none has its name, or several have', () => {
    expect(sameAccounts(acmeAnd('Acme Nord').situation)).toEqual([]);
    expect(sameAccounts(acmeAnd('Acme', 'acme').situation)).toEqual([]);
  });
});
