import { crmId, email, episodeId, RedWorld } from './world';

const check = (world: RedWorld): readonly string[] => world.run().problems.get(episodeId('e1')) ?? [];

describe('what was reported and not taken as it was said', () => {
  it('R2 says who is left out, until somebody is named', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', undefined, { ae: email('a@other.org') });
    expect(world.row('e1').ae).toBeUndefined();
    expect(check(world)).toEqual([
      'The CRM names “a@other.org” as AE, left out since it is not of example.com: put the address of a colleague.',
    ]);
    expect(check(world.type('e1', { ae: email('ann') }))).toEqual([]);
  });

  it('R2 does not go on about somebody whom a person emptied again', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', undefined, { ae: email('a@other.org') });
    world
      .clock('2026-05-04 11:00')
      .type('e1', { ae: email('ann') })
      .run();
    expect(check(world.clock('2026-05-04 12:00').type('e1', { ae: undefined }))).toEqual([]);
  });

  it('R3 says that the same person stands under two roles', () => {
    const world = new RedWorld();
    const ann = email('ann');
    world.report('acme', 'Red', undefined, { ae: ann, ce: ann });
    expect(check(world)).toEqual(['AE and CE are the same person: put another under CE.']);
    expect(check(world.type('e1', { ce: email('cy') }))).toEqual([]);
    expect(check(world.type('e1', { sponsor: email('cy') }))).toEqual([
      'CE and Sponsor are the same person: put another under Sponsor.',
    ]);
  });

  it('R2 says that the CRM renamed the account, and writes over nothing', () => {
    const world = new RedWorld();
    const account = { id: crmId('acme'), name: 'Acme Nord' };
    world.report('acme', 'Red');
    world.clock('2026-05-04 11:00').report('acme', 'Yellow', undefined, { account });
    expect(world.row('e1').account).toBe('acme');
    expect(check(world)).toEqual([
      'The CRM calls it “Acme Nord” now. To call it so here too, type that under Account.',
    ]);
    expect(check(world.type('e1', { account: 'Acme Nord' }))).toEqual([]);
  });

  it('R2 leaves people the name that they typed', () => {
    const world = new RedWorld().type('e1', { account: 'acme', health: 'Red' });
    world.run();
    world.clock('2026-05-04 11:00').report('acme', 'Red');
    world.clock('2026-05-04 12:00').type('e1', { account: 'Our Acme' });
    expect(check(world)).toEqual([]);
  });
});
