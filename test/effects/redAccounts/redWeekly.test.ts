import { redWeeklyMails } from '../../../src/effects/redAccounts/redWeekly';
import type { RedWeeklyContext } from '../../../src/effects/redAccounts/redWeeklyPart';
import { instant } from '../../../src/time/instant';
import { at, email, type RedWorld } from '../../redAccounts/world';
import { agreesPlan, answers, asks, owners, redWorld, sendingFrom } from './sayings';

type Mails = ReturnType<typeof redWeeklyMails>;

function mailsOf(world: RedWorld, changes: Partial<RedWeeklyContext> = {}): Mails {
  return redWeeklyMails(world.situation, {
    ...sendingFrom(world),
    coordinators: [],
    attention: [],
    ...changes,
  });
}

function told(world: RedWorld, changes: Partial<RedWeeklyContext> = {}): readonly string[] {
  return [...mailsOf(world, changes).values()].map(
    ({ mail }) => `${mail.to.split('@')[0]!}: ${mail.subject}`,
  );
}

function textTo(world: RedWorld, to: string, changes: Partial<RedWeeklyContext> = {}): string {
  return [...mailsOf(world, changes).values()].find(({ mail }) => mail.to === email(to))?.mail.text ?? '';
}

const monday = '2026-05-11 09:00';

/** With an ask that climbed to kim.roe. */
function climbedWorld(world = redWorld()): RedWorld {
  const episode = world.episodeOf('acme').id;
  world.ledger({ kind: 'edited', episode, who: owners.ae, values: { sponsor: email('kim.roe') } });
  asks(world, 'k1', { ask: 'Free acme from its queue' });
  return world
    .clock('2026-05-06 10:00')
    .ledger({ kind: 'climbed', ask: 'k1' as never, to: email('kim.roe') });
}

describe('the weekly mail to an AE or CE', () => {
  it('R3 says what is missing from them, since when, with one link an account', () => {
    const world = redWorld().clock(monday);
    expect(told(world)).toEqual([
      'jo.doe: Your red account waits for you',
      'cem: Your red account waits for you',
    ]);
    expect(textTo(world, 'jo.doe')).toContain(
      [
        '* acme',
        '  Missing from you: Why red and Current state, since Mon 4 May',
        '  State: Red since Mon 4 May 2026, 6 days',
        '  Its row: https://docs.google.com/spreadsheets/d/book/edit#gid=1026011&range=A2',
      ].join('\n'),
    );
    expect(textTo(world, 'jo.doe')).not.toContain('Action plan');
  });

  it('puts accounts that wait for them first, and says so when none does', () => {
    const world = redWorld();
    agreesPlan(world.clock('2026-05-08 10:00'));
    world.clock(monday);
    expect(told(world)[0]).toBe('jo.doe: Your red account: nothing is missing from you');
    world.report('zeta', 'Red', '2026-05-09 10:00', owners);
    expect(told(world)[0]).toBe('jo.doe: 1 of your 2 red accounts waits for you');
    const text = textTo(world, 'jo.doe');
    expect(text.indexOf('* zeta')).toBeLessThan(text.indexOf('* acme'));
  });

  it('calls no account red that is yellow, and says the year where it is not this one', () => {
    const world = redWorld();
    agreesPlan(world.clock('2026-05-08 10:00'));
    world.clock('2026-05-08 11:00').report('acme', 'Yellow');
    world.clock('2027-01-04 09:00');
    expect(told(world)[0]).toBe('jo.doe: Your account waits for you');
    expect(textTo(world, 'jo.doe')).toMatch(/Missing from you: .*, since Fri 8 May 2026/);
  });

  it('goes once a week, from Monday 09:00 for two days, whenever automation was on by then', () => {
    const world = redWorld();
    expect(told(world.clock('2026-05-11 08:59'))).toEqual([]);
    const keys = [...mailsOf(world.clock(monday)).keys()];
    expect(keys[0]).toBe('weekly/2026-05-11/jo.doe@example.com');
    expect([...mailsOf(world.clock('2026-05-13 08:59')).keys()]).toEqual(keys);
    expect(told(world.clock('2026-05-13 09:00'))).toEqual([]);
    expect(told(world.clock(monday), { automationSince: at('2026-05-11 09:01') })).toEqual([]);
  });

  it('waits while somebody types in one of the rows', () => {
    const world = redWorld();
    world.clock(monday).type(world.episodeOf('acme').id, { whyRed: 'Outa' }).run();
    expect(told(world)).toEqual([]);
    expect(told(world.clock('2026-05-11 09:05'))).toHaveLength(2);
  });
});

describe('whoever gets several parts', () => {
  it('waits for all of them while somebody types in a row of one', () => {
    const world = redWorld();
    world.report('zeta', 'Red', undefined, { ae: email('kim.roe') });
    const episode = world.episodeOf('zeta').id;
    climbedWorld(world).clock(monday);
    world.ledger({ kind: 'edited', episode, who: 'someone', values: { whyRed: 'Outa' } });
    expect(textTo(world, 'kim.roe')).toBe('');
    expect(textTo(world.clock('2026-05-11 09:05'), 'kim.roe')).toContain('Free acme from its queue');
  });
});

describe('the weekly mail to a sponsor', () => {
  it('R5 lists the asks that climbed and are not answered', () => {
    const world = climbedWorld().clock(monday);
    expect(told(world)).toContain('kim.roe: 1 ask of your red accounts without an answer');
    expect(textTo(world, 'kim.roe')).toContain(
      ['* acme: Free acme from its queue', '  Owner: Sam Lee', '  Asked: Mon 4 May', '  Due: Fri 8 May'].join(
        '\n',
      ),
    );
    answers(world, 'k1', { status: 'Answered', answer: 'Done' });
    expect(textTo(world, 'kim.roe')).toBe('');
  });
});

describe('the weekly summary for leaders and coordinators', () => {
  const coordinators = [email('coordinator')];
  const leading = (world: RedWorld): RedWorld => {
    world.settings = { ...world.settings, leaders: [email('leader'), email('jo.doe')] };
    return world;
  };

  it('counts, and links to rows', () => {
    const world = leading(climbedWorld()).clock(monday);
    expect(told(world, { coordinators })).toEqual(
      expect.arrayContaining([
        'leader: Red accounts: 1 red, 0 waiting for resolution',
        'coordinator: Red accounts: 1 red, 0 waiting for resolution',
      ]),
    );
    expect(textTo(world, 'leader')).toContain(
      [
        '* Now',
        '  Red: 1',
        '  Waiting for resolution: 0',
        '  Plan overdue: 1',
        '  Asks open: 1, of which 1 climbed to a sponsor',
      ].join('\n'),
    );
    expect(textTo(world, 'leader')).toContain(
      [
        '* Row 2: red for 6 days',
        '  Waiting for: the AE, since Mon 4 May',
        '  Its row: https://docs.google.com/spreadsheets/d/book/edit#gid=1026011&range=A2',
      ].join('\n'),
    );
  });

  it('names no customer and says nothing of a plan, an ask or a step', () => {
    const world = leading(climbedWorld());
    const episode = world.episodeOf('acme').id;
    const values = {
      whyRed: 'acme is angry',
      currentState: 'acme leaves',
      actionPlan: 'Calm acme',
      nextStep: 'Call acme',
      nextStepDue: '2026-05-07',
    };
    world.ledger({ kind: 'edited', episode, who: owners.ae, values }).clock(monday);
    for (const to of ['leader', 'coordinator']) {
      const text = textTo(world, to, { coordinators });
      expect(text).not.toBe('');
      expect(text).not.toMatch(/acme/i);
    }
  });

  it('is part of the one mail to a leader who owns an account', () => {
    const world = leading(climbedWorld()).clock(monday);
    expect(told(world).filter((line) => line.startsWith('jo.doe'))).toHaveLength(1);
    expect(textTo(world, 'jo.doe')).toContain('Red accounts this week');
  });

  it('tells coordinators alone what to look at, also when nothing is red', () => {
    const world = leading(climbedWorld()).clock(monday);
    const attention = ['Slack does not take the token.'];
    expect(textTo(world, 'coordinator', { coordinators, attention })).toContain(
      '- Slack does not take the token.',
    );
    expect(textTo(world, 'leader', { coordinators, attention })).not.toContain('token');
    world.report('acme', 'Green');
    world.close(world.episodeOf('acme').id);
    expect(told(world, { coordinators })).toEqual([]);
    expect(told(world, { coordinators, attention })).toEqual([
      'coordinator: Red accounts: 0 red, 0 waiting for resolution',
    ]);
  });

  it('is not sent before automation', () => {
    const world = leading(redWorld()).clock(monday);
    expect(told(world, { automationSince: instant(world.now + 1) })).toEqual([]);
  });
});
