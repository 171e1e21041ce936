import type { Week } from '../../time/calendarDay';

/** An engineer as the handbook's table names them (rule S16). */
export interface HandbookEngineer {
  /** As `handbookName` leaves it: without the @ before it. */
  readonly name: string;
  /** GitHub handle; '' where the table has a plain name. */
  readonly handle: string;
}

/** A row of the handbook's table. */
export interface HandbookRotation {
  readonly week: Week;
  /** In the order of the cell, each once. */
  readonly engineers: readonly HandbookEngineer[];
  /** Customers' numbers, sorted, each once. */
  readonly customers: readonly number[];
}

const longestName = 100;

/** What people put where they know of nobody. */
const nobody = /^(\?+|-+|–|—|tbd|tba|n\/a|none|nobody)$/i;

export function meansNobody(text: string): boolean {
  return nobody.test(text);
}

/** A name as it can stand in the table and be read again: one line, no @ before it, nothing that stands for nobody. */
export function handbookName(text: string): string {
  const name = text
    .replace(/[\p{C}\p{Co}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[@ ]+/, '')
    .slice(0, longestName)
    .replace(/ and(?= )/gi, ' &')
    .trim();
  return meansNobody(name) ? '' : name;
}

/** What tells an engineer of the table from another: the handle, else the name. */
export function engineerKey({ name, handle }: HandbookEngineer): string {
  return handle === '' ? name.toLowerCase() : `@${handle.toLowerCase()}`;
}

/** Each engineer once, in their order. */
export function eachOnce(engineers: readonly HandbookEngineer[]): readonly HandbookEngineer[] {
  const keys = new Set<string>();
  return engineers.filter((engineer) => {
    const key = engineerKey(engineer);
    return !keys.has(key) && keys.add(key);
  });
}

/** Each number once, sorted (rule S16). */
export function sortedNumbers(numbers: Iterable<number>): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
