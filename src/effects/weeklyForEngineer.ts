import type { History } from '../shadowing/history';
import { grouped } from '../shadowing/lookUp';
import type { Email, Programme } from '../shadowing/records';
import { knownCall } from '../shadowing/situation';
import { addWeeks, type Week } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import { weekText, whenText } from '../time/wording';
import { callItem } from './callItem';
import { expectations } from './inviteText';
import type { WeeklyPart } from './weekly';

/** For each engineer with a call this week or the next: their calls, at the time of their own day (rule S13). */
export function engineerParts(
  programme: Programme,
  history: History,
  now: Instant,
  week: Week,
): ReadonlyMap<Email, WeeklyPart> {
  const next = addWeeks(week, 1);
  const seats = [...history.placements.values()].flatMap(({ state, engineer, call: id }) => {
    const call = knownCall(programme, id);
    const isSoon = call !== undefined && call.end > now && (call.week === week || call.week === next);
    return state !== 'released' && isSoon ? [{ engineer, call, state }] : [];
  });
  const parts = new Map<Email, WeeklyPart>();
  for (const [engineer, own] of grouped(seats, (seat) => seat.engineer)) {
    const zone = programme.engineers.get(engineer)?.zone ?? programme.settings.zone;
    const sorted = own.sort((a, b) => a.call.start - b.call.start);
    const when = (call: (typeof sorted)[number]['call']): string => whenText(call.start, call.end, zone);
    const first = sorted[0];
    if (!first) continue;
    parts.set(engineer, {
      subject: `Your customer call ${first.call.week === week ? 'this week' : 'next week'}: ${when(first.call)}`,
      section: {
        title: `Your rotation: ${weekText(first.call.week)}`,
        paragraphs: [`Times are those of ${zone}.`, expectations.join(' ')],
        items: sorted.map(({ call, state }) =>
          callItem(call, `${when(call)}${state === 'tentative' ? ' (tentative)' : ''}`),
        ),
      },
    });
  }
  return parts;
}
