import { boardView, isOf, myAccounts } from '../../../src/run/redAccounts/homeBoard';
import { shownOf, type Shown } from '../../../src/run/redAccounts/homeShown';
import type { AccountLine, Board } from '../../../src/sidebar/redAccounts/requests';
import { acme } from '../../redAccounts/asking';
import { day, email } from '../../redAccounts/world';
import { viewedWorld, ViewedWorld } from './viewing';

const lookedAt = (world: ViewedWorld, me = 'ann.berg'): Shown => shownOf(world.viewed(me), []);
const mine = (world: ViewedWorld, me = 'ann.berg'): AccountLine[] => myAccounts(lookedAt(world, me));
const board = (world: ViewedWorld): Board => boardView(lookedAt(world));

const called = {
  tabs: { 'Account Tracker': 'Rote Kunden' },
  columns: { 'Account Tracker': { 'Waiting for': 'Wartet auf' } },
};

/** So many accounts of Ann Berg that are red since Monday, 2026-05-04. */
function many(n: number, change: Parameters<ViewedWorld['type']>[1] = {}): ViewedWorld {
  const world = new ViewedWorld();
  for (let at = 1; at <= n; at += 1) {
    world.type(`e${at}`, {
      account: `a${at}`,
      health: 'Red',
      ae: email('ann.berg'),
      ce: email('cem'),
      ...change,
    });
  }
  world.run();
  return world;
}

describe('my accounts', () => {
  it('have those first that wait for me, the longest first', () => {
    const world = new ViewedWorld();
    const turns = (account: string, ae: string, sponsor: string): unknown =>
      world.report(account, 'Red', undefined, { ae: email(ae), ce: email('cem'), sponsor: email(sponsor) });
    turns('theirs', 'dan', 'ann.berg');
    world.clock('2026-05-05 10:00');
    turns('newer', 'ann.berg', 'sam');
    world.clock('2026-05-04 12:00');
    turns('older', 'ann.berg', 'sam');
    turns('foreign', 'dan', 'sam');
    world.clock('2026-05-06 10:00').report('theirs', 'Yellow');
    expect(mine(world)).toEqual([
      {
        episode: world.episodeOf('older').id,
        account: 'older',
        health: 'Red',
        status: 'Red',
        waitingFor: 'AE Ann Berg: Why red and Current state, since Mon 4 May',
        isMyTurn: true,
      },
      {
        episode: world.episodeOf('newer').id,
        account: 'newer',
        health: 'Red',
        status: 'Red',
        waitingFor: 'AE Ann Berg: Why red and Current state, since Tue 5 May',
        isMyTurn: true,
      },
      {
        episode: world.episodeOf('theirs').id,
        account: 'theirs',
        health: 'Yellow',
        status: 'Waiting for resolution',
        waitingFor: 'AE dan@example.com: what turned it, since Wed 6 May',
        isMyTurn: false,
      },
    ]);
  });

  it('say what is waited for from me, though it is another’s turn before', () => {
    const world = viewedWorld();
    expect(mine(world, 'cem')).toMatchObject([
      { waitingFor: 'CE cem@example.com: Action plan and Exit criteria, since Mon 4 May', isMyTurn: true },
    ]);
    expect(mine(world, 'sam')).toMatchObject([
      { waitingFor: 'AE Ann Berg: Why red and Current state, since Mon 4 May', isMyTurn: false },
    ]);
    expect(mine(world, 'stranger')).toEqual([]);
  });

  it('are only those that are open', () => {
    const world = viewedWorld().clock('2026-05-05 10:00');
    world.report('acme', 'Green');
    world.close(acme(world));
    expect(mine(world)).toEqual([]);
  });

  it('are shown whole up to 50', () => {
    expect(mine(many(50)).map(({ account }) => account)[49]).toBe('a50');
    const world = many(52);
    const lines = mine(world);
    expect(lines).toHaveLength(51);
    expect(lines[50]).toMatchObject({
      account: '2 more',
      waitingFor: 'See Account Tracker.',
      isMyTurn: false,
    });
  });
});

it('somebody is waited for by name, and a coordinator where nobody is named', () => {
  const what = { role: 'ae', what: 'x', since: viewedWorld().now } as const;
  const asked = (me: string, who: ReturnType<typeof email> | undefined): boolean =>
    isOf(lookedAt(viewedWorld(), me), { ...what, who });
  expect([asked('ann', email('ann')), asked('ann', email('cem')), asked('ann', undefined)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([asked('casey', undefined), asked('casey', email('ann'))]).toEqual([true, false]);
});

describe('the board', () => {
  it('of nothing is empty', () => {
    expect(board(new ViewedWorld())).toEqual({
      red: 0,
      yellow: 0,
      waiting: 0,
      waitingFor: [],
      stale: [],
      plansOverdue: [],
      renewals: [],
      agenda: '',
    });
  });

  it('tells all that is to be looked at of an account', () => {
    const world = viewedWorld();
    world.type(acme(world), { renewal: day('2026-05-22') }).run();
    const of = { episode: acme(world), account: 'acme' };
    expect(board(world.clock('2026-05-13 10:00'))).toEqual({
      red: 1,
      yellow: 0,
      waiting: 0,
      waitingFor: [{ ...of, who: 'AE Ann Berg', what: 'Why red and Current state', since: 'Mon 4 May' }],
      stale: [{ ...of, text: 'Last update 9 days ago' }],
      plansOverdue: [{ ...of, text: 'Was due on Wed 6 May' }],
      renewals: [{ ...of, text: 'Renews on Fri 22 May 2026, in 9 days' }],
      agenda: expect.stringMatching(/^Red accounts, Wed 13 May 2026\n/) as string,
    });
  });

  it.each([
    ['2026-05-04', 'Renews on Mon 4 May 2026, today'],
    ['2026-05-05', 'Renews on Tue 5 May 2026, in 1 day'],
    ['2026-05-24', 'Renews on Sun 24 May 2026, in 20 days'],
    ['2026-05-25', 'Renews on Mon 25 May 2026, in 3 weeks'],
    ['2026-07-12', 'Renews on Sun 12 Jul 2026, in 9 weeks'],
  ])('says how soon an account renews: %s', (renewal, text) => {
    const world = viewedWorld();
    world.type(acme(world), { renewal: day(renewal) }).run();
    expect(board(world).renewals).toEqual([{ episode: acme(world), account: 'acme', text }]);
  });

  it('cuts long lists, and says how much more there is and where', () => {
    const world = many(52, { renewal: day('2026-05-22') });
    world.settings = { ...world.settings, called };
    const { waitingFor, stale, plansOverdue, renewals } = board(world.clock('2026-05-13 10:00'));
    const lists = [waitingFor, stale, plansOverdue, renewals];
    expect(lists.map(({ length }) => length)).toEqual([51, 51, 51, 51]);
    expect(waitingFor[50]).toEqual({
      episode: waitingFor[50]?.episode,
      account: '2 more',
      who: 'Rote Kunden',
      what: 'see its column Wartet auf',
      since: 'Mon 4 May or later',
    });
    for (const list of [stale, plansOverdue, renewals]) {
      const { episode } = list[50] ?? {};
      expect(list[50]).toEqual({ episode, account: '2 more', text: 'See Rote Kunden.' });
    }
    expect(board(many(50)).waitingFor.map(({ account }) => account)[49]).toBe('a50');
    expect(board(many(51)).waitingFor.map(({ account }) => account)[50]).toBe('1 more');
  });
});
