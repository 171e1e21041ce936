import { keyOfId, keyOfName } from '../../src/redAccounts/account';
import { accountNamed } from '../../src/redAccounts/lookUp';
import { crmId, RedWorld } from './world';

const acme = keyOfId(crmId('acme'));

describe('R1 which account a row means', () => {
  it('R1 is the one with the id, whatever name stands beside it, known or not', () => {
    const world = new RedWorld();
    world.report('acme', 'Green');
    world.report('beta', 'Green');
    expect(accountNamed(world.history, 'Beta', crmId('acme'))).toBe(acme);
    expect(accountNamed(world.history, 'Acme', crmId('other'))).toBe(keyOfId(crmId('other')));
  });

  it('R1 is the only one of the CRM with its name, without regard to case and spaces, else the name itself', () => {
    const world = new RedWorld();
    world.report('acme', 'Green');
    expect(accountNamed(world.history, ' ACME ')).toBe(acme);
    expect(accountNamed(world.history, 'Beta')).toBe(keyOfName('beta'));
  });

  it('R1 is none of two with one name', () => {
    const world = new RedWorld();
    world.report('acme', 'Green');
    world.report('twin', 'Green', undefined, { account: { id: crmId('twin'), name: 'Acme' } });
    expect(accountNamed(world.history, 'acme')).toBe('ambiguous');
    expect(accountNamed(world.history, 'acme', crmId('twin'))).toBe(keyOfId(crmId('twin')));
  });

  it('R1 stays the one that a name once turned out to be, though the CRM calls it otherwise or another like it by now', () => {
    const world = new RedWorld();
    world.type('r1', { account: 'Acme', health: 'Red' }).run();
    world.clock('2026-05-05 10:00').report('acme', 'Red');
    world.clock('2026-05-06 10:00');
    world.report('acme', 'Yellow', undefined, { account: { id: crmId('acme'), name: 'Acme Holding' } });
    expect(accountNamed(world.history, 'acme')).toBe(acme);
    world.report('twin', 'Green', undefined, { account: { id: crmId('twin'), name: 'Acme' } });
    expect(accountNamed(world.history, 'acme')).toBe(acme);
  });
});
