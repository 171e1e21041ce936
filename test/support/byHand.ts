import type { WorkbookEdit } from '../../workbench/runtime/hands';
import { coordinator, type WorkbookBench } from './workbook';

/** Something that somebody does to a spreadsheet by hand, and what it means. */
export interface ByHand {
  readonly what: string;
  readonly act: (b: WorkbookBench) => void;
  /** A row that has an invite is gone: after two hourly runs its invite goes too. */
  readonly takesAway?: true;
  /** A tab or column without which a row is not known: nothing is taken away, and nothing new goes out. */
  readonly unknown?: true;
  /** What the coordinator is told of it, in a Check or in the panel. */
  readonly listed?: RegExp;
}

/** An edit by the coordinator. */
export function edited(b: WorkbookBench, edit: WorkbookEdit): void {
  b.bench.edit(b.id, { as: coordinator, ...edit });
}

/** Does something after the n-th call of the next run of a function; after none is before the first. */
export function afterCallOf(b: WorkbookBench, name: string, n: number, act: () => void): void {
  const now = (at: number) => (call: { n: number }, execution: { function: string }) => {
    if (execution.function !== name || call.n !== at) return;
    b.bench.hooks.beforeCall = b.bench.hooks.afterCall = () => undefined;
    act();
  };
  if (n === 0) b.bench.hooks.beforeCall = now(1);
  else b.bench.hooks.afterCall = now(n);
}

/** Cells of people by tab (its sheet id), header and 0-based row. */
type Typed = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** What stands in people's columns now, as typed values rather than as shown: a locale changes how a day is shown. */
export function typedIn(
  b: WorkbookBench,
  peoples: Readonly<Record<string, readonly string[]>>,
  ids: Ids,
): Typed {
  const tabs = Object.keys(peoples).flatMap((tab) => {
    const sheet = b.book.sheets.find(({ sheetId }) => sheetId === ids[tab]);
    if (!sheet) return [];
    const [header = [], ...rows] = sheet.rows;
    const named = header.map((cell) => String(cell?.value ?? ''));
    const columns = (peoples[tab] ?? []).flatMap((name) => {
      const at = named.indexOf(name);
      return at < 0 ? [] : [[name, rows.map((row) => String(row[at]?.value ?? ''))] as const];
    });
    return [[tab, new Map(columns)] as const];
  });
  return new Map(tabs);
}

/** Sheet ids by the titles that set-up gave. */
export type Ids = Readonly<Record<string, number>>;

export function sheetIds(b: WorkbookBench): Ids {
  return Object.fromEntries(b.book.sheets.map(({ title, sheetId }) => [title, sheetId]));
}

/** Of what people left in their cells the places where something else stands now. */
export function displaced(left: Typed, now: Typed, mayChange: readonly string[]): string[] {
  return [...left].flatMap(([tab, columns]) =>
    [...columns].flatMap(([header, cells]) =>
      cells.flatMap((cell, at) => {
        const other = now.get(tab)?.get(header)?.[at] ?? '';
        const same = cell === other || cell === '' || mayChange.includes(`${tab}.${header}`);
        return same ? [] : [`${tab} ${header} ${at + 2}: ${cell} → ${other}`];
      }),
    ),
  );
}
