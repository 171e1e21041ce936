import { Hono, type Context } from 'hono';
import type { WebAnswer } from '../google/webApp';
import type { Desk } from './desk';

/** What a script answers with stands apart from the workbench, whose page would otherwise run it as its own. */
const apart = { 'content-security-policy': 'sandbox allow-scripts', 'x-content-type-options': 'nosniff' };

/** The web app, as whoever knows its address reaches it, and where its answers are handed over. */
export function webAppRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.all('/webapp/:workbook', async (c) => {
    const { origin, search } = new URL(c.req.url);
    const named = `workbook=${encodeURIComponent(c.req.param('workbook'))}`;
    const answer = desk.workbench.web(
      {
        method: c.req.method,
        query: [named, search.slice(1)].filter(Boolean).join('&'),
        contentType: c.req.header('content-type') ?? '',
        body: await c.req.text(),
      },
      (token) => `${origin}/webapp-answer/${token}`,
    );
    desk.changed();
    return respond(c, answer);
  });
  routes.all('/webapp-answer/:token', (c) =>
    respond(c, desk.workbench.webAnswer(c.req.method, c.req.param('token'))),
  );
  return routes;
}

function respond(c: Context, { status, headers, body }: WebAnswer): Response {
  for (const [name, value] of Object.entries({ ...apart, ...headers })) c.header(name, value);
  c.status(status as Parameters<Context['status']>[0]);
  return c.body(body);
}
