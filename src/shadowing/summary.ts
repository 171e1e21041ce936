import { yearOf } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import { isActive } from './eligible';
import { importedWeeks } from './handbook/imported';
import type { History } from './history';
import { waitingSignUps } from './queue';
import type { Email } from '../programme/records';
import type { Programme } from './records';
import { openCalls, openSeats } from './seats';
import { hasBegun, situationOf } from './situation';
import { horizon } from './weeks';

/** The programme in numbers, for the coordinator; of the present calendar year. */
export interface Summary {
  readonly year: number;
  /** Engineers active today. */
  readonly engineers: number;
  /** Of these, who have had their rotation this year. */
  readonly haveHadOne: number;
  /** Places to come. */
  readonly confirmed: number;
  readonly tentative: number;
  /** Sign-ups in the queue. */
  readonly waiting: number;
  /** Seats up to the horizon that can still be given. */
  readonly openSeats: number;
}

export function summaryOf(programme: Programme, history: History, now: Instant): Summary {
  const situation = situationOf(programme, history, now);
  const year = yearOf(situation.today);
  const active = [...programme.engineers.values()].filter((it) =>
    isActive(it, situation.today, situation.today),
  );
  const placements = [...history.placements.values()].filter(({ state }) => state !== 'released');
  const begun = placements.filter((placement) => hasBegun(situation, placement));
  const had = new Set(begun.filter(({ week }) => yearOf(week) === year).map(({ engineer }) => engineer));
  const before = (email: Email): boolean =>
    importedWeeks(history, email).some((week) => yearOf(week) === year && week <= situation.thisWeek);
  const toCome = placements.filter((placement) => !hasBegun(situation, placement));
  const last = horizon(now, programme.settings);
  return {
    year,
    engineers: active.length,
    haveHadOne: active.filter(({ email }) => had.has(email) || before(email)).length,
    confirmed: toCome.filter(({ state }) => state === 'confirmed').length,
    tentative: toCome.filter(({ state }) => state === 'tentative').length,
    waiting: waitingSignUps(situation).length,
    openSeats: openCalls(situation)
      .filter(({ week }) => week <= last)
      .reduce((sum, call) => sum + openSeats(situation, call), 0),
  };
}
