import { withoutTriggers } from './redKilling';
import { ann, cem, sam, tracker, type TrackerBench } from './tracker';
import { coordinator } from './workbook';

export const asksPerAccount = 5;
const people = 5;

/** Pastes so many red accounts, each with its plan, and five asks for each. Few people own them all. */
export function pasteAccounts(t: TrackerBench, count: number): void {
  const accounts = Array.from({ length: count }, (_, i) => [
    nameOf(i),
    idOf(i),
    'Red',
    'Usage fell by half',
    `ae${i % people}@example.com`,
    `ce${i % people}@example.com`,
    sam,
    'Two outages in a week',
    'Move them to the new cluster',
    'Thirty days without an outage',
    'Call them',
    '',
    '2026-06-02',
  ]);
  const asks = Array.from({ length: count * asksPerAccount }, (_, i) => [
    nameOf(Math.floor(i / asksPerAccount)),
    `Thing ${i}`,
    `owner${i % 7}@example.com`,
    '2026-06-01',
  ]);
  t.paste(coordinator, 'Account Tracker', 'Account', accounts);
  t.paste(coordinator, 'Asks', 'Account', asks);
}

export const nameOf = (n: number): string => `Account ${n}`;
export const idOf = (n: number): string => `001A${String(n).padStart(11, '0')}`;

/**
 * A tracker that has followed so many accounts since before automation was turned on, so that nothing of theirs waits to be
 * sent; with Slack and the CRM connected. It is Monday 2026-05-04, 08:30 in Berlin, half an hour before the weekly mails.
 */
export function manyAccounts(count: number): TrackerBench {
  const t = tracker({ automation: false, now: '2026-05-04T06:00:00Z' });
  pasteAccounts(t, count);
  const other = { account: 'Other', accountId: idOf(999_999), whyRed: '', ae: ann, ce: cem, sponsor: sam };
  t.ask(coordinator, { kind: 'openAccount', ...other });
  t.hours(0.1);
  t.run('turnOnAutomation');
  t.set('Slack channel', '#red-accounts');
  t.connectSlack();
  t.connectCrm();
  withoutTriggers(t).until('2026-05-04T06:30:00Z');
  t.run('everyHourRedAccounts');
  return t;
}
