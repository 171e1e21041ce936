import type { RedHistory } from '../../redAccounts/history';
import type { Tracker } from '../../redAccounts/records';
import type { HandbookRotation } from '../../shadowing/handbook/rotation';
import type { History } from '../../shadowing/history';
import type { Programme } from '../../shadowing/records';
import { situationOf } from '../../shadowing/situation';
import { standsIn, type Plan } from '../../workbook/adopt/plan';
import type { Change } from '../../workbook/change';
import type { Entry } from '../../workbook/entries';
import type { TabKey } from '../../workbook/tab';
import type { AnyProgramme } from '../book';
import { logged } from '../ledgerLines';
import { historyAppends } from '../redAccounts/columns';
import type { Understanding } from '../understanding';
import { readHistory } from './history';
import { readRedSince } from './redSince';
import type { Question, Rehearsal } from './rehearse';

/** What sheets of people's say of the time before Ridealong came: for the ledger, and what is said about their rows. */
export interface BroughtIn {
  readonly rotations: readonly HandbookRotation[];
  readonly entries: readonly Entry[];
  /** Rows that are added because of them, and cells that are set. */
  readonly changes: readonly Change[];
  readonly notes: ReadonlyMap<TabKey, readonly Question[]>;
  /** Filled rows of a hand-kept table of rotations. */
  readonly historyRows: number;
}

const nothing: BroughtIn = { rotations: [], entries: [], changes: [], notes: new Map(), historyRows: 0 };

/** Reads the history that a spreadsheet has, given how its sheets are understood. */
export function bringIn<P extends AnyProgramme, H>(
  plan: Plan,
  found: Understanding<P, H>,
  rehearsal: Rehearsal,
): BroughtIn {
  // Each workbook's book has these records.
  return plan.workbook.key === 'shadowing'
    ? ofShadowing(plan, found as unknown as Understanding<Programme, History>, rehearsal)
    : ofRedAccounts(plan, found as unknown as Understanding<Tracker, RedHistory>, rehearsal);
}

function ofShadowing(
  { tabs }: Plan,
  { programme, history }: Understanding<Programme, History>,
  { now }: Rehearsal,
): BroughtIn {
  const kept = tabs.find(({ tab, becomes }) => tab.key === 'rotations' && becomes === 'adopt');
  if (!kept?.match) return nothing;
  const { rotations, notes, rows } = readHistory(kept.match, situationOf(programme, history, now));
  return { ...nothing, rotations, notes: new Map([['rotations', notes]]), historyRows: rows };
}

function ofRedAccounts(
  { tabs }: Plan,
  found: Understanding<Tracker, RedHistory>,
  rehearsal: Rehearsal,
): BroughtIn {
  const tracker = tabs.filter(standsIn).find(({ tab }) => tab.key === 'tracker');
  if (!tracker) return nothing;
  const { entries, notes } = readRedSince(tracker.match, found, rehearsal.now);
  const told = entries.map((entry) => logged(entry, { ...rehearsal, run: 1 }));
  const changes = historyAppends(found.history, told, found.programme.settings.zone);
  return { ...nothing, entries, changes, notes: new Map([['tracker', notes]]) };
}
