import type { Lapsed } from '../../effects/lapsed';
import type { CalendarDay } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { dayFromToday } from '../../time/wording';
import { wallTime, type Zone } from '../../time/zones';
import type { LoggedEntry } from '../../workbook/entries';
import { noTime } from '../told';

const nouns: Readonly<Record<Lapsed['kind'], readonly [one: string, many: string]>> = {
  weekly: ['weekly mail', 'weekly mails'],
  notice: ['mail about a change', 'mails about a change'],
  invite: ['invite to a call', 'invites to calls'],
  update: ['change of an invite', 'changes of invites'],
  post: ['Slack message', 'Slack messages'],
};

interface Telling {
  readonly entries: readonly LoggedEntry[];
  readonly now: Instant;
  readonly zone: Zone;
}

/** "2 weekly mails of Mon 4 May were not sent: automation did not run.": a sentence for each kind and reason. */
export function missedNotes(lapsed: readonly Lapsed[], { entries, now, zone }: Telling): string[] {
  const groups = new Map<string, Lapsed[]>();
  for (const one of lapsed) {
    const group = `${one.kind} ${whyMissed(one, entries)}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const today = wallTime(now, zone).day;
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const days = group.map(({ from }) => wallTime(from, zone).day).sort();
    const [one, many] = nouns[first.kind];
    const what = group.length === 1 ? `1 ${one}` : `${group.length} ${many}`;
    const were = group.length === 1 ? 'was' : 'were';
    const wereNot = first.present?.open ? 'may not have been' : `${were} not`;
    return [`${what} of ${daysText(days, today)} ${wereNot} sent: ${whyMissed(first, entries)}.`];
  });
}

function daysText(days: readonly CalendarDay[], today: CalendarDay): string {
  const [first] = days;
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) return '';
  return first === last
    ? dayFromToday(first, today)
    : `${dayFromToday(first, today)} to ${dayFromToday(last, today)}`;
}

/** What a run said of it last, if it could; where none ever began it, how automation stood when its time was over. */
function whyMissed({ kind, present, until }: Lapsed, entries: readonly LoggedEntry[]): string {
  if (present?.open) return `nobody knows what ${kind === 'post' ? 'Slack' : 'the calendar'} did`;
  switch (present?.waiting?.waitsFor) {
    case 'slackToken':
      return 'Slack was not connected';
    case 'mailQuota':
    case 'fetchQuota':
      return 'what the account may send in a day was used up';
    case 'service':
      return `${kind === 'post' ? 'Slack' : 'the calendar'} did not take it in time`;
    case 'time':
      return reasonIn(present.waiting.detail);
    case undefined:
      break;
  }
  const { isOn, hasCalendar } = stoodAt(entries, until);
  if (!isOn) return 'automation was off';
  return kind === 'invite' && !hasCalendar ? 'the calendar was gone' : 'automation did not run';
}

/** What a run said when it left something for a later one: mostly that it had no time, else why it could not. */
function reasonIn(detail: string): string {
  if (detail === noTime.detail) return 'runs had no time left';
  return detail.charAt(0).toLowerCase() + detail.slice(1).replace(/\.$/, '');
}

function stoodAt(entries: readonly LoggedEntry[], at: Instant): { isOn: boolean; hasCalendar: boolean } {
  const stood = { isOn: false, hasCalendar: true };
  for (const { kind, at: then } of entries) {
    if (then > at) continue;
    if (kind === 'automationOn' || kind === 'automationOff') stood.isOn = kind === 'automationOn';
    if (kind === 'calendarGone') stood.hasCalendar = false;
    if (kind === 'calendarMade' || kind === 'calendarBack') stood.hasCalendar = true;
  }
  return stood;
}
