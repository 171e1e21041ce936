import { answerHeld } from '../../../src/run/shadowing/answerHeld';
import { heldProblems } from '../../../src/run/shadowing/heldProblems';
import { heldView } from '../../../src/run/shadowing/heldView';
import { shadowingAttention } from '../../../src/run/shadowing/shadowingAttention';
import { watchedShadowing } from '../../../src/run/shadowing/watchedShadowing';
import type { CoordinatorView } from '../../../src/sidebar/requests';
import { at } from '../../shadowing/world';
import { refusedWith, told, type Wished } from './asked';
import { placed } from './decided';
import { TypedWorkbook } from './typedWorkbook';

const monday = '2026-06-01';

/** Two engineers have a place each; both calls and the sign-up of a third, in the queue, are held since 10:00. */
const held = (() => {
  const book = new TypedWorkbook()
    .engineer('jo')
    .engineer('kim')
    .engineer('lee')
    .call('c-1', '2026-06-02 14:00')
    .call('c-2', '2026-06-03 14:00')
    .call('c-3', '2026-06-04 14:00')
    .signUp('s-1', 'jo', 'any')
    .signUp('s-2', 'kim', 'any')
    .signUp('s-3', 'lee', '2026-07-06')
    .ledger(...placed('1', 'jo', 'c-1', '2026-06-02 14:00', { monday, confirmed: true }))
    .ledger(...placed('2', 'kim', 'c-2', '2026-06-03 14:00', { monday }));
  book.run();
  book.clock('2026-05-04 12:00').automate();
  book.change('calls', 'c-1', { Status: 'Cancelled' }).change('calls', 'c-2', { Start: 0.625 });
  book.change('signUps', 's-3', { Withdraw: 'Yes' });
  return book.ledger({ kind: 'held', rows: ['c-2', 's-3', 'c-1'] });
})();

const mistaken = held
  .copy()
  .clock('2026-05-04 13:00')
  .ledger({ kind: 'mistaken', rows: ['c-1', 'c-2', 's-3'] });

function viewOf(book: TypedWorkbook): NonNullable<CoordinatorView['held']> {
  const view = heldView(book.viewed('casey'));
  if (!view) throw new Error('nothing is held');
  return view;
}

const view = {
  seen: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
  title: '1 invite and 1 tentative place would move or go',
  sentences: [
    '3 rows changed at once, all in the week of 1–7 Jun 2026. That is held since Mon 4 May 2026, 12:00: invites stay as they were, and nobody was told.',
  ],
  isMistake: false,
  rows: [
    { where: 'Calls, row 3', text: 'Wed 3 Jun 2026, 14:00 → Wed 3 Jun 2026, 15:00' },
    { where: 'Sign-ups, row 4', text: 'lee@example.com → Withdraw: Yes' },
    { where: 'Calls, row 2', text: 'Tue 2 Jun 2026, 14:00 → Cancelled' },
  ],
  more: 0,
};

describe('what is held', () => {
  it('is nothing where all stands as it did', () => {
    expect(heldView(new TypedWorkbook().viewed('casey'))).toBeNull();
  });

  it('is shown with its rows, what they said and say now', () => {
    expect(viewOf(held)).toEqual(view);
  });

  it('is shown with who called it a mistake, and how to put it right', () => {
    expect(viewOf(mistaken)).toEqual({
      ...view,
      isMistake: true,
      sentences: [
        ...view.sentences,
        'somebody@example.com said that this is a mistake.',
        'Undo it (Ctrl+Z), or choose File › Version history › See version history, open a version from before Mon 4 May 2026, 12:00 and copy these rows from there. Do not restore the whole version: that would take back everything else since then as well. The hold ends by itself when the rows say again what they said. A row that somebody changed on purpose meanwhile, such as a call that its AE cancelled, is held with the others: when only such rows are left, choose “Do it after all”.',
      ],
    });
  });

  it.each([
    [30, 30, 0],
    [31, 30, 1],
  ])(
    'names of %i rows the first %i, also of rows that are gone, and counts the rest',
    (count, named, more) => {
      const rows = Array.from({ length: count }, (_, n) => `c-gone-${n}`);
      const seen = viewOf(new TypedWorkbook().ledger({ kind: 'held', rows }));
      expect([seen.rows.length, seen.more]).toEqual([named, more]);
      expect(seen.rows[0]).toEqual({ where: 'Calls', text: ' → row is gone' });
    },
  );

  it('is known by its rows and what they say, in whatever order they were held', () => {
    const { seen } = viewOf(held);
    const other = held.copy();
    other.rows.ledger.pop();
    other.ledger({ kind: 'held', rows: ['c-1', 'c-2', 's-3'] });
    expect(viewOf(other).seen).toBe(seen);
    expect(viewOf(mistaken).seen).toBe(seen);
    expect(viewOf(held.copy().change('calls', 'c-2', { Start: 0.75 })).seen).not.toBe(seen);
    expect(viewOf(held.copy().ledger({ kind: 'unheld', rows: ['s-3'] })).seen).not.toBe(seen);
  });

  it('is told where it is asked how sending stands', () => {
    expect(watchedShadowing.held(held.found, held.now)).toEqual({
      title: '1 invite and 1 tentative place would move or go',
      since: at('2026-05-04 12:00'),
    });
    const book = new TypedWorkbook();
    expect(watchedShadowing.held(book.found, book.now)).toBeUndefined();
  });
});

describe('Check of a row', () => {
  it('says that it is held, and of a call that changed with it that it waits', () => {
    const { programme, history } = held.copy().change('calls', 'c-3', { Start: 0.5 }).found;
    const heldText = (was: string, is: string): string =>
      `Held: with many other rows this one changed at once, so a coordinator is asked whether that is meant. Until then it counts as before (${was}), and not as it says now (${is}).`;
    const problems = heldProblems(programme, history, held.now);
    expect([...problems.keys()]).toEqual(['calls', 'signUps']);
    expect(problems.get('calls')).toEqual(
      new Map([
        ['c-2', [heldText('Wed 3 Jun 2026, 14:00', 'Wed 3 Jun 2026, 15:00')]],
        ['c-1', [heldText('Tue 2 Jun 2026, 14:00', 'Cancelled')]],
        [
          'c-3',
          [
            'Waits: this row changed together with others that are held, so nobody gets a place in this call until a coordinator has said whether that is meant.',
          ],
        ],
      ]),
    );
    expect(problems.get('signUps')).toEqual(
      new Map([['s-3', [heldText('lee@example.com', 'Withdraw: Yes')]]]),
    );
  });

  it('says nothing of it where nothing is held', () => {
    const { programme, history } = new TypedWorkbook().call('c-1', '2026-06-02 14:00').found;
    expect(heldProblems(programme, history, at('2026-05-04 10:00'))).toEqual(new Map());
  });
});

describe('a coordinator’s word', () => {
  const { seen } = viewOf(held);
  const say = (book: TypedWorkbook, word: 'carryOut' | 'mistake', isCoordinator = true, as = seen): Wished =>
    answerHeld({ kind: 'answerHeld', word, seen: as }, book.found, book.context('casey'), isCoordinator);

  it.each<['carryOut' | 'mistake', string, string]>([
    [
      'carryOut',
      'carriedOut',
      'These changes count now. What follows for invites and mails goes out within the hour.',
    ],
    ['mistake', 'mistaken', 'Nothing was changed. These rows stay held until they say again what they said.'],
  ])('%s is about all the rows that were shown', (word, kind, sentence) => {
    const wish = say(held, word);
    const { entries, newRows, edits, programme } = wish;
    expect({ entries, newRows, edits, programme }).toEqual({
      entries: [{ kind, rows: ['c-2', 's-3', 'c-1'] }],
      newRows: [],
      edits: [],
      programme: held.found.programme,
    });
    expect(told(held.copy(), wish, 'casey')).toBe(sentence);
  });

  it('is refused of others, when nothing is held, and when it is not what they saw', () => {
    expect(say(held, 'carryOut', false)).toEqual(
      refusedWith('Only a coordinator can do this. Ask one of those whom its settings name.', held),
    );
    const book = new TypedWorkbook();
    expect(say(book, 'carryOut')).toEqual(
      refusedWith('Nothing is held any more: the rows say again what they said.', book),
    );
    expect(say(held, 'mistake', true, 'something else')).toEqual(
      refusedWith(
        'Something has changed since your panel showed what is held. Nothing was done: please look again, and then say.',
        held,
      ),
    );
  });
});

describe('what a coordinator should look at', () => {
  const attention = (book: TypedWorkbook): string[] => shadowingAttention(book.viewed('casey'));

  it('is nothing in a workbook in which all is well', () => {
    expect(attention(new TypedWorkbook().automate())).toEqual([]);
  });

  it('is first what is held, then calendar, rows and Red Accounts', () => {
    const book = held.copy().ledger({ kind: 'calendarGone', calendar: 'cal1' });
    book.ledger({ kind: 'redUnread', why: 'noAnswer' });
    book.rows.settings.push({ Setting: 'Red Accounts workbook', Value: 'red-accounts-spreadsheet' });
    book.change('engineers', 'lee@example.com', { 'Time zone': 'Atlantis' });
    expect(attention(book)).toEqual([
      '1 invite and 1 tentative place would move or go: that is held until a coordinator says under Programme whether it is meant.',
      'Google shows ridealong@example.com no calendar of the programme any more: it was deleted, or its sharing was taken away. No invite is made, changed or taken away until a coordinator says what is to be done.',
      'Engineers: row 4 has a question in Check.',
      'Google did not give the Red Accounts workbook in the last hourly run; it is tried again every hour. Until then no call is closed or opened by it.',
    ]);
  });

  it('says who called what is held a mistake', () => {
    expect(attention(mistaken)).toEqual([
      '1 invite and 1 tentative place would move or go: that is held until the rows say again what they said, since somebody@example.com called it a mistake.',
    ]);
  });

  it.each([
    [
      'noAccess' as const,
      'ridealong@example.com cannot open the Red Accounts workbook: share it with that account, or correct its link in Settings. Until then no call is closed or opened by it.',
    ],
    [
      'noTracker' as const,
      'The Red Accounts workbook in Settings has no tab Account Tracker with the columns Account and Status: correct the link, or repair that workbook. Until then no call is closed or opened by it.',
    ],
  ])('says why Red Accounts is not read: %s', (why, sentence) => {
    const connected = (): TypedWorkbook =>
      new TypedWorkbook({ 'Red Accounts workbook': 'red-accounts-spreadsheet' });
    expect(attention(connected().automate().ledger({ kind: 'redUnread', why }))).toEqual([sentence]);
    expect(attention(connected().ledger({ kind: 'redUnread', why }))).toEqual([
      sentence.replace('ridealong@example.com', 'The automation account'),
    ]);
    expect(attention(connected().automate())).toEqual([]);
    expect(attention(new TypedWorkbook().automate().ledger({ kind: 'redUnread', why }))).toEqual([]);
  });
});
