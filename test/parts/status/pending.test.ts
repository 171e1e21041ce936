import { ordinal } from '../../../src/run/status/pending';

test('a try is counted as people count', () => {
  expect([1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 100, 111, 112].map(ordinal)).toEqual(
    '1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 23rd 100th 111th 112th'.split(' '),
  );
});
