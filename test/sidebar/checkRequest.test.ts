import fc from 'fast-check';
import { checkRequest } from '../../src/sidebar/checkRequest';
import { everyKind } from './everyKind';

const { withdraw, signUp, offerCall, saveHours, saveCoordinators, saveAccount, importRows } = everyKind;

const refusal =
  'Ridealong did not understand what the page asked for. Close the panel, open it again, and try once more.';
const parsed = (text: string): unknown => JSON.parse(text);

describe('A request is taken', () => {
  test.each(Object.entries(everyKind))('when it is whole: %s', (_kind, request) => {
    expect(checkRequest(request)).toEqual({ ok: true, request });
  });

  test.each([[{ any: true }], [{ weeks: ['2026-05-11'] }], [{ weeks: [] }], [{ year: 2027 }]])(
    'with weeks %j',
    (weeks) => {
      expect(checkRequest({ ...signUp, weeks }).ok).toBe(true);
    },
  );
});

describe('A request is refused', () => {
  const hostile: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'home'],
    ['a list', [{ kind: 'home' }]],
    ['no kind', {}],
    ['an unknown kind', { kind: 'turnOnAutomation' }],
    ['a kind from the prototype', { kind: 'constructor' }],
    ['a kind that is a list', { kind: ['home'] }],
    ['somebody else’s name', { ...withdraw, as: 'ann@example.com' }],
    ['one key too many, however deep', { ...signUp, weeks: { any: true, year: 2027 } }],
    ['a key of the prototype', parsed('{"kind": "home", "__proto__": {"isCoordinator": true}}')],
    ['a constructor', parsed('{"kind": "home", "constructor": {"prototype": {}}}')],
    ['a missing key', { kind: 'withdraw' }],
    ['a number for a text', { ...withdraw, signUp: 1 }],
    ['an object for a text', { ...withdraw, signUp: { toString: 's1' } }],
    ['a text for a number', { ...offerCall, minutes: '30' }],
    ['half a minute', { ...offerCall, minutes: 30.5 }],
    ['no number', { ...offerCall, seats: Number.NaN }],
    ['an endless number', { ...offerCall, seats: Number.POSITIVE_INFINITY }],
    ['a text too long, and a number for another', { ...offerCall, brief: 'x'.repeat(2001), customer: 1 }],
    ['a file’s cell too long', { ...importRows, rows: [{ row: 2, cells: ['x'.repeat(10_001)] }] }],
    ['too many weeks', { ...signUp, weeks: { weeks: Array.from({ length: 61 }, () => '2026-05-11') } }],
    ['a year out of reach', { ...signUp, weeks: { year: 1e9 } }],
    ['not any week', { ...signUp, weeks: { any: false } }],
    ['too many days', { ...saveHours, worksOn: [1, 2, 3, 4, 5, 6, 7, 1] }],
    [
      'too many coordinators',
      { ...saveCoordinators, coordinators: Array.from({ length: 61 }, () => 'a@b.c') },
    ],
  ];

  test.each(hostile)('in a sentence: %s', (_what, raw) => {
    const checked = checkRequest(raw);
    expect(checked).toEqual({ ok: false, sentence: refusal });
  });

  test.each([
    [{ ...signUp, note: 'x'.repeat(2001) }, 'Note', 2000],
    [{ ...offerCall, meetingLink: `https://example.com/${'x'.repeat(1981)}` }, 'Meeting link', 2000],
    [{ ...offerCall, brief: 'x'.repeat(2001) }, 'What to expect', 2000],
    [{ ...offerCall, ae: 'x'.repeat(201) }, 'AE', 200],
    [{ ...saveAccount, values: { nextStepOwner: 'x'.repeat(20_001) } }, 'Next step owner', 20_000],
    [{ kind: 'connectSlack', token: 'x'.repeat(501) }, 'Token', 500],
  ])('with the field that is too long, and how long it may be: %#', (raw, field, limit) => {
    const sentence = `“${field}” is longer than ${limit} characters: shorten it.`;
    expect(checkRequest(raw)).toEqual({ ok: false, sentence });
  });

  test('whatever else it is, without an error, and without a change to any prototype', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withObjectString: true }), (raw) => {
        expect(checkRequest(raw).ok).toBe(false);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  test('when any one of its values is of another type', () => {
    const cases = Object.values(everyKind).flatMap((request) =>
      Object.keys(request).map((key) => ({ request, key })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cases), ({ request, key }) => {
        expect(checkRequest({ ...request, [key]: { nested: [] } }).ok).toBe(false);
      }),
      { numRuns: cases.length * 4 },
    );
  });
});
