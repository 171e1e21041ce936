import type { Call } from '../../shadowing/records';
import { toBeAdded } from './inviteText';
import { fact, type Item } from '../letter';

/** A call in a mail to somebody who takes part in it: these mails may name the customer (rule S15). */
export function callItem(call: Call, title: string): Item {
  return {
    title,
    facts: [
      ...fact('Customer', call.customer),
      ...fact('Offered by', call.ae),
      ...fact('What to expect', call.brief === '' ? toBeAdded : call.brief),
      ...(call.meetingLink === '' ? fact('Join', toBeAdded) : fact('Join', call.meetingLink, 'link')),
      ...fact('Notes', call.notesLink, 'link'),
      ...fact('Slack channel', call.slackChannel),
    ],
  };
}
