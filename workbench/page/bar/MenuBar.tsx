import type { ComponentChildren } from 'preact';
import type { Menu } from '../api';
import { Popover } from '../Popover';

interface MenuBarProps {
  /** As onOpen built them. */
  menus: readonly Menu[];
  /** The function that runs now. */
  running: string | null;
  onRun: (functionName: string) => void;
  /** Menus of the spreadsheet itself, which come first. */
  children?: ComponentChildren;
}

/** The add-on's menu, where Sheets has it: under Extensions. */
export function MenuBar({ menus, running, onRun, children }: MenuBarProps) {
  return (
    <nav class="menu-bar" aria-label="Menus">
      {children}
      {menus.map((menu) => (
        <Popover key={menu.caption} class="menu" popup="menu" button={menu.caption}>
          {(close) => (
            <div role="menu" aria-label={menu.caption}>
              {menu.items.map((item) => (
                <button
                  type="button"
                  role="menuitem"
                  key={item.functionName}
                  onClick={() => {
                    close();
                    onRun(item.functionName);
                  }}
                >
                  {item.caption}
                </button>
              ))}
            </div>
          )}
        </Popover>
      ))}
      <span class="running" role="status">
        {running !== null && (
          <>
            <span class="spinner" aria-hidden="true" /> Running {running}…
          </>
        )}
      </span>
    </nav>
  );
}
