import { useEffect, useRef, useState } from 'preact/hooks';
import type { Edit, Place, SheetView } from '../api';
import { ContextMenu } from '../ContextMenu';
import { Charts } from './Charts';
import { gridMenu, type MenuSpot } from './gridMenu';
import type { Block } from './gridCommands';
import { shapeOf, SheetGrid } from './sheetGrid';

interface GridProps {
  /** Its id. */
  workbook: string;
  view: SheetView;
  /** The cell that a script has selected last; it is gone to once. */
  target: Place | null;
  onChange: (block: Block) => void;
  onSelect: (row: number, column: number) => void;
  onEdit: (edit: Edit) => void;
}

/** The tab as a spreadsheet shows it, with what stands in the selected cell above it. */
export function Grid({ workbook, view, target, onChange, onSelect, onEdit }: GridProps) {
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<SheetGrid | null>(null);
  const [selected, setSelected] = useState<{ tab: string; row: number; column: number } | null>(null);
  const [spot, setSpot] = useState<MenuSpot | null>(null);
  const events = useRef({ onChange, onSelect, onEdit });
  events.current = { onChange, onSelect, onEdit };
  // A grid that is made anew goes on where the one before it had the keyboard.
  const left = useRef<{ keys: boolean; cell: typeof selected }>({ keys: false, cell: null });
  const shape = shapeOf(view);
  useEffect(() => {
    if (!root.current) return undefined;
    const made = new SheetGrid(
      root.current,
      { view, workbook },
      {
        onChange: (block) => events.current.onChange(block),
        onSelect: (row, column) => {
          left.current.cell = { tab: view.tab, row, column };
          setSelected(left.current.cell);
          events.current.onSelect(row, column);
        },
        onPasteCells: ({ tab, range, cut }, row, column) => {
          const to = `${view.columns[column - 1]?.letter ?? 'A'}${row}`;
          events.current.onEdit({ action: cut ? 'cutPaste' : 'copyPaste', tab, range, to, toTab: view.tab });
        },
        onUndo: () => events.current.onEdit({ action: 'undo' }),
        onMenu: setSpot,
      },
    );
    grid.current = made;
    const { keys, cell } = left.current;
    if (keys && cell?.tab === view.tab) {
      made.select(cell.row, cell.column);
      made.focus();
    }
    return () => {
      left.current.keys = made.hasFocus();
      made.destroy();
    };
  }, [shape]);
  useEffect(() => grid.current?.update(view), [view]);
  const reached = useRef<Place | null>(null);
  useEffect(() => {
    const tab = view.tabs.find(({ title }) => title === view.tab);
    if (!target || target === reached.current || tab?.sheetId !== target.sheetId) return;
    if (grid.current?.select(target.row + 1, target.column + 1)) reached.current = target;
  }, [target, view]);
  return (
    <section class="sheet" aria-label={`Sheet ${view.tab}`}>
      <CellBar view={view} selected={selected?.tab === view.tab ? selected : null} />
      <p id="grid-help" class="visually-hidden">
        Arrow keys move, typing or F2 edits, Shift+F10 opens the menu of rows and columns, Control+Z undoes,
        Escape and then Tab leaves the grid.
      </p>
      {view.charts.length > 0 && <Charts charts={view.charts} />}
      {spot && (
        <ContextMenu
          {...gridMenu(spot, {
            view,
            edit: onEdit,
            editHeader: (column) => grid.current?.editHeader(column),
          })}
          onClose={() => setSpot(null)}
        />
      )}
      <div class={view.hidden ? 'grid grid-of-hidden' : 'grid'} ref={root} />
    </section>
  );
}

/** Name of the selected cell and all of its text, as a formula bar shows it. */
function CellBar({ view, selected }: { view: SheetView; selected: { row: number; column: number } | null }) {
  const cell = selected && view.rows[selected.row - view.firstRow]?.[selected.column - 1];
  const letter = selected && view.columns[selected.column - 1]?.letter;
  return (
    <div class="cell-bar" aria-live="polite">
      <span class="cell-name">{selected ? `${letter ?? ''}${selected.row}` : ' '}</span>
      <span class="cell-text">{cell ? (cell.edit?.startsWith('=') ? cell.edit : cell.text) : ''}</span>
    </div>
  );
}
