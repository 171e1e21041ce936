import { declineMails } from '../../../src/effects/shadowing/declines';
import { declineKey, eventId, inviteKey } from '../../../src/effects/keys';
import { wantedInvites } from '../../../src/effects/shadowing/wantedInvites';
import { hourMs } from '../../../src/time/instant';
import { callId, email, World, zone } from '../../shadowing/world';
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
    expect(mail.text.split('\n\n')).toEqual([
      'Hello Ada,',
      'Do you want to withdraw?\n========================',
      'You declined the invite to your customer call of Tue 12 May, 17:00–18:00 (Europe/Berlin). Your seat is still yours.',
      'If you cannot come, please withdraw: in the sheet, Extensions › Ridealong › Open Ridealong › My rotation, or choose Yes under Withdraw in your row of Sign-ups. Then somebody else can have the seat.',
      'Until its Monday a rotation that you withdraw from does not count for 2026, and you can have another.',
      'If you come after all, there is nothing to do.',
      'Open the sheet: https://docs.google.com/spreadsheets/d/book/edit',
      '--\nYou are asked this once for each invite.\n',
    ]);
    expect(mail.text + mail.html).not.toContain('Canary');
  });

  it('is asked within the day', () => {
    const about = invited();
    const { from, until } = asked(about).get(declineKey(key, 1))!;
    expect([from, until]).toEqual([about.world.now, about.world.now + 24 * hourMs]);
  });

  it('reads the time of their own day; who is not on the roster that of the programme', () => {
    const about = invited();
    about.world.engineer('ada', { zone: zone('America/New_York') });
    const told = () => asked(about).get(declineKey(key, 1))!.mail.text;
    expect(told()).toContain('your customer call of Tue 12 May, 11:00–12:00 (America/New_York).');
    about.world.engineers.delete(email('ada'));
    expect(told()).toMatch(/^Hello,\n/);
    expect(told()).toContain('your customer call of Tue 12 May, 17:00–18:00 (Europe/Berlin).');
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

  it('is not asked about an event that stands no more, or never stood as far as the ledger tells', () => {
    const { world, deliveries } = invited();
    deliveries.run(new Map([[key, { unwanted: true, start: world.now }]]));
    expect(asked({ world, deliveries }).size).toBe(0);
    expect(asked({ world, deliveries: new Deliveries() }).size).toBe(0);
  });
});
