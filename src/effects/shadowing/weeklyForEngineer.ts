import type { Placement } from '../../shadowing/history';
import { grouped } from '../../shadowing/lookUp';
import type { Call } from '../../shadowing/records';
import type { Email } from '../../programme/records';
import type { Situation } from '../../shadowing/situation';
import { addWeeks } from '../../time/calendarDay';
import { weekText, whenText } from '../../time/wording';
import { callItem } from './callItem';
import { expectations } from './inviteText';
import { section } from '../letter';
import { callOfSeat } from './seat';
import type { WeeklyPart } from './weekly';

interface Seat {
  readonly engineer: Email;
  readonly state: Placement['state'];
  readonly call: Call;
}

/** For each engineer with a call this week or the next: their calls, at the time of their own day (rule S13). */
export function engineerParts(situation: Situation): ReadonlyMap<Email, WeeklyPart> {
  const parts = new Map<Email, WeeklyPart>();
  for (const [engineer, seats] of grouped(seatsSoon(situation), (seat) => seat.engineer)) {
    const sorted = [...seats].sort((a, b) => a.call.start - b.call.start);
    const [first] = sorted;
    if (first) parts.set(engineer, partFor(situation, first, sorted));
  }
  return parts;
}

function seatsSoon({ programme, history, now, thisWeek }: Situation): readonly Seat[] {
  const nextWeek = addWeeks(thisWeek, 1);
  return [...history.placements.values()].flatMap((placement) => {
    const { state, engineer, week } = placement;
    if (state === 'released' || week < thisWeek || week > nextWeek) return [];
    const call = callOfSeat(programme, placement);
    return call && call.end > now ? [{ engineer, state, call }] : [];
  });
}

function partFor({ programme, thisWeek }: Situation, first: Seat, seats: readonly Seat[]): WeeklyPart {
  const zone = programme.engineers.get(first.engineer)?.zone ?? programme.settings.zone;
  const when = ({ start, end }: Call): string => whenText(start, end, zone);
  const which = first.call.week === thisWeek ? 'this week' : 'next week';
  return {
    subject: `Your customer call ${which}: ${when(first.call)}`,
    sections: [
      section(`Your rotation: ${weekText(first.call.week)}`, {
        paragraphs: [`Times are those of ${zone}.`],
        items: seats.map(({ call, state }) =>
          callItem(call, `${when(call)}${state === 'tentative' ? ' (tentative)' : ''}`),
        ),
      }),
      section('Please keep in mind', { points: expectations }),
    ],
    calls: seats.map(({ call }) => call),
  };
}
