import type { Email } from '../../src/programme/records';
import { automationOf } from '../../src/run/automationOf';
import type { Automation } from '../../src/run/understanding';
import { instant, minuteMs, type Instant } from '../../src/time/instant';
import type { Entry } from '../../src/workbook/entries';
import { at } from '../shadowing/world';
import { casey, logged, sender } from './basics';

// Who sends, and on which calendar, as lines of the ledger add up to it.

const ann = 'ann@example.com' as Email;
const ben = 'ben@example.com' as Email;
const minute = at('2026-05-04T08:00:00Z');
const moment = instant(minute + 17_000);
const on: Entry = { kind: 'automationOn', account: sender, calendar: 'c1' };
const shared = (...refused: Email[]): Entry => ({ kind: 'calendarShared', calendar: 'c1', refused });
const saved = (...added: Email[]): Entry => ({ kind: 'coordinatorsSaved', added });
const gone: Entry = { kind: 'calendarGone', calendar: 'c1' };
const asked: Entry = { kind: 'calendarAsked', calendar: 'c1' };
const back: Entry = { kind: 'calendarBack', calendar: 'c1' };
const made: Entry = { kind: 'calendarMade', calendar: 'c2' };

const after = (...entries: readonly Entry[]): Automation | undefined =>
  automationOf(entries.map((entry) => logged(entry, moment, casey)));
const everybody = { isDue: true, refused: [], lacking: 'everybody' } as const;
const begun: Automation = {
  on: true,
  account: sender,
  calendar: 'c1',
  since: minute,
  before: new Set(),
  webApp: '',
  calendarIs: 'there',
  sharing: everybody,
};

test.each<[string, Entry[], Automation | undefined]>([
  ['nothing', [], undefined],
  ['only lines of something else', [saved(ann), gone, { kind: 'automationOff' }], undefined],
  ['turned on', [on], begun],
  ['turned on with a web app', [{ ...on, webApp: 'https://a/exec' }], { ...begun, webApp: 'https://a/exec' }],
  ['turned off again', [on, { kind: 'automationOff' }], { ...begun, on: false }],
  [
    'turned on again by another account, on the same calendar',
    [on, shared(ben), gone, { kind: 'automationOff' }, { ...on, account: casey }],
    {
      ...begun,
      account: casey,
      calendarIs: 'gone',
      sharing: { isDue: false, refused: [ben], lacking: [] },
    },
  ],
  [
    'turned on again on another calendar',
    [on, shared(ben), gone, { ...on, calendar: 'c2' }],
    { ...begun, calendar: 'c2' },
  ],
])('%s', (_what, entries, expected) => {
  expect(after(...entries)).toEqual(expected);
});

test('counts from the whole minute in which it was first on, whenever it was turned on again', () => {
  const entries = [0, 3 * minuteMs].map((later) => logged(on, instant(moment + later), casey));
  expect(automationOf(entries)?.since).toBe(minute);
});

test('lines that stand before it was first on are not told, also when they are of that minute', () => {
  const line = (when: Instant) => logged({ kind: 'wentOn' }, when, casey);
  const [earlier, first, second] = [instant(minute - 1), minute, instant(moment + 2)];
  const entries = [
    line(earlier),
    line(first),
    line(second),
    logged(on, moment, casey),
    line(instant(moment + 9)),
  ];
  expect(automationOf([...entries, logged(on, instant(moment + 99), casey)])?.before).toEqual(
    new Set([first, second]),
  );
});

describe('how far the calendar is shared', () => {
  test.each<[string, Entry[], Automation['sharing']]>([
    ['with nobody as yet', [on], everybody],
    ['with all', [on, shared()], { isDue: false, refused: [], lacking: [] }],
    ['with all but one', [on, shared(ann)], { isDue: false, refused: [ann], lacking: [] }],
    ['not with who came since', [on, shared(), saved(ben)], { isDue: true, refused: [], lacking: [ben] }],
    [
      'not with who came since and who was refused, once each',
      [on, shared(ann), saved(ben), saved(casey, ben)],
      { isDue: true, refused: [], lacking: [ann, ben, casey] },
    ],
    [
      'with some less',
      [on, shared(), { kind: 'coordinatorsSaved' }],
      { isDue: true, refused: [], lacking: [] },
    ],
    ['with nobody, while another came', [on, saved(ben)], everybody],
    [
      'to be looked at again after a restore',
      [on, shared(ann), { kind: 'wentOn' }],
      { isDue: true, refused: [], lacking: [ann] },
    ],
    ['with nobody, where it was made anew', [on, shared(ann), made], everybody],
    ['of another calendar nothing counts', [on, { ...shared(), calendar: 'c0' } as Entry], everybody],
  ])('%s', (_how, entries, sharing) => {
    expect(after(...entries)).toEqual({
      ...begun,
      sharing,
      ...(entries.includes(made) && { calendar: 'c2' }),
    });
  });
});

describe('whether the calendar is there', () => {
  test.each<[string, Entry[], Automation['calendarIs']]>([
    ['as made', [on], 'there'],
    ['not found any more', [on, gone], 'gone'],
    ['found again', [on, gone, back], 'there'],
    ['found, though nobody missed it', [on, back], 'there'],
    ['missed, so that another one is wanted', [on, gone, asked], 'asked'],
    ['still missed', [on, gone, asked, gone], 'asked'],
    ['found when another one was wanted', [on, gone, asked, back], 'asked'],
    ['never missed, though another one is wanted', [on, asked], 'there'],
    ['made anew', [on, gone, asked, made], 'there'],
    ['a former one that is gone', [on, { ...gone, calendar: 'c0' }], 'there'],
    ['a former one that is found', [on, gone, { ...back, calendar: 'c0' }], 'gone'],
    ['a former one that is to be made anew', [on, gone, { ...asked, calendar: 'c0' }], 'gone'],
  ])('%s', (_how, entries, calendarIs) => {
    expect(after(...entries)).toEqual({
      ...begun,
      calendarIs,
      ...(entries.includes(made) && { calendar: 'c2' }),
    });
  });
});

test('what else stands in the ledger says nothing of it', () => {
  const others: Entry[] = [{ kind: 'received', id: 'r1' }, { kind: 'slackDisconnected' }];
  expect(after(on, ...others)).toEqual(begun);
});
