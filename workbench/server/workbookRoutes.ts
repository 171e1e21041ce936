import { Hono, type Context } from 'hono';
import { tabOf, workbookIn } from '../runtime/people';
import { ScriptError } from '../runtime/workbenchError';
import { COORDINATOR } from '../sample/organisation';
import type { CallAnswer, RunAnswer } from './answers';
import { bodies, refuse, withBody } from './body';
import type { Desk } from './desk';
import { editBody } from './editBodies';
import { sheetView } from './view';
import type { Asked } from '../workbench';

const MOST_ROWS_A_VIEW = 1000;

/** Everything under /api/workbooks: the spreadsheets, and what people do in them. */
export function workbookRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.json(desk.workbench.workbooks()));
  routes.post(
    '/',
    withBody(bodies.newWorkbook, (c, { as, ...wanted }) => {
      const owner = as ?? COORDINATOR;
      desk.admit(owner);
      return c.json({ id: desk.workbench.createWorkbook({ ...defined(wanted), owner }) });
    }),
  );
  routes.use('/:id/*', async (c: Context, next) => {
    const id = idOf(c);
    if (!desk.hasWorkbook(id)) return refuse(c, 404, `There is no workbook "${id}".`);
    await next();
    return undefined;
  });
  routes.get('/:id', (c) => c.json(desk.workbench.snapshot(c.req.param('id'))));
  routes.get('/:id/view', viewOf(desk));
  addTyping(routes, desk);
  addEditing(routes, desk);
  addRunning(routes, desk);
  addWebApp(routes, desk);
  return routes;
}

/** Without the keys that stand for "not given". */
function defined<T extends Record<string, unknown>>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const idOf = (c: Context): string => c.req.param('id') ?? '';

const viewOf =
  (desk: Desk) =>
  (c: Context): Response => {
    const workbook = workbookIn(desk.workbench.world, idOf(c));
    const tab = c.req.query('tab');
    const sheet = tab === undefined ? workbook.sheets.find((each) => !each.hidden) : tabOf(workbook, tab);
    if (!sheet) return refuse(c, 404, 'Every tab of this workbook is hidden.');
    const from = positive(c.req.query('from'), 1);
    const count = Math.min(positive(c.req.query('count'), 200), MOST_ROWS_A_VIEW);
    return c.json(sheetView({ workbook, sheet, from, count, version: desk.version }));
  };

function positive(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}

function addTyping(routes: Hono, desk: Desk): void {
  routes.post(
    '/:id/type',
    withBody(bodies.type, (c, body) => {
      desk.admit(body.as);
      return c.json(desk.workbench.type(idOf(c), defined(body)));
    }),
  );
  routes.post(
    '/:id/paste',
    withBody(bodies.paste, (c, body) => {
      desk.admit(body.as);
      desk.workbench.paste(idOf(c), body);
      return c.json({});
    }),
  );
  routes.post(
    '/:id/select',
    withBody(bodies.select, (c, body) => {
      desk.admit(body.as);
      desk.workbench.select(idOf(c), body);
      return c.json({});
    }),
  );
}

function addEditing(routes: Hono, desk: Desk): void {
  routes.post(
    '/:id/edit',
    withBody(editBody, (c, body) => {
      desk.admit(body.as);
      return c.json(desk.workbench.edit(idOf(c), defined(body)));
    }),
  );
  routes.get('/:id/versions', (c) => {
    const versions = desk.workbench.versions(idOf(c));
    return c.json(versions.map((each) => ({ ...each, at: new Date(each.at).toISOString() })));
  });
}

function addRunning(routes: Hono, desk: Desk): void {
  routes.post(
    '/:id/open',
    withBody(bodies.open, (c, { as }) => {
      desk.admit(as);
      return c.json({ menus: desk.workbench.open(idOf(c), as).ui.menus });
    }),
  );
  routes.post(
    '/:id/run',
    withBody(bodies.run, (c, asked) => {
      desk.admit(asked.as);
      return c.json(run(desk, idOf(c), defined(asked)));
    }),
  );
  routes.post(
    '/:id/request',
    withBody(bodies.request, (c, { as, request, active }) => {
      desk.admit(as);
      return c.json(desk.workbench.request(idOf(c), { as, request, ...(active && { active }) }) ?? null);
    }),
  );
  routes.post(
    '/:id/call',
    withBody(bodies.run, (c, { args = [], ...asked }) => {
      desk.admit(asked.as);
      return c.json(call(desk, idOf(c), { ...defined(asked), args }));
    }),
  );
}

function addWebApp(routes: Hono, desk: Desk): void {
  const answer = (c: Context): Response => {
    const { by, address } = desk.workbench.webAppOf(idOf(c));
    const url =
      address === null ? null : `${new URL(c.req.url).origin}/webapp/${encodeURIComponent(idOf(c))}`;
    return c.json({ by, address, url });
  };
  routes.get('/:id/web-app', answer);
  routes.post(
    '/:id/web-app',
    withBody(bodies.webApp, (c, { as }) => {
      desk.admit(as);
      desk.workbench.deployWebApp(idOf(c), as);
      return answer(c);
    }),
  );
}

function run(desk: Desk, id: string, asked: Asked): RunAnswer {
  const { result, error, ui, select } = desk.workbench.run(id, asked);
  if (ui.sidebar) desk.openSidebar(id, asked.as, ui.sidebar);
  return {
    error,
    result: result ?? null,
    alerts: ui.alerts,
    toasts: ui.toasts,
    menus: ui.menus,
    sidebar: ui.sidebar !== null,
    sidebarTitle: ui.sidebar?.title ?? null,
    select,
  };
}

/** A script's error is an answer here: the page hands it to the sidebar's failure handler. */
function call(desk: Desk, id: string, asked: Asked & { args: unknown[] }): CallAnswer {
  try {
    const { value, select } = desk.workbench.callFromPage(id, asked);
    return { value: value ?? null, select };
  } catch (error) {
    if (error instanceof ScriptError) return { error: error.message };
    throw error;
  }
}
