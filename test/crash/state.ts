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
    sheets: workbook.sheets.map(({ rows, ...frame }) => [frame, rows.map(numberOf)]),
  }));
  return createHash('sha1')
    .update(JSON.stringify([rest, sheets], unseen))
    .digest('base64');
}

const unseen = (key: string, value: unknown): unknown => (key === 'triggerTime' ? undefined : value);

type Row = Spreadsheet['sheets'][number]['rows'][number];

const numbersByText = new Map<string, number>();
const numbers = new WeakMap<Row, number>();

/** The same for rows of the same content. Rows are never changed in place, so that each is looked at once. */
function numberOf(row: Row | undefined): number {
  if (!row) return -1;
  const known = numbers.get(row);
  if (known !== undefined) return known;
  const text = JSON.stringify(row);
  const number = numbersByText.get(text) ?? numbersByText.size;
  numbersByText.set(text, number);
  numbers.set(row, number);
  return number;
}

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
