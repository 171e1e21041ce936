import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import type { Desk } from './desk';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Nothing from elsewhere, and no script but the page's own. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'";

/** Gives the sidebar what Google gives it: `google.script`, made by the page around it. */
const googleScript = '<script>window.google = window.parent.googleFor(window);</script>';

/** The page's own files, and the documents of open sidebars. */
export function pageRoutes(desk: Desk, pageDir: string): Hono {
  const routes = new Hono();
  routes.get('/sidebar/:id', (c) => {
    const sidebar = desk.sidebar(c.req.param('id'), c.req.query('as') ?? '');
    if (!sidebar) return c.text('No sidebar is open.', 404);
    return c.html(withGoogleScript(sidebar.html));
  });
  routes.get('/:file?', async (c) => {
    const file = c.req.param('file') ?? 'index.html';
    const type = types[extname(file)];
    const content =
      type && /^[\w.-]+$/.test(file) ? await readFile(join(pageDir, file)).catch(() => null) : null;
    if (!content || !type) return c.text('There is nothing here.', 404);
    return c.body(new Uint8Array(content), 200, {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-cache',
    });
  });
  return routes;
}

/** Before any script of the document's own. */
function withGoogleScript(html: string): string {
  const head = /<head[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : (/<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0);
  return html.slice(0, at) + googleScript + html.slice(at);
}
