import type { InstallationCheck } from '../../sidebar/requests';

type Said = Partial<Pick<InstallationCheck, 'todo' | 'link'>>;

/** A check and how it ended. */
export function check(
  name: string,
  state: InstallationCheck['state'],
  found: string,
  { todo = '', link = '' }: Said = {},
): InstallationCheck {
  return { name, state, found, todo, link };
}

/** Why Google did not answer, told by its words; notFound is an answer of the service. */
type Why = 'rights' | 'apiOff' | 'serviceOff' | 'notFound' | 'other';

const patterns: readonly (readonly [Why, RegExp])[] = [
  ['apiOff', /has not been used in project|accessNotConfigured|service_disabled|api .*is disabled/i],
  ['serviceOff', /is not defined|not enabled in appsscript/i],
  ['notFound', /not found/i],
  ['rights', /permission|insufficient/i],
];

export function whyOf(detail: string): Why {
  return patterns.find(([, words]) => words.test(detail))?.[0] ?? 'other';
}

const detailMax = 200;

/** What is said of a Google service that did not answer. */
export function notAnswered(
  name: string,
  service: 'Google Sheets' | 'Google Calendar',
  detail: string,
): InstallationCheck {
  switch (whyOf(detail)) {
    case 'apiOff':
      return check(name, 'wrong', `The ${service} API is turned off in the add-on’s Google Cloud project.`, {
        todo: `Whoever manages that project turns it on: APIs & Services › Library › ${service} API › Enable.`,
      });
    case 'serviceOff':
      return check(name, 'wrong', `This deployment was made without the advanced service ${service}.`, {
        todo: 'Whoever deploys the add-on deploys it again from its repository, with its appsscript.json.',
      });
    case 'rights':
      return check(name, 'unseen', `Google does not let this account use ${service} here.`, {
        todo: `If a right is missing above, allow it.${service === 'Google Sheets' ? ' Otherwise ask the owner to share the spreadsheet with you.' : ''}`,
      });
    default:
      return check(name, 'wrong', `${service} did not answer: ${shortened(detail)}`, {
        todo: 'Check again in a few minutes. If it stays so, look at Google’s status: https://www.google.com/appsstatus/dashboard/.',
      });
  }
}

function shortened(detail: string): string {
  return detail.length > detailMax ? `${detail.slice(0, detailMax)}…` : detail;
}
