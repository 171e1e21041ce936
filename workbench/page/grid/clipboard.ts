import type { SheetView } from '../api';
import type { Selected } from './gridMenu';

/** Cells that were copied or cut here: pasted in the same spreadsheet, all of them goes along, not only their text. */
export interface Clip {
  workbook: string;
  tab: string;
  /** In A1, without the tab. */
  range: string;
  cut: boolean;
  text: string;
}

let last: Clip | null = null;

/** Takes cells as text, and remembers where they are. */
export function clipOf(workbook: string, view: SheetView, selected: Selected, cut: boolean): Clip {
  const { row, column, rows, columns } = selected;
  const lines = Array.from({ length: rows }, (_, down) => {
    const cells = view.rows[row + down - view.firstRow] ?? [];
    return Array.from({ length: columns }, (__, along) => quoted(cells[column - 1 + along]?.text ?? '')).join(
      '\t',
    );
  });
  const letter = (number: number): string => view.columns[number - 1]?.letter ?? '';
  const range = `${letter(column)}${row}:${letter(column + columns - 1)}${row + rows - 1}`;
  last = { workbook, tab: view.tab, range, cut, text: lines.join('\n') };
  return last;
}

/** The cells that a text on the clipboard was taken of, if they are of this spreadsheet. Cut ones can be pasted once. */
export function clipWith(text: string, workbook: string): Clip | null {
  const clip = last?.workbook === workbook && last.text === text ? last : null;
  if (clip?.cut) last = null;
  return clip;
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
