import { inviteKey } from '../../../src/effects/keys';
import { wantedInvites, type WantedInvite } from '../../../src/effects/shadowing/wantedInvites';
import { instant, minuteMs } from '../../../src/time/instant';
import type { aCall } from '../../shadowing/world';
import { callId, email, World } from '../../shadowing/world';

const key = inviteKey(callId('c1'), email('ada'));
type Changes = Parameters<typeof aCall>[2];

/** A world in which Ada has a confirmed seat in c1, Tuesday 12 May, 17:00. */
function confirmed(changes: Changes = {}): World {
  const world = new World().call('c1', '2026-05-12 17:00', changes).signUp('ada', '2026-05-11');
  world.run();
  expect(world.place('ada')).toBe('c1 confirmed');
  return world;
}

const wanted = (world: World) => wantedInvites(world.programme, world.history, world.now);
const invite = (world: World) => wanted(world).get(key) as WantedInvite;

describe('S11 an invite', () => {
  it('is wanted for each confirmed seat, with the call’s time and what the AE said', () => {
    const world = confirmed({
      customer: 'Fjord Telecom',
      customerNo: 593,
      ae: email('ae.amer'),
      brief: 'Upgrade review',
      meetingLink: 'https://meet.example.com/fjord',
      notesLink: 'https://docs.example.com/593',
      slackChannel: '#acct-fjord',
    });
    const { engineer, content } = invite(world);
    const { description, ...others } = content;
    expect(engineer).toBe('ada@example.com');
    expect(others).toEqual({
      summary: 'Customer call shadowing: customer 593',
      location: 'https://meet.example.com/fjord',
      start: { dateTime: '2026-05-12T15:00:00.000Z', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-05-12T16:00:00.000Z', timeZone: 'Europe/Berlin' },
      guestsCanInviteOthers: false,
      guestsCanSeeOtherGuests: false,
      guestsCanModify: false,
      transparency: 'opaque',
      reminders: { useDefault: true },
      extendedProperties: { private: { ridealong: key } },
    });
    expect(description).toBe(
      '<p>You shadow this customer call.</p>' +
        '<p><b>Customer:</b> Fjord Telecom<br><b>Offered by:</b> ae.amer@example.com<br>' +
        '<b>What to expect:</b> Upgrade review<br>' +
        '<b>Join:</b> <a href="https://meet.example.com/fjord">https://meet.example.com/fjord</a><br>' +
        '<b>Notes:</b> <a href="https://docs.example.com/593">https://docs.example.com/593</a><br>' +
        '<b>Slack channel:</b> #acct-fjord</p>' +
        '<p><b>Please keep in mind</b></p><ul><li>You are there to listen and learn.</li>' +
        '<li>It is not a place to troubleshoot, or to solve a specific issue.</li>' +
        '<li>Share what you learned afterwards, in the Insights tab of the sheet.</li></ul>' +
        '<p>If you cannot come, withdraw in the sheet (Extensions › Ridealong › Open Ridealong › My rotation), ' +
        'so that somebody else can have the seat.</p>',
    );
  });

  it('S12 says that the AE will add what the brief lacks, and nothing of what need not be there', () => {
    expect(invite(confirmed()).content['description']).toContain(
      '<p><b>Customer:</b> Customer of c1<br><b>Offered by:</b> ae@example.com<br>' +
        '<b>What to expect:</b> The account executive will add this.<br>' +
        '<b>Join:</b> The account executive will add this.</p><p><b>Please keep in mind</b></p>',
    );
  });

  it('S9 is not wanted for a tentative seat', () => {
    const world = new World().call('c1', '2026-06-16 17:00').signUp('ada', '2026-06-15');
    world.run();
    expect(world.place('ada')).toBe('c1 tentative');
    expect(wanted(world).get(key)).toMatchObject({ unwanted: true });
  });

  it('changes with the call and with nothing else', () => {
    const world = confirmed();
    const before = invite(world).content;
    world.engineer('ada', { name: 'Ada Lovelace', team: 'Core' });
    world.clock('2026-05-05 10:00').run();
    expect(invite(world).content).toEqual(before);
    world.call('c1', '2026-05-12 16:00').run();
    expect(invite(world).content['start']).toMatchObject({ dateTime: '2026-05-12T14:00:00.000Z' });
  });

  it('shows what was typed as text', () => {
    const world = confirmed({ customer: '<b>Evil</b> & "Co"', brief: '=1+1\n<img src=x onerror=alert(1)>' });
    const { description } = invite(world).content;
    expect(description).toContain('&lt;b&gt;Evil&lt;/b&gt; &amp; &quot;Co&quot;');
    expect(description).toContain('=1+1<br>&lt;img src=x onerror=alert(1)&gt;');
    expect(description).not.toContain('<img');
  });

  it('S15 names the customer in its body only', () => {
    const { content } = invite(confirmed({ customer: 'Canary Ltd' }));
    const { description, ...others } = content;
    expect(description).toContain('Canary Ltd');
    expect(JSON.stringify(others)).not.toContain('Canary');
  });
});

describe('an invite is taken away', () => {
  it('when its engineer withdraws', () => {
    const world = confirmed().withdraw('ada');
    world.run();
    const start = Date.parse('2026-05-12T15:00:00Z');
    expect(wanted(world).get(key)).toEqual({ unwanted: true, start });
  });

  it('when its call is cancelled, or moves to where its engineer cannot follow, even into the past', () => {
    const cancelled = confirmed();
    cancelled.call('c1', '2026-05-12 17:00', { status: 'Cancelled' }).run();
    expect(wanted(cancelled).get(key)).toMatchObject({ unwanted: true });
    const past = confirmed();
    past.call('c1', '2025-05-12 17:00').run();
    expect(wanted(past).get(key)).toMatchObject({ unwanted: true });
  });

  it('when its row has been missing for two hourly runs, and not before', () => {
    const world = confirmed();
    world.calls.delete(callId('c1'));
    world.run(true);
    expect(wanted(world).has(key)).toBe(false);
    world.run(true);
    expect(wanted(world).get(key)).toMatchObject({ unwanted: true });
  });
});

describe('it is not known whether an invite is wanted', () => {
  it('when the row of its call does not read', () => {
    const world = confirmed();
    world.calls.set(callId('c1'), 'unreadable');
    world.run();
    expect(wanted(world).has(key)).toBe(false);
  });

  it('when the ledger says nothing of its place', () => {
    const world = confirmed();
    expect(wantedInvites(world.programme, { ...world.history, placements: new Map() }, world.now).size).toBe(
      0,
    );
  });

  it('while what was typed rests, be it a change or the end of the place', () => {
    const world = confirmed();
    world.call('c1', '2026-05-12 16:00', { seenAt: world.now }).run();
    expect(wanted(world).has(key)).toBe(false);
    world.call('c1', '2026-05-12 16:00', { seenAt: instant(world.now - 5 * minuteMs) });
    expect(invite(world).content['start']).toMatchObject({ dateTime: '2026-05-12T14:00:00.000Z' });
    world.call('c1', '2026-05-12 16:00', { seenAt: world.now, status: 'Cancelled' }).run();
    expect(wanted(world).has(key)).toBe(false);
  });

  it('when a place ends after its call has begun', () => {
    const world = confirmed();
    world.clock('2026-05-13 09:00').call('c1', '2026-05-12 17:00', { status: 'Cancelled' }).run();
    expect(world.place('ada')).toBe('none');
    expect(wanted(world).has(key)).toBe(false);
  });

  it('when a place ends as its call begins', () => {
    const endedAt = (time: string): World => {
      const world = confirmed().clock(`2026-05-12 ${time}`);
      const { id } = world.placement('ada')!;
      return world.ledger({ kind: 'released', placement: id, reason: 'callCancelled', counts: false });
    };
    expect(wanted(endedAt('16:59')).get(key)).toMatchObject({ unwanted: true });
    expect(wanted(endedAt('17:00')).has(key)).toBe(false);
  });

  it('once the call is over', () => {
    const world = confirmed();
    world.clock('2026-05-12 17:59').run();
    expect(wanted(world).has(key)).toBe(true);
    world.clock('2026-05-12 18:00').run();
    expect(wanted(world).has(key)).toBe(false);
  });
});

it('S11 whoever had a past call is not invited when its row is used again for another', () => {
  const world = confirmed();
  world.clock('2026-05-18 09:00').call('c1', '2026-06-02 17:00', { customer: 'Somebody Else' }).run();
  expect(world.place('ada')).toBe('c1 confirmed');
  expect(wanted(world).has(key)).toBe(false);
});

it('a place that is given anew in the same call is wanted again', () => {
  const world = confirmed({ seats: 1 }).withdraw('ada');
  world.run();
  world.signUp('ada', '2026-05-11', { row: 'again' });
  world.clock('2026-05-05 10:00').run();
  expect(world.place('again')).toBe('c1 confirmed');
  expect(invite(world).placedAt).toBe(world.now);
});
