// Where the table stands in a page of Markdown (GitHub Flavored Markdown, tables), and its lines as cells.

/** Position of each column that Ridealong knows. */
interface TableColumns {
  readonly rotation: number;
  readonly engineer: number;
  readonly customer: number;
}

/** The table in its page. Lines are counted from 0. */
export interface TablePlace {
  /** All lines of the page, without their ends. */
  readonly lines: readonly string[];
  /** What stands before the line feed of each: a carriage return or nothing. */
  readonly returns: readonly string[];
  readonly header: number;
  /** First line after the table. */
  readonly end: number;
  readonly columns: TableColumns;
}

/** Usual names of each column, without case, spaces and signs. */
const names: Readonly<Record<keyof TableColumns, readonly string[]>> = {
  rotation: ['rotation', 'rotations', 'week', 'weekof', 'rotationweek', 'monday', 'date', 'start'],
  engineer: ['engineer', 'engineers', 'shadow', 'shadows', 'shadowedby', 'who', 'name'],
  customer: [
    'customer',
    'customers',
    'customerno',
    'customernumber',
    'customernumbers',
    'account',
    'accounts',
  ],
};

/** The first table with these columns outside of code; undefined when there is none. */
export function findTable(text: string): TablePlace | undefined {
  const returns = text.split('\n').map((line) => (line.endsWith('\r') ? '\r' : ''));
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  let fence: string | undefined;
  for (const [at, line] of lines.entries()) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    fence = fence === mark ? undefined : (fence ?? mark);
    const columns = fence === undefined ? columnsOf(line) : undefined;
    if (columns && isDelimiter(lines[at + 1] ?? '')) {
      return { lines, returns, header: at, end: endOf(lines, at + 2), columns };
    }
  }
  return undefined;
}

function columnsOf(header: string): TableColumns | undefined {
  const cells = cellsOf(header).map((cell) => cell.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const position = (column: keyof TableColumns): number =>
    cells.findIndex((cell) => names[column].includes(cell));
  const columns = {
    rotation: position('rotation'),
    engineer: position('engineer'),
    customer: position('customer'),
  };
  return Object.values(columns).every((at) => at >= 0) ? columns : undefined;
}

function isDelimiter(line: string): boolean {
  return cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));
}

function endOf(lines: readonly string[], from: number): number {
  let end = from;
  while (lines[end]?.includes('|')) end += 1;
  return end;
}

/** The cells of a line as they are written, without the spaces around them; a sign after a backslash parts nothing. */
export function cellsOf(line: string): readonly string[] {
  const text = line.trim().replace(/^\|/, '');
  const cells = (`${text} |`.match(/(?:\\.|[^|\\])*\|/gs) ?? []).map((cell) => cell.slice(0, -1).trim());
  const last = cells[cells.length - 1];
  return last === '' && cells.length > 1 ? cells.slice(0, -1) : cells;
}

export function hasPipeAtEnd(line: string): boolean {
  return /(?<!\\)(?:\\\\)*\|\s*$/.test(line);
}
