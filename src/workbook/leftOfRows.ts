import type { Instant } from '../time/instant';
import type { LoggedEntry } from './entries';

/**
 * Says of each entry about the workbook itself what has to stay of it when it is folded: how rows and headers were seen last, and
 * which requests were taken of late. That a tab was seen at all stays with when that was first.
 *
 * @param entries all of the ledger, in its order
 * @param before requests that came before it are too old to come again
 * @returns undefined: nothing of the entry stays
 */
export function leftOfRows(
  entries: readonly LoggedEntry[],
  before: Instant,
): (entry: LoggedEntry) => LoggedEntry | undefined {
  const latest = latestOf(entries);
  return (entry) => {
    switch (entry.kind) {
      case 'rowsSeen': {
        const rows = Object.entries(entry.rows).filter(
          ([id]) => latest.rows.get(entry.tab)?.get(id) === entry,
        );
        if (rows.length === 0 && latest.first.get(entry.tab) !== entry) return undefined;
        return { ...entry, rows: Object.fromEntries(rows) };
      }
      case 'headersSeen':
        return latest.headers.get(entry.tab) === entry ? entry : undefined;
      case 'received':
        return entry.at >= before || entry === latest.received ? entry : undefined;
      default:
        return entry;
    }
  };
}

interface Latest {
  /** By tab and row the entry that says how it was seen last. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, LoggedEntry>>;
  readonly first: ReadonlyMap<string, LoggedEntry>;
  readonly headers: ReadonlyMap<string, LoggedEntry>;
  /** Check installation tells when the CRM was heard of last. */
  readonly received: LoggedEntry | undefined;
}

function latestOf(entries: readonly LoggedEntry[]): Latest {
  const rows = new Map<string, Map<string, LoggedEntry>>();
  const first = new Map<string, LoggedEntry>();
  const headers = new Map<string, LoggedEntry>();
  let received: LoggedEntry | undefined;
  for (const entry of entries) {
    if (entry.kind === 'received') received = entry;
    if (entry.kind === 'headersSeen') headers.set(entry.tab, entry);
    if (entry.kind !== 'rowsSeen') continue;
    if (!first.has(entry.tab)) first.set(entry.tab, entry);
    const ofTab = rows.get(entry.tab) ?? new Map<string, LoggedEntry>();
    rows.set(entry.tab, ofTab);
    for (const id of Object.keys(entry.rows)) ofTab.set(id, entry);
  }
  return { rows, first, headers, received };
}
