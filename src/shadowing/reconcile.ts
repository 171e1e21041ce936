import type { Instant } from '../time/instant';
import { acknowledge } from './acknowledge';
import { confirmDue } from './confirming';
import { numberCustomers } from './customers';
import { historyWith } from './historyWith';
import { followCalls, followCustomers, seatsGone } from './followCalls';
import { setAside } from './held';
import type { History, ShadowingEntry } from './history';
import { heldEntries, holdBack } from './holdBack';
import { carriedOutRows, foundRows, missingRows } from './missingRows';
import { laterOfTwo } from './oneAYear';
import { closeRedCalls, forgetRedCalls, takeLook, type RedLook } from './redCalls';
import { placeQueue } from './place';
import type { Programme } from './records';
import type { Email } from '../programme/records';
import { situationOf, type Situation, type Step } from './situation';
import { weeksChanged } from './weeksChanged';
import { typedWithdrawals } from './withdraw';

export interface ReconcileContext {
  readonly now: Instant;
  /** Running number of this run in the ledger. */
  readonly run: number;
  readonly by: Email;
  /** An id that was never given before, from its kind's letter. */
  readonly newId: (prefix: string) => string;
  /** Whether this is the hourly run, which alone counts rows that are missing. */
  readonly hourly: boolean;
  /** Whether automation was ever on: before that nobody was invited, and nothing is held. */
  readonly holds: boolean;
  /** What the hourly run found in Red Accounts (rule S17); undefined when it did not look. */
  readonly redLook?: RedLook | undefined;
}

export interface Reconciled {
  /** To be appended to the ledger, in this order. */
  readonly entries: readonly ShadowingEntry[];
  /** With these entries in it. */
  readonly history: History;
}

/** One step can make room for another (who withdraws may sign up anew). What takes more rounds goes on in the next run. */
const roundsMax = 6;

/**
 * What the ledger should say, given what people's rows say now: one rule after the other, each on what those before it
 * decided, until nothing changes or the rounds are used up. Run again on a result that came to its end it decides nothing.
 */
export function reconcile(programme: Programme, history: History, context: ReconcileContext): Reconciled {
  const none: ReadonlySet<string> = new Set();
  if (!context.holds) return settle(programme, history, context, none);
  return holdBack(situationOf(programme, history, context.now), (held) =>
    settle(programme, history, context, held),
  );
}

/** What follows when these rows are held, and no others. */
function settle(
  all: Programme,
  before: History,
  context: ReconcileContext,
  held: ReadonlySet<string>,
): Reconciled {
  const steps: readonly Step[] = [
    numberCustomers,
    foundRows,
    typedWithdrawals,
    acknowledge,
    forgetRedCalls,
    closeRedCalls,
    followCalls,
    followCustomers,
    seatsGone,
    weeksChanged,
    laterOfTwo,
    (situation) => placeQueue(situation, context.newId),
    confirmDue,
  ];
  const { hourly, redLook } = context;
  // What was seen is kept of rows that are held as well; only what follows from it waits.
  const seen: readonly Step[] = [
    () => heldEntries(before, held),
    ...(redLook ? [(situation: Situation) => takeLook(situation, redLook)] : []),
  ];
  const programme = setAside(all, before, held);
  let result = take(all, { entries: [], history: before }, seen, context);
  result = take(programme, result, [carriedOutRows, ...(hourly ? [missingRows] : [])], context);
  for (let round = 0; round < roundsMax; round += 1) {
    const { length } = result.entries;
    result = take(programme, result, steps, context);
    if (result.entries.length === length) break;
  }
  return result;
}

function take(
  programme: Programme,
  from: Reconciled,
  steps: readonly Step[],
  { now, run, by }: ReconcileContext,
): Reconciled {
  const entries = [...from.entries];
  let { history } = from;
  for (const step of steps) {
    const decided = step(situationOf(programme, history, now));
    entries.push(...decided);
    history = historyWith(
      history,
      decided.map((entry) => ({ ...entry, at: now, by, run })),
    );
  }
  return { entries, history };
}
