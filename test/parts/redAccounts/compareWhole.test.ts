import { threadKey } from '../../../src/effects/redAccounts/postKeys';
import { comparison, takeFromExport } from '../../../src/run/redAccounts/compare';
import { missingThreads } from '../../../src/run/redAccounts/compareThreads';
import type { RedAfter } from '../../../src/run/redAccounts/found';
import type { ExportedAccount } from '../../../src/sidebar/redAccounts/requests';
import { acme } from '../../redAccounts/asking';
import { crmId, email } from '../../redAccounts/world';
import { aDelivery } from './deliveries';
import { viewedWorld, ViewedWorld } from './viewing';

const account = (name: string, health: string): ExportedAccount => ({
  ...{ id: crmId(name), name, health, ae: '', ce: '', sponsor: '' },
});

describe('R1 a comparison', () => {
  it('of one account with one difference says so in the singular', () => {
    const differing = account('acme', 'Yellow');
    expect(comparison(viewedWorld().viewed('casey'), [differing])).toEqual({
      kind: 'differences',
      sentence: '1 difference; the export has 1 account.',
      differences: [
        {
          account: differing,
          kind: 'rowWithoutRed',
          sentence: 'Yellow in the export, Red in Account Tracker.',
          mend: 'Change to Yellow',
        },
      ],
    });
  });

  it('of two accounts that agree says that they do', () => {
    const world = viewedWorld();
    world.report('globex', 'Red');
    const accounts = [account('acme', 'Red'), account('globex', 'Red')];
    expect(comparison(world.viewed('casey'), accounts)).toEqual({
      kind: 'differences',
      sentence: 'No difference: the export, with 2 accounts, and the tracker agree.',
      differences: [],
    });
  });
});

describe('R2 why an account has no thread', () => {
  /** Automation is on and Slack connected before acme turns red. */
  function connected(settings: ConstructorParameters<typeof ViewedWorld>[0] = {}): ViewedWorld {
    const world = new ViewedWorld({ slackChannel: '#red', ...settings }).automate('casey');
    world.keep([{ kind: 'slackConnected', team: 'Example', address: 'https://example.slack.com/' }]);
    world.report('acme', 'Red', undefined, { ae: email('ann') });
    return world;
  }

  const why = (world: ViewedWorld): ReturnType<ReturnType<typeof missingThreads>> =>
    missingThreads(world.viewed('casey'))(world.episodeOf('acme'));

  const pasteIt = 'Paste the link of a message into its column Thread, and it is the thread.';

  it.each([
    [
      'its post was refused',
      (world: ViewedWorld) => post(world, { refused: 'The channel is archived.' }),
      'It has no thread in Slack. Slack refused its first post. The channel is archived.',
    ],
    [
      'its post was deleted',
      (world: ViewedWorld) => post(world, { standing: 'gone' }),
      `It has no thread in Slack. Somebody deleted its first post. ${pasteIt}`,
    ],
    [
      'others make the posts',
      (world: ViewedWorld) => (world.settings = { ...world.settings, postsByOthers: true }),
      `It has no thread in Slack. The automation that makes the posts has made none, or not put its link here. ${pasteIt}`,
    ],
    [
      'automation is off',
      (world: ViewedWorld) => (world.automation = world.automation && { ...world.automation, on: false }),
      'It has no thread in Slack. Automation is off: it is posted when that is turned on.',
    ],
    [
      'it was red before automation was on',
      (world: ViewedWorld) => world.clock('2026-05-05 10:00').automate('casey'),
      `It has no thread in Slack. It was red before automation was first turned on, so it is not posted. ${pasteIt}`,
    ],
    [
      'its row is gone',
      (world: ViewedWorld) => world.rows.clear(),
      'It has no thread in Slack. Its row is gone or has a problem: when that is put right, it is posted.',
    ],
    [
      'automation was never on',
      (world: ViewedWorld) => (world.automation = undefined),
      `It has no thread in Slack. It was red before automation was first turned on, so it is not posted. ${pasteIt}`,
    ],
  ])('is that %s', (_what, change, sentence) => {
    const world = connected();
    change(world);
    expect(why(world)).toEqual({ sentence, mend: '' });
  });

  it('is nothing but time where its post goes out, also while somebody types in its row', () => {
    const waits = { sentence: 'Its first post has not gone out yet.', mend: 'Post it now' };
    expect(why(connected())).toEqual(waits);
    const world = connected().clock('2026-05-04 10:10');
    world.type(acme(world), { whyRed: 'Slow' }).run();
    expect(why(world.clock('2026-05-04 10:12'))).toEqual(waits);
    post(world, { standing: 'absent' });
    expect(why(world)).toEqual(waits);
  });

  it('is none where there is one, and where none is wanted', () => {
    const world = connected();
    post(world, { standing: 'live', ref: 'C0REDACC/1777880000.000100' });
    expect(why(world)).toBeUndefined();
    const linked = connected();
    linked.type(acme(linked), { thread: 'https://example.slack.com/archives/C0OTHER/p1767600000000100' });
    expect(why(linked)).toBeUndefined();
    linked.type(acme(linked), { thread: 'see Slack' });
    expect(why(linked)).toBeDefined();
    const taken = connected();
    const link = 'https://example.slack.com/archives/C0OTHER/p1767600000000100';
    taken.ledger({
      kind: 'threadTaken',
      episode: acme(taken),
      channel: 'C0OTHER',
      ts: '1767600000.000100',
      link,
    });
    expect(why(taken)).toBeUndefined();
    expect(why(connected({ slackChannel: '' }))).toBeUndefined();
    expect(why(viewedWorld({ slackChannel: '#red' }))).toBeUndefined();
  });

  function post(world: ViewedWorld, change: Parameters<typeof aDelivery>[1]): void {
    const delivery = aDelivery(threadKey(acme(world)), change);
    world.deliveries.set(delivery.key, delivery);
  }
});

describe('R2 what is taken from an export', () => {
  const context = { by: email('casey'), spreadsheet: 's1', run: 2, nonce: 'n', newId: () => 'e99' };

  function taken(world: ViewedWorld, ...accounts: ExportedAccount[]) {
    const wish = takeFromExport(accounts, world.found, { ...context, now: world.now });
    const { outcome } = wish;
    return { wish, told: outcome.kind === 'done' ? outcome.sentence({} as RedAfter) : outcome };
  }

  /** acme and globex are red since Monday. */
  function two(): ViewedWorld {
    const world = viewedWorld();
    world.report('globex', 'Red');
    return world.clock('2026-05-05 10:00');
  }

  it.each([
    [[account('c', 'Red')], '1 account is followed from now on.'],
    [[account('c', 'Red'), account('d', 'Red')], '2 accounts are followed from now on.'],
    [[account('acme', 'Green')], 'The health of 1 account is changed.'],
    [[account('acme', 'Green'), account('globex', 'Yellow')], '2 accounts have another health now.'],
    [
      [account('c', 'Red'), account('x', '?'), account('y', '?')],
      '1 account is followed from now on. 2 lines were left out.',
    ],
    [[account('acme', 'Red'), account('x', '?')], '1 line was left out.'],
    [
      [account('acme', 'Red')],
      'The tracker says so already. Posts that wait go out now, or at the next hourly run.',
    ],
    [[], 'The tracker says so already. Posts that wait go out now, or at the next hourly run.'],
  ])('is told: %j', (accounts, sentence) => {
    expect(taken(two(), ...accounts).told).toBe(sentence);
  });

  it('is nothing where no line reads', () => {
    const world = two();
    const { wish, told } = taken(world, account('x', '?'), account('y', '?'));
    expect(told).toEqual({
      kind: 'refused',
      sentence: 'Nothing could be taken: compare the export to see why. Nothing was changed.',
    });
    expect(wish).toMatchObject({ entries: [], newRows: [], edits: [], programme: world.tracker });
  });

  it('leaves rows as they are, since what follows is decided afterwards', () => {
    const world = two();
    const { wish } = taken(world, account('acme', 'Green'), account('c', 'Red'));
    expect(wish).toMatchObject({ newRows: [], edits: [], programme: world.tracker });
    expect(wish.entries).toMatchObject([
      { kind: 'healthReported', name: 'acme', health: 'Green', who: email('casey') },
      { kind: 'healthReported', name: 'c', health: 'Red', who: email('casey') },
    ]);
  });
});
