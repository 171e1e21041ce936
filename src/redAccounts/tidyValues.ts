import { withoutUnseen } from '../programme/unseen';
import { calendarDay, yearOf } from '../time/calendarDay';
import { headerOf } from './columns/headers';
import { accountIdOf } from './intake/accountId';
import { quoted } from './names';
import type { Field } from './records';

/** As much as a cell of these is read (workbook/redAccounts/decodeCells). */
const longestText = 5000;
const longestName = 200;

type Kind = 'name' | 'accountId' | 'health' | 'address' | 'day' | 'text';

const kinds: Readonly<Record<Field, Kind>> = {
  account: 'name',
  accountId: 'accountId',
  health: 'health',
  whyRed: 'text',
  ae: 'address',
  ce: 'address',
  sponsor: 'address',
  currentState: 'text',
  actionPlan: 'text',
  exitCriteria: 'text',
  nextStep: 'text',
  nextStepOwner: 'address',
  nextStepDue: 'day',
  resolution: 'text',
  renewal: 'day',
};

export type Tidied =
  | { readonly ok: true; readonly values: Partial<Record<Field, string>> }
  | { readonly ok: false; readonly sentence: string };

/** A value in the form in which a row's cell would be read, so that it comes back from the sheet as it was written. */
export function tidy(field: Field, value: string): string {
  switch (kinds[field]) {
    case 'text':
      return tidyText(value);
    case 'address':
      return withoutUnseen(value).trim().toLowerCase();
    case 'accountId':
      return accountIdOf(withoutUnseen(value).trim()) ?? withoutUnseen(value).trim();
    default:
      return withoutUnseen(value).trim().replace(/\s+/g, ' ');
  }
}

/** Lines without the control characters that no cell keeps. */
export function tidyText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** All values in their form; the first that is none, in a sentence. */
export function tidyAll(values: Readonly<Partial<Record<Field, string>>>, domain: string): Tidied {
  const tidied: Partial<Record<Field, string>> = {};
  for (const [key, value] of Object.entries(values)) {
    const field = key as Field;
    const text = tidy(field, value);
    const problem = whyNot(field, text, domain);
    if (problem !== undefined) return { ok: false, sentence: `${problem} Nothing was saved.` };
    tidied[field] = text;
  }
  return { ok: true, values: tidied };
}

function whyNot(field: Field, value: string, domain: string): string | undefined {
  const name = headerOf[field];
  if (value === '') return field === 'account' ? 'The account needs a name.' : undefined;
  switch (kinds[field]) {
    case 'text':
      return whyTooLong(name, value, longestText);
    case 'name':
      return whyTooLong(name, value, longestName);
    case 'address':
      return whyNoColleague(name, value, domain);
    case 'day':
      return isNearDay(value) ? undefined : `${name} ${quoted(value)} is no day: write it like 2026-05-12.`;
    case 'accountId':
      return accountIdOf(value) === undefined
        ? `${name} ${quoted(value)} is no id of the CRM: copy its 15 or 18 letters and digits, or leave it empty.`
        : undefined;
    case 'health':
      return undefined;
  }
}

export function whyTooLong(name: string, value: string, longest = longestText): string | undefined {
  return value.length > longest ? `${name} is longer than ${longest} characters: shorten it.` : undefined;
}

/** With an empty domain any address will do. */
export function whyNoColleague(name: string, address: string, domain: string): string | undefined {
  if (address.length > 254 || !/^(?!=)[^\s@<>()"',;:\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address)) {
    return `${name} ${quoted(address)} is no mail address: write it like name@${domain === '' ? 'example.com' : domain}.`;
  }
  return domain !== '' && !address.endsWith(`@${domain}`)
    ? `${name} ${quoted(address)} is not of ${domain}: put the address of a colleague.`
    : undefined;
}

function isNearDay(value: string): boolean {
  const day = calendarDay(value);
  return day !== undefined && yearOf(day) >= 2000 && yearOf(day) < 2100;
}
