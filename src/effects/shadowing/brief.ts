import type { Call } from '../../shadowing/records';

/** What a call's brief lacks, by the headers of its columns (rule S12). */
export function missingOf({ brief, meetingLink }: Call): readonly string[] {
  return [...(brief === '' ? ['What to expect'] : []), ...(meetingLink === '' ? ['Meeting link'] : [])];
}
