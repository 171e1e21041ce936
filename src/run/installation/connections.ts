import type { InstallationCheck } from '../../sidebar/requests';
import { momentText } from '../../time/wording';
import { isSender, senderOf, workbookOf, type Facts, type WorkbookFacts } from './facts';
import { check } from './words';

/** CRM and Slack, which only Red Accounts is connected to. */
export function checkConnections(facts: Facts): InstallationCheck[] {
  const found = workbookOf(facts);
  const isOne = found?.kind === 'redAccounts' && found.condition !== 'copy';
  return isOne ? [slack(facts, found), webhook(facts, found)] : [];
}

function whoConnects(facts: Facts): string {
  const sender = senderOf(facts);
  return sender === undefined
    ? 'First a coordinator turns automation on; that account connects it in the panel, under Programme.'
    : `${sender} does it in the panel, under Programme.`;
}

function slack(facts: Facts, { slackTeam, slackChannel }: WorkbookFacts): InstallationCheck {
  const name = 'Slack';
  const { secrets } = facts;
  if (slackTeam === undefined) {
    return check(name, 'look', 'It is not connected, so nothing is posted.', {
      todo: `Where it is not wanted, nothing. Else: ${whoConnects(facts)}`,
    });
  }
  const nameIt = 'A coordinator names it in Settings: Slack channel.';
  if (secrets?.ok && !secrets.value.slack) {
    const found = `It was connected to ${slackTeam}, but this account no longer has the token: nothing is posted.`;
    return slackChannel === ''
      ? check(name, 'wrong', `${found} No channel is named either.`, {
          todo: `${whoConnects(facts)} ${nameIt}`,
        })
      : check(name, 'wrong', found, { todo: whoConnects(facts) });
  }
  const connected = `It is connected to ${slackTeam}${isSender(facts) ? '' : ', as the ledger says; the token is with the automation account'}.`;
  if (slackChannel === '') {
    return check(name, 'look', `${connected} No channel is named, so nothing is posted.`, {
      todo: nameIt,
    });
  }
  return check(name, 'fine', `${connected} Posts go to ${slackChannel}.`);
}

function webhook(facts: Facts, { webhook: made, lastReportAt, zone }: WorkbookFacts): InstallationCheck {
  const name = 'CRM';
  const { secrets } = facts;
  if (!made) {
    return check(name, 'look', 'No webhook key was made, so the CRM cannot report.', {
      todo: `Where no CRM is to report, nothing. Else: ${whoConnects(facts)}`,
    });
  }
  if (secrets?.ok && !secrets.value.webhook) {
    const found = 'A webhook key was made, but this account no longer has it: every report is refused.';
    return check(name, 'wrong', found, { todo: whoConnects(facts) });
  }
  const key = `A webhook key was made on ${momentText(made.madeAt, zone)}.`;
  if (lastReportAt !== undefined) {
    return check(name, 'fine', `${key} The last report was taken on ${momentText(lastReportAt, zone)}.`);
  }
  return check(name, 'look', `${key} No report was taken since automation was last turned on.`, {
    todo: 'Whoever looks after the CRM sends one: docs/webhook.md has a script that does.',
  });
}
