import type { PlacementId, ShadowingEntry } from '../../src/shadowing/history';
import { engineersPlacedTwice, placementsFor, placementsIn, placementsOf } from '../../src/shadowing/lookUp';
import { at, callId, email, signUpId, week, World } from './world';

function placed(id: string, name: string, call: string): ShadowingEntry {
  return {
    kind: 'placed',
    placement: id as PlacementId,
    signUp: signUpId(name),
    engineer: email(name),
    call: callId(call),
    week: week('2026-06-01'),
    start: at('2026-06-02 10:00'),
    confirmed: false,
  };
}

const { history } = new World().ledger(
  placed('p1', 'ada', 'c1'),
  placed('p2', 'bo', 'c1'),
  placed('p3', 'bo', 'c2'),
  { kind: 'released', placement: 'p2' as PlacementId, reason: 'callCancelled', counts: false },
);

test('placements are found by engineer, call and sign-up in the order of the ledger, released ones too', () => {
  const ids = (placements: readonly { readonly id: string }[]) => placements.map(({ id }) => id);
  expect(ids(placementsOf(history, email('bo')))).toEqual(['p2', 'p3']);
  expect(ids(placementsIn(history, callId('c1')))).toEqual(['p1', 'p2']);
  expect(ids(placementsFor(history, signUpId('bo')))).toEqual(['p2', 'p3']);
});

test('where nobody was ever placed there are none', () => {
  expect(placementsOf(history, email('cy'))).toHaveLength(0);
  expect(placementsIn(history, callId('c3'))).toHaveLength(0);
  expect(placementsFor(history, signUpId('cy'))).toHaveLength(0);
});

test('only who was placed more than once can have too many', () => {
  expect(engineersPlacedTwice(history)).toEqual([email('bo')]);
});

test('a history is gone through once, however often it is asked', () => {
  expect(placementsOf(history, email('bo'))).toBe(placementsOf(history, email('bo')));
});
