import { whyNotEligible } from '../../shadowing/eligible';
import { situationOf } from '../../shadowing/situation';
import type { Request } from '../../sidebar/requests';
import type { Weekday } from '../../time/calendarDay';
import { weekdayText } from '../../time/wording';
import { zoneOf } from '../../time/zones';
import { readTime } from '../../workbook/decodeTime';
import { withEngineer } from './engineerRow';
import { noWish, type RunContext } from '../task';
import type { ShadowingFound, ShadowingReply, ShadowingWish } from './found';

/** An engineer's own time zone and working hours, kept in their row of the Engineers tab (rule S6). */
export function saveHours(
  request: Extract<Request, { kind: 'saveHours' }>,
  found: ShadowingFound,
  context: RunContext,
): ShadowingWish<ShadowingReply> {
  const refuse = (sentence: string): ShadowingWish<ShadowingReply> =>
    noWish(found, { kind: 'refused', sentence });
  const zone = zoneOf(request.timeZone);
  if (!zone) return refuse('This is no time zone. Choose one such as Europe/Berlin.');
  const from = readTime('Works from', request.worksFrom);
  const until = readTime('Works until', request.worksUntil);
  if (!from.ok || !until.ok || from.value === until.value)
    return refuse('Working hours need a start and an end, such as 08:00 and 18:00.');
  const worksOn = [...new Set(request.worksOn)].filter(
    (day): day is Weekday => weekdayText(day as Weekday) !== '',
  );
  if (worksOn.length === 0) return refuse('Choose at least one working day.');
  const { today } = situationOf(found.programme, found.history, context.now);
  const engineer = found.programme.engineers.get(context.by);
  const reason = whyNotEligible(engineer, context.by, found.programme.settings, today);
  if (reason?.kind === 'notOnRoster') return refuse(reason.sentence);
  const hours = { zone, worksOn: worksOn.sort(), worksFrom: from.value, worksUntil: until.value };
  return {
    entries: [],
    ...withEngineer(found, context.by, hours),
    outcome: { kind: 'done', sentence: () => 'Your time zone and working hours are saved.' },
  };
}
