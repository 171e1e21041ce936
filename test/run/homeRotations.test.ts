import { refuseNextCalls } from '../../workbench/google/calendar/refusals';
import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

// What the card of one's rotation says is what is so, also while something is held up.

const engineers = Array.from({ length: 12 }, (_, n) => `eng${n + 1}@example.com`);
const one = 'eng1@example.com';
const late = 'eng12@example.com';

/** All but one have a confirmed place in a call of their own since a moment ago; the invites go with the next run. */
const placed = (() => {
  const p = programme({
    zones: engineers.map(() => 'Europe/Berlin'),
    now: '2026-05-19T08:00:00Z',
    calls: engineers.map((_, n) => callCells({ Customer: `Customer ${n}` })),
  });
  p.hours(1.1);
  p.paste(
    coordinator,
    'Sign-ups',
    'Engineer',
    engineers.filter((engineer) => engineer !== late).map((engineer) => [engineer, 'any']),
  );
  return p;
})();

const rotation = (p: ProgrammeBench, as = one) => p.home(as).programme?.rotations[0];

test('an invite that the calendar put off is delayed, also one that was not tried, until it takes them', () => {
  const p = placed.copy();
  refuseNextCalls(p.bench.world, 1000, {});
  p.hours(3);
  expect(p.status(one).pending).toMatchObject([{ why: expect.stringMatching(/asked to wait/) as string }]);
  p.signUp(late);
  const delayed = 'The calendar invite is delayed. It comes by itself: Status says what it waits for.';
  expect([rotation(p)?.next, rotation(p, late)?.next]).toEqual([delayed, delayed]);
  refuseNextCalls(p.bench.world, 0, {});
  p.hours(4);
  expect(rotation(p, late)?.next).toBe('The invite is in your calendar.');
});

test('an invite that stands is not called right while it says the old time of a call that moved', () => {
  const p = placed.copy();
  p.hours(1);
  expect(rotation(p)?.next).toBe('The invite is in your calendar.');
  refuseNextCalls(p.bench.world, 1000, {});
  p.type('ae.emea@example.com', 'Calls', { Start: '15:00' }, 2);
  const old = 'The invite in your calendar still says the old time or text.';
  expect(rotation(p)?.next).toBe(`${old} It is updated when automation next runs.`);
  p.hours(3);
  expect(rotation(p)?.next).toBe(`${old} It is being updated: Status says what it waits for.`);
  refuseNextCalls(p.bench.world, 0, {});
  p.hours(4);
  expect(rotation(p)?.next).toBe('The invite is in your calendar.');
});

test('nobody is promised an invite within the hour of whom nobody knows whether it runs; after three hours it is delayed', () => {
  const p = placed.copy();
  const quiet = p.bench.world.triggers;
  p.bench.world.triggers = [];
  p.hours(2);
  expect(rotation(p)?.next).toBe('The calendar invite comes when automation next runs.');
  p.hours(1.1);
  expect(rotation(p)?.next).toMatch(/^The calendar invite is delayed\. .* Status says/);
  p.bench.world.triggers = quiet;
  p.hours(1.1);
  expect(rotation(p)?.next).toBe('The invite is in your calendar.');
});

test('while the row of its call is held, the card says so and for when the place was given', () => {
  const p = placed.copy();
  p.hours(1);
  expect(rotation(p)?.held).toBeUndefined();
  const column = p.header('Calls').indexOf('Status') + 1;
  const text = engineers.map(() => 'Cancelled').join('\n');
  p.bench.paste(p.id, { as: coordinator, tab: 'Calls', row: 2, column, text });
  p.hours(1);
  expect(rotation(p)).toMatchObject({ call: null, held: 'Tue 2 Jun 2026, 14:00' });
});
