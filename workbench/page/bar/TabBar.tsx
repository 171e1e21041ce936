import { useState } from 'preact/hooks';
import type { Edit, SheetView } from '../api';
import { ContextMenu, type MenuItem } from '../ContextMenu';
import { NameDialog } from '../panels/Dialog';

interface TabBarProps {
  view: SheetView;
  onTab: (title: string) => void;
  onRows: (firstRow: number) => void;
  rowsAtOnce: number;
  onEdit: (edit: Edit) => void;
}

/** The tabs of the workbook at the bottom, and which rows of a long one are drawn. */
export function TabBar({ view, onTab, onRows, rowsAtOnce, onEdit }: TabBarProps) {
  const [showHidden, setShowHidden] = useState(false);
  const [menu, setMenu] = useState<{ tab: string; x: number; y: number } | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const open = (tab: string, x: number, y: number) => setMenu({ tab, x, y });
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
              onDblClick={() => setRenaming(tab.title)}
              onContextMenu={(event) => {
                event.preventDefault();
                open(tab.title, event.clientX, event.clientY);
              }}
            >
              {tab.title}
              {tab.hidden && <span class="visually-hidden"> (hidden)</span>}
            </button>
          ))}
        <button
          type="button"
          class="icon"
          aria-label={`Menu of tab ${view.tab}`}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, top } = currentTarget.getBoundingClientRect();
            open(view.tab, left, top);
          }}
        >
          <span class="caret" aria-hidden="true" />
        </button>
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
      {menu && (
        <ContextMenu
          label={`Tab ${menu.tab}`}
          groups={[tabItems(view, menu.tab, onEdit, () => setRenaming(menu.tab))]}
          x={menu.x}
          y={menu.y}
          above
          onClose={() => setMenu(null)}
        />
      )}
      {renaming !== null && (
        <NameDialog
          title={`Rename ${renaming}`}
          name={renaming}
          action="Rename"
          onDone={(title) => onEdit({ action: 'renameTab', tab: renaming, title })}
          onClose={() => setRenaming(null)}
        />
      )}
      <RowPager view={view} onRows={onRows} rowsAtOnce={rowsAtOnce} />
    </footer>
  );
}

function tabItems(
  { tabs }: SheetView,
  tab: string,
  edit: (edit: Edit) => void,
  rename: () => void,
): MenuItem[] {
  const at = tabs.findIndex(({ title }) => title === tab);
  const item = (caption: string, about: Edit): MenuItem => ({
    caption,
    onChoose: () => edit({ tab, ...about }),
  });
  return [
    { caption: 'Rename', onChoose: rename },
    item('Duplicate', { action: 'duplicateTab' }),
    ...(at > 0 ? [item('Move left', { action: 'moveTab', to: at })] : []),
    ...(at < tabs.length - 1 ? [item('Move right', { action: 'moveTab', to: at + 2 })] : []),
    tabs[at]?.hidden ? item('Show', { action: 'showTab' }) : item('Hide', { action: 'hideTab' }),
    item('Delete', { action: 'deleteTab' }),
  ];
}

function RowPager({ view, onRows, rowsAtOnce }: Omit<TabBarProps, 'onTab' | 'onEdit'>) {
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
