import { failureOf } from '../../effects/redAccounts/slackReply';
import { teamIn, whoRequest, workspaceIn } from '../../effects/redAccounts/slackRequests';
import { isAutomation } from '../doDue';
import type { Platform } from '../ports';
import { slackToken, webhookKeys } from '../secretNames';
import { noWish, type RunContext } from '../task';
import type { RedOutcome } from './outcome';
import type { RedFound, RedWish } from './found';

/** Keeps the bot token with the automation account, once Slack says whose it is; an empty one is forgotten (rule R2). */
export function connectSlack(
  platform: Platform,
  typed: string,
  found: RedFound,
  context: RunContext,
): RedWish<RedOutcome> {
  const refusal = whyNotThisAccount(found, context);
  if (refusal !== undefined) return noWish(found, { kind: 'refused', sentence: refusal });
  const token = typed.trim();
  if (token === '') {
    platform.secrets.forget(slackToken);
    return done(found, { kind: 'slackDisconnected' }, 'Slack is disconnected: nothing is posted any more.');
  }
  const reply = platform.slack.ask(whoRequest, token);
  const address = workspaceIn(reply);
  if (address === '') {
    const why = failureOf(reply)?.told.detail ?? 'Slack gave no answer: try again in a minute.';
    return noWish(found, { kind: 'refused', sentence: `${why} Nothing was changed.` });
  }
  platform.secrets.set(slackToken, token);
  const team = teamIn(reply);
  const channel = found.programme.settings.slackChannel;
  const next = channel === '' ? ' Now name the channel under Slack channel in Settings.' : '';
  return done(found, { kind: 'slackConnected', team, address }, `Slack is connected: ${team}.${next}`);
}

/** A new webhook key, shown once. The one before stays good, so that the sender can be changed in peace. */
export function newWebhookKey(platform: Platform, found: RedFound, context: RunContext): RedWish<RedOutcome> {
  const refusal = whyNotThisAccount(found, context);
  if (refusal !== undefined) return noWish(found, { kind: 'refused', sentence: refusal });
  const [present] = (platform.secrets.get(webhookKeys) ?? '').split(' ');
  const secret = platform.randomKey();
  platform.secrets.set(webhookKeys, [secret, present ?? ''].join(' ').trim());
  const address = platform.webApp.address();
  const where =
    address === '' ? ' The web app is not deployed yet: see the guide, and make a key again afterwards.' : '';
  const sentence = `Copy the key now: it is not shown again. Give it to the sender; the key before it stays good until the next one is made.${where}`;
  return {
    ...noWish<RedOutcome, RedFound['programme']>(found, { kind: 'secret', sentence, secret, address }),
    entries: [{ kind: 'webhookKeyMade', address }],
  };
}

function done(
  found: RedFound,
  entry: RedWish<RedOutcome>['entries'][number],
  sentence: string,
): RedWish<RedOutcome> {
  return { ...noWish(found, { kind: 'done', sentence: () => sentence }), entries: [entry] };
}

/** Secrets are kept where the account that sends reads them: with itself. */
function whyNotThisAccount({ automation }: RedFound, { by }: RunContext): string | undefined {
  if (isAutomation(automation, by)) return undefined;
  return automation?.on
    ? `Only ${automation.account}, which sends everything, can do this: open the panel as that account.`
    : 'Turn on automation first, as the account that is to send everything.';
}
