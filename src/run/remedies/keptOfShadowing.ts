import type { PlacementId, ShadowingEntry } from '../../shadowing/history';
import type { SignUpId } from '../../shadowing/records';
import type { Entry, LoggedEntry } from '../../workbook/entries';
import type { ShadowingFound } from '../shadowing/found';
import type { RunContext } from '../task';
import type { Kept } from './remedy';

/** Kept as they are: numbers of customers, what came from the handbook, adopted tabs, and who signed up or was refused. */
const keptKinds: readonly Entry['kind'][] = [
  'signedUp',
  'withdrew',
  'refused',
  'numbered',
  'imported',
  'handbookPage',
  'adopted',
];

/**
 * What next year's copy keeps of this year's ledger: who had a rotation when, as far as it has begun and counts. Places in calls
 * to come are the original's, and so is all that was sent; sign-ups that wait are closed, for whoever wants a rotation of the new
 * programme signs up there.
 */
export function keptOfShadowing(found: ShadowingFound, { now }: RunContext): Kept {
  const { history, ledger, programme } = found;
  const begun = [...history.placements.values()].filter(
    ({ state, released, start }) => start <= now && state !== 'tentative' && released?.counts !== false,
  );
  const placements = new Set<PlacementId>(begun.map(({ id }) => id));
  const served = new Set<SignUpId>(begun.map(({ signUp }) => signUp));
  const open = [...history.signUps.values()].filter(({ id, withdrawn }) => !withdrawn && !served.has(id));
  const unknown = [...programme.signUpRows.values()].flatMap((row) =>
    row === 'unreadable' || row.withdraw || history.signUps.has(row.id) ? [] : [row],
  );
  const closing: ShadowingEntry[] = [
    ...unknown.map(({ id, engineer, weeks, flexible }): ShadowingEntry => ({
      kind: 'signedUp',
      signUp: id,
      engineer,
      weeks,
      flexible,
    })),
    ...[...open, ...unknown].map(({ id }): ShadowingEntry => ({ kind: 'withdrew', signUp: id })),
  ];
  return { lines: ledger.entries.filter((entry) => isKept(entry, placements)), closing };
}

function isKept(entry: LoggedEntry, placements: ReadonlySet<PlacementId>): boolean {
  return 'placement' in entry ? placements.has(entry.placement) : keptKinds.includes(entry.kind);
}

export const keepsOfShadowing: readonly string[] = [
  'Kept: engineers, settings, insights, who had a rotation when, and customers’ numbers.',
  'Left behind: sign-ups that wait and places in calls to come, which stay with the other spreadsheet. In the tab Sign-ups they are shown as withdrawn; whoever wants a rotation signs up here.',
  'Calls stand as they are typed: delete those that belong to the other spreadsheet, or they are filled here as well.',
];
