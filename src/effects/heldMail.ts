import type { Email } from '../programme/records';
import { hourMs, instant, type Instant } from '../time/instant';
import { isoText } from '../time/zones';
import type { EffectKey } from './delivery';
import { greetingFor, section, sheetAddress } from './letter';
import { mailOf } from './mail';
import type { WantedMail } from './mailActs';

/** After so long the mail has lost its point: the panel and the weekly mail say it. */
const askedWithinMs = 7 * 24 * hourMs;

interface HeldQuestion {
  readonly askedAt: Instant;
  /** What is held: "22 invites would move or go". */
  readonly title: string;
  readonly sentences: readonly string[];
}

const howToAnswer =
  'Please say what it is: in the sheet, Extensions › Ridealong › Open Ridealong › Programme. “Do it” when the changes are meant; “They are a mistake” when not, and then put the rows back. When they say again what they said, the hold ends by itself.';

/** The question to each coordinator whether changes that are held are meant: once, whatever joins them within the day. */
export function heldMails(
  { askedAt, title, sentences }: HeldQuestion,
  coordinators: readonly Email[],
  spreadsheet: string,
): ReadonlyMap<EffectKey, WantedMail> {
  const until = instant(askedAt + askedWithinMs);
  return new Map(
    [...new Set(coordinators)].map((to) => {
      const mail = mailOf({
        to,
        subject: `Is this meant? ${title}`,
        greeting: greetingFor(undefined),
        sections: [section(title, { paragraphs: [...sentences, howToAnswer] })],
        sheet: sheetAddress(spreadsheet),
        footer: 'You get this as a coordinator, once for changes that are held together.',
      });
      return [`held/${isoText(askedAt)}/${to}` as EffectKey, { mail, from: askedAt, until }] as const;
    }),
  );
}
