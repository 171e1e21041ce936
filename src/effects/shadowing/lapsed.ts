import type { History, Placement } from '../../shadowing/history';
import type { Programme } from '../../shadowing/records';
import { instant } from '../../time/instant';
import type { Act } from '../delivery';
import { inviteKey } from '../keys';
import { hasLapsed, neverCame, type Lapsed, type LookingBack } from '../lapsed';
import type { Present } from '../present';
import { pastReminders, type Reminder } from '../reminder';
import { lapsedNotices } from './notices';
import { callOfSeat } from './seat';
import { weeklyMails } from './weeklyMails';

/** What should have gone out and did not while it had a point, as far as rows and ledger tell today. */
export function lapsedInShadowing(
  programme: Programme,
  history: History,
  looking: LookingBack,
): readonly Lapsed[] {
  // What is typed now takes nothing back of what was to be told then.
  const back = { ...looking, asRested: true };
  return [
    ...pastReminders(programme.settings, back).flatMap((due) => weekly(programme, history, back, due)),
    ...lapsedNotices(programme, history, back),
    ...invites(programme, history, back),
  ];
}

/** To whom there was something to say when it was due: places that were given later are left out, and rows that changed since. */
function weekly(
  programme: Programme,
  history: History,
  back: LookingBack,
  { at, until }: Reminder,
): Lapsed[] {
  const byThen = [...history.placements].filter(([, { placedAt }]) => placedAt <= at);
  const wanted = weeklyMails(
    programme,
    { ...history, placements: new Map(byThen) },
    { ...back, now: at, attention: [] },
  );
  return [...wanted].map(() => ({ kind: 'weekly', from: at, until, present: undefined }));
}

/** Of calls that are over. One that stands, or stood, was there in time, but for a change of it that never came. */
function invites(programme: Programme, { placements }: History, back: LookingBack): readonly Lapsed[] {
  return [...placements.values()].flatMap((placement: Placement): Lapsed[] => {
    const time = timeOf(programme, placement);
    if (!time || !hasLapsed(time.until, back) || time.until <= placement.placedAt) return [];
    const present = back.deliveries.get(inviteKey(placement.call, placement.engineer));
    const kind = placement.state === 'released' ? removalOf(present) : inviteOf(present);
    return kind ? [{ kind, ...time, present }] : [];
  });
}

/** An invite has a point until its call is over, taking one back until it begins; undefined where nobody knows when that is. */
function timeOf(programme: Programme, placement: Placement): Pick<Lapsed, 'from' | 'until'> | undefined {
  if (placement.state === 'released') return { from: placement.start, until: placement.start };
  const call = callOfSeat(programme, placement);
  return call && { from: call.start, until: instant(call.end) };
}

function inviteOf(present: Present | undefined): Lapsed['kind'] | undefined {
  // After its call nobody asks the calendar any more what became of one that it did not answer.
  if (neverCame(present) || (present?.standing === 'absent' && present.open)) return 'invite';
  return isUnfinished(present, 'update') ? 'update' : undefined;
}

function removalOf(present: Present | undefined): Lapsed['kind'] | undefined {
  return isUnfinished(present, 'cancel') ? 'update' : undefined;
}

function isUnfinished(present: Present | undefined, act: Act): boolean {
  return (
    present?.standing === 'live' && present.act === act && (present.open ?? present.waiting) !== undefined
  );
}
