import { calendarBatchRoute } from '../../workbench/google/calendar/batch';
import type { Route } from '../../workbench/google/httpRoute';
import { slackRoute } from '../../workbench/google/slack/route';
import { webAppAddress } from '../../workbench/google/webApp';
import { webAppRoute } from '../../workbench/google/webAppRoute';
import { callCells, programme } from '../support/programme';
import { teamed } from '../support/trackerLife';
import { tracker } from '../support/tracker';

// A request that carries a token goes where it is sent, and nowhere that its answer points to.

afterEach(() => jest.restoreAllMocks());

/** The server sends everybody on, and where to is watched. @returns addresses that were gone to */
function sendingOn(route: Route): { asked: string[]; followed: string[] } {
  const asked: string[] = [];
  const followed: string[] = [];
  jest.spyOn(route, 'answer').mockImplementation((_, { url }) => {
    asked.push(url.href);
    return { status: 302, headers: { Location: webAppAddress }, body: '' };
  });
  jest.spyOn(webAppRoute, 'answer').mockImplementation((_, { url }) => {
    followed.push(url.href);
    return { status: 200, headers: {}, body: '' };
  });
  return { asked, followed };
}

test('Slack’s token', () => {
  const t = tracker();
  const { asked, followed } = sendingOn(slackRoute);
  t.tell(teamed);
  t.hours(1);
  expect(asked.length).toBeGreaterThan(0);
  expect(followed).toEqual([]);
});

test('the account’s token for its calendar', () => {
  const p = programme({ calls: [callCells({ Date: '2026-05-12' })] });
  p.signUp('eng1@example.com');
  const { asked, followed } = sendingOn(calendarBatchRoute);
  p.hours(1);
  expect(asked.length).toBeGreaterThan(0);
  expect(followed).toEqual([]);
});
