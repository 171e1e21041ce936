import { keyOfId } from '../../src/redAccounts/account';
import { joinEpisodes } from '../../src/redAccounts/joined';
import { crmReport } from '../../src/redAccounts/reports';
import { anEvent, at, crmId, episodeId, kinds, RedWorld } from './world';

const account = keyOfId(crmId('acme'));

/** Rows became episodes of acme for these reds, in this order. */
function opened(...reds: readonly string[]): RedWorld {
  const world = new RedWorld();
  reds.forEach((red, index) => {
    world.ledger({ kind: 'opened', episode: episodeId(`e${index + 1}`), account, red: at(red) });
  });
  return world;
}

const joins = (world: RedWorld) =>
  joinEpisodes(world.situation).map((entry) => entry.kind === 'joined' && [entry.episode, entry.into]);

describe('R1 several episodes in one stretch', () => {
  it('R1 are joined into the one of the earliest red, in whatever order they came', () => {
    expect(joins(opened('2026-05-04 09:00', '2026-05-03 09:00', '2026-05-02 09:00'))).toEqual([
      ['e2', 'e3'],
      ['e1', 'e3'],
    ]);
    expect(joins(opened('2026-05-02 09:00', '2026-05-04 09:00', '2026-05-03 09:00'))).toEqual([
      ['e3', 'e1'],
      ['e2', 'e1'],
    ]);
  });

  it('R1 are joined once', () => {
    const world = opened('2026-05-04 09:00', '2026-05-03 09:00');
    expect(kinds(world.run())).toContain('joined');
    expect(joins(world)).toEqual([]);
  });

  it('R1 leave alone one of another stretch, and a red that has no episode yet', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    for (const [green, closed, red] of [
      ['2026-05-05 10:00', '2026-05-06 10:00', '2026-06-10 10:00'],
      ['2026-06-11 10:00', '2026-06-12 10:00', '2026-07-10 10:00'],
    ] as const) {
      world.clock(green).report('acme', 'Green');
      world.clock(closed).close(world.episodesOf('acme').slice(-1)[0]!.id);
      world.clock(red).ledger(...crmReport(world.history, anEvent('acme', 'Red', world.now)));
      expect(joins(world)).toEqual([]);
      expect(kinds(world.run())).toEqual(['opened', 'edited']);
    }
    expect(world.episodesOf('acme')).toHaveLength(3);
  });
});
