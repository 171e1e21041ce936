import { missingOf } from '../../effects/shadowing/brief';
import { callColumns } from '../../shadowing/columns/calls';
import type { Call, Settings } from '../../shadowing/records';
import { knownCalls } from '../../shadowing/situation';
import type { OfferedCall } from '../../sidebar/requests';
import { whenText } from '../../time/wording';
import type { Viewed } from './viewed';

/** The calls to come that this person offers as their AE, in the programme's time zone, as the Calls tab shows it. */
export function offeredCalls({ programme, history, now, me }: Viewed): OfferedCall[] {
  const columns = callColumns(programme, history, now);
  return knownCalls(programme)
    .filter((call) => call.ae === me && call.end > now && call.status !== 'Cancelled')
    .sort((a, b) => a.start - b.start)
    .map((call) => ({
      when: whenText(call.start, call.end, programme.settings.zone),
      customer: call.customer,
      shadowedBy: columns.get(call.id)?.shadowedBy ?? '',
      problem: [...(columns.get(call.id)?.notes ?? []), ...missing(call, programme.settings)].join(' '),
    }));
}

function missing(call: Call, settings: Settings): string[] {
  const lacks = missingOf(call, settings);
  return lacks.length === 0 ? [] : [`Please add ${lacks.join(' and ')}.`];
}
