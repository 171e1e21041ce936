import type { Logged } from '../../src/programme/history';
import type { PlacementId, ShadowingEntry } from '../../src/shadowing/history';
import { emptyHistory, historyWith } from '../../src/shadowing/historyWith';
import { isLongOver, leftOfRotations } from '../../src/shadowing/leftOfRotations';
import type { SignUpId } from '../../src/shadowing/records';
import { instant } from '../../src/time/instant';
import { at, callId, email, signUpId, week, weeks } from './world';

// Design section 4: the ledger is folded at times, so that its size follows the open work, not the years.

const start = at('2026-05-12 10:00');
const later = instant(start + 1);
const p1 = 'p1' as PlacementId;

const signedUp: ShadowingEntry = {
  kind: 'signedUp',
  signUp: signUpId('ada'),
  engineer: email('ada'),
  weeks: weeks('any'),
  flexible: false,
};
const placed = {
  kind: 'placed',
  placement: p1,
  signUp: signUpId('ada'),
  engineer: email('ada'),
  call: callId('c1'),
  week: week('2026-05-11'),
  start,
  confirmed: false,
} as const;
const confirmed: ShadowingEntry = { kind: 'confirmed', placement: p1 };
const withdrew: ShadowingEntry = { kind: 'withdrew', signUp: signUpId('ada') };
const released = (counts: boolean, placement = p1): ShadowingEntry => ({
  kind: 'released',
  placement,
  reason: 'callCancelled',
  counts,
});

const logged = (entries: readonly ShadowingEntry[]): Logged<ShadowingEntry>[] =>
  entries.map((entry, run) => ({ ...entry, at: at('2026-05-04 10:00'), by: email('somebody'), run }));

/** What stays of these entries when those of rotations before a moment may go, but for some that are too new. */
function left(
  entries: readonly ShadowingEntry[],
  { before = later, tooNew = [] as readonly ShadowingEntry[] } = {},
): readonly unknown[] {
  const all = logged(entries);
  const mayGo = (entry: Logged<ShadowingEntry>) => !tooNew.includes(entries[entry.run] ?? entry);
  const of = leftOfRotations(historyWith(emptyHistory, all), all, mayGo, before);
  return all.flatMap((entry) => of(entry) ?? []).map(({ at: _at, by: _by, run: _run, ...entry }) => entry);
}

test('a rotation is long over when its call began before the moment', () => {
  const placement = historyWith(emptyHistory, logged([placed])).placements.get(p1)!;
  expect([start - 1, start, start + 1].map((ms) => isLongOver(placement, instant(ms)))).toEqual([
    false,
    false,
    true,
  ]);
});

describe('Of a rotation that is long over', () => {
  test('one line stays: who had which call when, as it ended', () => {
    const moved = at('2026-05-13 09:00');
    const entries: ShadowingEntry[] = [
      signedUp,
      placed,
      { kind: 'moved', placement: p1, week: week('2026-05-11'), start: moved },
      { kind: 'customerChanged', placement: p1, customer: 'fjord' },
      confirmed,
    ];
    expect(left(entries, { before: instant(moved + 1) })).toEqual([
      signedUp,
      { ...placed, start: moved, confirmed: true, customer: 'fjord' },
    ]);
    expect(left([placed])).toStrictEqual([placed]);
  });

  test('all stays while its call is not long over, or one of its lines may not go', () => {
    const entries = [signedUp, placed, confirmed];
    expect(left(entries, { before: start })).toEqual(entries);
    expect(left(entries, { tooNew: [confirmed] })).toEqual(entries);
    expect(left(entries, { tooNew: [signedUp] })).toEqual([signedUp, { ...placed, confirmed: true }]);
  });

  test('all stays when it stands there twice', () => {
    const entries = [placed, confirmed, placed];
    expect(left(entries)).toEqual(entries);
    expect(left([placed, placed])).toEqual([placed, placed]);
  });

  test('a line that stood there before it said nothing, and goes', () => {
    expect(left([confirmed, placed])).toEqual([placed]);
  });

  test('that was given up but counts stays that it was, once', () => {
    const end = released(true);
    expect(left([signedUp, placed, confirmed, withdrew, end, end])).toEqual([
      signedUp,
      { ...placed, confirmed: true },
      withdrew,
      end,
    ]);
    expect(left([signedUp, placed, withdrew, end])).toEqual([signedUp, placed, withdrew, end]);
  });

  test('that does not count nothing stays once its sign-up is withdrawn', () => {
    expect(left([signedUp, placed, confirmed, withdrew, released(false)])).toEqual([signedUp, withdrew]);
  });

  test('that does not count nothing stays once its sign-up had another one', () => {
    const other = { ...placed, placement: 'p2' as PlacementId };
    expect(left([signedUp, placed, released(false), other])).toEqual([signedUp, other]);
  });

  test('that does not count it stays while its sign-up goes first for it', () => {
    const waits = [signedUp, placed, released(false)];
    expect(left(waits)).toEqual(waits);
    const soon = { ...placed, placement: 'p2' as PlacementId, start: later };
    expect(left([...waits, soon])).toEqual([...waits, soon]);
    const lostAgain = [...waits, { ...soon, start }, released(false, soon.placement)];
    expect(left(lostAgain)).toEqual(lostAgain);
  });

  test('that does not count it stays when the line of its sign-up is lost', () => {
    const stray = [{ ...placed, signUp: 'nobody' as SignUpId }, released(false)];
    expect(left(stray)).toEqual(stray);
  });
});

describe('Of what is no rotation', () => {
  test('everything stays', () => {
    const entries: ShadowingEntry[] = [
      signedUp,
      withdrew,
      { kind: 'refused', signUp: signUpId('bo'), weeks: weeks('any') },
      { kind: 'numbered', customer: 'fjord', no: 7 },
      { kind: 'confirmed', placement: 'unknown' as PlacementId },
    ];
    expect(left(entries)).toEqual(entries);
  });

  test('the last page of the handbook stays, with all its parts', () => {
    const part = (page: string, n: number): ShadowingEntry => ({
      kind: 'handbookPage',
      page,
      part: n,
      of: 2,
      text: 'x',
    });
    expect(left([part('h1', 0), part('h1', 1), signedUp, part('h2', 0), part('h2', 1), confirmed])).toEqual([
      signedUp,
      part('h2', 0),
      part('h2', 1),
      confirmed,
    ]);
  });
});
