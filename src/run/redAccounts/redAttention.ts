import { heldNewsTitle } from '../../effects/redAccounts/heldNewsMails';
import { heldNewsNow } from '../../redAccounts/heldNow';
import type { RedHistory } from '../../redAccounts/history';
import type { Instant } from '../../time/instant';
import { attentionOf } from '../attention';
import { lacksToken } from './connections';
import type { RedFound } from './found';

/** What a coordinator of Red Accounts should look at, a sentence each: that of any workbook, and what is not told at present. */
export function redAttention(found: RedFound, history: RedHistory, now: Instant): string[] {
  const held = heldNewsNow(history, now);
  const until =
    held?.mistake === undefined
      ? 'a coordinator says under Programme whether it is meant'
      : `they are as they were, since ${held.mistake} called it a mistake`;
  return [
    ...(held ? [`${heldNewsTitle(held)}: nobody is told until ${until}.`] : []),
    ...(lacksToken(found) ? [tokenText(found.automation?.account ?? '')] : []),
    ...attentionOf(found, now),
  ];
}

function tokenText(account: string): string {
  return `Slack is not connected as ${account}, which sends now: messages wait until ${account} connects it under Programme.`;
}
