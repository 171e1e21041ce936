import { threadKey } from '../../../src/effects/redAccounts/postKeys';
import { accountView } from '../../../src/run/redAccounts/homeAccount';
import { shownOf } from '../../../src/run/redAccounts/homeShown';
import type { AccountView } from '../../../src/sidebar/redAccounts/requests';
import { acme, saves } from '../../redAccounts/asking';
import { askId, day, email } from '../../redAccounts/world';
import { aDelivery } from './deliveries';
import type { ViewedWorld } from './viewing';
import { viewedWorld } from './viewing';

function seen(world: ViewedWorld, me = 'ann.berg', account = 'acme'): AccountView {
  return accountView(shownOf(world.viewed(me), []), world.episodeOf(account));
}

const nobody = { account: '', accountId: '', health: '', whyRed: '', ae: '', ce: '', sponsor: '' };
const empty = { currentState: '', actionPlan: '', exitCriteria: '', resolution: '', renewal: '' };
const noStep = { nextStep: '', nextStepOwner: '', nextStepDue: '' };

describe('the view of an account', () => {
  it('that turned red this morning is whole', () => {
    const world = viewedWorld();
    expect(seen(world.clock('2026-05-05 09:30'))).toEqual({
      episode: acme(world),
      row: 2,
      status: 'Red',
      health: 'Red',
      isOpen: true,
      redSince: 'Mon 4 May',
      daysRed: 0,
      timeInStates: ['Red less than a day'],
      relapses: '',
      waitingFor: [
        { who: 'AE Ann Berg', what: 'Why red and Current state', since: 'Mon 4 May', isMe: true },
        { who: 'CE cem@example.com', what: 'Action plan and Exit criteria', since: 'Mon 4 May', isMe: false },
      ],
      thread: '',
      values: {
        ...{ ...nobody, ...empty, ...noStep },
        ...{ account: 'acme', accountId: '001000000acmeAA', health: 'Red' },
        ...{ ae: 'ann.berg@example.com', ce: 'cem@example.com', sponsor: 'sam@example.com' },
      },
      touched: {
        account: 'CRM, Mon 4 May 10:00',
        accountId: 'CRM, Mon 4 May 10:00',
        health: 'CRM, Mon 4 May 10:00',
        ae: 'CRM, Mon 4 May 10:00',
        ce: 'CRM, Mon 4 May 10:00',
        sponsor: 'CRM, Mon 4 May 10:00',
      },
      parts: {
        ae: { owner: 'Ann Berg', state: 'missing', sentence: 'Missing: Why red, Current state.' },
        ce: {
          owner: 'cem@example.com',
          state: 'missing',
          sentence: 'Missing: Action plan, Exit criteria.',
        },
      },
      plan: 'The plan is to be agreed by Wed 6 May.',
      planState: 'due',
      stale: '',
      asks: [],
      timeline: seen(world).timeline,
      resolution: {
        isWaiting: false,
        kind: 'resolved',
        question: '',
        sentences: [],
        isNoteAsked: false,
        mayGiveWord: false,
      },
      mine: { part: 'ae', role: 'ae' },
      mayChangeHealth: true,
    });
  });

  it('that was closed says how, and that nobody is waited for', () => {
    const world = viewedWorld().clock('2026-05-06 10:00');
    world.report('acme', 'Green');
    world.close(acme(world)).clock('2026-05-30 10:00');
    expect(seen(world)).toMatchObject({
      status: 'Resolved',
      health: 'Green',
      isOpen: false,
      redSince: 'Mon 4 May',
      daysRed: 2,
      waitingFor: [],
      stale: '',
    });
  });

  it('tells where its row stands, and that there is none', () => {
    const world = viewedWorld();
    world.report('globex', 'Red');
    expect(seen(world, 'ann', 'globex').row).toBe(3);
    world.rows.delete(world.episodeOf('globex').id);
    expect(seen(world, 'ann', 'globex').row).toBe(0);
  });

  it('has the CRM’s name for it where its row has none', () => {
    const world = viewedWorld();
    world.type(acme(world), { account: '' }).run();
    expect(seen(world).values.account).toBe('acme');
  });
});

describe('what was typed since the last run', () => {
  it('is shown as somebody’s, and all else as it was', () => {
    const world = viewedWorld();
    saves(world, 'ann.berg', { whyRed: 'Two outages' });
    world.clock('2026-05-04 12:05').type(acme(world), { actionPlan: 'Roll back', sponsor: undefined });
    const { values, touched, mine } = seen(world, 'sam');
    expect([values.whyRed, values.actionPlan, values.sponsor]).toEqual(['Two outages', 'Roll back', '']);
    expect([touched.whyRed, touched.actionPlan, touched.sponsor]).toEqual([
      'Ann Berg, Mon 4 May 10:00',
      'Someone, Mon 4 May 12:05',
      'Someone, Mon 4 May 12:05',
    ]);
    expect(mine).toEqual({ part: null, role: null });
  });

  it('is not shown of a row that speaks of another account now', () => {
    const world = viewedWorld();
    world.type(acme(world), { accountId: '001999999999999', whyRed: 'Of the other one' });
    expect(seen(world).values.whyRed).toBe('');
    world.rows.set(acme(world), 'unreadable');
    expect(seen(world).values.account).toBe('acme');
  });
});

describe('R3 whose turn it is', () => {
  function withAsks(n: number): ViewedWorld {
    const world = viewedWorld();
    for (let k = 1; k <= n; k += 1) world.typeAsk(`k${k}`, { account: 'acme', owner: email(`p${k}`) });
    world.clock('2026-05-05 10:00').run();
    return world;
  }

  it('is shown with up to 20 turns', () => {
    const { waitingFor } = seen(withAsks(18));
    expect(waitingFor).toHaveLength(20);
    expect(waitingFor[19]).toEqual({
      who: 'p18@example.com',
      what: 'the answer to “What k18 asks”',
      since: 'Tue 5 May',
      isMe: false,
    });
  });

  it('says how many more there are, and is nobody’s in that line', () => {
    const { waitingFor } = seen(withAsks(20), 'p19');
    expect(waitingFor).toHaveLength(21);
    expect(waitingFor[20]).toEqual({
      who: '2 more',
      what: 'see the asks below',
      since: 'Tue 5 May',
      isMe: false,
    });
  });
});

describe('R2 the link to the Slack thread', () => {
  const theirs = 'https://example.slack.com/archives/C0OTHER/p1767600000000100';
  const ours = 'https://example.slack.com/archives/C0REDACC/p1777880000000100';

  function posted(): ViewedWorld {
    const world = viewedWorld();
    world.keep([{ kind: 'slackConnected', team: 'Example', address: 'https://example.slack.com/' }]);
    const ref = 'C0REDACC/1777880000.000100';
    const post = aDelivery(threadKey(acme(world)), { standing: 'live', ref });
    world.deliveries.set(post.key, post);
    return world;
  }

  it('is ours where it stands, whatever link the row has', () => {
    const world = posted();
    world.type(acme(world), { thread: theirs });
    expect(seen(world).thread).toBe(ours);
  });

  it('is the row’s where none of ours stands, if it is an address', () => {
    const world = viewedWorld();
    expect(seen(world).thread).toBe('');
    world.type(acme(world), { thread: theirs });
    expect(seen(world).thread).toBe(theirs);
    for (const thread of ['see https://example.slack.com', 'http://example.com/', 'javascript:alert(1)']) {
      world.type(acme(world), { thread });
      expect(seen(world).thread).toBe('');
    }
    world.rows.clear();
    expect(seen(world).thread).toBe('');
  });
});

describe('R6 an update that is due', () => {
  function stale(settings: ConstructorParameters<typeof ViewedWorld>[0], text: string): string {
    const world = viewedWorld(settings);
    return seen(world.clock(text)).stale;
  }

  it('is asked for after the days that Settings say', () => {
    expect(stale({}, '2026-05-11 23:00')).toBe('');
    expect(stale({}, '2026-05-12 08:00')).toBe('Last update 8 days ago: stale. One is due every 7 days.');
    expect(stale({ staleDays: 1 }, '2026-05-06 08:00')).toBe(
      'Last update 2 days ago: stale. One is due every day.',
    );
  });
});

describe('what an account is to who looks', () => {
  it.each([
    ['ann.berg', { part: 'ae', role: 'ae' }, true],
    ['cem', { part: 'ce', role: 'ce' }, true],
    ['sam', { part: null, role: 'sponsor' }, true],
    ['casey', { part: null, role: null }, true],
    ['stranger', { part: null, role: null }, false],
  ])('%s', (name, mine, mayChangeHealth) => {
    expect(seen(viewedWorld(), name)).toMatchObject({ mine, mayChangeHealth });
  });
});

describe('an ask', () => {
  it('is shown with the account that it is about', () => {
    const world = viewedWorld();
    world.typeAsk('k1', { account: 'acme', due: day('2026-05-08') }).run();
    world.report('globex', 'Red');
    world.typeAsk('k2', { account: 'globex' }).run();
    expect(seen(world).asks.map(({ id }) => id)).toEqual([askId('k1')]);
  });
});
