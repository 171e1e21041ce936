import { isConfirmDue } from './confirming';
import { customerKey } from './customers';
import type { PlacementId, ShadowingEntry } from './history';
import { yearsUsed } from './oneAYear';
import { plan, type Waiting } from './plan';
import { waitingSignUps } from './queue';
import { engineersByWeek, freeSeats, openCalls } from './seats';
import { knownCall, knownRow, type Situation } from './situation';

/** Gives places to the queue: without anyone asking, whenever a call, a seat or a sign-up has changed (rule S9). */
export function placeQueue(
  situation: Situation,
  newId: (prefix: string) => string,
): readonly ShadowingEntry[] {
  const waiting = placeable(situation);
  if (waiting.length === 0) return [];
  const seats = plan({
    waiting,
    calls: openCalls(situation).map((call) => ({ call, free: freeSeats(situation, call) })),
    engineersByWeek: engineersByWeek(situation),
    engineersPerWeek: situation.programme.settings.engineersPerWeek,
  });
  return waiting.flatMap(({ signUp, engineer }): ShadowingEntry[] => {
    const seat = seats.get(signUp.id);
    if (!seat) return [];
    const placement = newId('p') as PlacementId;
    const confirmed = isConfirmDue(seat.week, situation);
    const row = knownCall(situation.programme, seat.call);
    const customer = row ? { customer: customerKey(row.customer) } : {};
    const placed = {
      placement,
      signUp: signUp.id,
      engineer: engineer.email,
      ...seat,
      confirmed,
      ...customer,
    };
    return [{ kind: 'placed', ...placed }];
  });
}

/** A sign-up whose row is missing or does not read is not known: it keeps its turn and is not given anything new. */
function placeable(situation: Situation): readonly Waiting[] {
  const { programme, history } = situation;
  return waitingSignUps(situation).flatMap((signUp) => {
    const engineer = programme.engineers.get(signUp.engineer);
    if (!engineer || knownRow(programme, signUp.id) === undefined) return [];
    return [{ signUp, engineer, yearsUsed: yearsUsed(history, engineer.email) }];
  });
}
