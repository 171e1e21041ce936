import { columnChanges } from '../../../src/run/shadowing/columns';
import { placed } from './decided';
import { TypedWorkbook } from './typedWorkbook';

/** Jo shadowed in January and has a confirmed place in c-1; Lee waits; rows of each tab have something wrong. */
const base = (() => {
  const book = new TypedWorkbook()
    .engineer('jo')
    .engineer('kim', { 'Works on': 'Mon-Sat' })
    .engineer('lee', { 'Time zone': 'Atlantis' })
    .type('engineers', { Email: 'nobody', 'Rotation this year': 'x', 'Last rotation': 'y' })
    .call('c-1', '2026-06-06 14:00', { Seats: 3, 'Meeting link': 'http://meet', Customer: 'Fjord' })
    .call('c-2', 'soon 14:00', { 'Shadowed by': 'x' })
    .type('calls', { 'Shadowed by': 'Somebody', Check: 'x' })
    .signUp('s-1', 'kim', 'any')
    .signUp('s-2', 'lee', '2026-07-06')
    .signUp('s-3', 'jo', '2026-05-04')
    .signUp('s-4', 'jo', 'whenever', { Rotation: 'x', Status: 'y', 'Signed up': 'z' })
    .ledger(...placed('9', 'jo', 'c-9', '2025-02-04 14:00', { monday: '2025-02-03', confirmed: true }))
    .ledger(...placed('8', 'jo', 'c-8', '2026-01-06 14:00', { monday: '2026-01-05', confirmed: true }))
    .ledger({ kind: 'numbered', customer: 'fjord', no: 7 });
  book.run();
  return book;
})();

/** What stands in cells of each row of a tab. */
const own = (tab: 'calls' | 'signUps' | 'engineers', ...headers: readonly string[]): unknown[][] =>
  base.rows[tab].map((row) => headers.map((header) => row[header] ?? ''));

describe('Ridealong’s columns', () => {
  it('say of a call who joins it, and what is to be asked of its row', () => {
    expect(own('calls', 'Call id', 'Shadowed by', 'Check')).toEqual([
      [
        'c-1',
        'Kim (tentative)',
        'Meeting link is left out: it has to be one link that starts with https:// and has no spaces. This is a Saturday. Is it meant?',
      ],
      ['c-2', '', 'Date “soon” is not understood: write a day with its year, like 2026-05-12.'],
      ['', '', ''],
    ]);
  });

  it('say of a sign-up where it stands', () => {
    expect(own('signUps', 'Sign-up id', 'Rotation', 'Signed up', 'Status', 'Check')).toEqual([
      ['s-1', '2026-06-01', 'Mon 4 May 2026, 10:00', 'Tentative: Sat 6 Jun, 14:00–15:00 (your time)', ''],
      [
        's-2',
        '',
        'Mon 4 May 2026, 10:00',
        'In the queue (1st): Your time zone “Atlantis” on the Engineers tab is not understood: choose it in the panel, or write it like Europe/Berlin.',
        '',
      ],
      [
        's-3',
        '',
        '',
        'Not accepted',
        'Sign-up for these weeks is over. The first week that is open to you is 11–17 May 2026.',
      ],
      ['s-4', '', '', '', expect.stringMatching(/^Weeks available “whenever” is not understood/)],
    ]);
  });

  it('say of an engineer when they had their rotations', () => {
    expect(own('engineers', 'Check', 'Rotation this year', 'Last rotation')).toEqual([
      ['', '2026-01-05', '2026-01-05'],
      ['', '2026-06-01 (tentative)', ''],
      ['Time zone “Atlantis” is not understood: write it like Europe/Berlin.', '', ''],
      ['Email “nobody” is no mail address: write it like name@example.com.', '', ''],
    ]);
  });

  it('are the handbook’s table, by numbers, from the first week on', () => {
    const { rotations } = base.rows;
    expect(rotations[0]).toEqual({
      Rotation: '2025-02-03',
      Engineer: 'Jo',
      Calls: 0,
      'Seats left': 0,
    });
    expect(rotations.find(({ Rotation }) => Rotation === '2026-06-01')).toEqual({
      Rotation: '2026-06-01',
      Engineer: 'Kim (tentative)',
      Customer: '7',
      Calls: 1,
      'Seats left': 2,
    });
    expect(rotations.at(-1)?.['Rotation']).toBe('2026-07-27');
  });

  it('count the year week by week', () => {
    const { overview } = base.rows;
    expect([overview.length, overview[0]?.['Rotation']]).toEqual([52, '2026-01-05']);
    expect(overview[21]).toEqual({
      Rotation: '2026-06-01',
      'Seats offered': 3,
      'Seats filled': 1,
      'Seats open': 2,
      'Engineers with a rotation this year': 2,
      'Engineers without': 1,
      'Seats still to come': 2,
    });
    expect(overview[22]).toMatchObject({
      'Seats offered': 0,
      'Seats still to come': 0,
      'Engineers with a rotation this year': 2,
    });
  });

  it('are written where they differ only', () => {
    const after = base.copy().run();
    expect(columnChanges({ ...after, before: base.found })).toEqual([]);
  });

  it('say in each tab of a row that it is held', () => {
    const book = base.copy().automate();
    book.rows.calls.pop();
    book.change('calls', 'c-1', { Status: 'Cancelled' }).change('signUps', 's-2', { Withdraw: 'Yes' });
    book.ledger({ kind: 'held', rows: ['c-1', 's-2'] });
    book.run();
    const [call] = book.rows.calls;
    const [, signUp] = book.rows.signUps;
    const text =
      'Held: with many other rows this one changed at once, so a coordinator is asked whether that is meant.';
    expect(call?.['Check']).toMatch(
      `Meeting link is left out: it has to be one link that starts with https:// and has no spaces. ${text}`,
    );
    expect(signUp?.['Check']).toMatch(text);
  });

  it('stand in a row that is added, with its id', () => {
    const book = base.copy();
    const { found } = book;
    const cells = { Engineer: 'new.one@example.com', 'Weeks available': 'any', Note: '' };
    const after = book.run();
    const call = { Date: 46175, Start: 0.5 };
    const engineer = { Email: 'new.one@example.com', Name: 'New One' };
    const newRows = [
      { tab: 'signUps', id: 's-7', cells },
      { tab: 'engineers', id: 'new.one@example.com', cells: engineer },
      { tab: 'calls', id: 'c-7', cells: call },
    ] as const;
    expect(columnChanges({ ...after, before: found, newRows })).toEqual([
      { kind: 'appendRow', tab: 'calls', cells: { ...call, 'Call id': 'c-7', Check: '', 'Shadowed by': '' } },
      {
        kind: 'appendRow',
        tab: 'signUps',
        cells: { ...cells, 'Sign-up id': 's-7', Check: '', Rotation: '', Status: '', 'Signed up': '' },
      },
      {
        kind: 'appendRow',
        tab: 'engineers',
        cells: { ...engineer, Check: '', 'Rotation this year': '', 'Last rotation': '' },
      },
    ]);
  });
});
