import type {
  CallAnswer,
  EditAnswer,
  Menu,
  PersonEntry,
  Place,
  RunAnswer,
  SheetView,
  SlackDesk,
  VersionEntry,
  WorkbookEntry,
  WorkbookKind,
} from '../server/answers';

/** A failure is something to show: the server said no in a sentence, or was not there. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: string };

export const UNREACHABLE = 'The workbench does not answer. Is it still running in its terminal?';

/** Asks the server; with a body it is a POST. */
export async function ask<T>(path: string, body?: unknown): Promise<Result<T>> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(path, init);
    answer = await response.json();
  } catch {
    return { ok: false, error: UNREACHABLE };
  }
  if (response.ok) return { ok: true, value: answer as T };
  return { ok: false, error: (answer as { error?: string }).error ?? 'Something went wrong.' };
}

const of = (id: string): string => `/api/workbooks/${encodeURIComponent(id)}`;

export const paths = {
  version: '/api/version',
  workbooks: '/api/workbooks',
  people: '/api/people',
  outtray: '/api/outtray',
  executions: '/api/executions',
  slack: '/api/slack',
  workbook: of,
  view: (id: string, tab: string | null, from: number, count: number): string =>
    `${of(id)}/view?from=${from}&count=${count}${tab === null ? '' : `&tab=${encodeURIComponent(tab)}`}`,
  versions: (id: string): string => `${of(id)}/versions`,
  sidebar: (id: string, as: string): string =>
    `/sidebar/${encodeURIComponent(id)}?as=${encodeURIComponent(as)}`,
};

export interface Typed {
  as: string;
  tab: string;
  row: number;
  values: Record<string, string>;
}

export interface Pasted {
  as: string;
  tab: string;
  /** 1-based. */
  row: number;
  column: number;
  text: string;
}

/** Something done by hand; docs/workbench.md has the actions and what each needs. */
export interface Edit {
  action: string;
  [about: string]: string | number | boolean | undefined;
}

export const server = {
  createWorkbook: (kind: WorkbookKind, title: string, as: string) =>
    ask<{ id: string }>(paths.workbooks, { kind, title, as }),
  open: (id: string, as: string) => ask<{ menus: Menu[] }>(`${of(id)}/open`, { as }),
  type: (id: string, typed: Typed) => ask<{ row: number }>(`${of(id)}/type`, typed),
  paste: (id: string, pasted: Pasted) => ask<object>(`${of(id)}/paste`, pasted),
  edit: (id: string, as: string, edit: Edit) => ask<EditAnswer>(`${of(id)}/edit`, { as, ...edit }),
  run: (id: string, as: string, name: string, active: Place | undefined) =>
    ask<RunAnswer>(`${of(id)}/run`, { as, function: name, active }),
  call: (id: string, asked: { as: string; function: string; args: unknown[]; active: Place | undefined }) =>
    ask<CallAnswer>(`${of(id)}/call`, asked),
  respond: (event: string, as: string, answer: 'accepted' | 'declined' | 'tentative') =>
    ask<object>(`/api/events/${encodeURIComponent(event)}/respond`, { as, answer }),
  setClock: (now: string) => ask<{ now: string }>('/api/clock', { now }),
  sample: async (name: 'engineers' | 'calls'): Promise<string> =>
    (await fetch(`/api/samples/${name}`)).text(),
};

export type {
  EditAnswer,
  Menu,
  PersonEntry,
  Place,
  RunAnswer,
  SheetView,
  SlackDesk,
  VersionEntry,
  WorkbookEntry,
  WorkbookKind,
};
