// The events that a file holds, and what is wrong with one: the web app says of a refused one no more than that.
import { readFileSync } from 'node:fs';

const columns = ['account', 'name', 'health', 'changedAt', 'why', 'ae', 'ce', 'sponsor', 'renewal'];

/**
 * The payloads in a .json file (a list of them) or a .csv file (one a row, columns in any order, empty cells left out).
 * Throws an error that says what is wrong with the file.
 */
export function eventsOfFile(path) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  if (!path.toLowerCase().endsWith('.csv')) {
    const events = JSON.parse(text);
    if (!Array.isArray(events)) throw new Error(`${path} has to be a list of events.`);
    return events;
  }
  const [header = [], ...rows] = readCsv(text);
  const unknown = header.filter((name) => !columns.includes(name));
  if (unknown.length > 0) throw new Error(`${path} has columns that are unknown: ${unknown.join(', ')}.`);
  return rows.map((row) => eventOfRow(Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']))));
}

function eventOfRow({ account = '', name = '', ...rest }) {
  const said = Object.entries(rest).filter(([, value]) => value !== '');
  return { type: 'account.health', account: { id: account, name }, ...Object.fromEntries(said) };
}

/** Rows of cells, as RFC 4180 writes them: quotes around what holds commas, quotes or lines; empty lines fall away. */
function readCsv(text) {
  const rows = [[]];
  let read = 0;
  for (const [all, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== ',') rows.push([]);
    read += all.length;
  }
  if (read !== text.length) throw new Error('Quotes of the file do not go together.');
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

const isText = (value, most) => typeof value === 'string' && value.trim() !== '' && value.length <= most;
const isMissing = (value) => value === undefined || value === null || value === '';
const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
const mail = /^[^\s@<>()"',;:\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** What the web app would refuse this event for, in a sentence; undefined when it looks right. */
export function problemOf(event) {
  const { type, account, health, changedAt, why, renewal } = event ?? {};
  if (type !== 'account.health') return 'type has to be account.health.';
  if (!/^([A-Za-z0-9]{15}|[A-Za-z0-9]{18})$/.test(account?.id))
    return 'the account’s id has 15 or 18 characters.';
  if (!isText(account.name, 200)) return 'the account’s name has to be 1 to 200 characters.';
  if (!/^(red|yellow|green|lost)$/i.test(health)) return 'health is Red, Yellow, Green or Lost.';
  if (!zoned.test(changedAt)) return 'changedAt is an instant with its zone, such as 2026-05-04T10:00:00Z.';
  if (!isMissing(why) && !isText(why, 2000)) return 'why has to be at most 2000 characters.';
  const address = ['ae', 'ce', 'sponsor'].find((who) => !isMissing(event[who]) && !mail.test(event[who]));
  if (address) return `${address} has to be one mail address.`;
  if (!isMissing(renewal) && !/^\d{4}-\d\d-\d\d$/.test(renewal))
    return 'renewal is a day such as 2026-09-30.';
  return undefined;
}
