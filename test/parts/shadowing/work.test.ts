import { inviteKey } from '../../../src/effects/keys';
import type { EffectKey } from '../../../src/effects/delivery';
import { workOf } from '../../../src/run/shadowing/work';
import { watchedShadowing } from '../../../src/run/shadowing/watchedShadowing';
import type { Email } from '../../../src/programme/records';
import { at, callId, email } from '../../shadowing/world';
import { placed, placementId } from './decided';
import { TypedWorkbook } from './typedWorkbook';

const monday = '2026-05-11';

/** Automation is on since Friday; on Monday, 9 o'clock, is the weekly reminder; two calls of the next week have a confirmed place. */
const base = (() => {
  const book = new TypedWorkbook().clock('2026-05-01 10:00');
  book
    .engineer('jo')
    .engineer('kim')
    .call('c-1', '2026-05-12 14:00')
    .call('c-2', '2026-05-13 14:00', { Customer: 'Fjord', 'Customer no.': 7 })
    .signUp('s-1', 'jo', 'any')
    .signUp('s-2', 'kim', 'any')
    .automate()
    .ledger(...placed('1', 'jo', 'c-1', '2026-05-12 14:00', { monday, confirmed: true }))
    .ledger(...placed('2', 'kim', 'c-2', '2026-05-13 14:00', { monday, confirmed: true }));
  book.run();
  return book.clock('2026-05-04 08:00');
})();

function work(book: TypedWorkbook, asRested = false): { invites: string[]; mails: string[]; asked: number } {
  let asked = 0;
  const coordinators = (): readonly Email[] => {
    asked += 1;
    return [email('casey')];
  };
  const { invites, mails, posts } = workOf(book.copy().run(), coordinators, asRested);
  expect(posts).toEqual([]);
  return {
    invites: invites.map(({ act, key }) => `${act} ${key}`),
    mails: mails.map(({ key }) => key),
    asked,
  };
}

const bothInvites = ['insert invite/c-1/jo@example.com', 'insert invite/c-2/kim@example.com'];
const nothing = { invites: [], mails: [], asked: 0 };

describe('what is wanted and not yet there', () => {
  it('are the invites; coordinators are asked for only when they are to be written to', () => {
    expect(work(base)).toEqual({ invites: bothInvites, mails: [], asked: 0 });
  });

  it('is nothing without automation, and after it was turned off', () => {
    expect(work(new TypedWorkbook().engineer('jo'))).toEqual(nothing);
    expect(work(base.copy().ledger({ kind: 'automationOff' }))).toEqual(nothing);
  });

  it('are no invites while the calendar is gone, but the mails', () => {
    const gone = base.copy().clock('2026-05-04 09:00').ledger({ kind: 'calendarGone', calendar: 'cal1' });
    expect(work(gone)).toEqual({
      invites: [],
      mails: [
        'weekly/2026-05-04/jo@example.com',
        'weekly/2026-05-04/kim@example.com',
        'weekly/2026-05-04/ae@example.com',
        'weekly/2026-05-04/casey@example.com',
      ],
      asked: 1,
    });
  });

  it('are the weekly mails once they are due, with what a coordinator should look at', () => {
    const due = base
      .copy()
      .clock('2026-05-04 09:00')
      .change('engineers', 'kim@example.com', { GitHub: 'a b' });
    const { mails } = workOf(due.copy().run(), () => [email('casey')]);
    expect(mails.map(({ mail }) => mail.to)).toEqual([
      'jo@example.com',
      'kim@example.com',
      'ae@example.com',
      'casey@example.com',
    ]);
    expect(mails[3]?.mail.text).toContain('Engineers: row 3 has a question in Check.');
    expect(mails[3]?.mail.text).toContain('docs.google.com/spreadsheets/d/s1');
  });

  it('are none for what was changed a moment ago, unless it is asked what would be wanted when it rests', () => {
    const changed = base.copy().change('calls', 'c-1', { 'What to expect': 'Another one' });
    expect(work(changed).invites).toEqual(bothInvites.slice(1));
    expect(work(changed, true).invites).toEqual(bothInvites);
  });

  it('is news as well: a place that came about without its engineer being there', () => {
    const news = base
      .copy()
      .ledger(...placed('3', 'lee', 'c-3', '2026-06-02 14:00', { monday: '2026-06-01' }));
    const gone = {
      kind: 'released',
      placement: placementId('p-3'),
      reason: 'callCancelled',
      counts: false,
    } as const;
    news.ledger(gone);
    expect(work(news).mails).toEqual(['lost/p-3']);
  });

  it('is the question about what is held, until it was called a mistake', () => {
    const held = base.copy().change('calls', 'c-1', { Status: 'Cancelled' });
    held.clock('2026-05-04 08:30').ledger({ kind: 'held', rows: ['c-1'] });
    const key = 'held/2026-05-04T06:30:00.000Z/casey@example.com';
    expect(work(held)).toEqual({ invites: bothInvites.slice(1), mails: [key], asked: 1 });
    const [mail] = workOf(held.copy().run(), () => [email('casey')]).mails;
    expect(mail?.mail.subject).toBe('Is this meant? 1 invite would move or go');
    expect(mail?.mail.text).toContain('That is held since Mon 4 May 2026, 08:30');
    expect(work(held.copy().ledger({ kind: 'mistaken', rows: ['c-1'] }))).toEqual({
      invites: bothInvites.slice(1),
      mails: [],
      asked: 0,
    });
  });

  it('is nothing of what has gone out', () => {
    const key = inviteKey(callId('c-1'), email('jo'));
    const [first] = workOf(base.copy().run(), () => []).invites;
    if (!first) throw new Error('no invite is wanted');
    const { generation, act, content } = first;
    const done = base
      .copy()
      .ledger({ kind: 'claimed', claims: [{ key, generation, act, content }] })
      .ledger({ kind: 'delivered', outcomes: [{ key, generation, outcome: 'done', detail: '' }] });
    expect(work(done).invites).toEqual(bothInvites.slice(1));
  });
});

describe('Status says of an effect', () => {
  it.each([
    ['invite/c-2/kim@example.com', 'Invite of Kim: call of Wed 13 May, customer 7'],
    ['invite/c-2/out@example.com', 'Invite of out@example.com: call of Wed 13 May, customer 7'],
    ['invite/c-9/jo@example.com', 'Invite of Jo: a call whose row is gone, or does not read'],
    ['placed/p-2', 'Mail to Kim: call of Wed 13 May, customer 7'],
    ['weekly/2026-05-04/jo@example.com', 'Mail to Jo'],
    ['held/2026-05-04T06:30:00.000Z/casey@example.com', 'Mail to casey@example.com'],
    ['lost/p-9', ''],
    ['lost', ''],
  ])('%s what it is about: %s', (key, about) => {
    expect(watchedShadowing.about(base.found, key as EffectKey)).toBe(about);
  });

  it('since when it is due, and what never came', () => {
    const { found } = base;
    const key = inviteKey(callId('c-1'), email('jo'));
    expect(watchedShadowing.since(found, { key, act: 'insert' })).toBe(at('2026-05-01 10:00'));
    const later = base.copy().clock('2026-05-20 10:00');
    const back = {
      now: later.now,
      automationSince: at('2026-05-01 10:00'),
      before: new Set<never>(),
      coordinators: [],
      deliveries: later.found.deliveries,
      spreadsheet: 's1',
    };
    expect(watchedShadowing.lapsed(later.found, back).map(({ kind }) => kind)).toContain('invite');
    expect(watchedShadowing.lacksToken(found)).toBe(false);
  });
});
