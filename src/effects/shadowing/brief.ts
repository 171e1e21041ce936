import { columnCalled } from '../../programme/called';
import type { Call, Settings } from '../../shadowing/records';
import { isClosedAsRed } from '../../shadowing/redCalls';
import type { Situation } from '../../shadowing/situation';

/** What a call's brief lacks, by the headers of its columns (rule S12). */
export function missingOf({ brief, meetingLink }: Call, settings: Settings): readonly string[] {
  const missing = [
    ...(brief === '' ? ['What to expect'] : []),
    ...(meetingLink === '' ? ['Meeting link'] : []),
  ];
  return missing.map((header) => columnCalled(settings, 'Calls', header));
}

/** Of these calls the ones that lack something; one that is closed to shadows needs no brief (rule S17). */
export function withoutBrief(situation: Situation, calls: readonly Call[]): readonly Call[] {
  return calls.filter(
    (call) => missingOf(call, situation.programme.settings).length > 0 && !isClosedAsRed(situation, call),
  );
}
