import { fitOf } from '../adopt/fit';
import { idColumn } from '../column';
import type { PlacedColumn } from '../columnRequests';
import { hasPeople } from '../look';
import { calledIn, headerKey, readTab, type HeadersSeen } from '../reading';
import type { CellValue, Column } from '../tab';
import type { Looked } from './looked';
import type { Values } from './mending';

/** So many rows tell what a column is. */
const rowsTried = 60;

/** Of so many columns that are gone every way is tried in which they may be called now. */
const triedMax = 3;
const freeMax = 8;

/** A cell of a column that takes anything says nothing; of the others so many must be what the column is for. */
const fitsFrom = 0.5;

/** Where columns stand now that keep their header, by where they stood, both 0-based; what stands twice tells nothing. */
export function keptPlaces(
  { headers: before }: HeadersSeen,
  now: readonly CellValue[],
): ReadonlyMap<number, number> {
  const [old, current] = [before.map(headerKey), now.map(headerKey)];
  const once = (names: readonly string[], name: string): boolean =>
    names.indexOf(name) === names.lastIndexOf(name);
  return new Map(
    old.flatMap((name, at) => {
      const place = current.indexOf(name);
      const isOne = name !== '' && place >= 0 && once(old, name) && once(current, name);
      return isOne ? [[at, place] as const] : [];
    }),
  );
}

/** Where a column that stood at `old` stands, by its neighbours; undefined when columns came or went between them. */
export function placeBetween(kept: ReadonlyMap<number, number>, old: number): number | undefined {
  const left = Math.max(-1, ...[...kept.keys()].filter((at) => at < old));
  const right = Math.min(...[...kept.keys()].filter((at) => at > old));
  const place = (kept.get(left) ?? -1) + old - left;
  return right === Infinity || kept.get(right) === place + right - old ? place : undefined;
}

/** Where a column of ours stood, 0-based; undefined where that is not known. */
export function placeSeen({ tab, remembered }: Looked, { header }: Column): number | undefined {
  const name = headerKey(calledIn(tab, header));
  const at = (remembered.headers?.headers ?? []).findIndex((one) => headerKey(one) === name);
  return at < 0 ? undefined : at;
}

/**
 * Whether rows say what is remembered of them, if these columns were what they are taken for: of a tab whose rows have ids what
 * the ledger keeps of them, of another what the columns are for.
 */
export function agrees(looked: Looked, headerRow: number, placed: readonly PlacedColumn[]): boolean {
  const { tab, remembered } = looked;
  const values = looked.values.slice(0, headerRow + 1 + rowsTried);
  if (idColumn(tab) === undefined || !hasPeople(tab)) {
    const below = (at: number): CellValue[] => values.slice(headerRow + 1).map((row) => row[at] ?? '');
    return placed.every(({ column, at }) => (fitOf(column, below(at)) ?? 1) >= fitsFrom);
  }
  const { rows } = readTab(tab, withHeaders(looked, values, headerRow, placed));
  const known = rows.filter(({ id }) => remembered.rows.has(id));
  const saying = known.filter(({ id, content }) => remembered.rows.get(id)?.has(content));
  return known.length > 0 && saying.length * 2 >= known.length;
}

/** The values with headers put where they are tried, and nowhere else. */
function withHeaders(
  { tab }: Looked,
  values: Values,
  headerRow: number,
  placed: readonly PlacedColumn[],
): Values {
  const names = new Map(placed.map(({ column, at }) => [at, calledIn(tab, column.header)]));
  const keys = new Set([...names.values()].map(headerKey));
  const width = Math.max(values[headerRow]?.length ?? 0, ...[...names.keys()].map((at) => at + 1));
  const headers = Array.from({ length: width }, (_, at) => {
    const there = values[headerRow]?.[at] ?? '';
    return names.get(at) ?? (keys.has(headerKey(there)) ? '' : there);
  });
  return [...values.slice(0, headerRow), headers, ...values.slice(headerRow + 1)];
}

/**
 * Columns of a tab that was adopted which are called otherwise now, as surely as can be told: by the place at which they stood, or
 * by trying what is called as nothing was before, and in both cases by what stands in them.
 *
 * @param free 0-based places of columns that are none of ours
 * @param fresh those of them that are called as none was before
 */
export function knownAgain(
  looked: Looked,
  headerRow: number,
  missing: readonly Column[],
  { free, fresh }: { readonly free: readonly number[]; readonly fresh: readonly number[] },
): readonly PlacedColumn[] {
  if (!looked.tab.adopted || missing.length === 0) return [];
  const atTheirPlaces = byPlace(looked, headerRow, missing, free);
  if (atTheirPlaces.length > 0 && agrees(looked, headerRow, atTheirPlaces)) return atTheirPlaces;
  if (looked.remembered.rows.size === 0) return [];
  const rest = missing.filter((column) => !atTheirPlaces.some((one) => one.column === column));
  const isKept = (way: readonly PlacedColumn[]): boolean =>
    atTheirPlaces.every(({ column, at }) => way.some((one) => one.column === column && one.at === at));
  const ways = [
    ...assigned(rest, fresh).map((some) => [...atTheirPlaces, ...some]),
    ...assigned(missing, fresh).filter((way) => !isKept(way)),
  ].filter((way) => new Set(way.map(({ at }) => at)).size === way.length);
  const sure = ways.filter((way) => way.length > 0 && agrees(looked, headerRow, way));
  return sure.length === 1 ? (sure[0] ?? []) : [];
}

function byPlace(
  looked: Looked,
  headerRow: number,
  missing: readonly Column[],
  free: readonly number[],
): readonly PlacedColumn[] {
  const seen = looked.remembered.headers;
  if (!seen) return [];
  const kept = keptPlaces(seen, looked.values[headerRow] ?? []);
  return missing.flatMap((column) => {
    const old = placeSeen(looked, column);
    const at = old === undefined ? undefined : placeBetween(kept, old);
    return at !== undefined && free.includes(at) ? [{ column, at }] : [];
  });
}

/** Every way in which all of these columns may be some of these places. */
function assigned(columns: readonly Column[], places: readonly number[]): readonly PlacedColumn[][] {
  const [column, ...others] = columns;
  if (columns.length > triedMax || places.length > freeMax || places.length < columns.length) return [];
  if (column === undefined) return [[]];
  return places.flatMap((at) =>
    assigned(
      others,
      places.filter((one) => one !== at),
    ).map((rest) => [{ column, at }, ...rest]),
  );
}
