import * as fc from 'fast-check';

const surrogates = 0x800;
const firstSurrogate = 0xd800;

const atPlace = (place: number): string =>
  String.fromCodePoint(place < firstSurrogate ? place : place + surrogates);

/** Every code point but half surrogates, by its place among them. */
const codePoint = fc.integer({ min: 0, max: 0x10ffff - surrogates }).map(atPlace, (text) => {
  const code = typeof text === 'string' ? (text.codePointAt(0) ?? 0) : 0;
  const place = code < firstSurrogate ? code : code - surrogates;
  if (atPlace(place) !== text) throw new Error('Not one code point.');
  return place;
});

/** Texts as `fc.string({ unit: 'binary' })` makes them, which first writes down all of a million code points, for a second. */
export const anyText = (constraints: fc.StringConstraints = {}): fc.Arbitrary<string> =>
  fc.string({ ...constraints, unit: codePoint });
