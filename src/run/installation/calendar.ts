import type { InstallationCheck } from '../../sidebar/requests';
import type { Remedy } from '../../sidebar/remedies';
import { newCalendar } from '../remedies/remedies';
import type { Automation } from '../understanding';
import { isSender, whoAsks, workbookOf, type Facts, type WorkbookFacts } from './facts';
import { listed } from '../../programme/listing';
import { check, notAnswered, whyOf } from './words';

/** The calendar service, the programme's calendar, and who manages it; only call shadowing has one. */
export function checkCalendar(facts: Facts, { automation }: WorkbookFacts): InstallationCheck[] {
  const { calendar } = facts;
  if (!calendar) return [];
  if (!calendar.ok && whyOf(calendar.detail) !== 'notFound') {
    return [notAnswered('Google Calendar', 'Google Calendar', calendar.detail)];
  }
  const answers = check('Google Calendar', 'fine', 'The Calendar API answers.');
  const name = 'Calendar of invites';
  if (!automation || automation.calendar === '') {
    return [answers, check(name, 'fine', 'There is none yet: turning automation on makes it.')];
  }
  return [answers, calendar.ok ? seen(name, facts, automation) : unseen(name, facts, automation)];
}

function seen(name: string, facts: Facts, { account, calendarIs }: Automation): InstallationCheck {
  if (calendarIs === 'there') return managed(name, facts);
  return check(
    name,
    'wrong',
    `It is there, but Google did not show it to ${account} any more, which sends the invites.`,
    {
      todo: `Share it with ${account} again, in Google Calendar: Settings › Share with specific people › Make changes and manage sharing. The next hourly run then goes on with it.`,
    },
  );
}

function managed(name: string, facts: Facts): InstallationCheck {
  const { managers, coordinators } = facts;
  if (managers && !managers.ok && /scope|permissions are not sufficient/i.test(managers.detail)) {
    return check(
      name,
      'unseen',
      'It is there. Without the right calendar.acls Google does not say who manages it.',
    );
  }
  if (!managers?.ok) {
    return check(name, 'unseen', 'It is there. Who manages it is shown to its managers only.');
  }
  const list = `It is there, and managed by ${listed(managers.value)}.`;
  const others = coordinators.ok
    ? coordinators.value.filter((address) => !managers.value.includes(address))
    : [];
  if (others.length === 0) return check(name, 'fine', list);
  return check(name, 'look', `${list} Not by ${listed(others)}.`, {
    todo: 'A calendar has to outlive an account. The next hourly run shares it with them; where Google does not let it, one of its managers does so in Google Calendar: Settings › Share with specific people › Make changes and manage sharing.',
  });
}

function unseen(name: string, facts: Facts, { account, calendarIs }: Automation): InstallationCheck {
  const shareAgain = `Where somebody still sees it in Google Calendar, they share it with ${account} again: Make changes and manage sharing.`;
  if (calendarIs === 'asked') {
    return check(name, 'look', `It is gone. The next hourly run of ${account} makes a new one.`);
  }
  if (isSender(facts) || calendarIs === 'gone') {
    return check(
      name,
      'wrong',
      `Google shows ${account}, which sends the invites, no such calendar: it was deleted, or its sharing was taken away.`,
      {
        todo: `No invite is made, changed or sent anew by itself. ${shareAgain} Where nobody does, a coordinator makes a new one: here, or in the panel under Programme.`,
      },
    );
  }
  return check(
    name,
    'unseen',
    `Google does not show it to this account. Check again as ${account}, whose it is.`,
    {
      todo: isCoordinator(facts)
        ? `As a coordinator you should manage it: the next hourly run of ${account} shares it with you, unless Google does not let it. Then ${account} does so in Google Calendar, with Make changes and manage sharing.`
        : '',
    },
  );
}

function isCoordinator(facts: Facts): boolean {
  const { coordinators } = facts;
  return coordinators.ok && coordinators.value.some((address) => address === whoAsks(facts));
}

/** What the account that sends may do as soon as it sees that the calendar is gone, which no run may have noted yet. */
export function calendarRemedies(facts: Facts): Remedy[] {
  const { calendar } = facts;
  const automation = workbookOf(facts)?.automation;
  const isGone = calendar?.ok === false && whyOf(calendar.detail) === 'notFound';
  if (!automation || automation.calendar === '' || automation.calendarIs !== 'there' || !isGone) return [];
  return isSender(facts) && isCoordinator(facts) ? [newCalendar(automation.account)] : [];
}
