import type { MiddlewareHandler } from 'hono';
import { refuse } from './body';

const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Lets in only what was asked of this machine by its own page or by a program. The workbench runs on a developer's
 * machine, where any web page that is open could otherwise send it requests, or reach it through a name that was
 * pointed at 127.0.0.1.
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url);
  if (!ownNames.has(url.hostname)) {
    return refuse(c, 403, `The workbench answers only as localhost, not as ${url.hostname}.`);
  }
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const foreign = origin !== undefined && origin !== url.origin;
  if (foreign || site === 'cross-site' || (site === 'same-site' && c.req.method !== 'GET')) {
    return refuse(c, 403, 'The workbench takes requests only from its own page, not from another one.');
  }
  await next();
  return undefined;
};
