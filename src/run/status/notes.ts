import type { Present } from '../../effects/present';
import { hourMs } from '../../time/instant';
import { momentText } from '../../time/wording';
import { missedNotes } from './missed';
import type { Seen } from './seen';

/** What is older is past doing anything about. */
const recentMs = 14 * 24 * hourMs;
/** A trigger that is left over runs every hour. */
const leftOverMs = 2 * hourMs;

/** What nobody sends by itself: mails that may not have been sent, and those that were missed. */
export function notesOf(seen: Seen): string[] {
  const { found, lapsed, now, zone } = seen;
  const missed = missedNotes(lapsed, { entries: found.ledger.entries, now, zone });
  return [...missed, ...mailNotes(seen)];
}

/** Of a trigger that an account which sends no more has left here; '' where none runs. */
export function leftOverText({ idled, now, found, zone }: Seen): string {
  const account = found.automation?.account;
  if (!idled || idled.as === account || now - idled.at > leftOverMs) return '';
  return `A trigger of ${idled.as} still runs here, last on ${momentText(idled.at, zone)}. It does nothing, since ${account ?? 'another account'} sends; ${idled.as} can delete it at https://script.google.com/home/triggers.`;
}

function mailNotes({ found, now, work, workRested, about, zone }: Seen): string[] {
  const wanted = new Set([...work.mails, ...workRested.mails].map(({ key }) => key));
  return [...found.deliveries.values()]
    .filter(({ act, at, standing }) => act === 'mail' && standing === 'absent' && now - at < recentMs)
    .flatMap((mail) => {
      const what = about(mail.key) || 'A mail';
      if (mail.open) return [`${what}: may not have been sent on ${momentText(mail.at, zone)}.`];
      return isMissed(mail) && !wanted.has(mail.key)
        ? [`${what}: was not sent in time, and has lost its point.`]
        : [];
    });
}

function isMissed({ waiting }: Present): boolean {
  return waiting !== undefined;
}
