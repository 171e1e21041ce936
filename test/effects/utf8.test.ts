import fc from 'fast-check';
import { utf8 } from '../../src/effects/utf8';

it('a text has the bytes that TextEncoder gives it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
  expect([...utf8('\ud800x')]).toEqual([...new TextEncoder().encode('\ud800x')]);
});
