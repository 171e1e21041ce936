import type { LoggedEntry, WorkbookEntry } from './entries';
import { calledIn, headerKey, type HeadersSeen, type TabReading } from './reading';
import { tabKeys, type TabKey } from './tab';

/** What the ledger last knew of headers. */
export function headersRemembered(entries: readonly LoggedEntry[]): ReadonlyMap<TabKey, HeadersSeen> {
  const byTab = new Map<TabKey, HeadersSeen>();
  for (const entry of entries) {
    if (entry.kind !== 'headersSeen') continue;
    const key = tabKeys.find((tab) => tab === entry.tab);
    if (key !== undefined) byTab.set(key, { row: entry.row, headers: entry.headers });
  }
  return byTab;
}

/** Lines for the ledger that keep how headers stand now, where that is another way than it knows. */
export function headersSeen(
  readings: Iterable<TabReading>,
  entries: readonly LoggedEntry[],
): readonly WorkbookEntry[] {
  const known = headersRemembered(entries);
  return [...readings].flatMap((reading): WorkbookEntry[] => {
    const now = wholeHeaders(reading);
    const { key } = reading.tab;
    if (!now || JSON.stringify(now) === JSON.stringify(known.get(key))) return [];
    return [{ kind: 'headersSeen', tab: key, ...now }];
  });
}

/** A line of the ledger holds no more characters than this. */
const charactersMax = 40_000;

/** Undefined when a column is not there, or there twice: then they are not as they should be. */
function wholeHeaders({ tab, headers, headerRow, missing }: TabReading): HeadersSeen | undefined {
  if (!tab.adopted || missing.length > 0) return undefined;
  const keys = headers.map(headerKey);
  const own = tab.columns.map(({ header }) => headerKey(calledIn(tab, header)));
  if (own.some((name) => keys.indexOf(name) !== keys.lastIndexOf(name))) return undefined;
  const texts = headers.map((cell) => String(cell).trim());
  while (texts[texts.length - 1] === '') texts.pop();
  return JSON.stringify(texts).length > charactersMax ? undefined : { row: headerRow, headers: texts };
}
