import { inviteKey } from '../../../src/effects/keys';
import type { Looked } from '../../../src/run/book';
import type { TabValues } from '../../../src/run/ports';
import { redLookOf } from '../../../src/run/shadowing/redAccountsLook';
import { shadowingBook } from '../../../src/run/shadowing/shadowingBook';
import { isShadowing } from '../../../src/run/shadowing/shadowingEntries';
import type { ShadowingAfter } from '../../../src/run/shadowing/found';
import type { ShadowingEntry } from '../../../src/shadowing/history';
import { instant } from '../../../src/time/instant';
import type { Entry } from '../../../src/workbook/entries';
import type { CellValue } from '../../../src/workbook/tab';
import { at, callId, email, signUpId, week } from '../../shadowing/world';
import { placed, placementId } from './decided';
import { TypedWorkbook } from './typedWorkbook';

/** Sheet ids that set-up chose for Account Tracker and for the Ledger beside it. */
const [tracker, ledger] = [1026011, 1026016];

const connected = (): TypedWorkbook =>
  new TypedWorkbook({ 'Red Accounts workbook': 'red-accounts-spreadsheet' });

describe('S17 the look into Red Accounts', () => {
  it('is at its tracker and its ledger, where one is connected', () => {
    expect(shadowingBook.lookAt?.(connected().found.programme)).toEqual({
      spreadsheet: 'red-accounts-spreadsheet',
      tabs: [
        { mark: tracker, marked: true, rows: undefined },
        { mark: ledger, marked: false, rows: undefined },
      ],
    });
    expect(shadowingBook.lookAt?.(new TypedWorkbook().found.programme)).toBeUndefined();
  });

  const tab = (...values: CellValue[][]): TabValues => ({ title: 'x', values });
  const looked = (...tabs: [number, TabValues][]): Looked => ({ ok: true, value: new Map(tabs) });
  const accounts = tab(
    ['Account', 'Status'],
    ['Fjord', 'Red'],
    ['Acme', 'Resolved'],
    ['Globex', 'Yellow, waiting for resolution'],
  );

  it('tells which accounts are open there', () => {
    expect(redLookOf(looked([tracker, accounts]))).toEqual({ ok: true, accounts: ['Fjord', 'Globex'] });
  });

  it.each<[string, string, Looked]>([
    ['noTracker', 'the tab is not there', looked()],
    ['noTracker', 'it is another tab', looked([tracker, tab(['Name', 'Colour'])])],
    [
      'noTracker',
      'Google knows no such tab',
      { ok: false, failure: 'refused', detail: 'Invalid: No Grid with id: 1026011' },
    ],
    ['noAccess', 'Google refuses it', { ok: false, failure: 'refused', detail: 'Forbidden' }],
    ['noAnswer', 'Google does not answer', { ok: false, failure: 'unknown', detail: 'no grid with id' }],
    ['noAnswer', 'Google asks to wait', { ok: false, failure: 'later', detail: 'Forbidden' }],
  ])('tells that it is not known: %s where %s', (trouble, _where, what) => {
    expect(redLookOf(what)).toEqual({ ok: false, trouble });
  });

  it('closes calls of accounts that are red, and says in the ledger why it saw nothing', () => {
    const book = connected().call('c-1', '2026-06-02 14:00', { Customer: 'fjord' });
    const run = (what?: Looked): readonly Entry[] =>
      book
        .copy()
        .run({ hourly: true, ...(what && { looked: what }) })
        .entries.filter(({ kind }) => kind.startsWith('red'));
    expect(run(looked([tracker, accounts]))).toEqual([{ kind: 'redSeen', red: true, calls: ['c-1'] }]);
    expect(run(looked())).toEqual([{ kind: 'redUnread', why: 'noTracker' }]);
    expect(run()).toEqual([]);
  });

  it('knows people’s own tracker by the headers that its ledger tells', () => {
    const red = new TypedWorkbook();
    red.rows.ledger.pop();
    red.ledger(
      { kind: 'started', spreadsheet: 'red', schema: 2 },
      { kind: 'adopted', tab: 'tracker', sheetId: 5, headers: { Account: 'Firm' } },
    );
    const headers = ['Run', 'Line', 'Id', 'At', 'By', 'Kind', 'Data'];
    const lines = red.rows.ledger.map((line) => headers.map((header) => line[header] ?? ''));
    const own = tab(['Firm', 'Status'], ['Fjord', 'Red']);
    expect(redLookOf(looked([tracker, own], [ledger, tab(headers, ...lines)]))).toEqual({
      ok: true,
      accounts: ['Fjord'],
    });
  });
});

describe('what a workbook says', () => {
  const adopted = { kind: 'adopted', tab: 'calls', sheetId: 1026001, headers: {} } as const;
  const seen = (tab: string): Entry => ({ kind: 'rowsSeen', tab, rows: { 'c-1': 'x' } });

  it('is since when the rows of people’s own sheet of calls are known', () => {
    const programme = (...entries: Entry[]) => {
      const book = new TypedWorkbook();
      for (const entry of entries) book.clock('2026-05-04 11:00').ledger(entry);
      return book.clock('2026-05-05 10:00').found.programme;
    };
    expect('adoptedAt' in programme()).toBe(false);
    expect('adoptedAt' in programme({ ...adopted, tab: 'signUps' }, seen('calls'))).toBe(false);
    expect('adoptedAt' in programme(seen('calls'))).toBe(false);
    expect(programme(adopted, seen('signUps')).adoptedAt).toBe(instant(Number.MAX_SAFE_INTEGER));
    expect(programme(adopted, seen('calls')).adoptedAt).toBe(at('2026-05-04 11:00'));
  });

  it('has its problems by tab and row, and what hinders', () => {
    const book = new TypedWorkbook({ 'Time zone': 'Atlantis', 'Seats per call': 'many' })
      .call('c-1', 'soon 14:00')
      .signUp('s-1', 'jo', 'whenever')
      .engineer('jo', { GitHub: 'a b' });
    const { problems, hindrances, condition } = book.found;
    expect([...problems].map(([tab, byRow]) => [tab, [...byRow.keys()]])).toEqual([
      ['calls', [1]],
      ['signUps', [1]],
      ['engineers', [1]],
      ['settings', [2, 3]],
    ]);
    expect([hindrances, condition]).toEqual([['Time zone'], 'settingsUnclear']);
  });

  it('calls its tabs as people do', () => {
    expect(new TypedWorkbook().found.programme.settings.called?.tabs['Engineers']).toBe('Engineers');
  });

  it('counts imported history for whoever has the handle', () => {
    const rotation = { week: week('2026-01-05'), engineers: [{ name: 'New', handle: 'jo' }], customers: [] };
    const book = new TypedWorkbook().engineer('jo', { GitHub: 'jo' });
    book.ledger({ kind: 'imported', rotations: [rotation] });
    expect(book.found.history.imported.had).toEqual(new Map([[email('jo'), ['2026-01-05']]]));
    const after = book.run();
    expect(after.history.imported.had).toEqual(new Map([[email('jo'), ['2026-01-05']]]));
  });
});

describe('what a run decides', () => {
  const kindsOf = ({ entries }: ShadowingAfter): string[] => entries.map(({ kind }) => kind);

  it('adds who typed a sign-up and is new, and places them', () => {
    const book = new TypedWorkbook().call('c-1', '2026-06-02 14:00').signUp('s-1', 'new.one', 'any');
    const after = book.run();
    expect(after.newRows).toEqual([
      {
        tab: 'engineers',
        id: 'new.one@example.com',
        cells: { Email: 'new.one@example.com', Name: 'New One' },
      },
    ]);
    expect(kindsOf(after)).toEqual(['rowsSeen', 'rowsSeen', 'numbered', 'signedUp']);
    book.change('engineers', 'new.one@example.com', { 'Time zone': 'Europe/Berlin' });
    expect(kindsOf(book.run())).toEqual(['placed']);
  });

  it('counts rows that are missing in the hourly run only', () => {
    const book = new TypedWorkbook()
      .engineer('jo')
      .ledger(...placed('1', 'jo', 'c-1', '2026-06-02 14:00', { monday: '2026-06-01' }));
    expect(kindsOf(book.copy().run())).not.toContain('missing');
    expect(kindsOf(book.copy().run({ hourly: true }))).toContain('missing');
  });

  it('holds what would change too much, once automation was on', () => {
    const book = new TypedWorkbook().engineer('jo');
    const names = ['a', 'b', 'd', 'e', 'f', 'g'];
    for (const [n, name] of names.entries()) {
      const begins = `2026-06-02 ${String(9 + n)}:00`;
      book
        .engineer(name)
        .call(`c-${name}`, begins.replace(' 9', ' 09'))
        .signUp(`s-${name}`, name, 'any')
        .ledger(
          ...placed(name, name, `c-${name}`, begins.replace(' 9', ' 09'), {
            monday: '2026-06-01',
            confirmed: true,
          }),
        );
    }
    book.run();
    const cancelled = (there: TypedWorkbook): ShadowingAfter => {
      for (const name of names) there.change('calls', `c-${name}`, { Status: 'Cancelled' });
      return there.clock('2026-05-04 12:00').run();
    };
    const ids = names.map((name) => `c-${name}`);
    const held = cancelled(book.copy().automate());
    expect(held.entries.filter(({ kind }) => kind !== 'rowsSeen')).toEqual([{ kind: 'held', rows: ids }]);
    expect(ids.map((id) => held.programme.calls.get(callId(id)))).toEqual(ids.map(() => 'unreadable'));
    expect([...(held.problems.get('calls')?.keys() ?? [])]).toEqual(ids);
    const gone = cancelled(book.copy());
    expect(kindsOf(gone).filter((kind) => kind === 'released')).toHaveLength(6);
    expect(gone.problems).toEqual(new Map());
  });
});

describe('the ledger', () => {
  const one = signUpId('s-1');
  const place = placementId('p-1');
  const who = { engineer: email('jo'), weeks: { kind: 'any' }, flexible: false } as const;
  const entries: readonly ShadowingEntry[] = [
    { kind: 'signedUp', signUp: one, ...who },
    { kind: 'withdrew', signUp: one },
    { kind: 'refused', signUp: one, weeks: who.weeks },
    ...placed('1', 'jo', 'c-1', '2026-06-02 14:00', { monday: '2026-06-01' }),
    { kind: 'confirmed', placement: place },
    { kind: 'moved', placement: place, week: week('2026-06-01'), start: at('2026-06-03 14:00') },
    { kind: 'customerChanged', placement: place, customer: 'x' },
    { kind: 'released', placement: place, reason: 'withdrawn', counts: false },
    { kind: 'numbered', customer: 'x', no: 1 },
    { kind: 'missing', ids: [] },
    { kind: 'found', ids: [] },
    { kind: 'redSeen', red: true, calls: [] },
    { kind: 'redUnread', why: 'noAccess' },
    { kind: 'imported', rotations: [] },
    { kind: 'handbookPage', page: 'h', part: 0, of: 1, text: '' },
    { kind: 'held', rows: [] },
    { kind: 'unheld', rows: [] },
    { kind: 'carriedOut', rows: [] },
    { kind: 'mistaken', rows: [] },
  ];

  it('knows lines of shadowing from those of the workbook and of delivery', () => {
    expect(entries.filter((entry) => !isShadowing(entry))).toEqual([]);
    const workbook: readonly Entry[] = [
      { kind: 'started', spreadsheet: 's1', schema: 2 },
      { kind: 'automationOff' },
      { kind: 'claimed', claims: [] },
      { kind: 'rowsSeen', tab: 'calls', rows: {} },
    ];
    expect(workbook.filter((entry) => isShadowing(entry))).toEqual([]);
  });

  it('forgets what is long over, and keeps what still says something', () => {
    const invite = (name: string) => ({ key: inviteKey(callId('c-1'), email(name)), generation: 1 });
    const sent = (book: TypedWorkbook, name: string): TypedWorkbook =>
      book
        .ledger({ kind: 'claimed', claims: [{ ...invite(name), act: 'insert', content: 'x' }] })
        .ledger({ kind: 'delivered', outcomes: [{ ...invite(name), outcome: 'done', detail: '' }] });
    const book = new TypedWorkbook().clock('2025-05-04 10:00');
    book.ledger(...placed('1', 'jo', 'c-1', '2025-06-03 14:00', { monday: '2025-06-02' }));
    book.ledger({ kind: 'confirmed', placement: placementId('p-1') });
    book.ledger({ kind: 'rowsSeen', tab: 'calls', rows: { 'c-1': 'x' } });
    book.ledger({ kind: 'rowsSeen', tab: 'calls', rows: { 'c-2': 'x' } });
    book.ledger({ kind: 'rowsSeen', tab: 'calls', rows: { 'c-2': 'y' } });
    sent(book, 'jo');
    sent(book, 'kim').ledger(
      ...placed('2', 'kim', 'c-1', '2026-06-03 14:00', { monday: '2026-06-01', confirmed: true }),
    );
    const all = book.found.ledger.entries;
    const left = shadowingBook.forgetting(all, () => true, at('2026-05-04 10:00'));
    expect(all.map((entry) => `${entry.kind} ${left(entry) === undefined ? 'goes' : 'stays'}`)).toEqual([
      'started stays',
      'signedUp stays',
      'placed stays',
      'confirmed goes',
      'rowsSeen stays',
      'rowsSeen goes',
      'rowsSeen stays',
      'claimed goes',
      'delivered goes',
      'claimed stays',
      'delivered stays',
      'signedUp stays',
      'placed stays',
    ]);
    expect(left(all[2]!)).toMatchObject({ placement: 'p-1', confirmed: true });
    const kept = shadowingBook.forgetting(all, () => false, at('2026-05-04 10:00'));
    expect(all.filter((entry) => kept(entry) === undefined).map(({ kind }) => kind)).toEqual(['rowsSeen']);
  });
});
