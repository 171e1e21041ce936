import { engineerRows, withNewcomers } from '../../../src/run/shadowing/engineerRow';
import { saveHours } from '../../../src/run/shadowing/saveHours';
import { withdraw } from '../../../src/run/shadowing/withdraw';
import { email, signUpId } from '../../shadowing/world';
import { refusedWith, told, type Asked, type Wished } from './asked';
import { placed } from './decided';
import { TypedWorkbook } from './typedWorkbook';

const jo = 'jo@example.com';

describe('working hours', () => {
  const book = new TypedWorkbook().engineer('kim').engineer('jo', { Team: 'Search' });

  function saved(name: string, hours: Partial<Asked<'saveHours'>> = {}): Wished {
    const asked: Asked<'saveHours'> = {
      timeZone: 'America/New_York',
      worksOn: [5, 1, 2, 2],
      worksFrom: '07:30',
      worksUntil: '16:00',
      ...hours,
    };
    return saveHours({ kind: 'saveHours', ...asked }, book.found, book.context(name));
  }

  it('stand in one’s row as one would type them, and count at once', () => {
    const wish = saved('jo');
    const { entries, newRows, edits, programme } = wish;
    expect({ entries, newRows, edits }).toEqual({
      entries: [],
      newRows: [],
      edits: [
        {
          kind: 'setCells',
          tab: 'engineers',
          row: 2,
          cells: {
            'Time zone': 'America/New_York',
            'Works on': 'Mon, Tue, Fri',
            'Works from': 0.3125,
            'Works until': 16 / 24,
          },
        },
      ],
    });
    expect(programme.engineers.get(email('jo'))).toMatchObject({
      name: 'Jo',
      team: 'Search',
      zone: 'America/New_York',
      worksOn: [1, 2, 5],
      worksFrom: 450,
      worksUntil: 960,
    });
    expect(told(book.copy(), wish, 'jo')).toBe('Your time zone and working hours are saved.');
  });

  it('make a row for who has none yet', () => {
    expect(saved('new.one').newRows).toEqual([
      {
        tab: 'engineers',
        id: 'new.one@example.com',
        cells: {
          Email: 'new.one@example.com',
          Name: 'New One',
          'Time zone': 'America/New_York',
          'Works on': 'Mon, Tue, Fri',
          'Works from': 0.3125,
          'Works until': 16 / 24,
        },
      },
    ]);
  });

  it.each<[string, string, Partial<Asked<'saveHours'>>]>([
    ['This is no time zone. Choose one such as Europe/Berlin.', 'jo', { timeZone: 'Atlantis' }],
    ['Working hours need a start and an end, such as 08:00 and 18:00.', 'jo', { worksFrom: 'early' }],
    ['Working hours need a start and an end, such as 08:00 and 18:00.', 'jo', { worksUntil: 'late' }],
    ['Working hours need a start and an end, such as 08:00 and 18:00.', 'jo', { worksUntil: '07:30' }],
    ['Choose at least one working day.', 'jo', { worksOn: [] }],
    ['Choose at least one working day.', 'jo', { worksOn: [0, 8] }],
    [
      'eve@elsewhere.com is not on the Engineers tab, and only people of example.com can sign up themselves.',
      'eve@elsewhere.com',
      {},
    ],
  ])('are refused: %s', (sentence, name, hours) => {
    expect(saved(name, hours)).toEqual(refusedWith(sentence, book));
  });

  it('may be saved by who is on the roster and not active, and may run over midnight', () => {
    const others = new TypedWorkbook().engineer('lee', { 'Active until': '2026-01-01' });
    const night: Asked<'saveHours'> = {
      timeZone: 'Europe/Berlin',
      worksOn: [1],
      worksFrom: '22:00',
      worksUntil: '06:00',
    };
    const wish = saveHours({ kind: 'saveHours', ...night }, others.found, others.context('lee'));
    expect(wish.outcome.kind).toBe('done');
  });
});

describe('withdrawing', () => {
  const book = new TypedWorkbook()
    .engineer('jo')
    .signUp('s-8', 'kim', 'any')
    .signUp('s-1', 'jo', 'any')
    .ledger(...placed('1', 'jo', 'c-1', '2026-06-02 14:00', { monday: '2026-06-01', confirmed: true }));

  const withdrawn = (there: TypedWorkbook, signUp: string, by = 'jo'): Wished =>
    withdraw({ kind: 'withdraw', signUp }, there.found, there.context(by));

  it('is a line of the ledger, and Yes in the row', () => {
    const wish = withdrawn(book, 's-1');
    const { entries, newRows, edits, programme } = wish;
    expect({ entries, newRows, edits }).toEqual({
      entries: [
        { kind: 'withdrew', signUp: 's-1' },
        { kind: 'released', placement: 'p-1', reason: 'withdrawn', counts: false },
      ],
      newRows: [],
      edits: [{ kind: 'setCells', tab: 'signUps', row: 2, cells: { Withdraw: 'Yes' } }],
    });
    expect([...programme.signUpRows.values()]).toMatchObject([
      { id: 's-8', withdraw: false },
      { id: 's-1', engineer: jo, withdraw: true },
    ]);
    expect(told(book.copy(), wish, 'jo')).toBe(
      'You have withdrawn. An invite that you have already is taken back when automation next runs. You can sign up again at any time.',
    );
  });

  it('counts for the year once the week has begun', () => {
    const later = book.copy().clock('2026-06-01 00:00');
    expect(told(later, withdrawn(later, 's-1'), 'jo')).toBe(
      'You have withdrawn. Since its week had begun, this rotation still counts for the year.',
    );
  });

  it.each([
    ['is gone', (there: TypedWorkbook) => there.rows.signUps.pop(), []],
    [
      'does not read',
      (there: TypedWorkbook) => there.change('signUps', 's-1', { 'Weeks available': 'whenever' }),
      [{ kind: 'setCells', tab: 'signUps', row: 2, cells: { Withdraw: 'Yes' } }],
    ],
  ])('is done as well where the row %s', (_what, harm, edits) => {
    const there = book.copy();
    harm(there);
    const wish = withdrawn(there, 's-1');
    expect([wish.outcome.kind, wish.entries.length, wish.edits]).toEqual(['done', 2, edits]);
    expect(wish.programme).toEqual(there.found.programme);
  });

  it('is refused for a sign-up of somebody else', () => {
    expect(withdrawn(book, 's-1', 'kim')).toEqual(refusedWith('There is no such sign-up of yours.', book));
  });
});

describe('the roster', () => {
  it('knows a row by its address, the upper of two', () => {
    const book = new TypedWorkbook()
      .type('engineers', { Email: ' Jo@Example.com ' })
      .engineer('kim')
      .engineer('jo');
    expect([...engineerRows(book.found)].sort()).toEqual([
      ['jo@example.com', 1],
      ['kim@example.com', 2],
    ]);
    book.gone.add('engineers');
    expect([...engineerRows(book.found)]).toEqual([]);
  });

  it('takes in who typed a sign-up and may, once', () => {
    const book = new TypedWorkbook()
      .engineer('jo')
      .signUp('s-1', 'jo', 'any')
      .signUp('s-2', 'new.one', 'any')
      .signUp('s-3', 'new.one', '2026-06-01')
      .signUp('s-4', 'unread', 'whenever')
      .signUp('s-5', 'gone.again', 'any', { Withdraw: 'Yes' })
      .signUp('s-6', 'taken.off', 'any')
      .ledger({
        kind: 'signedUp',
        signUp: signUpId('s-6'),
        engineer: email('taken.off'),
        weeks: { kind: 'any' },
        flexible: false,
      });
    const { programme, newRows } = withNewcomers(book.found, book.found.programme);
    expect(newRows).toEqual([
      {
        tab: 'engineers',
        id: 'new.one@example.com',
        cells: { Email: 'new.one@example.com', Name: 'New One' },
      },
    ]);
    expect([...programme.engineers.keys()]).toEqual(['jo@example.com', 'new.one@example.com']);
    expect(programme.engineers.get(email('new.one'))).toMatchObject({
      zone: undefined,
      worksOn: [1, 2, 3, 4, 5],
      worksFrom: 480,
      worksUntil: 1080,
    });
  });

  it.each<[string, (book: TypedWorkbook) => void, string?]>([
    ['without its column of addresses', (book) => book.columnsGone.set('engineers', ['Email'])],
    ['that is gone', (book) => book.gone.add('engineers')],
    [
      'where only a coordinator adds people',
      (book) => book.rows.settings.push({ Setting: 'Anyone of the domain may sign up', Value: 'No' }),
    ],
    ['without a domain', (book) => book.change('settings', "Organisation's domain", { Value: '' })],
    [
      'of a domain that only ends like it',
      (book) => book.change('settings', "Organisation's domain", { Value: 'ample.com' }),
    ],
  ])('takes in nobody %s', (_how, harm) => {
    const book = new TypedWorkbook().engineer('jo').signUp('s-2', 'new.one', 'any');
    const there = book.copy();
    harm(there);
    const { programme } = book.found;
    const { settings } = there.found.programme;
    const asked = { ...programme, settings };
    expect(withNewcomers(there.found, asked)).toEqual({ programme: asked, newRows: [] });
  });
});
