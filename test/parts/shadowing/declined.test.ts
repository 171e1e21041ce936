import { eventId, inviteKey } from '../../../src/effects/keys';
import type { Attempt, GuestAnswer, Platform } from '../../../src/run/ports';
import { askWhoDeclined } from '../../../src/run/shadowing/askWhoDeclined';
import { at, callId, email } from '../../shadowing/world';
import { InWorkbook } from '../inWorkbook';
import { placed } from './decided';
import { TypedWorkbook } from './typedWorkbook';

const names = Array.from({ length: 21 }, (_, n) => `e${n}`);

/** Engineers with a confirmed place and a live invite each; the last of them only has a mail to show for it. */
function workbook(invited: readonly string[]): TypedWorkbook {
  const book = new TypedWorkbook().automate();
  for (const name of names) {
    book.engineer(name).call(`c-${name}`, '2026-06-02 14:00', { Seats: 1 });
    const confirmed = { monday: '2026-06-01', confirmed: true };
    book.ledger(...placed(name, name, `c-${name}`, '2026-06-02 14:00', confirmed));
  }
  const keys = invited.map((name) => inviteKey(callId(`c-${name}`), email(name)));
  return book
    .ledger({
      kind: 'claimed',
      claims: keys.map((key) => ({ key, generation: 1, act: 'insert', content: 'x' })),
    })
    .ledger({
      kind: 'delivered',
      outcomes: keys.map((key) => ({ key, generation: 1, outcome: 'done', detail: '' })),
    });
}

const answer = (name: string, declined = true): GuestAnswer => {
  const key = inviteKey(callId(`c-${name}`), email(name));
  return { eventId: eventId('s1', key, 1), guest: email(name), declined };
};

const google = new InWorkbook('shadowing', false);
afterAll(() => {
  google.remove();
});

/** What a run comes to that asks the calendar so: since when it asked, to whom it wrote, and what the ledger got. */
function asked(
  book: TypedWorkbook,
  answers: Attempt<readonly GuestAnswer[]>,
  seen: Attempt<true> = { ok: true, value: true },
) {
  const lines = google.records('Ledger').length;
  const mails = google.workbench.outtray().mails.length;
  const since: string[] = [];
  google.asks((there) => {
    const calendar: Platform['calendar'] = {
      ...there.calendar,
      look: () => seen,
      answersSince: (of, from) => {
        since.push(`${of} ${new Date(from).toISOString()}`);
        return answers;
      },
    };
    const after = { ...book.copy().run(), before: book.found };
    askWhoDeclined({ platform: { ...there, calendar }, after, startedAt: there.now(), firstLine: 1 });
  });
  return {
    since,
    mails: google.workbench
      .outtray()
      .mails.slice(mails)
      .map(({ to }) => to),
    ledger: google.ledger(lines),
  };
}

const yes = (...answers: GuestAnswer[]): Attempt<readonly GuestAnswer[]> => ({ ok: true, value: answers });
const one = workbook(['e0', 'e1']);
const nothing = { since: [], mails: [], ledger: [] };
/** 26 hours before Monday, 10:00 in Berlin. */
const lookedFrom = 'cal1 2026-05-03T06:00:00.000Z';

describe('S11 who declined', () => {
  it('is asked by mail whether to withdraw, and nobody else', () => {
    const { since, mails, ledger } = asked(one, yes(answer('e0'), answer('e1', false)));
    expect([since, mails]).toEqual([[lookedFrom], ['e0@example.com']]);
    const key = 'declined/invite/c-e0/e0@example.com/1';
    expect(ledger).toEqual([
      ['claimed', { claims: [expect.objectContaining({ key, generation: 1, act: 'mail' })] }],
      ['delivered', { outcomes: [{ key, generation: 1, outcome: 'done', detail: '' }] }],
    ]);
  });

  it('is nobody where nobody declined: nothing is written', () => {
    expect(asked(one, yes(answer('e1', false)))).toEqual({ ...nothing, since: [lookedFrom] });
  });

  it('is asked twenty at once; of the others the next hour asks', () => {
    const { mails, ledger } = asked(workbook(names), yes(...names.map((name) => answer(name))));
    expect([mails.length, ledger.map(([kind]) => kind)]).toEqual([20, ['claimed', 'delivered']]);
  });

  it.each<[string, TypedWorkbook]>([
    ['automation was never on', new TypedWorkbook()],
    ['the calendar is gone', one.copy().ledger({ kind: 'calendarGone', calendar: 'cal1' })],
    ['no invite was ever made', workbook([])],
    [
      'only a mail went out',
      workbook([])
        .ledger({
          kind: 'claimed',
          claims: [{ key: inviteKey(callId('m'), email('e0')), generation: 1, act: 'mail', content: 'x' }],
        })
        .ledger({
          kind: 'delivered',
          outcomes: [
            { key: inviteKey(callId('m'), email('e0')), generation: 1, outcome: 'exists', detail: '' },
          ],
        }),
    ],
    [
      'none of them stands',
      workbook(['e0']).ledger(
        {
          kind: 'claimed',
          claims: [
            { key: inviteKey(callId('c-e0'), email('e0')), generation: 1, act: 'cancel', content: '' },
          ],
        },
        {
          kind: 'delivered',
          outcomes: [
            { key: inviteKey(callId('c-e0'), email('e0')), generation: 1, outcome: 'done', detail: '' },
          ],
        },
      ),
    ],
  ])('is not asked for when %s', (_when, book) => {
    expect(asked(book, yes(answer('e0')))).toEqual(nothing);
  });

  it('is not known while the calendar does not answer; that it is gone is kept', () => {
    const failed = (failure: 'refused' | 'later' | 'unknown') =>
      ({ ok: false, failure, detail: 'Not Found' }) as const;
    const gone = { ...nothing, since: [lookedFrom], ledger: [['calendarGone', { calendar: 'cal1' }]] };
    expect(asked(one, failed('refused'), failed('refused'))).toEqual(gone);
    expect(asked(one, failed('refused'))).toEqual({ ...nothing, since: [lookedFrom] });
    expect(asked(one, failed('later'), failed('refused'))).toEqual({ ...nothing, since: [lookedFrom] });
    expect(asked(one, failed('unknown'), failed('refused'))).toEqual({ ...nothing, since: [lookedFrom] });
  });
});

it('begins on the Monday on which these tests stand', () => {
  expect(one.now).toBe(at('2026-05-04 10:00'));
});
