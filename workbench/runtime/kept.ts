import type { Cell, KeptContent, Sheet, SheetFrame, Spreadsheet, WorkbookHistory } from '../world';

type Row = (Cell | null)[];
type Content = Pick<Spreadsheet, 'title' | 'locale' | 'timeZone' | 'sheets'>;

/** What is told apart by its text: indices in a list, which is read as far as it has grown. */
class Texts<T extends object> {
  readonly #list: readonly T[];
  readonly #indices = new Map<string, number>();
  #read = 0;

  constructor(list: readonly T[]) {
    this.#list = list;
  }

  indexOf(text: string): number | undefined {
    for (; this.#read < this.#list.length; this.#read += 1) {
      const each = JSON.stringify(this.#list[this.#read]);
      if (!this.#indices.has(each)) this.#indices.set(each, this.#read);
    }
    return this.#indices.get(text);
  }
}

/** All that a sheet is but for its rows, each once. */
class KeptFrames {
  readonly #list: SheetFrame[];
  readonly #texts: Texts<SheetFrame>;

  constructor(list: SheetFrame[]) {
    this.#list = list;
    this.#texts = new Texts(list);
  }

  indexOf(frame: SheetFrame): number {
    const text = JSON.stringify(inOrder(frame));
    // A copy, since a frame may be changed in place.
    return this.#texts.indexOf(text) ?? this.#list.push(JSON.parse(text) as SheetFrame) - 1;
  }
}

class KeptRows {
  readonly #list: Row[];
  readonly #texts: Texts<Row>;
  readonly #byRow = new WeakMap<Row, number>();
  readonly #isOld: boolean;

  constructor(list: Row[]) {
    this.#list = list;
    this.#texts = new Texts(list);
    this.#isOld = list.length > 0;
  }

  /** Of a row of a sheet that was not looked at yet: in what was kept before there may be an equal one. */
  indexOf(row: Row): number {
    return this.#indexOf(row, () => (this.#isOld ? this.#texts.indexOf(JSON.stringify(row)) : undefined));
  }

  /** Of a row that stands where another one stood, if any did: only with that one is it compared, which is quick. */
  indexAfter(row: Row, before: Row | undefined, beforeIndex: number | undefined): number {
    return this.#indexOf(row, () => (before && sameRow(row, before) ? beforeIndex : undefined));
  }

  #indexOf(row: Row, ofEqual: () => number | undefined): number {
    const known = this.#byRow.get(row);
    if (known !== undefined) return known;
    const index = ofEqual() ?? this.#list.push(row) - 1;
    this.#byRow.set(row, index);
    return index;
  }
}

/**
 * Keeps the contents of one spreadsheet. Rows and cells are never changed in place (see google/sheets/grid), so a
 * content shares all rows with the sheet that it was taken of, and costs little more than the rows that changed.
 */
export class KeptContents {
  readonly #history: WorkbookHistory;
  #rows: KeptRows;
  #frames: KeptFrames;
  /** What each sheet was when it was looked at last: most of it is the same the next time. */
  readonly #seen = new Map<number, { rows: readonly Row[]; indices: readonly number[] }>();

  constructor(history: WorkbookHistory) {
    this.#history = history;
    this.#rows = new KeptRows(history.rows);
    this.#frames = new KeptFrames(history.frames);
  }

  keep({ title, locale, timeZone, sheets }: Content): KeptContent {
    return {
      title,
      locale,
      timeZone,
      sheets: sheets.map(({ rows, ...frame }) => ({
        frame: this.#frames.indexOf(frame),
        rows: runsOf(this.#indicesOf(frame.sheetId, rows)),
      })),
    };
  }

  #indicesOf(sheetId: number, rows: readonly Row[]): readonly number[] {
    const last = this.#seen.get(sheetId);
    const indices = rows.map((row, at) => {
      if (!last) return this.#rows.indexOf(row);
      const index = last.indices[at];
      if (index !== undefined && last.rows[at] === row) return index;
      return this.#rows.indexAfter(row, last.rows[at], index);
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
    this.#rows = new KeptRows(rows);
    this.#frames = new KeptFrames(frames);
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

function sameRow(one: Row, other: Row): boolean {
  return one === other || (one.length === other.length && one.every((cell, at) => sameCell(cell, other[at])));
}

/** Cells made by one hand share what is large in them: text is compared only of what is not shared. */
function sameCell(one: Cell | null | undefined, other: Cell | null | undefined): boolean {
  if (one === other) return true;
  if (!one || !other) return !one && !other;
  const keys = Object.keys(one) as (keyof Cell)[];
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => one[key] === other[key] || JSON.stringify(one[key]) === JSON.stringify(other[key]))
  );
}

/** Whether two sheets are alike in everything. */
export function sameSheet({ rows, ...frame }: Sheet, { rows: others, ...otherFrame }: Sheet): boolean {
  return (
    rows.length === others.length &&
    rows.every((row, index) => sameRow(row, others[index] ?? [])) &&
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
