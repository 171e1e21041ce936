import type { Email } from '../../programme/records';
import { meansNobody } from '../../shadowing/handbook/rotation';
import type { Engineer } from '../../shadowing/records';
import { textOf } from '../../workbook/decodeText';
import type { CellValue } from '../../workbook/tab';

type Roster = ReadonlyMap<Email, Engineer>;

/** Who a cell of people's names: an engineer of the roster, or a text that is nobody there, or several. */
export type Named = Engineer | string;

/** What people put where a seat is still to be had. */
const free = /^(free|open|available|frei|offen|niemand|keiner)$/i;

/**
 * Everybody a cell names, however people write it: mail addresses, the part before the @, GitHub handles with or without one, names;
 * between commas, signs, *and*, *und*, or blanks, where each word is somebody. `?` and the like are nobody.
 */
export function namesIn(cell: CellValue, roster: Roster): readonly Named[] {
  const index = indexOf(roster);
  const parts = String(cell)
    .split(/[,;/\n&+|]|<br ?\/?>|\s(?:and|und)(?=\s)/i)
    .map(textOf)
    .filter((part) => part !== '' && !meansNobody(part) && !free.test(part));
  return [...new Set(parts.flatMap((part): readonly Named[] => named(part, index)))];
}

function named(part: string, index: Index): readonly Named[] {
  const whole = index.get(keyOf(part));
  if (whole) return [whole];
  const words = part.split(' ').map((word) => index.get(keyOf(word)));
  const people = words.filter((one): one is Engineer => one !== undefined);
  return people.length === words.length ? people : [part];
}

type Index = ReadonlyMap<string, Engineer | undefined>;

/** Undefined for what may be two engineers. */
function indexOf(roster: Roster): Index {
  const index = new Map<string, Engineer | undefined>();
  for (const engineer of roster.values()) {
    const { email, name, github } = engineer;
    for (const key of new Set([email, email.slice(0, email.indexOf('@')), name, github].map(keyOf))) {
      if (key !== '') index.set(key, index.has(key) ? undefined : engineer);
    }
  }
  return index;
}

/** “Eva Engel <eva@example.com>” is its address. */
function keyOf(text: string): string {
  const address = /<([^<>\s]+@[^<>\s]+)>/.exec(text)?.[1];
  return (address ?? text).trim().replace(/^@/, '').toLowerCase();
}
