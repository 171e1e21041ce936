import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Exception } from './exception';
import type { ServiceRun } from './serviceRun';
import { throwingWhenUnbuilt } from './sheets/refusal';
import { served, type Served } from './webOutput';

const NAVIGATION_MS = 0.5;

/** Pages from the add-on's own files or from text; templates are not built. No server is reached. */
export function createHtmlService(run: ServiceRun): object {
  const output = (content: string): object => {
    run.charge(NAVIGATION_MS);
    return createOutput(content);
  };
  return throwingWhenUnbuilt('HtmlService', {
    createHtmlOutput: (html: unknown = '') => output(String(html)),
    createHtmlOutputFromFile: (name: unknown) => output(readHtml(run.distDir, String(name))),
  });
}

/** What SpreadsheetApp shows in a sidebar, or a web app answers with, with its chainable setters. */
function createOutput(html: string): object {
  let content = html;
  let title = '';
  const set = (change: (value: unknown) => void) => (value: unknown) => {
    change(value);
    return output;
  };
  const output: object = throwingWhenUnbuilt('HtmlOutput', {
    getContent: () => content,
    setContent: set((value) => (content = String(value))),
    append: set((value) => (content += String(value))),
    getTitle: () => title,
    setTitle: set((value) => (title = String(value))),
    // A sidebar is 300 px wide whatever is asked for.
    setWidth: set(() => undefined),
    setHeight: set(() => undefined),
    [served]: (): Served => ({ kind: 'page', title, html: content }),
  });
  return output;
}

/** An HTML file of the add-on is found with its ending and without. */
function readHtml(distDir: string, name: string): string {
  const file = name.endsWith('.html') ? name : `${name}.html`;
  try {
    return readFileSync(join(distDir, file), 'utf8');
  } catch {
    throw new Exception(`No HTML file named ${name} was found.`);
  }
}
