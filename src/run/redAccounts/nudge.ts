import type { Email } from '../../programme/records';
import type { RedReply } from '../../sidebar/redAccounts/requests';
import type { Platform } from '../ports';
import { webhookOf } from './connections';
import type { RedFound } from './found';

/** Asks the automation account's web app to deliver now what is due; where there is none, the hourly run does it. */
export function nudge({ webApp }: Platform, found: RedFound, me: Email): RedReply {
  const { automation, ledger } = found;
  const address = webhookOf(ledger.entries)?.address ?? '';
  const isPossible = automation?.on === true && automation.account !== me && address !== '';
  const isAwake = isPossible && webApp.nudge(address);
  return {
    kind: 'nudged',
    sentence: isAwake ? 'Posts and mails go now.' : 'Posts and mails go within the hour.',
  };
}
