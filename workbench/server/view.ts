import { displayText } from '../google/sheets/display';
import { filteredRows } from '../google/sheets/filter';
import type { Cell, Sheet, Spreadsheet } from '../world';
import type { CellChoice, CellLook, SheetView, ViewCell } from './answers';
import { chartsOf } from './charts';
import { choiceOf, columnLetter } from './choice';
import { cssColor, lookOf } from './look';

/** More columns than this are not drawn. */
const MOST_COLUMNS = 40;
const DEFAULT_WIDTH = 100;
const MS_PER_DAY = 86_400_000;
/** Day 0 of a date cell. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** Which rows of which tab to draw. */
export interface ViewRequest {
  workbook: Spreadsheet;
  sheet: Sheet;
  /** 1-based; with a header, row 2 is the first that can be asked for. */
  from: number;
  count: number;
  version: number;
}

/** A window of a tab with everything the grid needs to draw it as a spreadsheet does. */
export function sheetView(request: ViewRequest): SheetView {
  const { workbook, sheet, from, count, version } = request;
  const hasHeader = sheet.frozenRowCount > 0;
  const firstRow = Math.max(from, hasHeader ? 2 : 1);
  const columnCount = Math.min(sheet.columnCount, MOST_COLUMNS);
  const painter = new Painter(request, columnCount);
  const rowNumbers = range(firstRow, Math.min(firstRow + count - 1, sheet.rowCount));
  return {
    version,
    title: workbook.title,
    timeZone: workbook.timeZone,
    locale: workbook.locale,
    tabs: workbook.sheets.map(tabOf),
    tab: sheet.title,
    hidden: sheet.hidden,
    hasHeader,
    frozenColumns: sheet.frozenColumnCount,
    columns: range(0, columnCount - 1).map((index) => ({
      letter: columnLetter(index),
      width: sheet.columns[index]?.pixelSize ?? DEFAULT_WIDTH,
      hidden: sheet.columns[index]?.hiddenByUser ?? false,
    })),
    header: hasHeader ? painter.row(1) : [],
    firstRow,
    rows: rowNumbers.map((row) => painter.row(row)),
    filteredRows: filteredRows(workbook, sheet)
      .map((row) => row + 1)
      .filter((row) => row >= firstRow && row < firstRow + rowNumbers.length),
    rowCount: sheet.rowCount,
    lastRow: lastRow(sheet),
    looks: painter.looks.items,
    choices: painter.choices.items,
    charts: chartsOf(workbook, sheet),
  };
}

function tabOf(sheet: Sheet): SheetView['tabs'][number] {
  const color = cssColor(sheet.tabColor?.['rgbColor'] ?? sheet.tabColor);
  const { sheetId, title, hidden } = sheet;
  return { sheetId, title, hidden, filled: lastRow(sheet) > 1, ...(color && { color }) };
}

/** Keeps equal things once, so that ten thousand cells of one look do not repeat it. */
class Shared<T> {
  readonly items: T[] = [];
  readonly #known = new Map<string, number>();

  indexOf(item: T): number {
    const key = JSON.stringify(item);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

class Painter {
  readonly looks = new Shared<CellLook>();
  readonly choices = new Shared<CellChoice>();
  /** Most cells of a tab are the same one. */
  readonly #painted = new Map<Cell, ViewCell>();
  /** Rules are resolved once each: a list taken from a range is long. */
  readonly #resolved = new Map<string, number | undefined>();

  readonly #request: ViewRequest;
  readonly #columnCount: number;

  constructor(request: ViewRequest, columnCount: number) {
    this.#request = request;
    this.#columnCount = columnCount;
  }

  /** @param number the row's number, 1-based */
  row(number: number): (ViewCell | null)[] {
    const cells = this.#request.sheet.rows[number - 1] ?? [];
    const length = Math.min(cells.length, this.#columnCount);
    return Array.from({ length }, (_, column) => this.#cell(cells[column] ?? null));
  }

  #cell(cell: Cell | null): ViewCell | null {
    if (!cell) return null;
    const painted = this.#painted.get(cell) ?? this.#paint(cell);
    this.#painted.set(cell, painted);
    return painted;
  }

  #paint(cell: Cell): ViewCell {
    const text = displayText(cell, this.#request.workbook.locale);
    const look = lookOf(cell);
    const choice = cell.validation && this.#choice(cell.validation);
    const edit = editText(cell, text);
    return {
      text,
      ...(edit !== undefined && { edit }),
      ...(look && { look: this.looks.indexOf(look) }),
      ...(choice !== undefined && { choice }),
      ...(cell.note && { note: cell.note }),
    };
  }

  #choice(rule: Record<string, unknown>): number | undefined {
    const key = JSON.stringify(rule);
    if (!this.#resolved.has(key)) {
      const choice = choiceOf(rule, this.#request.workbook, this.#request.sheet);
      this.#resolved.set(key, choice && this.choices.indexOf(choice));
    }
    return this.#resolved.get(key);
  }
}

/** A date is edited as the ISO day that every locale reads, a formula as it was typed. */
function editText(cell: Cell, text: string): string | undefined {
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value !== 'number') return undefined;
  const date = new Date(Math.round(SERIAL_EPOCH + cell.value * MS_PER_DAY));
  if (Number.isNaN(date.getTime())) return undefined;
  const iso = date.toISOString();
  const edits: Record<string, string> = {
    DATE: iso.slice(0, 10),
    TIME: iso.slice(11, 16),
    DATE_TIME: `${iso.slice(0, 10)} ${iso.slice(11, 16)}`,
  };
  const edit = edits[cell.format?.type ?? ''];
  return edit === text ? undefined : edit;
}

function lastRow(sheet: Sheet): number {
  const filled = (row: (Cell | null)[] | undefined) =>
    row?.some((cell) => cell?.value !== undefined) ?? false;
  for (let row = sheet.rows.length; row > 0; row--) if (filled(sheet.rows[row - 1])) return row;
  return 0;
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
