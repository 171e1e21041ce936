import type { EffectKey } from '../../../src/effects/delivery';
import { metadataKey } from '../../../src/effects/redAccounts/postKeys';

test('a message is found again by the same key in every version: the first 40 digits of a SHA-256', () => {
  expect(metadataKey('book', 'thread/e1' as EffectKey, 2)).toBe('e5d295b9bf6cefd8206fa262924fd5d4e3129c0d');
});
