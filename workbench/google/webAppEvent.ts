import { notBuilt } from './sheets/refusal';
import type { WebRequest } from './webApp';

const FORM = 'application/x-www-form-urlencoded';

/** What `doGet` and `doPost` are handed. */
export interface WebAppEvent {
  queryString: string;
  /** The first value of each name. */
  parameter: Record<string, string>;
  parameters: Record<string, string[]>;
  contextPath: '';
  /** Bytes; -1 without a body. */
  contentLength: number;
  postData?: { type: string; contents: string; length: number; name: 'postData' };
}

/**
 * The event of a request; the fields of a form are parameters too.
 * Source: developers.google.com/apps-script/guides/web, "Request parameters".
 */
export function webAppEvent({ method, query, contentType, body }: WebRequest): WebAppEvent {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type.startsWith('multipart/')) throw notBuilt(`a web app that is sent ${type}`);
  const isPost = method === 'POST';
  const form = isPost && type === FORM ? body : '';
  const parameters = parametersOf([...new URLSearchParams(query), ...new URLSearchParams(form)]);
  const length = Buffer.byteLength(body);
  return {
    queryString: query,
    parameter: Object.fromEntries(
      Object.entries(parameters).map(([name, values]) => [name, values[0] ?? '']),
    ),
    parameters,
    contextPath: '',
    contentLength: isPost ? length : -1,
    ...(isPost && { postData: { type, contents: body, length, name: 'postData' as const } }),
  };
}

function parametersOf(pairs: [string, string][]): Record<string, string[]> {
  const parameters = new Map<string, string[]>();
  for (const [name, value] of pairs) parameters.set(name, [...(parameters.get(name) ?? []), value]);
  return Object.fromEntries(parameters);
}
