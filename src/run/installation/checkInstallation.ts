import type { InstallationAnswer, InstallationCheck, InstallationGroup } from '../../sidebar/requests';
import type { Remedy } from '../../sidebar/remedies';
import { isoText } from '../../time/zones';
import type { Platform } from '../ports';
import { checkAccount } from './account';
import { calendarRemedies } from './calendar';
import { checkConnections } from './connections';
import { workbookOf, type Facts } from './facts';
import { gather } from './gather';
import { checkSending } from './sending';
import { checkSpreadsheet } from './spreadsheet';
import { check } from './words';

/** How the installation stands, for anybody, also for whom Google hides: it changes nothing and sends nothing. */
export function checkInstallation(platform: Platform): InstallationAnswer {
  const facts = gather(platform);
  return {
    kind: 'installation',
    at: isoText(facts.at),
    groups: groupsOf(facts),
    remedies: remediesFor(facts),
  };
}

/** What who asks may do about it, with a button. */
function remediesFor(facts: Facts): Remedy[] {
  return [...(workbookOf(facts)?.remedies ?? []), ...calendarRemedies(facts)];
}

/** What the facts mean. Pure; a group in which there is nothing to check is left out. */
export function groupsOf(facts: Facts): InstallationGroup[] {
  return [
    { title: 'This account', checks: checkAccount(facts) },
    { title: 'This spreadsheet', checks: checkSpreadsheet(facts) },
    { title: 'Sending', checks: checkSending(facts) },
    { title: 'CRM and Slack', checks: checkConnections(facts) },
    { title: 'Version', checks: versions(facts) },
  ].filter(({ checks }) => checks.length > 0);
}

function versions(facts: Facts): InstallationCheck[] {
  const schema = workbookOf(facts)?.ledger.schema;
  const form = schema === undefined ? '' : ` The ledger is of form ${schema}.`;
  return [check('Ridealong', 'fine', `Version ${facts.version}.${form}`)];
}
