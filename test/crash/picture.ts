import { coordinator } from '../support/workbook';
import type { SmallWorld } from './operation';

/** How a world looks to people: tabs, calendars, Slack, what a coordinator is to look at, and which mails went out. */
export interface Picture {
  /** Sorted, so that the order in which things were done does not matter. */
  lines: string[];
  mails: string[];
  /** Whether the coordinator is told that there may be mails which did not go. */
  tellsOfMails: boolean;
}

/** Columns that are another in every run: ids, links that hold one, and instants. */
const ofOneRun = /(^| )id$|^Thread$|^At$|^Asked at$|^Updated$|^Signed up$/;

/** What History says of a report that arrives late: when it was. */
const WHEN_LATE = /, on \w{3} \d+ \w{3} \d{4}, \d\d:\d\d$/;

/** Everything that stays the same when things happen some minutes later, or under another id. */
export function pictureOf(world: SmallWorld): Picture {
  const { events, posts, mails } = world.bench.outtray();
  const lines = [
    ...world.bench.workbooks().flatMap(({ id }) => tabLines(world, id)),
    ...events
      .filter(({ status }) => status !== 'cancelled')
      .map(({ summary, start, end, attendees, description }) =>
        said('event', { summary, start, end, guests: attendees.map(({ email }) => email), description }),
      ),
    ...posts.map(({ text, replies }) =>
      said('post', { text, replies: replies.map((each) => each.text).sort() }),
    ),
  ];
  const shown = attention(world);
  lines.push(...shown.filter((line) => !UNSURE.test(line)));
  const sent = mails.map(({ kind, to, subject }) => said(kind, { to, subject }));
  return { lines: lines.sort(), mails: sent.sort(), tellsOfMails: shown.some((line) => UNSURE.test(line)) };
}

/** What the coordinator is shown of mails of which nobody knows. */
const UNSURE = /may not have been sent/;

/** What the panel asks the coordinator to look at. */
function attention({ bench, id }: SmallWorld): string[] {
  const home = JSON.stringify(bench.request(id, { as: coordinator, request: { kind: 'home' } }));
  const [, list = ''] = /"attention":(\[.*?\])[,}]/.exec(home) ?? [];
  return list === '' ? [] : (JSON.parse(list) as string[]);
}

function tabLines(world: SmallWorld, id: string): string[] {
  return world.bench
    .snapshot(id)
    .tabs.filter(({ title }) => title !== 'Ledger')
    .flatMap(({ title, header, rows }) => [header, ...rows].map((row) => said(title, cellsOf(header, row))));
}

/** The cells of a row by header, without those that are another in every run. */
function cellsOf(header: readonly string[], row: readonly string[]): Record<string, string> {
  const cells = row.map((text, at): [string, string] => [
    header[at] ?? String(at),
    text.replace(WHEN_LATE, ''),
  ]);
  return Object.fromEntries(cells.filter(([name]) => !ofOneRun.test(name)));
}

const said = (what: string, about: object): string => `${what}: ${JSON.stringify(about)}`;

/** What stands in one list only: `- ` in the first, `+ ` in the second. */
export function differences(one: readonly string[], other: readonly string[]): string[] {
  return [
    ...without(one, other).map((line) => `- ${line}`),
    ...without(other, one).map((line) => `+ ${line}`),
  ];
}

/** A list without what stands in another one, as often as it stands there. */
export function without(list: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const each of others) left.set(each, (left.get(each) ?? 0) + 1);
  return list.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}
