import { Exception } from './exception';
import type { ServiceRun } from './serviceRun';
import { throwingWhenUnbuilt } from './sheets/refusal';
import { served, type Served } from './webOutput';

const NAVIGATION_MS = 0.5;

/** By the name of the enumeration that a script chooses from. */
const contentTypes: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'application/xml',
};

/**
 * Texts that a web app answers with. Neither a status nor a header of the answer can be set.
 * Source: developers.google.com/apps-script/reference/content/content-service and text-output.
 */
export function createContentService(run: ServiceRun): object {
  return throwingWhenUnbuilt('ContentService', {
    MimeType: Object.fromEntries(Object.keys(contentTypes).map((name) => [name, name])),
    createTextOutput: (content: unknown = '') => {
      run.charge(NAVIGATION_MS);
      return createTextOutput(String(content));
    },
  });
}

function createTextOutput(first: string): object {
  let content = first;
  let mimeType = 'TEXT';
  const output: object = throwingWhenUnbuilt('TextOutput', {
    getContent: () => content,
    setContent: (text: unknown) => {
      content = String(text);
      return output;
    },
    setMimeType: (type: unknown) => {
      mimeType = checkedMimeType(type);
      return output;
    },
    [served]: (): Served => ({
      kind: 'text',
      contentType: `${contentTypes[mimeType] ?? ''}; charset=utf-8`,
      text: content,
    }),
  });
  return output;
}

function checkedMimeType(type: unknown): string {
  if (typeof type === 'string' && Object.hasOwn(contentTypes, type)) return type;
  throw new Exception(
    "The parameters don't match the method signature for ContentService.TextOutput.setMimeType.",
  );
}
