import type { Request } from '../../../src/sidebar/requests';
import { email, signUpId, weeks } from '../../shadowing/world';
import { refusedWith, signUpOf, told } from './asked';
import { placed } from './decided';
import { TypedWorkbook } from './typedWorkbook';

type Weeks = Extract<Request, { kind: 'signUp' }>['weeks'];

const jo = 'jo@example.com';

/** Jo is on the roster; calls are offered in the weeks of 11 May (which is confirmed at once) and 1 June. */
const base = new TypedWorkbook()
  .engineer('jo')
  .call('c-1', '2026-05-12 14:00')
  .call('c-2', '2026-06-02 14:00');

const emptied = (): TypedWorkbook => new TypedWorkbook().engineer('jo');

describe('what a sign-up writes', () => {
  it('is a row as its engineer would have typed it, and a line of the ledger', () => {
    const wish = signUpOf(base, 'jo', {
      weeks: { weeks: ['2026-06-03', '2026-06-08', '2026-06-22'] },
      flexible: true,
      note: 'Gladly with a bank',
    });
    const { entries, newRows, edits, programme } = wish;
    expect({ entries, newRows, edits }).toEqual({
      entries: [
        {
          kind: 'signedUp',
          signUp: 's-2-1',
          engineer: jo,
          weeks: weeks('2026-06-01, 2026-06-08, 2026-06-22'),
          flexible: true,
        },
      ],
      newRows: [
        {
          tab: 'signUps',
          id: 's-2-1',
          cells: {
            Engineer: jo,
            'Weeks available': '2026-06-01..2026-06-08, 2026-06-22',
            Note: 'Earlier or later is fine for this. Gladly with a bank',
          },
        },
      ],
      edits: [],
    });
    expect([...programme.signUpRows]).toEqual([
      [
        's-2-1',
        {
          id: 's-2-1',
          engineer: jo,
          weeks: weeks('2026-06-01, 2026-06-08, 2026-06-22'),
          flexible: true,
          withdraw: false,
        },
      ],
    ]);
  });

  it.each([
    [false, '', ''],
    [false, 'Gladly with a bank', 'Gladly with a bank'],
    [true, '', 'Earlier or later is fine for this.'],
  ])('has a note: flexible %s, %j', (flexible, note, Note) => {
    expect(signUpOf(base, 'jo', { flexible, note }).newRows[0]?.cells).toEqual({
      Engineer: jo,
      'Weeks available': 'any',
      Note,
    });
  });

  it('keeps the rows of others, and reads its own note as what it says', () => {
    const book = base.copy().signUp('s-9', 'kim', 'any');
    const wish = signUpOf(book, 'jo', { flexible: true });
    expect([...wish.programme.signUpRows.keys()]).toEqual(['s-9', 's-2-1']);
    book.carryOut(wish, { by: 'jo' });
    expect(book.found.programme.signUpRows.get(signUpId('s-2-1'))).toMatchObject({ flexible: true });
  });

  it('is a row of the roster as well for who is new, with the time zone that was chosen', () => {
    const wish = signUpOf(base, 'ann__marie.o-neil', { timeZone: 'Europe/Paris' });
    expect(wish.newRows[0]).toEqual({
      tab: 'engineers',
      id: 'ann__marie.o-neil@example.com',
      cells: {
        Email: 'ann__marie.o-neil@example.com',
        Name: 'Ann Marie O Neil',
        'Time zone': 'Europe/Paris',
      },
    });
    expect(wish.edits).toEqual([]);
    expect(wish.programme.engineers.get(email('ann__marie.o-neil'))).toEqual({
      email: 'ann__marie.o-neil@example.com',
      name: 'Ann Marie O Neil',
      github: '',
      team: '',
      zone: 'Europe/Paris',
      worksOn: [1, 2, 3, 4, 5],
      worksFrom: 480,
      worksUntil: 1080,
      activeFrom: undefined,
      activeUntil: undefined,
      away: [],
    });
  });

  it('writes the time zone into the row that is there, and no cell without one', () => {
    const engineers = (timeZone?: string) => {
      const { newRows, edits } = signUpOf(base, 'jo', timeZone === undefined ? {} : { timeZone });
      return [...newRows.map(({ tab }) => tab), ...edits];
    };
    expect(engineers('Asia/Tokyo')).toEqual([
      'signUps',
      { kind: 'setCells', tab: 'engineers', row: 1, cells: { 'Time zone': 'Asia/Tokyo' } },
    ]);
    expect(engineers()).toEqual(['signUps']);
    expect(engineers('Atlantis')).toEqual(['signUps']);
  });

  it('changes the weeks of the row with which its engineer waits already', () => {
    const book = emptied().signUp('s-8', 'kim', 'any').signUp('s-1', 'jo', '2026-06-08', { Note: 'Old' });
    book.run();
    const wish = signUpOf(book, 'jo', { weeks: { weeks: ['2026-06-15'] }, note: 'New' });
    expect([wish.entries, wish.newRows, wish.edits]).toEqual([
      [{ kind: 'signedUp', signUp: 's-1', engineer: jo, weeks: weeks('2026-06-15'), flexible: false }],
      [],
      [
        {
          kind: 'setCells',
          tab: 'signUps',
          row: 2,
          cells: { 'Weeks available': '2026-06-15', Note: 'New' },
        },
      ],
    ]);
  });
});

describe('the weeks', () => {
  it.each<[string, Weeks]>([
    ['any', { any: true }],
    ['2027-01-04..2027-12-27', { year: 2027 }],
    ['2029-01-01..2029-12-31', { year: 2029 }],
    ['2026-06-08', { weeks: ['2026-06-14'] }],
  ])('are %s', (Weeks, asked) => {
    const { newRows, entries } = signUpOf(base, 'jo', { weeks: asked });
    expect(newRows[0]?.cells['Weeks available']).toBe(Weeks);
    expect(entries).toMatchObject([{ weeks: weeks(Weeks) }]);
  });

  it.each<[string, Weeks]>([
    ['nothing is ticked', { weeks: [] }],
    ['something is no day', { weeks: ['2026-06-08', 'soon'] }],
    ['it is no year', { year: 20_260 }],
  ])('are asked for where %s', (_where, asked) => {
    expect(signUpOf(base, 'jo', { weeks: asked })).toEqual(
      refusedWith('Tick at least one week, or “any week”.', base),
    );
  });
});

describe('S3, S6 a sign-up that is refused', () => {
  it('offers the next year where this one is used', () => {
    const book = base.copy();
    book.carryOut(signUpOf(book, 'jo'), { by: 'jo' });
    expect(signUpOf(book, 'jo')).toEqual(
      refusedWith(
        'You already have your rotation of 2026: the week of 11–17 May 2026. You can sign up for 2027.',
        book,
        2027,
      ),
    );
  });

  it('adds nobody of another organisation to the roster', () => {
    expect(signUpOf(base, 'eve@elsewhere.com')).toEqual(
      refusedWith(
        'eve@elsewhere.com is not on the Engineers tab, and only people of example.com can sign up themselves.',
        base,
      ),
    );
  });
});

describe('S9 the answer at once', () => {
  const waited = emptied().signUp('s-8', 'kim', 'any');
  waited.run();

  it.each<[string, TypedWorkbook, Weeks, string]>([
    [
      'a confirmed week',
      base,
      { any: true },
      'Your rotation is confirmed: the week of 11–17 May 2026. Your call is on Tue 12 May, 14:00–15:00.',
    ],
    [
      'a tentative week',
      base,
      { weeks: ['2026-06-01'] },
      'You have a tentative rotation: the week of 1–7 Jun 2026. Your call is on Tue 2 Jun, 14:00–15:00. It is confirmed on Mon 18 May 2026.',
    ],
    [
      'a place in the queue, with the reason',
      waited,
      { any: true },
      'You are in the queue, in place 2. No call is offered in your weeks yet. You get a place as soon as there is one.',
    ],
  ])('is %s', (_what, book, asked, sentence) => {
    const there = book.copy();
    expect(told(there, signUpOf(there, 'jo', { weeks: asked }), 'jo')).toBe(sentence);
  });

  it('says the call’s time of one’s own day, and of the programme’s where one has none', () => {
    const book = base.copy().change('engineers', jo, { 'Time zone': 'America/New_York' });
    book.change('engineers', jo, { 'Works from': '06:00' });
    expect(told(book, signUpOf(book, 'jo'), 'jo')).toMatch(/ Your call is on Tue 12 May, 08:00–09:00\.$/);
    const wish = signUpOf(base, 'jo');
    const after = base.copy().carryOut(wish, { by: 'jo' });
    const engineers = new Map(
      [...after.programme.engineers].map(([of, one]) => [of, { ...one, zone: undefined }]),
    );
    const sentence = (programme: typeof after.programme): string =>
      wish.outcome.kind === 'done' ? wish.outcome.sentence({ ...after, programme }) : '';
    expect(sentence({ ...after.programme, engineers })).toMatch(/Tue 12 May, 14:00–15:00\.$/);
    expect(sentence({ ...after.programme, engineers: new Map() })).toMatch(/Tue 12 May, 14:00–15:00\.$/);
    expect(sentence({ ...after.programme, calls: new Map() })).toBe(
      'Your rotation is confirmed: the week of 11–17 May 2026.',
    );
  });

  it('says no place in the queue where the sign-up is in none', () => {
    const wish = signUpOf(base, 'jo');
    const after = base.copy().carryOut(wish, { by: 'jo' });
    const { history } = base.copy().found;
    expect(wish.outcome.kind === 'done' && wish.outcome.sentence({ ...after, history })).toBe(
      'You are in the queue. You get a place as soon as there is one.',
    );
  });
});

it('a place from before is no answer to a new sign-up', () => {
  const book = base
    .copy()
    .ledger(...placed('9', 'jo', 'c-9', '2025-06-03 14:00', { monday: '2025-06-02', confirmed: true }));
  expect(told(book, signUpOf(book, 'jo', { weeks: { weeks: ['2026-06-01'] } }), 'jo')).toMatch(
    /^You have a tentative rotation: the week of 1–7 Jun 2026\./,
  );
});
