import { isWordAsked, requestWord } from '../../src/redAccounts/requestWord';
import { acme, carryOut, redWorld, saves, seenBy } from './asking';
import { episodeId, type RedWorld } from './world';

/** Their word; "ok", or the sentence in which it is refused. */
function says(world: RedWorld, name: string): string {
  const answer = requestWord(seenBy(world, name), acme(world));
  carryOut(world, answer);
  return answer.ok ? 'ok' : answer.sentence;
}

const asked = (world: RedWorld): readonly string[] =>
  ['ann', 'cem', 'sam', 'omar'].filter((name) => isWordAsked(seenBy(world, name), world.episodeOf('acme')));

describe('R7 somebody’s word that it is over', () => {
  it('R7 is kept as the word of their role', () => {
    const world = redWorld().clock('2026-05-11 10:00');
    world.report('acme', 'Yellow');
    saves(world, 'ann', { resolution: 'A fix' });
    expect(requestWord(seenBy(world, 'sam'), acme(world))).toEqual({
      ok: true,
      entries: [{ kind: 'wordGiven', episode: acme(world), role: 'sponsor', who: 'sam@example.com' }],
      edits: new Map(),
      askEdits: new Map(),
    });
  });

  it('R7 is asked for while it waits with its note, of each until they gave it', () => {
    const world = redWorld();
    saves(world, 'ann', { resolution: 'A fix' });
    expect(asked(world)).toEqual([]);
    world.clock('2026-05-11 10:00').report('acme', 'Yellow');
    expect(asked(world)).toEqual(['ann', 'cem', 'sam']);
    says(world, 'cem');
    expect(asked(world)).toEqual(['ann', 'sam']);
    saves(world, 'ann', { resolution: '' });
    expect(asked(world)).toEqual([]);
  });

  it('R7 is refused in words that say what to do', () => {
    const world = redWorld();
    expect(says(world, 'omar')).toBe(
      'Only the AE, the CE and the sponsor of acme give their word that it is over. Nothing was changed.',
    );
    expect(says(world, 'ann')).toBe(
      'acme is red. Change its health first; then give your word that it is resolved. Nothing was changed.',
    );
    world.clock('2026-05-11 10:00').report('acme', 'Yellow');
    expect(says(world, 'ann')).toBe(
      'Write under Resolution first what turned acme, or what was learned from losing it. Nothing was changed.',
    );
    saves(world, 'ann', { resolution: 'A fix' });
    world.clock('2026-05-12 10:00').report('acme', 'Red');
    world.clock('2026-05-13 10:00').report('acme', 'Green');
    expect(says(world, 'ann')).toBe(
      'What stands under Resolution is from before acme turned red again. Write first what turned it this time. Nothing was changed.',
    );
    expect(requestWord(seenBy(world, 'ann'), episodeId('none'))).toEqual({
      ok: false,
      sentence: 'There is no such red account any more. Select its row, and try again.',
    });
  });

  it('R7 takes a note of the very moment in which it last turned red, and a word of that in which it was no longer', () => {
    const world = redWorld();
    saves(world, 'ann', { resolution: 'A fix' });
    world.report('acme', 'Yellow', '2026-05-04 10:00');
    expect(world.course('acme').state).toBe('red');
    world.clock('2026-05-04 10:01').report('acme', 'Yellow');
    expect([says(world, 'ann'), says(world, 'cem')]).toEqual(['ok', 'ok']);
    expect(world.course('acme').state).toBe('resolved');
  });
});
