import { threadPostText } from '../../../src/effects/redAccounts/threadPost';
import type { Health } from '../../../src/redAccounts/health';
import { email, episodeId, RedWorld } from '../../redAccounts/world';
import { agreesPlan, asks, owners, redWorld } from './sayings';

// Rules R2, R3: the first post says the account, its health, who owns it and whose turn it is, word for word.

const lines = (world: RedWorld): readonly string[] =>
  threadPostText(world.situation, world.episodeOf('acme')).split('\n');

const people = 'AE Jo Doe · CE cem@example.com';

test('R2 of a red account: since when, whose it is, and whose turn', () => {
  expect(lines(redWorld())).toEqual([
    '🔴 *acme* is red',
    `Red since Mon 4 May 2026 · ${people}`,
    'Waiting for AE Jo Doe: Why red and Current state, since Mon 4 May',
    'Waiting for CE cem@example.com: Action plan and Exit criteria, since Mon 4 May',
  ]);
});

test('R3 of an account without owners: that they are not named yet, and that a coordinator is waited for', () => {
  const world = new RedWorld();
  world.report('acme', 'Red');
  expect(lines(world)).toEqual([
    '🔴 *acme* is red',
    'Red since Mon 4 May 2026 · AE not named yet · CE not named yet',
    'Waiting for a coordinator: a name under AE, since Mon 4 May',
    'Waiting for a coordinator: a name under CE, since Mon 4 May',
  ]);
});

test('R3 of an account with a sponsor: who that is; who has an ask is named without a role', () => {
  const world = redWorld();
  const episode = world.episodeOf('acme').id;
  agreesPlan(world);
  world.ledger({ kind: 'edited', episode, who: owners.ae, values: { sponsor: email('kim.roe') } });
  asks(world, 'k1');
  expect(lines(world)).toEqual([
    '🔴 *acme* is red',
    `Red since Mon 4 May 2026 · ${people} · Sponsor Kim Roe`,
    'Waiting for Sam Lee: the answer to “Please fix k1”, since Mon 4 May',
  ]);
});

test('R7 of an account that a sponsor may call resolved: that the sponsor is waited for, by name and role', () => {
  const world = redWorld();
  const episode = world.episodeOf('acme').id;
  const values = { sponsor: email('kim.roe'), resolution: 'A new release' };
  world.clock('2026-05-05 10:00').report('acme', 'Green');
  world.ledger({ kind: 'edited', episode, who: owners.ae, values });
  world.clock('2026-05-20 10:00');
  expect(lines(world).slice(2)).toContainEqual(
    expect.stringContaining('Waiting for Sponsor Kim Roe: the word that it is resolved'),
  );
});

test.each<[turns: number, more: readonly string[]]>([
  [3, []],
  [4, ['… and 1 more']],
  [5, ['… and 2 more']],
])('R3 of %i turns three are named', (turns, more) => {
  const world = redWorld();
  for (let n = 2; n < turns; n += 1) asks(world, `k${n}`);
  expect(lines(world).slice(4)).toEqual([
    'Waiting for Sam Lee: the answer to “Please fix k2”, since Mon 4 May',
    ...more,
  ]);
});

test.each<[health: Health, colour: string]>([
  ['Yellow', '🟡'],
  ['Green', '🟢'],
  ['Lost', '⚫'],
])('R7 of an account that turned %s: that it waits for its resolution', (health, colour) => {
  const world = redWorld().clock('2026-05-05 10:00');
  world.report('acme', health);
  expect(lines(world).slice(0, 2)).toEqual([
    `${colour} *acme* is ${health.toLowerCase()} and waits for its resolution`,
    `Red since Mon 4 May 2026 · ${people}`,
  ]);
  expect(lines(world)[2]).toMatch(/^Waiting for AE Jo Doe: what .*, since Tue 5 May$/);
});

test('R1 of an account that was red again: how often, before and after it was closed', () => {
  const world = redWorld();
  world.clock('2026-05-05 10:00').report('acme', 'Yellow');
  world.clock('2026-05-05 11:00').report('acme', 'Red');
  expect(lines(world)[1]).toBe(`Red since Mon 4 May 2026 · red again once · ${people}`);
  world.clock('2026-05-05 12:00').report('acme', 'Green');
  world.clock('2026-05-05 13:00').close(world.episodeOf('acme').id);
  world.clock('2026-05-06 10:00').report('acme', 'Red');
  expect(lines(world)[1]).toBe(`Red since Mon 4 May 2026 · red again 2 times · ${people}`);
});

test.each([
  ['resolved', '✅ *acme* is resolved'],
  ['lost', '⚫ *acme* was lost'],
] as const)('R7 of an account that is over: %s, and nobody is waited for', (outcome, head) => {
  const world = redWorld().clock('2026-05-05 10:00');
  world.report('acme', outcome === 'lost' ? 'Lost' : 'Green');
  world.clock('2026-05-05 11:00').close(world.episodeOf('acme').id, outcome);
  expect(lines(world)).toEqual([head, `Red since Mon 4 May 2026 · ${people}`]);
});

test('R1 of a row that counts no more: that the account is followed in another one', () => {
  const world = redWorld();
  const { id, account, red } = world.episodeOf('acme');
  const second = episodeId('e9');
  world.ledger(
    { kind: 'opened', episode: second, account, red },
    { kind: 'joined', episode: second, into: id },
  );
  const joined = world.history.episodes.get(second)!;
  expect(threadPostText(world.situation, joined)).toBe(
    '⚪ *acme* is followed in another row of the tracker\nRed since Mon 4 May 2026 · AE not named yet · CE not named yet',
  );
});
