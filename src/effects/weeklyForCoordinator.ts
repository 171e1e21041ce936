import type { History } from '../shadowing/history';
import type { Programme } from '../shadowing/records';
import { summaryOf } from '../shadowing/summary';
import type { Instant } from '../time/instant';
import { fact } from './letter';
import type { WeeklyPart } from './weekly';

/** For the coordinators: how many have had their rotation, what is pending, and what to look at. No customer's name (S15). */
export function coordinatorPart(
  programme: Programme,
  history: History,
  now: Instant,
  attention: readonly string[],
): WeeklyPart {
  const summary = summaryOf(programme, history, now);
  const { year, haveHadOne, engineers } = summary;
  return {
    subject: `Shadowing: ${haveHadOne} of ${engineers} have had their ${year} rotation`,
    section: {
      title: 'The programme',
      paragraphs: attention.length === 0 ? ['Nothing needs you at present.'] : [],
      items: [
        {
          title: `${haveHadOne} of ${engineers} engineers have had their rotation of ${year}`,
          facts: [
            ...fact('Confirmed, to come', String(summary.confirmed)),
            ...fact('Tentative', String(summary.tentative)),
            ...fact('In the queue', String(summary.waiting)),
            ...fact('Seats open in the next 12 weeks', String(summary.openSeats)),
          ],
        },
        ...(attention.length === 0
          ? []
          : [
              {
                title: 'Please look at',
                facts: attention.map((value, n) => ({ name: String(n + 1), value })),
              },
            ]),
      ],
    },
  };
}
