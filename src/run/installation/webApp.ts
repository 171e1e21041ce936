import type { InstallationCheck } from '../../sidebar/requests';
import { momentText } from '../../time/wording';
import type { Facts, WorkbookFacts } from './facts';
import { check } from './words';

const name = 'Web app';
const manage =
  'Whoever deploys the add-on compares it with Deploy › Manage deployments in the script editor.';

/** Whether the web app is deployed, where, and as whom it runs: as far as Google tells, which is not always right (docs/google.md). */
export function checkWebApp(facts: Facts, found: WorkbookFacts): InstallationCheck[] {
  const now = bare(facts.webApp);
  const noted = bare(found.automation?.webApp ?? '');
  if (now === '' && noted === '') return [notDeployed(found)];
  return [addressed(now, noted), runner(found)];
}

/** Without the parameter that names the spreadsheet. */
function bare(address: string): string {
  return address.replace(/\?.*$/, '');
}

function notDeployed({ kind }: WorkbookFacts): InstallationCheck {
  const both = 'what people decide goes out at the hourly run, not within seconds';
  if (kind === 'shadowing') return check(name, 'fine', `It is not deployed: ${both}. Nothing else needs it.`);
  return check(name, 'look', `It is not deployed: the CRM cannot report, and ${both}.`, {
    todo: 'The automation account deploys it, or whoever deploys the add-on does so as that account; then it makes a webhook key anew.',
  });
}

function addressed(now: string, noted: string): InstallationCheck {
  const shown = now === '' ? noted : now;
  if (/\/dev$|\/a\/macros\//.test(shown)) {
    return check(name, 'look', `Google tells an address that senders cannot use: ${shown}.`, {
      todo: `${manage} Senders use the address that ends in /exec and begins with https://script.google.com/macros/s/.`,
    });
  }
  if (now !== '' && noted !== '' && now !== noted) {
    return check(name, 'look', `Google tells ${now} now, and told ${noted} when automation was turned on.`, {
      todo: `${manage} If it is the new one, the automation account chooses Turn on automation once more, which notes it.`,
    });
  }
  if (noted === '') {
    return check(name, 'look', `It is deployed at ${shown}, but was not when automation was turned on.`, {
      todo: 'The automation account chooses Turn on automation once more, which notes it.',
    });
  }
  return check(name, 'fine', `It is deployed at ${shown}.`);
}

/** Google does not tell; a report that was taken does, since the web app of another account takes none. */
function runner({ automation, lastReportAt, zone }: WorkbookFacts): InstallationCheck {
  const title = 'Web app’s account';
  const account = automation?.account ?? 'the automation account';
  if (lastReportAt !== undefined) {
    const found = `It ran as ${account} on ${momentText(lastReportAt, zone)}, when it took a report of the CRM.`;
    return check(title, 'fine', found);
  }
  return check(
    title,
    'unseen',
    `Google does not say which account runs it. It has to be ${account}: as another one it takes and sends nothing.`,
    {
      todo: `${manage} Execute as has to name ${account}; else that account deploys it.`,
    },
  );
}
