import { headerKey } from '../reading';
import type { Column, Tab, TabKey } from '../tab';
import { withAdopted, type AdoptedTab, type Workbook } from '../workbook';
import { headersIn, matchTab, type Chosen, type Match, type SheetLooked } from './match';

/** What a person chose for one of our tabs. */
export interface TabChoice {
  readonly tab: TabKey;
  /** The sheet that is to stand in for it; null: a new one is made. */
  readonly sheet: number | null;
  readonly columns: Chosen;
}

/** A column that is added to a sheet of people's. */
export interface AddedColumn {
  readonly column: Column;
  /** Its header there: ours, or one with "(Ridealong)" where somebody has a column of that name. */
  readonly name: string;
}

/** What becomes of one of our tabs that may be adopted. */
export interface TabPlan {
  readonly tab: Tab;
  /** adopt: the matched sheet stands in for it (of Rotations: its history is brought in) · new: it is made · open: a person has to say. */
  readonly becomes: 'adopt' | 'new' | 'open';
  /** The sheet, or with `open` the likeliest; undefined where none is like it. */
  readonly match: Match | undefined;
  /** Of a tab that is adopted. */
  readonly added: readonly AddedColumn[];
}

/** What set-up would do with a spreadsheet in which there is something. */
export interface Plan {
  readonly workbook: Workbook;
  readonly sheets: readonly SheetLooked[];
  readonly tabs: readonly TabPlan[];
  /** For the ledger. */
  readonly adopted: readonly AdoptedTab[];
  /** Tabs that are made, under titles that are free. */
  readonly made: readonly Tab[];
}

/**
 * Proposes which sheets stand in for which tabs: one sheet for a tab, and one tab for a sheet. What is not sure is left open for
 * a person to choose, and so is a tie.
 *
 * @param sheets all sheets in which something stands
 * @param titles of all sheets that stay
 */
export function planAdoption(
  workbook: Workbook,
  sheets: readonly SheetLooked[],
  titles: readonly string[],
  choices: readonly TabChoice[],
): Plan {
  const tabs = workbook.tabs.filter(({ adoptable }) => adoptable);
  const chosen = new Map(choices.map((choice) => [choice.tab, choice]));
  const taken = new Set<number>();
  const plans = new Map<TabKey, TabPlan>();
  for (const tab of tabs) {
    const choice = chosen.get(tab.key);
    if (choice) plans.set(tab.key, chosenPlan(tab, choice, sheets, taken));
  }
  const rest = tabs.filter(({ key }) => !plans.has(key));
  for (const plan of likeliest(rest, sheets, taken)) plans.set(plan.tab.key, plan);
  const all = tabs.map((tab) => plans.get(tab.key) ?? newTab(tab));
  return {
    workbook,
    sheets,
    tabs: all,
    adopted: all.filter(standsIn).map(adoptedTab),
    made: titled(
      workbook.tabs.filter(({ key }) => !all.some((plan) => plan.tab.key === key && standsIn(plan))),
      titles,
    ),
  };
}

/** The workbook as it is after that. */
export function workbookOf({ workbook, adopted }: Plan): Workbook {
  return withAdopted(workbook, adopted);
}

/** Whether people's sheet becomes the tab. Rotations is written by Ridealong alone: of people's only the history is taken. */
export function standsIn(plan: TabPlan): plan is TabPlan & { readonly match: Match } {
  return plan.becomes === 'adopt' && plan.tab.key !== 'rotations';
}

function newTab(tab: Tab): TabPlan {
  return { tab, becomes: 'new', match: undefined, added: [] };
}

function plannedWith(match: Match, becomes: 'adopt' | 'open'): TabPlan {
  const { tab } = match;
  return { tab, becomes, match, added: tab.key === 'rotations' ? [] : addedTo(match) };
}

function chosenPlan(
  tab: Tab,
  { sheet: sheetId, columns }: TabChoice,
  sheets: readonly SheetLooked[],
  taken: Set<number>,
): TabPlan {
  const sheet = sheets.find((one) => one.sheetId === sheetId);
  if (sheetId === null) return newTab(tab);
  if (!sheet || taken.has(sheetId)) return { ...newTab(tab), becomes: 'open' };
  taken.add(sheetId);
  return plannedWith(matchTab(tab, sheet, columns), 'adopt');
}

/** The likeliest pairs of tab and sheet, each once. Hidden sheets are only taken when somebody says so. */
function likeliest(
  tabs: readonly Tab[],
  sheets: readonly SheetLooked[],
  taken: Set<number>,
): readonly TabPlan[] {
  const free = sheets.filter(({ hidden, sheetId }) => !hidden && !taken.has(sheetId));
  const matches = tabs
    .flatMap((tab) => free.map((sheet) => matchTab(tab, sheet)))
    .filter(({ likeness }) => likeness !== 'none')
    .sort((a, b) => rank(b) - rank(a));
  const plans = new Map<TabKey, TabPlan>();
  for (const match of matches) {
    const { tab, sheet } = match;
    if (plans.has(tab.key) || taken.has(sheet.sheetId)) continue;
    const left = matches.filter((one) => !plans.has(one.tab.key) && !taken.has(one.sheet.sheetId));
    const isSure = match.likeness === 'sure' && !left.some((other) => isRival(match, other, left));
    taken.add(sheet.sheetId);
    plans.set(tab.key, plannedWith(match, isSure ? 'adopt' : 'open'));
  }
  return [...plans.values()];
}

/** Nearer than that, two are equals: a column more or less decides nothing. */
const nearly = 1.5;

/**
 * Whether another pair may be meant as well: the same tab with another sheet, or the same sheet as another tab. A tab that has, or
 * would rather have, a sheet of its own wants no other.
 */
function isRival(match: Match, other: Match, left: readonly Match[]): boolean {
  if ((other.tab === match.tab) === (other.sheet === match.sheet)) return false;
  if (rank(other) < rank(match) - nearly) return false;
  const isBetter = ({ tab, sheet }: Match, better: Match): boolean =>
    (better.tab === tab) !== (better.sheet === sheet) && rank(better) > rank(other);
  return !left.some((one) => one.tab !== match.tab && isBetter(other, one));
}

function rank({ likeness, score }: Match): number {
  return score + (likeness === 'sure' ? 1000 : 0);
}

/** Our columns that people have not, with names that are free in their sheet. */
function addedTo({ tab, sheet, headerRow, columns }: Match): readonly AddedColumn[] {
  const taken = new Set((sheet.values[headerRow] ?? []).map(headerKey));
  return tab.columns
    .filter((column) => !columns.some((one) => one.column === column))
    .map((column) => ({ column, name: freeName(column.header, taken) }));
}

function adoptedTab({ tab, match, added }: TabPlan & { readonly match: Match }): AdoptedTab {
  const theirs = headersIn(match.sheet, match.headerRow);
  const names = [
    ...match.columns.map(({ column, at }) => [column.header, theirs.get(at) ?? column.header] as const),
    ...added.map(({ column, name }) => [column.header, name] as const),
  ];
  return {
    tab: tab.key,
    sheetId: match.sheet.sheetId,
    headers: Object.fromEntries(names.filter(([ours, name]) => headerKey(ours) !== headerKey(name))),
  };
}

function titled(tabs: readonly Tab[], titles: readonly string[]): readonly Tab[] {
  const taken = new Set(titles.map(headerKey));
  return tabs.map((tab) => {
    const title = freeName(tab.title, taken);
    taken.add(headerKey(title));
    return { ...tab, title };
  });
}

/** "Status", or "Status (Ridealong)" where that is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 1; taken.has(headerKey(free)); n += 1) {
    free = `${name} (Ridealong${n === 1 ? '' : ` ${n}`})`;
  }
  return free;
}
