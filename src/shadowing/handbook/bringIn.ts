import { addDays, yearOf, type Week } from '../../time/calendarDay';
import { weekText } from '../../time/wording';
import { tabCalled } from '../../programme/called';
import type { Email } from '../../programme/records';
import { grouped, placementsOf } from '../lookUp';
import { counts } from '../oneAYear';
import type { Situation } from '../situation';
import { importedWeeks, isImported, withRotations } from './imported';
import type { HandbookPage } from './page';
import type { PageNote } from './pageRow';
import { personOf, whoIs } from './roster';
import type { HandbookEngineer, HandbookRotation } from './rotation';

/** What a page of the handbook brings that was not known. */
export interface BroughtIn {
  readonly rotations: readonly HandbookRotation[];
  /** Rotations of engineers that are new, and that were known. */
  readonly added: number;
  readonly known: number;
  readonly notes: readonly PageNote[];
}

/** A rotation that is new, and the line of the page that says so. */
interface Taken {
  readonly week: Week;
  readonly engineer: HandbookEngineer;
  readonly line: number;
}

/** A week later than that is more likely a slip than meant: as for calls, 18 months. */
const daysAhead = 548;

/**
 * What is new in a page (rules S3, S16). Nobody is refused: a second rotation in a year is extra. An engineer whom Ridealong
 * itself placed in a week is known there, also when the place was taken back since: the page is older then.
 */
export function bringIn(page: HandbookPage, situation: Situation): BroughtIn {
  const notes: PageNote[] = [];
  const rotations: HandbookRotation[] = [];
  const taken: Taken[] = [];
  const counted = { added: 0, known: 0 };
  let imported = situation.history.imported;
  for (const { rotation, line } of page.rows) {
    if (!rotation) continue;
    if (rotation.week > addDays(situation.today, daysAhead)) {
      const sentence = `The week of ${weekText(rotation.week)} is more than 18 months ahead: correct the year.`;
      notes.push({ line, sentence, leftOut: true });
      continue;
    }
    const { engineers } = rotation;
    const fresh = engineers.filter(
      (engineer) =>
        !isImported(imported, rotation.week, engineer) && !isPlaced(situation, rotation, engineer),
    );
    counted.added += fresh.length;
    counted.known += engineers.length - fresh.length;
    const numbersToo = fresh.length > 0 || !engineers.some((it) => isPlaced(situation, rotation, it));
    const there = imported.rotations.get(rotation.week)?.customers ?? [];
    const customers = numbersToo ? rotation.customers.filter((no) => !there.includes(no)) : [];
    if (fresh.length + customers.length === 0) continue;
    const brought = { week: rotation.week, engineers: fresh, customers };
    rotations.push(brought);
    imported = withRotations(imported, [brought]);
    taken.push(...fresh.map((engineer) => ({ week: rotation.week, engineer, line })));
    notes.push(...unknownNotes(situation, fresh, notes, line));
  }
  notes.push(...extraNotes(situation, taken));
  return { rotations, ...counted, notes };
}

function isPlaced(
  { programme, history }: Situation,
  { week }: HandbookRotation,
  engineer: HandbookEngineer,
): boolean {
  const email = personOf(programme.engineers, engineer);
  return email !== undefined && placementsOf(history, email).some((placement) => placement.week === week);
}

/** Said once of each. */
function unknownNotes(
  { programme }: Situation,
  engineers: readonly HandbookEngineer[],
  before: readonly PageNote[],
  line: number,
): readonly PageNote[] {
  return engineers
    .filter((engineer) => personOf(programme.engineers, engineer) === undefined)
    .map((engineer) => ({
      line,
      sentence: unknownText(engineer, tabCalled(programme.settings, 'Engineers')),
      leftOut: false,
    }))
    .filter(({ sentence }) => !before.some((other) => other.sentence === sentence));
}

function unknownText({ name, handle }: HandbookEngineer, tab: string): string {
  return handle === ''
    ? `“${name}” is the name of nobody on the ${tab} tab, or of several: kept as history, counted for nobody.`
    : `“${name}” (${handle}) is nobody on the ${tab} tab: kept as history, and counted as soon as somebody there has this GitHub handle.`;
}

/** Rule S3: who has more than one in a year. */
function extraNotes({ history, programme }: Situation, taken: readonly Taken[]): readonly PageNote[] {
  const isSame = whoIs(programme.engineers);
  const byPerson = grouped(taken, ({ engineer }) => isSame(engineer));
  return [...byPerson].flatMap(([person, all]) => {
    const email = person as Email;
    const earlier = [
      ...importedWeeks(history, email),
      ...placementsOf(history, email)
        .filter(counts)
        .map(({ week }) => week),
    ];
    return all.flatMap(({ week, engineer, line }, i) => {
      const others = [...earlier, ...all.slice(0, i).map((one) => one.week)];
      const first = others.find((other) => other !== week && yearOf(other) === yearOf(week));
      if (first === undefined) return [];
      const sentence = `“${engineer.name}” has the week of ${weekText(first)} in ${yearOf(week)} as well: one of the two is kept as extra.`;
      return [{ line, sentence, leftOut: false }];
    });
  });
}
