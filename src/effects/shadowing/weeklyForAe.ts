import { tabCalled } from '../../programme/called';
import { namesText } from '../../shadowing/columns/names';
import { grouped } from '../../shadowing/lookUp';
import type { Call, Settings } from '../../shadowing/records';
import type { Email } from '../../programme/records';
import { howToOpen, isClosedAsRed } from '../../shadowing/redCalls';
import { openSeats, seatHolders } from '../../shadowing/seats';
import type { Situation } from '../../shadowing/situation';
import { whenText } from '../../time/wording';
import { missingOf, withoutBrief } from './brief';
import { callsSoon } from './callsSoon';
import { fact, section, type Item, type Section } from '../letter';
import type { WeeklyPart } from './weekly';

/** Calls spelled out in one mail; of more than these the number is told. */
const callsMax = 25;

/** For each AE with calls soon: who joins, which of their calls lack a brief or a shadow, or are closed (rules S13, S17). */
export function aeParts(situation: Situation): ReadonlyMap<Email, WeeklyPart> {
  const parts = new Map<Email, WeeklyPart>();
  for (const [ae, calls] of grouped(callsSoon(situation), (call) => call.ae)) {
    const bare = withoutBrief(situation, calls);
    parts.set(ae, {
      subject: subjectFor(situation, calls, bare.length),
      sections: [sectionFor(situation, calls, bare.length)],
      calls,
    });
  }
  return parts;
}

function subjectFor(situation: Situation, calls: readonly Call[], bare: number): string {
  if (bare > 0) return `${bare} of your customer calls ${bare === 1 ? 'needs' : 'need'} a brief`;
  const closed = calls.filter((call) => isClosedAsRed(situation, call)).length;
  if (closed > 0) {
    return `${closed} of your customer calls ${closed === 1 ? 'is' : 'are'} closed to shadows`;
  }
  const joined = calls.filter((call) => seatHolders(situation, call).length > 0).length;
  if (joined === 0) return 'Your customer calls: nobody joins yet';
  return `Your customer calls: engineers join ${joined === calls.length ? 'all' : joined} of ${calls.length}`;
}

function sectionFor(situation: Situation, calls: readonly Call[], bare: number): Section {
  const more = calls.length - callsMax;
  const tab = tabCalled(situation.programme.settings, 'Calls');
  return section('Calls that you offer', {
    paragraphs: [
      ...(bare === 0
        ? []
        : [
            `Please add what is missing to your rows of the ${tab} tab, ${dueText(situation.programme.settings)} at the latest.`,
          ]),
      `Times are those of ${situation.programme.settings.zone}, as in the sheet.`,
    ],
    items: calls.slice(0, callsMax).map((call) => itemFor(situation, call)),
    points: more > 0 ? [`${more} more in the ${tab} tab.`] : [],
  });
}

function dueText({ briefWorkingDays: days }: Settings): string {
  return `${days} working ${days === 1 ? 'day' : 'days'} before the call`;
}

const closedBecause = `the account is red, or not resolved yet. ${howToOpen}`;

function itemFor(situation: Situation, call: Call): Item {
  const { programme } = situation;
  const title = `${whenText(call.start, call.end, programme.settings.zone)}: ${call.customer}`;
  if (isClosedAsRed(situation, call)) {
    return { title, facts: fact('Closed to shadows', closedBecause, 'warning') };
  }
  const holders = seatHolders(situation, call);
  const open = openSeats(situation, call);
  return {
    title,
    facts: [
      ...fact('Joining', holders.length === 0 ? 'Nobody yet' : namesText(programme, holders)),
      ...fact('Seats open', open === 0 ? '' : String(open)),
      ...fact('Missing', missingOf(call, programme.settings).join(', '), 'warning'),
    ],
  };
}
