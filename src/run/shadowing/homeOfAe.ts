import { callColumns } from '../../shadowing/columns/calls';
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
      problem: [...(columns.get(call.id)?.notes ?? []), ...missing(call)].join(' '),
    }));
}

function missing(call: { brief: string; meetingLink: string }): string[] {
  const lacks = [
    call.brief === '' ? 'What to expect' : '',
    call.meetingLink === '' ? 'Meeting link' : '',
  ].filter((what) => what !== '');
  return lacks.length === 0 ? [] : [`Please add ${lacks.join(' and ')}.`];
}
