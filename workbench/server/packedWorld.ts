import type { Cell, Sheet, World, WorkbookHistory } from '../world';

type Row = (Cell | null)[];
type Rows = { rows: Row[] };
/** With places in the list of distinct rows instead of rows. */
type Packed<T extends Rows> = Omit<T, 'rows'> & { rows: number[] };

/**
 * Writes a world with each row once: most rows of a sheet are alike, and its versions have them too. A day of the sample is
 * a tenth as long so.
 */
export class WorldPacker {
  /** Rows are never changed in place (see google/sheets/grid): how one is written needs to be found once. */
  readonly #texts = new WeakMap<Row, string>();

  /** @returns the properties `rows` and `world` of a JSON object, which `unpacked` takes */
  textOf(world: World): string {
    const places = new Map<string, number>();
    const placeOf = (row: Row | undefined): number => {
      const text = this.#textOf(row);
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    };
    const pack = <T extends Rows>({ rows, ...rest }: T): Packed<T> => ({
      ...rest,
      rows: Array.from(rows, placeOf),
    });
    const packed = JSON.stringify({
      ...world,
      workbooks: world.workbooks.map((book) => ({ ...book, sheets: book.sheets.map(pack<Sheet>) })),
      ...(world.histories && { histories: mapped(world.histories, pack<WorkbookHistory>) }),
    });
    return `"rows":[${[...places.keys()].join()}],"world":${packed}`;
  }

  #textOf(row: Row | undefined): string {
    if (!row) return 'null';
    const text = this.#texts.get(row) ?? JSON.stringify(row);
    this.#texts.set(row, text);
    return text;
  }
}

/** A world of which only sheets and histories are looked into. */
interface PackedWorld {
  workbooks: { sheets: { rows: number[] }[] }[];
  histories?: Record<string, { rows: number[] }> | undefined;
}

/** @param rows the distinct ones */
export function unpacked(rows: readonly unknown[], world: PackedWorld): unknown {
  const unpack = <T extends { rows: number[] }>(packed: T) => ({
    ...packed,
    rows: packed.rows.map((place) => rows[place]),
  });
  return {
    ...world,
    workbooks: world.workbooks.map((book) => ({ ...book, sheets: book.sheets.map(unpack) })),
    ...(world.histories && { histories: mapped(world.histories, unpack) }),
  };
}

const mapped = <T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
