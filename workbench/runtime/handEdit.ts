import {
  copyAndPaste,
  cutAndPaste,
  makePlainText,
  mergeCells,
  unmergeCells,
  type Cells,
} from '../google/sheets/byHand/cells';
import {
  deleteLines,
  hideColumns,
  insertLines,
  moveLines,
  type Lines,
} from '../google/sheets/byHand/dimensions';
import { cellsNamed, columnNamed, tabNamed, type ColumnName, type Hand } from '../google/sheets/byHand/place';
import { clearFilter, setFilter, sortCells } from '../google/sheets/byHand/sortAndFilter';
import { deleteTab, duplicateTab, freeze, hideTab, moveTab, renameTab } from '../google/sheets/byHand/tabs';
import { updateSpreadsheetProperties } from '../google/sheets/api/requests/sheets';
import type { ChangedLines, Sheet } from '../world';
import { pasteBlock, type Touched } from './people';

/** Rows count from 1, as the sheet numbers them; columns too, or they are named by their header. */
interface RowSpan {
  tab: string;
  at: number;
  /** 1 when left out. */
  count?: number;
}

interface ColumnSpan extends Omit<RowSpan, 'at'> {
  at: ColumnName;
}

/** The selected one is where new ones take their looks from; `before` when left out. */
interface Inserting {
  side?: 'before' | 'after';
}

/** What a hand does to the cells, tabs and settings of a spreadsheet. Ranges are in A1, such as `B2:D9`, without a tab. */
export type HandEdit =
  | ({ action: 'insertRow' } & RowSpan & Inserting)
  | ({ action: 'insertColumn' } & ColumnSpan & Inserting)
  | ({ action: 'deleteRow' } & RowSpan)
  | ({ action: 'deleteColumn' | 'hideColumn' | 'showColumn' } & ColumnSpan)
  /** `to`: before which one, counted before the move; one more than there are is the end. */
  | ({ action: 'moveRow'; to: number } & RowSpan)
  | ({ action: 'moveColumn'; to: number } & ColumnSpan)
  | { action: 'sort'; tab: string; column: ColumnName; descending?: boolean; range?: string }
  /** `hide`: texts, as shown, whose rows are hidden, by header. */
  | { action: 'setFilter'; tab: string; range?: string; hide?: Readonly<Record<string, readonly string[]>> }
  | { action: 'clearFilter' | 'hideTab' | 'showTab' | 'duplicateTab' | 'deleteTab'; tab: string }
  /** `toTab`: the same tab when left out. */
  | { action: 'cutPaste' | 'copyPaste'; tab: string; range: string; to: string; toTab?: string }
  | { action: 'paste'; tab: string; to: string; text: string }
  | { action: 'mergeCells' | 'unmergeCells' | 'plainText'; tab: string; range: string }
  | { action: 'freeze'; tab: string; rows?: number; columns?: number }
  | { action: 'renameTab'; tab: string; title: string }
  /** `to`: its place among all tabs, from 1. */
  | { action: 'moveTab'; tab: string; to: number }
  | { action: 'setLocale'; locale: string }
  | { action: 'setTimeZone'; timeZone: string };

/** What came of it, apart from what is in the spreadsheet now. */
export interface Edited {
  /** What edit triggers are told of; nothing for most. */
  touched?: Touched & { sheetId: number };
  /** For whoever takes it back. */
  lines?: ChangedLines;
  /** A tab that is new, or has a new name. */
  tab?: string;
}

/**
 * Does on a draft what a hand does on a spreadsheet. Edit triggers learn of values that were typed or pasted and of moved
 * rows and columns with data in them; not of inserting, deleting, hiding, cutting and pasting, sorting, nor of what is
 * done to tabs. Sources: developers.google.com/workspace/add-ons/concepts/editor-triggers ("value changes only, not cell
 * moves"), and what was seen with rows, columns and tabs at theappsscriptlab.com/category/apps-script. Of cut cells
 * others saw an event about where they were pasted (github.com/tanaikech/GetEditType); sorting is unproven. Nobody is to
 * rely on either, so that here no event comes.
 *
 * @throws Refusal in the words of Sheets where there are any
 */
export function handEdit(hand: Hand, edit: HandEdit, now: number): Edited {
  switch (edit.action) {
    case 'insertRow':
    case 'insertColumn':
    case 'deleteRow':
    case 'deleteColumn':
    case 'hideColumn':
    case 'showColumn':
    case 'moveRow':
    case 'moveColumn':
      return editLines(hand, edit);
    case 'cutPaste':
    case 'copyPaste':
    case 'paste':
      return pasteCells(hand, edit, now);
    case 'setLocale':
      updateSpreadsheetProperties({ properties: { locale: edit.locale }, fields: 'locale' }, hand);
      return {};
    case 'setTimeZone':
      updateSpreadsheetProperties({ properties: { timeZone: edit.timeZone }, fields: 'timeZone' }, hand);
      return {};
    default:
      return editTab(hand, tabNamed(hand, edit.tab), edit);
  }
}

type About<A extends HandEdit['action']> = Extract<HandEdit, { action: A }>;
type LinesEdit = Extract<HandEdit, { at: unknown }>;
type PasteEdit = About<'cutPaste' | 'copyPaste' | 'paste'>;
type TabEdit = Exclude<HandEdit, LinesEdit | PasteEdit | About<'setLocale' | 'setTimeZone'>>;

function editLines(hand: Hand, edit: LinesEdit): Edited {
  const sheet = tabNamed(hand, edit.tab);
  const dimension = edit.action.endsWith('Row') ? 'ROWS' : 'COLUMNS';
  const at = typeof edit.at === 'number' ? edit.at - 1 : columnNamed(hand, sheet, edit.at);
  const lines: Lines = { sheet, dimension, at, count: edit.count ?? 1 };
  const about = { sheetId: sheet.sheetId, dimension, count: lines.count } as const;
  switch (edit.action) {
    case 'insertRow':
    case 'insertColumn': {
      const { side = 'before' } = edit;
      insertLines(hand, lines, side);
      return { lines: { kind: 'inserted', ...about, start: side === 'before' ? at : at + 1 } };
    }
    case 'deleteRow':
    case 'deleteColumn':
      deleteLines(hand, lines);
      return { lines: { kind: 'deleted', ...about, start: at } };
    case 'moveRow':
    case 'moveColumn': {
      const to = edit.to - 1;
      const filled = moveLines(hand, lines, to);
      const moved = { lines: { kind: 'moved', ...about, start: at, to } } as const;
      return filled ? { ...moved, touched: movedTo(lines, to) } : moved;
    }
    default:
      hideColumns(hand, lines, edit.action === 'hideColumn');
      return {};
  }
}

function movedTo({ sheet, dimension, at, count }: Lines, to: number): NonNullable<Edited['touched']> {
  const start = to > at ? to - count : to;
  const box =
    dimension === 'ROWS'
      ? { top: start, bottom: start + count, left: 0, right: sheet.columnCount }
      : { top: 0, bottom: sheet.rowCount, left: start, right: start + count };
  return touchedCells({ sheet, box });
}

/** Cells of which an event tells no value, also of a single one. */
function touchedCells({ sheet, box }: Cells): NonNullable<Edited['touched']> {
  const { top: row, left: column } = box;
  const size = { rowCount: box.bottom - box.top, columnCount: box.right - box.left };
  return { sheetId: sheet.sheetId, row, column, ...size, oldText: '', valueUntold: true };
}

function pasteCells(hand: Hand, edit: PasteEdit, now: number): Edited {
  const sheet = tabNamed(hand, edit.tab);
  if (edit.action === 'paste') {
    const { top: row, left: column } = cellsNamed(hand, sheet, edit.to);
    const input = { text: edit.text, as: hand.person, now };
    const pasted = pasteBlock(hand.spreadsheet, sheet, { row, column }, input);
    return { touched: { sheetId: sheet.sheetId, ...pasted } };
  }
  const target = edit.toTab === undefined ? sheet : tabNamed(hand, edit.toTab);
  const from = { sheet, box: cellsNamed(hand, sheet, edit.range) };
  const to = { sheet: target, box: cellsNamed(hand, target, edit.to) };
  if (edit.action === 'copyPaste') return { touched: touchedCells(copyAndPaste(hand, from, to)) };
  cutAndPaste(hand, from, to);
  return {};
}

function editTab(hand: Hand, sheet: Sheet, edit: TabEdit): Edited {
  const cells = (range: string): Cells => ({ sheet, box: cellsNamed(hand, sheet, range) });
  const within = (range?: string) => (range === undefined ? { sheet } : cells(range));
  switch (edit.action) {
    case 'sort':
      sortCells(hand, within(edit.range), columnNamed(hand, sheet, edit.column), edit.descending === true);
      return {};
    case 'setFilter': {
      const hide = Object.entries(edit.hide ?? {}).map(([column, texts]) => ({ column, texts }));
      setFilter(hand, within(edit.range), hide);
      return {};
    }
    case 'clearFilter':
      clearFilter(sheet);
      return {};
    case 'mergeCells':
      mergeCells(hand, cells(edit.range));
      return {};
    case 'unmergeCells':
      unmergeCells(hand, cells(edit.range));
      return {};
    case 'plainText':
      makePlainText(hand, cells(edit.range));
      return {};
    case 'freeze':
      freeze(hand, sheet, edit.rows ?? sheet.frozenRowCount, edit.columns ?? sheet.frozenColumnCount);
      return {};
    case 'duplicateTab':
      return { tab: duplicateTab(hand, sheet).title };
    case 'renameTab':
      renameTab(hand, sheet, edit.title);
      return { tab: edit.title };
    case 'moveTab':
      moveTab(hand, sheet, edit.to - 1);
      return {};
    case 'deleteTab':
      deleteTab(hand, sheet);
      return {};
    default:
      hideTab(hand, sheet, edit.action === 'hideTab');
      return {};
  }
}
