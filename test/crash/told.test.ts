import { singleIn } from './options';
import { problemsOf } from './replay';

/** Two steps, of which the second one did not get its turn: the first one stands, and nobody is told that it does not. */
test.each([
  '--operation "repair of a deleted tab" --call 10 --mode no-lock',
  '--operation "request:remedy startAfresh" --call 9 --mode no-lock',
])('who does not get their turn is told how it is: %s', (schedule) => {
  expect(problemsOf(singleIn(schedule))).toEqual([]);
});
