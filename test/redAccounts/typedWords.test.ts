import type { EpisodeRow } from '../../src/redAccounts/records';
import { acme, agrees, redWorld } from './asking';
import { email, type RedWorld } from './world';

/** What stands in the word columns of acme's row from now on. */
const says = (world: RedWorld, words: EpisodeRow['words']): RedWorld => world.type(acme(world), { words });

/** What a run decided of each role's words: "ae Agreed" is seen, "ae signed" and "ae given" count. */
const heard = (world: RedWorld): readonly string[] =>
  world.run().entries.flatMap((entry) => {
    if (entry.kind === 'wordSeen') return [`${entry.role} ${entry.word || 'emptied'}`];
    if (entry.kind === 'signed') return [`${entry.part} signed`];
    return entry.kind === 'wordGiven' ? [`${entry.role} given`] : [];
  });

/** Acme is green, with a note of what turned it. */
function waitingWorld(): RedWorld {
  const world = redWorld().clock('2026-05-11 10:00');
  world.report('acme', 'Green');
  world.type(acme(world), { resolution: 'A fix' }).run();
  return world;
}

describe('R4 R7 words that are typed', () => {
  it('R7 give no word that it is over but Resolved', () => {
    const world = waitingWorld();
    expect(heard(says(world, { sponsor: 'Agreed' }))).toEqual(['sponsor Agreed']);
    expect(heard(says(world, {}))).toEqual(['sponsor emptied']);
    expect(heard(says(world, { sponsor: 'Resolved' }))).toEqual(['sponsor Resolved', 'sponsor given']);
  });

  it('R7 of a role that nobody has wait until somebody has it', () => {
    const world = waitingWorld();
    world.type(acme(world), { sponsor: undefined }).run();
    expect(heard(says(world, { sponsor: 'Resolved' }))).toEqual([]);
    world.type(acme(world), { sponsor: email('sue') });
    expect(heard(world)).toEqual(['sponsor Resolved', 'sponsor given']);
  });

  it('R4 that are emptied are seen also when nobody has the role any more, so that they can be said anew', () => {
    const world = redWorld();
    world.type(acme(world), { whyRed: 'Outages', currentState: 'Bad' });
    expect(heard(says(world, { ae: 'Agreed' }))).toEqual(['ae Agreed', 'ae signed']);
    expect(heard(says(world, {}).type(acme(world), { ae: undefined }))).toEqual(['ae emptied']);
    world.clock('2026-05-05 10:00').type(acme(world), { ae: email('kim') });
    expect(heard(says(world, { ae: 'Agreed' }))).toEqual(['ae Agreed', 'ae signed']);
  });

  it('R4 sign nothing more of a part that is signed', () => {
    const world = redWorld();
    agrees(world);
    expect(says(world, { ae: 'Agreed' }).run().entries).toEqual([
      { kind: 'wordSeen', episode: acme(world), role: 'ae', word: 'Agreed' },
    ]);
  });

  it('R4 R7 leave rows without a problem out of what Check says', () => {
    const world = redWorld();
    expect(world.run().problems).toEqual(new Map());
    expect(says(world, { sponsor: 'Agreed' }).run().problems).toEqual(new Map());
    expect([...says(world, { sponsor: 'Resolved' }).run().problems.keys()]).toEqual([acme(world)]);
  });
});
