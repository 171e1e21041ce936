import type jspreadsheet from 'jspreadsheet-ce';
import type { SheetView } from '../api';
import { clipOf, clipWith, type Clip } from './clipboard';
import type { MenuSpot, Selected } from './gridMenu';

/** A block of the tab, as the page reports it: rows and columns count from 1, as in the sheet. */
export interface Block {
  row: number;
  column: number;
  /** One text for a cell that was typed; lines of tab-separated texts for a block. */
  text: string;
  typed: boolean;
}

export interface CommandEvents {
  onChange: (block: Block) => void;
  /** Cells that were copied or cut here go to this cell. */
  onPasteCells: (clip: Clip, row: number, column: number) => void;
  onUndo: () => void;
  onMenu: (spot: MenuSpot) => void;
}

/** What the commands need to know of the grid. */
interface CommandedGrid {
  sheet: jspreadsheet.WorksheetInstance;
  /** Id of the spreadsheet. */
  workbook: string;
  view: () => SheetView;
  /** Of a drawn cell, counted from 0, the row and column in the sheet. */
  place: (x: number, y: number) => { row: number; column: number };
  /** Whether keys and the clipboard are about the selected cells, and not about a text that is being typed. */
  hasKeys: () => boolean;
}

/** Clipboard, undo and menu of a grid. */
export class GridCommands {
  readonly #grid: CommandedGrid;
  readonly #events: CommandEvents;

  constructor(grid: CommandedGrid, events: CommandEvents) {
    this.#grid = grid;
    this.#events = events;
  }

  listen(signal: AbortSignal): void {
    const { content } = this.#grid.sheet;
    content.addEventListener('contextmenu', (event) => this.#askedForMenu(event), { signal });
    // Before jspreadsheet, which listens to the whole document too.
    const first = { signal, capture: true };
    document.addEventListener('keydown', (event) => this.#command(event), first);
    document.addEventListener('copy', (event) => this.#copy(event, false), first);
    document.addEventListener('cut', (event) => this.#copy(event, true), first);
    document.addEventListener('paste', (event) => this.#paste(event), first);
  }

  /** Rows and columns that are selected. */
  #selected(): Selected | null {
    if (!this.#grid.sheet.selectedCell) return null;
    const [x1 = 0, y1 = 0, x2 = x1, y2 = y1] = this.#grid.sheet.selectedCell.map(Number);
    const first = this.#grid.place(Math.min(x1, x2), Math.min(y1, y2));
    const last = this.#grid.place(Math.max(x1, x2), Math.max(y1, y2));
    return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
  }

  /** Keys that jspreadsheet would take for its own: the browser then copies, and the server undoes. */
  #command(event: KeyboardEvent): void {
    if (!this.#grid.hasKeys()) return;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) this.#menuByKey(event);
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (['c', 'x', 'z', 'y'].includes(key)) event.stopImmediatePropagation();
    if (key === 'z') {
      event.preventDefault();
      this.#events.onUndo();
    }
  }

  #copy(event: ClipboardEvent, cut: boolean): void {
    const selected = this.#grid.hasKeys() ? this.#selected() : null;
    if (!selected) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData(
      'text/plain',
      clipOf(this.#grid.workbook, this.#grid.view(), selected, cut).text,
    );
  }

  #menuByKey(event: KeyboardEvent): void {
    const selected = this.#selected();
    const td =
      this.#grid.sheet.content.querySelector('tbody td.highlight-selected') ?? this.#grid.sheet.content;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { left, bottom } = td.getBoundingClientRect();
    if (selected) this.#events.onMenu({ on: 'cell', selected, x: left, y: bottom });
  }

  /** On a row's number, a column's letter or header, or a cell; within what is selected it is about all of that. */
  #askedForMenu(event: MouseEvent): void {
    const td = event.target instanceof Element ? event.target.closest('td') : null;
    const tr = td?.parentElement;
    if (!td || !(tr instanceof HTMLTableRowElement)) return;
    event.preventDefault();
    const inHead = td.closest('thead') !== null;
    const x = td.cellIndex - 1;
    if (inHead && x < 0) return;
    const on = inHead ? 'column' : x < 0 ? 'row' : 'cell';
    const at = { rows: 1, columns: 1, ...this.#grid.place(Math.max(x, 0), inHead ? 0 : tr.sectionRowIndex) };
    const chosen = this.#selected();
    const drawn = { rows: this.#grid.view().rows.length, columns: tr.cells.length - 1 };
    const selected = chosen && isAbout(chosen, { on, at, drawn }) ? chosen : at;
    this.#events.onMenu({ on, selected, x: event.clientX, y: event.clientY });
  }

  #paste(event: ClipboardEvent): void {
    const selected = this.#grid.sheet.selectedCell;
    if (!this.#grid.hasKeys() || !selected) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const text = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n').replace(/\n$/, '') ?? '';
    const [x, y] = selected.map(Number);
    const at = this.#grid.place(x ?? 0, y ?? 0);
    const clip = clipWith(text, this.#grid.workbook);
    if (clip) this.#events.onPasteCells(clip, at.row, at.column);
    else if (text) this.#events.onChange({ ...at, text, typed: false });
  }
}

interface Asked {
  on: MenuSpot['on'];
  at: Selected;
  /** How many rows and columns are drawn. */
  drawn: { rows: number; columns: number };
}

/** Whether the menu is about all that is chosen: a whole column is no choice of rows, nor a whole row one of columns. */
function isAbout(chosen: Selected, { on, at, drawn }: Asked): boolean {
  const rows = at.row >= chosen.row && at.row < chosen.row + chosen.rows;
  const columns = at.column >= chosen.column && at.column < chosen.column + chosen.columns;
  if (on === 'row') return rows && chosen.rows < drawn.rows;
  if (on === 'column') return columns && chosen.columns < drawn.columns;
  return rows && columns;
}
