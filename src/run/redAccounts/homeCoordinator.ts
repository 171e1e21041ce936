import type { Present } from '../../effects/present';
import type { RedHistory } from '../../redAccounts/history';
import type { RedCoordinator } from '../../sidebar/redAccounts/requests';
import type { Instant } from '../../time/instant';
import { shownCoordinators } from '../homeOfBoth';
import { slackOf, webhookOf } from './connections';
import { redHeldView } from './heldView';
import { redAttention } from './redAttention';
import type { Shown } from './homeShown';
import { momentOf } from './homeWording';

/** What coordinators see besides: what needs them, and the connections to Slack and the CRM (rule R2). */
export function redCoordinatorView(shown: Shown): RedCoordinator {
  const { viewed } = shown;
  const { found, now } = viewed;
  const mayConnect = found.automation?.on === true && found.automation.account === viewed.me;
  return {
    coordinators: [...shownCoordinators(found)],
    attention: redAttention(found, shown.situation.history, now),
    held: redHeldView(shown),
    slack: {
      channel: viewed.tracker.settings.slackChannel,
      sentence: slackSentences(shown, mayConnect).join(' '),
      mayConnect,
    },
    crm: { sentence: crmSentences(shown, mayConnect).join(' '), mayMakeKey: mayConnect },
  };
}

function slackSentences(shown: Shown, mayConnect: boolean): readonly string[] {
  const { viewed, entries } = shown;
  const slack = slackOf(entries);
  if (!slack) {
    return [
      'Slack is not connected, so nothing is posted.',
      ...(mayConnect ? [] : [whoConnects(shown, 'connects it')]),
    ];
  }
  const hasChannel = viewed.tracker.settings.slackChannel !== '';
  return [
    `Slack is connected: ${slack.team}.`,
    ...(hasChannel ? [] : ['Nothing is posted until a channel is named under Slack channel in Settings.']),
    ...(viewed.found.automation?.on ? [] : ['Automation is off, so nothing is posted.']),
    ...refusals(viewed.found.deliveries.values()),
  ];
}

/** Posts that Slack did not take, and what the latest of them says is to be done. */
function refusals(deliveries: Iterable<Present>): readonly string[] {
  const refused = [...deliveries].filter(
    ({ act, refused }) => refused !== undefined && (act === 'post' || act === 'edit'),
  );
  const [first] = refused;
  if (!first) return [];
  const latest = refused.reduce((last, one) => (one.at > last.at ? one : last), first);
  const many = refused.length === 1 ? 'It refused 1 post' : `It refused ${refused.length} posts`;
  return [`${many}. ${latest.refused ?? ''}`];
}

function crmSentences(shown: Shown, mayMakeKey: boolean): readonly string[] {
  const { viewed, entries, situation } = shown;
  const webhook = webhookOf(entries);
  if (!webhook) {
    return [
      'No key was made so far, so the CRM cannot report.',
      ...(mayMakeKey ? [] : [whoConnects(shown, 'makes one')]),
    ];
  }
  const last = lastReport(situation.history);
  const isDeployed = webhook.address !== '' || (viewed.found.automation?.webApp ?? '') !== '';
  return [
    `A key was made on ${momentOf(webhook.madeAt, situation)}.`,
    last !== undefined
      ? `The CRM last reported on ${momentOf(last, situation)}.`
      : isDeployed
        ? 'The CRM has reported nothing yet.'
        : 'The web app is not deployed, so the CRM cannot reach it: deploy it, and make a key again.',
  ];
}

function lastReport({ accounts }: RedHistory): Instant | undefined {
  let last: Instant | undefined;
  for (const { reports } of accounts.values()) {
    for (const { source, at } of reports) {
      if (source === 'crm' && (last === undefined || at > last)) last = at;
    }
  }
  return last;
}

/** Secrets are kept with the account that sends, and only as a coordinator may it change how that is done. */
function whoConnects({ viewed }: Shown, does: string): string {
  const { automation } = viewed.found;
  if (!automation?.on) {
    return `Turn on automation first: the account that sends everything ${does}.`;
  }
  const isCoordinator = shownCoordinators(viewed.found).includes(automation.account);
  const first = isCoordinator ? '' : ' It has to be a coordinator for that: add it below.';
  return `${automation.account}, which sends everything, ${does} in its own panel.${first}`;
}
