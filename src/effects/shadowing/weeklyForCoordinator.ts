import { tabCalled } from '../../programme/called';
import { customerNoOf } from '../../shadowing/customers';
import type { Call } from '../../shadowing/records';
import type { Situation } from '../../shadowing/situation';
import { summaryOf } from '../../shadowing/summary';
import { whenText } from '../../time/wording';
import { missingOf, withoutBrief } from './brief';
import { callsSoon } from './callsSoon';
import { fact, section, type Section } from '../letter';
import type { WeeklyPart } from './weekly';

/** Calls spelled out in one mail; of more than these the number is told. */
const callsMax = 10;

/** For the coordinators: how many have had their rotation, what is pending, and what to look at. No customer's name (S15). */
export function coordinatorPart(situation: Situation, attention: readonly string[]): WeeklyPart {
  const { programme, history, now } = situation;
  const { year, haveHadOne, engineers, ...summary } = summaryOf(programme, history, now);
  const bare = withoutBrief(situation, callsSoon(situation));
  return {
    subject: `Shadowing: ${haveHadOne} of ${engineers} have had their ${year} rotation`,
    sections: [
      section(`The programme in ${year}`, {
        paragraphs: [`${haveHadOne} of ${engineers} engineers have had their rotation.`],
        progress: { done: haveHadOne, of: engineers },
        items: [
          {
            title: 'To come',
            facts: [
              ...fact('Confirmed', String(summary.confirmed)),
              ...fact('Tentative', String(summary.tentative)),
              ...fact('In the queue', String(summary.waiting)),
              ...fact('Seats open', `${summary.openSeats} in the next 12 weeks`),
            ],
          },
        ],
      }),
      ...(bare.length === 0 ? [] : [bareCalls(situation, bare)]),
      section('Please look at', {
        ...(attention.length === 0
          ? { paragraphs: ['Nothing needs you at present.'] }
          : { points: attention }),
      }),
    ],
    calls: [],
  };
}

function bareCalls({ programme, history }: Situation, calls: readonly Call[]): Section {
  const more = calls.length - callsMax;
  const points = calls.slice(0, callsMax).map((call) => {
    const when = whenText(call.start, call.end, programme.settings.zone);
    const customer = `customer ${customerNoOf(call, history, programme)}`;
    return `${when}, ${customer}, ${call.ae}. Missing: ${missingOf(call, programme.settings).join(', ')}`;
  });
  return section('Calls of these three weeks without a brief', {
    paragraphs: [`Times are those of ${programme.settings.zone}, as in the sheet.`],
    points:
      more > 0 ? [...points, `${more} more in the ${tabCalled(programme.settings, 'Calls')} tab.`] : points,
  });
}
