import type { TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';
import type { SmallWorld } from './operation';
import { attempt } from './schedule';

/**
 * All that people have of a world but the hidden ledger, a text each: cells, events, mails, messages, and what the panel and the
 * coordinators' lists tell everybody who is named in it; but not how many runs the ledger knows, since to fold it is one. Runs are made for that, so that it is the last thing to be done with a world.
 *
 * @param since what was posted from then on may have been posted some seconds sooner or later
 */
export function outsideOf(world: SmallWorld, since: number): string[] {
  const { bench } = world;
  const { events, mails, posts } = bench.outtray();
  const cells = bench.workbooks().flatMap(({ id }) =>
    bench
      .snapshot(id)
      .tabs.filter(({ title }) => title !== 'Ledger')
      .flatMap(({ title, header, rows }) => rows.map((row) => said(title, cellsOf(header, row)))),
  );
  return [
    ...cells,
    ...events.map((event) => said('event', event)),
    ...mails.map(({ sentAt, ...mail }) => said('mail', { ...mail, sentAt: sentAt.slice(0, 13) })),
    ...posts.map((post) => said('post', { ...post, replies: post.replies.map(({ text }) => text) })),
    ...told(world),
  ].map((text) => toTheMinute(text, since).replace(/\d+ runs\b/, 'so many runs'));
}

const said = (what: string, about: unknown): string => `${what}: ${JSON.stringify(about)}`;

const cellsOf = (header: readonly string[], row: readonly string[]): Record<string, string> =>
  Object.fromEntries(row.map((text, at) => [header[at] ?? String(at), text]));

/** What everybody's panel shows, and what only coordinators are told. */
function told(world: SmallWorld): string[] {
  const people = world.bench.world.people.map(({ email }) => email).sort();
  const ask = (as: string, request: object): string => {
    const answer = attempt(() => world.bench.request(world.id, { as, request }));
    return said(`${as} asks ${JSON.stringify(request)}`, answer);
  };
  const listed = ['status', 'checkInstallation', ...(isTracker(world) ? [] : ['handbook'])];
  return [
    ...people.map((as) => ask(as, { kind: 'home' })),
    ...listed.map((kind) => ask(coordinator, { kind })),
    ...(isTracker(world) ? episodesOf(world).map((show) => ask(coordinator, { kind: 'account', show })) : []),
    ...(isTracker(world) ? [ask(coordinator, { kind: 'yearReport', year: 2026 })] : []),
  ];
}

const isTracker = (world: SmallWorld): world is TrackerBench => 'threads' in world;

const episodesOf = (world: TrackerBench): string[] =>
  world.records('Account Tracker').flatMap((row) => row['Episode id'] ?? []);

/**
 * A run takes longer in a ledger that is longer: only the minute is told of an instant, and of what Slack has named by the microsecond
 * since a moment.
 */
const toTheMinute = (text: string, since: number): string =>
  text
    .replace(/(\dT\d\d:\d\d):\d\d\.\d{3}Z/g, '$1')
    .replace(/\b(p?)(\d{10})\.?(\d{6})\b/g, (ts, p: string, seconds: string) =>
      Number(seconds) * 1000 < since ? ts : `${p}${Math.floor(Number(seconds) / 60)}`,
    );
