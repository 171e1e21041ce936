import { overviewWeeks } from '../../../src/redAccounts/columns/overview';
import { askId, berlin, day, RedWorld } from '../world';

const weeks = (world: RedWorld) => overviewWeeks(world.history, berlin, world.now);
const counts = (world: RedWorld, monday: string) =>
  weeks(world).find(({ week }) => week === day(monday))?.counts;

/** Red from 1 April (a Wednesday), yellow from the 9th, closed on the 16th. */
function resolvedOne(): RedWorld {
  const world = new RedWorld().clock('2026-04-01 10:00');
  world.report('fjord', 'Red');
  world.clock('2026-04-09 10:00').report('fjord', 'Yellow');
  world.clock('2026-04-16 10:00').close(world.episodeOf('fjord').id);
  return world;
}

describe('Overview', () => {
  it('has a row for each week of the calendar year; those to come are empty', () => {
    const rows = weeks(resolvedOne());
    expect([rows[0]?.week, rows[rows.length - 1]?.week, rows.length]).toEqual([
      '2026-01-05',
      '2026-12-28',
      52,
    ]);
    expect(rows[15]?.counts).toBeUndefined();
    expect(rows[14]?.counts).toBeDefined();
  });

  it('counts by health at the end of the week, and the closed in the week of their end', () => {
    const world = resolvedOne().clock('2026-05-04 10:00');
    const none = { red: 0, yellow: 0, resolved: 0, lost: 0, medianDaysRed: undefined };
    expect(counts(world, '2026-03-23')).toMatchObject(none);
    expect(counts(world, '2026-03-30')).toMatchObject({ ...none, red: 1 });
    expect(counts(world, '2026-04-06')).toMatchObject({ ...none, yellow: 1 });
    expect(counts(world, '2026-04-13')).toMatchObject({ ...none, resolved: 1, medianDaysRed: 8 });
    expect(counts(world, '2026-04-20')).toMatchObject(none);
  });

  it('keeps a week as it was when the account is red again later', () => {
    const world = resolvedOne().clock('2026-04-22 10:00');
    world.report('fjord', 'Red');
    expect(world.course('fjord').reopenings).toBe(1);
    expect(counts(world, '2026-04-13')).toMatchObject({ red: 0, resolved: 1, medianDaysRed: 8 });
    expect(counts(world, '2026-04-20')).toMatchObject({ red: 1, resolved: 0 });
  });

  it('does not count what was closed in another year', () => {
    const world = new RedWorld().clock('2025-12-01 10:00');
    world.report('fjord', 'Red');
    world.clock('2025-12-08 10:00').report('fjord', 'Lost');
    world.close(world.episodeOf('fjord').id, 'lost');
    world.clock('2026-02-02 10:00');
    const none = { red: 0, yellow: 0, resolved: 0, lost: 0 };
    expect(counts(world, '2026-01-05')).toMatchObject(none);
    world.clock('2025-12-09 10:00').report('acme', 'Red', '2025-12-01 10:00');
    world.report('acme', 'Yellow');
    world.close(world.episodeOf('acme').id).clock('2026-02-02 10:00');
    expect(counts(world, '2026-01-05')).toMatchObject(none);
    // Red again, it is an episode of this year.
    world.report('acme', 'Red');
    expect([counts(world, '2026-01-26'), counts(world, '2026-02-02')]).toMatchObject([
      none,
      { ...none, red: 1 },
    ]);
  });

  it('counts what happens as a week begins in that week, and not in the one before', () => {
    const world = new RedWorld().clock('2026-01-05 00:00');
    world.report('fjord', 'Red', '2026-01-01 00:00');
    world.report('fjord', 'Lost', '2026-01-04 00:00');
    world.close(world.episodeOf('fjord').id, 'lost');
    expect(counts(world, '2026-01-05')).toMatchObject({ red: 0, lost: 1, medianDaysRed: 3 });
    world.clock('2026-01-12 00:00').report('acme', 'Red');
    world.clock('2026-01-19 00:00').report('acme', 'Yellow');
    world.clock('2026-01-26 00:00').close(world.episodeOf('acme').id);
    expect(
      ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'].map((monday) => counts(world, monday)),
    ).toEqual([
      { red: 0, yellow: 0, resolved: 0, lost: 1, medianDaysRed: 3, asksDue: 0, asksInTime: 0 },
      { red: 1, yellow: 0, resolved: 0, lost: 0, medianDaysRed: undefined, asksDue: 0, asksInTime: 0 },
      { red: 0, yellow: 1, resolved: 0, lost: 0, medianDaysRed: undefined, asksDue: 0, asksInTime: 0 },
      { red: 0, yellow: 0, resolved: 1, lost: 0, medianDaysRed: 7, asksDue: 0, asksInTime: 0 },
    ]);
  });

  it('says the middle of the days red, of two in the middle what lies between, as a whole number', () => {
    const world = new RedWorld().clock('2026-04-30 10:00');
    const closes = (account: string, red: string) => {
      world.report(account, 'Red', `2026-04-${red} 10:00`);
      world.report(account, 'Green');
      world.close(world.episodeOf(account).id);
      return counts(world, '2026-04-27')?.medianDaysRed;
    };
    // Red for 10, 2, 9 and 2 days.
    expect([closes('a', '20'), closes('b', '28'), closes('c', '21'), closes('d', '28')]).toEqual([
      10, 6, 9, 6,
    ]);
  });

  it('R5 counts asks in the week of their day, and those answered by its end', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
    world.run();
    const values = { account: 'Fjord', ask: 'x', owner: 'pm@example.com', answer: '' };
    const asked = (id: string, due: string, status = 'Open'): void => {
      const ask = { ...values, due, status };
      world.ledger({
        kind: 'asked',
        ask: askId(id),
        episode: world.row('e1').id,
        who: 'someone',
        values: ask,
      });
    };
    asked('a1', '2026-05-08');
    asked('a2', '2026-05-09');
    asked('a3', '2026-05-10');
    asked('a4', '2026-05-11');
    asked('a5', '2026-05-04');
    asked('a6', '2026-05-03');
    const answered = (id: string, status: string): void =>
      void world.ledger({ kind: 'askEdited', ask: askId(id), who: 'someone', values: { status } });
    world.clock('2026-05-08 23:59');
    answered('a1', 'Answered');
    answered('a3', 'Acknowledged');
    world.clock('2026-05-10 00:00');
    answered('a2', 'Declined');
    expect(counts(world, '2026-05-04')).toMatchObject({ asksDue: 4, asksInTime: 1 });
    // Declined as it was asked.
    asked('a7', '2026-05-10', 'Declined');
    expect(counts(world, '2026-05-04')).toMatchObject({ asksDue: 5, asksInTime: 2 });
  });
});
