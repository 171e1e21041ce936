import type { InstallationCheck } from '../../sidebar/requests';
import { isSender, whoAsks, type Facts, type WorkbookFacts } from './facts';
import { check, listText, notAnswered, whyOf } from './words';

/** The calendar service, the programme's calendar, and who manages it; only call shadowing has one. */
export function checkCalendar(facts: Facts, { automation }: WorkbookFacts): InstallationCheck[] {
  const { calendar } = facts;
  if (!calendar) return [];
  if (!calendar.ok && whyOf(calendar.detail) !== 'notFound') {
    return [notAnswered('Google Calendar', 'Google Calendar', calendar.detail)];
  }
  const answers = check('Google Calendar', 'fine', 'The Calendar API answers.');
  const name = 'Calendar of invites';
  const id = automation?.calendar ?? '';
  if (id === '') {
    return [answers, check(name, 'fine', 'There is none yet: turning automation on makes it.')];
  }
  return [answers, calendar.ok ? managed(name, facts) : unseen(name, facts, automation?.account ?? '')];
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
  const list = `It is there, and managed by ${listText(managers.value)}.`;
  const others = coordinators.ok
    ? coordinators.value.filter((address) => !managers.value.includes(address))
    : [];
  if (others.length === 0) return check(name, 'fine', list);
  return check(name, 'look', `${list} Not by ${listText(others)}.`, {
    todo: 'A calendar has to outlive an account. One of its managers shares it in Google Calendar: Settings › Share with specific people › Make changes and manage sharing.',
  });
}

function unseen(name: string, facts: Facts, account: string): InstallationCheck {
  const { coordinators } = facts;
  if (isSender(facts)) {
    return check(
      name,
      'wrong',
      'Google shows this account, which sends the invites, no such calendar: it was deleted, or its sharing was taken away.',
      {
        todo: `Invites cannot be made or changed, and nothing is sent anew by itself. Where another coordinator still sees it in Google Calendar, they share it with ${account} again: Make changes and manage sharing. Where nobody does, it is gone: tell whoever maintains the add-on.`,
      },
    );
  }
  const isCoordinator = coordinators.ok && coordinators.value.some((address) => address === whoAsks(facts));
  return check(
    name,
    'unseen',
    `Google does not show it to this account. Check again as ${account}, whose it is.`,
    {
      todo: isCoordinator
        ? `As a coordinator you should manage it: ${account} shares it with you in Google Calendar, with Make changes and manage sharing.`
        : '',
    },
  );
}
