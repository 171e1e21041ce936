import {
  doubledCalendars,
  brokenInvariants,
  doubledIds,
  doubledLines,
  doubledPosts,
  doubledTriggers,
  secondEpisodes,
  secondRotations,
  signedUpIn,
  signUpsLost,
  wrongCoordinators,
  wrongEvents,
} from './invariants';
import { uninvited, untoldLosses, untoldMoves, wrongMails, wrongMondayMails } from './mailInvariants';
import { eventIdOf, postIdOf, type Line, type Seen, type SeenBook } from './seen';
import { cellsChanged } from './typed';

const eng = 'eng1@example.com';
const place = {
  placement: 'p1',
  signUp: 's1',
  engineer: eng,
  call: 'c1',
  week: '2026-06-01',
  confirmed: true,
};
const friday = Date.parse('2026-05-29T08:00:00Z');
const monday = Date.parse('2026-06-01T07:00:00Z');
const hourMs = 3_600_000;
const mail = {
  to: eng,
  subject: 'Your call',
  text: 'You get this at most once a week.',
  sentAt: monday + 1,
};
const invite = (generation: number, call = 'c1') => ({
  id: eventIdOf('book', `invite/${call}/${eng}`, generation),
  guests: [eng],
});

const line = (kind: string, data: Line['data'], at = 1): Line => ({
  run: at,
  line: 1,
  at: friday,
  kind,
  data,
});
const opened = (episode: string): Line => line('opened', { episode, account: 'fjord' });

/** A world in which all is well: one sign-up with its confirmed seat and the invite for it. */
function seen(more: Partial<Seen> = {}, book: Partial<SeenBook> = {}): Seen {
  const signedUp = line('signedUp', { signUp: 's1', engineer: eng });
  const lines = [line('automationOn', {}), signedUp, line('placed', place)];
  const ours = {
    spreadsheet: 'book',
    lines,
    ids: ['c1', 's1'],
    ambiguous: [],
    unread: [],
    lacksTab: false,
    hasRuns: true,
    signUps: [{ id: 's1', status: 'Confirmed' }],
    coordinators: {
      are: 'casey@example.com, robin@example.com',
      shown: 'robin@example.com, casey@example.com',
    },
  };
  return {
    books: [{ ...ours, ...book }],
    events: [invite(0)],
    cancelled: [],
    mails: [mail],
    invitations: [eng],
    posts: [],
    triggers: ['everyHour'],
    tellsOfMails: false,
    now: monday + 3 * hourMs,
    ...more,
  };
}

const claimed = line('claimed', { claims: [{ key: 'weekly/x', generation: 1, act: 'mail' }] });
const delivered = line('delivered', { outcomes: [{ key: 'weekly/x', generation: 1, outcome: 'done' }] });

test('A world in which all is well breaks no invariant', () => {
  expect(brokenInvariants(seen())).toEqual([]);
});

describe('an invariant sees', () => {
  test('a sign-up that a row says was taken, and the ledger does not know', () => {
    expect(signUpsLost(seen({}, { signUps: [{ id: 's2', status: 'Tentative: 1 June' }] }))).toHaveLength(1);
  });

  test('a coordinator in Settings who is none, unless their save is not through or an older version stands there', () => {
    const coordinators = { are: 'casey@example.com', shown: 'robin@example.com' };
    expect(wrongCoordinators(seen({}, { coordinators }))).toHaveLength(1);
    expect(wrongCoordinators(seen({}, { coordinators: { are: 'casey@example.com' } }))).toEqual([]);
    const after = (...kinds: string[]) =>
      wrongCoordinators(seen({}, { coordinators, lines: kinds.map((kind) => line(kind, {})) }));
    expect(after('coordinatorsMeant')).toEqual([]);
    expect(after('coordinatorsMeant', 'coordinatorsSaved')).toHaveLength(1);
    expect(after('restoredSeen', 'wentOn')).toEqual([]);
  });

  test('a sign-up that was withdrawn as none', () => {
    const lines = [line('signedUp', { signUp: 's1', engineer: eng }), line('withdrew', { signUp: 's1' })];
    expect(signedUpIn(seen())).toEqual([eng]);
    expect(signedUpIn(seen({}, { lines }))).toEqual([]);
  });

  test('a second rotation in a calendar year, unless the first was given back', () => {
    const second = line('placed', { ...place, placement: 'p2', week: '2026-09-07' });
    const next = line('placed', { ...place, placement: 'p2', week: '2027-01-04' });
    const released = line('released', { placement: 'p1', reason: 'withdrawn', counts: false });
    const withLines = (...more: Line[]) => seen({}, { lines: [line('placed', place), ...more] });
    expect(secondRotations(withLines(second))).toHaveLength(1);
    expect(secondRotations(withLines(next))).toEqual([]);
    expect(secondRotations(withLines(second, released))).toEqual([]);
  });

  test('a seat without an event, with two, and an event without a seat', () => {
    expect(wrongEvents(seen({ events: [] }))).toHaveLength(1);
    expect(wrongEvents(seen({ events: [invite(0), invite(1)] }))).toHaveLength(1);
    expect(wrongEvents(seen({ events: [invite(0), invite(0, 'c2')] }))).toHaveLength(1);
    expect(wrongEvents(seen({ events: [invite(3)] }))).toEqual([]);
  });

  test('no event as wrong where the row of the call is gone', () => {
    expect(wrongEvents(seen({ events: [] }, { ids: ['s1'] }))).toEqual([]);
    expect(wrongEvents(seen({ events: [] }, { unread: ['c1'] }))).toEqual([]);
  });

  test('an invite that was taken back since the row of its call does not read', () => {
    const cancelled = [invite(0).id];
    expect(wrongEvents(seen({ events: [], cancelled }, { unread: ['c1'] }))).toHaveLength(1);
    const again = [
      line('placed', place),
      line('released', { placement: 'p1', reason: 'withdrawn', counts: false }),
      line('placed', { ...place, placement: 'p2' }),
    ];
    const unread = { unread: ['c1'], lines: again };
    expect(wrongEvents(seen({ events: [], cancelled }, unread))).toEqual([]);
    const both = [...cancelled, invite(1).id];
    expect(wrongEvents(seen({ events: [], cancelled: both }, unread))).toHaveLength(1);
    const restored = [line('placed', place), line('restoredSeen', {}), line('wentOn', {})];
    expect(wrongEvents(seen({ events: [], cancelled }, { unread: ['c1'], lines: restored }))).toEqual([]);
  });

  test('nothing wrong with invites while automation is off, nobody runs it, or a tab is gone: nobody tends them', () => {
    expect(wrongEvents(seen({ events: [] }, { hasRuns: false }))).toEqual([]);
    const lines = [line('placed', place), line('automationOff', {})];
    expect(wrongEvents(seen({ events: [invite(0, 'c2')] }, { lines }))).toEqual([]);
    expect(wrongEvents(seen({ events: [invite(0), invite(0, 'c2')] }, { lacksTab: true }))).toEqual([]);
  });

  test('a second calendar while the first is there, but not one of who sends next', () => {
    const withLines = (...kinds: string[]) =>
      doubledCalendars(seen({}, { lines: kinds.map((kind) => line(kind, {})) }));
    expect(withLines('automationOn', 'calendarMade', 'calendarMade')).toHaveLength(1);
    expect(withLines('calendarMade', 'calendarGone', 'calendarMade')).toEqual([]);
    expect(withLines('automationOn', 'calendarMade', 'automationOn', 'calendarMade')).toEqual([]);
  });

  test('a mail twice, and one of which nobody knows and nobody is told', () => {
    expect(wrongMails(seen({ mails: [mail, mail] }))).toHaveLength(1);
    expect(wrongMails(seen({}, { lines: [claimed] }))).toHaveLength(1);
    expect(wrongMails(seen({ tellsOfMails: true }, { lines: [claimed] }))).toEqual([]);
    expect(wrongMails(seen({}, { lines: [claimed, delivered] }))).toEqual([]);
  });

  test('no mail on the Monday to who has a seat, once it must have gone; or two', () => {
    expect(wrongMondayMails(seen({ mails: [] }))).toHaveLength(1);
    expect(wrongMondayMails(seen({ mails: [{ ...mail, sentAt: friday }] }))).toHaveLength(1);
    expect(wrongMondayMails(seen({ mails: [mail, { ...mail, subject: 'Your calls' }] }))).toHaveLength(1);
    const both = seen().books.flatMap((book) => [book, { ...book, spreadsheet: 'other' }]);
    const other = { ...mail, text: `${mail.text} It is of other.` };
    expect(wrongMondayMails(seen({ books: both, mails: [mail, other] }))).toEqual([]);
    expect(wrongMondayMails(seen({ mails: [], tellsOfMails: true }))).toEqual([]);
    expect(wrongMondayMails(seen({ mails: [], now: monday + hourMs }))).toEqual([]);
    expect(wrongMondayMails(seen({ mails: [], now: monday + 72 * hourMs }))).toEqual([]);
  });

  test('no mail as missing of a place later on, of a row that does not read, and where nobody sends', () => {
    const later = [line('automationOn', {}), line('placed', { ...place, week: '2026-06-15' })];
    const off = [line('automationOn', {}), line('placed', place), line('automationOff', {})];
    expect(wrongMondayMails(seen({ mails: [] }, { lines: later }))).toEqual([]);
    expect(wrongMondayMails(seen({ mails: [] }, { unread: ['c1'] }))).toEqual([]);
    expect(wrongMondayMails(seen({ mails: [] }, { lines: off }))).toEqual([]);
  });

  test('that somebody was not told of the last move of a tentative place', () => {
    const tentative = line('placed', { ...place, confirmed: false });
    const moved = { ...line('moved', { placement: 'p1', week: '2026-06-01' }), at: monday };
    const lines = [line('automationOn', {}), tentative, moved];
    const told = { ...mail, subject: 'Your call moved: the week of 1–7 June 2026' };
    expect(untoldMoves(seen({ mails: [told] }, { lines }))).toEqual([]);
    expect(untoldMoves(seen({ mails: [{ ...told, sentAt: friday }] }, { lines }))).toHaveLength(1);
    expect(untoldMoves(seen({}, { lines: [...lines, line('confirmed', { placement: 'p1' })] }))).toEqual([]);
  });

  test('that somebody was not told of a place that was taken, unless they took it themselves or have another', () => {
    const lost = (reason: string, ...more: Line[]) => {
      const released = { ...line('released', { placement: 'p1', reason, counts: false }), at: monday };
      return { lines: [line('automationOn', {}), line('placed', place), released, ...more] };
    };
    const off = { ...mail, subject: 'Your rotation of 1–7 June 2026 is off: please sign up again' };
    expect(untoldLosses(seen({}, lost('callCancelled')))).toHaveLength(1);
    expect(untoldLosses(seen({ mails: [off] }, lost('callCancelled')))).toEqual([]);
    expect(untoldLosses(seen({ tellsOfMails: true }, lost('callCancelled')))).toEqual([]);
    expect(untoldLosses(seen({}, lost('withdrawn')))).toEqual([]);
    const another = line('placed', { ...place, placement: 'p2', week: '2026-06-08' });
    expect(untoldLosses(seen({}, lost('callCancelled', another)))).toEqual([]);
    expect(untoldLosses(seen({}, lost('callCancelled', line('withdrew', { signUp: 's1' }))))).toEqual([]);
  });

  test('a guest whom Calendar told nothing', () => {
    expect(uninvited(seen({ invitations: [] }))).toHaveLength(1);
    expect(uninvited(seen({ events: [invite(0), invite(0, 'c2')] }))).toHaveLength(1);
  });

  test('a thread twice, and a reply twice', () => {
    const post = { key: 'k1', parent: '', text: 'Fjord is red' };
    const reply = { key: 'k2', parent: '1', text: 'Asked' };
    const lines = [opened('e1'), opened('e2')];
    expect(doubledPosts(seen({ posts: [post, reply] }, { lines }))).toEqual([]);
    expect(doubledPosts(seen({ posts: [post, { ...post, key: 'k3' }] }, { lines }))).toHaveLength(1);
    expect(doubledPosts(seen({ posts: [post, reply, reply] }, { lines }))).toHaveLength(1);
  });

  test('no thread as doubled of two accounts to which people gave one name', () => {
    const lines = [opened('e1'), opened('e2'), opened('e3')];
    const thread = (of: string, generation = 0) => ({
      key: postIdOf('book', `thread/${of}`, generation),
      parent: '',
      text: 'Fjord is red',
    });
    const posts = [thread('e1'), thread('e2')];
    expect(doubledPosts(seen({ posts }, { lines }))).toEqual([]);
    expect(doubledPosts(seen({ posts: [...posts, thread('e2', 1)] }, { lines }))).toHaveLength(1);
    expect(doubledPosts(seen({ posts: [...posts, { ...thread('e3'), key: '' }] }, { lines }))).not.toEqual(
      [],
    );
  });

  test('an answer that began a thread of its own', () => {
    const post = { key: 'k1', parent: '', text: 'Fjord is red' };
    const astray = { key: 'k2', parent: '', text: 'An ask' };
    expect(doubledPosts(seen({ posts: [post, astray] }, { lines: [opened('e1')] }))).toHaveLength(1);
  });

  test('two open episodes of an account', () => {
    const two = [opened('e1'), opened('e2')];
    expect(secondEpisodes(seen({}, { lines: two }))).toHaveLength(1);
    expect(secondEpisodes(seen({}, { lines: [...two, line('closed', { episode: 'e1' })] }))).toEqual([]);
  });

  test('two rows of one id, and two triggers of one kind', () => {
    expect(doubledIds(seen({}, { ids: ['c1', 'c1'] }))).toHaveLength(1);
    const lines = [line('automationOff', {})];
    expect(doubledIds(seen({}, { ids: ['c1', 'c1'], lines }))).toEqual([]);
    expect(doubledLines(seen({}, { ambiguous: ['n1-1'] }))).toHaveLength(1);
    expect(doubledTriggers(seen({ triggers: ['everyHour', 'everyHour'] }))).toHaveLength(1);
  });

  test("a cell of people's that nobody changed, and a row that is lost", () => {
    const [before, done] = [
      ['Calls: A', 'Calls: B'],
      ['Calls: A', 'Calls: C'],
    ];
    expect(cellsChanged(['Calls: A', 'Calls: C'], [before, done])).toEqual([]);
    expect(cellsChanged(['Calls: A', 'Calls: D'], [before, done])).toHaveLength(1);
    expect(cellsChanged(['Calls: C'], [before, done])).toHaveLength(1);
  });
});
