import type { Ending } from './ending';
import type { Operation } from './operation';
import { differences, without } from './picture';
import { acknowledged, legalAfter, notKept } from './schedule';
import type { StatusSaid } from './statusSaid';
import { cellsChanged } from './typed';

/** How a world stands after an outage, or after as many hours without one. */
export interface After {
  ending: Ending;
  said: StatusSaid;
  problems: readonly string[];
}

/** How it ends by the same time without an outage; with what had gone out after as many hours as an outage lasts at least. */
export interface Ends {
  undone: After & { outside: readonly string[] };
  done: After & { outside: readonly string[] };
}

/** What was done while a service took nothing, and what who did it was told. */
export interface About {
  operation: Operation;
  answer: unknown;
  service: string;
}

/** Through these things only go out: without them whatever is to be decided is decided in time. */
const onlySending = ['UrlFetchApp', 'MailApp'];
/** So many mails are claimed together: of those after a group that may not have gone it is not known that they were wanted. */
const MAIL_GROUP = 20;

export function legalAmong({ undone, done }: Ends, { operation, answer }: About): Ends['done'][] {
  if (operation.inSteps) return [];
  const legal = legalAfter(answer, { undone: undone.ending, done: done.ending });
  return [undone, done].filter(({ ending }) => legal.includes(ending));
}

/** What is wrong in the end. @param isOfDays whether mails had the time to lose their point, and decisions to become others */
export function wrongAfter(after: After, ends: Ends, about: About, isOfDays: boolean): string[] {
  const { ending, said, problems } = after;
  const { undone, done } = ends;
  const wasQuiet = [undone, done].every((each) => each.said.pending.length === 0);
  const pending = wasQuiet ? said.pending : [];
  const promised = acknowledged(about.answer) ? about.operation.signsUp : undefined;
  const isInTime = onlySending.includes(about.service);
  const isStrict = !isOfDays || isInTime;
  const compare = (one: After): After => (isInTime ? one : onSomeDay(one));
  return [
    ...problems,
    ...ending.problems.filter((each) => !(isOfDays && isExcused(each, said))),
    ...pending.map(({ kind = 'something', why }) => `${kind} is pending for ever: ${why}`),
    ...leastWrong(legalAmong(ends, about).map((legal) => unlike(compare(after), compare(legal), isStrict))),
    ...cellsChanged(
      ending.typed,
      [undone, done].map((each) => each.ending.typed),
    ),
    ...notKept(ending, promised),
  ];
}

/** What could not be seen for hours is seen on the next day where it is late: what is reckoned from that day is a day later too. */
function onSomeDay({ ending, ...rest }: After): After {
  const blur = (text: string): string =>
    text.replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} \w{3}( \d{4})?( \([^)]*\))?/g, 'some day');
  const { lines, mails, ...other } = ending.picture;
  return {
    ...rest,
    ending: { ...ending, picture: { ...other, lines: lines.map(blur), mails: mails.map(blur) } },
  };
}

/** Nobody was told, but coordinators are told that nobody was. */
const isExcused = (problem: string, said: StatusSaid): boolean =>
  /was not told that|^no mail of this Monday/.test(problem) && said.notSent.mail > 0;

/** @param isStrict else only what is outside is compared: what was seen days later may have had to be decided otherwise */
function unlike({ ending, said }: After, legal: After, isStrict: boolean): string[] {
  const { lines, mails, tellsOfMails } = ending.picture;
  const then = legal.ending.picture;
  const missing = without(then.mails, mails);
  const told = said.notSent.mail - legal.said.notSent.mail;
  const isKnown =
    (tellsOfMails && told >= MAIL_GROUP) || (!isStrict && mails.some((mail) => weekly.test(mail)));
  const lapsed = said.notSent['Slack message'] > 0;
  const other = differences(compared(then.lines), compared(lines)).filter((line) =>
    isStrict ? !(lapsed && ofLapsedPosts.test(line)) : / event: /.test(line),
  );
  return [
    ...other,
    ...(isStrict ? without(mails, then.mails).map((mail) => `too many: ${mail}`) : []),
    ...(isKnown || missing.length <= told
      ? []
      : missing.map((mail) => `missing, and nobody is told: ${mail}`)),
  ];
}

/** Its thread, and that it was tried in vain, which is said for a day after the last try. */
const ofLapsedPosts = / post: |Slack messages? (was|were) tried \d+ times in vain/;

/** Where mails of a Monday went, it is not known later who else would have got one. */
const weekly = /"(Shadowing|Red accounts): /;

/** Since which day something is waited for depends on the day on which a run saw it. */
const compared = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/, since \w{3} \d{1,2} \w{3} \([^)]*\)/g, ''));

function leastWrong(each: readonly (readonly string[])[]): string[] {
  const [least = []] = [...each].sort((a, b) => a.length - b.length);
  return least.length === 0 ? [] : [`not as it should be in the end: ${least.join(' · ')}`];
}

/** What only a look into the calendar tells is known by nobody while it takes no look. */
const ofTheCalendar = /: You declined /;

/** While something has not gone out that would have, Status tells of some trouble. */
export function untold(
  outside: readonly string[],
  said: StatusSaid,
  legal: readonly Ends['done'][],
): string[] {
  const late = legal.map((one) =>
    differences(one.outside, outside).filter((each) => !ofTheCalendar.test(each)),
  );
  const isTold = said.isAlarmed || late.some((each) => each.length === 0);
  return isTold ? [] : late.slice(0, 1).map((each) => `in the outage nobody is told of: ${each.join(' · ')}`);
}

/** Of all that waits Status says why, and since when it has waited: since the first try, however many there were. */
export function wrongMeanwhile(early: StatusSaid, now: StatusSaid): string[] {
  const waits = now.pending;
  const moved = early.pending.flatMap(({ kind, since }) => {
    const later = waits.filter((each) => each.kind === kind).map((each) => each.since);
    return since === undefined || later.length === 0 || later.includes(since)
      ? []
      : [`${kind} waits since ${later.join(', ')}, although it waited since ${since} before`];
  });
  return [...waits.filter(({ why }) => why === '').map(() => 'nobody is told why something waits'), ...moved];
}
