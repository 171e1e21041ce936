import { declineMails } from '../../../src/effects/shadowing/declines';
import { declineKey, eventId, inviteKey } from '../../../src/effects/keys';
import { wantedInvites } from '../../../src/effects/shadowing/wantedInvites';
import { callId, email, World } from '../../shadowing/world';
import { Deliveries } from '../ledgerOfDeliveries';

const key = inviteKey(callId('c1'), email('ada'));

function invited(): { readonly world: World; readonly deliveries: Deliveries } {
  const world = new World().call('c1', '2026-05-12 17:00', { customer: 'Canary Ltd' });
  world.signUp('ada', '2026-05-11').run();
  const deliveries = new Deliveries();
  deliveries.run(wantedInvites(world.programme, world.history, world.now));
  return { world, deliveries };
}

function asked({ world, deliveries }: ReturnType<typeof invited>, guest = 'ada', generation = 1) {
  return declineMails(world.programme, world.history, {
    now: world.now,
    spreadsheet: 'book',
    deliveries: deliveries.present,
    declined: [{ eventId: eventId('book', key, generation), guest: email(guest) }],
  });
}

describe('S11 an engineer who declines', () => {
  it('is asked whether to withdraw, under a key of this invite', () => {
    const mails = asked(invited());
    expect([...mails.keys()]).toEqual([declineKey(key, 1)]);
    const { mail } = mails.get(declineKey(key, 1))!;
    expect(mail.to).toBe('ada@example.com');
    expect(mail.subject).toBe('You declined your customer call of Tue 12 May, 17:00–18:00: withdraw?');
    expect(mail.text).toContain('Until its Monday a rotation that you withdraw from does not count for 2026');
    expect(mail.text + mail.html).not.toContain('Canary');
  });

  it('S4 is told that the rotation counts once its week has begun', () => {
    const { world, deliveries } = invited();
    world.clock('2026-05-11 08:00');
    expect([...asked({ world, deliveries }).values()][0]!.mail.text).toContain(
      'the rotation counts for 2026 also when you withdraw',
    );
  });

  it('is not asked about another event, another guest, or a call that has begun', () => {
    expect(asked(invited(), 'eve').size).toBe(0);
    expect(asked(invited(), 'ada', 2).size).toBe(0);
    const { world, deliveries } = invited();
    expect(asked({ world: world.clock('2026-05-12 17:00'), deliveries }).size).toBe(0);
    const gone = invited();
    gone.world.withdraw('ada').run();
    expect(asked(gone).size).toBe(0);
  });
});
