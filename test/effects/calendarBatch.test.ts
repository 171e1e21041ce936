import fc from 'fast-check';
import type { CalendarCall } from '../../src/effects/calendarActs';
import { decodeBatch, encodeBatch } from '../../src/effects/calendarBatch';
import { anyText } from '../support/anyText';

const call = (path: string, body?: CalendarCall['body']): CalendarCall => ({
  method: body ? 'POST' : 'DELETE',
  path,
  body,
});

/** What a server makes of the message, by the rules of MIME. */
function partsOf(message: { contentType: string; payload: string }): readonly string[] {
  const boundary = /boundary=(.*)$/.exec(message.contentType)![1]!;
  return message.payload.split(`--${boundary}`).slice(1, -1);
}

describe('a batch of calls', () => {
  it('is one part for each call, named and addressed below the API', () => {
    const [first, second] = partsOf(encodeBatch([call('/a?x=1', { n: 1 }), call('/b')], 'edge'));
    expect(first!.split('\r\n')).toEqual([
      '',
      'Content-Type: application/http',
      'Content-ID: <call-0>',
      '',
      'POST /calendar/v3/a?x=1 HTTP/1.1',
      'Content-Type: application/json; charset=UTF-8',
      '',
      '{"n":1}',
      '',
    ]);
    expect(second!.split('\r\n')).toEqual([
      '',
      'Content-Type: application/http',
      'Content-ID: <call-1>',
      '',
      'DELETE /calendar/v3/b HTTP/1.1',
      '',
      '',
      '',
    ]);
  });

  it('says the same whatever is in the bodies', () => {
    fc.assert(
      fc.property(fc.array(anyText(), { minLength: 1, maxLength: 5 }), (texts) => {
        const message = encodeBatch(
          texts.map((text) => call('/a', { text })),
          'edge',
        );
        const bodies = partsOf(message).map((part) => part.split('\r\n')[7]!);
        expect(bodies.map((body) => (JSON.parse(body) as { text: string }).text)).toEqual(texts);
        expect(message.payload).toMatch(/^[\x00-\x7f]*$/);
      }),
    );
  });
});

describe('the answers to a batch', () => {
  const lines = [
    '--batch_x',
    'Content-Type: application/http',
    'Content-ID: <response-call-2>',
    '',
    'HTTP/1.1 409 Conflict',
    'Content-Type: application/json; charset=UTF-8',
    '',
    '{ "error": { "code": 409, "message": "The requested identifier already exists.",',
    '  "errors": [ { "domain": "global", "reason": "duplicate" } ] } }',
    '--batch_x',
    'Content-Type: application/http',
    'content-id: <response-call-0>',
    '',
    'HTTP/1.1 204 No Content',
    'Content-Length: 0',
    '',
    '',
    '--batch_x--',
    '',
  ];
  const expected = [
    { status: 204, reason: '' },
    { status: 0, reason: '' },
    { status: 409, reason: 'duplicate' },
  ];

  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ])('are found by their names in any order with %s, and one that is missing has no status', (_, end) => {
    const payload = lines.join(end);
    expect(decodeBatch({ contentType: 'multipart/mixed; boundary=batch_x', payload }, 3)).toEqual(expected);
    expect(decodeBatch({ contentType: 'multipart/mixed; boundary="batch_x"; a=b', payload }, 3)).toEqual(
      expected,
    );
  });

  it('are not known when the message is none', () => {
    const nothing = { status: 0, reason: '' };
    expect(decodeBatch({ contentType: 'text/html', payload: '<h1>Error</h1>' }, 2)).toEqual([
      nothing,
      nothing,
    ]);
    expect(decodeBatch({ contentType: '', payload: '' }, 1)).toEqual([nothing]);
    expect(decodeBatch({ contentType: 'text/plain', payload: lines.slice(1, 5).join('\n') }, 3)).toEqual([
      nothing,
      nothing,
      nothing,
    ]);
  });

  const answerTo = (n: number, status: number, json = ''): string =>
    `--e\nContent-ID: <response-call-${n}>\n\nHTTP/1.1 ${status} So\n\n${json}\n`;
  const answers = (payload: string, count: number) =>
    decodeBatch({ contentType: 'multipart/mixed; boundary="e"', payload: `${payload}--e--` }, count);

  it('are known however many there are, and none that nobody asked for', () => {
    const statuses = Array.from({ length: 12 }, (_, n) => 200 + n);
    const payload = statuses.map((status, n) => answerTo(n, status)).join('');
    expect(answers(payload, 12).map(({ status }) => status)).toEqual(statuses);
    expect(answers(payload, 2).map(({ status }) => status)).toEqual([200, 201]);
  });

  it.each([
    ['without brackets or a blank', 'Content-ID:response-call-1'],
    [
      'among headers that look like it',
      'X-Content-ID: <response-call-0>\nVia: HTTP/1.1 500\nContent-ID: <response-call-1>',
    ],
  ])('are named %s', (_, head) => {
    expect(answers(`--e\n${head}\n\nHTTP/1.1 204 No Content\n\n`, 2)).toEqual([
      { status: 0, reason: '' },
      { status: 204, reason: '' },
    ]);
  });

  it.each([
    ['{"error":{"message":"Not now.","errors":[{"reason":"later"}]}}', 'later'],
    ['{ "message": "Not now." }', 'Not now.'],
    ['{"message":"Not now."}', 'Not now.'],
    ['{ "message": "" }', ''],
    ['Not now.', ''],
  ])('say why, in a word or else in a sentence: %s', (json, reason) => {
    expect(answers(answerTo(0, 403, json), 1)).toEqual([{ status: 403, reason }]);
  });

  it('are not cut where a text looks like the beginning of the next', () => {
    const payload =
      '--edge\nContent-ID: <response-call-0>\n\nHTTP/1.1 403 No\n\n{ "message": "See --e", "reason": "later" }\n--edge--';
    expect(decodeBatch({ contentType: 'multipart/mixed; boundary="edge"', payload }, 1)).toEqual([
      { status: 403, reason: 'later' },
    ]);
  });

  it('take no reason from the event of an answer that went well', () => {
    const payload =
      '--e\nContent-ID: <response-call-0>\n\nHTTP/1.1 200 OK\n\n{"description":"\\"reason\\": \\"x\\""}\n--e--';
    expect(decodeBatch({ contentType: 'multipart/mixed; boundary=e', payload }, 1)[0]!.status).toBe(200);
  });
});
