import { Hono } from 'hono';
import { readCsv, toTsv } from '../sample/csv';
import { organisation } from '../sample/organisation';
import { ScriptError, WorkbenchError } from '../runtime/workbenchError';
import { refuse } from './body';
import type { Desk } from './desk';
import { pageRoutes } from './pageRoutes';
import { sameOrigin } from './sameOrigin';
import { slackRoutes } from './slackRoutes';
import { webAppRoutes } from './webAppRoutes';
import { workbookRoutes } from './workbookRoutes';
import { worldRoutes } from './worldRoutes';

export interface AppOptions {
  desk: Desk;
  pageDir: string;
  /** CSV texts that a newcomer can paste, with their headers. */
  samples: { engineers: string; calls: string };
}

/** The HTTP interface and the page. docs/workbench.md describes every request. */
export function createApp({ desk, pageDir, samples }: AppOptions): Hono {
  const app = new Hono();
  app.use(sameOrigin);
  app.use('/api/*', async (c, next) => {
    await next();
    // Kept before it is answered: what was answered outlives a crash.
    if (c.req.method === 'POST') desk.changed();
    c.header('cache-control', 'no-store');
  });
  app.route('/api/workbooks', workbookRoutes(desk));
  app.route('/api/slack', slackRoutes(desk));
  app.route('/api', worldRoutes(desk, organisation(readCsv(samples.engineers))));
  app.get('/api/samples/:name', (c) => {
    const csv = new Map(Object.entries(samples)).get(c.req.param('name'));
    if (csv === undefined) return refuse(c, 404, 'There are samples of engineers and calls.');
    return c.text(toTsv(readCsv(csv).map((row) => Object.values(row))));
  });
  app.all('/api/*', (c) =>
    refuse(c, 404, `There is no ${c.req.method} ${c.req.path}. See docs/workbench.md.`),
  );
  app.route('/', webAppRoutes(desk));
  app.route('/', pageRoutes(desk, pageDir));
  app.onError((error, c) => {
    if (error instanceof WorkbenchError) return refuse(c, 400, error.message);
    // The add-on failed, not the workbench.
    if (error instanceof ScriptError) return refuse(c, 502, error.message);
    console.error(error);
    return refuse(c, 500, `The workbench failed: ${error.message}`);
  });
  return app;
}
