import { redCoordinatorView } from '../../../src/run/redAccounts/homeCoordinator';
import { shownOf } from '../../../src/run/redAccounts/homeShown';
import type { RedCoordinator } from '../../../src/sidebar/redAccounts/requests';
import { at } from '../../redAccounts/world';
import { aDelivery } from './deliveries';
import { viewedWorld, ViewedWorld } from './viewing';

const seen = (world: ViewedWorld, me = 'casey'): RedCoordinator =>
  redCoordinatorView(shownOf(world.viewed(me), []));

const slackOf = (world: ViewedWorld, me = 'casey'): string => seen(world, me).slack.sentence;
const crmOf = (world: ViewedWorld, me = 'casey'): string => seen(world, me).crm.sentence;

function off(world: ViewedWorld): ViewedWorld {
  world.automation = world.automation && { ...world.automation, on: false };
  return world;
}

function connected(
  settings: ConstructorParameters<typeof ViewedWorld>[0] = { slackChannel: '#red' },
): ViewedWorld {
  const world = viewedWorld(settings).automate('casey');
  world.keep([{ kind: 'slackConnected', team: 'Example', address: 'https://example.slack.com/' }]);
  return world;
}

describe('R2 what coordinators see besides', () => {
  it('before anything is connected', () => {
    expect(seen(viewedWorld())).toEqual({
      coordinators: ['casey@example.com'],
      attention: [],
      held: null,
      slack: {
        channel: '',
        sentence:
          'Slack is not connected, so nothing is posted. Turn on automation first: the account that sends everything connects it.',
        mayConnect: false,
      },
      crm: {
        sentence:
          'No key was made so far, so the CRM cannot report. Turn on automation first: the account that sends everything makes one.',
        mayMakeKey: false,
      },
    });
  });

  it('as the account that sends, which connects them', () => {
    const { slack, crm } = seen(viewedWorld({ slackChannel: '#red' }).automate('casey'));
    expect(slack).toEqual({
      channel: '#red',
      sentence: 'Slack is not connected, so nothing is posted.',
      mayConnect: true,
    });
    expect(crm).toEqual({
      sentence: 'No key was made so far, so the CRM cannot report.',
      mayMakeKey: true,
    });
  });

  it('as another account, which is told who connects them', () => {
    const world = viewedWorld().automate();
    const which = 'ridealong@example.com, which sends everything,';
    expect([slackOf(world), crmOf(world)]).toEqual([
      `Slack is not connected, so nothing is posted. ${which} connects it in its own panel. It has to be a coordinator for that: add it below.`,
      `No key was made so far, so the CRM cannot report. ${which} makes one in its own panel. It has to be a coordinator for that: add it below.`,
    ]);
    world.coordinators = 'casey@example.com, ridealong@example.com';
    expect([slackOf(world), crmOf(world)]).toEqual([
      `Slack is not connected, so nothing is posted. ${which} connects it in its own panel.`,
      `No key was made so far, so the CRM cannot report. ${which} makes one in its own panel.`,
    ]);
  });

  it('while automation is off, also as the account that sent before', () => {
    const world = off(viewedWorld().automate('casey'));
    expect(seen(world).slack).toEqual({
      channel: '',
      sentence:
        'Slack is not connected, so nothing is posted. Turn on automation first: the account that sends everything connects it.',
      mayConnect: false,
    });
  });
});

describe('R2 the connection to Slack', () => {
  it.each([
    ['to which all goes out', connected(), 'Slack is connected: Example.'],
    [
      'without a channel',
      connected({}),
      'Slack is connected: Example. Nothing is posted until a channel is named under Slack channel in Settings.',
    ],
    [
      'while automation is off',
      off(connected()),
      'Slack is connected: Example. Automation is off, so nothing is posted.',
    ],
  ])('%s', (_what, world, sentence) => {
    expect(slackOf(world)).toBe(sentence);
  });

  it('says how many posts Slack refused, and what the latest of them says', () => {
    const world = connected();
    const told = (key: string, change: Parameters<typeof aDelivery>[1]): void => {
      const delivery = aDelivery(key, change);
      world.deliveries.set(delivery.key, delivery);
    };
    told('thread/e1', { standing: 'live' });
    told('red/e1/x', { act: 'mail', refused: 'No such reader.' });
    expect(slackOf(world)).toBe('Slack is connected: Example.');
    told('thread/e2', { refused: 'It is archived.', at: at('2026-05-04 11:00') });
    expect(slackOf(world)).toBe('Slack is connected: Example. It refused 1 post. It is archived.');
    told('thread/e3', { act: 'edit', refused: 'It is private.', at: at('2026-05-04 12:00') });
    told('thread/e4', { refused: 'It is gone.', at: at('2026-05-04 09:00') });
    told('thread/e5', { refused: 'Not the first.', at: at('2026-05-04 12:00') });
    expect(slackOf(world)).toBe('Slack is connected: Example. It refused 4 posts. It is private.');
  });
});

describe('R2 the connection to the CRM', () => {
  const address = 'https://script.google.com/macros/s/x/exec';

  function keyed(made: string, world = new ViewedWorld()): ViewedWorld {
    world.keep([{ kind: 'webhookKeyMade', address: made }]);
    return world;
  }

  it.each([
    ['with nothing reported', keyed(address), 'The CRM has reported nothing yet.'],
    [
      'without a web app',
      keyed(''),
      'The web app is not deployed, so the CRM cannot reach it: deploy it, and make a key again.',
    ],
    [
      'without a web app of the account that sends',
      keyed('', new ViewedWorld().automate('casey')),
      'The web app is not deployed, so the CRM cannot reach it: deploy it, and make a key again.',
    ],
    [
      'with a web app that was deployed later',
      keyed('', new ViewedWorld().automate('casey', address)),
      'The CRM has reported nothing yet.',
    ],
  ])('%s', (_what, world, sentence) => {
    expect(crmOf(world)).toBe(`A key was made on Mon 4 May 10:00. ${sentence}`);
  });

  it('tells when the CRM reported last, of whatever account and change', () => {
    const world = keyed(address);
    world.type('e9', { account: 'typed', health: 'Red' }).run();
    expect(crmOf(world)).toBe('A key was made on Mon 4 May 10:00. The CRM has reported nothing yet.');
    world.clock('2026-05-06 08:00').report('acme', 'Red');
    world.clock('2026-05-05 08:00').report('globex', 'Red');
    world.clock('2026-05-04 12:00').report('acme', 'Yellow', '2026-05-07 09:00');
    world.clock('2026-05-08 08:00').type('e9', { health: 'Yellow' }).run();
    expect(crmOf(world)).toBe('A key was made on Mon 4 May 10:00. The CRM last reported on Wed 6 May 08:00.');
  });
});
