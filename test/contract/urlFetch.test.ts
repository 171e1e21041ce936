import { ada, ben, ScratchGoogle } from './scratchGoogle';

const event = {
  summary: 'Customer call',
  start: { dateTime: '2026-05-12T10:00:00+02:00' },
  end: { dateTime: '2026-05-12T11:00:00+02:00' },
};

// Source: developers.google.com/calendar/api/guides/batch.
describe('UrlFetchApp, calendar batch', () => {
  let google: ScratchGoogle;
  let calendar: string;
  beforeEach(() => {
    google = new ScratchGoogle();
    calendar = google.script(
      () => Calendar!.Calendars.insert({ summary: 'Rides', timeZone: 'Europe/Berlin' }).id!,
    );
  });
  afterEach(() => google.remove());

  /** A part as the guide shows it: headers, an HTTP request, its body. */
  const part = (contentId: string, request: string, body?: object) =>
    [
      '--limit',
      'Content-Type: application/http',
      `Content-ID: <${contentId}>`,
      '',
      request,
      ...(body ? ['Content-Type: application/json', '', JSON.stringify(body)] : ['']),
      '',
    ].join('\r\n');
  const path = () => `/calendar/v3/calendars/${encodeURIComponent(calendar)}/events`;

  const post = (parts: string[], as = ada, authorised = true) =>
    google.scriptAs(
      as,
      (payload, withToken) => {
        const answer = UrlFetchApp.fetch('https://www.googleapis.com/batch/calendar/v3', {
          method: 'post',
          contentType: 'multipart/mixed; boundary=limit',
          payload,
          headers: withToken ? { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` } : {},
          muteHttpExceptions: true,
        });
        const headers = answer.getHeaders() as Record<string, string>;
        return {
          code: answer.getResponseCode(),
          type: headers['Content-Type'],
          text: answer.getContentText(),
        };
      },
      `${parts.join('')}--limit--`,
      authorised,
    );
  const statuses = (text: string) =>
    [...text.matchAll(/Content-ID: <([^>]+)>\r\n\r\nHTTP\/1\.1 (\d+)/g)].map(
      ([, id, status]) => `${id ?? ''} ${status ?? ''}`,
    );

  test('does every part and gives each its own status, in whatever order', () => {
    const { code, type, text } = post([
      part('a', `POST ${path()}?sendUpdates=all`, {
        ...event,
        id: 'invite0001',
        attendees: [{ email: ben }],
      }),
      part('b', `POST ${path()}`, { ...event, id: 'invite0001' }),
      part('c', `PATCH ${path()}/invite0001?sendUpdates=none`, { summary: 'Other' }),
      part('d', `DELETE ${path()}/unknown01`),
      part('e', `DELETE ${path()}/invite0001`),
    ]);
    expect([code, type]).toEqual([200, expect.stringMatching(/^multipart\/mixed; boundary=batch_/)]);
    expect(new Set(statuses(text))).toEqual(
      new Set(['response-a 200', 'response-b 409', 'response-c 200', 'response-d 404', 'response-e 204']),
    );
    expect(statuses(text)[0]).not.toBe('response-a 200');
    expect(google.workbench.outtray().events).toMatchObject([
      { id: 'invite0001', summary: 'Other', status: 'cancelled' },
    ]);
    expect(google.workbench.outtray().mails.map(({ subject }) => subject.split(':')[0])).toEqual([
      'Invitation',
    ]);
  });

  test('a part that is refused says why, as JSON', () => {
    const { text } = post([part('a', `PATCH ${path()}/unknown01`, {})]);
    const json = JSON.parse(/\r\n\r\n(\{[\s\S]*\})\r\n--batch/.exec(text)?.[1] ?? '') as unknown;
    expect(json).toMatchObject({ error: { code: 404, errors: [{ reason: 'notFound' }] } });
  });

  test('an If-Match inside a part counts', () => {
    post([part('a', `POST ${path()}`, { ...event, id: 'invite0001' })]);
    const { text } = post([part('a', `DELETE ${path()}/invite0001\r\nIf-Match: "old"`)]);
    expect(statuses(text)).toEqual(['response-a 412']);
  });

  test('runs with the rights of the person whose token it is', () => {
    expect(statuses(post([part('a', `POST ${path()}`, event)], ben).text)).toEqual(['response-a 404']);
  });

  test('is one round trip of 400 ms and 60 for each part', () => {
    post([1, 2, 3].map((n) => part(`p${n}`, `POST ${path()}`, event)));
    expect(google.workbench.executions().at(-1)?.calls).toEqual([
      { service: 'UrlFetchApp', method: 'fetch', ms: 580, parts: 3 },
    ]);
  });

  test('takes 50 parts and not one more', () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, n) => part(`p${n}`, `POST ${path()}`, event));
    expect(statuses(post(parts(50)).text)).toHaveLength(50);
    expect(post(parts(51)).code).toBe(400);
    expect(google.workbench.outtray().events).toHaveLength(50);
  });

  test('without a token is 401', () => {
    expect(post([part('a', `POST ${path()}`, event)], ada, false).code).toBe(401);
  });
});

// Source: developers.google.com/apps-script/reference/url-fetch/url-fetch-app; manifest: …/manifest/allowlist-url.
describe('UrlFetchApp', () => {
  const fetched = (options: ConstructorParameters<typeof ScratchGoogle>[0], url: string) => {
    const google = new ScratchGoogle(options);
    const { error } = google.attempt(ada, (address) => UrlFetchApp.fetch(address).getResponseCode(), url);
    google.remove();
    return error;
  };

  test('an answer of 400 and above throws unless muted', () => {
    expect(fetched({}, 'https://www.googleapis.com/batch/calendar/v3')).toMatch(
      /^Exception: Request failed for https:\/\/www\.googleapis\.com returned code 401\./,
    );
  });

  test('reaches no server that the workbench does not play', () => {
    expect(fetched({}, 'https://example.com/')).toBe('Exception: DNS error: https://example.com');
  });

  test('reaches only what the manifest lists', () => {
    const manifest = { urlFetchWhitelist: ['https://hooks.slack.com/'] };
    expect(fetched({ manifest }, 'https://www.googleapis.com/batch/calendar/v3')).toContain(
      'urlFetchWhitelist',
    );
  });

  test('needs its scope', () => {
    expect(fetched({ without: ['script.external_request'] }, 'https://example.com/')).toContain(
      'Specified permissions are not sufficient to call UrlFetchApp.fetch.',
    );
  });
});
