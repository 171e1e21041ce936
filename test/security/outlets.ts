import { calendarBatchRoute } from '../../workbench/google/calendar/batch';
import type { Route } from '../../workbench/google/httpRoute';
import { slackRoute } from '../../workbench/google/slack/route';
import { webAppRoute } from '../../workbench/google/webAppRoute';
import type { World } from '../../workbench/world';

/** What came out of one outlet, each a text. */
export type Outlets = Readonly<Record<string, readonly string[]>>;

/** Keeps the addresses that scripts call from now on, and what each was asked for with besides its body. */
export function addressesCalled(): string[] {
  const called: string[] = [];
  const routes: Route[] = [calendarBatchRoute, slackRoute, webAppRoute];
  for (const route of routes) {
    const answer = route.answer.bind(route);
    jest.spyOn(route, 'answer').mockImplementation((run, request) => {
      called.push(`${request.method} ${request.url.href}`);
      return answer(run, request);
    });
  }
  return called;
}

/** All that a world shows to others than those who may open its spreadsheets, but for bodies of mails, events and posts. */
export function outletsOf(world: World, called: readonly string[]): Outlets {
  const { calendars, mails, properties, cache, executions, triggers } = world;
  const events = calendars.flatMap((calendar) => calendar.events);
  return {
    'titles of events': events.map(({ summary = '' }) => summary),
    'the rest of events but their description': events.map(({ description: _, ...event }) =>
      JSON.stringify(event),
    ),
    calendars: calendars.map(({ events: _, ...calendar }) => JSON.stringify(calendar)),
    'subjects of mails': mails.map(({ subject }) => subject),
    'senders and receivers': mails.map(({ from, to, replyTo = '' }) => `${from} ${to} ${replyTo}`),
    'script properties': Object.entries(properties.script).map(([key, value]) => `${key}=${value}`),
    'user properties': Object.values(properties.user).flatMap((store) =>
      Object.entries(store).map(([key, value]) => `${key}=${value}`),
    ),
    cache: Object.entries(cache).map(([key, { value }]) => `${key}=${value}`),
    'errors of runs': executions.flatMap(({ error }) => error ?? []),
    'the log': executions.flatMap(({ log }) => log),
    triggers: triggers.map((trigger) => JSON.stringify(trigger)),
    'addresses called': [...called],
  };
}

/** The metadata of posts, which a whole Slack workspace may read. */
export function postMetadata({ slack }: World): string[] {
  const messages = slack?.channels.flatMap((channel) => channel.messages) ?? [];
  return messages.flatMap(({ metadata }) => (metadata ? [JSON.stringify(metadata)] : []));
}

/** Outlets of which nothing came: what they are held to would hold whatever they say. */
export function unused(outlets: Outlets): string[] {
  return Object.entries(outlets).flatMap(([name, texts]) => (texts.length === 0 ? [name] : []));
}

/** Where one of these words came out, in any case and also as it is encoded in addresses. */
export function leaks(outlets: Outlets, canaries: readonly string[]): string[] {
  return Object.entries(outlets).flatMap(([name, texts]) =>
    texts
      .filter((text) =>
        canaries.some((canary) => [text, decoded(text)].join().toLowerCase().includes(canary)),
      )
      .map((text) => `${name}: ${text.slice(0, 300)}`),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
