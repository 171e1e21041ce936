import type { InstallationCheck } from '../../sidebar/requests';
import { copyText, ledgerGoneText, newerText, notSetUpText, restoredText } from '../sentences';
import type { Condition } from '../understanding';
import type { Facts, WorkbookFacts } from './facts';
import { countText, listed } from '../../programme/listing';
import { check, notAnswered } from './words';

/** This spreadsheet: whether it can be read, is complete, and agrees with what the script knows. */
export function checkSpreadsheet(facts: Facts): InstallationCheck[] {
  const { about, workbook } = facts;
  if (!about.ok) return [notAnswered('Google Sheets', 'Google Sheets', about.detail)];
  const answers = check('Google Sheets', 'fine', 'The Sheets API answers.');
  if (!workbook.ok) return [answers, notAnswered('Tabs', 'Google Sheets', workbook.detail)];
  if (workbook.value === undefined) {
    return [
      answers,
      check('Set-up', 'look', notSetUpText, { todo: 'Whoever sets it up is its first coordinator.' }),
      zoneAlone(about.value.timeZone),
      locale(about.value.locale),
    ];
  }
  return [
    answers,
    tabs(workbook.value),
    ledger(workbook.value),
    settings(workbook.value),
    coordinators(facts, workbook.value),
    zones(facts, about.value.timeZone, workbook.value),
    locale(about.value.locale),
  ];
}

const repair = 'A coordinator chooses Repair in the menu.';
const restore = 'Somebody who may edit brings it back: File › Version history.';

const titles = { shadowing: 'Customer calls shadowing', redAccounts: 'Red Accounts' } as const;

function tabs({ kind, condition, gone, missing, doubled }: WorkbookFacts): InstallationCheck {
  const name = 'Tabs and columns';
  const columns = [
    ...[...missing].map(([title, headers]) => `${title} has no column ${listed(headers)}`),
    ...[...doubled].map(([title, headers]) => `${title} has more than one column ${listed(headers)}`),
  ];
  const found = [
    ...(gone.length === 0 ? [] : [`${listed(gone)} ${gone.length === 1 ? 'is' : 'are'} gone`]),
    ...columns,
  ];
  if (found.length === 0) return check(name, 'fine', `${titles[kind]}: all are there.`);
  const isStopped = condition === 'tabGone' || condition === 'ledgerGone';
  const todos = [
    ...(isStopped ? [`Until then nothing is decided. ${restore}`] : []),
    ...(columns.length > 0 || !isStopped ? [repair] : []),
  ];
  return check(name, isStopped ? 'wrong' : 'look', `${titles[kind]}: ${found.join('; ')}.`, {
    todo: todos.join(' '),
  });
}

/** Why nothing is decided, and what is to be done about it, as far as it is the ledger that says so. */
const stops: Partial<Record<Condition, { readonly found: string; readonly todo: string }>> = {
  ledgerGone: { found: ledgerGoneText, todo: restore },
  copy: { found: copyText, todo: 'A coordinator of the original tells where it is.' },
  restored: { found: restoredText, todo: 'A coordinator chooses it here, or in the panel.' },
  newer: { found: newerText, todo: 'Whoever deploys the add-on deploys the newer version.' },
};

function ledger({ condition, ledger: { lastRun, problems } }: WorkbookFacts): InstallationCheck {
  const name = 'Ledger';
  const stop = stops[condition];
  if (!stop && problems.length === 0) {
    return check(
      name,
      'fine',
      `It is this spreadsheet’s own and reads without a gap: ${countText(lastRun, 'run')}.`,
    );
  }
  const lost =
    problems.length === 0 || condition === 'ledgerGone'
      ? []
      : [`What is gone from it Ridealong no longer knows. ${restore}`];
  return check(name, stop ? 'wrong' : 'look', [...(stop ? [stop.found] : []), ...problems].join(' '), {
    todo: [...(stop ? [stop.todo] : []), ...lost].join(' '),
  });
}

function settings({ hindrances, settingsUnread }: WorkbookFacts): InstallationCheck {
  const name = 'Settings';
  const others = settingsUnread - hindrances.length;
  const found = [
    ...(hindrances.length === 0
      ? []
      : [`${listed(hindrances)} cannot be read, so nothing is decided or sent.`]),
    ...(others <= 0
      ? []
      : [
          `${countText(others, hindrances.length === 0 ? 'setting' : 'other setting')} cannot be read, and the default holds instead.`,
        ]),
  ];
  if (found.length === 0) return check(name, 'fine', 'All can be read.');
  return check(name, hindrances.length > 0 ? 'wrong' : 'look', found.join(' '), {
    todo: 'A coordinator mends it in the tab Settings, where the column Problem says what is wrong.',
  });
}

function coordinators({ coordinators: known }: Facts, found: WorkbookFacts): InstallationCheck {
  const name = 'Coordinators';
  if (!known.ok) return check(name, 'unseen', 'Google did not give the script’s properties.');
  if (known.value.length === 0) {
    return check(
      name,
      'wrong',
      'The add-on knows no coordinators of this spreadsheet, so nobody may change anything.',
      {
        todo: 'It is a copy, or the add-on was installed anew: its coordinators set it up again, or work in the original.',
      },
    );
  }
  const shown = new Set(found.shownCoordinators);
  const isSame = shown.size === known.value.length && known.value.every((address) => shown.has(address));
  const rights = `${listed(known.value)} ${known.value.length === 1 ? 'has' : 'have'} the rights of a coordinator`;
  if (isSame) return check(name, 'fine', `${rights}, as Settings shows.`);
  const others = shown.size === 0 ? 'nobody' : listed(found.shownCoordinators);
  return check(name, 'look', `${rights}. Settings shows ${others}, which changes nothing.`, {
    todo: 'One of the former saves the list in the panel, under Programme.',
  });
}

function zones({ scriptZone }: Facts, ofSheet: string, { zone }: WorkbookFacts): InstallationCheck {
  const name = 'Time zones';
  const ofScript = scriptZone.ok ? ` The script’s own, ${scriptZone.value}, plays no part.` : '';
  if (ofSheet === zone) {
    return check(name, 'fine', `The programme and the spreadsheet are both in ${zone}.${ofScript}`);
  }
  return check(name, 'look', `The programme is in ${zone}, the spreadsheet in ${ofSheet}.${ofScript}`, {
    todo: 'Days and times in the tabs are meant in the programme’s. A coordinator makes them alike: Time zone in Settings, or File › Settings.',
  });
}

function zoneAlone(ofSheet: string): InstallationCheck {
  return check(
    'Time zones',
    'fine',
    `The spreadsheet is in ${ofSheet}; set-up takes that for the programme.`,
  );
}

function locale(code: string): InstallationCheck {
  return check(
    'Locale',
    'fine',
    `It is ${code}, by which Sheets reads a date that is typed as numbers. File › Settings changes it.`,
  );
}
