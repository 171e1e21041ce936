/**
 * Reads pasted plain text into lines of cells. A cell that begins with a quotation mark ends with the closing one and
 * may hold tabs and line breaks, as spreadsheets copy it; one line break at the end belongs to the last line.
 */
export function parseTabbed(text: string): string[][] {
  const lines: string[][] = [[]];
  const cells = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .matchAll(/("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/g);
  for (const [, cell = '', end] of cells) {
    lines.at(-1)?.push(cell.startsWith('"') && cell.length > 1 && cell.endsWith('"') ? unquoted(cell) : cell);
    if (end === '') break;
    if (end === '\n') lines.push([]);
  }
  return lines;
}

function unquoted(cell: string): string {
  return cell.slice(1, -1).replace(/""/g, '"');
}
