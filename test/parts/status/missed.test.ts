import type { Lapsed } from '../../../src/effects/lapsed';
import type { Present } from '../../../src/effects/present';
import { missedNotes } from '../../../src/run/status/missed';
import { at, berlin } from '../../shadowing/world';

const lapsed = (detail: string): Lapsed => ({
  kind: 'invite',
  from: at('2026-05-12 17:00'),
  until: at('2026-05-12 18:00'),
  present: { waiting: { waitsFor: 'time', detail } } as Present,
});

test.each([
  ['There was no time left in this run.', 'runs had no time left.'],
  ['The calendar is gone.', 'the calendar is gone.'],
])('what was left for a later run because of “%s” was missed because %s', (detail, reason) => {
  const told = { entries: [], now: at('2026-05-13 09:00'), zone: berlin };
  expect(missedNotes([lapsed(detail)], told)).toEqual([
    `1 invite to a call of Tue 12 May was not sent: ${reason}`,
  ]);
});
