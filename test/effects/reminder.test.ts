import type { EffectKey } from '../../src/effects/delivery';
import { pastReminders } from '../../src/effects/reminder';
import { instant } from '../../src/time/instant';
import { isoText } from '../../src/time/zones';
import { at, defaults } from '../shadowing/world';
import { Deliveries } from './ledgerOfDeliveries';

// S13 goes out on Mondays at 09:00, for two days; what did not in the last four weeks is told as missed.

interface Options {
  readonly since?: string;
  readonly begun?: readonly string[];
  readonly reminderWeekday?: 1 | 7;
}

function missed(now: string, { since, begun = [], reminderWeekday = 1 }: Options = {}): readonly string[] {
  const deliveries = new Deliveries();
  for (const key of begun)
    deliveries.claim({ key: key as EffectKey, generation: 1, act: 'mail', content: 'x' });
  return pastReminders(
    { ...defaults, reminderWeekday },
    {
      now: at(now),
      automationSince: since === undefined ? instant(0) : at(since),
      deliveries: deliveries.present,
      coordinators: [],
    },
  ).map((found) => `${isoText(found.at)} ${(found.until - found.at) / 3_600_000}`);
}

const mondays = (...days: string[]): readonly string[] => days.map((day) => `2026-${day}T07:00:00.000Z 48`);

test('reminders are missed when their two days ended within four weeks', () => {
  expect(missed('2026-06-03 08:59')).toEqual(mondays('05-04', '05-11', '05-18', '05-25'));
  expect(missed('2026-06-03 09:00')).toEqual(mondays('05-11', '05-18', '05-25', '06-01'));
});

test('one of a Sunday is still looked for in the sixth week from its own', () => {
  expect(missed('2026-06-08 08:00', { reminderWeekday: 7 })[0]).toBe('2026-05-10T07:00:00.000Z 48');
});

test('none is missed from before automation was on', () => {
  expect(missed('2026-06-03 09:00', { since: '2026-05-25 09:00' })).toEqual(mondays('05-25', '06-01'));
  expect(missed('2026-06-03 09:00', { since: '2026-05-25 09:01' })).toEqual(mondays('06-01'));
});

test('one that a run began is not missed, whoever the mail was for', () => {
  const begun = ['weekly/2026-05-18/ada@example.com', 'held/2026-05-25/ada@example.com'];
  expect(missed('2026-06-03 09:00', { begun })).toEqual(mondays('05-11', '05-25', '06-01'));
});
