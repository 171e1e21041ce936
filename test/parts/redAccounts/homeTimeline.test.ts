import type { Entry } from '../../../src/workbook/entries';
import { shownOf } from '../../../src/run/redAccounts/homeShown';
import { timelineOf } from '../../../src/run/redAccounts/homeTimeline';
import type { AccountView } from '../../../src/sidebar/redAccounts/requests';
import type { Values } from '../../../src/redAccounts/records';
import { acme } from '../../redAccounts/asking';
import { askId, email, episodeId } from '../../redAccounts/world';
import { viewedWorld, ViewedWorld } from './viewing';

type Line = AccountView['timeline'][number];

function lines(world: ViewedWorld, id = acme(world)): Line[] {
  const episode = world.history.episodes.get(id);
  if (!episode) throw new Error('it is not there');
  return timelineOf(shownOf(world.viewed('ann'), []), episode);
}

/** Ann Berg says something else in one field of acme. */
function edits(world: ViewedWorld, values: Partial<Values>): ViewedWorld {
  return world.ledger({ kind: 'edited', episode: acme(world), who: email('ann.berg'), values });
}

const whatAndText = (of: readonly Line[]): string[] => of.map(({ what, text }) => `${what}: ${text}`);

describe('R8 the timeline of an account', () => {
  it('begins with how it turned red and what the CRM said', () => {
    const world = viewedWorld();
    const crm = { when: 'Mon 4 May 10:00', who: 'CRM' };
    expect(lines(world)).toEqual([
      { ...crm, what: 'Sponsor', text: 'sam@example.com' },
      { ...crm, what: 'CE', text: 'cem@example.com' },
      { ...crm, what: 'AE', text: 'ann.berg@example.com' },
      { ...crm, what: 'Account id', text: '001000000acmeAA' },
      { when: 'Mon 4 May 10:00', who: 'Ridealong', what: 'Row', text: 'Followed as a red account' },
      { ...crm, what: 'Health', text: 'Red' },
    ]);
  });

  it('has a value beside the one that it replaced where both are short', () => {
    const world = viewedWorld().clock('2026-05-05 09:30');
    const [thirty, more] = ['x'.repeat(30), 'y'.repeat(31)];
    edits(world, { nextStep: thirty });
    edits(world, { nextStep: 'z'.repeat(30) });
    edits(world, { nextStep: more });
    edits(world, { nextStep: '' });
    edits(world, { nextStepDue: '2026-05-08' });
    edits(world, { nextStepDue: '2027-01-04' });
    expect(lines(world).slice(0, 6)).toEqual(
      [
        ['Next step due', 'Fri 8 May 2026 → Mon 4 Jan 2027'],
        ['Next step due', 'Fri 8 May 2026'],
        ['Next step', 'Emptied'],
        ['Next step', more],
        ['Next step', `${thirty} → ${'z'.repeat(30)}`],
        ['Next step', thirty],
      ].map(([what, text]) => ({ when: 'Tue 5 May 09:30', who: 'Ann Berg', what, text })),
    );
  });

  it('cuts what is too long to read in a list', () => {
    const world = viewedWorld();
    edits(world, { whyRed: 'w'.repeat(401) });
    const values = {
      account: 'acme',
      ask: 'a'.repeat(200),
      owner: email('vp'),
      due: '2026-05-08',
      answer: '',
    };
    world.ledger({
      kind: 'asked',
      ask: askId('k1'),
      episode: acme(world),
      who: email('ann.berg'),
      values: { ...values, status: 'Open' },
    });
    world.ledger({
      kind: 'askEdited',
      ask: askId('k1'),
      who: email('vp'),
      values: { answer: 'v'.repeat(400) },
    });
    const [answer, ask, why] = lines(world);
    expect([answer?.text, why?.text]).toEqual(['v'.repeat(400), `${'w'.repeat(399)}…`]);
    expect(ask?.text).toBe(`${'a'.repeat(200)} (owner vp@example.com, due 2026-05-08)`);
    expect(answer?.what).toBe(`Ask “${'a'.repeat(59)}…”: Answer`);
  });

  it('ends after 120 lines in how many were before', () => {
    const world = viewedWorld();
    const written = (from: number, to: number): void => {
      for (let n = from; n <= to; n += 1) edits(world, { nextStep: `${n}` });
    };
    written(1, 114);
    expect(lines(world)).toHaveLength(120);
    expect(lines(world)[119]).toMatchObject({ what: 'Health', text: 'Red' });
    world.clock('2026-05-05 09:30');
    written(115, 115);
    expect(lines(world)[120]).toMatchObject({ what: '1 earlier change' });
    written(116, 116);
    expect(lines(world).slice(119)).toEqual([
      { when: 'Mon 4 May 10:00', who: 'CRM', what: 'Account id', text: '001000000acmeAA' },
      { when: 'until Mon 4 May 10:00', who: 'In the tab History', what: '2 earlier changes', text: '' },
    ]);
  });
});

describe('R8 what belongs to the timeline of an account', () => {
  const ask = {
    account: 'acme',
    ask: 'A date',
    owner: email('vp'),
    due: '2026-05-08',
    answer: '',
    status: 'Open',
  };

  it('is what became of it, of its asks and its row', () => {
    const world = viewedWorld().clock('2026-05-05 09:30');
    const episode = acme(world);
    const who = email('ann.berg');
    const thread = { channel: 'C1', ts: '1.1', link: 'https://example.slack.com/archives/C1/p11' };
    world.ledger(
      { kind: 'asked', ask: askId('k1'), episode, who, values: ask },
      { kind: 'askEdited', ask: askId('k1'), who: 'someone', values: { status: 'Acknowledged' } },
      { kind: 'climbed', ask: askId('k1'), to: email('sam') },
      { kind: 'missing', ids: [episode, 'k1'] },
      { kind: 'missing', ids: [episode] },
      { kind: 'putBack', ids: [episodeId('e9'), episode, episodeId('e8')] },
      { kind: 'found', ids: [episode] },
      { kind: 'signed', episode, part: 'ae', who, content: 'x' },
      { kind: 'wordGiven', episode, role: 'sponsor', who: email('sam') },
      { kind: 'wordSeen', episode, role: 'ae', word: 'Agreed' },
      { kind: 'threadTaken', episode, ...thread },
      { kind: 'held', rows: [episode] },
    );
    expect(
      lines(world)
        .slice(0, 7)
        .map(({ who, what, text }) => [who, what, text]),
    ).toEqual([
      ['Ridealong', 'Thread', 'https://example.slack.com/archives/C1/p11'],
      ['sam@example.com', 'Sponsor’s word', 'Resolved'],
      ['Ann Berg', 'AE’s part', 'Signed'],
      ['Ridealong', 'Row', 'Gone → Put back'],
      ['Ridealong', 'Ask “A date”', 'Open → Climbed to sam@example.com'],
      ['Someone', 'Ask “A date”: Status', 'Open → Acknowledged'],
      ['Ann Berg', 'Ask', 'A date (owner vp@example.com, due 2026-05-08)'],
    ]);
  });

  it('is nothing of another account, its asks and its row', () => {
    const world = viewedWorld();
    world.report('globex', 'Red');
    const before = lines(world);
    const other = world.episodeOf('globex').id;
    const who = email('ann.berg');
    world.clock('2026-05-05 09:30').report('globex', 'Yellow');
    world.ledger(
      { kind: 'asked', ask: askId('k1'), episode: other, who, values: { ...ask, account: 'globex' } },
      { kind: 'askEdited', ask: askId('k1'), who, values: { status: 'Answered', answer: 'No' } },
      { kind: 'climbed', ask: askId('k1'), to: '' },
      { kind: 'putBack', ids: [other] },
      { kind: 'edited', episode: other, who, values: { whyRed: 'Slow' } },
    );
    expect(lines(world)).toEqual(before);
  });

  it('goes on after another account turned red, and was found to be one of the CRM', () => {
    const world = viewedWorld().clock('2026-05-05 09:30').type('e5', { account: 'globex', health: 'Red' });
    world.run();
    world.clock('2026-05-06 09:30').report('globex', 'Red');
    world.clock('2026-05-07 09:30').report('acme', 'Yellow');
    expect(whatAndText(lines(world)).slice(0, 2)).toEqual([
      'Health: Red → Yellow',
      'Sponsor: sam@example.com',
    ]);
  });

  it('has with it what was joined into it, and what was asked there', () => {
    const world = new ViewedWorld().type('e1', { account: 'acme', health: 'Red' });
    world.run();
    world.report('globex', 'Red');
    const { id: into } = world.episodeOf('globex');
    const who = email('ann.berg');
    world.ledger({ kind: 'edited', episode: episodeId('e1'), who, values: { whyRed: 'Slow' } });
    world.ledger({ kind: 'asked', ask: askId('k1'), episode: episodeId('e1'), who, values: ask });
    expect(whatAndText(lines(world, into))).not.toContain('Why red: Slow');
    world.ledger({ kind: 'joined', episode: episodeId('e1'), into });
    world.ledger({ kind: 'askEdited', ask: askId('k1'), who, values: { status: 'Declined' } });
    expect(whatAndText(lines(world, into)).slice(0, 4)).toEqual([
      'Ask “A date”: Status: Open → Declined',
      'Row: Counts no more: the account has an earlier row',
      'Ask: A date (owner vp@example.com, due 2026-05-08)',
      'Why red: Slow',
    ]);
  });

  it('has what was said of its account while it was known by its name only', () => {
    const world = new ViewedWorld().type('e1', { account: 'acme', health: 'Red' });
    world.run();
    world.clock('2026-05-05 09:30').report('acme', 'Yellow');
    expect(whatAndText(lines(world, episodeId('e1')))).toEqual([
      'Account id: 001000000acmeAA',
      'Account: acme → Known by its id 001000000acmeAA',
      'Health: Red → Yellow',
      'Row: Followed as a red account',
      'Health: Red',
    ]);
  });
});

describe('R8 what was said of an account in its time', () => {
  it('ends where it turned red another time, and begins with its own red', () => {
    const world = viewedWorld();
    const first = acme(world);
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.close(first);
    world.clock('2026-06-15 10:00').report('acme', 'Red');
    world.clock('2026-06-16 10:00').report('acme', 'Yellow');
    const second = world.episodesOf('acme')[1]?.id ?? first;
    const healthOf = (id: typeof first): string[] =>
      lines(world, id)
        .filter(({ what }) => what.startsWith('Health'))
        .map(({ when, text }) => `${when}: ${text}`);
    expect(healthOf(first)).toEqual(['Tue 5 May 10:00: Red → Green', 'Mon 4 May 10:00: Red']);
    expect(healthOf(second)).toEqual(['Tue 16 Jun 10:00: Red → Yellow', 'Mon 15 Jun 10:00: Red']);
  });

  it('is what a run adds now as well', () => {
    const world = viewedWorld().clock('2026-05-05 09:30');
    const entry: Entry = {
      kind: 'edited',
      episode: acme(world),
      who: email('ann.berg'),
      values: { whyRed: 'Slow' },
    };
    const shown = shownOf(world.viewed('ann'), [{ ...entry, at: world.now, by: email('ann.berg'), run: 2 }]);
    expect(timelineOf(shown, world.episodeOf('acme'))[0]).toEqual({
      when: 'Tue 5 May 09:30',
      who: 'Ann Berg',
      what: 'Why red',
      text: 'Slow',
    });
  });
});
