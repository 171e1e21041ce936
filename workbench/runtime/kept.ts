import type { Cell, KeptContent, Sheet, SheetFrame, Spreadsheet, WorkbookHistory } from '../world';

type Row = (Cell | null)[];
type Content = Pick<Spreadsheet, 'title' | 'locale' | 'timeZone' | 'sheets'>;

/** A list in which everything stands once; what is equal to something in it is that. */
class Interned<T extends object> {
  readonly #list: T[];
  readonly #copies: boolean;
  readonly #byObject = new WeakMap<object, number>();
  readonly #byText = new Map<string, number>();

  /** @param copies whether copies are put into the list, of what may be changed in place */
  constructor(list: T[], copies: boolean) {
    this.#list = list;
    this.#copies = copies;
    list.forEach((item, index) => this.#byText.set(JSON.stringify(item), index));
  }

  indexOf(item: T): number {
    const known = this.#byObject.get(item);
    if (known !== undefined) return known;
    const text = JSON.stringify(item);
    const index =
      this.#byText.get(text) ?? this.#list.push(this.#copies ? (JSON.parse(text) as T) : item) - 1;
    this.#byText.set(text, index);
    this.#byObject.set(item, index);
    return index;
  }
}

/**
 * Keeps the contents of one spreadsheet. Rows and cells are never changed in place (see google/sheets/grid), so a
 * content shares all rows with the sheet that it was taken of, and costs little more than the rows that changed.
 */
export class KeptContents {
  readonly #history: WorkbookHistory;
  #rows: Interned<Row>;
  #frames: Interned<SheetFrame>;
  /** What each sheet was when it was looked at last: most of it is the same the next time. */
  readonly #seen = new Map<number, { rows: readonly Row[]; indices: readonly number[] }>();

  constructor(history: WorkbookHistory) {
    this.#history = history;
    this.#rows = new Interned(history.rows, false);
    this.#frames = new Interned(history.frames, true);
  }

  keep({ title, locale, timeZone, sheets }: Content): KeptContent {
    return {
      title,
      locale,
      timeZone,
      sheets: sheets.map(({ rows, ...frame }) => ({
        frame: this.#frames.indexOf(inOrder(frame)),
        rows: runsOf(this.#indicesOf(frame.sheetId, rows)),
      })),
    };
  }

  #indicesOf(sheetId: number, rows: readonly Row[]): readonly number[] {
    const last = this.#seen.get(sheetId);
    const indices = rows.map((row, at) => {
      const known = last?.rows[at] === row ? last.indices[at] : undefined;
      return known ?? this.#rows.indexOf(row);
    });
    this.#seen.set(sheetId, { rows: [...rows], indices });
    return indices;
  }

  /** The sheets of a content, to be used like any others. */
  open({ sheets }: KeptContent): Sheet[] {
    return sheets.flatMap(({ frame, rows }) => {
      const kept = this.#history.frames[frame];
      const indices = rows.flatMap(([from, count, step]) =>
        Array.from({ length: count }, (_, index) => from + index * step),
      );
      return kept
        ? [{ ...structuredClone(kept), rows: indices.map((index) => this.#history.rows[index] ?? []) }]
        : [];
    });
  }

  /** Forgets what no content has any more. */
  tidy(contents: readonly KeptContent[]): void {
    const opened = contents.map((content) => this.open(content));
    const { rows, frames } = this.#history;
    rows.splice(0);
    frames.splice(0);
    this.#rows = new Interned(rows, false);
    this.#frames = new Interned(frames, true);
    this.#seen.clear();
    contents.forEach((content, index) => {
      content.sheets = this.keep({ ...content, sheets: opened[index] ?? [] }).sheets;
    });
  }
}

/** With its keys in one order, so that equal ones have equal texts. */
function inOrder(frame: SheetFrame): SheetFrame {
  return Object.fromEntries(
    Object.entries(frame).sort(([one], [other]) => (one < other ? -1 : 1)),
  ) as SheetFrame;
}

/** Whether two sheets are alike in everything. */
export function sameSheet({ rows, ...frame }: Sheet, { rows: others, ...otherFrame }: Sheet): boolean {
  return (
    rows.length === others.length &&
    rows.every(
      (row, index) => row === others[index] || JSON.stringify(row) === JSON.stringify(others[index]),
    ) &&
    JSON.stringify(inOrder(frame)) === JSON.stringify(inOrder(otherFrame))
  );
}

export function sameContent(one: KeptContent, other: KeptContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function runsOf(indices: readonly number[]): KeptContent['sheets'][number]['rows'] {
  const runs: KeptContent['sheets'][number]['rows'] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    const next = last && index - (last[0] + (last[1] - 1) * last[2]);
    if (last?.[1] === 1 && (next === 0 || next === 1)) last[2] = next;
    if (last && next === last[2]) last[1] += 1;
    else runs.push([index, 1, 1]);
  }
  return runs;
}
