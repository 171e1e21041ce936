import type { InstallationCheck } from '../../sidebar/requests';
import { hourMs } from '../../time/instant';
import { momentText } from '../../time/wording';
import { checkCalendar } from './calendar';
import { isSender, senderOf, workbookOf, type Facts, type WorkbookFacts } from './facts';
import { checkTriggers } from './triggers';
import { countText } from '../../programme/listing';
import { check } from './words';
import { checkWebApp } from './webApp';

/** Sending: who does it, and whether all that it needs is there. Nothing where nothing is set up. */
export function checkSending(facts: Facts): InstallationCheck[] {
  const found = workbookOf(facts);
  if (!found) return [];
  if (found.condition === 'copy') return [check('Automation', 'fine', 'Nothing is sent from a copy.')];
  return [
    automation(facts, found),
    ...lastRun(facts, found),
    ...checkTriggers(facts, found),
    ...checkCalendar(facts, found),
    mails(facts, found),
    ...invites(found),
    ...checkWebApp(facts, found),
  ];
}

const turnOn =
  'A coordinator chooses Turn on automation in the menu, as the account that is to send everything; a role account is best.';

function automation(
  { coordinators }: Facts,
  { automation: set, condition, turnedOnAt, zone }: WorkbookFacts,
): InstallationCheck {
  const name = 'Automation';
  if (condition === 'ledgerGone') {
    return check(name, 'wrong', 'Without the ledger nobody knows who sends, and nothing goes out.');
  }
  if (!set) return check(name, 'look', 'It was never turned on, so nothing goes out.', { todo: turnOn });
  if (!set.on) return check(name, 'look', 'It is off, so nothing goes out.', { todo: turnOn });
  const since = turnedOnAt === undefined ? '' : ` since ${momentText(turnedOnAt, zone)}`;
  const on = `It is on: ${set.account} sends everything${since}.`;
  if (condition !== 'ready') {
    return check(name, 'wrong', `${on} But nothing is decided or sent: see “This spreadsheet”.`);
  }
  if (!coordinators.ok || coordinators.value.includes(set.account)) return check(name, 'fine', on);
  return check(
    name,
    'look',
    `${on} It is no coordinator: it sends, but cannot turn itself off or be connected.`,
    {
      todo: 'A coordinator adds it in the panel, under Programme.',
    },
  );
}

/** The weekly run leaves a line at the latest, where there is anybody to remind. */
const quietMaxMs = 8 * 24 * hourMs;

function lastRun({ at }: Facts, { automation: set, lastLineAt, zone }: WorkbookFacts): InstallationCheck[] {
  if (!set?.on || lastLineAt === undefined) return [];
  const name = 'Last run';
  const found = `${set.account} last wrote into the ledger on ${momentText(lastLineAt, zone)}. An hour in which nothing is due leaves no line there; the panel says under Status when automation last ran.`;
  if (at - lastLineAt <= quietMaxMs) return [check(name, 'fine', found)];
  return [
    check(name, 'look', found, {
      todo: `${set.account} looks under https://script.google.com/home/executions whether everyHour runs, and how it ends.`,
    }),
  ];
}

function mails(facts: Facts, { waiting }: WorkbookFacts): InstallationCheck {
  const name = 'Mails left today';
  const { mailsLeft } = facts;
  const sender = senderOf(facts);
  const due = waiting ? ` The next hourly run wants to send ${countText(waiting.mails, 'mail')}.` : '';
  if (sender !== undefined && !isSender(facts)) {
    return check(name, 'unseen', `Only ${sender}, which sends them, can see how many it has left.${due}`);
  }
  if (!mailsLeft.ok) {
    return check(name, 'unseen', `Google does not say how many mails this account may still send.${due}`);
  }
  const left = `This account may write to ${countText(mailsLeft.value, 'more reader')} today.`;
  if (!waiting || mailsLeft.value >= waiting.mails) return check(name, 'fine', left + due);
  return check(name, 'wrong', left + due, {
    todo: 'Nobody can raise it. What is left over goes out when Google’s day is over, as long as it still makes sense then.',
  });
}

/** From some hundreds of guests outside the organisation in a short time on Google stops an account for hours. */
const invitesAtOnce = 100;

function invites({ kind, waiting }: WorkbookFacts): InstallationCheck[] {
  if (kind !== 'shadowing' || !waiting) return [];
  const name = 'Invites due';
  const found = `The next hourly run makes, changes or removes ${countText(waiting.invites, 'invite')}.`;
  if (waiting.invites <= invitesAtOnce) return [check(name, 'fine', found)];
  return [
    check(name, 'look', found, {
      todo: 'Google may stop the calendar for some hours after so many; what is refused then goes out afterwards by itself.',
    }),
  ];
}
