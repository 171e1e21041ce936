import { mayMailNobody } from '../runtime/outage';
import { usedToday, useToday } from './dailyCounts';
import { Exception } from './exception';
import type { ServiceRun } from './serviceRun';
import { scope } from './serviceRun';
import { notBuilt, throwingWhenUnbuilt } from './sheets/refusal';

const SEND_MS = 600;
const MS_PER_KB_OVER_10 = 6;
const READ_MS = 30;
/** Limits of a Workspace account. Source: developers.google.com/apps-script/guides/services/quotas. */
export const MOST_RECIPIENTS_A_DAY = 1500;
const MOST_RECIPIENTS_A_MAIL = 50;
const MOST_BYTES_A_BODY = 400 * 1024;
const MOST_CHARACTERS_A_SUBJECT = 250;

interface Message {
  to: string;
  cc?: string;
  bcc?: string;
  subject: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  noReply?: boolean;
}

const known = new Set(['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'replyTo', 'noReply']);

/** Sends as the account the run has the authority of. Source: developers.google.com/apps-script/reference/mail/mail-app. */
export function createMailApp(run: ServiceRun): object {
  return throwingWhenUnbuilt('MailApp', {
    sendEmail: (...args: unknown[]) => {
      run.authorise('MailApp.sendEmail', [scope('script.send_mail')]);
      const message = checked(messageFrom(args));
      const bytes = bodyBytes(message);
      const ms = SEND_MS + MS_PER_KB_OVER_10 * Math.max(0, bytes / 1024 - 10);
      run.call('MailApp', 'sendEmail', ms, () => send(run, message));
    },
    getRemainingDailyQuota: () => {
      run.authorise('MailApp.getRemainingDailyQuota', [scope('script.send_mail')]);
      return run.call('MailApp', 'getRemainingDailyQuota', READ_MS, () =>
        mayMailNobody(run.world)
          ? 0
          : MOST_RECIPIENTS_A_DAY - usedToday(run.world.mailQuota, run.as, run.now()),
      );
    },
  });
}

/** The forms (message), (to, subject, body), (to, subject, body, options) and (to, replyTo, subject, body). */
function messageFrom(args: unknown[]): Message {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) return { ...(first as Message) };
  if (args.length === 4 && typeof fourth === 'string') {
    return { to: first, replyTo: second, subject: third, body: fourth } as Message;
  }
  if (args.length === 3 || args.length === 4) {
    return {
      ...(fourth as Partial<Message> | undefined),
      to: first,
      subject: second,
      body: third,
    } as Message;
  }
  throw new Exception("The parameters don't match the method signature for MailApp.sendEmail.");
}

function checked(message: Message): Message {
  const strange = Object.keys(message).find((key) => !known.has(key));
  if (strange !== undefined) throw notBuilt(`MailApp.sendEmail with ${strange}`);
  const recipients = recipientsOf(message);
  if (recipients.length === 0) throw new Exception('Failed to send email: no recipient');
  for (const address of recipients) checkAddress(address);
  if (message.replyTo !== undefined) checkAddress(message.replyTo);
  if (recipients.length > MOST_RECIPIENTS_A_MAIL)
    throw new Exception('Limit Exceeded: Email Recipients Per Message.');
  if (message.subject.length > MOST_CHARACTERS_A_SUBJECT) throw new Exception('Argument too large: subject');
  if (bodyBytes(message) > MOST_BYTES_A_BODY) throw new Exception('Limit Exceeded: Email Body Size.');
  return message;
}

function recipientsOf({ to, cc = '', bcc = '' }: Message): string[] {
  return [to, cc, bcc]
    .flatMap((list) => list.split(','))
    .map((address) => address.trim())
    .filter(Boolean);
}

function checkAddress(address: string): void {
  if (!/^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/.test(address))
    throw new Exception(`Invalid email: ${address}`);
}

const bodyBytes = ({ body = '', htmlBody = '' }: Message): number =>
  Math.max(Buffer.byteLength(body), Buffer.byteLength(htmlBody));

function send(run: ServiceRun, message: Message): void {
  const recipients = recipientsOf(message);
  if (!useToday(run.world.mailQuota, run.as, run.now(), recipients.length, MOST_RECIPIENTS_A_DAY))
    throw new Exception('Service invoked too many times for one day: email.');
  const address = message.noReply ? `noreply@${run.as.split('@')[1] ?? ''}` : run.as;
  for (const to of recipients) {
    run.world.mails.push({
      kind: 'mail',
      from: message.name === undefined ? address : `${message.name} <${address}>`,
      to: to.toLowerCase(),
      ...(message.replyTo !== undefined && { replyTo: message.replyTo }),
      subject: message.subject,
      text: message.body ?? '',
      html: message.htmlBody ?? '',
      sentAt: run.now(),
    });
  }
}
