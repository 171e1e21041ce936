import { keyOfId, keyOfName } from '../../src/redAccounts/account';
import type { AccountKey } from '../../src/redAccounts/records';
import { importedReport, panelReport, typedReport } from '../../src/redAccounts/reports';
import { anEvent, crmId, email, episodeId, RedWorld } from './world';

const e1 = episodeId('e1');
const account = { key: keyOfId(crmId('acme')), name: 'acme' };

/** What a run says of e1's fields: who gave them which values. */
const given = (world: RedWorld) =>
  world
    .run()
    .entries.flatMap((entry) =>
      entry.kind === 'edited' && entry.episode === e1 ? [[entry.who, entry.values]] : [],
    );

/** A world with e1 open, red from now, of which the ledger has nothing but this; its row is there, and empty. */
const barely = (key: AccountKey): RedWorld => {
  const world = new RedWorld().type('e1', {});
  return world.ledger({ kind: 'opened', episode: e1, account: key, red: world.now });
};

/** acme is red (e1), and pat says more in the panel, before the row reads again. */
function withPanel(says: Parameters<typeof panelReport>[1], before: (world: RedWorld) => void): RedWorld {
  const world = new RedWorld();
  world.report('acme', 'Red', undefined, { ae: email('ann') });
  const row = world.row('e1');
  world.rows.set(e1, 'unreadable');
  world
    .clock('2026-05-05 10:00')
    .ledger(panelReport(account, says, email('pat'), world.now))
    .run();
  before(world);
  world.rows.set(e1, row);
  return world;
}

describe('R8 who it was that gave a field its value', () => {
  it('R8 of the health is who reported it, though another red came since', () => {
    const world = withPanel({ health: 'Green', why: '' }, (closed) => {
      closed.close('e1').clock('2026-05-25 10:00').report('acme', 'Red');
    });
    expect(given(world)).toEqual([[email('pat'), { health: 'Green' }]]);
  });

  it('R8 is each for what they said: the CRM, and who spoke in the panel', () => {
    const says = { health: 'Red', why: 'Two outages', says: { sponsor: email('sam') } } as const;
    const world = withPanel(says, (told) =>
      told.report('acme', 'Red', '2026-05-04 12:00', { ce: email('cem') }),
    );
    expect(given(world)).toEqual([
      ['CRM', { ce: email('cem') }],
      [email('pat'), { sponsor: email('sam'), whyRed: 'Two outages' }],
    ]);
  });

  it('R8 of a line of a file that somebody brought is the CRM, which may change it', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    const line = anEvent('acme', 'Red', world.clock('2026-05-04 12:00').now, { ce: email('cem') });
    world.ledger(...importedReport(world.history, line, email('casey')));
    expect(given(world)).toEqual([['CRM', { ce: email('cem') }]]);
  });

  it('R8 is somebody of a health, and the CRM of its id, when nothing is known of the reports', () => {
    expect(given(barely(account.key))).toEqual([
      ['someone', { health: 'Red' }],
      ['CRM', { accountId: crmId('acme') }],
    ]);
  });

  it('R8 is not the CRM of a name that it never said', () => {
    const fjord = { key: keyOfName('Fjord'), name: 'Fjord' };
    const world = barely(fjord.key);
    expect(given(world.ledger(typedReport(fjord, 'Red', world.now)))).toEqual([
      ['someone', { health: 'Red' }],
    ]);
  });
});

describe('R2 what the CRM says of an account', () => {
  it('R2 is its name as well, where somebody wrote the id only', () => {
    const world = new RedWorld();
    world.report('acme', 'Yellow');
    world.clock('2026-05-05 10:00').type('e1', { accountId: crmId('acme'), health: 'Red' });
    world.run();
    expect(world.row('e1')).toMatchObject({ account: 'acme', accountId: crmId('acme') });
    world.type('e1', { account: 'Acme Ltd' }).run();
    expect(world.row('e1').account).toBe('Acme Ltd');
  });

  it('R2 why it is red is the first that was said of this red, not of one before or of Yellow', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', undefined, { why: 'Outages' });
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.close('e1').clock('2026-05-25 10:00');
    const second = world.report('acme', 'Red').newRows[0]!.id;
    world.clock('2026-05-25 11:00').report('acme', 'Yellow', undefined, { why: 'Calmer' });
    expect(world.row(second).whyRed).toBe('');
    world.clock('2026-05-25 12:00').report('acme', 'Red', undefined, { why: 'Prices' });
    world.clock('2026-05-25 13:00').report('acme', 'Red', undefined, { why: 'Prices again' });
    expect([world.row('e1').whyRed, world.row(second).whyRed]).toEqual(['Outages', 'Prices']);
  });
});
