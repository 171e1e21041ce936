import { isOfSlack, type Act, type EffectKey } from '../../effects/delivery';
import { restsUntil } from '../../effects/pace';
import type { Present, Waiting } from '../../effects/present';
import type { PendingView } from '../../sidebar/status';
import { hourMs, instant, type Instant } from '../../time/instant';
import { clockText, momentText } from '../../time/wording';
import { wallTime, type Zone } from '../../time/zones';
import { nounOf } from '../nounOf';
import { heldUpText } from '../serviceWords';
import type { Work } from '../work';
import type { Seen } from './seen';
import type { AnyAct, HeldView } from './watched';

/** So many of a group are named; of more their number is told. */
const namedMax = 10;
/** So many of the words of a service are shown. */
const saidMax = 3;

interface Pending {
  readonly key: EffectKey;
  readonly act: Act;
  readonly why: string;
  /** Undefined: no run has seen yet what it comes from, so that nobody knows. */
  readonly since: Instant | undefined;
}

/** What waits, by what it is and why; first what goes soonest said. */
export function pendingViews(seen: Seen): PendingView[] {
  const groups = new Map<string, Pending[]>();
  for (const one of pendingOf(seen)) {
    const group = `${nounOf(one.act).one} ${one.why}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const views = [...groups.values()].map((group) => viewOf(seen, group));
  const held = seen.held ? [heldView(seen.held, seen.zone)] : [];
  return [...views, ...held];
}

/** Said to coordinators as well, who are asked apart from this. */
function heldView({ title, since }: HeldView, zone: Zone): PendingView {
  const what = `${title}, since ${momentText(since, zone)}`;
  return { what, why: 'That is held until a coordinator says whether it is meant.', items: [] };
}

function pendingOf(seen: Seen): Pending[] {
  const { work, workRested } = seen;
  const now = actsOf(work).map((act) => pendingAs(seen, act, whyOf(seen, act)));
  const keys = new Set(now.map(({ key }) => key));
  const resting = actsOf(workRested)
    .filter(({ key }) => !keys.has(key))
    .map((act) => pendingAs(seen, act, whyNothingGoes(seen, act.act) ?? restingText));
  return [...now, ...resting].filter(({ key, since }) => !isFound(seen.found.deliveries.get(key), since));
}

/** Whether it was seen to stand, and nothing is known to have changed since: what is left is to make sure of what it says. */
function isFound(present: Present | undefined, since: Instant | undefined): boolean {
  if (present?.standing !== 'live' || present.content !== '' || present.waiting) return false;
  return since !== undefined && since <= present.at;
}

/** What would only come about with the next run comes about now, whenever that is looked at. */
function pendingAs(seen: Seen, one: AnyAct, why: string): Pending {
  const present = seen.found.deliveries.get(one.key);
  const tried = present?.waiting?.since;
  const wanted = one.since ?? seen.since(one);
  const since = tried ?? (wanted && instant(Math.max(wanted, present?.at ?? 0)));
  return { key: one.key, act: one.act, why, since: since && since < seen.now ? since : undefined };
}

const restingText =
  'A row that was changed rests until it has been left alone for five minutes, so that three edits make one update.';

function actsOf({ invites, posts, mails }: Work): readonly AnyAct[] {
  return [...invites, ...posts, ...mails];
}

/** Why nothing of its kind goes at present; undefined where it does. */
function whyNothingGoes(
  { found: { automation }, notRunSince, lacksToken }: Seen,
  act: Act,
): string | undefined {
  if (!automation?.on) return 'Automation is off.';
  if (notRunSince !== undefined) return 'Goes on when automation runs again.';
  return lacksToken && isOfSlack(act) ? tokenText(automation.account) : undefined;
}

function whyOf(seen: Seen, { key, act, neededBy }: AnyAct): string {
  const stopped = whyNothingGoes(seen, act);
  if (stopped !== undefined) return stopped;
  const present = seen.found.deliveries.get(key);
  const until = present && restsUntil(present, neededBy);
  const when = nextRunText(seen, until);
  const waiting = present?.waiting;
  return waiting
    ? whyPutOff(waiting, { act, when, account: seen.found.automation?.account ?? '' })
    : `Goes with ${when}.`;
}

interface PutOff {
  readonly act: Act;
  readonly when: string;
  readonly account: string;
}

function whyPutOff(waiting: Waiting, { act, when, account }: PutOff): string {
  const { waitsFor, tries, detail } = waiting;
  switch (waitsFor) {
    case 'time':
      return `${detail} Goes on with ${when}.`;
    case 'mailQuota':
      return `${account} may send no more mails today. It goes on by itself when Google lets it, within a day.`;
    case 'fetchQuota':
      return `${account} may ask nothing more of other servers today. It goes on by itself when Google lets it, within a day.`;
    case 'slackToken':
      return tokenText(account);
    case 'service':
      return `${heldUpText(act, waiting)}. Tried again with ${when}, for the ${ordinal(tries + 1)} time.`;
    case undefined:
      return `${heldUpText(act, waiting)}, so that it is not known whether it is done. Looked up with ${when}.`;
  }
}

function tokenText(account: string): string {
  return `Waits until Slack is connected as ${account}: open the panel as ${account}, and choose Connect Slack… under Programme. What waits is posted within the hour.`;
}

/** 2nd, 3rd, 4th, 11th, 21st */
export function ordinal(n: number): string {
  const isTeen = n % 100 > 10 && n % 100 < 14;
  return `${n}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`;
}

/** The first hourly run that is to come, or that comes after a moment: triggers keep about to their minute. */
function nextRunText({ last, now, zone }: Seen, from: Instant | undefined): string {
  if (!last) return 'the hourly run';
  const earliest = Math.max(now, from ?? 0);
  const hours = Math.max(1, Math.ceil((earliest - last.at) / hourMs));
  return `the hourly run at about ${hourText(instant(last.at + hours * hourMs), now, zone)}`;
}

function hourText(at: Instant, now: Instant, zone: Zone): string {
  const { day, minute } = wallTime(at, zone);
  return wallTime(now, zone).day === day ? clockText(minute) : momentText(at, zone);
}

function viewOf(seen: Seen, group: readonly Pending[]): PendingView {
  const [first] = group;
  const { one, many } = nounOf(first?.act ?? 'mail');
  const known = group.flatMap(({ since }) => since ?? []);
  const since =
    known.length === 0
      ? 'not yet seen by a run'
      : `since ${momentText(instant(Math.min(...known)), seen.zone)}`;
  const named = group.slice(0, namedMax).flatMap(({ key }) => seen.about(key) || []);
  const more = group.length - namedMax;
  const items = more > 0 ? [...named, `${more} more`] : named;
  return {
    what: `${group.length} ${group.length === 1 ? one : many}, ${since}`,
    why: first?.why ?? '',
    items: [...items, ...saidOf(seen, group)],
  };
}

/** What a service said in its own words, for whoever looks after it; where these are a sentence of ours, it is said already. */
function saidOf({ found }: Seen, group: readonly Pending[]): string[] {
  const said = group.flatMap(({ key, act }) => {
    const { service } = nounOf(act);
    const { waitsFor, detail = '' } = found.deliveries.get(key)?.waiting ?? {};
    const isTold = waitsFor === 'service' && detail !== '' && !detail.startsWith(service);
    return isTold ? `${service} said: ${detail.slice(0, 80)}` : [];
  });
  return [...new Set(said)].slice(0, saidMax);
}
