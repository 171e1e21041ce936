import type { RedSituation } from '../../redAccounts/situation';
import type { LoggedEntry } from '../../workbook/entries';
import { shownCoordinators } from '../homeOfBoth';
import type { RedViewed } from './viewed';

/** What the parts of the panel are made from. */
export interface Shown {
  readonly viewed: RedViewed;
  /** As the person who looks. */
  readonly situation: RedSituation;
  /** The ledger's, with what this run adds. */
  readonly entries: readonly LoggedEntry[];
  readonly isCoordinator: boolean;
}

export function shownOf(viewed: RedViewed, added: readonly LoggedEntry[]): Shown {
  const { found, me } = viewed;
  return {
    viewed,
    situation: situationSeen(viewed),
    entries: [...found.ledger.entries, ...added],
    isCoordinator: shownCoordinators(found).includes(me),
  };
}

/** What the rules look at when somebody only looks. */
export function situationSeen({ tracker, history, now, me }: RedViewed): RedSituation {
  return { tracker, history, now, by: me, newId: noId };
}

function noId(): never {
  throw new Error('who only looks makes nothing that needs an id');
}
