import { anEvent, crmId, email, episodeId, kinds, RedWorld } from './world';
import { crmReport, panelReport } from '../../src/redAccounts/reports';
import { keyOfId } from '../../src/redAccounts/account';
import { rowsFor } from '../../src/redAccounts/rowsFor';

describe('R2 rows for red accounts', () => {
  it('R2 makes a row of what the CRM said', () => {
    const world = new RedWorld();
    const { newRows } = world.report('acme', 'Red', undefined, { ae: email('ann'), why: 'Outage' });
    expect(newRows.map(({ id, values }) => [id, Object.values(values).filter(Boolean)])).toEqual([
      ['e1', ['acme', crmId('acme'), 'Red', 'Outage', 'ann@example.com']],
    ]);
  });

  it('R2 adopts the row that somebody began for the account', () => {
    const world = new RedWorld().type('r1', { account: 'Acme ', health: 'Yellow' });
    world.run();
    const { newRows, edits } = world.clock('2026-05-04 11:00').report('acme', 'Red');
    expect(newRows).toEqual([]);
    expect(edits.get(episodeId('r1'))).toEqual({ accountId: crmId('acme'), health: 'Red' });
  });

  it('R2 makes no row where another automation does, and adopts the one that it makes', () => {
    const world = new RedWorld({ rowsByOthers: true });
    expect(world.report('acme', 'Red', undefined, { ce: email('cy') }).newRows).toEqual([]);
    world.clock('2026-05-04 10:05').type('r1', { account: 'Acme', health: undefined });
    const { newRows, edits } = world.run();
    expect([world.episodeOf('acme').id, newRows]).toEqual(['r1', []]);
    expect(edits.get(episodeId('r1'))).toEqual({
      accountId: crmId('acme'),
      health: 'Red',
      ce: 'cy@example.com',
    });
  });

  it('R2 does not take what the other automation wrote late for news', () => {
    const world = new RedWorld({ rowsByOthers: true });
    world.report('acme', 'Red');
    world.clock('2026-05-04 11:00').report('acme', 'Green');
    world.clock('2026-05-04 12:00').type('r1', { account: 'acme', health: 'Red' }).run();
    expect(world.course('acme')).toMatchObject({ state: 'waiting', health: 'Green', relapses: 0 });
    expect(world.row('r1').health).toBe('Green');
  });

  it('R2 makes a row for what a person said, though others make those of the CRM', () => {
    const world = new RedWorld({ rowsByOthers: true });
    world.report('acme', 'Green');
    const account = { key: keyOfId(crmId('acme')), name: 'acme' };
    world
      .clock('2026-05-05 10:00')
      .ledger(panelReport(account, { health: 'Red', why: '' }, email('ann'), world.now));
    expect(world.run().newRows).toHaveLength(1);
  });

  it('R2 goes by who said that it is red this time, not before, nor by another health of the same moment', () => {
    const world = new RedWorld({ rowsByOthers: true });
    world.report('acme', 'Red');
    world.type('r1', { account: 'acme', health: 'Red' }).run();
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.clock('2026-05-06 10:00').close('r1');
    const account = { key: keyOfId(crmId('acme')), name: 'acme' };
    world
      .clock('2026-06-30 10:00')
      .ledger(...crmReport(world.history, anEvent('acme', 'Yellow', world.now)))
      .ledger(panelReport(account, { health: 'Red', why: '' }, email('ann'), world.now));
    const values = { account: 'acme', accountId: crmId('acme'), health: 'Red' };
    expect(rowsFor(world.situation)).toEqual([
      { kind: 'opened', episode: 'e1', account: account.key, red: world.now },
      { kind: 'edited', episode: 'e1', who: email('ann'), values },
    ]);
  });
});

describe('R2 what the CRM fills in', () => {
  it('R2 fills what is empty, and never writes over what people typed', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.type('e1', { ae: email('typed') }).run();
    const changes = { ae: email('ann'), ce: email('cy'), renewal: undefined, why: 'Prices' };
    const { edits } = world.clock('2026-05-05 10:00').report('acme', 'Red', undefined, changes);
    expect(edits.get(episodeId('e1'))).toEqual({ ce: 'cy@example.com', whyRed: 'Prices' });
    expect(world.row('e1').ae).toBe('typed@example.com');
  });

  it('R2 follows the CRM in what it filled in itself, by the time of the change', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', '2026-05-04 09:00', { ae: email('ann') });
    world.report('acme', 'Red', '2026-05-04 09:30', { ae: email('bob') });
    world.report('acme', 'Red', '2026-05-04 08:00', { ae: email('old') });
    expect(world.row('e1').ae).toBe('bob@example.com');
  });

  it('R2 leaves empty what a person emptied, until the CRM says something newer', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', undefined, { ae: email('ann') });
    world.clock('2026-05-04 11:00').type('e1', { ae: undefined }).run();
    expect(world.row('e1').ae).toBeUndefined();
    world.clock('2026-05-04 12:00').report('acme', 'Yellow', undefined, { ae: email('bob') });
    expect(world.row('e1').ae).toBe('bob@example.com');
  });

  it('R1 writes the latest health into the row, whoever reported it', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    const { edits, entries } = world.clock('2026-05-05 10:00').report('acme', 'Yellow');
    expect(edits).toEqual(new Map([['e1', { health: 'Yellow' }]]));
    expect(entries).toEqual([{ kind: 'edited', episode: 'e1', who: 'CRM', values: { health: 'Yellow' } }]);
  });

  it('writes nothing into a row that does not read, and makes up for it afterwards', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    const row = world.row('e1');
    world.rows.set(row.id, 'unreadable');
    const away = world.clock('2026-05-05 10:00').report('acme', 'Yellow', undefined, { ae: email('ann') });
    expect([kinds(away), away.edits.size]).toEqual([[], 0]);
    expect(world.course('acme').state).toBe('waiting');
    world.rows.set(row.id, row);
    expect(world.run().edits.get(row.id)).toEqual({ health: 'Yellow', ae: 'ann@example.com' });
  });
});

describe('R7 rows that are gone', () => {
  const red = (): RedWorld => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.type('e1', { currentState: 'Angry' }).run();
    return world;
  };

  it('R7 puts back the row of an open episode that two hourly runs did not find, with what it said', () => {
    const world = red();
    world.rows.clear();
    expect(kinds(world.run(true))).toEqual(['missing']);
    expect(world.run().entries).toEqual([]);
    const { newRows, entries } = world.run(true);
    expect(kinds({ entries })).toEqual(['putBack']);
    expect(newRows.map(({ id, values }) => [id, values.currentState])).toEqual([['e1', 'Angry']]);
    expect(kinds(world.run(true))).toEqual([]);
  });

  it('R7 puts it back with the health that was reported meanwhile', () => {
    const world = red();
    world.rows.clear();
    world.run(true);
    world.clock('2026-05-05 10:00').report('acme', 'Yellow');
    expect(world.run(true).newRows[0]?.values.health).toBe('Yellow');
  });

  it('R7 takes no harm from cut and paste', () => {
    const world = red();
    const row = world.row('e1');
    world.rows.clear();
    world.run(true);
    world.rows.set(row.id, row);
    expect(kinds(world.run(true))).toEqual(['found']);
    world.rows.clear();
    expect(world.run(true).newRows).toEqual([]);
  });

  it('R7 does not tell anybody to delete the only row of an account, when its id was pasted over', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.type('r1', { account: 'acme', health: 'Yellow' }).rows.delete(episodeId('e1'));
    expect(world.run().problems.get(episodeId('r1'))).toEqual([
      'The row of acme is not found, and is put back within two hours. If this is it, put its Episode id e1 back; else delete this one.',
    ]);
  });

  it('R7 does not take a row that does not read for gone', () => {
    const world = red();
    world.rows.set(episodeId('e1'), 'unreadable');
    expect([kinds(world.run(true)), kinds(world.run(true))]).toEqual([[], []]);
  });

  it('lets people delete the row of an episode that is over', () => {
    const world = red();
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.clock('2026-05-06 10:00').close('e1').rows.clear();
    expect([kinds(world.run(true)), kinds(world.run(true)), world.rows.size]).toEqual([[], [], 0]);
  });
});
