import fc from 'fast-check';
import { emptyHistory, historyWith } from '../../src/shadowing/historyWith';
import { releaseReasons, type PlacementId, type ShadowingEntry } from '../../src/shadowing/history';
import type { Logged } from '../../src/programme/history';
import { at, callId, email, signUpId, week, weeks } from './world';

const logged = (entries: readonly ShadowingEntry[]): Logged<ShadowingEntry>[] =>
  entries.map((entry, i) => ({
    ...entry,
    at: at(`2026-05-04 10:0${i % 10}`),
    by: email('somebody'),
    run: i,
  }));

const placement = 'p1' as PlacementId;
const signedUp: ShadowingEntry = {
  kind: 'signedUp',
  signUp: signUpId('s1'),
  engineer: email('ada'),
  weeks: weeks('any'),
  flexible: false,
};
const placed: ShadowingEntry = {
  kind: 'placed',
  placement,
  signUp: signUpId('s1'),
  engineer: email('ada'),
  call: callId('c1'),
  week: week('2026-06-01'),
  start: at('2026-06-02 10:00'),
  confirmed: false,
};
const released: ShadowingEntry = { kind: 'released', placement, reason: 'callCancelled', counts: false };

describe('what the ledger adds up to', () => {
  it('a sign-up whose weeks change keeps when it was made', () => {
    const { signUps } = historyWith(
      emptyHistory,
      logged([signedUp, { ...signedUp, weeks: weeks('2026-06-01') }]),
    );
    expect(signUps.get(signUpId('s1'))).toMatchObject({
      signedUpAt: at('2026-05-04 10:00'),
      run: 1,
      weeks: weeks('2026-06-01'),
    });
  });

  it('S7 who lost a place through no fault of theirs is known until they have another', () => {
    const lost = historyWith(emptyHistory, logged([signedUp, placed, released]));
    expect(lost.signUps.get(signUpId('s1'))?.lostPlace).toBe(true);
    const again = historyWith(lost, logged([{ ...placed, placement: 'p2' as PlacementId }]));
    expect(again.signUps.get(signUpId('s1'))?.lostPlace).toBe(false);
  });

  const theirs = ['callCancelled', 'callMoved', 'seatGone', 'callGone', 'accountRed'];

  it.each(releaseReasons)('S7 who lost a place, %s, goes first where they could not help it', (reason) => {
    const { signUps } = historyWith(emptyHistory, logged([signedUp, placed, { ...released, reason }]));
    expect(signUps.get(signUpId('s1'))?.lostPlace).toBe(theirs.includes(reason));
  });

  it('S7 a new sign-up is not withdrawn and has lost nothing; other weeks change neither', () => {
    const first = historyWith(emptyHistory, logged([signedUp]));
    expect(first.signUps.get(signUpId('s1'))).toMatchObject({ withdrawn: false, lostPlace: false });
    const otherWeeks: ShadowingEntry = { ...signedUp, weeks: weeks('2026-06-08') };
    const lost = historyWith(first, logged([placed, released, otherWeeks]));
    expect(lost.signUps.get(signUpId('s1'))).toMatchObject({ withdrawn: false, lostPlace: true });
    const withdrawn = historyWith(lost, logged([{ kind: 'withdrew', signUp: signUpId('s1') }, otherWeeks]));
    expect(withdrawn.signUps.get(signUpId('s1'))).toMatchObject({
      withdrawn: { at: at('2026-05-04 10:00'), by: email('somebody') },
      lostPlace: true,
    });
  });

  it('a place knows whose call it is where its line says so', () => {
    const of = (entry: ShadowingEntry) =>
      historyWith(emptyHistory, logged([signedUp, entry])).placements.get(placement);
    expect(of({ ...placed, customer: 'fjord' })).toMatchObject({ customer: 'fjord' });
    expect(of(placed)).not.toHaveProperty('customer');
  });

  it('S10 it counts in how many hourly runs in a row a row was missing', () => {
    const missing: ShadowingEntry = { kind: 'missing', ids: ['c1', 's1'] };
    const twice = historyWith(emptyHistory, logged([missing, { ...missing, ids: ['c1'] }]));
    expect([...twice.missing]).toEqual([
      ['c1', 2],
      ['s1', 1],
    ]);
    const anew = historyWith(twice, logged([{ kind: 'found', ids: ['c1', 's1'] }, missing]));
    expect([...anew.missing]).toEqual([
      ['c1', 1],
      ['s1', 1],
    ]);
  });

  it('with nothing to add it is the same history, so that it need not be indexed anew', () => {
    const history = historyWith(emptyHistory, logged([signedUp, placed]));
    expect(historyWith(history, [])).toBe(history);
  });

  it('a place that was given back stays so', () => {
    const { placements } = historyWith(
      emptyHistory,
      logged([
        signedUp,
        placed,
        released,
        { kind: 'confirmed', placement },
        { ...released, reason: 'withdrawn' },
      ]),
    );
    expect(placements.get(placement)).toMatchObject({
      state: 'released',
      released: { reason: 'callCancelled' },
    });
  });

  it('a place that was given back is not given again by its line standing there twice', () => {
    const { placements } = historyWith(emptyHistory, logged([signedUp, placed, released, placed]));
    expect(placements.get(placement)?.state).toBe('released');
  });

  it('S3 a place counts even when the line of its sign-up was lost', () => {
    expect(historyWith(emptyHistory, logged([placed])).placements.size).toBe(1);
  });

  it('entries about nothing known change nothing', () => {
    const strays: ShadowingEntry[] = [
      { kind: 'withdrew', signUp: signUpId('s9') },
      { kind: 'confirmed', placement },
      { kind: 'moved', placement, week: week('2026-06-01'), start: at('2026-06-02 10:00') },
      released,
    ];
    expect(historyWith(emptyHistory, logged(strays))).toEqual(emptyHistory);
  });

  it('folding in parts is folding at once', () => {
    const entry = fc.constantFrom<ShadowingEntry>(
      signedUp,
      placed,
      released,
      { ...placed, placement: 'p2' as PlacementId },
      { kind: 'confirmed', placement },
      { kind: 'withdrew', signUp: signUpId('s1') },
      { kind: 'missing', ids: ['c1', 's1'] },
      { kind: 'found', ids: ['c1'] },
      { kind: 'numbered', customer: 'fjord', no: 7 },
    );
    fc.assert(
      fc.property(fc.array(entry), fc.nat(20), (entries, cut) => {
        const all = logged(entries);
        expect(historyWith(historyWith(emptyHistory, all.slice(0, cut)), all.slice(cut))).toEqual(
          historyWith(emptyHistory, all),
        );
      }),
    );
  });
});
