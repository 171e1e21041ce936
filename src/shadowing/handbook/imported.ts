import type { Email } from '../../programme/records';
import { yearOf, type Week } from '../../time/calendarDay';
import type { Engineer } from '../records';
import { personOf } from './roster';
import {
  eachOnce,
  engineerKey,
  sortedNumbers,
  type HandbookEngineer,
  type HandbookRotation,
} from './rotation';

/** A part of a page that is too long for one line of the ledger. */
export interface PagePart {
  /** The same for all parts of a page. */
  readonly page: string;
  /** From 0. */
  readonly part: number;
  readonly of: number;
  readonly text: string;
}

/** History from before Ridealong, as it was brought in from the handbook (rules S3, S16). */
export interface Imported {
  readonly rotations: ReadonlyMap<Week, HandbookRotation>;
  /** Parts of the page that was last brought in. */
  readonly pageParts: readonly PagePart[];
  /** Weeks, the earliest first, of those engineers of it who are on the roster now. */
  readonly had: ReadonlyMap<Email, readonly Week[]>;
}

export const nothingImported: Imported = { rotations: new Map(), pageParts: [], had: new Map() };

/** With these rotations in it; what is there already is not there twice. Who had them is for `withRoster` to say. */
export function withRotations(imported: Imported, rotations: readonly HandbookRotation[]): Imported {
  const all = new Map(imported.rotations);
  for (const { week, engineers, customers } of rotations) {
    const there = all.get(week);
    all.set(week, {
      week,
      engineers: eachOnce([...(there?.engineers ?? []), ...engineers]),
      customers: sortedNumbers([...(there?.customers ?? []), ...customers]),
    });
  }
  return { ...imported, rotations: all };
}

/** A part of another page is the beginning of the page that holds from now on. */
export function withPagePart(imported: Imported, part: PagePart): Imported {
  const others = imported.pageParts.filter((other) => other.page === part.page && other.part !== part.part);
  return { ...imported, pageParts: [...others, part] };
}

/** The page as it was last brought in; undefined when there was none, or a part of it is lost. */
export function importedPage({ pageParts }: Imported): string | undefined {
  const sorted = [...pageParts].sort((a, b) => a.part - b.part);
  const isWhole = sorted.length > 0 && sorted.every(({ part, of }, i) => part === i && of === sorted.length);
  return isWhole ? sorted.map(({ text }) => text).join('') : undefined;
}

/** With who of it is on the roster: a handle that is put there later counts from then on. */
export function withRoster(imported: Imported, roster: ReadonlyMap<Email, Engineer>): Imported {
  const had = new Map<Email, Week[]>();
  for (const { week, engineers } of inTime(imported)) {
    for (const email of new Set(engineers.map((engineer) => personOf(roster, engineer)))) {
      if (email === undefined) continue;
      const weeks = had.get(email);
      if (weeks) weeks.push(week);
      else had.set(email, [week]);
    }
  }
  return { ...imported, had };
}

export function inTime({ rotations }: Imported): readonly HandbookRotation[] {
  return [...rotations.values()].sort((a, b) => (a.week < b.week ? -1 : 1));
}

/** Weeks of an engineer's imported rotations, the earliest first. */
export function importedWeeks(
  { imported }: { readonly imported: Imported },
  engineer: Email,
): readonly Week[] {
  return imported.had.get(engineer) ?? [];
}

/** Whether an imported rotation is not the first of its engineer in the calendar year of its Monday (rule S3). */
export function isSecondImported(
  { rotations }: Imported,
  week: Week,
  isSame: (engineer: HandbookEngineer) => boolean,
): boolean {
  const newYear = `${yearOf(week)}-01-01`;
  // Asked for each of many weeks in every run, so that the years are not read out of all of them each time.
  for (const [other, { engineers }] of rotations) {
    if (newYear <= other && other < week && engineers.some(isSame)) return true;
  }
  return false;
}

/** Whether the imported history has this engineer in this week, by handle or name. */
export function isImported({ rotations }: Imported, week: Week, engineer: HandbookEngineer): boolean {
  const there = rotations.get(week)?.engineers ?? [];
  return there.some((other) => engineerKey(other) === engineerKey(engineer));
}
