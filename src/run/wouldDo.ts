import type { Instant } from '../time/instant';
import type { Email } from '../programme/records';
import type { AnyProgramme, Book } from './book';
import { noWish } from './task';
import { decide } from './transact';
import type { Automation, Records, Understanding } from './understanding';
import { noWork, type Work } from './work';

interface Looking {
  readonly spreadsheet: string;
  readonly at: Instant;
  readonly coordinators: readonly Email[];
}

/** What would be sent, and the records from which that follows. */
interface WouldDo<P, H> {
  readonly work: Work;
  /** The same once the rows that were changed a moment ago have been left alone. */
  readonly workRested: Work;
  readonly after: Records<P, H>;
}

/** What an hourly run would send at a moment: decided as it will decide, and dropped. Where automation is off, if it were on. */
export function wouldDo<P extends AnyProgramme, H>(
  book: Book<P, H>,
  found: Understanding<P, H>,
  { spreadsheet, at, coordinators }: Looking,
): WouldDo<P, H> {
  const { automation } = found;
  if (found.condition !== 'ready' || !automation) return { work: noWork, workRested: noWork, after: found };
  const context = {
    now: at,
    by: automation.account,
    spreadsheet,
    run: found.ledger.lastRun + 1,
    nonce: 'look',
    newId: counter(),
  };
  const on = turnedOn(found, automation);
  const run = { context, hourly: true, looked: undefined };
  const { done } = decide(book, on, noWish(on, undefined), run, undefined);
  const workOf = (asRested: boolean) => book.work(done.after, () => coordinators, asRested);
  return { work: workOf(false), workRested: workOf(true), after: done.after };
}

function turnedOn<P, H>(found: Understanding<P, H>, automation: Automation): Understanding<P, H> {
  return automation.on ? found : { ...found, automation: { ...automation, on: true } };
}

function counter(): (prefix: string) => string {
  let count = 0;
  return (prefix) => `${prefix}-look-${(count += 1)}`;
}
