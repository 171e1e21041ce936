import { useEffect, useState } from 'preact/hooks';
import { selectionOf } from './activeCell';
import { server, type Menu, type Result, type RunAnswer } from './api';
import type { Toast } from './panels/Notices';

const ME = 'ridealong.me';
const COORDINATOR = 'casey@example.com';

/** Who I am; remembered in this browser. */
export function useMe(): [string, (email: string) => void] {
  const [as, setAs] = useState(localStorage.getItem(ME) ?? COORDINATOR);
  const be = (email: string) => {
    localStorage.setItem(ME, email);
    setAs(email);
  };
  return [as, be];
}

/** The workbook that the page's address names, as `#<id>`. */
export function useAddress(): [string | null, (id: string) => void] {
  const read = () => decodeURIComponent(location.hash.slice(1)) || null;
  const [id, setId] = useState(read);
  useEffect(() => {
    const changed = () => setId(read());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return [
    id,
    (next) => {
      location.hash = encodeURIComponent(next);
    },
  ];
}

let keys = 0;

export interface Notices {
  toasts: Toast[];
  alerts: RunAnswer['alerts'];
  toast: (text: string, kind?: Toast['kind'], title?: string) => void;
  closeToast: (key: number) => void;
  show: (answer: RunAnswer) => void;
  closeAlert: () => void;
}

/** What was said to the person and is still on the screen. */
export function useNotices(): Notices {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const [alerts, setAlerts] = useState<RunAnswer['alerts']>([]);
  const toast: Notices['toast'] = (text, kind = 'toast', title = '') =>
    setToasts((all) => [...all, { text, kind, title, key: keys++ }].slice(-4));
  return {
    toasts,
    alerts,
    toast,
    closeToast: (key) => setToasts((all) => all.filter((each) => each.key !== key)),
    show: (answer) => {
      for (const each of answer.toasts) toast(each.text, 'toast', each.title);
      setAlerts((all) => [...all, ...answer.alerts]);
      if (answer.error !== null) toast(answer.error, 'problem', 'The script failed');
    },
    closeAlert: () => setAlerts((all) => all.slice(1)),
  };
}

/** The menus of a workbook for a person: opening it runs onOpen. */
export function useMenus(id: string | null, as: string): [Menu[], (menus: Menu[]) => void] {
  const [menus, setMenus] = useState<Menu[]>([]);
  useEffect(() => {
    if (id === null) return undefined;
    let current = true;
    void server.open(id, as).then((result) => {
      if (current) setMenus(result.ok ? result.value.menus : []);
    });
    return () => {
      current = false;
    };
  }, [id, as]);
  return [menus, setMenus];
}

/** Runs a menu item with the selected cell told. */
export const runMenuItem = (id: string, as: string, name: string): Promise<Result<RunAnswer>> =>
  server.run(id, as, name, selectionOf(id, as));

export interface Sidebars {
  /** The one that is open here; `opening` counts, so that opening it again loads it anew. */
  open: { title: string; opening: number } | null;
  show: (title: string) => void;
  close: () => void;
}

/** The sidebars that are open, each in one workbook for one person. @param here names both */
export function useSidebars(here: string): Sidebars {
  const [all, setAll] = useState<Record<string, NonNullable<Sidebars['open']>>>({});
  const close = () => setAll(({ [here]: _, ...others }) => others);
  useEffect(() => {
    addEventListener('workbench:close', close);
    return () => removeEventListener('workbench:close', close);
  }, [here]);
  return {
    open: all[here] ?? null,
    show: (title) =>
      setAll((before) => ({ ...before, [here]: { title, opening: (before[here]?.opening ?? 0) + 1 } })),
    close,
  };
}
