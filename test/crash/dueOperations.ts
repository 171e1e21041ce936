import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { cem, type TrackerBench } from '../support/tracker';
import { operation, prepared, type Operation, type SmallWorld } from './operation';
import { small as smallTracker } from './redOperations';
import { untilNine, withdrawing } from './shadowingOperations';

const [eng1, eng2] = ['eng1@example.com', 'eng2@example.com'];
const plan = { 'Action plan': 'Call them every day.' };

/** The hour before the one that writes such a line into the ledger. */
function untilBefore<W extends SmallWorld>(world: W, kind: string): W {
  for (let hour = 0; hour < 800; hour += 1) {
    const ahead = world.copy();
    ahead.hours(1);
    if (ahead.ledger(kind).length > 0) return world;
    world.hours(1);
  }
  throw new Error(`There was never a line of ${kind}.`);
}

/** Two tentative rotations that the next hour confirms. */
function confirming(): ProgrammeBench {
  const p = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    calls: [callCells({ Date: '2026-06-10' }), callCells({ Date: '2026-06-11', Customer: 'Nordlicht' })],
    now: '2026-05-19T08:05:00Z',
  });
  p.signUp(eng1, '2026-06-08');
  p.signUp(eng2, '2026-06-08');
  return untilBefore(p, 'confirmed');
}

/** Two invites, one of them declined in the calendar. */
function declined(): ProgrammeBench {
  const p = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin'],
    calls: [callCells({ Date: '2026-05-26' }), callCells({ Date: '2026-05-27', Customer: 'Nordlicht' })],
    now: '2026-05-19T08:05:00Z',
  });
  p.signUp(eng1);
  p.signUp(eng2);
  p.hours(1.2);
  p.bench.respond(p.events(eng1)[0]?.id ?? '', eng1, 'declined');
  return p;
}

/** An ask that nobody has reacted to for nearly 48 hours. */
const unanswered = (): TrackerBench => untilBefore(smallTracker(), 'climbed');

/** A Monday, just before the hour in which its mails go. */
function redMonday(): TrackerBench {
  const t = smallTracker();
  t.until('2026-05-25T06:30:00Z');
  return untilNine(t, '2026-05-25');
}

/** What comes due with time, and what people do meanwhile. */
export const dueOperations: readonly Operation[] = [
  operation('everyHour that confirms', confirming, (p) => p.hours(1)),
  prepared('request:withdraw as it is confirmed', confirming, (p) => withdrawing(p, eng1)),
  operation('everyHour that asks who declined', declined, (p) => p.hours(1)),
  prepared('request:withdraw of who declined', declined, (p) => withdrawing(p, eng1)),
  operation('everyHourRedAccounts with an ask that climbs', unanswered, (t) => t.hours(1)),
  operation('afterEdit of a plan as an ask climbs', unanswered, (t) =>
    t.type(cem, 'Account Tracker', plan, 2),
  ),
  operation('everyHourRedAccounts on a Monday', redMonday, (t) => t.hours(1)),
  operation('afterEdit of a plan on a Monday', redMonday, (t) => t.type(cem, 'Account Tracker', plan, 2)),
];
