import { eachOnce, handbookName, meansNobody, sortedNumbers, type HandbookEngineer } from './rotation';

/** What a cell says, and a sentence for each part of it that is not understood. */
export interface CellRead<T> {
  readonly values: readonly T[];
  readonly notes: readonly string[];
}

/** So many fit into a line of the ledger. */
const engineersMax = 50;
const customersMax = 50;

const profile = /^<?https?:\/\/(?:www\.)?github\.com\/([a-z0-9-]{1,39})\/?(?:[?#].*)?>?$/i;
const handleAlone = /^@([a-z0-9-]{1,39})$/i;
const link = /\[([^[\]]*)\]\(\s*<?([^\s()<>]*)>?(?:\s+"[^"]*")?\s*\)/;

/** Signs that a backslash takes their meaning from (CommonMark, backslash escapes) stand aside while a cell is taken apart. */
const asideFrom = 0xe000;

function setAside(cell: string): string {
  return cell.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
    String.fromCharCode(asideFrom + sign.charCodeAt(0)),
  );
}

function putBack(text: string): string {
  return text.replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - asideFrom));
}

/** Without the signs around it that make it bold, slanted or code. */
export function withoutEmphasis(text: string): string {
  return text
    .trim()
    .replace(/^[*_`~]+|[*_`~]+$/g, '')
    .trim();
}

/**
 * The engineers of a cell: links to GitHub profiles side by side, with or without commas; plain names between commas; handles
 * (@joe). `?` and an empty cell are nobody.
 */
export function readEngineers(cell: string): CellRead<HandbookEngineer> {
  const text = setAside(cell);
  const engineers: HandbookEngineer[] = [];
  const notes: string[] = [];
  // The groups of the pattern stand between the texts around the links: text, label, target, text …
  text.split(link).forEach((part, at, parts) => {
    if (at % 3 === 0) readPlain(part, engineers, notes);
    if (at % 3 === 2) readLink(parts[at - 1] ?? '', part, engineers, notes);
  });
  const values = eachOnce(engineers);
  if (values.length <= engineersMax) return { values, notes };
  return {
    values: values.slice(0, engineersMax),
    notes: [...notes, `Only the first ${engineersMax} engineers are read.`],
  };
}

function readLink(label: string, target: string, engineers: HandbookEngineer[], notes: string[]): void {
  const handle = profile.exec(putBack(target))?.[1] ?? '';
  const name = handbookName(putBack(withoutEmphasis(label))) || handle;
  if (name === '') return;
  engineers.push({ name, handle });
  if (handle === '') notes.push(`The link of “${name}” is no GitHub profile: only the name is read.`);
}

function readPlain(text: string, engineers: HandbookEngineer[], notes: string[]): void {
  const parts = text.split(/<br ?\/?>|[,;+&]|\sand(?=\s)|\s(?=@)|\n/i).map(withoutEmphasis);
  for (const part of parts) {
    if (meansNobody(part)) {
      notes.push(`“${part}” is read as nobody.`);
      continue;
    }
    const handle = (profile.exec(putBack(part)) ?? handleAlone.exec(putBack(part)))?.[1] ?? '';
    const name = handle === '' ? handbookName(putBack(part)) : handle;
    if (name !== '') engineers.push({ name, handle });
  }
}

/** The customers' numbers of a cell: 676, #676, several with commas or spaces between them. */
export function readCustomers(cell: string): CellRead<number> {
  const notes: string[] = [];
  const numbers: number[] = [];
  const parts = putBack(setAside(cell))
    .split(/<br ?\/?>|[,;+&/\s]|\band\b/i)
    .map(withoutEmphasis);
  for (const part of parts.filter((one) => one !== '')) {
    const number = Number(/^#?(\d{1,9})$/.exec(part)?.[1]);
    if (number > 0) numbers.push(number);
    else if (meansNobody(part)) notes.push(`The customer “${part}” is read as none.`);
    else notes.push(`The customer “${part.slice(0, 40)}” is no number, so it is not read.`);
  }
  return { values: sortedNumbers(numbers).slice(0, customersMax), notes };
}

/** The cell with these engineers side by side. A plain name has a comma beside it, so that it ends where it ends. */
export function engineersCell(engineers: readonly HandbookEngineer[]): string {
  return engineers
    .map((engineer, i) => {
      const before = engineers[i - 1];
      if (!before) return engineerText(engineer);
      const isPlain = engineer.handle === '' || before.handle === '';
      return (isPlain ? ', ' : ' ') + engineerText(engineer);
    })
    .join('');
}

export function customersCell(customers: readonly number[]): string {
  return customers.join(', ');
}

function engineerText({ name, handle }: HandbookEngineer): string {
  if (handle === '') return escaped(name, /[\\`*_[\]<>|~&!@:#$,;+?]|(?<=www)\./gi);
  return `[@${escaped(name, /[\\`*_[\]<>|~&!@:#$]|(?<=www)\./gi)}](https://github.com/${handle})`;
}

/** A name is text and nothing more: no markup, no mention, no link of its own. */
function escaped(name: string, signs: RegExp): string {
  return name.replace(signs, (sign) => `\\${sign}`);
}
