import { outstandingMails } from '../../../src/effects/mailActs';
import { notices } from '../../../src/effects/shadowing/notices';
import { weeklyMails } from '../../../src/effects/shadowing/weeklyMails';
import { addDays } from '../../../src/time/calendarDay';
import { instant } from '../../../src/time/instant';
import { day, World } from '../../shadowing/world';
import { Deliveries } from '../ledgerOfDeliveries';

/** Runs every morning and evening of so many days, sends what is to be sent, and gives the subjects of it all. */
function sentOver(world: World, first: string, days: number): readonly string[] {
  const deliveries = new Deliveries();
  const subjects: string[] = [];
  for (let n = 0; n < days; n += 1) {
    for (const time of ['09:20', '19:20']) {
      world.clock(`${addDays(day(first), n)} ${time}`).run(true);
      const sending = { now: world.now, automationSince: instant(0) };
      const weekly = weeklyMails(world.programme, world.history, {
        ...sending,
        coordinators: [],
        attention: [],
      });
      const after = { ...sending, deliveries: deliveries.present };
      const wanted = new Map([...notices(world.programme, world.history, after), ...weekly]);
      for (const act of outstandingMails(wanted, deliveries.present, world.now)) {
        deliveries.claim(act);
        deliveries.told(act, 'done');
        if (act.mail.to === 'ada@example.com') subjects.push(act.mail.subject);
      }
    }
  }
  return subjects;
}

describe('S13 an engineer who changes nothing', () => {
  it('gets a mail in the week of their call and in the one before, when the sign-up was answered with it', () => {
    const world = new World().call('c1', '2026-06-16 17:00').signUp('ada', '2026-06-15');
    expect(sentOver(world, '2026-05-04', 60)).toEqual([
      'Your customer call next week: Tue 16 Jun, 17:00–18:00',
      'Your customer call this week: Tue 16 Jun, 17:00–18:00',
    ]);
  });

  it('gets three for a place that was given later, also when it takes the place of another', () => {
    const world = new World().signUp('ada', '2026-06-15..2026-06-22');
    expect(sentOver(world, '2026-05-04', 1)).toEqual([]);
    world.call('c1', '2026-06-16 17:00');
    expect(sentOver(world, '2026-05-05', 2)).toEqual(['You have a rotation: 15–21 Jun 2026']);
    world.call('c1', '2026-06-16 17:00', { status: 'Cancelled' }).call('c2', '2026-06-23 17:00');
    expect(sentOver(world, '2026-05-07', 60)).toEqual([
      'Your rotation changed: 22–28 Jun 2026',
      'Your customer call next week: Tue 23 Jun, 17:00–18:00',
      'Your customer call this week: Tue 23 Jun, 17:00–18:00',
    ]);
  });
});
