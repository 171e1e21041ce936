import { googlePlatform } from '../../../src/google/platform';
import { connectSlack, newWebhookKey } from '../../../src/run/redAccounts/connect';
import type { RedAfter, RedFound, RedWish } from '../../../src/run/redAccounts/found';
import type { RedOutcome } from '../../../src/run/redAccounts/outcome';
import { slackToken, webhookKeys } from '../../../src/run/secretNames';
import type { RunContext } from '../../../src/run/task';
import { slackOf, WORKBENCH_TOKEN } from '../../../workbench/google/slack/workspace';
import { ada, InGoogle } from '../../google/inGoogle';
import { email } from '../../redAccounts/world';
import { viewedWorld } from './viewing';

// The secrets of a programme stay with the account that sends, who is Ada here.

const google = new InGoogle();
const withoutWebApp = new InGoogle({ manifest: { webapp: undefined } });
afterAll(() => [google, withoutWebApp].forEach((each) => each.remove()));

const world = viewedWorld().automate(ada);

function foundWith(slackChannel: string): RedFound {
  const { programme } = world.found;
  return { ...world.found, programme: { ...programme, settings: { ...programme.settings, slackChannel } } };
}

const contextOf = (by: string): RunContext => ({
  ...{ now: world.now, by: email(by), spreadsheet: 's1', run: 2, nonce: 'n', newId: () => 'x' },
});

/** What came of it, and what is kept of secrets afterwards. */
function done(wish: (found: RedFound) => RedWish<RedOutcome>, found: RedFound, within = google) {
  return within.run(() => {
    const { outcome, entries, newRows, edits } = wish(found);
    const told = outcome.kind === 'done' ? { done: outcome.sentence({} as RedAfter) } : outcome;
    const { secrets } = googlePlatform();
    return { told, entries, newRows, edits, token: secrets.get(slackToken), keys: secrets.get(webhookKeys) };
  });
}

const connects = (token: string, found = foundWith('#red'), by = ada) =>
  done((one) => connectSlack(googlePlatform(), token, one, contextOf(by)), found);
const makesKey = (found = foundWith('#red'), by = ada, within = google) =>
  done((one) => newWebhookKey(googlePlatform(), one, contextOf(by)), found, within);

const nothing = { entries: [], newRows: [], edits: [], token: undefined, keys: undefined };
const off = world.automation && { ...world.automation, on: false };

describe('R2 Slack', () => {
  const connected = [
    { kind: 'slackConnected', team: 'Example', address: 'https://example-workspace.slack.com/' },
  ];

  beforeEach(() => {
    google.run(() => [slackToken, webhookKeys].forEach((name) => googlePlatform().secrets.forget(name)));
  });

  it.each([
    ['#red', 'Slack is connected: Example.'],
    ['', 'Slack is connected: Example. Now name the channel under Slack channel in Settings.'],
  ])('is connected as the account that sends: channel "%s"', (channel, sentence) => {
    expect(connects(` ${WORKBENCH_TOKEN}\n`, foundWith(channel))).toEqual({
      ...nothing,
      told: { done: sentence },
      entries: connected,
      token: WORKBENCH_TOKEN,
    });
  });

  it('is not connected with a token that Slack does not take, and the one before stays', () => {
    connects(WORKBENCH_TOKEN);
    expect(connects('xoxb-wrong')).toEqual({
      ...nothing,
      told: {
        kind: 'refused',
        sentence:
          'Slack does not take the token. Connect Slack again in the panel, with the bot token of the app. Nothing was changed.',
      },
      token: WORKBENCH_TOKEN,
    });
  });

  it('is not connected when it gives no answer', () => {
    slackOf(google.workbench.world).outage = { calls: 1, done: true };
    expect(connects(WORKBENCH_TOKEN)).toEqual({
      ...nothing,
      told: {
        kind: 'refused',
        sentence: 'Slack gave no answer: try again in a minute. Nothing was changed.',
      },
    });
  });

  it('is disconnected without a token', () => {
    connects(WORKBENCH_TOKEN);
    expect(connects('  ')).toEqual({
      ...nothing,
      told: { done: 'Slack is disconnected: nothing is posted any more.' },
      entries: [{ kind: 'slackDisconnected' }],
    });
  });
});

describe('R2 a webhook key', () => {
  const copy =
    'Copy the key now: it is not shown again. Give it to the sender; the key before it stays good until the next one is made.';
  const made = { kind: 'secret', sentence: expect.stringContaining(copy) as string };
  const secret = expect.stringMatching(/^[0-9a-f]{64}$/) as string;

  it('is shown once, and the one before stays good, but not the one before that', () => {
    google.run(() => googlePlatform().secrets.forget(webhookKeys));
    const keys = [1, 2, 3].map(() => makesKey());
    const [first, second, third] = keys.map(({ keys: kept = '' }) => kept.split(' '));
    expect([first?.length, second?.length, third?.length]).toEqual([1, 2, 2]);
    expect([second?.[1], third?.[1]]).toEqual([first?.[0], second?.[0]]);
    expect(keys[2]).toMatchObject({ told: { ...made, secret: third?.[0] }, newRows: [], edits: [] });
  });

  it('says that the sender has no address yet, and where it has one', () => {
    const [bare, deployed] = [makesKey(undefined, ada, withoutWebApp), makesKey()];
    expect(bare.told).toEqual({
      kind: 'secret',
      sentence: `${copy} The web app is not deployed yet: see the guide, and make a key again afterwards.`,
      secret,
      address: '',
    });
    expect(bare.entries).toEqual([{ kind: 'webhookKeyMade', address: '' }]);
    const { told } = deployed;
    if (!('address' in told)) throw new Error('there is no key');
    expect(told).toEqual({ kind: 'secret', sentence: copy, secret, address: told.address });
    expect(told.address).toMatch(/^https:\/\/script\.google\.com\//);
    expect(deployed.entries).toEqual([{ kind: 'webhookKeyMade', address: told.address }]);
  });
});

describe('secrets', () => {
  beforeEach(() => {
    google.run(() => [slackToken, webhookKeys].forEach((name) => googlePlatform().secrets.forget(name)));
  });

  it.each([
    [
      'of another account',
      world.automation,
      'ben@example.com',
      `Only ${ada}, which sends everything, can do this: open the panel as that account.`,
    ],
    [
      'while automation is off',
      off,
      ada,
      'Turn on automation first, as the account that is to send everything.',
    ],
    [
      'before automation was on',
      undefined,
      ada,
      'Turn on automation first, as the account that is to send everything.',
    ],
  ])('are not kept %s', (_when, automation, by, sentence) => {
    const found = { ...foundWith('#red'), automation };
    const refused = { ...nothing, told: { kind: 'refused', sentence } };
    expect([connects(WORKBENCH_TOKEN, found, by), makesKey(found, by)]).toEqual([refused, refused]);
  });
});
