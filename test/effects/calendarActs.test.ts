import fc from 'fast-check';
import { outcomeOf } from '../../src/effects/calendarActs';
import { eventId, inviteKey } from '../../src/effects/keys';
import type { UnwantedInvite, WantedInvite } from '../../src/effects/shadowing/wantedInvites';
import { instant } from '../../src/time/instant';
import { callId, email } from '../shadowing/world';
import { Deliveries, type Fate, type Wanted } from './ledgerOfDeliveries';

const key = inviteKey(callId('c1'), email('ada'));

function invite(title: string, placedAt = 0): WantedInvite {
  return {
    engineer: email('ada'),
    content: { summary: title },
    start: instant(9e12),
    placedAt: instant(placedAt),
  };
}
const want = (title: string, placedAt?: number): Wanted => new Map([[key, invite(title, placedAt)]]);
const unwanted: UnwantedInvite = { unwanted: true, start: instant(9e12) };
const notWanted: Wanted = new Map([[key, unwanted]]);
const notKnown: Wanted = new Map();

describe('wanted − present', () => {
  it('inserts under an id of our own and tells the guests', () => {
    const [act] = new Deliveries().outstanding(want('call'));
    expect(act).toMatchObject({ key, generation: 1, act: 'insert' });
    // The ledger keeps of each content as much as tells it from others.
    expect(act!.content).toMatch(/^[0-9a-f]{16}$/);
    expect(act!.call).toEqual({
      method: 'POST',
      path: '/calendars/cal%40group/events?sendUpdates=all',
      body: {
        summary: 'call',
        id: eventId('book', key, 1),
        attendees: [{ email: 'ada@example.com' }],
      },
    });
  });

  it('updates what differs once, and leaves the guests and their answers alone', () => {
    const deliveries = new Deliveries();
    deliveries.run(want('call'));
    expect(deliveries.outstanding(want('call'))).toEqual([]);
    const [act] = deliveries.run(want('moved call'));
    expect(act).toMatchObject({ act: 'update', generation: 1 });
    expect(act!.call).toEqual({
      method: 'PATCH',
      path: `/calendars/cal%40group/events/${eventId('book', key, 1)}?sendUpdates=all`,
      body: { summary: 'moved call' },
    });
    expect(deliveries.outstanding(want('moved call'))).toEqual([]);
  });

  it('cancels what is not wanted, and nothing of which it is not known', () => {
    const deliveries = new Deliveries();
    deliveries.run(want('call'));
    expect(deliveries.outstanding(notKnown)).toEqual([]);
    expect(deliveries.run(notWanted)).toEqual([
      {
        key,
        generation: 1,
        act: 'cancel',
        content: '',
        neededBy: unwanted.start,
        call: {
          method: 'DELETE',
          path: `/calendars/cal%40group/events/${eventId('book', key, 1)}?sendUpdates=all`,
          body: undefined,
        },
      },
    ]);
    expect(deliveries.calendar.live()).toEqual([]);
    expect(deliveries.outstanding(notWanted)).toEqual([]);
  });

  it('gives what is wanted anew after a cancellation another id, since a deleted event keeps its own', () => {
    const deliveries = new Deliveries();
    deliveries.run(want('call'));
    deliveries.run(notWanted);
    expect(deliveries.run(want('call'))[0]).toMatchObject({ act: 'insert', generation: 2 });
    expect(deliveries.calendar.live()).toHaveLength(1);
    expect(deliveries.outstanding(want('call'))).toEqual([]);
  });

  it('does an insert of a dead run again, and updates once more when the event was there', () => {
    const deliveries = new Deliveries();
    deliveries.run(want('call'), ['diesAfter']);
    expect(deliveries.run(want('call'))[0]).toMatchObject({ act: 'insert', generation: 1 });
    expect(deliveries.run(want('call'))[0]).toMatchObject({ act: 'update', generation: 1 });
    expect(deliveries.outstanding(want('call'))).toEqual([]);
    expect(deliveries.calendar.live()).toHaveLength(1);
  });

  it('cancels what a dead run may have inserted, also when the calendar first says later', () => {
    const deliveries = new Deliveries();
    deliveries.run(want('call'), ['diesAfter']);
    deliveries.run(want('call'), ['later']);
    deliveries.run(notWanted);
    expect(deliveries.calendar.live()).toEqual([]);
    expect(deliveries.outstanding(notWanted)).toEqual([]);
  });

  it('does not take it for the old content again when a dead run may have changed it', () => {
    const deliveries = new Deliveries();
    deliveries.run(want('call'));
    deliveries.run(want('changed'), ['diesAfter']);
    deliveries.run(want('changed'), ['later']);
    deliveries.run(want('call'));
    expect(deliveries.calendar.live()).toMatchObject([{ summary: 'call' }]);
  });

  it('never brings back what somebody removed by hand, until a place is given anew', () => {
    const deliveries = new Deliveries();
    deliveries.run(want('call'));
    deliveries.calendar.removeByHand();
    deliveries.run(want('moved'));
    expect(deliveries.present.get(key)?.standing).toBe('gone');
    expect(deliveries.outstanding(want('moved again'))).toEqual([]);
    expect(deliveries.outstanding(notWanted)).toEqual([]);
    expect(deliveries.outstanding(want('moved', deliveries.now))).toEqual([]);
    const later = deliveries.now + 1;
    expect(deliveries.outstanding(want('moved', later))[0]).toMatchObject({ act: 'insert', generation: 2 });
  });

  it('does not try again what was refused, until it is about something else', () => {
    const deliveries = new Deliveries();
    deliveries.run(want('call'), ['never']);
    expect(deliveries.outstanding(want('call'))).toEqual([]);
    expect(deliveries.outstanding(notWanted)).toEqual([]);
    expect(deliveries.outstanding(want('better'))[0]).toMatchObject({ act: 'insert', generation: 1 });
  });
});

describe('what was refused of an event that stands', () => {
  it('is not cancelled again when it was cancelling', () => {
    const deliveries = new Deliveries();
    deliveries.run(want('call'));
    deliveries.run(notWanted, ['never']);
    expect(deliveries.outstanding(notWanted)).toEqual([]);
  });

  it('is cancelled all the same when it was changing', () => {
    const deliveries = new Deliveries();
    deliveries.run(want('call'));
    deliveries.run(want('changed'), ['never']);
    expect(deliveries.outstanding(notWanted)[0]).toMatchObject({ act: 'cancel', generation: 1 });
  });
});

describe('whatever happens to the acts', () => {
  const keys = ['c1', 'c2', 'c3'].map((id) => inviteKey(callId(id), email('ada')));
  const wish = fc.constantFrom<'A' | 'B' | 'notWanted' | 'notKnown'>('A', 'B', 'notWanted', 'notKnown');
  const fate = fc.constantFrom<Fate>('well', 'well', 'diesBefore', 'diesAfter', 'later');
  const runs = fc.array(
    fc.record({
      wishes: fc.tuple(wish, wish, wish),
      fates: fc.tuple(fate, fate, fate),
    }),
    { maxLength: 12 },
  );

  function wantedOf(wishes: readonly string[]): Wanted {
    return new Map(
      keys.flatMap((of, index) => {
        const said = wishes[index];
        if (said === 'notKnown') return [];
        return [
          [
            of,
            said === 'notWanted' ? unwanted : { ...invite(said!), content: { summary: `${of} ${said!}` } },
          ],
        ];
      }),
    );
  }

  it('three quiet runs bring about exactly what is wanted, with no event twice', () => {
    fc.assert(
      fc.property(runs, fc.tuple(wish, wish, wish), (history, last) => {
        const deliveries = new Deliveries();
        for (const { wishes, fates } of history) deliveries.run(wantedOf(wishes), fates);
        const settled = last.map((said) => (said === 'notKnown' ? 'A' : said));
        for (let run = 0; run < 3; run += 1) deliveries.run(wantedOf(settled));

        expect(deliveries.outstanding(wantedOf(settled))).toEqual([]);
        const titles = deliveries.calendar.live().map(({ summary }) => summary);
        const expected = keys.flatMap((of, index) =>
          settled[index] === 'notWanted' ? [] : [`${of} ${settled[index]!}`],
        );
        expect([...titles].sort()).toEqual(expected.sort());
        expect([...deliveries.calendar.inserted.values()].every((times) => times === 1)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('what is not known is never touched', () => {
    fc.assert(
      fc.property(runs, (history) => {
        const deliveries = new Deliveries();
        for (const { wishes, fates } of history) {
          const acts = deliveries.run(wantedOf(wishes), fates);
          const unknown = keys.filter((_, index) => wishes[index] === 'notKnown');
          expect(acts.filter((act) => unknown.includes(act.key))).toEqual([]);
        }
      }),
    );
  });
});

describe('what an answer means', () => {
  const cases = [
    ['insert', 200, '', 'done'],
    ['insert', 409, 'duplicate', 'exists'],
    ['update', 200, '', 'done'],
    ['update', 404, 'notFound', 'gone'],
    ['update', 410, 'deleted', 'gone'],
    ['update', 403, 'forbidden', 'gone'],
    ['update', 403, 'requiredAccessLevel', 'refused'],
    ['cancel', 204, '', 'done'],
    ['cancel', 404, 'notFound', 'done'],
    ['cancel', 410, 'deleted', 'done'],
    ['insert', 429, '', 'notDone'],
    ['insert', 401, 'authError', 'notDone'],
    ['insert', 403, 'rateLimitExceeded', 'notDone'],
    ['insert', 403, 'quotaExceeded', 'notDone'],
    ['insert', 403, 'requiredAccessLevel', 'refused'],
    ['insert', 404, 'notFound', 'refused'],
    ['insert', 400, 'invalid', 'refused'],
    ['insert', 0, '', undefined],
    ['insert', 299, '', 'done'],
    ['insert', 300, '', undefined],
    ['insert', 399, '', undefined],
    ['insert', 408, 'requestTimeout', undefined],
    ['insert', 500, 'backendError', undefined],
    // Only with 403 a word makes it "later", or says that the event is gone.
    ['insert', 400, 'eventLimitReached', 'refused'],
    ['update', 400, 'forbidden', 'refused'],
    // Only an insert finds an id in use.
    ['update', 409, 'duplicate', 'refused'],
    ['cancel', 503, 'backendError', undefined],
  ] as const;
  it.each(cases)('%s answered with %i %s: %s', (act, status, reason, outcome) => {
    expect(outcomeOf({ act }, { status, reason })).toBe(outcome);
  });
});
