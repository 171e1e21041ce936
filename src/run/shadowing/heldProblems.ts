import { changedTogether } from '../../shadowing/held';
import { heldNow, heldText } from '../../shadowing/heldRows';
import type { History } from '../../shadowing/history';
import type { Programme } from '../../shadowing/records';
import type { Instant } from '../../time/instant';
import type { TabKey } from '../../workbook/tab';

/** Sentences for `Check` of rows whose change is held, by tab and id. */
export function heldProblems(
  programme: Programme,
  history: History,
  now: Instant,
): ReadonlyMap<TabKey, ReadonlyMap<string, readonly string[]>> {
  const problems = new Map<TabKey, Map<string, readonly string[]>>();
  for (const row of heldNow(programme, history, now)?.rows ?? []) {
    const ofTab = problems.get(row.tab) ?? new Map<string, readonly string[]>();
    ofTab.set(row.id, [heldText(row)]);
    problems.set(row.tab, ofTab);
  }
  for (const id of changedTogether(programme, history, [...history.held.rows.keys()])) {
    problems.set('calls', new Map([...(problems.get('calls') ?? []), [id, [waitsText]]]));
  }
  return problems;
}

const waitsText =
  'Waits: this row changed together with others that are held, so nobody gets a place in this call until a coordinator has said whether that is meant.';
