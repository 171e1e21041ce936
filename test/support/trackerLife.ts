import type { AccountValues, RedReply } from '../../src/sidebar/redAccounts/requests';
import { ann, cem, fjord, sam, tracker, type Told, type TrackerBench } from './tracker';

export type Health = 'Red' | 'Yellow' | 'Green' | 'Lost';

export const teamed: Told = { ae: ann, ce: cem, sponsor: sam, why: 'Usage fell by half' };

/** A workbook in which Fjord Energy was reported red, with both owners and a sponsor. */
export function withFjord(): TrackerBench {
  const t = tracker();
  t.tell(teamed);
  t.hours(0.1);
  return t;
}

/** The row of an account by header. */
export function row(t: TrackerBench, account = fjord.name): Record<string, string> {
  return t.record('Account Tracker', 'Account', account);
}

/** Types into the row of an account. */
export function typeInto(
  t: TrackerBench,
  as: string,
  values: Record<string, string>,
  account = fjord.name,
): void {
  t.type(as, 'Account Tracker', values, t.rowOf('Account Tracker', 'Account', account));
}

/** What somebody's form of an account is filled with. */
export function formOf(t: TrackerBench, as: string, account = fjord.name): AccountValues {
  const view = t.tracker(as, t.episode(account)).account;
  if (!view) throw new Error(`${as} is not shown ${account}.`);
  return view.values;
}

/** Saves in the panel what a form says, which was filled with `base`: the present values when it is left out. */
export function save(
  t: TrackerBench,
  as: string,
  values: Partial<AccountValues>,
  { sign = false, base = formOf(t, as) }: { sign?: boolean; base?: AccountValues } = {},
): RedReply {
  return t.ask(as, {
    kind: 'saveAccount',
    show: t.episode(fjord.name),
    base,
    values: { ...base, ...values },
    sign,
  });
}

export function changeHealth(t: TrackerBench, as: string, health: Health, why = ''): RedReply {
  return t.ask(as, { kind: 'changeHealth', show: t.episode(fjord.name), health, why });
}

export function giveWord(t: TrackerBench, as: string): RedReply {
  return t.ask(as, { kind: 'giveWord', show: t.episode(fjord.name) });
}

/** Both parts filled in and signed in the panel. */
export function agreePlan(t: TrackerBench): void {
  save(t, ann, { currentState: 'They are angry' }, { sign: true });
  save(t, cem, { actionPlan: 'Fix the export', exitCriteria: '30 quiet days' }, { sign: true });
}

/** Yellow, with its note, and closed by the word of both owners. */
export function resolve(t: TrackerBench): void {
  changeHealth(t, ann, 'Yellow');
  save(t, ann, { resolution: 'The fix of the export' });
  giveWord(t, ann);
  giveWord(t, cem);
}

/** What an answer of the panel says. */
export function sentenceOf(reply: RedReply): string {
  return 'sentence' in reply ? reply.sentence : '';
}

/** History as lines: who, what, from and to. */
export function historyOf(t: TrackerBench): string[] {
  return t
    .records('History')
    .map(({ Who, What, From, To }) => `${Who ?? ''} | ${What ?? ''} | ${From ?? ''} | ${To ?? ''}`);
}

/** Nothing runs until then: what is due is done at that time. */
export function skipTo(t: TrackerBench, iso: string): void {
  for (const trigger of t.bench.world.triggers) if (trigger.nextAt) trigger.nextAt = Date.parse(iso);
  t.until(iso);
}
