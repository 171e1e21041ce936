import { useState } from 'preact/hooks';
import type { SheetView } from '../api';

interface TabBarProps {
  view: SheetView;
  onTab: (title: string) => void;
  onRows: (firstRow: number) => void;
  rowsAtOnce: number;
}

/** The tabs of the workbook at the bottom, and which rows of a long one are drawn. */
export function TabBar({ view, onTab, onRows, rowsAtOnce }: TabBarProps) {
  const [showHidden, setShowHidden] = useState(false);
  const hidden = view.tabs.filter((tab) => tab.hidden).length;
  return (
    <footer class="tab-bar">
      <nav aria-label="Tabs" class="tabs">
        {view.tabs
          .filter((tab) => !tab.hidden || showHidden || tab.title === view.tab)
          .map((tab) => (
            <button
              type="button"
              key={tab.title}
              class={tab.hidden ? 'tab hidden-tab' : 'tab'}
              aria-current={tab.title === view.tab ? 'page' : undefined}
              style={tab.color ? { '--tab-color': tab.color } : {}}
              onClick={() => onTab(tab.title)}
            >
              {tab.title}
              {tab.hidden && <span class="visually-hidden"> (hidden)</span>}
            </button>
          ))}
        {hidden > 0 && (
          <button
            type="button"
            class="tab quiet"
            aria-pressed={showHidden}
            onClick={() => setShowHidden(!showHidden)}
          >
            {showHidden ? 'Without hidden' : `+${hidden} hidden`}
          </button>
        )}
      </nav>
      <RowPager view={view} onRows={onRows} rowsAtOnce={rowsAtOnce} />
    </footer>
  );
}

function RowPager({ view, onRows, rowsAtOnce }: Omit<TabBarProps, 'onTab'>) {
  if (view.rowCount <= rowsAtOnce) return null;
  const last = view.firstRow + view.rows.length - 1;
  return (
    <div class="pager" role="group" aria-label="Rows">
      <button
        type="button"
        aria-label="Earlier rows"
        disabled={view.firstRow <= 2}
        onClick={() => onRows(Math.max(view.firstRow - rowsAtOnce, 1))}
      >
        ‹
      </button>
      <span>
        Rows {view.firstRow}–{last} of {view.rowCount.toLocaleString('en')}
      </span>
      <button
        type="button"
        aria-label="Later rows"
        disabled={last >= view.rowCount}
        onClick={() => onRows(last + 1)}
      >
        ›
      </button>
    </div>
  );
}
