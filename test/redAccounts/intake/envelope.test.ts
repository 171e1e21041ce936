import fc from 'fast-check';
import { isKey, isNudge, openEnvelope } from '../../../src/redAccounts/intake/envelope';
import { instant } from '../../../src/time/instant';
import { signatureBy, signedBy } from './signedBy';

const key = '8f1c0a4be2d94d1f9a7c5b3e6d2f1084';
const previous = 'Zq3vN0c-8rT_yL5sWm2XkB7hJd9PfG4a';
const stranger = '00000000000000000000000000000000';
const seconds = Date.parse('2026-05-04T10:00:00Z') / 1000;
const now = instant(seconds * 1000);
const health = { v: 1, id: 'evt-1', ts: seconds, payload: '{"type":"account.health"}' };
const body = signedBy(key, health);
const refused = { ok: false };
const open = (text: string, keys: readonly string[] = [key]) => openEnvelope(text, keys, now);

describe('A signed envelope is opened', () => {
  test('when a key fits', () => {
    expect(open(body)).toEqual({ ok: true, id: 'evt-1', payload: health.payload, at: now });
  });

  test('as one that another program signed (openssl dgst -sha256 -hmac)', () => {
    const sig = '5d3313f8b57c39d97304c4c158961b29b92e75e82d531e4196469e2c17ab9dba';
    expect(open(JSON.stringify({ ...health, sig })).ok).toBe(true);
  });

  test('by either key while one is being replaced, and by neither of a list that has it not', () => {
    expect(open(body, [previous, key]).ok).toBe(true);
    expect(open(signedBy(previous, health), [key, previous]).ok).toBe(true);
    expect(open(signedBy(previous, health), [key])).toEqual(refused);
    expect(open(body, [])).toEqual(refused);
  });

  test('whatever its payload says, in any writing', () => {
    const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{1,100}$/);
    fc.assert(
      fc.property(anyId, fc.string({ unit: 'grapheme', maxLength: 300 }), (id, payload) => {
        const opened = open(signedBy(key, { ...health, id, payload }));
        expect(opened).toEqual({ ok: true, id, payload, at: now });
      }),
    );
  });

  test('with escapes, spaces and another order of its fields: the meaning is signed, not the writing', () => {
    const payload = '{"name":"Fjörd 🚢 <b> =1+1"}';
    const sig = signatureBy(key, { ...health, payload });
    const escaped = JSON.stringify(payload).replace(/[^ -~]/g, (unit) => {
      return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
    const written = `\n{ "sig" : "${sig}", "payload":${escaped}, "ts":${seconds}, "id":"evt-1", "v":1 }`;
    expect(open(written)).toMatchObject({ ok: true, payload });
  });

  test('within five minutes of when it was signed, to either side and to the last millisecond', () => {
    const opensAt = (ms: number) => openEnvelope(body, [key], instant(now + ms)).ok;
    expect([0, 300_000, -300_000].map(opensAt)).toEqual([true, true, true]);
    expect([300_001, -300_001, 86_400_000, -86_400_000].map(opensAt)).toEqual([false, false, false, false]);
  });
});

describe('A request is refused, always with the same answer', () => {
  const raw = (fields: object) => JSON.stringify(fields);
  const sig = signatureBy(key, health);
  const withField = (name: string, value: unknown): string => signedBy(key, { ...health, [name]: value });
  const hostile: [string, string][] = [
    ['no body', ''],
    ['no JSON', 'health=Red'],
    ['half of it', body.slice(0, -1)],
    ['null', 'null'],
    ['a number', '1'],
    ['a list', `[${body}]`],
    ['a list of the values', raw([1, 'evt-1', seconds, health.payload, sig])],
    ['a SOAP message', '<?xml version="1.0"?><soapenv:Envelope><soapenv:Body/></soapenv:Envelope>'],
    ['an XML bomb', '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'],
    ['a stranger’s key', signedBy(stranger, health)],
    ['no signature', raw(health)],
    ['an empty signature', raw({ ...health, sig: '' })],
    ['half a signature', raw({ ...health, sig: sig.slice(0, 32) })],
    ['a signature and more', raw({ ...health, sig: `${sig}00` })],
    ['a signature in capitals', raw({ ...health, sig: sig.toUpperCase() })],
    ['a signature that is a list', raw({ ...health, sig: [sig] })],
    ['the signature of the payload alone', raw({ ...health, sig: signatureBy(key, { ...health, v: '' }) })],
    ['another version', withField('v', 2)],
    ['a version that is a text', withField('v', '1')],
    ['no id', withField('id', undefined)],
    ['an empty id', withField('id', '')],
    ['an id that is a number', withField('id', 7)],
    ['an id with a dot', withField('id', 'evt.1')],
    ['an id with a line', withField('id', 'evt-1\n')],
    ['a long id', withField('id', 'e'.repeat(101))],
    ['a time that is a text', withField('ts', String(seconds))],
    ['half a second', withField('ts', seconds + 0.5)],
    ['a time in milliseconds', withField('ts', seconds * 1000)],
    ['a time before 1970', withField('ts', -1)],
    ['a payload that is an object', raw({ ...health, payload: { type: 'account.health' }, sig })],
    ['a payload that is null', withField('payload', null)],
    ['half a character', withField('payload', '\ud83d')],
    ['half a character that is not escaped', body.replace('evt-1', 'evt-\ud83d')],
    ['a field too many', raw({ ...health, sig, admin: true })],
    ['a key of the prototype', body.replace('{', '{"__proto__":{"ok":true},')],
    ['a constructor', body.replace('{', '{"constructor":{"prototype":{}},')],
    ['a prototype that holds all', `{"__proto__":${body}}`],
    ['the same field twice', body.replace('{', '{"payload":"{}",')],
    ['the same field twice, alike', body.replace('{', '{"id":"evt-1",')],
    ['the same field twice, once as an object', body.replace('{', '{"v":{"a":[1]},')],
    ['the same field twice, once escaped', body.replace('{', '{"i\\u0064":"evt-1",')],
    ['a body too long', signedBy(key, { ...health, payload: 'x'.repeat(65_536) })],
    ['megabytes', '{'.repeat(5_000_000)],
  ];

  test.each(hostile)('%s', (_what, text) => {
    expect(open(text)).toEqual(refused);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('a number that no computer holds', () => {
    for (const ts of ['1e999', '9007199254740993', '1'.repeat(400), '-0.1e1', 'NaN']) {
      expect(open(body.replace(`"ts":${seconds}`, `"ts":${ts}`))).toEqual(refused);
    }
  });

  test('a body of more than 64 KB, counted in bytes', () => {
    const room = 65_536 - signedBy(key, { ...health, payload: '' }).length;
    const opens = (payload: string) => open(signedBy(key, { ...health, payload })).ok;
    expect(opens('x'.repeat(room))).toBe(true);
    expect(opens('x'.repeat(room + 1))).toBe(false);
    expect(opens('ö'.repeat(Math.floor(room / 2)))).toBe(true);
    expect(opens('ö'.repeat(Math.floor(room / 2) + 1))).toBe(false);
  });

  test('one signed with what is no key, though that stands in the list', () => {
    for (const weak of ['', 'secret', key.slice(1), `${key} `, `${key}ö`, ` ${key}`, `ö${key}`]) {
      expect(open(signedBy(weak, health), [weak])).toEqual(refused);
      expect(isKey(weak)).toBe(false);
    }
    expect([key, previous].map(isKey)).toEqual([true, true]);
  });
});

describe('Nothing that was changed on its way is opened', () => {
  const envelope = { ...health, sig: signatureBy(key, health) };

  test('one bit of any field or of the signature', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('id', 'ts', 'payload', 'sig'),
        fc.nat(63),
        fc.nat(6),
        (field, position, bit) => {
          const text = String(envelope[field as keyof typeof envelope]);
          const at = position % text.length;
          const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
          const changed = text.slice(0, at) + flipped + text.slice(at + 1);
          const value = field === 'ts' ? Number(changed) : changed;
          expect(open(JSON.stringify({ ...envelope, [field]: value }))).toEqual(refused);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('any other value of a field', () => {
    const others = fc.record(
      {
        v: fc.anything(),
        id: fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{1,100}$/), fc.anything()),
        ts: fc.oneof(fc.integer({ min: seconds - 300, max: seconds + 300 }), fc.anything()),
        payload: fc.oneof(fc.string(), fc.anything()),
        sig: fc.oneof(fc.stringMatching(/^[0-9a-f]{64}$/), fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(others, (changes) => {
        const changed = JSON.parse(JSON.stringify({ ...envelope, ...changes }, plain)) as object;
        fc.pre(JSON.stringify(changed) !== JSON.stringify(envelope));
        expect(open(JSON.stringify(changed))).toEqual(refused);
      }),
    );
  });

  test('characters put in, taken out or changed anywhere: refused, or it still says the same', () => {
    fc.assert(
      fc.property(
        fc.nat(body.length),
        fc.nat(4),
        fc.string({ unit: fc.constantFrom(...Array.from('{}[]":,\\. 019eE-+afu_')), maxLength: 4 }),
        (at, cut, added) => {
          const opened = open(body.slice(0, at) + added + body.slice(at + cut));
          expect([refused, open(body)]).toContainEqual(opened);
        },
      ),
      { numRuns: 2000 },
    );
  });

  /** What JSON cannot say becomes a text. */
  function plain(_name: string, value: unknown): unknown {
    return typeof value === 'bigint' ? String(value) : value;
  }
});

test('Only an empty body is a nudge', () => {
  expect(isNudge('')).toBe(true);
  expect([' ', '{}', 'null', body].map(isNudge)).toEqual([false, false, false, false]);
});
