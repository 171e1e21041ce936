import { isToBeTold } from '../../src/effects/sending';
import { instant } from '../../src/time/instant';

test('nothing is told that came about before automation was on', () => {
  const since = { automationSince: instant(1000) };
  expect(isToBeTold(since, instant(999))).toBe(false);
  expect(isToBeTold(since, instant(1000))).toBe(true);
});

test('nor what stood in the ledger before it, although its clock says no earlier', () => {
  const since = { automationSince: instant(1000), before: new Set([instant(1000)]) };
  expect(isToBeTold(since, instant(1000))).toBe(false);
  expect(isToBeTold(since, instant(1001))).toBe(true);
});
