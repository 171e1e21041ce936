import type { History, Placement } from '../../shadowing/history';
import type { Programme } from '../../shadowing/records';
import { instant } from '../../time/instant';
import { inviteKey } from '../keys';
import { hasLapsed, neverCame, type Lapsed, type LookingBack } from '../lapsed';
import { pastReminders, type Reminder } from '../reminder';
import { lapsedNotices } from './notices';
import { callOfSeat } from './seat';
import { weeklyMails } from './weeklyMails';

/** What should have gone out and did not while it had a point, as far as rows and ledger tell today. */
export function lapsedInShadowing(
  programme: Programme,
  history: History,
  back: LookingBack,
): readonly Lapsed[] {
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
  const { coordinators, automationSince } = back;
  const byThen = [...history.placements].filter(([, { placedAt }]) => placedAt <= at);
  const wanted = weeklyMails(
    programme,
    { ...history, placements: new Map(byThen) },
    { now: at, automationSince, coordinators, attention: [] },
  );
  return [...wanted].map(() => ({ kind: 'weekly', from: at, until, present: undefined }));
}

/** Of calls that are over. One that stands, or stood, was there in time. */
function invites(programme: Programme, { placements }: History, back: LookingBack): readonly Lapsed[] {
  return [...placements.values()].flatMap((placement: Placement): Lapsed[] => {
    const call = placement.state === 'released' ? undefined : callOfSeat(programme, placement);
    if (!call || !hasLapsed(call.end, back) || call.end <= placement.placedAt) return [];
    const present = back.deliveries.get(inviteKey(call.id, placement.engineer));
    return neverCame(present)
      ? [{ kind: 'invite', from: call.start, until: instant(call.end), present }]
      : [];
  });
}
