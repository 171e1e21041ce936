import type { Remembered } from '../workbook/repair/looked';
import { headersRemembered } from '../workbook/headersSeen';
import type { LoggedEntry } from '../workbook/entries';
import { tabKeys, type TabKey } from '../workbook/tab';

/** By tab, all that rows ever said, as hashes, and its headers: tells which of its columns a renamed one is. */
export function rememberedRows(entries: readonly LoggedEntry[]): ReadonlyMap<TabKey, Remembered> {
  const rows = rowsByTab(entries);
  const headers = headersRemembered(entries);
  return new Map(
    tabKeys.map((tab) => [tab, { rows: rows.get(tab) ?? new Map(), headers: headers.get(tab) }] as const),
  );
}

function rowsByTab(entries: readonly LoggedEntry[]): ReadonlyMap<TabKey, Remembered['rows']> {
  const byTab = new Map<TabKey, Map<string, Set<string>>>();
  for (const entry of entries) {
    if (entry.kind !== 'rowsSeen') continue;
    const key = tabKeys.find((tab) => tab === entry.tab);
    if (key === undefined) continue;
    const ofTab = byTab.get(key) ?? new Map<string, Set<string>>();
    byTab.set(key, ofTab);
    for (const [id, content] of Object.entries(entry.rows)) {
      const said = ofTab.get(id);
      if (said) said.add(content);
      else ofTab.set(id, new Set([content]));
    }
  }
  return byTab;
}
