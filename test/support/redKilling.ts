import { RunKilled } from '../../workbench/runtime/hooks';
import type { TrackerBench } from './tracker';
import { coordinator } from './workbook';

/** Ends the next run of a function after its n-th call; after none is before the first. */
export function killAfter(t: TrackerBench, name: string, n: number): void {
  const kill = (at: number) => (call: { n: number }, execution: { function: string }) => {
    if (execution.function !== name || call.n !== at) return;
    t.bench.hooks.beforeCall = t.bench.hooks.afterCall = () => undefined;
    throw new RunKilled('ended');
  };
  if (n === 0) t.bench.hooks.beforeCall = kill(1);
  else t.bench.hooks.afterCall = kill(n);
}

/** Keeps the clock triggers from running, so that a test says itself when the hour has come. */
export function withoutTriggers(t: TrackerBench): TrackerBench {
  for (const trigger of t.bench.world.triggers) if (trigger.nextAt) trigger.nextAt += 1e12;
  return t;
}

/** The hour has come. */
export function hourlyRun(t: TrackerBench): void {
  t.hours(1);
  t.run('everyHourRedAccounts');
}

/** Everything that anybody sees of it: cells, mails, Slack. */
export function everything(t: TrackerBench): string {
  return JSON.stringify([t.fingerprint(), t.threads()]);
}

/** Hourly runs until nothing changes any more; three have to be enough where nothing fails meanwhile. */
export function settle(t: TrackerBench, runsMax = 3): TrackerBench {
  for (let run = 0; run < runsMax; run += 1) {
    const before = everything(t);
    hourlyRun(t);
    if (run > 0 && everything(t) === before) return t;
  }
  const settled = everything(t);
  hourlyRun(t);
  expect(everything(t)).toBe(settled);
  return t;
}

/** What the coordinator is shown to look at. */
export function attention(t: TrackerBench): string {
  return t.tracker(coordinator).coordinator?.attention.join(' ') ?? '';
}

const ofOneRun = /^(Episode id|Ask id|Thread|Asked at|Updated)$/;

/** Rows of a tab without what is another in every run: ids, links, times of day. */
export function rowsOf(t: TrackerBench, tab: string): Record<string, string>[] {
  return t
    .records(tab)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([header]) => !ofOneRun.test(header))));
}

/** Texts of the threads: first messages with their replies. */
function said(t: TrackerBench): { text: string; replies: string[] }[] {
  return t
    .threads()
    .map(({ text, replies }) => ({ text, replies: replies.map((reply) => reply.text).sort() }));
}

/** Who got which mail, sorted. */
function mailsSent(t: TrackerBench): string[] {
  return t
    .mails()
    .map(({ to, subject }) => `${to}: ${subject}`)
    .sort();
}

/**
 * Whether it ended as it does when nothing goes wrong: rows, threads and replies the same, each once, and every link to where
 * it leads; no mail twice, and of one that did not go the coordinator knows that it may be missing.
 */
export function expectSameEnd(t: TrackerBench, undisturbed: TrackerBench): void {
  for (const tab of ['Account Tracker', 'Asks', 'History'])
    expect(rowsOf(t, tab).map(withoutTime)).toEqual(rowsOf(undisturbed, tab).map(withoutTime));
  expect(said(t)).toEqual(said(undisturbed));
  expect(t.records('Account Tracker').map((row) => row['Thread'])).toEqual(
    t.threads().map(({ permalink }) => permalink),
  );
  const mails = mailsSent(t);
  expect(mails).toHaveLength(new Set(mails).size);
  expect(mailsSent(undisturbed)).toEqual(expect.arrayContaining(mails));
  if (mails.length < mailsSent(undisturbed).length) expect(attention(t)).toMatch(/may not have been sent/);
}

function withoutTime({ At: _, ...cells }: Record<string, string>): Record<string, string> {
  return cells;
}
