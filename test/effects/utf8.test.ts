import fc from 'fast-check';
import { utf8 } from '../../src/effects/utf8';
import { anyText } from '../support/anyText';

it('a text has the bytes that TextEncoder gives it', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
});

it.each([
  ['one byte ends, and two begin', '\u007f\u0080'],
  ['two bytes end, and three begin', '\u07ff\u0800'],
  ['three bytes end, and four begin', '\uffff\u{10000}'],
  ['the last character is', '\u{10ffff}'],
  ['halves of a pair stand alone, from the first to the last', '\ud7ffx\ud800x\udfffx\ue000'],
])('also where %s', (_, text) => {
  expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
});
