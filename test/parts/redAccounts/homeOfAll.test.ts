import { threadKey } from '../../../src/effects/redAccounts/postKeys';
import type { Present } from '../../../src/effects/present';
import { at, day, email, episodeId } from '../../redAccounts/world';
import { acme } from '../../redAccounts/asking';
import { viewedWorld, ViewedWorld } from './viewing';

/** The first post of an episode, as it stands in Slack. */
function posted(world: ViewedWorld, change: Partial<Present> = {}): void {
  const key = threadKey(acme(world));
  world.deliveries.set(key, {
    key,
    generation: 1,
    standing: 'live',
    content: 'x',
    open: undefined,
    openBefore: undefined,
    act: 'post',
    at: world.now,
    refused: undefined,
    ref: 'C0REDACC/1777880000.000100',
    tried: 'x',
    waiting: undefined,
    ...change,
  });
}

describe('the board', () => {
  it('says who is waited for, which plans are overdue and what renews', () => {
    const world = viewedWorld();
    world.type(acme(world), { renewal: day('2026-07-31') }).run();
    world.clock('2026-05-07 10:00');
    const { board } = world.trackerFor('stranger');
    expect(board).toMatchObject({
      red: 1,
      yellow: 0,
      waiting: 0,
      waitingFor: [
        {
          episode: acme(world),
          account: 'acme',
          who: 'AE Ann Berg',
          what: 'Why red and Current state',
          since: 'Mon 4 May',
        },
      ],
      plansOverdue: [{ account: 'acme', text: 'Was due on Wed 6 May' }],
      renewals: [{ account: 'acme', text: 'Renews on Fri 31 Jul 2026, in 12 weeks' }],
    });
    expect(board.agenda).toContain('acme: red for 3 days');
  });

  it('has no agenda when nothing is open', () => {
    expect(new ViewedWorld().trackerFor('ann').board.agenda).toBe('');
  });
});

describe('the Slack thread', () => {
  it('is linked where Ridealong’s post stands, and only with a workspace', () => {
    const world = viewedWorld();
    posted(world);
    expect(world.account('ann.berg').thread).toBe('');
    world.keep([{ kind: 'slackConnected', team: 'Example', address: 'https://example.slack.com/' }]);
    expect(world.account('ann.berg').thread).toBe(
      'https://example.slack.com/archives/C0REDACC/p1777880000000100',
    );
  });

  it('is the link that another automation put into the row, but nothing that is no web address', () => {
    const world = viewedWorld();
    world.type(acme(world), { thread: 'https://example.slack.com/archives/general' });
    expect(world.account('ann.berg').thread).toBe('https://example.slack.com/archives/general');
    world.type(acme(world), { thread: 'javascript:alert(1)' });
    expect(world.account('ann.berg').thread).toBe('');
  });
});

describe('who may do what', () => {
  it('lets owners, sponsor and coordinators change the health', () => {
    const world = viewedWorld();
    const may = (name: string): boolean => world.account(name).mayChangeHealth;
    expect([may('ann.berg'), may('sam'), may('casey'), may('stranger')]).toEqual([true, true, true, false]);
  });

  it('says which part and role are mine', () => {
    const world = viewedWorld();
    expect(world.account('cem').mine).toEqual({ part: 'ce', role: 'ce' });
    expect(world.account('sam').mine).toEqual({ part: null, role: 'sponsor' });
    expect(world.account('stranger').mine).toEqual({ part: null, role: null });
  });

  it('shows the programme to coordinators only', () => {
    const world = viewedWorld();
    expect(world.trackerFor('ann.berg').coordinator).toBeNull();
    expect(world.home('ann.berg').me).toEqual({
      email: 'ann.berg@example.com',
      name: 'Ann Berg',
      isCoordinator: false,
    });
    expect(world.forCoordinator().coordinators).toEqual(['casey@example.com']);
  });
});

describe('the connections, as coordinators see them', () => {
  it('are made by the automation account only; others are told who that is', () => {
    const world = viewedWorld();
    expect(world.forCoordinator().slack.sentence).toBe(
      'Slack is not connected, so nothing is posted. Turn on automation first: the account that sends everything connects it.',
    );
    world.automate();
    const { slack, crm } = world.forCoordinator();
    expect([slack.mayConnect, crm.mayMakeKey]).toEqual([false, false]);
    expect(slack.sentence).toMatch(/ridealong@example\.com, which sends everything, connects it/);
    expect(slack.sentence).toMatch(/has to be a coordinator/);
    world.coordinators = 'casey@example.com, ridealong@example.com';
    expect(world.forCoordinator('ridealong').slack.mayConnect).toBe(true);
    expect(world.forCoordinator('ridealong').crm).toEqual({
      sentence: 'No key was made so far, so the CRM cannot report.',
      mayMakeKey: true,
    });
  });

  it('say that a channel is missing, that posts were refused, and that Slack was disconnected again', () => {
    const world = viewedWorld().automate('casey');
    world.keep([{ kind: 'slackConnected', team: 'Example', address: 'https://example.slack.com/' }]);
    expect(world.forCoordinator().slack.sentence).toBe(
      'Slack is connected: Example. Nothing is posted until a channel is named under Slack channel in Settings.',
    );
    world.settings = { ...world.settings, slackChannel: '#red' };
    posted(world, { standing: 'absent', refused: 'The Slack channel is archived.' });
    expect(world.forCoordinator().slack).toEqual({
      channel: '#red',
      sentence: 'Slack is connected: Example. It refused 1 post. The Slack channel is archived.',
      mayConnect: true,
    });
    world.keep([{ kind: 'slackDisconnected' }]);
    expect(world.forCoordinator().slack.sentence).toMatch(/not connected/);
  });

  it('say when a key was made, and when the CRM last reported', () => {
    const world = viewedWorld();
    world.keep([{ kind: 'webhookKeyMade', address: 'https://script.google.com/macros/s/x/exec' }]);
    expect(world.forCoordinator().crm.sentence).toBe(
      'A key was made on Mon 4 May 10:00. The CRM last reported on Mon 4 May 10:00.',
    );
    const silent = new ViewedWorld();
    silent.keep([{ kind: 'webhookKeyMade', address: '' }]);
    expect(silent.forCoordinator().crm.sentence).toMatch(/not deployed/);
    silent.automate('casey', 'https://script.google.com/macros/s/x/exec');
    expect(silent.forCoordinator().crm.sentence).toMatch(/has reported nothing yet/);
  });
});

it('shows warnings and no tracker while nothing can be decided', () => {
  const world = viewedWorld();
  world.condition = 'copy';
  const home = world.home('ann.berg');
  expect(home.tracker).toBeNull();
  expect(home.warnings).toHaveLength(1);
});

it('words days in the programme’s time zone, with the year where it is another', () => {
  const world = new ViewedWorld();
  world.now = at('2026-12-31T23:30:00Z');
  world.report('acme', 'Red', undefined, { ae: email('ann') });
  expect(world.trackerFor('ann').today).toBe('2027-01-01');
  world.now = at('2026-12-30T12:00:00Z');
  world.report('globex', 'Red');
  world.now = at('2026-12-31T23:30:00Z');
  expect(world.account('ann', world.episodeOf('globex').id).redSince).toBe('Wed 30 Dec 2026');
  expect(world.account('ann').redSince).toBe('Fri 1 Jan');
});

describe('a large tracker', () => {
  function large(): ViewedWorld {
    const world = new ViewedWorld();
    for (let n = 0; n < 1000; n += 1) {
      world.type(`e${n}x`, { account: `a${n}`, health: 'Red', ae: email('ann'), ce: email('cem') });
    }
    world.run();
    for (let n = 0; n < 5000; n += 1) world.typeAsk(`k${n}`, { account: `a${n % 1000}`, owner: email('vp') });
    world.run();
    return world.clock('2026-05-20 10:00');
  }

  it('is shown with 1,000 episodes and 5,000 asks in lists that say how much more there is', () => {
    const world = large();
    const home = world.home('vp', { show: episodeId('e7x') });
    expect(JSON.stringify(home).length).toBeLessThan(100_000);
    const { board, asksOfMe } = world.trackerFor('vp');
    expect(board.waitingFor).toHaveLength(51);
    expect(board.waitingFor[50]?.account).toBe('950 more');
    expect(board.stale[50]?.account).toBe('950 more');
    expect(asksOfMe).toHaveLength(51);
    expect(asksOfMe[50]?.ask).toBe('4950 more: see the tab Asks.');
    expect(world.trackerFor('ann').mine[50]?.account).toBe('950 more');
  });
});
