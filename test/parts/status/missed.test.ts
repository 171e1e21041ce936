import type { EffectKey } from '../../../src/effects/delivery';
import type { Waiting } from '../../../src/effects/present';
import type { Lapsed } from '../../../src/effects/lapsed';
import { missedNotes } from '../../../src/run/status/missed';
import type { Entry } from '../../../src/workbook/entries';
import { at, berlin, email } from '../../shadowing/world';
import { logged, present, waiting } from '../basics';

const now = at('2026-05-13 09:00');
const began = at('2026-05-12 17:00');
const over = at('2026-05-12 18:00');

const lapsed = (changes: Partial<Lapsed> = {}): Lapsed => ({
  kind: 'invite',
  from: began,
  until: over,
  present: undefined,
  ...changes,
});

const putOff = (changes: Partial<Waiting>): Partial<Lapsed> => ({
  present: present('invite/c1/eng1', 'insert', began, { waiting: waiting(began, changes) }),
});

const on: Entry = { kind: 'automationOn', account: email('ridealong'), calendar: 'cal1' };
const off: Entry = { kind: 'automationOff' };
const gone: Entry = { kind: 'calendarGone', calendar: 'cal1' };
const back: Entry = { kind: 'calendarBack', calendar: 'cal1' };
const made: Entry = { kind: 'calendarMade', calendar: 'cal2' };

/** What is noted where these lines were written, an hour apart, before the time was over; the last at that moment. */
function noted(lines: readonly Entry[], ...ones: readonly Lapsed[]): string[] {
  const entries = lines.map((line, n) => logged(line, at(`2026-05-12 ${19 - lines.length + n}:00`)));
  return missedNotes(ones, { entries, now, zone: berlin });
}

test.each<[string, Partial<Waiting>, string]>([
  [
    'the run had no time',
    { waitsFor: 'time', detail: 'There was no time left in this run.' },
    'runs had no time left',
  ],
  ['the calendar was gone', { waitsFor: 'time', detail: 'The calendar is gone.' }, 'the calendar is gone'],
  [
    'it had to wait. For another one',
    { waitsFor: 'time', detail: 'It waited. Its thread did not stand' },
    'it waited. Its thread did not stand',
  ],
  ['there was no token', { waitsFor: 'slackToken' }, 'Slack was not connected'],
  ['all mails were used up', { waitsFor: 'mailQuota' }, 'what the account may send in a day was used up'],
  ['all requests were used up', { waitsFor: 'fetchQuota' }, 'what the account may send in a day was used up'],
  ['the calendar did not take it', { waitsFor: 'service' }, 'the calendar did not take it in time'],
  ['nothing is known of a try', { waitsFor: undefined }, 'automation did not run'],
])('what was put off since %s was missed for that', (_why, changes, reason) => {
  expect(noted([on], lapsed(putOff(changes)))).toEqual([
    `1 invite to a call of Tue 12 May was not sent: ${reason}.`,
  ]);
});

test('of what was begun nobody can say that it was not sent', () => {
  const claim = { key: 'invite/c1/eng1' as EffectKey, generation: 1, act: 'insert', content: 'x' } as const;
  const begun = {
    present: present(claim.key, 'insert', began, { open: claim, waiting: waiting(began, {}) }),
  };
  expect(noted([on], lapsed(begun))).toEqual([
    '1 invite to a call of Tue 12 May may not have been sent: nobody knows what the calendar did.',
  ]);
});

test('of an invite that stood it is its change that was not sent', () => {
  expect(noted([on], lapsed({ kind: 'update', ...putOff({ waitsFor: 'service' }) }))).toEqual([
    '1 change of an invite of Tue 12 May was not sent: the calendar did not take it in time.',
  ]);
});

test('of a message it was Slack that did not take it', () => {
  expect(noted([on], lapsed({ kind: 'post', ...putOff({ waitsFor: 'service' }) }))).toEqual([
    '1 Slack message of Tue 12 May was not sent: Slack did not take it in time.',
  ]);
});

test('what was claimed and waits for nothing was missed as if it had never been tried', () => {
  const one = lapsed({ present: present('invite/c1/eng1', 'insert', began) });
  expect(noted([on], one)).toEqual([
    '1 invite to a call of Tue 12 May was not sent: automation did not run.',
  ]);
});

test.each<[string, Entry[], string]>([
  ['was never on', [], 'automation was off'],
  ['was on', [on], 'automation did not run'],
  ['was turned off', [on, off], 'automation was off'],
  ['was turned on again', [off, on], 'automation did not run'],
  ['was on while the calendar was gone', [on, gone], 'the calendar was gone'],
  ['was on, and the calendar back', [on, gone, back], 'automation did not run'],
  ['was on, and a new calendar made', [on, gone, made], 'automation did not run'],
  ['was off, and the calendar gone', [gone, off], 'automation was off'],
  ['was on, whatever else was noted', [on, { kind: 'upgraded', schema: 2 }], 'automation did not run'],
  ['was off, whatever else was noted', [{ kind: 'wentOn' }], 'automation was off'],
])(
  'what no run ever began says how things stood when its time was over: automation %s',
  (_how, lines, why) => {
    expect(noted(lines, lapsed())).toEqual([`1 invite to a call of Tue 12 May was not sent: ${why}.`]);
  },
);

test('what was changed after its time counts not', () => {
  const entries = [
    logged(on, at('2026-05-12 08:00')),
    logged(off, at('2026-05-12 18:01')),
    logged(gone, at('2026-05-12 18:02')),
  ];
  expect(missedNotes([lapsed()], { entries, now, zone: berlin })).toEqual([
    '1 invite to a call of Tue 12 May was not sent: automation did not run.',
  ]);
});

test('mails and messages go without the calendar, so that it is no reason for them', () => {
  expect(noted([on, gone], lapsed({ kind: 'weekly' }), lapsed({ kind: 'post' }))).toEqual([
    '1 weekly mail of Tue 12 May was not sent: automation did not run.',
    '1 Slack message of Tue 12 May was not sent: automation did not run.',
  ]);
});

test('there is a sentence for each kind and reason, with the days from the first to the last', () => {
  const weekly = (day: string): Lapsed => lapsed({ kind: 'weekly', from: at(`${day} 09:00`) });
  expect(
    noted(
      [on],
      weekly('2026-05-11'),
      weekly('2025-12-29'),
      weekly('2026-05-04'),
      lapsed({ kind: 'notice' }),
      lapsed({ kind: 'notice', from: at('2026-05-12 07:00') }),
      lapsed(),
      lapsed({ kind: 'post' }),
      lapsed({ from: at('2026-05-11 23:30') }),
      lapsed(putOff({ waitsFor: 'service' })),
      lapsed({ kind: 'post' }),
    ),
  ).toEqual([
    '3 weekly mails of Mon 29 Dec 2025 to Mon 11 May were not sent: automation did not run.',
    '2 mails about a change of Tue 12 May were not sent: automation did not run.',
    '2 invites to calls of Mon 11 May to Tue 12 May were not sent: automation did not run.',
    '2 Slack messages of Tue 12 May were not sent: automation did not run.',
    '1 invite to a call of Tue 12 May was not sent: the calendar did not take it in time.',
  ]);
});

test('a single mail about a change is one', () => {
  expect(noted([on], lapsed({ kind: 'notice' }))).toEqual([
    '1 mail about a change of Tue 12 May was not sent: automation did not run.',
  ]);
});

test('days are those of the programme’s clock', () => {
  const late = lapsed({ from: at('2026-05-11T22:30:00Z'), until: at('2026-05-11T23:00:00Z') });
  expect(missedNotes([late], { entries: [], now: at('2026-12-31T23:30:00Z'), zone: berlin })).toEqual([
    '1 invite to a call of Tue 12 May 2026 was not sent: automation was off.',
  ]);
});

test('where nothing was missed nothing is said', () => {
  expect(noted([on])).toEqual([]);
});
