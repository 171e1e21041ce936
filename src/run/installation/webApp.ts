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
  const note = 'The automation account chooses Turn on automation once more, which notes it.';
  const unusable = /\/dev$|\/a\/macros\//.test(shown);
  const hasMoved = now !== '' && noted !== '' && now !== noted;
  const found = [
    ...(unusable ? [`Google tells an address that senders cannot use: ${shown}.`] : []),
    ...(hasMoved ? [`Google tells ${now} now, and told ${noted} when automation was turned on.`] : []),
    ...(noted === '' ? [`It is deployed at ${shown}, but was not when automation was turned on.`] : []),
  ];
  if (found.length === 0) return check(name, 'fine', `It is deployed at ${shown}.`);
  const todo = [
    ...(unusable || hasMoved ? [manage] : []),
    ...(unusable
      ? ['Senders use the address that ends in /exec and begins with https://script.google.com/macros/s/.']
      : []),
    ...(hasMoved ? [`If it is the new one: ${note}`] : []),
    ...(noted === '' ? [note] : []),
  ];
  return check(name, 'look', found.join(' '), { todo: todo.join(' ') });
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
