import type { History } from '../../shadowing/history';
import type { Programme } from '../../shadowing/records';
import type { Email } from '../../programme/records';
import type { Instant } from '../../time/instant';
import type { ShadowingAfter, ShadowingFound } from './found';

/** What a view is made from: the workbook as found, or as it will be after a decision. */
export interface Viewed {
  readonly found: ShadowingFound;
  readonly programme: Programme;
  readonly history: History;
  readonly now: Instant;
  readonly me: Email;
}

export function viewedAfter(after: ShadowingAfter): Viewed {
  const { before, programme, history, context } = after;
  return { found: before, programme, history, now: context.now, me: context.by };
}
