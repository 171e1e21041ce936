import { crmReport } from '../../src/redAccounts/reports';
import { anEvent, at, email, episodeId, kinds, RedWorld } from './world';

const e1 = episodeId('e1');
const e2 = episodeId('e2');
const r1 = episodeId('r1');

/** acme (e1) and beta (e2) are red. */
function two(): RedWorld {
  const world = new RedWorld();
  world.report('acme', 'Red');
  world.report('beta', 'Red');
  return world;
}

describe('one run goes on until nothing changes', () => {
  it('R1 R7 does not look for the row of an episode that it has joined into another', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    world.clock('2026-05-07 10:00').report('acme', 'Green');
    world.clock('2026-05-08 10:00').close('e1').run();
    world.clock('2026-05-25 10:00').report('acme', 'Red');
    world.rows.delete(e2);
    expect(kinds(world.run(true))).toEqual(['missing']);
    world.clock('2026-05-26 10:00');
    world.ledger(...crmReport(world.history, anEvent('acme', 'Red', at('2026-05-20 10:00'))));
    expect(kinds(world.run())).toEqual(['joined', 'edited', 'found']);
    expect(kinds(world.run())).toEqual([]);
  });

  it('closes an account that was red by mistake in the run that finds its row deleted', () => {
    const world = byMistake();
    world.rows.delete(e1);
    expect(kinds(world.run())).toEqual(['healthReported', 'edited', 'closed', 'unheld']);
    expect(world.course('acme').state).toBe('resolved');
    expect(world.episodeOf('acme').values.resolution).toBe('It was red by mistake.');
    expect(world.rows.size).toBe(0);
  });
});

describe('an account that was red by mistake, by a CRM whose clock is ahead of ours', () => {
  it('is closed when its row is gone and its latest red is past, and nothing is told of it before', () => {
    const world = byMistake();
    const ahead = '2026-05-04 10:34';
    world.ledger(...crmReport(world.history, anEvent('acme', 'Red', at(ahead))));
    world.rows.delete(e1);
    expect(world.run().entries).toEqual([]);
    expect(world.clock(ahead).run().entries).toEqual([]);
    expect(kinds(world.clock('2026-05-04 10:35').run())).toEqual([
      'healthReported',
      'edited',
      'closed',
      'unheld',
    ]);
    expect(world.course('acme').state).toBe('resolved');
  });
});

describe('what a run writes into rows', () => {
  it('is nothing where they say already what was typed into them', () => {
    const world = two();
    world.type('e1', { currentState: 'Angry', nextStep: 'Call them' });
    const { entries, edits } = world.run();
    expect([kinds({ entries }), edits]).toEqual([['edited'], new Map()]);
  });

  it('is nothing of an ask, however that calls the account', () => {
    const world = two();
    const { tracker } = world;
    world.typeAsk('q1', { account: 'ACME' });
    const { entries, edits, tracker: after } = world.run();
    expect([kinds({ entries }), edits, after.rows]).toEqual([['asked'], new Map(), tracker.rows]);
  });

  it('R2 leaves the rest of a row that it adopts: its thread, words and when it was typed', () => {
    const world = new RedWorld();
    const typed = {
      account: 'Acme',
      health: 'Red',
      words: { ae: 'Agreed' },
      thread: 'https://x.slack.com',
    } as const;
    world.type('r1', typed);
    const before = world.row('r1');
    world.clock('2026-05-04 10:05');
    const { newRows, edits, tracker } = world.run();
    expect(world.episodeOf('acme').id).toBe(r1);
    expect([newRows, edits, tracker.rows.get(r1)]).toEqual([[], new Map(), before]);
  });

  it('is nothing, and makes no other, where a row does not read', () => {
    const world = two();
    world.rows.set(e1, 'unreadable');
    const { entries, newRows, edits, tracker } = world.run(true);
    expect([entries, newRows, edits, tracker.rows]).toEqual([[], [], new Map(), world.tracker.rows]);
  });

  it('is nothing where the row of an account that was red by mistake does not read', () => {
    const world = byMistake();
    world.rows.set(e1, 'unreadable');
    world.ledger(...crmReport(world.history, anEvent('acme', 'Green', world.now)));
    const { entries, newRows, edits, tracker } = world.run();
    expect(kinds({ entries })).toEqual(['edited', 'closed', 'unheld']);
    expect([newRows, edits, tracker.rows]).toEqual([[], new Map(), new Map([[e1, 'unreadable']])]);
  });
});

describe('a row that speaks of another account', () => {
  it('is not gone, keeps all that it hangs on, and does not keep other rows from being taken', () => {
    const world = two();
    world.type('e1', { account: 'Beta', accountId: '', currentState: 'Of whom?' });
    world.type('e2', { currentState: 'Angry' });
    world.type('r1', { account: 'gamma', health: 'Red' });
    const { entries, problems, newRows } = world.run(true);
    expect(entries.map((entry) => [entry.kind, 'episode' in entry ? entry.episode : ''])).toEqual([
      ['edited', e2],
      ['healthReported', ''],
      ['opened', r1],
      ['edited', r1],
    ]);
    expect([[...problems.keys()], newRows]).toEqual([[e1], []]);
    expect(world.episodeOf('acme').values.currentState).toBe('');
  });
});

/** News of acme were held, and a coordinator said that it was red by mistake. */
function byMistake(): RedWorld {
  const world = new RedWorld();
  world.report('acme', 'Red', undefined, { ae: email('ann') });
  for (const kind of ['held', 'mistaken'] as const) world.ledger({ kind, rows: [e1] });
  return world.clock('2026-05-04 10:30');
}
