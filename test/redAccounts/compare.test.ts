import { compareExport, type ThreadMissing } from '../../src/redAccounts/compare';
import type { ExportedLine } from '../../src/redAccounts/exported';
import type { Health } from '../../src/redAccounts/health';
import { crmReport, importedReport, typedReport } from '../../src/redAccounts/reports';
import { newRow } from '../../src/redAccounts/rowValues';
import { takeExport, type Taken } from '../../src/redAccounts/takeExport';
import { instant } from '../../src/time/instant';
import { carryOut, redWorld } from './asking';
import { line, readHealth } from './exporting';
import { anEvent, crmId, email, episodeId, RedWorld } from './world';

const noneMissing: ThreadMissing = () => undefined;

/** How an export differs: "kind name: mend". */
function differences(
  world: RedWorld,
  lines: readonly ExportedLine[],
  threadMissing = noneMissing,
): readonly string[] {
  return compareExport(world.situation, lines, { readHealth, threadMissing }).map(
    ({ kind, account, mend }) => `${kind} ${account.name}: ${mend}`,
  );
}

function sentences(world: RedWorld, ...lines: readonly ExportedLine[]): readonly string[] {
  return compareExport(world.situation, lines, { readHealth, threadMissing: noneMissing }).map(
    ({ sentence }) => sentence,
  );
}

/** Takes lines over, as a run does. */
function take(world: RedWorld, ...lines: readonly ExportedLine[]): Taken {
  const taken = takeExport({ ...world.situation, by: email('casey') }, lines, readHealth);
  for (const { id, values } of taken.newRows) world.rows.set(id, newRow(id, values, world.now));
  carryOut(world, { ok: true, entries: taken.entries, edits: new Map(), askEdits: new Map() });
  return taken;
}

describe('R2 an export compared with the tracker', () => {
  it('differs in nothing where both say the same, and of accounts that are not followed', () => {
    const world = redWorld();
    expect(differences(world, [line('acme', 'Red'), line('globex', 'Green'), line('initech', '')])).toEqual(
      [],
    );
    world.clock('2026-05-05 10:00').report('acme', 'Yellow');
    expect(differences(world, [line('acme', 'Yellow')])).toEqual([]);
  });

  it('names a red account without a row, and one that was closed', () => {
    const world = redWorld();
    expect(differences(world, [line('acme', 'Red'), line('globex', 'Red')])).toEqual([
      'redWithoutRow globex: Make its row',
    ]);
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.close(world.episodeOf('acme').id);
    expect(differences(world, [line('acme', 'Red')])).toEqual(['redWithoutRow acme: Open it again']);
    expect(sentences(world, line('acme', 'Red'))).toEqual([
      'Red in the export; in Account Tracker it was closed as resolved on Tue 5 May 2026.',
    ]);
    world.clock('2026-06-30 10:00');
    expect(differences(world, [line('acme', 'Red')])).toEqual(['redWithoutRow acme: Make a new row']);
  });

  it('names a red row of which the export says another health, none, or nothing', () => {
    const world = redWorld();
    expect(differences(world, [line('acme', 'Green')])).toEqual(['rowWithoutRed acme: Change to Green']);
    expect(differences(world, [line('acme', '')])).toEqual(['rowWithoutRed acme: ']);
    expect(differences(world, [])).toEqual(['notInExport acme: ']);
    world.clock('2026-05-05 10:00').report('acme', 'Yellow');
    expect(differences(world, [])).toEqual([]);
  });

  it('names another colour of an account that waits for its resolution', () => {
    const world = redWorld().clock('2026-05-05 10:00');
    world.report('acme', 'Yellow');
    expect(differences(world, [line('acme', 'Red')])).toEqual(['colourDiffers acme: Change to Red']);
    expect(differences(world, [line('acme', 'Green')])).toEqual(['colourDiffers acme: Change to Green']);
    expect(differences(world, [line('acme', '')])).toEqual([]);
  });

  it('takes what somebody typed a moment ago for what the tracker says', () => {
    const world = redWorld();
    world.clock('2026-05-05 10:00').type(world.episodeOf('acme').id, { health: 'Green' });
    expect(differences(world, [line('acme', 'Green')])).toEqual([]);
    expect(differences(world, [line('acme', 'Red')])).toEqual(['colourDiffers acme: Change to Red']);
  });

  it('takes what the CRM told a moment ago for what the tracker says, though its row does not say so yet', () => {
    const world = redWorld().clock('2026-05-05 10:00');
    world.ledger(...crmReport(world.history, anEvent('acme', 'Green', world.now)));
    expect(differences(world, [line('acme', 'Green')])).toEqual([]);
  });

  it('goes by the account where its row says no health, is gone, or speaks of another account', () => {
    const world = redWorld();
    const { id } = world.episodeOf('acme');
    world.type(id, { health: undefined });
    expect(differences(world, [line('acme', 'Red')])).toEqual([]);
    world.type(id, { accountId: crmId('globex'), health: 'Green' });
    expect(differences(world, [line('acme', 'Red')])).toEqual([]);
    world.rows.delete(id);
    expect(differences(world, [line('acme', 'Red')])).toEqual([]);
  });

  it('names a missing thread beside whatever else differs', () => {
    const threadMissing: ThreadMissing = () => ({ sentence: 'No thread.', mend: 'Post it now' });
    expect(differences(redWorld(), [line('acme', 'Green'), line('globex', 'Green')], threadMissing)).toEqual([
      'rowWithoutRed acme: Change to Green',
      'threadMissing acme: Post it now',
    ]);
  });
});

describe('the sentences of a comparison', () => {
  it('say both healths, or that the export says none', () => {
    const world = redWorld();
    expect(sentences(world, line('acme', 'Green'))).toEqual(['Green in the export, Red in Account Tracker.']);
    expect(sentences(world, line('acme', ''))).toEqual([
      'Red in Account Tracker; the export says no health of it.',
    ]);
  });

  it('name what the export leaves out, as the tracker knows it', () => {
    const found = compareExport(redWorld().situation, [], { readHealth, threadMissing: noneMissing });
    expect(found).toEqual([
      {
        kind: 'notInExport',
        account: { id: crmId('acme'), name: 'acme', health: '', ae: '', ce: '', sponsor: '' },
        sentence:
          'Red in Account Tracker, and not in the export. Change its health if it is not red any more.',
        mend: '',
      },
    ]);
  });

  it('say of a closed one how it ended, and offer its row up to the last moment of the set days', () => {
    const world = redWorld().clock('2026-05-05 10:00');
    world.report('acme', 'Lost');
    world.close(world.episodeOf('acme').id, 'lost');
    const at = (clock: string) => differences(world.clock(clock), [line('acme', 'Red')]);
    expect(at('2026-05-19 10:00')).toEqual(['redWithoutRow acme: Open it again']);
    expect(at('2026-05-19 10:01')).toEqual(['redWithoutRow acme: Make a new row']);
    expect(sentences(world, line('acme', 'Red', { ce: 'Cem' }))).toEqual([
      'Red in the export; in Account Tracker it was closed as lost on Tue 5 May 2026. Its CE is left out, being no mail address of example.com.',
    ]);
  });

  it('say that another automation made no row, and whom no address is known of', () => {
    const world = new RedWorld({ rowsByOthers: true, domain: '' });
    world.report('acme', 'Red');
    expect(
      sentences(world, line('acme', 'Red', { ae: ' Ann ', ce: ' ', sponsor: 'SAM@elsewhere.org' })),
    ).toEqual([
      'Red in the export, but the automation that makes the rows has made none. Its AE is left out, being no mail address.',
    ]);
  });

  it('say what is wrong with a line, and what to export instead', () => {
    const world = redWorld();
    world.report('acme', 'Red', undefined, { account: { id: crmId('other'), name: 'acme' } });
    const wrong = (changes: Partial<ExportedLine>) =>
      sentences(world, line('acme', 'Red', changes), line('acme', 'Red'), line('other', 'Red'))[0];
    expect([
      wrong({ id: ' ', name: ' ' }),
      wrong({ id: '12' }),
      wrong({ id: '', name: ' ACME ' }),
      wrong({ id: '', name: 'x'.repeat(201) }),
      wrong({ health: '' }),
    ]).toEqual([
      'This line names no account.',
      '“12” is no id of the CRM: export the Account ID with its 15 or 18 letters and digits, or leave the id out: accounts are found by name.',
      'Several accounts are called ACME: export the Account ID as well.',
      'The name of the account is longer than 200 characters: shorten it.',
      'The export has this account more than once, once as nothing and once as Red.',
    ]);
    expect(wrong({ id: '', name: 'x'.repeat(200) })).toBe(
      'Red in the export, and without a row in Account Tracker.',
    );
  });
});

describe('lines that cannot be taken', () => {
  it.each([
    ['an id that is none', line('globex', 'Red', { id: '12' }), /no id of the CRM/],
    ['an unknown health', line('globex', 'Purple'), /Purple\?/],
    ['no account', line('', 'Red', { id: '' }), /names no account/],
    ['a name without end', line('x'.repeat(201), 'Red', { id: '' }), /longer than 200/],
  ])('say so of %s', (_what, wrong, why) => {
    const world = redWorld();
    const [found] = compareExport(world.situation, [wrong, line('acme', 'Red')], {
      readHealth,
      threadMissing: noneMissing,
    });
    expect(found).toMatchObject({ kind: 'unreadable', mend: '' });
    expect(found?.sentence).toMatch(why);
    expect(take(world, wrong)).toMatchObject({ entries: [], unreadable: 1 });
  });

  it('say so of a name that several accounts have, and of an account with two healths', () => {
    const world = redWorld();
    world.report('acme', 'Red', undefined, { account: { id: crmId('other'), name: 'acme' } });
    expect(sentences(world, line('acme', 'Red', { id: '' }))[0]).toMatch(/Several accounts are called acme/);
    expect(sentences(world, line('acme', 'Red'), line('acme', 'Green'))[0]).toBe(
      'The export has this account more than once, once as Red and once as Green.',
    );
  });

  it('do not make their account one that the export does not name', () => {
    const world = redWorld();
    expect(differences(world, [line('acme', 'Purple')])).toEqual(['unreadable acme: ']);
    expect(differences(world, [line('acme', 'Red', { id: '12' })])).toEqual(['unreadable acme: ']);
  });

  it('are of no account when they have neither a good id nor a name', () => {
    const world = new RedWorld();
    world.report('mute', 'Red', undefined, { account: { id: crmId('mute'), name: '' } });
    expect(differences(world, [line('', 'Red', { id: '12' })])).toEqual([
      'unreadable : ',
      `notInExport ${crmId('mute')}: `,
    ]);
  });

  it('say whom they would leave out: people are known by address', () => {
    expect(
      sentences(
        new RedWorld(),
        line('acme', 'Red', { ae: 'Ann Berg', ce: 'cem@example.com', sponsor: 'sam@elsewhere.org' }),
      ),
    ).toEqual([
      'Red in the export, and without a row in Account Tracker. Its AE and Sponsor are left out, being no mail addresses of example.com.',
    ]);
  });
});

describe('what is taken from an export', () => {
  it('makes the row of a red account, with its people', () => {
    const world = new RedWorld();
    expect(take(world, line('acme', 'Red', { ae: ' ANN@example.com ', ce: 'Cem' }))).toMatchObject({
      opened: 1,
      changed: 0,
    });
    const row = world.row(world.episodeOf('acme').id);
    expect(row).toMatchObject({ account: 'acme', accountId: crmId('acme'), health: 'Red', ae: email('ann') });
    expect(row.ce).toBeUndefined();
  });

  it('is what the export says, and what somebody typed where it is replaced', () => {
    const world = redWorld().clock('2026-05-05 10:00');
    const account = world.episodeOf('acme').account;
    const told = (...lines: readonly ExportedLine[]) =>
      takeExport({ ...world.situation, by: email('casey') }, lines, readHealth);
    const says = (name: string, health: Health) =>
      importedReport(world.history, anEvent(name, health, world.now), email('casey'));
    expect(told(line('acme', 'Green'), line('globex', 'Red'), line('initech', 'Green'))).toEqual({
      entries: [...says('acme', 'Green'), ...says('globex', 'Red')],
      newRows: [],
      opened: 1,
      changed: 1,
      unreadable: 0,
    });
    const { id } = world.episodeOf('acme');
    world.type(id, { health: 'Yellow' });
    expect(told(line('acme', 'Green')).entries).toEqual([
      { kind: 'edited', episode: id, who: 'someone', values: { health: 'Yellow' } },
      typedReport({ key: account, name: 'acme' }, 'Yellow', instant(world.now - 1)),
      ...says('acme', 'Green'),
    ]);
  });

  it('does it of an account known by its name alone as well', () => {
    const world = new RedWorld();
    take(world, line('Globex', 'Red', { id: '', sponsor: 'sam@example.com' }));
    expect(world.row(world.episodeOf('Globex').id)).toMatchObject({ accountId: '', sponsor: email('sam') });
  });

  it('changes the health, as said now by who brought it, and opens again what was closed', () => {
    const world = redWorld().clock('2026-05-05 10:00');
    expect(take(world, line('acme', 'Green'))).toMatchObject({ opened: 0, changed: 1 });
    expect(world.course('acme')).toMatchObject({ state: 'waiting', health: 'Green', notRedSince: world.now });
    const reports = world.history.accounts.get(world.episodeOf('acme').account)?.reports;
    expect(reports?.[1]).toMatchObject({ who: email('casey'), source: 'import' });
    expect(world.row(world.episodeOf('acme').id).health).toBe('Green');
    world.close(world.episodeOf('acme').id);
    world.clock('2026-05-06 10:00');
    expect(take(world, line('acme', 'Red'))).toMatchObject({ opened: 1, newRows: [] });
    expect(world.course('acme')).toMatchObject({ state: 'red', reopenings: 1 });
  });

  it('does nothing a second time, nor of what is so already', () => {
    const world = redWorld().clock('2026-05-05 10:00');
    expect(take(world, line('acme', 'Red'), line('globex', 'Green')).entries).toEqual([]);
    take(world, line('acme', 'Green'));
    world.clock('2026-05-05 10:01');
    expect(take(world, line('acme', 'Green')).entries).toEqual([]);
  });

  it('keeps a health that was typed a moment before, as said before it', () => {
    const world = redWorld().clock('2026-05-05 10:00');
    world.type(world.episodeOf('acme').id, { health: 'Yellow' });
    take(world, line('acme', 'Green'));
    const { reports } = world.history.accounts.get(world.episodeOf('acme').account) ?? {};
    expect(reports?.map(({ health, who }) => [health, who])).toEqual([
      ['Red', 'CRM'],
      ['Yellow', 'someone'],
      ['Green', email('casey')],
    ]);
    expect(world.row(world.episodeOf('acme').id).health).toBe('Green');
  });

  it('finds by its id what was known by its name alone: one account, one row', () => {
    const world = new RedWorld().type('e1', { account: 'Acme', health: 'Red' });
    world.run();
    const acme = line('acme', 'Red', { name: 'ACME' });
    expect(differences(world, [acme])).toEqual([]);
    world.clock('2026-05-05 10:00');
    take(world, { ...acme, health: 'Yellow' });
    expect(world.rows.size).toBe(1);
    expect(world.row('e1')).toMatchObject({ health: 'Yellow', accountId: crmId('acme') });
    expect(world.history.episodes.get(episodeId('e1'))?.account).toBe(`id:${crmId('acme')}`);
  });

  it('does not take two accounts of one name for the one that is known by its name', () => {
    const world = new RedWorld().type('e1', { account: 'Acme', health: 'Red' });
    world.run();
    expect(
      differences(world, [line('one', 'Red', { name: 'Acme' }), line('two', 'Green', { name: 'Acme' })]),
    ).toEqual(['redWithoutRow Acme: Make its row', 'notInExport Acme: ']);
  });

  it('makes the row that another automation did not make, by one click, and only then', () => {
    const world = new RedWorld({ rowsByOthers: true });
    world.report('acme', 'Red', undefined, { ce: email('cem') });
    expect(world.rows.size).toBe(0);
    world.clock('2026-05-05 10:00');
    expect(differences(world, [line('acme', 'Red')])).toEqual(['redWithoutRow acme: Make its row']);
    take(world, line('acme', 'Red', { ae: 'ann@example.com' }));
    expect(world.rows.size).toBe(1);
    expect(world.row(world.episodeOf('acme').id)).toMatchObject({
      account: 'acme',
      accountId: crmId('acme'),
      ae: email('ann'),
      ce: email('cem'),
    });
    expect(world.course('acme').redSince).toBe(world.episodeOf('acme').red);
    expect(differences(world, [line('acme', 'Red')])).toEqual([]);
  });
});

it('compares and takes 2,000 accounts with 1,000 episodes', () => {
  const world = new RedWorld();
  for (let n = 0; n < 1000; n += 1) world.type(`e${n}x`, { account: `a${n}`, health: 'Red' });
  world.run();
  const lines = Array.from({ length: 2000 }, (_, n) => line(`a${n}`, n % 2 === 0 ? 'Red' : 'Green'));
  expect(differences(world, lines)).toHaveLength(1000);
  expect(takeExport(world.situation, lines, readHealth)).toMatchObject({ opened: 500, changed: 500 });
});
