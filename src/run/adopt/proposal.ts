import { hashOf } from '../../effects/hash';
import type { ProposedColumn, ProposedTab, SetUpProposal } from '../../sidebar/adopt/requests';
import { dayOfSerial } from '../../time/calendarDay';
import { clockText, dayText } from '../../time/wording';
import { headersIn, isMappable, isReadOnce, type Match } from '../../workbook/adopt/match';
import { standsIn, type Plan, type TabPlan } from '../../workbook/adopt/plan';
import { listed } from '../../programme/listing';
import { readTab } from '../../workbook/reading';
import { tabOf, type Workbook } from '../../workbook/workbook';
import type { CellValue, Column, Tab, TabKey } from '../../workbook/tab';
import type { BroughtIn } from './broughtIn';
import type { Question } from './rehearse';

const questionsShown = 20;
const headersMax = 100;

/** What a rehearsal of the plan showed. */
export interface Shown {
  /** The workbook as it would be. */
  readonly workbook: Workbook;
  readonly questions: ReadonlyMap<TabKey, readonly Question[]>;
  readonly broughtIn: BroughtIn;
}

/** A plan as the panel shows it. */
export function proposalOf(plan: Plan, titles: readonly string[], shown: Shown): SetUpProposal {
  const used = new Set(
    plan.tabs.flatMap(({ becomes, match }) => (becomes === 'adopt' && match ? [match.sheet.title] : [])),
  );
  return {
    id: idOf(plan),
    tabs: plan.tabs.map((one) => proposedTab(one, shown)),
    sheets: plan.sheets.map(({ sheetId, title }) => ({ sheet: sheetId, title })),
    made: plan.made.map((tab) => {
      const usual = tabOf(plan.workbook, tab.key).title;
      return { title: tab.title, instead: usual === tab.title ? '' : usual };
    }),
    leftAlone: titles.filter((title) => !used.has(title)),
  };
}

/** The same as long as the same would be done: not of rows, which people go on typing. */
function idOf({ tabs, made }: Plan): string {
  const done = tabs.map(({ tab, becomes, match, added }) => [
    tab.key,
    becomes,
    match?.sheet.sheetId,
    match?.headerRow,
    match?.sheet.values[match.headerRow],
    [...(match?.columns ?? []), ...(match?.readOnce ?? [])]
      .map(({ column, at }) => [column.header, at])
      .sort(),
    added.map(({ name }) => name),
  ]);
  return hashOf(JSON.stringify([done, made.map(({ title }) => title)])).slice(0, 16);
}

function proposedTab(plan: TabPlan, shown: Shown): ProposedTab {
  const { tab, becomes, match, added } = plan;
  const historyOnly = tab.key === 'rotations';
  const proposed = {
    tab: tab.key,
    title: tab.title,
    becomes,
    historyOnly,
    sheet: match?.sheet.sheetId ?? null,
    sentence: sentenceOf(plan, shown),
    added: added.map(({ name }) => name),
  };
  if (!match)
    return { ...proposed, columns: [], headers: [], leftAlone: [], rows: 0, questions: 0, questionRows: [] };
  const headers = headersIn(match.sheet, match.headerRow);
  const matched = new Set([...match.columns, ...match.readOnce].map(({ at }) => at));
  const questions = questionsOf(plan, shown);
  return {
    ...proposed,
    columns: tab.columns
      .filter((column) => isMappable(tab, column))
      .map((column) => proposedColumn(tab, column, match, headers)),
    headers: [...headers.values()].slice(0, headersMax),
    leftAlone: leftAlone(match, matched),
    rows: rowsOf(plan, shown),
    questions: questions.length,
    questionRows: questions.slice(0, questionsShown).map(({ row, sentence }) => ({ row, sentence })),
  };
}

function sentenceOf({ tab, becomes, match }: TabPlan, { broughtIn }: Shown): string {
  if (becomes === 'new') return '';
  if (!match) return 'That sheet is gone, or was chosen for another tab: choose again.';
  const { title } = match.sheet;
  const lacks = match.lacks.length === 0 ? '' : `It has no column for ${listed(match.lacks)}.`;
  if (becomes === 'open') {
    return `“${title}” may be meant. ${lacks === '' ? 'Another sheet, or another tab, fits as well.' : lacks} Please choose.`;
  }
  if (tab.key === 'rotations') {
    return `Ridealong writes its Rotations alone, so “${title}” stays as it is, and its history is brought in.`;
  }
  const added = `${lacks} An empty one is added, and each row says so in Check until it is filled.`;
  return [...(lacks === '' ? [] : [added]), ...readOnceOf(match, broughtIn)].join(' ');
}

/** What becomes of columns that are neither adopted nor left alone. */
function readOnceOf({ tab, sheet, headerRow, readOnce }: Match, { once }: BroughtIn): readonly string[] {
  return readOnce.map(({ column, at }) => {
    const called = String(sheet.values[headerRow]?.[at] ?? column.header).trim();
    return `“${called}” is read once, and stays as it is. ${once.get(tab.key) ?? ''}`;
  });
}

function proposedColumn(
  tab: Tab,
  column: Column,
  match: Match,
  headers: ReadonlyMap<number, string>,
): ProposedColumn {
  const isHere = (one: { readonly column: Column }): boolean => one.column.header === column.header;
  const found = match.columns.find(isHere) ?? match.readOnce.find(isHere);
  return {
    column: column.header,
    required: column.required,
    help: isReadOnce(tab, column) ? `${column.help} ${readOnceText}` : column.help,
    header: found ? (headers.get(found.at) ?? '') : null,
    guessed: found?.told === 'values',
    example: found ? exampleOf(column, match, found.at) : '',
  };
}

const readOnceText = 'A column that says so is read once, at Go, and stays as it is.';

function exampleOf({ header, kind }: Column, { sheet, headerRow }: Match, at: number): string {
  const cell = sheet.values.slice(headerRow + 1).find((row) => (row[at] ?? '') !== '')?.[at] ?? '';
  const text = textOfCell(header === 'Rotation' ? 'day' : kind, cell);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function textOfCell(kind: Column['kind'], cell: CellValue): string {
  if (typeof cell !== 'number') return String(cell);
  const day = kind === 'day' ? dayOfSerial(cell) : undefined;
  if (day !== undefined) return dayText(day);
  if (kind === 'time' && cell >= 0 && cell < 1) return clockText(Math.round(cell * 1440));
  return String(cell);
}

/** Columns that are no column of ours, those without a header by their letter. */
function leftAlone({ sheet, headerRow }: Match, matched: ReadonlySet<number>): readonly string[] & string[] {
  const row = sheet.values[headerRow] ?? [];
  return row
    .flatMap((cell, at) => (matched.has(at) || String(cell).trim() === '' ? [] : [String(cell).trim()]))
    .slice(0, headersMax);
}

function questionsOf({ tab, becomes }: TabPlan, { questions, broughtIn }: Shown): readonly Question[] {
  if (becomes !== 'adopt') return [];
  return [...(questions.get(tab.key) ?? []), ...(broughtIn.notes.get(tab.key) ?? [])];
}

function rowsOf(plan: TabPlan, { workbook, broughtIn }: Shown): number {
  if (plan.tab.key === 'rotations') return broughtIn.historyRows;
  if (!standsIn(plan)) return 0;
  return readTab(tabOf(workbook, plan.tab.key), plan.match.sheet.values).rows.length;
}
