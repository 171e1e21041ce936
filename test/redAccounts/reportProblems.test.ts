import { keyOfName } from '../../src/redAccounts/account';
import { reportProblems } from '../../src/redAccounts/reportProblems';
import { crmReport } from '../../src/redAccounts/reports';
import { anEvent, at, crmId, email, episodeId, RedWorld } from './world';

const check = (world: RedWorld): readonly string[] => world.run().problems.get(episodeId('e1')) ?? [];

/** As things stand, before a run. */
const said = (world: RedWorld): readonly string[] =>
  reportProblems(world.situation).get(episodeId('e1')) ?? [];

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

  it('R2 says nothing of a name where no name is known: not the CRM’s, nor what was filled in', () => {
    const account = keyOfName('acme');
    const world = new RedWorld().type('e1', { account: 'acme' });
    world.ledger({ kind: 'opened', episode: episodeId('e1'), account, red: world.now });
    expect(said(world)).toEqual([]);
    world.ledger({ kind: 'edited', episode: episodeId('e1'), who: 'CRM', values: { account: 'acme' } });
    expect(said(world)).toEqual([]);
  });

  it('R2 says nothing of a row that does not read, or is gone', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', undefined, { ae: email('a@other.org') });
    expect(said(world)).toHaveLength(1);
    world.rows.set(episodeId('e1'), 'unreadable');
    expect(said(world)).toEqual([]);
    world.rows.delete(episodeId('e1'));
    expect(said(world)).toEqual([]);
  });

  it('R2 goes on about who is left out when the CRM tells of something else', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', undefined, { ae: email('a@other.org') });
    world.clock('2026-05-04 11:00').report('acme', 'Yellow', undefined, { ce: email('cy') });
    expect(said(world)).toEqual([
      'The CRM names “a@other.org” as AE, left out since it is not of example.com: put the address of a colleague.',
    ]);
  });

  it.each([
    ['12:00', 0],
    ['12:01', 1],
  ])('R2 says who is left out of a field that a person emptied at 12:00, told at %s: %i', (clock, count) => {
    const world = new RedWorld();
    world.report('acme', 'Red', undefined, { ae: email('ann') });
    world.clock('2026-05-04 12:00').type('e1', { ae: undefined }).run();
    world.clock(`2026-05-04 ${clock}`).report('acme', 'Yellow', undefined, { ae: email('a@other.org') });
    expect(said(world)).toHaveLength(count);
  });

  it('R2 says of nobody that they are left out where a colleague stands, or is about to be filled in', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.type('e1', { ae: email('ann') }).run();
    world.clock('2026-05-04 11:00');
    world.report('acme', 'Yellow', undefined, { ae: email('a@other.org') });
    const told = anEvent('acme', 'Green', at('2026-05-04 11:01'), { ce: email('cy') });
    world.ledger(...crmReport(world.history, told));
    expect(said(world)).toEqual([]);
  });
});
