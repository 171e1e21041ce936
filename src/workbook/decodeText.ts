import type { Email } from '../programme/records';
import { withoutUnseen } from '../programme/unseen';
import { listed } from '../programme/listing';
import { read, unread, type Decoded } from './decoded';
import type { CellValue } from './tab';

/** What a cell says, in one line. */
export function textOf(cell: CellValue): string {
  return withoutUnseen(String(cell)).trim().replace(/\s+/g, ' ');
}

/** A cell's text for a sentence about it; long ones are cut, numbers to two places. */
export function quoted(cell: CellValue): string {
  const text = textOf(typeof cell === 'number' ? Number(cell.toFixed(2)) : cell);
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

/** A text of limited length. What does not fit falls away, so that no row can burst the ledger or a mail. */
export function readText(header: string, cell: CellValue, longest: number): Decoded<string> {
  const text = textOf(cell);
  return text.length <= longest
    ? read(text)
    : unread(`${header} is longer than ${longest} characters: shorten it.`);
}

/** Text that may have several lines. */
export function linesOf(cell: CellValue, longest: number): string {
  return String(cell).replace(/\r\n?/g, '\n').trim().slice(0, longest);
}

/** A mail address of the organisation in lower case, also of `Name <address>`. With an empty domain any address will do. */
export function readAddress(header: string, cell: CellValue, domain: string): Decoded<Email> {
  const typed = textOf(cell).toLowerCase();
  const text = /^[^<>@]*<([^<>]+)>$/.exec(typed)?.[1]?.trim() ?? typed;
  const example = `name@${domain === '' ? 'example.com' : domain}`;
  if (text.length > 254 || !/^(?!=)[^\s@<>()"',;:\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text)) {
    return unread(`${header} ${quoted(cell)} is no mail address: write it like ${example}.`);
  }
  if (domain !== '' && !text.endsWith(`@${domain}`)) {
    return unread(`${header} ${quoted(cell)} is not of ${domain}: put the address of a colleague.`);
  }
  return read(text as Email);
}

/** A whole number between two others, both included. */
export function readWhole(header: string, cell: CellValue, from: number, until: number): Decoded<number> {
  const text = textOf(cell);
  const value = typeof cell === 'number' ? cell : /^[+-]?\d{1,9}$/.test(text) ? Number(text) : NaN;
  return Number.isInteger(value) && from <= value && value <= until
    ? read(value)
    : unread(`${header} ${quoted(cell)} is not a whole number from ${from} to ${until}: correct it.`);
}

/** One of some words, in any case. `others` are spellings that mean one of them. */
export function readChoice<T extends string>(
  header: string,
  cell: CellValue,
  choices: readonly T[],
  others: Readonly<Record<string, T>> = {},
): Decoded<T> {
  const text = textOf(cell).toLowerCase();
  const choice =
    choices.find((word) => word.toLowerCase() === text) ??
    Object.entries(others).find(([word]) => word === text)?.[1];
  return choice === undefined
    ? unread(`${header} ${quoted(cell)} is unknown: choose ${listed(choices, 'or')}.`)
    : read(choice);
}

/** A link that starts with https://, or nothing. */
export function readLink(header: string, cell: CellValue): Decoded<string> {
  const text = withoutUnseen(String(cell)).trim();
  if (text === '') return read('');
  return text.length <= 2000 && /^https:\/\/[^\s<>"'`\\]+$/i.test(text)
    ? read(text)
    : unread(`${header} is left out: it has to be one link that starts with https:// and has no spaces.`);
}

/** A Slack channel as #name, a link to one, or nothing. Mentions such as <!channel> are none. */
export function readChannel(header: string, cell: CellValue): Decoded<string> {
  const text = textOf(cell);
  if (text === '') return read('');
  if (/^https:/i.test(text)) return readLink(header, cell);
  const name = /^#?([\p{L}\p{N}_-]{1,80})$/u.exec(text)?.[1];
  return name === undefined
    ? unread(`${header} is left out: write the channel’s name, like #acct-fjord.`)
    : read(`#${name}`);
}

export function isEmptyCell(cell: CellValue): boolean {
  return typeof cell === 'string' && withoutUnseen(cell).trim() === '';
}
