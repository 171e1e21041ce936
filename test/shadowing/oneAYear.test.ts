import { countingRotation } from '../../src/shadowing/oneAYear';
import type { PlacementId, ShadowingEntry } from '../../src/shadowing/history';
import { at, callId, email, kinds, signUpId, week, World } from './world';

function placed(id: string, row: string, monday: string, start: string): ShadowingEntry {
  return {
    kind: 'placed',
    placement: id as PlacementId,
    signUp: signUpId(row),
    engineer: email('ada'),
    call: callId('c1'),
    week: week(monday),
    start: at(start),
    confirmed: false,
  };
}

describe('S3 one rotation a calendar year', () => {
  it('S3 does not accept a second sign-up in a year, names the rotation and offers the next year', () => {
    const world = new World().call('c1', '2026-06-02 10:00').call('c2', '2026-06-09 10:00');
    world.signUp('ada', '2026-06-01').run();
    world.signUp('ada', '2026-06-08', { row: 'again' }).run();
    expect(world.place('ada')).toBe('c1 tentative');
    expect(world.row('again').status).toBe('Not accepted');
    expect(world.row('again').problems).toEqual([
      'You already have your rotation of 2026: the week of 1–7 Jun 2026. You can sign up for 2027.',
    ]);
  });

  it('S3 gives nothing in a used year to a sign-up that names both years', () => {
    const world = new World().call('c1', '2026-06-02 10:00').call('c2', '2026-06-09 10:00');
    world.signUp('ada', '2026-06-01').run();
    world.signUp('ada', '2026-06-08, 2027-01-04', { row: 'again' }).run();
    expect(world.place('again')).toBe('none');
    world.call('c3', '2027-01-05 10:00').run();
    expect(world.place('again')).toBe('c3 tentative');
  });

  it('S2 counts 2026-12-28 as 2026 and 2027-01-04 as 2027', () => {
    const world = new World().clock('2026-11-02 09:00');
    world.call('c1', '2026-12-29 10:00').call('c2', '2027-01-05 10:00').call('c3', '2027-01-01 10:00');
    world.signUp('ada', '2026-12-28').run();
    expect(countingRotation(world.history, email('ada'), 2026)).toMatchObject({ call: 'c1' });
    expect(countingRotation(world.history, email('ada'), 2027)).toBeUndefined();
    world.signUp('ada', '2027-01-04', { row: 'next' }).run();
    expect(world.place('next')).toBe('c2 tentative');
    // New Year's Day 2027 lies in a week of 2026.
    world.signUp('bo', '2026-12-28').run();
    expect(world.placement('bo')?.week).toBe('2026-12-28');
    expect(countingRotation(world.history, email('bo'), 2026)).toMatchObject({ call: 'c3' });
  });

  it('S3 releases the later of two that stand in the ledger, and it does not count', () => {
    const world = new World().call('c1', '2026-06-02 10:00', { seats: 2 });
    world.ledger(
      placed('p1', 'x', '2026-06-01', '2026-06-02 10:00'),
      placed('p2', 'y', '2026-06-01', '2026-06-02 10:00'),
    );
    expect(world.run()).toContainEqual({
      kind: 'released',
      placement: 'p2',
      reason: 'secondInYear',
      counts: false,
    });
    expect(world.history.placements.get('p1' as PlacementId)?.state).toBe('tentative');
  });

  it('S3 keeps the one that has begun, though the other stood first', () => {
    const world = new World().clock('2026-06-03 10:00');
    world.ledger(
      placed('p1', 'x', '2026-06-15', '2026-06-16 10:00'),
      placed('p2', 'y', '2026-06-01', '2026-06-02 10:00'),
    );
    expect(kinds(world.run())).toEqual(['released secondInYear']);
    expect(world.history.placements.get('p1' as PlacementId)?.state).toBe('released');
  });

  it('S3 keeps the one that was given up but counts, and releases the other though that stood first', () => {
    const world = new World().clock('2026-06-02 10:00');
    world.ledger(
      placed('p1', 'x', '2026-06-15', '2026-06-16 10:00'),
      placed('p2', 'y', '2026-06-01', '2026-06-03 10:00'),
      { kind: 'released', placement: 'p2' as PlacementId, reason: 'withdrawn', counts: true },
    );
    expect(kinds(world.run())).toEqual(['released secondInYear']);
    expect(world.history.placements.get('p1' as PlacementId)?.released?.reason).toBe('secondInYear');
    expect(countingRotation(world.history, email('ada'), 2026)).toMatchObject({ id: 'p2' });
  });

  it('S3 leaves one in each of two years alone', () => {
    const world = new World();
    world.ledger(
      placed('p1', 'x', '2026-12-28', '2026-12-29 10:00'),
      placed('p2', 'y', '2027-01-04', '2027-01-05 10:00'),
    );
    expect(kinds(world.run())).toEqual([]);
  });
});
