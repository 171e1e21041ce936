import type { Edit, SheetView } from '../api';
import type { OpenMenu, MenuItem } from '../ContextMenu';

/** Rows and columns of the tab, counted from 1. */
export interface Selected {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Where the grid was asked for its menu: on a row's number, a column's letter, or a cell. */
export interface MenuSpot {
  on: 'row' | 'column' | 'cell';
  selected: Selected;
  x: number;
  y: number;
}

interface Doing {
  view: SheetView;
  edit: (edit: Edit) => void;
  editHeader: (column: number) => void;
}

/** What can be done to the rows and columns of a spot. */
export function gridMenu({ on, selected, x, y }: MenuSpot, doing: Doing): OpenMenu {
  const allRows = selected.rows >= doing.view.rows.length;
  const allColumns = selected.columns >= doing.view.columns.filter(({ hidden }) => !hidden).length;
  const rows = on === 'column' || allRows ? [] : rowItems(selected, doing);
  const columns = on === 'row' || allColumns ? [] : columnItems(selected, doing);
  return { label: { row: 'Rows', column: 'Columns', cell: 'Cells' }[on], groups: [rows, ...columns], x, y };
}

function rowItems({ row, rows }: Selected, { view, edit }: Doing): MenuItem[] {
  const item = (caption: string, about: Edit): MenuItem => ({
    caption,
    onChoose: () => edit({ tab: view.tab, ...about }),
  });
  const some = rows === 1 ? `row ${row}` : `rows ${row}–${row + rows - 1}`;
  const [one, count] = rows === 1 ? ['row', {}] : [`${rows} rows`, { count: rows }];
  return [
    item(`Insert ${one} above`, { action: 'insertRow', at: row, ...count }),
    item(`Insert ${one} below`, { action: 'insertRow', at: row + rows - 1, side: 'after', ...count }),
    item(`Delete ${some}`, { action: 'deleteRow', at: row, ...count }),
  ];
}

function columnItems({ column, columns }: Selected, { view, edit, editHeader }: Doing): MenuItem[][] {
  const item = (caption: string, about: Edit): MenuItem => ({
    caption,
    onChoose: () => edit({ tab: view.tab, ...about }),
  });
  const letter = (number: number): string => view.columns[number - 1]?.letter ?? '';
  const last = column + columns - 1;
  const some = columns === 1 ? `column ${letter(column)}` : `columns ${letter(column)}–${letter(last)}`;
  const [one, count] = columns === 1 ? ['column', {}] : [`${columns} columns`, { count: columns }];
  const at = { at: column, ...count };
  const hidden = view.columns.some((each) => each.hidden);
  return [
    [
      item(`Insert ${one} left`, { action: 'insertColumn', ...at }),
      item(`Insert ${one} right`, { action: 'insertColumn', ...at, at: last, side: 'after' }),
      item(`Delete ${some}`, { action: 'deleteColumn', ...at }),
    ],
    [
      item(`Sort sheet by ${letter(column)}, A → Z`, { action: 'sort', column }),
      item(`Sort sheet by ${letter(column)}, Z → A`, { action: 'sort', column, descending: true }),
    ],
    [
      ...(column > 1 ? [item(`Move ${some} left`, { action: 'moveColumn', ...at, to: column - 1 })] : []),
      item(`Move ${some} right`, { action: 'moveColumn', ...at, to: last + 2 }),
      item(`Hide ${some}`, { action: 'hideColumn', ...at }),
      ...(hidden
        ? [item('Show hidden columns', { action: 'showColumn', at: 1, count: view.columns.length })]
        : []),
      ...(view.hasHeader ? [{ caption: 'Edit header', onChoose: () => editHeader(column) }] : []),
    ],
  ];
}
