import { redWeeklyMails } from '../../../src/effects/redAccounts/redWeekly';
import { hourMs } from '../../../src/time/instant';
import { askId, email, RedWorld } from '../../redAccounts/world';
import { agreesPlan, asks, owners, redWorld, sendingFrom } from './sayings';
import { sheet, monday, mailTo, linesTo, below } from './weeklyReading';

// Rules R3, R5, R6: the one mail a week to owners, sponsors, leaders and coordinators of red accounts, word for word.

describe('what a mail shows in colour, or as something to click on', () => {
  const coordinators = [email('cora')];
  const warningsIn = (html = ''): readonly (string | undefined)[] =>
    [...html.matchAll(/;color:#9a3412;font-weight:600">([^<]*)</g)].map(([, text]) => text);

  it('is what is overdue or stale, and the row of each account', () => {
    const world = redWorld();
    asks(world, 'k1');
    const html = mailTo(world.clock('2026-05-18 09:00'), 'cora', { coordinators })?.html;
    expect(warningsIn(html)).toEqual(['1', '1']);
    expect(html).toContain('>Open it in the tracker</a>');
  });

  it('is the row of each ask', () => {
    const world = redWorld();
    const episode = world.episodeOf('acme').id;
    world.ledger({ kind: 'edited', episode, who: owners.ae, values: { sponsor: email('kim.roe') } });
    asks(world, 'k1');
    world.ledger({ kind: 'climbed', ask: askId('k1'), to: email('kim.roe') });
    const html = mailTo(world.clock(monday), 'kim.roe')?.html;
    expect(html).toMatch(/<a href="[^"]*#gid=1026012&amp;range=A3"[^>]*>Open it in the tracker<\/a>/);
    expect(warningsIn(html)).toEqual([]);
  });

  it('names nobody who is waited for where nobody is', () => {
    const world = redWorld();
    agreesPlan(world.clock('2026-05-08 10:00'));
    const lines = linesTo(world.clock(monday), 'cora', { coordinators });
    expect(below(lines, '* Row 2: red for 6 days')).toEqual([`  Its row: ${sheet}&range=A2`]);
    expect(below(lines, '* Now')).toEqual(['  Red: 1', '  Waiting for resolution: 0']);
  });
});

describe('one mail a week to each person', () => {
  it('has all that is for them, with the subject of what is theirs to do first', () => {
    const world = redWorld({ leaders: [email('jo.doe')] });
    const lines = linesTo(world.clock(monday), 'jo.doe', { coordinators: [email('jo.doe')] });
    expect(lines[0]).toBe('Your red account waits for you');
    expect(lines.filter((_, index) => /^=+$/.test(lines[index + 1] ?? ''))).toEqual([
      'Your red accounts',
      'Red accounts this week',
      'Red longest',
    ]);
  });

  it('is wanted from when it is due, for two days', () => {
    const world = redWorld().clock(monday);
    const context = { ...sendingFrom(world), coordinators: [], attention: [] };
    const day = 24 * hourMs;
    expect(
      [...redWeeklyMails(world.situation, context)].map(([key, { from, until }]) => [key, from, until]),
    ).toEqual(
      ['jo.doe', 'cem'].map((name) => [`weekly/2026-05-11/${email(name)}`, world.now, world.now + 2 * day]),
    );
  });

  it('waits for the person in whose accounts somebody types, and not for others', () => {
    const world = redWorld({ leaders: [email('lea.fox')] });
    world.report('beta', 'Red', undefined, { ae: email('bea.fox') });
    world.clock(monday);
    const episode = world.episodeOf('acme').id;
    world.ledger({ kind: 'edited', episode, who: 'someone', values: { whyRed: 'Outa' } });
    expect(linesTo(world, 'jo.doe')).toEqual([]);
    expect(linesTo(world, 'bea.fox')[0]).toBe('Your red account waits for you');
    expect(linesTo(world, 'lea.fox')[0]).toBe('Red accounts: 2 red, 0 waiting for resolution');
  });

  it('is none of accounts whose news are held', () => {
    const world = redWorld();
    world.ledger({ kind: 'held', rows: [world.episodeOf('acme').id] });
    expect(linesTo(world.clock(monday), 'jo.doe')).toEqual([]);
  });
});

test('R3 an owner of whom several things are missing is told each on a line, and calls no account red that is not', () => {
  const world = new RedWorld();
  world.report('acme', 'Red', undefined, { ae: owners.ae });
  world.report('beta', 'Red', undefined, owners);
  world.clock('2026-05-08 11:00').report('beta', 'Yellow');
  const lines = linesTo(world.clock(monday), 'jo.doe');
  expect(lines[0]).toBe('Your 2 accounts wait for you');
  expect(below(lines, '* acme').slice(0, 2)).toEqual([
    '  Missing from you: a name under CE, since Mon 4 May',
    '    Why red and Current state, since Mon 4 May',
  ]);
});

test('leaders are not told what only coordinators look at; asks that are answered are not counted', () => {
  const world = redWorld({ leaders: [email('lea.fox')] });
  asks(world, 'k1');
  asks(world, 'k2', { status: 'Answered' });
  const lines = linesTo(world.clock(monday), 'lea.fox', { attention: ['A row is missing.'] });
  expect(lines).toContain('  Asks open: 1, of which 0 climbed to a sponsor');
  expect(lines).not.toContain('Please look at');
});
