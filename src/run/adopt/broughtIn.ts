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
import { rowsSeen } from '../../workbook/identity';
import type { AnyProgramme, Book } from '../book';
import { logged } from '../ledgerLines';
import { historyAppends } from '../redAccounts/columns';
import { newRowsSeen } from '../newRows';
import type { Basics, Understanding } from '../understanding';
import { readHistory } from './history';
import { readRedSince } from './redSince';
import type { Question, Rehearsal } from './rehearse';
import { readSeats, type SeatsRead } from './seats';

/** What sheets of people's say of the time before Ridealong came: for the ledger, and what is said about their rows. */
export interface BroughtIn {
  readonly rotations: readonly HandbookRotation[];
  readonly entries: readonly Entry[];
  /** Rows that are added because of them, and cells that are set. */
  readonly changes: readonly Change[];
  readonly notes: ReadonlyMap<TabKey, readonly Question[]>;
  /** By tab, what a column that is read once is good for. */
  readonly once: ReadonlyMap<TabKey, string>;
  /** Filled rows of a hand-kept table of rotations. */
  readonly historyRows: number;
}

const nothing: BroughtIn = {
  rotations: [],
  entries: [],
  changes: [],
  notes: new Map(),
  once: new Map(),
  historyRows: 0,
};

/** Understands the spreadsheet as it would be with these rotations in its ledger. */
export type Rehearse<P, H> = (rotations: readonly HandbookRotation[]) => Understanding<P, H>;

/** Reads the history that a spreadsheet has, given how its sheets are understood. */
export function bringIn<P extends AnyProgramme, H>(
  { keys }: Book<P, H>,
  plan: Plan,
  rehearse: Rehearse<P, H>,
  rehearsal: Rehearsal,
): BroughtIn {
  // Each workbook's book has these records.
  return plan.workbook.key === 'shadowing'
    ? ofShadowing(keys, plan, rehearse as unknown as Rehearse<Programme, History>, rehearsal)
    : ofRedAccounts(plan, rehearse([]) as unknown as Understanding<Tracker, RedHistory>, rehearsal);
}

function ofShadowing(
  keys: Keys,
  { tabs }: Plan,
  rehearse: Rehearse<Programme, History>,
  { now, nonce }: Rehearsal,
): BroughtIn {
  const kept = tabs.find(({ tab, becomes }) => tab.key === 'rotations' && becomes === 'adopt')?.match;
  const calls = tabs.filter(standsIn).find(({ tab }) => tab.key === 'calls')?.match;
  const bare = rehearse([]);
  const table = kept && readHistory(kept, situationOf(bare.programme, bare.history, now));
  const rotations = table?.rotations ?? [];
  const found = rotations.length === 0 ? bare : rehearse(rotations);
  let count = 0;
  const newId = (prefix: string): string => `${prefix}-${nonce}-a${(count += 1)}`;
  const seats = readSeats(calls, found, now, newId);
  return {
    rotations: [...rotations, ...seats.rotations],
    entries: [...seats.entries, ...seenWith(keys, found, seats)],
    changes: rowsOfSeats(keys, found, seats),
    notes: new Map([
      ['rotations', table?.notes ?? []],
      ['calls', seats.notes],
    ]),
    once: new Map([['calls', seatsText(seats)]]),
    historyRows: table?.rows ?? 0,
  };
}

type Keys = Book<AnyProgramme, unknown>['keys'];

/** Calls get their ids in the very write, since places hang on them. */
function rowsOfSeats(keys: Keys, found: Basics, { newRows, calls }: SeatsRead): readonly Change[] {
  const taken = new Set<string>(calls);
  const ids = [...(found.identities.get('calls')?.ids ?? [])].filter(([, id]) => taken.has(id));
  const header = (tab: TabKey): string => keys.get(tab)?.header ?? '';
  return [
    ...ids.map(([row, id]) => ({
      kind: 'setCells' as const,
      tab: 'calls' as const,
      row,
      cells: { [header('calls')]: id },
    })),
    ...newRows.map(({ tab, id, cells }) => ({
      kind: 'appendRow' as const,
      tab,
      cells: { ...cells, [header(tab)]: id },
    })),
  ];
}

function seenWith(keys: Keys, found: Basics, { newRows, calls }: SeatsRead): readonly Entry[] {
  const taken = new Set<string>(calls);
  const changed = [...(found.identities.get('calls')?.changed ?? [])].filter(([id]) => taken.has(id));
  return [
    ...rowsSeen('calls', new Map(changed)),
    ...newRowsSeen({ workbook: found.workbook, keys }, newRows),
  ];
}

function seatsText({ rotations, newRows }: SeatsRead): string {
  const [past, coming] = [rotations.length, newRows.length];
  const parts = [
    ...(past === 0 ? [] : [`of calls that are over ${past}, kept as history`]),
    ...(coming === 0 ? [] : [`of calls to come ${coming}, each with an invite once automation is on`]),
  ];
  return parts.length === 0 ? 'Nobody in it can be taken up.' : `Taken up are ${parts.join('; ')}.`;
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
  const once = 'Accounts count as red from the day that stands there.';
  return {
    ...nothing,
    entries,
    changes,
    notes: new Map([['tracker', notes]]),
    once: new Map([['tracker', once]]),
  };
}
