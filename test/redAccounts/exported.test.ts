import { readExported, type ExportedLine } from '../../src/redAccounts/exported';
import { crmReport } from '../../src/redAccounts/reports';
import { line, readHealth } from './exporting';
import { anEvent, crmId, RedWorld } from './world';

/** acme and two called Twin are the CRM's, Globex is known by its name alone, and of the account `mute` no name was told. */
function knownWorld(): RedWorld {
  const world = new RedWorld().type('e1', { account: 'Globex', health: 'Red' });
  world.report('acme', 'Red');
  for (const id of ['one', 'two']) {
    world.report(id, 'Red', undefined, { account: { id: crmId(id), name: 'Twin' } });
  }
  world.report('mute', 'Red', undefined, { account: { id: crmId('mute'), name: '' } });
  return world;
}

/** What is read of each account: what it is known by, or what is wrong with its line. */
function read(world: RedWorld, ...lines: readonly ExportedLine[]): readonly string[] {
  return readExported(world.history, lines, readHealth).map((one) => (one.ok ? one.key : one.problem));
}

const idOf = (name: string): string => `id:${crmId(name)}`;
const globex = (id: string): ExportedLine => line('Globex', 'Red', { id });

describe('the account that a line of an export means', () => {
  it.each([
    ['has its id, whatever its name', [line('acme', 'Red', { name: 'Globex' })], [idOf('acme')]],
    ['has its id, with spaces around it', [line('acme', '', { id: ` ${crmId('acme')} ` })], [idOf('acme')]],
    ['has its id, without a name', [line('acme', '', { name: ' ' })], [idOf('acme')]],
    ['has its name alone', [line(' ACME ', 'Red', { id: ' ' })], [idOf('acme')]],
    ['is a new one by its id', [line('new', 'Red')], [idOf('new')]],
    ['is a new one by its name', [line('New', 'Red', { id: '' })], ['name:new']],
    ['was known by its name alone', [globex(crmId('g'))], ['name:globex']],
    ['was not, when two have its name', [globex(crmId('g')), globex(crmId('h'))], [idOf('g'), idOf('h')]],
    [
      'was not, when two have its name, with spaces around their ids',
      [globex(` ${crmId('g')} `), globex(`${crmId('h')} `)],
      [idOf('g'), idOf('h')],
    ],
    [
      'was, when only what is no id has its name as well',
      [globex(crmId('g')), globex('12')],
      ['name:globex', expect.stringMatching('“12” is no id')],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(read(knownWorld(), ...lines)).toEqual(expected);
  });

  it('is none that is known by its name alone once several of the CRM have that name', () => {
    const world = new RedWorld().type('e1', { account: 'Twin', health: 'Red' });
    world.run();
    const twins = ['one', 'two'].map((id) =>
      anEvent(id, 'Red', world.now, { account: { id: crmId(id), name: 'Twin' } }),
    );
    world.ledger(...twins.flatMap((event) => crmReport(world.history, event)));
    expect(read(world, line('three', 'Red', { name: 'Twin' }))).toEqual([idOf('three')]);
  });

  it('is called as in the export, with single spaces', () => {
    const [one] = readExported(
      new RedWorld().history,
      [line(' New \t Name  Ltd ', '', { id: '' })],
      readHealth,
    );
    expect(one).toMatchObject({ name: 'New Name Ltd' });
  });
});

describe('several lines of an export', () => {
  it('tell of every one that cannot be taken, after what can', () => {
    const unnamed = line('', '', { id: '' });
    expect(read(knownWorld(), unnamed, line('acme', 'Purple'), unnamed, line('acme', 'Red'))).toEqual([
      idOf('acme'),
      'This line names no account.',
      'Purple?',
      'This line names no account.',
    ]);
  });

  it('count as one where they say the same of an account', () => {
    const [once, ...more] = readExported(
      knownWorld().history,
      [line('acme', 'Red'), line('acme', 'Red')],
      readHealth,
    );
    expect(once).toMatchObject({ ok: true, health: 'Red' });
    expect(more).toEqual([]);
  });

  it('leave open which account is meant where neither id nor name says it', () => {
    const wrong = [line('', 'Red', { id: '12' }), line('acme', 'Red', { id: '12' })];
    expect(readExported(knownWorld().history, wrong, readHealth).map(({ key }) => key)).toEqual([
      undefined,
      idOf('acme'),
    ]);
  });
});
