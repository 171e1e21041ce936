import * as fc from 'fast-check';
import { signEnvelope } from '../../scripts/sendHealth.mjs';
import { anyText } from '../support/anyText';

/** A request to the web app that nobody with the key has sent so: its body, and what else the address says. */
export interface Forged {
  readonly what: string;
  readonly body: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly contentType?: string;
}

/** What forgers know: the form of a report, a report that was taken, and when it is. The key they do not know. */
export interface Known {
  readonly key: string;
  /** Seconds since 1970. */
  readonly now: number;
}

const fields = ['v', 'id', 'ts', 'payload', 'sig'] as const;

const payload = (more: object = {}): string =>
  JSON.stringify({
    type: 'account.health',
    account: { id: '001A00000012345', name: 'Fjord Energy' },
    health: 'Lost',
    changedAt: '2026-05-04T08:00:00Z',
    ...more,
  });

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const nasty = fc.oneof(anyText(), fc.json(), fc.constantFrom('__proto__', '\u0000', '\r\n'));
const anyJson = fc.jsonValue({ maxDepth: 3 });

/** A body whose signature is right but for one thing. */
export function forgeries({ key, now }: Known): fc.Arbitrary<Forged> {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
  const good = id.map((name) => ({ id: name, payload: payload(), key, ts: now }));
  const signed = good.map(signEnvelope);
  const as =
    (what: string) =>
    (body: string): Forged => ({ what, body });
  const opened = signed.map((body) => JSON.parse(body) as Record<string, unknown>);
  const far = fc.integer({ min: 301, max: 4_000_000_000 });
  return fc.oneof(
    fc
      .tuple(good, hex)
      .map(([message, other]) => signEnvelope({ ...message, key: other }))
      .map(as('another key')),
    fc
      .tuple(
        good,
        fc.constantFrom('', 'undefined', 'null', 'false', key.slice(1), `${key} `, key.toUpperCase() + '0'),
      )
      .map(([message, other]) => signEnvelope({ ...message, key: other }))
      .map(as('a key that is nearly one')),
    fc
      .tuple(good, far, fc.boolean())
      .map(([message, by, past]) => signEnvelope({ ...message, ts: past ? now - by : now + by }))
      .map(as('old or of the future')),
    fc
      .tuple(signed, fc.nat())
      .map(([body, at]) => flipped(body, at))
      .map(as('a flipped bit')),
    fc
      .tuple(opened, fc.constantFrom(...fields), anyJson)
      .map(([body, field, value]) => JSON.stringify({ ...body, [field]: [value] }))
      .map(as('a field of another type')),
    fc
      .tuple(opened, fc.constantFrom(...fields))
      .map(([{ ...body }, field]) => {
        Reflect.deleteProperty(body, field);
        return JSON.stringify(body);
      })
      .map(as('a field left out')),
    opened
      .map((body) => JSON.stringify({ ...body, ts: String(body['ts']), v: '1' }))
      .map(as('numbers as texts')),
    fc
      .tuple(
        signed,
        fc.constantFrom(...fields, '__proto__', 'constructor', 'prototype', 'toString', 'admin'),
        anyJson,
      )
      .map(([body, field, value]) => body.replace('{', `{${JSON.stringify(field)}:${JSON.stringify(value)},`))
      .map(as('a key twice or too many')),
    fc
      .tuple(good, anyJson)
      .map(([message, value]) => signEnvelope({ ...message, payload: JSON.stringify(value) }))
      .map(as('signed nonsense')),
    fc
      .tuple(good, wrongFields)
      .map(([message, more]) => signEnvelope({ ...message, payload: payload(more) }))
      .map(as('signed half sense')),
    fc
      .tuple(signed, fc.constantFrom('', 'unknown', '../x', '__proto__', 'constructor', 'a'.repeat(2000)))
      .map(([body, workbook]) => ({ what: 'for another workbook', body, query: { workbook } })),
    fc
      .tuple(fc.constantFrom('[', '{"v":', '[{"a":'), fc.integer({ min: 1, max: 20_000 }))
      .map(([open, n]) => open.repeat(n))
      .map(as('deep')),
    fc
      .tuple(signed, fc.integer({ min: 65_536, max: 80_000 }))
      .map(([body, n]) => body.replace('{', `{${' '.repeat(n)}`))
      .map(as('too long')),
    fc
      .tuple(
        nasty,
        fc.constantFrom(
          'text/xml',
          'application/soap+xml',
          'text/plain',
          'application/x-www-form-urlencoded',
        ),
      )
      .map(([text, contentType]) => ({
        what: 'no JSON',
        body: `<soap:Envelope>${text}</soap:Envelope>`,
        contentType,
      })),
    nasty.filter((text) => text !== '').map(as('anything')),
  );
}

/** What a report must not say, each enough to refuse it. */
const wrongFields = fc.oneof(
  fc.record({ health: fc.string().filter((text) => !/^(red|yellow|green|lost)$/i.test(text)) }),
  fc.record({
    changedAt: fc.constantFrom('2026-05-04', '2027-01-01T00:00:00Z', 'now', '2026-02-30T00:00:00Z', ''),
  }),
  fc.record({
    account: fc.constantFrom(null, {}, { id: '1', name: 'x' }, { id: '001A00000012345', name: '' }),
  }),
  fc.record({
    ae: fc.constantFrom('a,b@example.com', 'a@b.c\r\nBcc: d@e.f', '=1+1@example.com', 'nobody', '<a@b.c>'),
  }),
  fc.record({ why: fc.constant('x'.repeat(2001)) }),
  fc.record({ type: fc.constantFrom('account.deleted', '', null, 1) }),
);

/** One bit of the text is another one, so that it is still text. */
function flipped(body: string, at: number): string {
  const index = at % body.length;
  const bit = 1 << (at % 5);
  return body.slice(0, index) + String.fromCharCode(body.charCodeAt(index) ^ bit) + body.slice(index + 1);
}
