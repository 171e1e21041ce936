import type { Call, CallId, Settings } from '../../../src/shadowing/records';
import { instant, type Instant } from '../../../src/time/instant';
import type { TabReading } from '../../../src/workbook/reading';
import { decodeCalls } from '../../../src/workbook/shadowing/decodeCalls';
import { idsOf, readingOf, settingsOf, type Typed } from '../sheet';

export const seen = instant(Date.UTC(2026, 4, 4, 8));

/** A row of Calls without a fault. */
export const fine: Typed = {
  Date: '2026-05-12',
  Start: '17:00',
  Minutes: 60,
  Customer: 'Fjord Telecom',
  'Customer no.': 593,
  AE: 'ae.amer@example.com',
};

/** What a tab says in which row 1 alone is filled. */
export function decodeReading(
  reading: TabReading,
  settings: Settings = settingsOf(),
  seenAt: Instant = seen,
): { record: Call | 'unreadable' | undefined; problems: string } {
  const ids = idsOf(reading);
  const { records, problems } = decodeCalls(reading, ids, settings, () => seenAt);
  return { record: records.get(ids.get(1) as CallId), problems: (problems.get(1) ?? []).join(' ') };
}

export function decode(row: Typed, settings?: Settings, seenAt?: Instant): ReturnType<typeof decodeReading> {
  return decodeReading(readingOf('calls', [row]), settings, seenAt);
}

export function call(row: Typed, settings?: Settings): Call {
  const { record, problems } = decode(row, settings);
  if (record === undefined || record === 'unreadable') throw new Error(problems);
  return record;
}
