import { reminderDue } from '../../../src/effects/reminder';
import { weeklyMails } from '../../../src/effects/shadowing/weeklyMails';
import type { PlacementId } from '../../../src/shadowing/history';
import { knownCall } from '../../../src/shadowing/situation';
import type { Mail } from '../../../src/effects/mail';
import { weeklyKey } from '../../../src/effects/keys';
import { instant, minuteMs, type Instant } from '../../../src/time/instant';
import { isoText } from '../../../src/time/zones';
import { at, callId, defaults, email, signUpId, week, World, zone } from '../../shadowing/world';

interface Options {
  readonly coordinators?: readonly string[];
  readonly attention?: readonly string[];
  readonly automationSince?: Instant;
}

function mailsOf(world: World, options: Options = {}): ReadonlyMap<string, Mail> {
  const { coordinators = [], attention = [], automationSince = instant(0) } = options;
  const wanted = weeklyMails(world.programme, world.history, {
    now: world.now,
    automationSince,
    spreadsheet: 'book',
    coordinators: coordinators.map((name) => email(name)),
    attention,
  });
  return new Map([...wanted.values()].map(({ mail }) => [mail.to.split('@')[0]!, mail]));
}

/** Ada has a seat in Fjord Telecom's call of Tuesday 12 May; it is Monday, 09:20. */
function monday(): World {
  const world = new World()
    .call('c1', '2026-05-12 17:00', {
      customer: 'Fjord Telecom',
      customerNo: 593,
      brief: 'Upgrade review',
      meetingLink: 'https://meet.example.com/fjord',
    })
    .signUp('ada', '2026-05-11');
  world.run();
  world.clock('2026-05-11 09:20').run();
  return world;
}

/** What the ledger says of a seat that Ada was given in a call. */
function placedIn(world: World, id: string) {
  const call = knownCall(world.programme, callId(id))!;
  return {
    kind: 'placed',
    placement: `p-${id}` as PlacementId,
    signUp: signUpId('ada'),
    engineer: email('ada'),
    call: call.id,
    week: call.week,
    start: call.start,
  } as const;
}

const textOf = (mail: Mail | undefined): string => mail?.text ?? '';

describe('S13 the weekly reminder', () => {
  const due = (now: string, automationSince = instant(0), changes = {}): string | undefined => {
    const found = reminderDue({ ...defaults, ...changes }, { now: at(now), automationSince });
    return found && `${found.week} ${isoText(found.at)}`;
  };

  it('is due on its day and hour in the programme’s zone, for two days', () => {
    expect(due('2026-05-11 08:59')).toBeUndefined();
    expect(due('2026-05-11 09:00')).toBe('2026-05-11 2026-05-11T07:00:00.000Z');
    expect(due('2026-05-13 08:59')).toBe('2026-05-11 2026-05-11T07:00:00.000Z');
    expect(due('2026-05-13 09:00')).toBeUndefined();
  });

  it('keeps its hour on the wall when clocks change, and goes when the day begins where that hour is left out', () => {
    expect(due('2026-03-30 09:00')).toBe('2026-03-30 2026-03-30T07:00:00.000Z');
    expect(due('2026-10-26 09:00')).toBe('2026-10-26 2026-10-26T08:00:00.000Z');
    const leftOut = { reminderWeekday: 7, reminderMinute: 150 };
    expect(due('2026-03-29 12:00', instant(0), leftOut)).toBe('2026-03-23 2026-03-28T23:00:00.000Z');
    const twice = due('2026-10-25 12:00', instant(0), leftOut);
    expect(twice).toBe('2026-10-19 2026-10-25T00:30:00.000Z');
  });

  it('is due in the zone of the programme, not of whoever reads it', () => {
    const kolkata = { zone: zone('Asia/Kolkata') };
    expect(due('2026-05-11T03:29:00Z', instant(0), kolkata)).toBeUndefined();
    expect(due('2026-05-11T03:30:00Z', instant(0), kolkata)).toBe('2026-05-11 2026-05-11T03:30:00.000Z');
  });

  it('is not made up for from before automation was on', () => {
    expect(due('2026-05-11 12:00', at('2026-05-11 09:01'))).toBeUndefined();
    expect(due('2026-05-11 12:00', at('2026-05-11 09:00'))).toBeDefined();
  });

  it('of a Sunday may go out on the Monday after', () => {
    expect(due('2026-05-18 10:00', instant(0), { reminderWeekday: 7 })).toBe(
      '2026-05-11 2026-05-17T07:00:00.000Z',
    );
  });

  it('is one mail to a person and week, whatever they are', () => {
    const world = monday().call('c2', '2026-05-13 10:00', { ae: email('ada') });
    const context = {
      now: world.now,
      automationSince: instant(0),
      coordinators: [email('ada'), email('ada')],
      attention: [],
    };
    const wanted = weeklyMails(world.programme, world.history, context);
    expect([...wanted.keys()].filter((key) => key.includes('ada'))).toEqual([
      weeklyKey(week('2026-05-11'), email('ada')),
    ]);
    const { subject, text } = wanted.get(weeklyKey(week('2026-05-11'), email('ada')))!.mail;
    expect(subject).toBe('Your customer call this week: Tue 12 May, 17:00–18:00');
    expect(text.match(/^(Your rotation|Calls that you offer|The programme)/gm)).toEqual([
      'Your rotation',
      'Calls that you offer',
      'The programme',
    ]);
  });

  it('goes to nobody to whom there is nothing to say', () => {
    const world = monday().engineer('bob');
    expect([...mailsOf(world).keys()]).toEqual(['ada', 'ae']);
    expect([...mailsOf(world, { coordinators: ['casey'] }).keys()]).toEqual(['ada', 'ae', 'casey']);
  });

  it('links to the sheet', () => {
    expect(textOf(mailsOf(monday()).get('ada'))).toContain('/spreadsheets/d/book/edit');
  });

  it('waits while a call that it speaks of is being edited', () => {
    const world = monday();
    const call = world.programme.calls.get(callId('c1'));
    if (call === undefined || call === 'unreadable') throw new Error('no call');
    world.calls.set(call.id, { ...call, seenAt: instant(world.now - minuteMs) });
    expect([...mailsOf(world, { coordinators: ['casey'] }).keys()]).toEqual(['casey']);
    expect([...mailsOf(world, { coordinators: ['ada'] }).keys()]).toEqual([]);
  });
});

describe('S13 to an engineer', () => {
  it('tells of the call of this week and of the next, at the time of their own day', () => {
    const world = monday().engineer('ada', { name: 'Ada', zone: zone('America/New_York') });
    const { subject, text } = mailsOf(world).get('ada')!;
    expect(subject).toBe('Your customer call this week: Tue 12 May, 11:00–12:00');
    expect(text).toBe(
      [
        'Hello Ada,',
        '',
        'Your rotation: 11–17 May 2026',
        '=============================',
        '',
        'Times are those of America/New_York.',
        '',
        '* Tue 12 May, 11:00–12:00',
        '  Customer: Fjord Telecom',
        '  Offered by: ae@example.com',
        '  What to expect: Upgrade review',
        '  Join: https://meet.example.com/fjord',
        '',
        'Please keep in mind',
        '===================',
        '',
        '- You are there to listen and learn.',
        '- It is not a place to troubleshoot, or to solve a specific issue.',
        '- Share what you learned afterwards, in the Insights tab of the sheet.',
        '',
        'Open the sheet: https://docs.google.com/spreadsheets/d/book/edit',
        '',
        '--',
        'You get this at most once a week, and only when there is something for you. More is in the sheet: Extensions › Ridealong › Open Ridealong.',
        '',
      ].join('\n'),
    );
    world.clock('2026-05-04 09:20');
    expect(mailsOf(world).get('ada')!.subject).toBe('Your customer call next week: Tue 12 May, 11:00–12:00');
    world.clock('2026-04-27 09:20');
    expect(mailsOf(world).has('ada')).toBe(false);
  });

  it('says so when it is tentative, and nothing when it is lost or over', () => {
    const world = new World({ confirmDays: 0 }).call('c1', '2026-05-12 17:00').signUp('ada', '2026-05-11');
    world.run();
    expect(textOf(mailsOf(world).get('ada'))).toContain('* Tue 12 May, 17:00–18:00 (tentative)');
    world.withdraw('ada').run();
    expect(mailsOf(world).has('ada')).toBe(false);
    const past = monday().clock('2026-05-12 18:00');
    expect(mailsOf(past).has('ada')).toBe(false);
  });

  it('begins with the earlier of two calls, whichever place was given first', () => {
    const world = new World({ zone: zone('UTC') }).engineer('ada', { zone: undefined });
    for (const [id, begins] of Object.entries({ c2: '2026-05-19 10:00', c1: '2026-05-12 10:00' })) {
      world.call(id, begins).ledger({ ...placedIn(world, id), confirmed: true });
    }
    const { subject, text } = mailsOf(world.clock('2026-05-11 09:20')).get('ada')!;
    expect(subject).toBe('Your customer call this week: Tue 12 May, 10:00–11:00');
    expect(text.match(/^\* .*|^Times .*/gm)).toEqual([
      'Times are those of UTC.',
      '* Tue 12 May, 10:00–11:00',
      '* Tue 19 May, 10:00–11:00',
    ]);
  });

  it('is greeted without a name, at the programme’s time, when they are not on the roster', () => {
    const world = monday();
    world.engineers.delete(email('ada'));
    const { text } = mailsOf(world).get('ada')!;
    expect(text).toMatch(/^Hello,\n/);
    expect(text).toContain('Times are those of Europe/Berlin.\n\n* Tue 12 May, 17:00–18:00\n');
  });

  it('does not tell of a call that began last week and is not over yet', () => {
    const world = new World({ reminderMinute: 0 }).call('c1', '2026-05-10 23:30').engineer('ada');
    world.ledger({ ...placedIn(world, 'c1'), confirmed: true });
    expect(mailsOf(world.clock('2026-05-11 00:15')).has('ada')).toBe(false);
  });

  it('says nothing of a call whose row and place name different times', () => {
    const world = monday();
    world.engineers.delete(email('ada'));
    world.call('c1', '2026-05-13 11:00').run();
    expect(world.place('ada')).toBe('c1 confirmed');
    expect(mailsOf(world).has('ada')).toBe(false);
  });

  it('S15 does not tell them of the call for which a past row is used again', () => {
    const world = monday().clock('2026-05-18 09:20');
    world.call('c1', '2026-05-19 17:00', { customer: 'Canary Ltd' }).run();
    expect(mailsOf(world).has('ada')).toBe(false);
  });
});

it('S12 an engineer is told that the AE will add what the brief still lacks', () => {
  const world = new World().call('c1', '2026-05-12 17:00').signUp('ada', '2026-05-11');
  world.run();
  world.clock('2026-05-11 09:20').run();
  expect(textOf(mailsOf(world).get('ada'))).toContain(
    '  What to expect: The account executive will add this.\n  Join: The account executive will add this.',
  );
});

describe('S13 to an AE', () => {
  it('tells who joins and what is missing, and counts it in the subject', () => {
    const world = monday()
      .call('c2', '2026-05-20 10:00', { customer: 'Harbor Retail', seats: 2 })
      .call('c3', '2026-06-01 10:00', { customer: 'Too far' })
      .call('c4', '2026-05-21 10:00', { customer: 'Off', status: 'Cancelled' });
    const { subject, text } = mailsOf(world).get('ae')!;
    expect(subject).toBe('1 of your customer calls needs a brief');
    expect(text).toContain(
      [
        'Please add what is missing to your rows of the Calls tab, 2 working days before the call at the latest.',
        '',
        'Times are those of Europe/Berlin, as in the sheet.',
        '',
        '* Tue 12 May, 17:00–18:00: Fjord Telecom',
        '  Joining: Ada',
        '',
        '* Wed 20 May, 10:00–11:00: Harbor Retail',
        '  Joining: Nobody yet',
        '  Seats open: 2',
        '  Missing: What to expect, Meeting link',
        '',
        'Open the sheet',
      ].join('\n'),
    );
  });

  it('says in the subject how many are joined when every brief is there', () => {
    const brief = { brief: 'x', meetingLink: 'https://meet.example.com/x' };
    const world = monday();
    expect(mailsOf(world).get('ae')!.subject).toBe('Your customer calls: engineers join all of 1');
    world.call('c2', '2026-05-20 10:00', brief);
    expect(mailsOf(world).get('ae')!.subject).toBe('Your customer calls: engineers join 1 of 2');
    world.withdraw('ada').run();
    expect(mailsOf(world).get('ae')!.subject).toBe('Your customer calls: nobody joins yet');
  });
});

describe('S13 to a coordinator', () => {
  it('tells coverage, what is to come, and what to look at', () => {
    const world = monday().call('c2', '2026-05-13 10:00', { customerNo: 42 });
    world.engineer('bob').signUp('cy', '2026-05-18').run();
    const sentence = 'Calls: row 4 has a question in Check.';
    const { subject, text } = mailsOf(world, { coordinators: ['casey'], attention: [sentence] }).get(
      'casey',
    )!;
    expect(subject).toBe('Shadowing: 0 of 3 have had their 2026 rotation');
    expect(text).toContain(
      [
        '0 of 3 engineers have had their rotation.',
        '',
        '* To come',
        '  Confirmed: 1',
        '  Tentative: 0',
        '  In the queue: 1',
        '  Seats open: 0 in the next 12 weeks',
        '',
        'Calls of these three weeks without a brief',
        '==========================================',
        '',
        'Times are those of Europe/Berlin, as in the sheet.',
        '',
        '- Wed 13 May, 10:00–11:00, customer 42, ae@example.com. Missing: What to expect, Meeting link',
        '',
        'Please look at',
        '==============',
        '',
        `- ${sentence}`,
      ].join('\n'),
    );
  });

  it('goes also when there is nothing to look at, and says so', () => {
    const { text } = mailsOf(new World().clock('2026-05-11 09:20'), { coordinators: ['casey'] }).get(
      'casey',
    )!;
    expect(text).toContain('Nothing needs you at present.');
  });

  it('S15 names no customer, and nobody else’s mail names one that is not theirs', () => {
    const world = monday().call('c2', '2026-05-13 10:00', { customer: 'Canary Ltd', ae: email('other') });
    const mails = mailsOf(world, { coordinators: ['casey'] });
    for (const [to, mail] of mails) {
      expect(mail.subject).not.toMatch(/Fjord|Canary/);
      const all = mail.text + mail.html;
      expect(all.includes('Canary')).toBe(to === 'other');
      expect(all.includes('Fjord')).toBe(to === 'ada' || to === 'ae');
    }
    expect(mails.size).toBe(4);
  });
});
