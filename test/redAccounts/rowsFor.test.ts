import { keyOfId, keyOfName } from '../../src/redAccounts/account';
import type { RedEntry } from '../../src/redAccounts/history';
import { crmReport, panelReport } from '../../src/redAccounts/reports';
import { rowsFor } from '../../src/redAccounts/rowsFor';
import { anEvent, at, crmId, email, episodeId, RedWorld } from './world';

const ann = email('ann');
const acme = { key: keyOfId(crmId('acme')), name: 'acme' };

/** The ledger hears of a health by the CRM; no run follows. */
function hears(world: RedWorld, health: 'Red' | 'Yellow' | 'Green', when: string): void {
  world.ledger(...crmReport(world.history, anEvent('acme', health, at(when))));
}

/** Ann says in the panel that an account is red, now. */
function annSaysRed(world: RedWorld, account: { key: typeof acme.key; name: string } = acme): void {
  world.ledger(panelReport(account, { health: 'Red', why: '' }, ann, world.now));
}

/** The two entries that make a new row. */
function made(who: string, account: typeof acme, accountId: string, red: number): readonly RedEntry[] {
  const episode = expect.any(String) as unknown as ReturnType<typeof episodeId>;
  const values = accountId === '' ? { account: account.name } : { account: account.name, accountId };
  return [
    { kind: 'opened', episode, account: account.key, red: red as RedWorld['now'] },
    { kind: 'edited', episode, who: who as 'CRM', values: { ...values, health: 'Red' } },
  ];
}

describe('R2 the row of a red that has none', () => {
  it('R8 is begun by who told of this red, not of the one before', () => {
    const world = new RedWorld();
    hears(world, 'Red', '2026-05-04 10:00');
    expect(rowsFor(world.situation)).toEqual(made('CRM', acme, crmId('acme'), world.now));
    world.run();
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.close(world.episodeOf('acme').id).clock('2026-06-08 10:00');
    annSaysRed(world);
    expect(rowsFor(world.situation)).toEqual(made(ann, acme, crmId('acme'), world.now));
  });

  it('R8 is begun by who told of red, where somebody else told of yellow at the same time', () => {
    const world = new RedWorld();
    hears(world, 'Yellow', '2026-05-04 10:00');
    annSaysRed(world);
    expect(rowsFor(world.situation)).toEqual(made(ann, acme, crmId('acme'), world.now));
  });

  /** Its row was called otherwise, the account was closed, and is red again a month later. */
  function redAgain(world: RedWorld, row: string, account: string): RedWorld {
    world.type(row, { account }).run();
    world.type(row, { health: 'Green' }).clock('2026-05-05 10:00').run();
    return world.close(episodeId(row)).clock('2026-06-08 10:00');
  }

  it('has the name that people last gave an account that the CRM does not know', () => {
    const world = redAgain(new RedWorld().type('e1', { account: 'Globex', health: 'Red' }), 'e1', 'GLOBEX');
    const globex = { key: keyOfName('Globex'), name: 'globex' };
    annSaysRed(world, globex);
    const called = { ...globex, name: 'GLOBEX' };
    expect(rowsFor(world.situation)).toEqual(made(ann, called, '', world.now));
  });

  it('has the name of the CRM where there is one, whatever people called it', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    redAgain(world, world.episodeOf('acme').id, 'Our Acme');
    annSaysRed(world);
    expect(rowsFor(world.situation)).toEqual(made(ann, acme, crmId('acme'), world.now));
  });
});

it('R1 an episode that was joined into another is its own again once a late report shows that they are two', () => {
  const world = new RedWorld();
  const [first, second] = ['2026-05-04 10:00', '2026-06-20 10:00'] as const;
  const [e1, e2] = [episodeId('e1'), episodeId('e2')];
  world.ledger(
    { kind: 'opened', episode: e1, account: acme.key, red: at(first) },
    { kind: 'opened', episode: e2, account: acme.key, red: at(second) },
    { kind: 'joined', episode: e2, into: e1 },
  );
  expect(rowsFor(world.situation)).toEqual([]);
  hears(world, 'Green', '2026-05-05 10:00');
  world.clock('2026-05-06 10:00').close('e1');
  expect(rowsFor(world.situation)).toEqual([
    { kind: 'opened', episode: e2, account: acme.key, red: at(second) },
  ]);
});
