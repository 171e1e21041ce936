import { keyOfName } from '../../src/redAccounts/account';
import type { HeldNews } from '../../src/redAccounts/held';
import type { EpisodeId } from '../../src/redAccounts/records';
import { hourMs, instant } from '../../src/time/instant';
import { email, episodeId, RedWorld } from './world';

// Design section 4, mass changes, in Red Accounts: what the ledger remembers of an account whose news are held.

const ann = email('ann');
const cy = email('cy');

/** Acme, red since Monday, 10:00, when the CRM named Ann and Cy as its owners. */
function acme(): { world: RedWorld; id: EpisodeId } {
  const world = new RedWorld();
  world.report('acme', 'Red', undefined, { ae: ann, ce: cy });
  return { world, id: world.episodeOf('acme').id };
}

const later = (world: RedWorld, ms: number): void => {
  world.now = instant(world.now + ms);
};

/** How it was before, when it is held now. */
const beforeIn = ({ history }: RedWorld, id: EpisodeId) => history.held.before.get(id);

describe('an account was before, when it is held', () => {
  test.each([
    { ms: hourMs - 1, before: { health: '', ae: 'ann@example.com', ce: 'cy@example.com' } },
    { ms: hourMs, before: { health: 'Red', ae: 'ann@example.com', ce: 'cy@example.com' } },
  ])('what it was an hour ago: $before.health, $ms ms after it turned red', ({ ms, before }) => {
    const { world, id } = acme();
    later(world, ms);
    world.ledger({ kind: 'held', rows: [id] });
    expect(beforeIn(world, id)).toEqual(before);
  });

  test.each([
    { ms: hourMs - 1, ae: 'ann@example.com' },
    { ms: hourMs, ae: 'kim@example.com' },
  ])('whose it was an hour ago: $ae, $ms ms after it became Kim’s', ({ ms, ae }) => {
    const { world, id } = acme();
    later(world, 24 * hourMs);
    world.type(id, { ae: email('kim') }).run();
    later(world, ms);
    world.ledger({ kind: 'held', rows: [id] });
    expect(beforeIn(world, id)).toEqual({ health: 'Red', ae, ce: 'cy@example.com' });
  });

  test('not followed and nobody’s, where only the line stands that made its row', () => {
    const world = new RedWorld();
    world.ledger({ kind: 'opened', episode: episodeId('e'), account: keyOfName('Lost'), red: world.now });
    world.ledger({ kind: 'held', rows: ['e'] });
    expect(beforeIn(world, episodeId('e'))).toEqual({ health: '', ae: '', ce: '' });
  });

  test('as it was at first, when it changes again and is held again', () => {
    const { world, id } = acme();
    world.ledger({ kind: 'held', rows: [id] });
    later(world, 24 * hourMs);
    world.ledger({ kind: 'held', rows: [id] });
    expect(beforeIn(world, id)?.health).toBe('');
  });

  test.each(['unheld', 'carriedOut'] as const)('as it was by then, after the last was %s', (kind) => {
    const { world, id } = acme();
    world.ledger({ kind: 'held', rows: [id] }, { kind, rows: [id] });
    expect(beforeIn(world, id)).toBeUndefined();
    later(world, 24 * hourMs);
    world.ledger({ kind: 'held', rows: [id] });
    expect(beforeIn(world, id)?.health).toBe('Red');
  });

  test('as it was when it is held, whatever was said of it earlier', () => {
    const { world, id } = acme();
    world.ledger({ kind: 'mistaken', rows: [id] });
    later(world, 24 * hourMs);
    world.ledger({ kind: 'held', rows: [id] });
    expect(beforeIn(world, id)?.health).toBe('Red');
  });
});

test('of an account that nothing made nothing is remembered but that it is held', () => {
  const { world } = acme();
  world.ledger({ kind: 'held', rows: ['nothing'] });
  const { before, rows }: HeldNews = world.history.held;
  expect([before.size, [...rows.keys()]]).toEqual([0, ['nothing']]);
});

test('it is quiet until the time when it was as before again, and not until a coordinator’s word', () => {
  const { world, id } = acme();
  world.ledger({ kind: 'held', rows: [id] }, { kind: 'mistaken', rows: [id] });
  expect(world.history.held.quietUntil.size).toBe(0);
  world.ledger({ kind: 'carriedOut', rows: [id] });
  expect(world.history.held.quietUntil.size).toBe(0);
  later(world, hourMs);
  world.ledger({ kind: 'unheld', rows: [id] });
  expect([...world.history.held.quietUntil]).toEqual([[id, world.now]]);
});
