import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place, SheetView } from '../api';
import { Charts } from './Charts';
import { shapeOf, SheetGrid, type Block } from './sheetGrid';

interface GridProps {
  view: SheetView;
  /** The cell that a script has selected last; it is gone to once. */
  target: Place | null;
  onChange: (block: Block) => void;
  onSelect: (row: number, column: number) => void;
}

/** The tab as a spreadsheet shows it, with what stands in the selected cell above it. */
export function Grid({ view, target, onChange, onSelect }: GridProps) {
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<SheetGrid | null>(null);
  const [selected, setSelected] = useState<{ tab: string; row: number; column: number } | null>(null);
  const events = useRef({ onChange, onSelect });
  events.current = { onChange, onSelect };
  const shape = shapeOf(view);
  useEffect(() => {
    if (!root.current) return undefined;
    const made = new SheetGrid(root.current, view, {
      onChange: (block) => events.current.onChange(block),
      onSelect: (row, column) => {
        setSelected({ tab: view.tab, row, column });
        events.current.onSelect(row, column);
      },
    });
    grid.current = made;
    return () => made.destroy();
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
        Arrow keys move, typing or F2 edits, Escape and then Tab leaves the grid.
      </p>
      {view.charts.length > 0 && <Charts charts={view.charts} />}
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
