import Papa from 'papaparse';
import type { ExportedAccount } from './requests';

export type ExportFile =
  | {
      readonly ok: true;
      readonly accounts: readonly ExportedAccount[];
      /** The columns that are used, as the file calls them. */
      readonly columns: readonly string[];
      /** Rows that name no account: totals and footers of a report. */
      readonly leftOut: number;
    }
  | { readonly ok: false; readonly sentence: string };

/** Usual names of each column, the best first, without case, spaces and signs. */
const names: Readonly<Record<keyof ExportedAccount, readonly string[]>> = {
  id: ['accountid', '18digitaccountid', 'accountid18', 'caseaccountid', 'crmid', 'id'],
  name: ['accountname', 'account', 'customer', 'name'],
  health: ['accounthealth', 'health', 'healthstatus', 'accounthealthstatus', 'healthscore'],
  ae: ['aeemail', 'ae', 'accountexecutive', 'accountowneremail', 'owneremail', 'accountowner', 'owner'],
  ce: ['ceemail', 'ce', 'customerengineer', 'customerengineeremail'],
  sponsor: ['sponsoremail', 'sponsor', 'executivesponsor', 'executivesponsoremail'],
};

/** No request brings more of a cell; what is longer is no name and no address. */
const longestCell = 500;

const columns = Object.keys(names) as (keyof ExportedAccount)[];

/** Salesforce ends the API names of a company's own fields with `__c`. */
function folded(header: string): string {
  return header
    .toLowerCase()
    .replace(/__c$/, '')
    .replace(/[^a-z0-9]/g, '');
}

/** Takes an export's text apart: columns in any order and under their usual names; comma, semicolon or tab between them. */
export function readExport(text: string): ExportFile {
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
  const header = rows[0];
  if (!header || rows.length < 2)
    return refused('There are no accounts in it: a header and rows are needed.');
  const places = placesIn(header.map(folded));
  if (places.health === undefined) return refused(notFound('Health', header));
  if (places.id === undefined && places.name === undefined)
    return refused(notFound('Account ID and no Account Name', header));
  const body = rows.slice(1);
  const accounts = body
    .filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 1)
    .map((cells) => accountIn(cells, places))
    .filter(({ id, name }) => id !== '' || name !== '');
  if (accounts.length === 0) return refused('There are no accounts in it, only a header.');
  const used = Object.values(places).map((at) => header[at] ?? '');
  return { ok: true, accounts, columns: used, leftOut: body.length - accounts.length };
}

type Places = Partial<Record<keyof ExportedAccount, number>>;

function placesIn(header: readonly string[]): Places {
  const places: Places = {};
  for (const column of columns) {
    const name = names[column].find((usual) => header.includes(usual));
    if (name !== undefined) places[column] = header.indexOf(name);
  }
  return places;
}

function accountIn(cells: readonly string[], places: Places): ExportedAccount {
  const cell = (column: keyof ExportedAccount): string => {
    const at = places[column];
    return at === undefined ? '' : (cells[at] ?? '').trim().slice(0, longestCell);
  };
  return {
    id: cell('id'),
    name: cell('name'),
    health: cell('health'),
    ae: cell('ae'),
    ce: cell('ce'),
    sponsor: cell('sponsor'),
  };
}

function refused(sentence: string): ExportFile {
  return { ok: false, sentence };
}

function notFound(column: string, header: readonly string[]): string {
  const found = header.map((name) => '“' + name.trim() + '”').join(', ');
  return `There is no column ${column}. Found were: ${found.slice(0, 300)}. Name the columns Account ID, Account Name, Health, AE, CE and Sponsor, in any order.`;
}
