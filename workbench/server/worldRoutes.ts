import { Hono } from 'hono';
import { refuseNextCalls } from '../google/calendar/refusals';
import { dailyLimits, leave } from '../runtime/limits';
import type { Colleague } from '../sample/organisation';
import type { PersonEntry } from './answers';
import { bodies, refuse, withBody } from './body';
import type { Desk } from './desk';

/** The clock may be moved on by so much at once: every hour of it can run a trigger. */
const MOST_DAYS_AT_ONCE = 400;
const MS_PER_DAY = 86_400_000;

/** What is not of one workbook: people, the clock, what went out, what ran. */
export function worldRoutes(desk: Desk, colleagues: readonly Colleague[]): Hono {
  const routes = new Hono();
  const { workbench } = desk;
  routes.get('/version', (c) => {
    const { mails } = workbench.world;
    return c.json({ version: desk.version, now: workbench.clock(), mails: mails.length });
  });
  routes.get('/people', (c) => c.json(peopleOf(desk, colleagues)));
  routes.post(
    '/people',
    withBody(bodies.person, (c, { email, name }) => {
      if (name === undefined) desk.admit(email);
      else workbench.addPerson(email, name);
      return c.json({}, 201);
    }),
  );
  routes.get('/clock', (c) => c.json({ now: workbench.clock() }));
  routes.post(
    '/clock',
    withBody(bodies.clock, (c, { now }) => {
      const step = Date.parse(now) - workbench.world.now;
      if (step < 0) return refuse(c, 400, `The clock moves forward only; it stands at ${workbench.clock()}.`);
      if (step > MOST_DAYS_AT_ONCE * MS_PER_DAY) {
        return refuse(c, 400, `The clock moves by ${MOST_DAYS_AT_ONCE} days at most at once.`);
      }
      workbench.advance(now);
      return c.json({ now: workbench.clock() });
    }),
  );
  routes.post(
    '/events/:id/respond',
    withBody(bodies.respond, (c, { as, answer }) => {
      desk.admit(as);
      workbench.respond(c.req.param('id') ?? '', as, answer);
      return c.json({});
    }),
  );
  troubleRoutes(routes, desk);
  routes.get('/outtray', (c) => c.json(workbench.outtray()));
  routes.get('/executions', (c) => c.json(workbench.executions()));
  return routes;
}

/** What goes wrong, and what Google refuses for a while. */
function troubleRoutes(routes: Hono, desk: Desk): void {
  const { workbench } = desk;
  routes.post(
    '/faults',
    withBody(bodies.fault, (c, fault) => {
      workbench.breakNext(fault);
      return c.json({});
    }),
  );
  routes.delete('/faults', (c) => {
    workbench.breakNext(undefined);
    return c.json({});
  });
  routes.post(
    '/limits',
    withBody(bodies.limits, (c, { as, ...left }) => {
      desk.admit(as);
      for (const what of dailyLimits) {
        const amount = left[what];
        if (amount !== undefined) leave(workbench.world, as, what, amount);
      }
      return c.json({});
    }),
  );
  routes.post(
    '/calendar/limit',
    withBody(bodies.calendarLimit, (c, { calls, status, every, whole }) => {
      refuseNextCalls(workbench.world, calls, {
        ...(status !== undefined && { status }),
        ...(every !== undefined && { every }),
        ...(whole !== undefined && { whole }),
      });
      return c.json({});
    }),
  );
}

function peopleOf(desk: Desk, colleagues: readonly Colleague[]): PersonEntry[] {
  const known = new Map(colleagues.map((colleague) => [colleague.email, colleague]));
  return desk.workbench.world.people.map(({ email, name }) => {
    const colleague = known.get(email);
    return { ...(colleague ?? { group: 'Others' as const }), email, name };
  });
}
