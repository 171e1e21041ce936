import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { operation, type Operation } from './operation';
import { untilNine } from './shadowingOperations';

/** A call of next week with so many seats, and so many engineers, of whom nobody has signed up. */
function offered(seats: number, engineers: readonly string[]): ProgrammeBench {
  return programme({
    zones: engineers.map(() => 'Europe/Berlin'),
    calls: [callCells({ Date: '2026-05-26', Seats: String(seats) })],
    now: '2026-05-18T06:05:00Z',
  });
}

const engineersUpTo = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `eng${at + 1}@example.com`);

const [one, another] = ['eng1@example.com', 'eng2@example.com'];

const lastSeat = (): ProgrammeBench => offered(1, [one, another]);

/** With mails to their AE and to the coordinator more than go in one group. */
function crowdedMonday(): ProgrammeBench {
  const engineers = engineersUpTo(20);
  const p = offered(engineers.length, engineers);
  for (const engineer of engineers) p.signUp(engineer);
  return untilNine(p);
}

/** What shows only where there are several people. */
export const crowdOperations: readonly Operation[] = [
  operation('request:signUp for the last seat', lastSeat, (p) => p.signUp(one), { signsUp: one }),
  operation('request:signUp of another for the last seat', lastSeat, (p) => p.signUp(another), {
    signsUp: another,
  }),
  operation('everyHour on a Monday with more mails than one group', crowdedMonday, (p) => p.hours(1)),
];
