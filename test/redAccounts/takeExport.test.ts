import type { ExportedLine } from '../../src/redAccounts/exported';
import { noValues } from '../../src/redAccounts/redHistoryWith';
import { takeExport, type Taken } from '../../src/redAccounts/takeExport';
import { acme, redWorld } from './asking';
import { line, readHealth } from './exporting';
import { crmId, email, episodeId, RedWorld } from './world';

const casey = email('casey');

/** What casey's export gives. */
function taken(world: RedWorld, ...lines: readonly ExportedLine[]): Taken {
  return takeExport({ ...world.situation, by: casey }, lines, readHealth);
}

/** acme is red since the day before, by the CRM. */
const acmeRed = (): RedWorld => redWorld().clock('2026-05-05 10:00');

/** What the ledger keeps of a line about an account of the CRM that says another health than the tracker. */
function imported(name: string, health: string, changes: object = {}): object {
  const account = `id:${crmId(name)}`;
  return {
    kind: 'healthReported',
    report: `${account} 2026-05-05T08:00:00.000Z ${health}`,
    account,
    name,
    health,
    changedAt: Date.parse('2026-05-05T08:00:00Z'),
    source: 'import',
    who: casey,
    why: '',
    says: {},
    ...changes,
  };
}

/** Globex is red, known by its name alone. */
function globexRed(): RedWorld {
  const world = new RedWorld().type('g', { account: 'Globex', health: 'Red' });
  world.run();
  return world.clock('2026-05-05 10:00');
}

const byName = (says: object): object =>
  imported('', 'Green', {
    report: 'name:globex 2026-05-05T08:00:00.000Z Green',
    account: 'name:globex',
    name: 'Globex',
    source: 'panel',
    says,
  });

describe('R2 what the ledger gets from an export', () => {
  it.each<[string, RedWorld, ExportedLine, object]>([
    [
      'is the health of now, and the people whose addresses it has',
      acmeRed(),
      line('acme', 'Green', { ae: ' ANN@example.com', ce: 'Cem', sponsor: 'sam@elsewhere.org' }),
      imported('acme', 'Green', { says: { ae: email('ann') } }),
    ],
    [
      'calls an account as the export does',
      acmeRed(),
      line('acme', 'Green', { name: 'ACME Ltd' }),
      imported('acme', 'Green', { name: 'ACME Ltd' }),
    ],
    [
      'calls an account as it is known where the export has no name',
      acmeRed(),
      line('acme', 'Green', { name: '' }),
      imported('acme', 'Green'),
    ],
    [
      'is no people of an account known by its name alone where it has none',
      globexRed(),
      line('Globex', 'Green', { id: '', ae: 'Ann' }),
      byName({}),
    ],
    [
      'is the people of an account known by its name alone where it has their addresses',
      globexRed(),
      line('globex', 'Green', { id: '', name: 'Globex', ce: 'cem@example.com', sponsor: 'sam@example.com' }),
      byName({ ce: email('cem'), sponsor: email('sam') }),
    ],
  ])('%s', (_what, world, exported, entry) => {
    expect(taken(world, exported)).toStrictEqual({
      entries: [entry],
      newRows: [],
      opened: 0,
      changed: 1,
      unreadable: 0,
    });
  });

  it('is that an account is red of which only its id is known', () => {
    const world = new RedWorld().clock('2026-05-05 10:00');
    expect(taken(world, line('acme', 'Red', { name: ' ' }))).toEqual({
      entries: [imported('acme', 'Red', { name: '' })],
      newRows: [],
      opened: 1,
      changed: 0,
      unreadable: 0,
    });
  });

  it('is nothing of what it says nothing new of, and of what cannot be read, which is counted', () => {
    const lines = [
      line('acme', ''),
      line('globex', 'Green'),
      line('beta', 'Purple'),
      line('x', 'Red', { id: '1' }),
    ];
    expect(taken(acmeRed(), ...lines)).toStrictEqual({
      entries: [],
      newRows: [],
      opened: 0,
      changed: 0,
      unreadable: 2,
    });
  });
});

describe('R8 a health that was typed a moment before', () => {
  const green = line('acme', 'Green');

  it('is said before the export, by somebody', () => {
    const world = acmeRed();
    world.type(acme(world), { health: 'Yellow' });
    expect(taken(world, green).entries).toEqual([
      { kind: 'edited', episode: acme(world), who: 'someone', values: { health: 'Yellow' } },
      expect.objectContaining({ kind: 'healthReported', health: 'Yellow', who: 'someone', source: 'typed' }),
      imported('acme', 'Green'),
    ]);
  });

  it('is not the account’s where the row speaks of another one', () => {
    const world = acmeRed();
    world.type(acme(world), { accountId: crmId('beta'), health: 'Yellow' });
    expect(taken(world, green).entries).toEqual([imported('acme', 'Green')]);
  });

  it('is not known where the row is gone or does not read', () => {
    const world = acmeRed();
    world.rows.set(acme(world), 'unreadable');
    expect(taken(world, green).entries).toEqual([imported('acme', 'Green')]);
    world.rows.delete(acme(world));
    expect(taken(world, green).entries).toEqual([imported('acme', 'Green')]);
  });
});

describe('R2 the row that another automation did not make', () => {
  /** acme is red by the CRM since the day before, and nobody made its row. */
  function withoutRow(): RedWorld {
    const world = new RedWorld({ rowsByOthers: true });
    world.report('acme', 'Red');
    return world.clock('2026-05-05 10:00');
  }

  it.each([
    ['its name in the export', 'ACME Ltd', 'ACME Ltd'],
    ['the name by which it is known where the export has none', ' ', 'acme'],
  ])('is made with %s, as red since the CRM said so', (_what, name, called) => {
    const world = withoutRow();
    const said = { account: called, accountId: crmId('acme'), health: 'Red' };
    expect(taken(world, line('acme', 'Red', { name }))).toEqual({
      entries: [
        imported('acme', 'Red', { name: called }),
        {
          kind: 'opened',
          episode: episodeId('e1'),
          account: `id:${crmId('acme')}`,
          red: Date.parse('2026-05-04T08:00:00Z'),
        },
        { kind: 'edited', episode: episodeId('e1'), who: casey, values: said },
      ],
      newRows: [{ id: episodeId('e1'), values: { ...noValues, ...said } }],
      opened: 1,
      changed: 0,
      unreadable: 0,
    });
  });
});
