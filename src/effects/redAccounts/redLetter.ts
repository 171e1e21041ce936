import type { Email } from '../../programme/records';
import { greetingFor, type Section } from '../letter';
import { mailOf, type Mail } from '../mail';
import { nameIn } from './person';

interface RedLetter {
  readonly to: Email;
  readonly subject: string;
  readonly sections: readonly Section[];
  /** Address of what the mail is about, or of the workbook. */
  readonly sheet: string;
  readonly footer: string;
}

/** A mail of Red Accounts. There is no roster: who is greeted by name has it in their address. */
export function redMail({ to, subject, sections, sheet, footer }: RedLetter): Mail {
  return mailOf({ to, subject, greeting: greetingFor(nameIn(to)), sections, sheet, footer });
}
