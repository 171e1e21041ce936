import type { Email } from '../programme/records';
import type { Letter } from './letter';
import { letterHtml } from './letterHtml';
import { letterText } from './letterText';

/** A mail as it goes out. */
export interface Mail {
  readonly to: Email;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const subjectMax = 200;

/** Sets a letter as plain text and as HTML. */
export function mailOf(letter: Letter): Mail {
  return {
    to: letter.to,
    // One line: a line end in a subject would begin another header of the mail.
    subject: letter.subject.replace(/\s+/g, ' ').trim().slice(0, subjectMax),
    text: letterText(letter),
    html: letterHtml(letter),
  };
}
