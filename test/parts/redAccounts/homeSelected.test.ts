import { selectedEpisode } from '../../../src/run/redAccounts/homeSelected';
import { shownOf } from '../../../src/run/redAccounts/homeShown';
import type { RedViewed } from '../../../src/run/redAccounts/viewed';
import { acme } from '../../redAccounts/asking';
import { askId, crmId, email, episodeId } from '../../redAccounts/world';
import type { ViewedWorld } from './viewing';
import { selectedIn, viewedWorld } from './viewing';

/** The id of the episode that is shown, or why none is. */
function shown(world: ViewedWorld, place: Partial<Pick<RedViewed, 'show' | 'selected'>>): string {
  const selected = selectedEpisode(shownOf(world.viewed('ann', place), []));
  return selected.episode ? selected.episode.id : selected.why;
}

const inTracker = (world: ViewedWorld, row: number): string =>
  shown(world, { selected: selectedIn('tracker', row) });
const inAsks = (world: ViewedWorld, row: number): string =>
  shown(world, { selected: selectedIn('asks', row) });

const notSeenYet = 'Ridealong has not looked at this row yet: it does within the hour.';

/** acme is red in row 2 of Account Tracker, and k1 asks for it in row 2 of Asks. */
function begun(): ViewedWorld {
  const world = viewedWorld().typeAsk('k1', { account: 'acme' });
  world.run();
  return world;
}

describe('what is selected', () => {
  it.each([
    [
      'nothing of which Google says',
      undefined,
      'Google does not say which row is selected. Click the row of an account in Account Tracker.',
    ],
    [
      'a row of another tab',
      selectedIn('history', 2),
      'Select the row of an account in Account Tracker, or of an ask in Asks.',
    ],
    [
      'the headers of Account Tracker',
      selectedIn('tracker', 1),
      'This is the row of headers. Select the row of an account.',
    ],
    [
      'an empty row of Account Tracker',
      selectedIn('tracker', 3),
      'This row is empty. Type an account and Red into it, or open a red account here.',
    ],
    ['the headers of Asks', selectedIn('asks', 1), 'This is the row of headers. Select the row of an ask.'],
    [
      'an empty row of Asks',
      selectedIn('asks', 3),
      'This row is empty. Type an account and an ask into it, or ask from the account’s own row.',
    ],
  ])('is %s', (_what, selected, why) => {
    expect(shown(begun(), { selected })).toBe(why);
  });

  it('is an account, or an ask of one', () => {
    const world = begun();
    expect([inTracker(world, 2), inAsks(world, 2)]).toEqual([acme(world), acme(world)]);
  });

  it('does not matter where an account was asked for', () => {
    const world = begun();
    world.report('globex', 'Red');
    const show = world.episodeOf('globex').id;
    expect(shown(world, { show, selected: selectedIn('tracker', 2) })).toBe(show);
    expect(shown(world, { show: episodeId('e99'), selected: selectedIn('tracker', 2) })).toBe(
      'This account is not followed any more. Select another row.',
    );
  });
});

describe('a row of Account Tracker that is no red account', () => {
  const at = (change: Parameters<ViewedWorld['type']>[1], prepare = begun()): ViewedWorld => {
    prepare.clock('2026-05-05 09:00').type('e8', change);
    return prepare;
  };

  it.each([
    [
      { account: 'Initech' },
      'This row is no red account. Choose the health: an account that is Red is followed here.',
    ],
    [{ account: '', whyRed: 'Slow' }, 'This row is no red account. Type the name of the account.'],
    [{ account: 'Initech', health: 'Green' as const }, 'This row is no red account.'],
    [
      { account: 'acme', health: 'Red' as const },
      'This row is no red account. acme has its row already: row 2. Go on there: this one is not followed.',
    ],
    [{ account: 'Initech', health: 'Red' as const }, notSeenYet],
  ])('because it says %j', (row, why) => {
    expect(inTracker(at(row), 3)).toBe(why);
  });

  it('because it was closed after it was typed', () => {
    const world = at({ account: 'acme', health: 'Red' }).clock('2026-05-06 10:00');
    world.report('acme', 'Green');
    world.close(acme(world));
    expect(inTracker(world, 3)).toBe(
      'This row is no red account. acme was closed as resolved after this was typed. If it is red again, choose Red in a new row.',
    );
    world.clock('2026-06-08 10:00').type('e8', { account: 'acme', health: 'Red' });
    expect(inTracker(world, 3)).toBe(notSeenYet);
  });

  it('because several accounts have its name', () => {
    const world = begun();
    for (const id of [crmId('one'), crmId('other')]) {
      const account = { id, name: 'Twins' };
      const event = { account, health: 'Green' as const, changedAt: world.now, why: '' };
      world.hear({ ...event, ae: undefined, ce: undefined, sponsor: undefined, renewal: undefined });
    }
    expect(inTracker(at({ account: 'Twins', health: 'Red' }, world), 3)).toMatch(
      /^This row is no red account\. Several accounts are called Twins: fill in the /,
    );
  });

  it('because its cells do not read, which Check says too', () => {
    const world = at({ account: 'Initech', health: 'Red' });
    world.problems.set(2, ['Health “Purple” is unknown.', 'AE “x” is no address.']);
    expect(inTracker(world, 3)).toBe(
      'This row is no red account yet. Health “Purple” is unknown. AE “x” is no address.',
    );
  });

  it('because nobody has looked at it', () => {
    const world = at({ account: 'Initech' });
    world.withoutId = 2;
    expect(inTracker(world, 3)).toBe(notSeenYet);
    world.withoutId = 1;
    expect(inTracker(world, 3)).toMatch(/Choose the health/);
    world.rows.set(episodeId('e8'), 'unreadable');
    expect(inTracker(world, 3)).toBe(notSeenYet);
  });
});

describe('a row of Asks that is no ask', () => {
  it('because nobody has looked at it, or its cells do not read', () => {
    const world = begun().typeAsk('k2', { account: 'acme', owner: email('vp') });
    expect(inAsks(world, 3)).toBe(notSeenYet);
    world.askProblems.set(2, ['Due “soon” is no day.', 'Owner is missing.']);
    expect(inAsks(world, 3)).toBe('This row is no ask yet. Due “soon” is no day. Owner is missing.');
  });

  it('because its account is followed no more', () => {
    const world = begun().typeAsk('k2', { account: 'acme' });
    const values = {
      account: 'x',
      ask: 'A',
      owner: email('vp'),
      due: '2026-05-08',
      answer: '',
      status: 'Open',
    };
    world.ledger({ kind: 'asked', ask: askId('k2'), episode: episodeId('e99'), who: 'someone', values });
    expect(inAsks(world, 3)).toBe('The account of this ask is not followed any more.');
  });
});

it('finds nothing above the headers of a tab that begins lower', () => {
  const world = begun();
  const viewed = world.viewed('ann', { selected: selectedIn('tracker', 2) });
  const reading = viewed.found.readings.get('tracker');
  if (!reading) throw new Error('there is no such tab');
  const readings = new Map([...viewed.found.readings, ['tracker', { ...reading, headerRow: 3 }] as const]);
  const lower = { ...viewed, found: { ...viewed.found, readings } };
  expect(selectedEpisode(shownOf(lower, []))).toEqual({
    episode: undefined,
    why: 'This is the row of headers. Select the row of an account.',
  });
});
