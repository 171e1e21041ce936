import type { MailPort } from '../run/ports';
import { attempt } from './attempt';

/** Mail from the account that the run acts for; the reader sees the name Ridealong. */
export function googleMail(): MailPort {
  return {
    left: () => attempt(() => MailApp.getRemainingDailyQuota()),
    send: (mail) =>
      attempt(() => {
        MailApp.sendEmail({
          to: mail.to,
          subject: mail.subject,
          body: mail.text,
          htmlBody: mail.html,
          name: 'Ridealong',
        });
        return true as const;
      }),
  };
}
