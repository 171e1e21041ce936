import jspreadsheet from 'jspreadsheet-ce';
import type { SheetView } from '../api';
import { cellEditor } from './cellEditor';
import { GridCommands, type CommandEvents } from './gridCommands';
import { editHeaderCell } from './headerEditor';
import { paintCell } from './paint';

export interface GridEvents extends CommandEvents {
  onSelect: (row: number, column: number) => void;
}

/** What makes it another grid rather than the same grid with other contents. */
export function shapeOf(view: SheetView): string {
  const { tab, columns, header, firstRow, rows, frozenColumns } = view;
  return JSON.stringify([
    tab,
    columns,
    header.map((cell) => cell?.text),
    firstRow,
    rows.length,
    frozenColumns,
  ]);
}

const ROW_NUMBER_WIDTH = 50;

/** The columns' letters above a frozen header, and the corner before them. */
const LETTERS = 'thead > tr:first-child > td';

/** The grid of one tab, drawn by jspreadsheet; what is done in it is reported, and never decided here. */
export class SheetGrid {
  readonly #root: HTMLDivElement;
  readonly #events: GridEvents;
  readonly #sheet: jspreadsheet.WorksheetInstance;
  /** Drawn columns by their index in the sheet: hidden ones are left out. */
  readonly #columns: number[];
  readonly #listening = new AbortController();
  readonly #workbook: string;
  #view: SheetView;

  constructor(
    root: HTMLDivElement,
    { view, workbook }: { view: SheetView; workbook: string },
    events: GridEvents,
  ) {
    this.#root = root;
    this.#view = view;
    this.#workbook = workbook;
    this.#events = events;
    this.#columns = view.columns.flatMap((column, index) => (column.hidden ? [] : [index]));
    const [sheet] = jspreadsheet(root, this.#options());
    if (!sheet) throw new Error('The grid could not be made.');
    this.#sheet = sheet;
    // The server decides what a change came to, so there is nothing here to take back; and no file to save.
    Object.assign(sheet, { undo: () => undefined, redo: () => undefined, download: () => undefined });
    this.#dressHeader();
    this.#freezeColumns();
    this.#hideFiltered();
    this.#listen();
  }

  destroy(): void {
    this.#listening.abort();
    if (this.#current() === this.#sheet) this.#setCurrent(null);
    jspreadsheet.destroy(this.#root as jspreadsheet.JspreadsheetInstanceElement);
  }

  /** Repaints what changed; scroll position, selection and an open editor stay. */
  update(view: SheetView): void {
    const before = this.#view;
    this.#view = view;
    const editing = this.#root.querySelector('td.editor');
    view.rows.forEach((cells, y) => {
      this.#columns.forEach((column, x) => {
        const data = this.#sheet.options.data?.[y];
        const cell = cells[column] ?? null;
        const text = cell?.text ?? '';
        const stale = Array.isArray(data) && data[x] !== text;
        if (!stale && sameCell(cell, view, before.rows[y]?.[column] ?? null, before)) return;
        const td = this.#sheet.records[y]?.[x]?.element;
        if (!td || td === editing) return;
        if (Array.isArray(data)) data[x] = text;
        paintCell(td, cell, view);
      });
    });
    this.#hideFiltered();
  }

  /** Opens the header of a column, from 1, to be typed over. */
  editHeader(column: number): void {
    const td = this.#sheet.headers[this.#columns.indexOf(column - 1)];
    if (!td || !this.#view.hasHeader) return;
    this.#setCurrent(null);
    editHeaderCell(td, this.#view.header[column - 1]?.text ?? '', (text) => {
      this.focus();
      if (text !== null) this.#events.onChange({ row: 1, column, text, typed: false });
    });
  }

  #hideFiltered(): void {
    const hidden = new Set(this.#view.filteredRows);
    this.#sheet.records.forEach((row, y) => {
      row[0]?.element.parentElement?.classList.toggle('filtered-out', hidden.has(this.#view.firstRow + y));
    });
  }

  /**
   * Selects a cell and brings it into sight; the keyboard stays where it is. Rows and columns count from 1.
   *
   * @returns whether its row is drawn here
   */
  select(row: number, column: number): boolean {
    const y = row - this.#view.firstRow;
    const x = Math.max(this.#columns.indexOf(column - 1), 0);
    const td = this.#sheet.records[y]?.[x]?.element;
    if (!td) return false;
    this.#sheet.updateSelectionFromCoords(x, y, x, y);
    td.scrollIntoView({ block: 'center', inline: 'nearest' });
    return true;
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.#sheet.content.focus({ preventScroll: true });
  }

  hasFocus(): boolean {
    return this.#sheet.content.contains(document.activeElement);
  }

  #options(): jspreadsheet.SpreadsheetOptions {
    const view = this.#view;
    const type = cellEditor({ view: () => this.#view, cell: (x, y) => this.#cell(x, y) });
    const columns = this.#columns.map((index) => ({
      type,
      width: view.columns[index]?.width ?? 100,
      title: titleOf(view, index),
    }));
    const worksheet: jspreadsheet.WorksheetOptions = {
      worksheetName: view.tab,
      data: view.rows.map((cells) => this.#columns.map((index) => cells[index]?.text ?? '')),
      columns,
      rows: view.rows.map((_, y) => ({ title: String(view.firstRow + y) })),
      ...(view.hasHeader && {
        nestedHeaders: [
          this.#columns.map((index) => ({ title: view.columns[index]?.letter ?? '', colspan: 1 })),
        ],
      }),
      defaultColAlign: 'left',
      tableOverflow: true,
      tableWidth: '100%',
      tableHeight: '100%',
      allowInsertRow: false,
      allowInsertColumn: false,
      allowDeleteRow: false,
      allowDeleteColumn: false,
      allowRenameColumn: false,
      allowComments: false,
      columnSorting: false,
      columnDrag: false,
      rowDrag: false,
      rowResize: false,
      selectionCopy: false,
    };
    return {
      worksheets: [worksheet],
      toolbar: false,
      parseFormulas: false,
      contextMenu: () => null,
      onafterchanges: (_, changes) => this.#report(changes),
      onselection: (_, x, y) => this.#events.onSelect(view.firstRow + y, (this.#columns[x] ?? 0) + 1),
    };
  }

  #cell(x: number, y: number) {
    const column = this.#columns[x];
    return column === undefined ? null : this.#view.rows[y]?.[column];
  }

  /** One cell was typed; several were emptied. */
  #report(changes: { x: string | number; y: string | number; value?: unknown }[]): void {
    const [first] = changes;
    if (!first) return;
    const xs = changes.map((change) => Number(change.x));
    const ys = changes.map((change) => Number(change.y));
    const at = this.#place(Math.min(...xs), Math.min(...ys));
    if (changes.length === 1) {
      this.#events.onChange({ ...at, text: typeof first.value === 'string' ? first.value : '', typed: true });
      return;
    }
    const last = this.#place(Math.max(...xs), Math.max(...ys));
    const line = '\t'.repeat(last.column - at.column);
    const text = Array.from({ length: last.row - at.row + 1 }, () => line).join('\n');
    this.#events.onChange({ ...at, text, typed: false });
  }

  #place(x: number, y: number): { row: number; column: number } {
    return { row: this.#view.firstRow + y, column: (this.#columns[x] ?? 0) + 1 };
  }

  #dressHeader(): void {
    const corner = this.#sheet.headerContainer.children[0];
    if (corner && this.#view.hasHeader) corner.textContent = '1';
    this.#columns.forEach((index, x) => {
      const td = this.#sheet.headers[x];
      const cell = this.#view.header[index];
      if (!td || !this.#view.hasHeader) return;
      paintCell(td, cell, this.#view);
      td.classList.add('sheet-header');
    });
  }

  #freezeColumns(): void {
    const letters = this.#view.hasHeader ? [...this.#root.querySelectorAll<HTMLElement>(LETTERS)] : [];
    let left = ROW_NUMBER_WIDTH;
    this.#columns.forEach((index, x) => {
      if (index >= this.#view.frozenColumns) return;
      const cells = [
        letters[x + 1],
        this.#sheet.headers[x],
        ...this.#sheet.records.map((row) => row[x]?.element),
      ];
      for (const td of cells) {
        td?.classList.add('frozen');
        td?.style.setProperty('--frozen-at', `${left}px`);
      }
      left += this.#view.columns[index]?.width ?? 100;
    });
  }

  /** jspreadsheet takes every key of the page while it has a current sheet: it has one only with the keyboard's focus. */
  #listen(): void {
    const { content } = this.#sheet;
    const { signal } = this.#listening;
    content.tabIndex = 0;
    content.setAttribute('role', 'group');
    content.setAttribute('aria-label', `Cells of ${this.#view.tab}`);
    content.setAttribute('aria-describedby', 'grid-help');
    content.addEventListener('focusin', (event) => this.#enter(event), { signal });
    content.addEventListener('focusout', (event) => this.#leave(event), { signal });
    content.addEventListener('click', (event) => this.#click(event), { signal });
    content.addEventListener('keydown', (event) => this.#escape(event), { signal });
    content.addEventListener('dblclick', (event) => this.#openHeader(event), { signal });
    this.#root.addEventListener('scroll', (event) => this.#scroll(event), { signal, capture: true });
    new GridCommands(
      {
        sheet: this.#sheet,
        workbook: this.#workbook,
        view: () => this.#view,
        place: (x, y) => this.#place(x, y),
        hasKeys: () => this.#current() === this.#sheet && !this.#root.querySelector('td.editor'),
      },
      this.#events,
    ).listen(signal);
  }

  #current = (): unknown => (jspreadsheet as unknown as { current: unknown }).current;

  #setCurrent(sheet: jspreadsheet.WorksheetInstance | null): void {
    (jspreadsheet as unknown as { current: unknown }).current = sheet;
  }

  #enter({ target }: FocusEvent): void {
    if (target instanceof Element && target.closest('thead')) return;
    this.#setCurrent(this.#sheet);
    if (!this.#sheet.selectedCell) this.#sheet.updateSelectionFromCoords(0, 0, 0, 0);
  }

  #leave(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && this.#sheet.content.contains(to)) return;
    // Without a new place to go the focus fell off a cell's editor that was closed.
    if (to === null && document.hasFocus()) return;
    if (this.#current() === this.#sheet) this.#setCurrent(null);
  }

  #scroll(event: Event): void {
    // jspreadsheet would save and close an editor on every scroll, also on one that was still under way.
    event.stopPropagation();
    const { content } = this.#sheet;
    content.classList.toggle('scrolled-aside', content.scrollLeft > 0);
  }

  #click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (target.tagName === 'INPUT') return;
    this.focus();
    const td = target.closest('td');
    if (td && target.classList.contains('tick')) this.#sheet.openEditor(td, false, event);
  }

  /** Escape gives the Tab key back to the page. */
  #escape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.#root.querySelector('td.editor')) this.#setCurrent(null);
    else if (this.#current() === null) this.#setCurrent(event.key === 'Tab' ? null : this.#sheet);
    if (event.key === 'Enter' || event.key === 'Tab') requestAnimationFrame(() => this.#keepFocus());
  }

  /** After an editor is closed by a key, the keys go on to the grid. */
  #keepFocus(): void {
    if (this.#current() === this.#sheet && document.activeElement === document.body) this.focus();
  }

  #openHeader({ target }: MouseEvent): void {
    const td = target instanceof Element ? target.closest<HTMLTableCellElement>('td.sheet-header') : null;
    const column = td ? this.#columns[td.cellIndex - 1] : undefined;
    if (column !== undefined) this.editHeader(column + 1);
  }
}

/** The header's text; without a header the column's letter. A blank stands for none, which would become a letter. */
function titleOf(view: SheetView, index: number): string {
  return view.hasHeader ? view.header[index]?.text || ' ' : (view.columns[index]?.letter ?? '');
}

type Cell = SheetView['rows'][number][number];

function sameCell(cell: Cell, view: SheetView, before: Cell, viewBefore: SheetView): boolean {
  return face(cell, view) === face(before, viewBefore);
}

/** All that a cell shows, apart from the numbering of looks, which is each view's own. */
function face(cell: Cell, view: SheetView): string {
  if (!cell) return '';
  const look = cell.look === undefined ? null : view.looks[cell.look];
  const choice = cell.choice === undefined ? null : view.choices[cell.choice];
  return JSON.stringify([cell.text, look, choice, cell.note]);
}
