import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { toJsonText } from '../../../workbench/runtime/serialise';

// Source: developers.google.com/apps-script/guides/html/reference/run: what may be handed over and returned.
describe('google.script.run lets across', () => {
  test('every plain JSON, unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = toJsonText(value);
        expect(typeof text === 'string' ? (JSON.parse(text) as unknown) : text).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  test('undefined in an array as null, in an object not at all', () => {
    expect(toJsonText({ a: [1, undefined], b: undefined })).toBe('{"a":[1,null]}');
    expect(toJsonText(undefined)).toBe('null');
  });

  test('the same thing twice, but no circle', () => {
    const twice = { x: 1 };
    expect(toJsonText([twice, twice])).toBe('[{"x":1},{"x":1}]');
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(toJsonText(circle)).toEqual({ illegalAt: 'self' });
  });

  test('plain objects of the script', () => {
    expect(toJsonText(runInNewContext('({ a: [1] })'))).toBe('{"a":[1]}');
  });

  test.each([
    ['a date', new Date(0)],
    ['a date of the script', runInNewContext('new Date(0)')],
    ['a function', () => 1],
    ['a map', new Map()],
    ['a big integer', 1n],
    ['a symbol', Symbol('x')],
    ['an object of a class', new RangeError('x')],
  ])('but never %s', (_, value) => {
    expect(toJsonText({ list: [0, value] })).toEqual({ illegalAt: 'list.1' });
  });
});
