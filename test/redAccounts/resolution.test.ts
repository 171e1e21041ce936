import fc from 'fast-check';
import { courseOf } from '../../src/redAccounts/course';
import { requestWord } from '../../src/redAccounts/requestWord';
import type { Role } from '../../src/redAccounts/records';
import { resolutionOf } from '../../src/redAccounts/resolution';
import { daysBetween } from '../../src/time/calendarDay';
import { hourMs, instant } from '../../src/time/instant';
import { wallTime } from '../../src/time/zones';
import { acme, agrees, carryOut, redWorld, saves, seenBy } from './asking';
import { at, email, kinds, type RedWorld } from './world';

const people: Readonly<Record<Role, string>> = { ae: 'ann', ce: 'cem', sponsor: 'sam' };

/** Their word in the panel; the sentence when it is refused. */
function says(world: RedWorld, name: string): string {
  const answer = requestWord(seenBy(world, name), acme(world));
  carryOut(world, answer);
  return answer.ok ? 'ok' : answer.sentence;
}

/** acme turned yellow on Monday 2026-05-11, 10:00, and has a note. */
function waitingWorld(): RedWorld {
  const world = redWorld().clock('2026-05-11 10:00');
  world.report('acme', 'Yellow');
  saves(world, 'ann', { resolution: 'A fix' });
  return world;
}

const state = (world: RedWorld) => world.course('acme').state;

describe('R7 the resolution', () => {
  it('R7 is closed by the note and the word of both owners, and may reopen for some days', () => {
    const world = waitingWorld();
    expect(says(world, 'ann')).toBe('ok');
    expect(state(world)).toBe('waiting');
    expect(says(world, 'cem')).toBe('ok');
    expect(state(world)).toBe('resolved');
    expect(world.course('acme').reopensUntil).toBe(world.now + 14 * 24 * hourMs);
  });

  it('R7 of a lost account is its retro, and it is closed as lost', () => {
    const world = redWorld().clock('2026-05-11 10:00');
    world.report('acme', 'Lost');
    expect(says(world, 'ann')).toMatch(/^Write under Resolution first .* learned from losing it/);
    saves(world, 'ann', { resolution: 'We were too slow' });
    says(world, 'ann');
    says(world, 'cem');
    expect(state(world)).toBe('lost');
  });

  it('R7 waits for its note, however many words were given', () => {
    const world = waitingWorld();
    says(world, 'ann');
    saves(world, 'cem', { resolution: '' });
    expect(says(world, 'cem')).toMatch(/^Write under Resolution first/);
    world.ledger({ kind: 'wordGiven', episode: acme(world), role: 'ce', who: email('cem') }).run();
    expect(state(world)).toBe('waiting');
    saves(world, 'cem', { resolution: 'A fix' });
    expect(state(world)).toBe('resolved');
  });

  it('R7 needs one owner and the sponsor after five working days, not before', () => {
    const world = waitingWorld();
    says(world, 'cem');
    says(world, 'sam');
    expect(kinds(world.clock('2026-05-17 23:59').run())).toEqual([]);
    expect(kinds(world.clock('2026-05-18 00:00').run())).toEqual(['closed']);
    expect(state(world)).toBe('resolved');
  });

  it('R7 tells what it waits for: the note, words, and from the fifth working day the sponsor’s for one of them', () => {
    const world = redWorld().clock('2026-05-11 10:00');
    const waits = () => resolutionOf(world.situation, world.episodeOf('acme'));
    expect(waits()).toBeUndefined();
    world.report('acme', 'Yellow');
    const nothing = { note: 'missing', words: [], sponsorIsEnough: false, isComplete: false };
    expect(waits()).toEqual(nothing);
    saves(world, 'ann', { resolution: 'A fix' });
    says(world, 'sam');
    says(world, 'cem');
    const said = { ...nothing, note: 'given', words: ['ce', 'sponsor'] };
    expect(waits()).toEqual(said);
    world.clock('2026-05-17 23:59');
    expect(waits()).toEqual(said);
    world.clock('2026-05-18 00:00');
    expect(waits()).toEqual({ ...said, sponsorIsEnough: true, isComplete: true });
  });

  it('R7 is not closed by the sponsor alone, however long it waits', () => {
    const world = waitingWorld();
    says(world, 'sam');
    world.clock('2026-08-18 00:00').run();
    expect(state(world)).toBe('waiting');
  });

  it('R7 forgets words and note when it turns red again: that is a relapse of the same episode', () => {
    const world = waitingWorld();
    says(world, 'ann');
    world.clock('2026-05-12 10:00').report('acme', 'Red');
    expect(says(world, 'cem')).toMatch(/^acme is red\./);
    world.clock('2026-05-13 10:00').report('acme', 'Green');
    expect(says(world, 'cem')).toMatch(/^What stands under Resolution is from before acme turned red again/);
    saves(world, 'cem', { resolution: 'Another fix' });
    says(world, 'cem');
    expect(resolutionOf(world.situation, world.episodeOf('acme'))?.words).toEqual(['ce']);
    expect(state(world)).toBe('waiting');
    says(world, 'ann');
    expect(world.course('acme')).toMatchObject({ state: 'resolved', relapses: 1 });
  });

  it('R7 takes a note that was written while it was red, also when it was typed a moment ago', () => {
    const world = redWorld().clock('2026-05-11 10:00');
    saves(world, 'ann', { resolution: 'A fix' });
    world.clock('2026-05-11 11:00').report('acme', 'Yellow');
    expect(says(world, 'ann')).toBe('ok');
    world.clock('2026-05-12 10:00').report('acme', 'Red');
    world.clock('2026-05-13 10:00').report('acme', 'Yellow');
    expect(says(world, 'ann')).not.toBe('ok');
    world.type(acme(world), { resolution: 'Another fix' });
    expect(says(world, 'ann')).toBe('ok');
  });

  it("R7 needs a new owner's word, not that of the one before", () => {
    const world = waitingWorld();
    says(world, 'ann');
    world.clock('2026-05-12 10:00');
    saves(world, 'cem', { ae: email('kim') });
    says(world, 'cem');
    expect(state(world)).toBe('waiting');
    expect(says(world, 'ann')).toMatch(/^Only the AE, the CE and the sponsor/);
    says(world, 'kim');
    expect(state(world)).toBe('resolved');
  });

  it('R7 waits while the row is not known', () => {
    const world = waitingWorld();
    const row = world.row(acme(world));
    says(world, 'ann');
    world.rows.set(row.id, 'unreadable');
    world.ledger({ kind: 'wordGiven', episode: row.id, role: 'ce', who: email('cem') }).run();
    expect(state(world)).toBe('waiting');
    world.rows.set(row.id, row);
    world.run();
    expect(state(world)).toBe('resolved');
  });

  it('R7 is refused twice from the same person, and once it is closed', () => {
    const world = waitingWorld();
    says(world, 'ann');
    expect(says(world, 'ann')).toBe(
      'You have given your word already. acme is closed when the others have as well.',
    );
    says(world, 'cem');
    expect(says(world, 'sam')).toBe('acme is closed already. Nothing was changed.');
  });

  /** Five working days, though less than five times 24 hours. */
  const fromSundayEveningToFriday: [hours: number, act: 'note' | 'Lost' | Role][] = [
    [88, 'note'],
    [59, 'Lost'],
    [65, 'ce'],
    [11, 'sponsor'],
    [41, 'ce'],
  ];

  it('R7 closes only with words that came after the last change away from red, and a note', () => {
    const act = fc.oneof(
      fc.constantFrom('Red' as const, 'Yellow' as const, 'Green' as const, 'Lost' as const),
      fc.constantFrom<Role>('ae', 'ce', 'sponsor'),
      fc.constantFrom('note' as const, 'no note' as const),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), act), { maxLength: 25 }), (acts) => {
        const world = redWorld();
        const said: Partial<Record<Role, number>> = {};
        const dayOf = (ms: number) => wallTime(instant(ms), world.settings.zone).day;
        let health = 'Red';
        let notRedSince = 0;
        let hasNote = false;
        for (const [hours, what] of acts) {
          world.now = instant(world.now + hours * hourMs);
          const before = state(world);
          if (before === 'resolved' || before === 'lost') break;
          if (what === 'note' || what === 'no note') {
            hasNote = what === 'note';
            saves(world, 'ann', { resolution: hasNote ? 'A fix' : '' });
          } else if (what === 'ae' || what === 'ce' || what === 'sponsor') {
            if (says(world, people[what]) === 'ok') said[what] = world.now;
          } else {
            if (health === 'Red' && what !== 'Red') notRedSince = world.now;
            health = what;
            world.report('acme', what);
          }
          world.run();
          const words = (['ae', 'ce', 'sponsor'] as const).filter((role) => (said[role] ?? 0) > notRedSince);
          const isClosed = ['resolved', 'lost'].includes(
            courseOf(world.history, world.episodeOf('acme'), world.now).state,
          );
          const waitedDays = daysBetween(dayOf(notRedSince), dayOf(world.now));
          const both = words.includes('ae') && words.includes('ce');
          if (isClosed) {
            expect([hasNote, health !== 'Red', words.length > 1, both || waitedDays >= 5]).toEqual([
              true,
              true,
              true,
              true,
            ]);
          } else expect(hasNote && health !== 'Red' && both).toBe(false);
        }
      }),
      { numRuns: 150, examples: [[fromSundayEveningToFriday]] },
    );
  });
});

describe('words that are typed', () => {
  const note = (world: RedWorld, role: 'ae' | 'ce' | 'sponsor', word: 'Agreed' | 'Resolved' | undefined) => {
    const { [role]: _, ...others } = world.row(acme(world)).words;
    const words = word ? { ...others, [role]: word } : others;
    return world.type(acme(world), { words });
  };
  const problems = (world: RedWorld) => world.run().problems.get(acme(world)) ?? [];

  it('R4 Agreed signs a part once, as it stands', () => {
    const world = redWorld();
    world.type(acme(world), { whyRed: 'Outages', currentState: 'Bad' });
    expect(kinds(note(world, 'ae', 'Agreed').run())).toEqual(['edited', 'wordSeen', 'signed']);
    expect(world.episodeOf('acme').signatures.ae).toMatchObject({ who: 'someone', at: world.now });
    world.type(acme(world), { currentState: 'Better' });
    expect(kinds(world.run())).toEqual(['edited']);
    expect(problems(world)).toEqual([
      'AE says Agreed, but of another text than stands here now. To agree to this one, empty the cell, and choose Agreed again.',
    ]);
    note(world, 'ae', undefined).run();
    expect(kinds(note(world, 'ae', 'Agreed').run())).toEqual(['wordSeen', 'signed']);
    expect(problems(world)).toEqual([]);
  });

  it('R4 Agreed waits until the part is complete and has an owner', () => {
    const world = redWorld();
    world.type(acme(world), { whyRed: 'Outages', ce: undefined });
    note(world, 'ae', 'Agreed');
    note(world, 'ce', 'Agreed');
    note(world, 'sponsor', 'Resolved');
    expect(problems(world)).toEqual([
      'AE says Agreed. It counts when Current state is filled in.',
      'CE says Agreed, but nobody is named under CE who has no other role here: fill it in.',
      'Sponsor says Resolved, but the account is red. When it no longer is, change Health, empty this cell, and choose Resolved again.',
    ]);
    world.type(acme(world), { currentState: 'Bad' });
    expect(kinds(world.run())).toEqual(['edited', 'wordSeen', 'signed']);
  });

  it('R4 R7 says what a word does not do by what people call their columns, and what to do about it', () => {
    const columns = {
      'Account Tracker': {
        AE: 'Account owner',
        'AE says': 'Owner says',
        Resolution: 'How it ended',
        Health: 'Colour',
        'Why red': 'Reason',
        'Current state': 'State',
      },
    };
    const world = redWorld({ called: { tabs: {}, columns } });
    note(world, 'ae', 'Agreed');
    expect(problems(world)).toEqual(['Owner says Agreed. It counts when Reason and State are filled in.']);
    note(world, 'ae', 'Resolved');
    expect(problems(world)).toEqual([
      'Owner says Resolved, but the account is red. When it no longer is, change Colour, empty this cell, and choose Resolved again.',
    ]);
    world.type(acme(world), { ae: undefined });
    expect(problems(world)).toEqual([
      'Owner says Resolved, but nobody is named under Account owner who has no other role here: fill it in.',
    ]);
    world.type(acme(world), { ae: email('ann'), resolution: 'A fix' });
    note(world, 'ae', undefined).run();
    world.clock('2026-05-05 10:00').report('acme', 'Yellow');
    world.clock('2026-05-06 10:00').report('acme', 'Red');
    world.clock('2026-05-07 10:00').report('acme', 'Yellow');
    note(world, 'ae', 'Resolved');
    expect(problems(world)).toEqual([
      'Owner says Resolved. It counts when How it ended says what turned it this time.',
    ]);
    world.type(acme(world), { resolution: 'Another fix' });
    expect(problems(world)).toEqual([]);
  });

  it('R7 Resolved of somebody who has the role no more is no word of who has it now', () => {
    const world = waitingWorld();
    note(world, 'ae', 'Resolved').run();
    expect(problems(world)).toEqual([]);
    world
      .clock('2026-05-12 10:00')
      .type(acme(world), { ae: email('kim') })
      .run();
    expect(problems(world)).toEqual([
      'AE says Resolved, but before it last turned red, or by somebody else. To say it now, empty the cell, and choose Resolved again.',
    ]);
  });

  it('R4 Agreed of a part that is signed already signs nothing more, and the sponsor has no part', () => {
    const world = redWorld();
    agrees(world);
    expect(kinds(note(world, 'ae', 'Agreed').run())).toEqual(['wordSeen']);
    expect(kinds(note(world, 'sponsor', 'Agreed').run())).toEqual(['wordSeen']);
    expect(problems(world)).toEqual([]);
    expect(world.run().entries).toEqual([]);
  });

  it('R7 Resolved while it is red is seen, and no word', () => {
    const world = redWorld();
    expect(note(world, 'sponsor', 'Resolved').run().entries).toEqual([
      { kind: 'wordSeen', episode: acme(world), role: 'sponsor', word: 'Resolved' },
    ]);
    expect(note(world, 'sponsor', undefined).run().entries).toEqual([
      { kind: 'wordSeen', episode: acme(world), role: 'sponsor', word: '' },
    ]);
  });

  it('R7 Resolved is a word of somebody, and closes with the other', () => {
    const world = waitingWorld();
    note(world, 'ae', 'Resolved').run();
    expect(world.episodeOf('acme').words.ae).toEqual({ who: 'someone', at: world.now });
    expect(kinds(note(world, 'ce', 'Resolved').run())).toEqual(['wordSeen', 'wordGiven', 'closed']);
  });

  it('R7 Resolved counts once: not again after a relapse, until it is chosen anew', () => {
    const world = waitingWorld();
    note(world, 'ae', 'Resolved').run();
    world.clock('2026-05-12 10:00').report('acme', 'Red');
    expect(problems(world)).toEqual([
      'AE says Resolved, but the account is red. When it no longer is, change Health, empty this cell, and choose Resolved again.',
    ]);
    world.clock('2026-05-13 10:00').report('acme', 'Green');
    expect(resolutionOf(world.situation, world.episodeOf('acme'))?.words).toEqual([]);
    expect(problems(world)[0]).toMatch(/^AE says Resolved, but before it last turned red/);
    note(world, 'ae', undefined).run();
    note(world, 'ae', 'Resolved').run();
    expect(resolutionOf(world.situation, world.episodeOf('acme'))?.words).toEqual(['ae']);
  });

  it('R7 Resolved counts when it is chosen together with the health', () => {
    const world = redWorld().clock('2026-05-06 09:00');
    world.type(acme(world), { health: 'Green', resolution: 'A fix' });
    note(world, 'ae', 'Resolved');
    note(world, 'ce', 'Resolved').run();
    expect(state(world)).toBe('resolved');
    expect(world.course('acme').stateSince).toBe(at('2026-05-06 09:00'));
  });

  it('R7 Resolved is not needed of the note, which may follow', () => {
    const world = redWorld().clock('2026-05-06 09:00');
    world.report('acme', 'Green');
    note(world, 'ae', 'Resolved');
    note(world, 'ce', 'Resolved');
    expect(problems(world)).toContain('AE says Resolved. It counts when Resolution is filled in.');
    world.type(acme(world), { resolution: 'A fix' }).run();
    expect(state(world)).toBe('resolved');
  });
});
