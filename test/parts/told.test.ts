import type { Claim } from '../../src/effects/delivery';
import { googlePlatform } from '../../src/google/platform';
import { isLate, noTime, noToken, putOff, record, waitsForIn, type Told } from '../../src/run/told';
import { instant, minuteMs } from '../../src/time/instant';
import { effect } from './basics';
import { nothingDecided } from './deciding';

const claim = (n: number): Claim => ({ key: effect(`k${n}`), generation: 2, act: 'mail', content: 'c' });
const told = (outcomes: readonly object[]) => ({ kind: 'delivered', outcomes });

test('what came of acts is told with what the service said, and no more than that', () => {
  const ends: Told[] = [
    { outcome: 'done', detail: '' },
    { outcome: 'done', detail: '', ref: 'C1/1.2' },
    putOff('mailQuota', 'No more today.'),
    { outcome: 'notDone', detail: '429', waitsFor: 'service', notBefore: instant(5) },
    { outcome: 'refused', detail: '404 notFound', ref: '' },
  ];
  expect(
    record(
      ends.map((_, n) => claim(n)),
      ends,
    ),
  ).toEqual([
    told([
      { key: 'k0', generation: 2, outcome: 'done', detail: '' },
      { key: 'k1', generation: 2, outcome: 'done', detail: '', ref: 'C1/1.2' },
      { key: 'k2', generation: 2, outcome: 'notDone', detail: 'No more today.', waitsFor: 'mailQuota' },
      { key: 'k3', generation: 2, outcome: 'notDone', detail: '429', waitsFor: 'service', notBefore: 5 },
      { key: 'k4', generation: 2, outcome: 'refused', detail: '404 notFound', ref: '' },
    ]),
  ]);
  expect(record([claim(0)], [{ outcome: 'done', detail: '' }])).toStrictEqual([
    told([{ key: 'k0', generation: 2, outcome: 'done', detail: '' }]),
  ]);
});

test('what is not known is not told, so that its claim stays open', () => {
  expect(record([claim(0), claim(1), claim(2)], [undefined, { outcome: 'gone', detail: '410' }])).toEqual([
    told([{ key: 'k1', generation: 2, outcome: 'gone', detail: '410' }]),
  ]);
  expect(record([claim(0)], [undefined])).toEqual([]);
});

test('a line tells of a hundred', () => {
  const many = Array.from({ length: 101 }, (_, n) => claim(n));
  const lines = record(
    many,
    many.map(() => noTime),
  );
  expect(lines.map((line) => (line.kind === 'delivered' ? line.outcomes.length : 0))).toEqual([100, 1]);
});

test('what is put off says what it waits for', () => {
  expect([noToken, noTime]).toEqual([
    { outcome: 'notDone', detail: 'The account that sends has no Slack token.', waitsFor: 'slackToken' },
    { outcome: 'notDone', detail: 'There was no time left in this run.', waitsFor: 'time' },
  ]);
});

test.each([
  ['Service invoked too many times for one day: email.', 'mailQuota'],
  ['Service invoked too many times for one day: MailApp.', 'mailQuota'],
  ['Service invoked too many times for one day: urlfetch.', 'fetchQuota'],
  ['Service invoked too many times for one day: URL_FETCH.', 'fetchQuota'],
  ['Service invoked too many times for one day: calendar.', 'service'],
  ['Service invoked too many times in a short time: email.', 'service'],
  ['', 'service'],
])('“%s” waits for %s', (detail, waitsFor) => {
  expect(waitsForIn(detail)).toBe(waitsFor);
});

test('nothing new is begun once a run is under way for longer than four and a half minutes', () => {
  const startedAt = 1_000_000;
  const after = (ms: number) => {
    const platform = { ...googlePlatform(), now: () => instant(startedAt + ms) };
    return isLate({ platform, after: nothingDecided(), startedAt, firstLine: 1 });
  };
  expect([after(4.5 * minuteMs), after(4.5 * minuteMs + 1)]).toEqual([false, true]);
});
