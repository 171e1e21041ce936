/** A CSV text as records, by the names in its first line. Quoted cells may hold commas, quotes and line breaks. */
export function readCsv(text: string): Record<string, string>[] {
  const [names = [], ...lines] = cellsOf(text);
  return lines
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}

/** Lines of cells as a spreadsheet puts them on the clipboard. */
export function toTsv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function cellsOf(text: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"|([^,\r\n]*)/y;
  let at = 0;
  while (at < text.length) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    lines.at(-1)?.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '');
    at = cell.lastIndex;
    if (text.startsWith('\r\n', at)) at += 1;
    if (text[at] === '\n') lines.push([]);
    at += 1;
  }
  return lines;
}
