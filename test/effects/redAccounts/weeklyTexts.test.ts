import { signable } from '../../../src/redAccounts/plan';
import { hourMs, instant } from '../../../src/time/instant';
import { askId, email, RedWorld } from '../../redAccounts/world';
import { agreesPlan, answers, asks, owners, redWorld } from './sayings';
import { sheet, asksTab, monday, end, mailTo, linesTo, titlesTo, below } from './weeklyReading';

// Rules R3, R5, R6: the one mail a week to owners, sponsors, leaders and coordinators of red accounts, word for word.

describe('R3 the mail to an AE or CE', () => {
  it('R3 says of each account what is missing from them, how it stands, its open asks, and where its row is', () => {
    const world = redWorld();
    asks(world, 'k1');
    asks(world, 'k2', { status: 'Answered' });
    expect(linesTo(world.clock(monday), 'jo.doe')).toEqual([
      'Your red account waits for you',
      'Hello Jo Doe,',
      '',
      'Your red accounts',
      '=================',
      '',
      '* acme',
      '  Missing from you: Why red and Current state, since Mon 4 May',
      '  State: Red since Mon 4 May 2026, 6 days',
      '  Open asks: 1',
      `  Its row: ${sheet}&range=A2`,
      ...end,
    ]);
  });

  it('R6 says that nothing is missing, of an account that was looked after', () => {
    const world = redWorld();
    agreesPlan(world.clock('2026-05-08 10:00'));
    expect(linesTo(world.clock(monday), 'cem')).toEqual([
      'Your red account: nothing is missing from you',
      'Hello,',
      '',
      'Your red accounts',
      '=================',
      '',
      'Nothing is missing from you. Keep the next step up to date.',
      '',
      '* acme',
      '  State: Red since Mon 4 May 2026, 6 days',
      `  Its row: ${sheet}&range=A2`,
      ...end,
    ]);
  });

  it('R7 says of an account that is not red any more that it waits for its resolution', () => {
    const world = redWorld();
    world.clock('2026-05-08 11:00').report('acme', 'Yellow');
    expect(below(linesTo(world.clock(monday), 'jo.doe'), '* acme')).toContain(
      '  State: Yellow, waits for its resolution; red since Mon 4 May 2026',
    );
  });

  it.each<[days: string, turned: string]>([
    ['0 days', '2026-05-10 09:01'],
    ['1 day', '2026-05-10 09:00'],
    ['2 days', '2026-05-09 09:00'],
  ])('says %s of an account that was red since %s', (days, turned) => {
    const world = new RedWorld().clock(turned);
    world.report('acme', 'Red', undefined, owners);
    expect(below(linesTo(world.clock(monday), 'jo.doe'), '* acme').join('\n')).toContain(`2026, ${days}\n`);
  });

  it.each<[subject: string, missing: number, all: number]>([
    ['Your red account waits for you', 1, 1],
    ['Your 2 red accounts wait for you', 2, 2],
    ['1 of your 3 red accounts waits for you', 1, 3],
    ['2 of your 3 red accounts wait for you', 2, 3],
    ['Your 2 red accounts: nothing is missing from you', 0, 2],
  ])('has the subject “%s” when %i of %i accounts wait', (subject, missing, all) => {
    const world = new RedWorld();
    // Of those that wait jo.doe is the AE; of the others a CE, while somebody else has not written their part.
    for (let n = 0; n < all; n += 1) {
      const theirs = n < missing ? owners : { ae: email('bea.fox') };
      world.report(`a${n}`, 'Red', undefined, theirs);
    }
    for (let n = missing; n < all; n += 1) agreedWith(world, `a${n}`);
    expect(linesTo(world.clock(monday), 'jo.doe')[0]).toBe(subject);
  });

  it('tells of an account that turned red before it was due, and of none that did so after', () => {
    const world = new RedWorld().clock(monday);
    world.report('acme', 'Red', undefined, owners);
    world.clock('2026-05-11 09:01').report('zeta', 'Red', undefined, owners);
    expect(titlesTo(world, 'jo.doe')).toEqual(['* acme']);
  });

  it.each([25, 26])('spells out 25 accounts, of %i', (count) => {
    const world = new RedWorld();
    for (let n = 0; n < count; n += 1) world.report(`a${n}`, 'Red', undefined, { ae: owners.ae });
    const lines = linesTo(world.clock(monday), 'jo.doe');
    expect(lines.filter((line) => line.startsWith('* '))).toHaveLength(25);
    const points = lines.filter((line) => line.startsWith('- '));
    expect(points).toEqual(count > 25 ? ['- 1 more in Account Tracker.'] : []);
  });

  it('shows what is missing as something to do, and a link by what it leads to', () => {
    const html = mailTo(redWorld().clock(monday), 'jo.doe')?.html;
    expect(html).toContain(';color:#9a3412;font-weight:600">Why red and Current state, since Mon 4 May<');
    expect(html).toContain('>Open it in the tracker</a>');
  });
});

/** jo.doe becomes the CE of an account of which the AE is somebody else, and nothing is missing from them. */
function agreedWith(world: RedWorld, account: string): void {
  const episode = world.episodeOf(account).id;
  const values = { ce: owners.ae, actionPlan: 'Fix', exitCriteria: 'Quiet', nextStep: 'Call' };
  world.clock('2026-05-08 10:00');
  world.ledger({ kind: 'edited', episode, who: owners.ae, values });
  const content = signable(world.episodeOf(account).values, 'ce');
  world.ledger({ kind: 'signed', episode, part: 'ce', who: owners.ae, content });
}

describe('R5 the mail to a sponsor', () => {
  /** kim.roe is the sponsor of acme, whose asks climbed. */
  function climbed(...ids: readonly string[]): RedWorld {
    const world = redWorld();
    const episode = world.episodeOf('acme').id;
    world.ledger({ kind: 'edited', episode, who: owners.ae, values: { sponsor: email('kim.roe') } });
    ids.forEach((id, index) => {
      world.now = instant(world.now + (index % 2 === 0 ? 72 : -24) * hourMs);
      asks(world, id);
      world.ledger({ kind: 'climbed', ask: askId(id), to: email('kim.roe') });
    });
    return world.clock(monday);
  }

  it('R5 says which asks climbed to them, whose they are, since when, until when, and where', () => {
    expect(linesTo(climbed('k1'), 'kim.roe')).toEqual([
      '1 ask of your red accounts without an answer',
      'Hello Kim Roe,',
      '',
      'Asks that climbed to you as the sponsor',
      '=======================================',
      '',
      '* acme: Please fix k1',
      '  Owner: Sam Lee',
      '  Asked: Thu 7 May',
      '  Due: Fri 8 May',
      `  Its row: ${asksTab}&range=A3`,
      ...end,
    ]);
  });

  it('R5 says the oldest first', () => {
    const world = climbed('k1', 'k2');
    expect(linesTo(world, 'kim.roe')[0]).toBe('2 asks of your red accounts without an answer');
    expect(titlesTo(world, 'kim.roe')).toEqual(['* acme: Please fix k2', '* acme: Please fix k1']);
  });

  it('R5 says no day where none is named, and nothing of an ask that did not climb or is answered', () => {
    const world = climbed('k1', 'k2');
    asks(world, 'k3');
    answers(world, 'k1', { status: 'Declined', answer: 'No' });
    answers(world, 'k2', { due: '' });
    expect(titlesTo(world, 'kim.roe')).toEqual(['* acme: Please fix k2']);
    expect(below(linesTo(world, 'kim.roe'), '* acme: Please fix k2').join()).not.toContain('Due');
    answers(world, 'k2', { status: 'Answered', answer: 'Yes' });
    expect(linesTo(world, 'kim.roe')).toEqual([]);
  });

  it.each([25, 26])('R5 spells out 25 asks, of %i', (count) => {
    const ids = Array.from({ length: count }, (_, n) => `k${n}`);
    const world = redWorld();
    const episode = world.episodeOf('acme').id;
    world.ledger({ kind: 'edited', episode, who: owners.ae, values: { sponsor: email('kim.roe') } });
    for (const id of ids) {
      asks(world, id);
      world.ledger({ kind: 'climbed', ask: askId(id), to: email('kim.roe') });
    }
    const lines = linesTo(world.clock(monday), 'kim.roe');
    expect(lines.filter((line) => line.startsWith('* '))).toHaveLength(25);
    const points = lines.filter((line) => line.startsWith('- '));
    expect(points).toEqual(count > 25 ? ['- 1 more in the Asks tab.'] : []);
  });
});

describe('the mail to leaders and coordinators', () => {
  const coordinators = [email('cora')];
  const toCora = (world: RedWorld, attention: readonly string[] = []): readonly string[] =>
    linesTo(world, 'cora', { coordinators, attention });

  it('counts, names the longest red by their rows, and says who is waited for', () => {
    const world = redWorld();
    world.clock('2026-05-08 10:00').report('beta', 'Red');
    world.report('gone', 'Red');
    world.clock('2026-05-09 10:00').report('gone', 'Yellow');
    expect(toCora(world.clock(monday), ['Slack does not take the token.', 'A row is missing.'])).toEqual([
      'Red accounts: 2 red, 1 waiting for resolution',
      'Hello,',
      '',
      'Red accounts this week',
      '======================',
      '',
      '* Now',
      '  Red: 2',
      '  Waiting for resolution: 1',
      '  Plan overdue: 1',
      '',
      'Red longest',
      '===========',
      '',
      '* Row 2: red for 6 days',
      '  Waiting for: the AE, since Mon 4 May',
      `  Its row: ${sheet}&range=A2`,
      '',
      '* Row 3: red for 2 days',
      '  Waiting for: a coordinator, since Fri 8 May',
      `  Its row: ${sheet}&range=A3`,
      '',
      'Please look at',
      '==============',
      '',
      '- Slack does not take the token.',
      '- A row is missing.',
      ...end,
    ]);
  });

  it('counts what is overdue, stale, asked and about to be renewed, where there is any', () => {
    const world = redWorld();
    const episode = world.episodeOf('acme').id;
    world.ledger({ kind: 'edited', episode, who: owners.ae, values: { renewal: '2026-06-30' } });
    asks(world, 'k1');
    asks(world, 'k2');
    world.ledger({ kind: 'climbed', ask: askId('k1'), to: '' });
    expect(below(toCora(world.clock('2026-05-18 09:00')), '* Now')).toEqual([
      '  Red: 1',
      '  Waiting for resolution: 0',
      '  Plan overdue: 1',
      '  Without an update: 1',
      '  Asks open: 2, of which 1 climbed to a sponsor',
      '  Renewals soon: 1 in the next 90 days',
    ]);
  });

  it.each<[days: string, turned: string]>([
    ['0 days', '2026-05-10 09:01'],
    ['1 day', '2026-05-10 09:00'],
  ])(
    'says %s of an account that was red since %s, without its row where that is not known',
    (days, turned) => {
      const world = new RedWorld().clock(turned);
      world.report('acme', 'Red', undefined, owners);
      world.clock(monday);
      const context = { coordinators, rows: new Map<string, number>() };
      expect(linesTo(world, 'cora', context)).toEqual(
        expect.arrayContaining([`* An account: red for ${days}`, `  Its row: ${sheet}`]),
      );
    },
  );

  it.each([10, 11])('spells out ten accounts, of %i, the longest red first', (count) => {
    const world = new RedWorld();
    for (let n = 0; n < count; n += 1) world.report(`a${n}`, 'Red', `2026-05-0${1 + (n % 4)} 10:00`);
    const lines = toCora(world.clock(monday));
    const red = lines.filter((line) => line.startsWith('* Row'));
    expect(red).toHaveLength(10);
    const days = red.map((line) => Number(/(\d+) days/.exec(line)?.[1]));
    expect(days).toEqual([...days].sort((one, other) => other - one));
    const points = lines.filter((line) => line.startsWith('- '));
    expect(points).toEqual(count > 10 ? ['- 1 more in Account Tracker.'] : []);
  });

  it('says nothing of red where all wait for their resolution, and is sent for what is to be looked at alone', () => {
    const world = redWorld();
    world.clock('2026-05-08 11:00').report('acme', 'Green');
    expect(toCora(world.clock(monday))).not.toContain('Red longest');
    world.close(world.episodeOf('acme').id);
    expect(toCora(world)).toEqual([]);
    expect(toCora(world, ['A row is missing.'])[0]).toBe('Red accounts: 0 red, 0 waiting for resolution');
  });

  it('says who of the team is waited for, by what they are', () => {
    const world = redWorld();
    agreesPlan(world.clock('2026-05-08 10:00'));
    const episode = world.episodeOf('acme').id;
    const values = { nextStep: 'Call', nextStepOwner: email('sam.lee'), nextStepDue: '2026-05-08' };
    world.ledger({ kind: 'edited', episode, who: owners.ae, values });
    expect(below(toCora(world.clock(monday)), '* Row 2: red for 6 days')[0]).toBe(
      '  Waiting for: who was asked, since Sat 9 May',
    );
  });
});
