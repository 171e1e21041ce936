import { createHash } from 'node:crypto';
import type { Spreadsheet } from '../../workbench/world';
import type { SmallWorld } from './operation';

/**
 * The same for two worlds in which the same will happen: all that Google, Slack and the sheets hold, and the clock. Left out is
 * what no run ever sees: the record of runs, old versions, how many ids were given, and how much computer time an account has used,
 * of which there are hours.
 */
export function stateOf({ bench }: SmallWorld): string {
  const { executions: _runs, histories: _versions, counter: _ids, workbooks, ...rest } = bench.world;
  const sheets = workbooks.map((workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map(({ rows, ...frame }) => [frame, rows.map((row) => rowNumbers.of(row))]),
  }));
  return createHash('sha1')
    .update(JSON.stringify([rest, sheets], unseen))
    .digest('base64');
}

const unseen = (key: string, value: unknown): unknown => (key === 'triggerTime' ? undefined : value);

type Row = Spreadsheet['sheets'][number]['rows'][number];

/** Numbers by which things are told apart by what they say. None of them is ever changed in place, so that each is looked at once. */
class Numbers<T extends object> {
  readonly #byText = new Map<string, number>();
  readonly #known = new WeakMap<T, number>();
  readonly #textOf: (thing: T) => string;

  constructor(textOf: (thing: T) => string) {
    this.#textOf = textOf;
  }

  of(thing: T): number {
    const known = this.#known.get(thing);
    if (known !== undefined) return known;
    const text = this.#textOf(thing);
    const number = this.#byText.get(text) ?? this.#byText.size;
    this.#byText.set(text, number);
    this.#known.set(thing, number);
    return number;
  }
}

const cells = new Numbers((cell: NonNullable<Row[number]>) => JSON.stringify(cell));

/** Of a new row most cells are those of the row that it took the place of. */
const rowNumbers = new Numbers((row: Row) => JSON.stringify(row.map((cell) => cell && cells.of(cell))));

/** What is worked out once for each key. */
export class Known<T> {
  readonly #values = new Map<string, T>();

  of(key: string, work: () => T): T {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = work();
    this.#values.set(key, value);
    return value;
  }
}
