import type { Email } from '../../programme/records';
import type { Engineer } from '../records';
import { engineerKey, handbookName, type HandbookEngineer } from './rotation';

type Roster = ReadonlyMap<Email, Engineer>;

/** A roster never changes, so it is indexed once; undefined for what is said of two engineers. */
const indexes = new WeakMap<Roster, ReadonlyMap<string, Email | undefined>>();

/**
 * Who on the roster an engineer of the handbook is: by GitHub handle, and without one by the whole name, should one engineer
 * alone have it. Undefined: nobody, or it cannot be told.
 */
export function personOf(roster: Roster, engineer: HandbookEngineer): Email | undefined {
  return indexOf(roster).get(engineerKey(engineer));
}

/** Engineers of the handbook who are the same person have the same text here. */
export function whoIs(roster: Roster): (engineer: HandbookEngineer) => string {
  return (engineer) => personOf(roster, engineer) ?? engineerKey(engineer);
}

function indexOf(roster: Roster): ReadonlyMap<string, Email | undefined> {
  const known = indexes.get(roster);
  if (known) return known;
  const index = new Map<string, Email | undefined>();
  const put = (key: string, email: Email): void => {
    index.set(key, index.has(key) ? undefined : email);
  };
  for (const { email, name, github } of roster.values()) {
    if (github !== '') put(engineerKey({ name, handle: github }), email);
    const plain = handbookName(name);
    if (plain !== '') put(engineerKey({ name: plain, handle: '' }), email);
  }
  indexes.set(roster, index);
  return index;
}
