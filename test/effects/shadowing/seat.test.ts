import { callOfSeat, isResting } from '../../../src/effects/shadowing/seat';
import { instant, minuteMs } from '../../../src/time/instant';
import { aCall, week, World } from '../../shadowing/world';

describe('a typed change', () => {
  const call = aCall('c1', '2026-05-12 17:00', { seenAt: instant(1_000) });
  const after = (ms: number) => ({ now: instant(1_000 + ms) });

  it('rests for five minutes', () => {
    expect(isResting(call, after(5 * minuteMs - 1))).toBe(true);
    expect(isResting(call, after(5 * minuteMs))).toBe(false);
  });

  it('does not where one asks what is due but for that', () => {
    expect(isResting(call, { ...after(0), asRested: true })).toBe(false);
    expect(isResting(call, { ...after(0), asRested: false })).toBe(true);
  });
});

test('the call of a seat is not known where row and ledger name different times or weeks', () => {
  const world = new World().call('c1', '2026-05-12 17:00').signUp('ada', '2026-05-11');
  world.run();
  const placement = world.placement('ada')!;
  const { programme } = world;
  expect(callOfSeat(programme, placement)?.id).toBe('c1');
  expect(callOfSeat(programme, { ...placement, start: instant(placement.start + 1) })).toBeUndefined();
  // The same moment lies in another week after the programme's time zone was changed.
  expect(callOfSeat(programme, { ...placement, week: week('2026-05-04') })).toBeUndefined();
});
