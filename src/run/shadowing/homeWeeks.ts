import { closingDay, isClosed } from '../../shadowing/closing';
import { whyNotThisCall } from '../../shadowing/eligible';
import { yearsUsed } from '../../shadowing/oneAYear';
import type { Call, Engineer } from '../../shadowing/records';
import { isOffered, openSeats } from '../../shadowing/seats';
import { knownCalls, situationOf, type Situation } from '../../shadowing/situation';
import { next12 } from '../../shadowing/weeks';
import type { WeekChoice } from '../../sidebar/requests';
import { yearOf, type Week } from '../../time/calendarDay';
import { dayText, weekText, whenText } from '../../time/wording';
import type { Viewed } from './viewed';

/** The weeks that can be ticked (rule S9), with the calls that still have a seat at the time of the engineer's own day. */
export function weekChoices(
  { programme, history, now, me }: Viewed,
  engineer: Engineer | undefined,
): WeekChoice[] {
  const situation = situationOf(programme, history, now);
  const used = yearsUsed(history, me);
  const offered = knownCalls(programme)
    .filter((call) => isOffered(situation, call))
    .sort((a, b) => a.start - b.start);
  return next12(now, programme.settings).map((week) => {
    const all = offered.filter((call) => call.week === week);
    const ofWeek = all.filter((call) => openSeats(situation, call) > 0);
    return {
      week,
      label: weekText(week),
      offered: all.length,
      openSeats: ofWeek.reduce((sum, call) => sum + openSeats(situation, call), 0),
      calls: ofWeek.map((call) => choiceCall(situation, engineer, call)),
      closed: whyClosed(situation, used, week),
    };
  });
}

/** In few words, since they stand beside the call's time. */
const reasons: Partial<Record<NonNullable<ReturnType<typeof whyNotThisCall>>, string>> = {
  ownCall: 'your own call',
  inactive: 'you are not active then',
  away: 'you are away',
  outsideDays: 'not a working day of yours',
  outsideHours: 'outside your hours',
};

function choiceCall(
  { programme }: Situation,
  engineer: Engineer | undefined,
  call: Call,
): WeekChoice['calls'][number] {
  const reason = engineer && whyNotThisCall(engineer, call, false);
  return {
    when: whenText(call.start, call.end, engineer?.zone ?? programme.settings.zone),
    why: (reason && reasons[reason]) ?? '',
  };
}

function whyClosed({ programme, now }: Situation, used: ReadonlySet<number>, week: Week): string {
  if (isClosed(week, now, programme.settings))
    return `Sign-up closed on ${dayText(closingDay(week, programme.settings))}.`;
  return used.has(yearOf(week)) ? `You have your rotation of ${yearOf(week)}.` : '';
}
