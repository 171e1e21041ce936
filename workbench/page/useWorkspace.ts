import { useEffect, useState } from 'preact/hooks';
import { rememberSelection } from './activeCell';
import {
  paths,
  server,
  type Edit,
  type EditAnswer,
  type Menu,
  type PersonEntry,
  type Place,
  type Result,
  type SheetView,
  type WorkbookEntry,
  type WorkbookKind,
} from './api';
import type { Block } from './grid/gridCommands';
import { useFetched, usePulse } from './useFetched';
import { useJump } from './useJump';
import {
  runMenuItem,
  useAddress,
  useMe,
  useMenus,
  useNotices,
  useSidebars,
  type Notices,
  type Sidebars,
} from './useSession';

export const ROWS_AT_ONCE = 200;
const USUAL_ZONE = 'Europe/Berlin';

/** Everything that the page shows, and everything that can be done on it. */
export interface Workspace {
  /** Null until the server has answered. */
  workbooks: WorkbookEntry[] | null;
  workbook: WorkbookEntry | undefined;
  view: SheetView | null;
  viewError: string | null;
  zone: string;
  people: PersonEntry[];
  as: string;
  now: number | null;
  version: number;
  reachable: boolean;
  /** How many mails went out. */
  mails: number;
  menus: Menu[];
  /** What runs now. */
  running: string | null;
  notices: Notices;
  sidebar: Sidebars['open'];
  /** The cell that a script has selected last. */
  target: Place | null;
  open: (id: string) => void;
  be: (email: string) => void;
  create: (kind: WorkbookKind, title: string) => void;
  run: (functionName: string) => void;
  setClock: (instant: number) => void;
  change: (block: Block) => void;
  /** Does something by hand; answers whether it was done. */
  edit: (edit: Edit) => Promise<boolean>;
  select: (row: number, column: number) => void;
  showTab: (title: string) => void;
  showRows: (firstRow: number) => void;
  closeSidebar: () => void;
  /** Reads anew what the server knows. */
  look: () => void;
}

/** What the server knows, read again after every change. @param address the workbook that is asked for */
function useKnown(address: string | null) {
  const pulse = usePulse();
  const { version } = pulse;
  const at = (path: string) => (version ? path : null);
  const workbooks = useFetched<WorkbookEntry[]>(at(paths.workbooks), version).value;
  const people = useFetched<PersonEntry[]>(at(paths.people), version).value ?? [];
  const workbook = workbooks?.find(({ id }) => id === address) ?? workbooks?.[0];
  const { view, showTab, showRows } = useView(workbook?.id ?? null, version);
  useEffect(() => {
    addEventListener('workbench:changed', pulse.look);
    return () => removeEventListener('workbench:changed', pulse.look);
  }, []);
  return {
    ...pulse,
    workbooks,
    workbook,
    people,
    view: view.value,
    viewError: view.error,
    showTab,
    showRows,
  };
}

export function useWorkspace(): Workspace {
  const [as, be] = useMe();
  const [address, open] = useAddress();
  const { look, view, showRows, ...known } = useKnown(address);
  const id = known.workbook?.id ?? null;
  const notices = useNotices();
  const [running, setRunning] = useState<string | null>(null);
  const [menus, setMenus] = useMenus(id, as);
  const sidebars = useSidebars(`${id} ${as}`);
  const [target, jump] = useJump(view, { showTab: known.showTab, rowsAtOnce: ROWS_AT_ONCE });

  const perform = async <T>(what: string | null, work: () => Promise<Result<T>>): Promise<T | undefined> => {
    setRunning(what);
    const result = await work();
    setRunning(null);
    look();
    if (result.ok) return result.value;
    notices.toast(result.error, 'problem');
    return undefined;
  };
  const run = async (name: string) => {
    if (id === null) return;
    const answer = await perform(name, () => runMenuItem(id, as, name));
    if (!answer) return;
    notices.show(answer);
    if (answer.menus.length) setMenus(answer.menus);
    if (answer.select) jump(answer.select);
    if (answer.sidebar) sidebars.show(answer.sidebarTitle ?? 'Sidebar');
  };
  const create = async (kind: WorkbookKind, title: string) => {
    const made = await perform(null, () => server.createWorkbook(kind, title, as));
    if (made) open(made.id);
  };
  const edit = async (wanted: Edit): Promise<boolean> => {
    const done = id === null ? undefined : await perform(running, () => server.edit(id, as, wanted));
    if (done) showEdited(done, { warn: notices.toast, showTab: known.showTab, open });
    return done !== undefined;
  };
  return {
    ...known,
    view,
    zone: view?.timeZone ?? USUAL_ZONE,
    as,
    menus,
    running,
    notices,
    sidebar: sidebars.open,
    target,
    open,
    be,
    create: (kind, title) => void create(kind, title),
    run: (name) => void run(name),
    edit,
    setClock: (instant) =>
      void perform('what falls due', () => server.setClock(new Date(instant).toISOString())),
    change: (block) => {
      if (id !== null && view) void perform(running, () => write(id, as, view, block));
    },
    select: (row, column) => {
      const tab = view?.tabs.find(({ title }) => title === view.tab);
      if (id !== null && tab) {
        rememberSelection(id, as, { sheetId: tab.sheetId, row: row - 1, column: column - 1 });
      }
    },
    showRows: (firstRow) => view && showRows(view.tab, firstRow),
    closeSidebar: sidebars.close,
    look,
  };
}

interface Shown {
  warn: Notices['toast'];
  showTab: (title: string) => void;
  open: (id: string) => void;
}

/** Goes to what an edit has made. */
function showEdited({ warning, tab, id }: EditAnswer, { warn, showTab, open }: Shown): void {
  if (warning !== null) warn(warning, 'toast', 'Done, with a warning');
  if (tab !== undefined) showTab(tab);
  if (id !== undefined) open(id);
}

/** The rows of the tab that is shown; a tab that is gone, as the first one is after set-up, gives way to another. */
function useView(id: string | null, version: number) {
  const [at, setAt] = useState<{ id: string | null; tab: string | null; from: number }>({
    id,
    tab: null,
    from: 1,
  });
  const place = at.id === id ? at : { tab: null, from: 1 };
  const view = useFetched<SheetView>(id && paths.view(id, place.tab, place.from, ROWS_AT_ONCE), version);
  useEffect(() => {
    if (view.error !== null && place.tab !== null) setAt({ id, tab: null, from: 1 });
  }, [view.error]);
  return {
    view,
    showTab: (tab: string, from = 1) => setAt({ id, tab, from }),
    showRows: (tab: string, from: number) => setAt({ id, tab, from }),
  };
}

/** Types one cell under its header, as a person does; a block, or a cell without a header, is pasted. */
function write(
  id: string,
  as: string,
  { tab, hasHeader, header }: SheetView,
  block: Block,
): Promise<Result<object>> {
  const { row, column, text } = block;
  const name = header[column - 1]?.text ?? '';
  const isOne = header.filter((cell) => cell?.text === name).length === 1;
  if (block.typed && hasHeader && name && isOne)
    return server.type(id, { as, tab, row, values: { [name]: text } });
  return server.paste(id, { as, tab, row, column, text });
}
