import type { CalendarCall, CalendarReply } from './calendarActs';

/** A `multipart/mixed` message (Calendar API, Sending batch requests). */
export interface BatchMessage {
  readonly contentType: string;
  readonly payload: string;
}

const root = '/calendar/v3';

/** Many calls as the parts of one message, each named by its place; at most 50 are sent at once. */
export function encodeBatch(calls: readonly CalendarCall[], boundary: string): BatchMessage {
  const parts = calls.map((call, index) => `--${boundary}\r\n${encodePart(call, index)}\r\n`);
  return {
    contentType: `multipart/mixed; boundary=${boundary}`,
    payload: `${parts.join('')}--${boundary}--\r\n`,
  };
}

function encodePart({ method, path, body }: CalendarCall, index: number): string {
  const head = [
    'Content-Type: application/http',
    `Content-ID: <call-${index}>`,
    '',
    `${method} ${root}${path} HTTP/1.1`,
  ];
  if (body === undefined) return [...head, '', ''].join('\r\n');
  return [...head, 'Content-Type: application/json; charset=UTF-8', '', asciiJson(body)].join('\r\n');
}

/** JSON with everything beyond ASCII escaped, so that no part depends on how the message is encoded on its way. */
function asciiJson(body: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(body).replace(/[\u0080-\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The answers to `count` calls, in the order of the calls; one that is missing has status 0. */
export function decodeBatch({ contentType, payload }: BatchMessage, count: number): readonly CalendarReply[] {
  const replies: CalendarReply[] = Array.from({ length: count }, () => ({ status: 0, reason: '' }));
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return replies;
  for (const part of payload.split(`--${boundary}`)) {
    const index = Number(/^Content-ID:\s*<?response-call-(\d+)/im.exec(part)?.[1] ?? -1);
    const status = Number(/^HTTP\/[\d.]+ (\d{3})/m.exec(part)?.[1] ?? 0);
    if (index >= 0 && index < count) replies[index] = { status, reason: reasonOf(part) };
  }
  return replies;
}

/** The machine's word for what is wrong: `rateLimitExceeded`, `duplicate` … */
function reasonOf(part: string): string {
  return /"reason":\s*"([^"]*)"/.exec(part)?.[1] ?? /"message":\s*"([^"]*)"/.exec(part)?.[1] ?? '';
}
