import type { History } from '../shadowing/history';
import type { Programme } from '../shadowing/records';
import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import type { After } from './task';
import type { Understanding } from './understand';

/** What a view is made from: the workbook as found, or as it will be after a decision. */
export interface Viewed {
  readonly found: Understanding;
  readonly programme: Programme;
  readonly history: History;
  readonly now: Instant;
  readonly me: Email;
}

export function viewedAfter(after: After): Viewed {
  const { before, programme, history, context } = after;
  return { found: before, programme, history, now: context.now, me: context.by };
}
