import type { InviteAct } from '../../src/effects/calendarActs';
import type { EventSeen } from '../../src/effects/eventsSeen';
import { eventId } from '../../src/effects/keys';
import { googlePlatform } from '../../src/google/platform';
import { mailHash } from '../../src/run/memory';
import type { Attempt, Platform } from '../../src/run/ports';
import { asIs, recalled } from '../../src/run/recalled';
import type { Automation, Basics } from '../../src/run/understanding';
import { noWork, type Work } from '../../src/run/work';
import { at } from '../shadowing/world';
import { automation, effect, present } from './basics';
import { context, nothingDecided } from './deciding';
import { invite, mail, post, workOf } from './status/seeing';

const monday = at('2026-05-04 09:00');

interface Looking {
  readonly events?: Attempt<readonly EventSeen[]>;
  readonly look?: Attempt<true>;
  readonly automation?: Automation | undefined;
  readonly deliveries?: Basics['deliveries'];
  readonly mails?: readonly string[];
}

/** What is recalled, with the calendar as it answers; and which calendars were asked for what. */
function recall(work: (before: Basics, asRested?: boolean) => Work, looking: Looking = {}) {
  const {
    events = { ok: true, value: [] },
    look = { ok: true, value: true },
    deliveries = new Map(),
  } = looking;
  const asked: unknown[] = [];
  const google = googlePlatform();
  const platform: Platform = {
    ...google,
    calendar: {
      ...google.calendar,
      eventsAfter: (...of) => {
        asked.push(of);
        return events;
      },
      look: () => look,
    },
  };
  const sends = 'automation' in looking ? looking.automation : automation();
  const after = nothingDecided({ automation: sends, deliveries });
  const memory = looking.mails && { line: 'l-1', mails: looking.mails };
  return { asked, ...recalled(platform, after, memory, ({ before }, asRested) => work(before, asRested)) };
}

const claimed = (key: string, act: string, content = 'c1') => ({
  kind: 'claimed',
  claims: [{ key, generation: 1, act, content }],
});
const done = (key: string) => ({
  kind: 'delivered',
  outcomes: [{ key, generation: 1, outcome: 'done', detail: '' }],
});

test('as it is, all is left and nothing to be told', () => {
  expect(asIs(noWork)).toEqual({ entries: [], left: noWork, isWhole: true });
});

describe('after an older version was restored', () => {
  test('mails that are remembered are told as done, and not repeated', () => {
    const mails = [mail('m1', monday), mail('m2', monday)];
    const found = recall(() => workOf({ mails }), { mails: [mailHash(effect('m1')), 'other'] });
    expect(found).toEqual({
      asked: [['cal1', context.now]],
      entries: [claimed('m1', 'mail'), done('m1')],
      left: workOf({ mails: mails.slice(1) }),
      isWhole: true,
    });
  });

  test('where nothing is remembered no mail counts as sent', () => {
    const mails = [mail('m1', monday)];
    expect(recall(() => workOf({ mails }))).toMatchObject({ entries: [], left: workOf({ mails }) });
  });

  test('posts are claimed and not made, so that the next run looks for them', () => {
    expect(recall(() => workOf({ posts: [post('p1', monday)] }))).toMatchObject({
      entries: [claimed('p1', 'edit')],
      left: noWork,
    });
  });

  test('so are mails and posts that rest, of rows that were changed a moment ago', () => {
    const rested = workOf({ mails: [mail('m1', monday), mail('m2', monday)], posts: [post('p1', monday)] });
    const found = recall((_before, asRested) => (asRested ? rested : noWork), {
      mails: [mailHash(effect('m1'))],
    });
    expect(found).toMatchObject({
      entries: [claimed('m1', 'mail'), done('m1'), claimed('p1', 'edit')],
      left: noWork,
    });
  });

  test('invites that are wanted and not there are left to be made', () => {
    const work = workOf({ invites: [invite('i1')] });
    expect(recall(() => work)).toMatchObject({ entries: [], left: work, isWhole: true });
  });

  test.each<[string, Automation | undefined]>([
    ['where automation was never on', undefined],
    ['in a programme without a calendar', automation({ calendar: '' })],
  ])('%s none are left, and no calendar is asked', (_where, sends) => {
    const work = workOf({ invites: [invite('i1')], posts: [post('p1', monday)] });
    expect(recall(() => work, { automation: sends })).toEqual({
      asked: [],
      entries: [claimed('p1', 'edit')],
      left: noWork,
      isWhole: true,
    });
  });
});

describe('a calendar that is not seen leaves its invites for the next run', () => {
  const work = workOf({ invites: [invite('i1')] });
  const notFound = { ok: false, failure: 'refused', detail: 'Not Found' } as const;
  const busy = { ok: false, failure: 'later', detail: '503' } as const;

  test.each(['gone', 'asked'] as const)('known to be %s', (calendarIs) => {
    expect(recall(() => work, { automation: automation({ calendarIs }) })).toEqual({
      asked: [],
      entries: [],
      left: noWork,
      isWhole: false,
    });
  });

  test('that does not answer', () => {
    expect(recall(() => work, { events: busy })).toMatchObject({ entries: [], left: noWork, isWhole: false });
  });

  test('that is seen to be gone, which is told', () => {
    expect(recall(() => work, { events: notFound, look: notFound })).toMatchObject({
      entries: [{ kind: 'calendarGone', calendar: 'cal1' }],
      left: noWork,
      isWhole: false,
    });
  });
});

describe('what stands in the calendar', () => {
  const event: EventSeen = {
    id: eventId('s1', effect('i1'), 1),
    key: effect('i1'),
    isLive: true,
    start: '2026-05-19T15:00:00Z',
    end: '2026-05-19T16:00:00Z',
    summary: 'Call',
    description: 'What to expect',
    location: '',
  };
  const events = { ok: true, value: [event] } as const;
  const body = {
    summary: 'Call',
    description: 'What to expect',
    location: '',
    start: { dateTime: event.start },
    end: { dateTime: event.end },
  };
  const update: InviteAct = { ...invite('i1', 'update'), call: { method: 'PATCH', path: '/e', body } };
  const standing = ({ deliveries }: Basics): string => deliveries.get(effect('i1'))?.standing ?? 'unknown';

  test('is told to a ledger that does not know of it, and what it says already is not done again', () => {
    const seen: string[] = [];
    const found = recall(
      (before) => {
        seen.push(standing(before));
        return workOf({ invites: [update] });
      },
      { events },
    );
    expect(seen).toContain('live');
    expect(found).toMatchObject({
      entries: [claimed('i1', 'update', ''), done('i1'), claimed('i1', 'update'), done('i1')],
      left: noWork,
      isWhole: true,
    });
  });

  test('is brought to what it should say where it says something else', () => {
    const other: InviteAct = { ...update, call: { ...update.call, body: { ...body, summary: 'Other' } } };
    const known = new Map([[effect('i1'), present('i1', 'insert', monday, { standing: 'live' })]]);
    expect(recall(() => workOf({ invites: [other] }), { events, deliveries: known })).toMatchObject({
      entries: [],
      left: workOf({ invites: [other] }),
    });
  });

  test.each<[string, Parameters<typeof present>[3], boolean]>([
    ['knows that it says so', { content: 'c1' }, false],
    ['knows it to say something else', { content: 'c0' }, true],
    ['does not know how its last act ended', { content: 'c1', open: update }, true],
  ])('is told as done, unless the ledger %s: %s', (_how, changes, isTold) => {
    const known = new Map([
      [effect('i1'), present('i1', 'insert', monday, { standing: 'live', ...changes })],
    ]);
    const { entries, left } = recall(() => workOf({ invites: [update] }), { events, deliveries: known });
    expect(entries).toEqual(isTold ? [claimed('i1', 'update'), done('i1')] : []);
    expect(left).toEqual(noWork);
  });

  test('is told in lines of a hundred', () => {
    const mails = Array.from({ length: 101 }, (_, n) => mail(`m${n}`, monday));
    const hashes = mails.map(({ key }) => mailHash(key));
    const { entries } = recall(() => workOf({ mails }), { mails: hashes });
    expect(entries.map((entry) => (entry.kind === 'delivered' ? entry.outcomes.length : entry.kind))).toEqual(
      ['claimed', 'claimed', 100, 1],
    );
  });
});
