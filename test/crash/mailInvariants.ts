import { isIdle, placementsIn, reads, repeated, waitsForWord, type Placement } from './ledgerSeen';
import { without } from './picture';
import type { Line, Seen, SeenBook } from './seen';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** No mail twice to anybody; one that was claimed and of which nobody knows is told of (rule S13). */
export function wrongMails({ books, mails, tellsOfMails }: Seen): string[] {
  const twice = repeated(mails.map(({ to, subject, text }) => `to ${to}: ${subject}\n${text}`));
  const unknown = books.flatMap(({ lines }) => openMails(lines));
  return [
    ...twice.map((mail) => `a mail twice ${mail.split('\n')[0] ?? ''}`),
    ...(unknown.length > 0 && !tellsOfMails
      ? unknown.map((key) => `nobody is told that ${key} may not have gone`)
      : []),
  ];
}

/** Keys of mails that were claimed, and of which no line says what became of them. */
function openMails(lines: readonly Line[]): string[] {
  const open = new Map<string, string>();
  for (const { kind, data } of lines) {
    if (kind === 'claimed')
      for (const claim of data['claims'] as { key: string; generation: number; act: string }[])
        if (claim.act === 'mail') open.set(`${claim.key} ${claim.generation}`, claim.key);
    if (kind === 'delivered')
      for (const { key, generation } of data['outcomes'] as { key: string; generation: number }[])
        open.delete(`${key} ${generation}`);
  }
  return [...open.values()];
}

/**
 * Nobody has two mails of this Monday from one spreadsheet, and who has a confirmed seat this week or the next has one (rule S13): from two hours after it
 * was due, as long as it can go.
 */
export function wrongMondayMails({ books, mails, now, tellsOfMails }: Seen): string[] {
  const due = lastReminder(now);
  const ofMonday = mails.filter(({ sentAt, text }) => sentAt >= due && text.includes('at most once a week'));
  const had = ofMonday.map(({ to }) => to);
  const each = ofMonday.map(({ to, text }) => {
    const from = books.findIndex(({ spreadsheet }) => text.includes(spreadsheet));
    return `${to} ${from}`;
  });
  const mayLack = tellsOfMails || now < due + 2 * hourMs || now > due + 2 * dayMs;
  const wanted = mayLack ? [] : books.flatMap((book) => seatedAfter(book, due));
  return [
    ...repeated(each).map((to) => `two mails of this Monday to ${to}`),
    ...wanted
      .filter((engineer) => !had.includes(engineer))
      .map((engineer) => `no mail of this Monday to ${engineer}, who has a seat this week or the next`),
  ];
}

/** Mondays at nine o'clock in Berlin, in the summer, where all of these worlds are that have somebody to remind. */
const firstReminder = Date.parse('2026-01-05T07:00:00Z');

const lastReminder = (now: number): number => now - ((now - firstReminder) % (7 * dayMs));

/** Engineers with a confirmed seat in the week of this moment, or in the one after it. */
function seatedAfter(book: SeenBook, due: number): string[] {
  const weeks = [due, due + 7 * dayMs].map((at) => new Date(at).toISOString().slice(0, 10));
  return toldOf(book, due)
    .filter(({ state, week }) => state === 'confirmed' && weeks.includes(week))
    .map(({ engineer }) => engineer);
}

/** Who keeps a tentative place in a call that moved is told so (rule S10); of a confirmed one the invite tells. */
export function untoldMoves({ books, mails, tellsOfMails }: Seen): string[] {
  if (tellsOfMails) return [];
  const isTold = ({ engineer }: Placement, at: number): boolean =>
    mails.some(
      ({ to, sentAt, subject }) => to === engineer && sentAt >= at && subject.startsWith('Your call moved'),
    );
  return books.flatMap((book) =>
    toldOf(book, Infinity)
      .filter((place) => place.state === 'tentative' && place.movedAt !== undefined)
      .filter((place) => !isTold(place, place.movedAt ?? 0))
      .map(({ engineer, call }) => `${engineer} was not told that ${call} moved`),
  );
}

/** Reasons that lie with the call: what engineers did themselves they know. */
const byTheCall = ['callCancelled', 'callMoved', 'seatGone', 'callGone', 'accountRed', 'secondInYear'];

/**
 * Whose place was taken through no doing of theirs, and who has no other by the same sign-up, is told so, whatever they were told of that
 * place before (rule S10): from two hours after it, as long as it can go.
 */
export function untoldLosses({ books, mails, now, tellsOfMails }: Seen): string[] {
  if (tellsOfMails) return [];
  const isTold = ({ engineer }: Placement, since: number): boolean =>
    mails.some(
      ({ to, sentAt, subject }) =>
        to === engineer && sentAt >= since && subject.startsWith('Your rotation of'),
    );
  return books.flatMap((book) => {
    const withdrawn = book.lines.filter(({ kind }) => kind === 'withdrew').map(({ data }) => data['signUp']);
    const latest = new Map([...placementsIn(book.lines).values()].map((place) => [place.signUp, place]));
    return [...latest.values()].flatMap((place) => {
      const { signUp, engineer, call, lost } = place;
      if (!lost || !byTheCall.includes(lost.reason) || withdrawn.includes(signUp)) return [];
      const mayLack = now < lost.at + 2 * hourMs || now > lost.at + 2 * dayMs || isTold(place, lost.at);
      const isSent = toldOf(book, lost.at).some((each) => each.signUp === signUp && each.call === call);
      return mayLack || !isSent ? [] : [`${engineer} was not told that the place in ${call} is lost`];
    });
  });
}

/** Places of which mails are sent, if they were from then on: none while nobody sends, or a coordinator is asked first. */
function toldOf(book: SeenBook, since: number): Placement[] {
  const { lines, lacksTab } = book;
  const isSent = lines.some(({ kind, at }) => kind === 'automationOn' && at <= since);
  if (!isSent || isIdle(book) || waitsForWord(lines) || lacksTab) return [];
  return [...placementsIn(lines).values()].filter((place) => reads(book, place));
}

/** Each guest of an event was invited by Calendar, which tells guests only when it is asked to (rule S11). */
export function uninvited({ events, invitations }: Seen): string[] {
  const guests = events.flatMap((event) => event.guests);
  return without(guests, invitations).map((guest) => `${guest} was never told of an event`);
}
