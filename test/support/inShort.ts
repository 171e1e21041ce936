import type { Sheet, Spreadsheet } from '../../workbench/world';

type Row = Sheet['rows'][number];

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
const rows = new Numbers((row: Row) => JSON.stringify(row.map((cell) => cell && cells.of(cell))));

const written = new WeakMap<Row, number>();
let rowsWritten = 0;

/** A row that is written anew is another row, whatever it says. */
function numberOfWritten(row: Row): number {
  const number = written.get(row) ?? (rowsWritten += 1);
  written.set(row, number);
  return number;
}

/** Spreadsheets with a number in place of each row: within one test file the same for rows that say the same. */
export const inShort = (workbooks: readonly Spreadsheet[]): unknown =>
  withNumbers(workbooks, (row) => rows.of(row));

/** As `inShort`, but another number for a row that was written anew, were it with what it had said before. */
export const asWritten = (workbooks: readonly Spreadsheet[]): unknown =>
  withNumbers(workbooks, numberOfWritten);

function withNumbers(workbooks: readonly Spreadsheet[], numberOf: (row: Row) => number): unknown {
  return workbooks.map(({ sheets, ...workbook }) => ({
    ...workbook,
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(numberOf) })),
  }));
}
