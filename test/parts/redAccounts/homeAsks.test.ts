import { asksOfAccount, asksOfMe } from '../../../src/run/redAccounts/homeAsks';
import { shownOf } from '../../../src/run/redAccounts/homeShown';
import type { AskView } from '../../../src/sidebar/redAccounts/requests';
import { acme } from '../../redAccounts/asking';
import { askId, day, email } from '../../redAccounts/world';
import { viewedWorld, type ViewedWorld } from './viewing';

const mine = (world: ViewedWorld, me: string): AskView[] => asksOfMe(shownOf(world.viewed(me), []));
const ofAcme = (world: ViewedWorld, me = 'ann.berg'): AskView[] =>
  asksOfAccount(shownOf(world.viewed(me), []), acme(world));
const idsOf = (asks: readonly AskView[]): readonly string[] => asks.map(({ id }) => id);

/** An ask of acme that Ann Berg makes in the panel, of Jo Doe until Friday. */
function asks(world: ViewedWorld, id: string, change: Partial<Record<string, string>> = {}): void {
  const values = {
    ...{ account: 'acme', ask: 'A date', owner: email('jo.doe'), due: '2026-05-08', answer: '' },
    ...{ status: 'Open', ...change },
  };
  world.ledger({ kind: 'asked', ask: askId(id), episode: acme(world), who: email('ann.berg'), values });
}

describe('R5 the view of an ask', () => {
  it('says who asked whom, when, and until when', () => {
    const world = viewedWorld();
    asks(world, 'k1');
    const ask: AskView = {
      id: 'k1',
      episode: acme(world),
      account: 'acme',
      ask: 'A date',
      asked: 'Asked of Jo Doe by Ann Berg, Mon 4 May 10:00',
      due: '2026-05-08',
      dueText: 'due Fri 8 May',
      status: 'Open',
      answer: '',
      isOverdue: false,
      climbed: '',
      mayAnswer: true,
    };
    expect(mine(world, 'jo.doe')).toEqual([ask]);
    expect(ofAcme(world, 'ann.berg')).toEqual([ask]);
    expect(ofAcme(world, 'casey')).toEqual([ask]);
    expect(ofAcme(world, 'stranger')).toEqual([{ ...ask, mayAnswer: false }]);
  });

  it('does not say who asked where it was typed', () => {
    const world = viewedWorld();
    world.typeAsk('k1', { account: 'acme' }).run();
    expect(ofAcme(world)[0]?.asked).toBe('Asked of leader@example.com, Mon 4 May 10:00');
  });

  it.each([
    ['2026-05-07 23:59', 'due Fri 8 May', false],
    ['2026-05-08 00:00', 'due today', false],
    ['2026-05-09 00:00', '1 day overdue', true],
    ['2026-05-10 10:00', '2 days overdue', true],
  ])('is worded from the day on which one looks: %s', (now, dueText, isOverdue) => {
    const world = viewedWorld();
    asks(world, 'k1');
    expect(ofAcme(world.clock(now))[0]).toMatchObject({ dueText, isOverdue });
  });

  it('is not overdue once it is answered, though its day is over', () => {
    const world = viewedWorld();
    asks(world, 'k1', { status: 'Answered', answer: 'Soon' });
    expect(ofAcme(world.clock('2026-05-12 10:00'))[0]).toMatchObject({
      status: 'Answered',
      answer: 'Soon',
      isOverdue: false,
    });
  });

  it('has no day where what stands there is none', () => {
    const world = viewedWorld();
    asks(world, 'k1', { due: 'soon' });
    expect(ofAcme(world)[0]?.dueText).toBe('');
  });

  it.each([
    [email('sam.lee'), 'Climbed to Sam Lee on Wed 6 May 10:30.'],
    ['' as const, 'Climbed on Wed 6 May 10:30, but there is no sponsor to tell.'],
  ])('says to whom it climbed: "%s"', (to, climbed) => {
    const world = viewedWorld();
    asks(world, 'k1');
    world.clock('2026-05-06 10:30').ledger({ kind: 'climbed', ask: askId('k1'), to });
    expect(ofAcme(world)[0]?.climbed).toBe(climbed);
  });

  it('is of the account into which its own was joined', () => {
    const world = viewedWorld();
    asks(world, 'k1');
    const first = acme(world);
    world.report('globex', 'Red');
    const { id: into } = world.episodeOf('globex');
    world.ledger({ kind: 'joined', episode: first, into });
    expect(mine(world, 'jo.doe')).toMatchObject([{ episode: into, account: 'globex' }]);
  });
});

describe('R5 the order of asks', () => {
  it('of mine is by day, and of one day as they were asked', () => {
    const world = viewedWorld();
    asks(world, 'late', { due: '2026-05-09' });
    asks(world, 'first', { due: '2026-05-07' });
    world.clock('2026-05-04 11:00');
    asks(world, 'second', { due: '2026-05-07' });
    world.clock('2026-05-04 09:00');
    asks(world, 'before', { due: '2026-05-07' });
    expect(idsOf(mine(world, 'jo.doe'))).toEqual(['before', 'first', 'second', 'late']);
  });

  it('of an account has the open ones first, then what was asked last', () => {
    const world = viewedWorld();
    asks(world, 'answered', { status: 'Answered', due: '2026-05-05' });
    world.clock('2026-05-04 11:00');
    asks(world, 'declined', { status: 'Declined', due: '2026-05-05' });
    world.clock('2026-05-04 10:30');
    asks(world, 'between', { status: 'Answered', due: '2026-05-05' });
    asks(world, 'open', { due: '2026-05-09' });
    asks(world, 'acknowledged', { status: 'Acknowledged', due: '2026-05-08' });
    expect(idsOf(ofAcme(world))).toEqual(['acknowledged', 'open', 'declined', 'between', 'answered']);
  });

  it('of mine has only what I own, is unanswered, and is of an account that is open', () => {
    const world = viewedWorld();
    asks(world, 'mine');
    asks(world, 'theirs', { owner: email('vera') });
    asks(world, 'done', { status: 'Answered' });
    asks(world, 'no', { status: 'Declined' });
    expect(idsOf(mine(world, 'jo.doe'))).toEqual(['mine']);
    expect(idsOf(mine(world, 'ann.berg'))).toEqual([]);
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.close(acme(world));
    expect(mine(world, 'jo.doe')).toEqual([]);
    expect(ofAcme(world)).toHaveLength(4);
  });
});

describe('many asks', () => {
  function many(n: number): ViewedWorld {
    const world = viewedWorld();
    for (let k = 1; k <= n; k += 1) asks(world, `k${k}`);
    return world.clock('2026-05-06 10:30');
  }

  it('are shown whole up to 50 of mine, and 60 of an account', () => {
    expect(idsOf(mine(many(50), 'jo.doe'))[49]).toBe('k50');
    expect(ofAcme(many(60))[59]?.ask).toBe('A date');
  });

  it('say how many more there are, in a line that asks for nothing', () => {
    const world = many(62);
    for (const k of ['k51', 'k61']) world.ledger({ kind: 'climbed', ask: askId(k), to: email('sam') });
    for (const k of ['k51', 'k61']) {
      const values = { status: 'Acknowledged', answer: 'I look' };
      world.ledger({ kind: 'askEdited', ask: askId(k), who: email('jo.doe'), values });
    }
    const rest = { answer: '', climbed: '', mayAnswer: false };
    const [own, all] = [mine(world, 'jo.doe'), ofAcme(world)];
    expect([own.length, all.length]).toEqual([51, 61]);
    expect(own[50]).toEqual({ ...own[49], ...rest, ...shared(own[50]), ask: '12 more: see the tab Asks.' });
    expect(all[60]).toEqual({ ...all[59], ...rest, ...shared(all[60]), ask: '2 more: see the tab Asks.' });
  });
});

/** By which the line of the others is the first of them. */
function shared(view: AskView | undefined): Partial<AskView> {
  return view ? { id: view.id, status: view.status } : {};
}

it.each([
  ['6', '7', '9'],
  ['9', '7', '6'],
  ['7', '9', '6'],
  ['9', '6', '7'],
])('asks are ordered by their day, in whatever order they came: %s, %s, %s', (...days) => {
  const world = viewedWorld();
  for (const n of days) world.typeAsk(`k${n}`, { account: 'acme', due: day(`2026-05-0${n}`) });
  world.run();
  expect(ofAcme(world).map(({ due, dueText }) => [due, dueText])).toEqual([
    ['2026-05-06', 'due Wed 6 May'],
    ['2026-05-07', 'due Thu 7 May'],
    ['2026-05-09', 'due Sat 9 May'],
  ]);
});
