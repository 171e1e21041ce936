import { namesText } from '../shadowing/columns/names';
import type { History } from '../shadowing/history';
import { grouped } from '../shadowing/lookUp';
import type { Call, Email, Programme } from '../shadowing/records';
import { freeSeats, seatHolders } from '../shadowing/seats';
import { knownCalls, situationOf, type Situation } from '../shadowing/situation';
import { addWeeks, type Week } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import { whenText } from '../time/wording';
import { fact, type Item } from './letter';
import type { WeeklyPart } from './weekly';

/** So many weeks an AE is told of: the present one and the two after it. */
const weeksAhead = 3;

/** For each AE with calls soon: who joins, and which of their calls lack a brief or a shadow (rule S13). */
export function aeParts(
  programme: Programme,
  history: History,
  now: Instant,
  week: Week,
): ReadonlyMap<Email, WeeklyPart> {
  const situation = situationOf(programme, history, now);
  const until = addWeeks(week, weeksAhead);
  const soon = knownCalls(programme).filter(
    (call) => call.status !== 'Cancelled' && call.start > now && call.week >= week && call.week < until,
  );
  const parts = new Map<Email, WeeklyPart>();
  for (const [ae, calls] of grouped(soon, (call) => call.ae)) {
    calls.sort((a, b) => a.start - b.start);
    parts.set(ae, { subject: subjectFor(situation, calls), section: sectionFor(situation, calls) });
  }
  return parts;
}

function subjectFor(situation: Situation, calls: readonly Call[]): string {
  const bare = calls.filter((call) => missing(call).length > 0).length;
  if (bare > 0) return `${bare} of your customer calls ${bare === 1 ? 'needs' : 'need'} a brief`;
  const empty = calls.filter((call) => seatHolders(situation, call).length === 0).length;
  return empty === calls.length ? 'Your offered calls: nobody joins yet' : 'Your offered calls: who joins';
}

function sectionFor(situation: Situation, calls: readonly Call[]): WeeklyPart['section'] {
  const bare = calls.filter((call) => missing(call).length > 0);
  return {
    title: 'Calls that you offer',
    paragraphs: [
      ...(bare.length === 0
        ? []
        : [
            'Please add what is missing to your rows of the Calls tab, two working days before the call at the latest.',
          ]),
      `Times are those of ${situation.programme.settings.zone}, as in the sheet.`,
    ],
    items: calls.map((call) => callForAe(situation, call)),
  };
}

function callForAe(situation: Situation, call: Call): Item {
  const { programme } = situation;
  const holders = seatHolders(situation, call);
  const free = freeSeats(situation, call);
  return {
    title: `${whenText(call.start, call.end, programme.settings.zone)}: ${call.customer}`,
    facts: [
      ...fact('Joining', holders.length === 0 ? 'nobody yet' : namesText(programme, holders)),
      ...fact('Seats free', free === 0 ? '' : String(free)),
      ...fact('Missing', missing(call).join(', ')),
    ],
  };
}

/** What the brief lacks (rule S12). */
function missing(call: Call): string[] {
  return [call.brief === '' ? 'What to expect' : '', call.meetingLink === '' ? 'Meeting link' : ''].filter(
    (what) => what !== '',
  );
}
