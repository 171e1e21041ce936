import { outstandingInvites, type InviteAct } from '../../src/effects/calendarActs';
import type { Claim, EffectKey, Outcome } from '../../src/effects/delivery';
import { eventsSeen, presentAsSeen, standsAlready, type EventSeen } from '../../src/effects/eventsSeen';
import { eventId, inviteKey } from '../../src/effects/keys';
import { presentEffects, type Present } from '../../src/effects/present';
import type { Email } from '../../src/programme/records';
import type { CallId } from '../../src/shadowing/records';
import { instant } from '../../src/time/instant';

// Design section 4, an older ledger: what stands in the calendar counts, whatever the ledger says of it.

const engineer = 'eng1@example.com' as Email;
const key = inviteKey('call-1' as CallId, engineer);
const spreadsheet = 'sheet';
const stamp = { at: instant(5), by: engineer, run: 1 };

function event(generation: number, isLive: boolean, more: Partial<EventSeen> = {}): EventSeen {
  return {
    id: eventId(spreadsheet, key, generation),
    key,
    isLive,
    start: '2026-06-02T12:00:00.000Z',
    end: '2026-06-02T12:30:00.000Z',
    summary: 'Customer call shadowing: customer 1',
    description: 'What to expect',
    location: '',
    ...more,
  };
}

type Act = [generation: number, act: Claim['act'], outcome?: Outcome];
const inserted: Act = [1, 'insert', 'done'];

/** What a ledger knows in which these acts ended so; one without an outcome is open. */
function known(...acts: Act[]) {
  return presentEffects(
    acts.flatMap(([generation, act, outcome]) => [
      { ...stamp, kind: 'claimed' as const, claims: [{ key, generation, act, content: 'before' }] },
      ...(outcome === undefined
        ? []
        : [
            {
              ...stamp,
              kind: 'delivered' as const,
              outcomes: [{ key, generation, outcome, detail: 'why' }],
            },
          ]),
    ]),
  );
}

const nothing: ReadonlyMap<EffectKey, Present> = new Map();
const live = known(inserted);
const seenAs = (present: ReadonlyMap<EffectKey, Present>, ...events: EventSeen[]) =>
  presentAsSeen(present, eventsSeen(events, spreadsheet));

const wanted = {
  engineer,
  placedAt: instant(0),
  start: instant(Date.parse('2026-06-02T12:00:00Z')),
  content: {
    summary: 'Customer call shadowing: customer 1',
    description: 'What to expect',
    location: '',
    start: { dateTime: '2026-06-02T12:00:00.000Z', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-06-02T12:30:00.000Z', timeZone: 'Europe/Berlin' },
  },
};

const actsFor = (present: ReadonlyMap<EffectKey, Present>): readonly InviteAct[] =>
  outstandingInvites(new Map([[key, wanted]]), present, { spreadsheet, calendar: 'c' });

test.each([
  ['was cancelled', live, [event(1, false)], 'insert 2'],
  ['was cancelled, made again and cancelled again', live, [event(1, false), event(2, false)], 'insert 3'],
  ['is not shown any more', live, [], 'insert 2'],
  ['was deleted so that only its id is left', live, [event(1, false, { key: '' })], 'insert 2'],
  ['is live under a later generation', live, [event(1, false), event(2, true)], 'update 2'],
  ['is live, and the ledger knows nothing of it', nothing, [event(1, true)], 'update 1'],
  [
    'is live although the ledger says cancelled',
    known(inserted, [1, 'cancel', 'done']),
    [event(1, true)],
    'update 1',
  ],
  ['was made by a run that died', known([1, 'insert']), [event(1, true)], 'update 1'],
  ['was not made by a run that died', known([1, 'insert']), [], 'insert 1'],
  ['was removed by hand, as the ledger knows', known(inserted, [1, 'update', 'gone']), [event(1, false)], ''],
  [
    'was removed by hand, made anew and cancelled',
    known(inserted, [1, 'update', 'gone']),
    [event(1, false), event(2, false)],
    'insert 3',
  ],
  [
    'was cancelled, made again and cancelled again, so that only its ids are left',
    known(inserted, [1, 'cancel', 'done']),
    [event(1, false, { key: '' }), event(2, false, { key: '' })],
    'insert 3',
  ],
  ['somebody copied in the calendar', nothing, [event(1, true, { id: 'copy' })], 'insert 1'],
])('a wanted invite that %s', (_which, present, events, expected) => {
  const acts = actsFor(seenAs(present, ...events).present);
  expect(acts.map(({ act, generation }) => `${act} ${generation}`).join()).toBe(expected);
});

test.each<[which: string, knows: Act[], shows: EventSeen[], isTold: string]>([
  ['nothing of a live event', [], [event(1, true)], 'update 1'],
  ['nothing of a cancelled event', [], [event(1, false)], 'cancel 1'],
  ['that it is live', [inserted], [event(1, true)], ''],
  ['that a cancelled event is live', [inserted], [event(1, false)], 'cancel 1'],
  ['that a live event is cancelled', [inserted, [1, 'cancel', 'done']], [event(1, true)], 'update 1'],
  ['that it is cancelled', [inserted, [1, 'cancel', 'done']], [event(1, false)], ''],
  ['that somebody removed it', [inserted, [1, 'update', 'gone']], [event(1, false)], ''],
  ['an earlier generation', [inserted], [event(1, false), event(2, true)], 'update 2'],
  ['an earlier one as cancelled', [[1, 'cancel', 'done']], [event(2, false)], 'cancel 2'],
])('a ledger that knows %s is told what differs as done', (_, knows, shows, isTold) => {
  const { done } = seenAs(known(...knows), ...shows);
  expect(done.map(({ act, generation }) => `${act} ${generation}`).join()).toBe(isTold);
  expect(done.every(({ content }) => content === '')).toBe(true);
});

const standing: Present = {
  key,
  generation: 1,
  standing: 'live',
  content: '',
  open: undefined,
  openBefore: undefined,
  act: 'update',
  at: instant(5),
  refused: undefined,
  ref: '',
  tried: 'before',
  waiting: undefined,
};

test.each<[which: string, knows: ReadonlyMap<EffectKey, Present>, shows: EventSeen[], is: Partial<Present>]>([
  ['of which the ledger knows nothing', nothing, [event(1, true)], { at: instant(0), tried: '' }],
  ['that it knows', live, [event(1, true)], {}],
  [
    'of which a change was refused',
    known(inserted, [1, 'update', 'refused']),
    [event(1, true)],
    { refused: 'why' },
  ],
  [
    'of a later generation than one that was refused',
    known([1, 'insert', 'refused']),
    [event(2, false)],
    { generation: 2, standing: 'cancelled', act: 'cancel', tried: '' },
  ],
])('of an event %s it is not certain what it says, and refused is only what was tried with it', (...row) => {
  const [, knows, shows, is] = row;
  expect(seenAs(knows, ...shows).present.get(key)).toStrictEqual({ ...standing, ...is });
});

test('messages are not looked for in the calendar', () => {
  const thread = { ...standing, key: 'thread/e1' as EffectKey, act: 'post' as const };
  const before = new Map([[thread.key, thread]]);
  expect(seenAs(before)).toEqual({ done: [], present: before });
});

test('what the ledger is told makes it say the same as the calendar, and then there is nothing more to tell', () => {
  for (const before of [[], [inserted], [[1, 'insert']]] satisfies Act[][]) {
    for (const events of [[event(1, false)], [event(1, true)], [event(1, false), event(3, true)]]) {
      const { done } = seenAs(known(...before), ...events);
      expect(done.length).toBeLessThanOrEqual(1);
      const told = known(...before, ...done.map(({ generation, act }): Act => [generation, act, 'done']));
      expect(seenAs(told, ...events).done).toEqual([]);
    }
  }
});

test('an update that would change nothing is none', () => {
  const stands = (more: Partial<EventSeen>): boolean[] => {
    const seen = eventsSeen([event(1, true, more)], spreadsheet);
    return actsFor(presentAsSeen(live, seen).present).map((act) => standsAlready(act, seen));
  };
  expect(stands({})).toEqual([true]);
  expect(stands({ start: '2026-06-02T13:00:00.000Z' })).toEqual([false]);
  expect(stands({ description: 'Something else' })).toEqual([false]);
});

test('only an update can be without need: what is not there, or was deleted, is made, and what is not wanted goes', () => {
  const seen = eventsSeen([event(1, true)], spreadsheet);
  const [change] = actsFor(seenAs(live, event(1, true)).present);
  expect([change?.act, standsAlready(change!, seen)]).toEqual(['update', true]);
  expect(standsAlready(change!, eventsSeen([], spreadsheet))).toBe(false);

  const deleted = eventsSeen([event(1, false, { key: '' })], spreadsheet);
  const [anew] = actsFor(presentAsSeen(nothing, deleted).present);
  expect([anew?.act, standsAlready(anew!, deleted)]).toEqual(['insert', false]);

  const place = { spreadsheet, calendar: 'c' };
  const [cancel] = outstandingInvites(
    new Map([[key, { unwanted: true, start: instant(9e12) }]]),
    live,
    place,
  );
  expect([cancel?.act, standsAlready(cancel!, seen)]).toEqual(['cancel', false]);
  expect(standsAlready(cancel!, eventsSeen([], spreadsheet))).toBe(false);
});
