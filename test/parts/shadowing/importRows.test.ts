import { importedText } from '../../../src/run/shadowing/importFound';
import type { ImportFound } from '../../../src/sidebar/requests';
import { email } from '../../shadowing/world';
import { foundIn, imported, refusedImport } from './bringing';
import { TypedWorkbook } from './typedWorkbook';

const engineersFound = (found: Partial<ImportFound>): ImportFound => ({
  what: 'engineers',
  columns: ['Email'],
  adds: 0,
  updates: 0,
  known: 0,
  leftOut: 0,
  notes: [],
  ...found,
});

describe('calls of a file', () => {
  const header = 'Date,Start,Minutes,Customer,AE,Notes link,Slack channel,Meeting link';
  const book = new TypedWorkbook().call('c-0', '2026-06-09 10:00', { Customer: 'Fjord' });
  const row = (start: string, customer = 'Fjord', ae = 'ae@example.com', links = ',,'): string =>
    `2026-06-09,${start},60,${customer},${ae},${links}`;

  it('are rows as if typed; the same call again is known, and what does not read is left out', () => {
    const wish = imported(
      book,
      'calls',
      header,
      row('10:00', ' FJORD '),
      row('11:00', 'Fjord', 'ae@example.com', 'http://n,#c,https://meet.example.com/1'),
      'soon,10:00,60,Acme,ae@example.com,,,',
      row('11:00'),
      row('12:00', 'Acme', 'bo@example.com', 'https://n.example.com,two words,ftp'),
    );
    expect(foundIn(wish)).toEqual({
      what: 'calls',
      columns: ['Date', 'Start', 'Minutes', 'Customer', 'AE', 'Notes link', 'Slack channel', 'Meeting link'],
      adds: 2,
      updates: 0,
      known: 2,
      leftOut: 1,
      notes: [
        {
          row: 3,
          sentence:
            'Notes link is left out: it has to be one link that starts with https:// and has no spaces.',
          leftOut: false,
        },
        {
          row: 4,
          sentence: 'Date “soon” is not understood: write a day with its year, like 2026-05-12.',
          leftOut: true,
        },
        {
          row: 6,
          sentence:
            'Meeting link is left out: it has to be one link that starts with https:// and has no spaces. Slack channel is left out: write the channel’s name, like #acct-fjord.',
          leftOut: false,
        },
      ],
    });
    const cells = {
      Date: 46182,
      Start: 11 / 24,
      Minutes: 60,
      Customer: 'Fjord',
      'Customer no.': '',
      AE: 'ae@example.com',
      'What to expect': '',
      'Notes link': '',
      'Slack channel': '#c',
      'Meeting link': 'https://meet.example.com/1',
      Seats: '',
      Status: '',
      'Shadow if red': '',
    };
    expect([wish.entries, wish.edits]).toEqual([[], []]);
    expect(wish.newRows).toEqual([
      { tab: 'calls', id: 'c-2-2', cells },
      {
        tab: 'calls',
        id: 'c-2-5',
        cells: {
          ...cells,
          Start: 0.5,
          Customer: 'Acme',
          AE: 'bo@example.com',
          'Notes link': 'https://n.example.com',
          'Slack channel': '',
          'Meeting link': '',
        },
      },
    ]);
    expect([...wish.programme.calls.keys()]).toEqual(['c-0', 'c-2-2', 'c-2-5']);
    expect([...wish.programme.calls.values()][2]).toMatchObject({
      id: 'c-2-5',
      customer: 'Acme',
      seats: 1,
      seenAt: book.now,
    });
  });

  it('are others with another customer, AE or start', () => {
    const others = [row('10:00', 'Acme'), row('10:00', 'Fjord', 'bo@example.com'), row('10:30')];
    expect(foundIn(imported(book, 'calls', header, ...others))).toMatchObject({ adds: 3, known: 0 });
  });
});

describe('engineers of a file', () => {
  const book = new TypedWorkbook()
    .engineer('kim', { Team: 'Search', GitHub: 'kim', 'Works on': 'Mon' })
    .type('engineers', { Email: ' Jo@Example.com', Name: 'Jo', 'Works from': '09:00' });

  it('get a row when they are new, with their address as it is known', () => {
    const wish = imported(book, '', 'Email,Name,Time zone', 'NEW@example.com,New One,Asia/Tokyo');
    expect(foundIn(wish)).toEqual(engineersFound({ columns: ['Email', 'Name', 'Time zone'], adds: 1 }));
    expect([wish.entries, wish.edits]).toEqual([[], []]);
    expect(wish.newRows).toEqual([
      {
        tab: 'engineers',
        id: 'new@example.com',
        cells: {
          Email: 'new@example.com',
          Name: 'New One',
          GitHub: '',
          Team: '',
          'Time zone': 'Asia/Tokyo',
          'Works on': '',
          'Works from': '',
          'Works until': '',
          'Active from': '',
          'Active until': '',
          Away: '',
        },
      },
    ]);
    expect([...wish.programme.engineers.keys()]).toEqual([
      'kim@example.com',
      'jo@example.com',
      'new@example.com',
    ]);
    expect(wish.programme.engineers.get(email('new'))).toMatchObject({ name: 'New One', zone: 'Asia/Tokyo' });
  });

  it('who have a row get what is empty there, and nothing typed is written over', () => {
    const wish = imported(
      book,
      'engineers',
      'Email,Name,Team,Time zone,Works from',
      'jo@example.com,Joanna,Core,Asia/Tokyo,10:00',
      'kim@example.com,,Core,Asia/Tokyo,',
    );
    expect(foundIn(wish)).toEqual(
      engineersFound({
        columns: ['Email', 'Name', 'Team', 'Time zone', 'Works from'],
        updates: 1,
        known: 1,
      }),
    );
    expect([wish.newRows, wish.edits]).toEqual([
      [],
      [
        {
          kind: 'setCells',
          tab: 'engineers',
          row: 2,
          cells: { Team: 'Core', 'Time zone': 'Asia/Tokyo' },
        },
      ],
    ]);
    expect(wish.programme.engineers.get(email('jo'))).toMatchObject({
      name: 'Jo',
      team: 'Core',
      zone: 'Asia/Tokyo',
      worksFrom: 540,
    });
    expect(wish.programme.engineers.get(email('kim'))).toMatchObject({ team: 'Search' });
  });

  it('get nothing in a column that somebody deleted', () => {
    const there = book.copy();
    there.columnsGone.set('engineers', ['Team']);
    const wish = imported(there, 'engineers', 'Email,Team', 'jo@example.com,Core');
    expect([wish.edits, foundIn(wish).known]).toEqual([[], 1]);
  });

  it('all get a row where the tab is gone, which then is said before any is written', () => {
    const there = book.copy();
    there.gone.add('engineers');
    expect(foundIn(imported(there, 'engineers', 'Email', 'jo@example.com'))).toMatchObject({ adds: 1 });
  });

  it('that do not read are named by their row and left out; what is only a question is not', () => {
    const wish = imported(
      book,
      '',
      'Email,Time zone',
      'nobody,',
      '',
      'new@example.com,Atlantis',
      'new@example.com,',
    );
    expect(foundIn(wish)).toEqual(
      engineersFound({
        columns: ['Email', 'Time zone'],
        adds: 1,
        leftOut: 2,
        notes: [
          {
            row: 2,
            sentence: 'Email “nobody” is no mail address: write it like name@example.com.',
            leftOut: true,
          },
          {
            row: 4,
            sentence: 'Time zone “Atlantis” is not understood: write it like Europe/Berlin.',
            leftOut: false,
          },
          {
            row: 5,
            sentence: 'new@example.com stands in row 4 already: delete one of the two rows.',
            leftOut: true,
          },
        ],
      }),
    );
  });
});

describe('a file that is no such', () => {
  const book = new TypedWorkbook();

  it.each<[string, 'calls' | 'engineers' | '', string]>([
    [
      'These are neither engineers (a column Email is needed) nor calls (Date, Start, Minutes, Customer and AE). Found were: “Colour”, “Size”.',
      '',
      ' Colour , ,Size',
    ],
    [
      'These are neither engineers (a column Email is needed) nor calls (Date, Start, Minutes, Customer and AE). There is no header.',
      '',
      ' ,',
    ],
    ['There is no column Email, which engineers need. Found were: “Colour”.', 'engineers', 'Colour'],
    [
      'There are no columns Minutes and AE, which calls need. Found were: “Date”, “Start”, “Customer”.',
      'calls',
      'Date,Start,Customer',
    ],
    [
      `There is no column Email, which engineers need. Found were: “${'x'.repeat(299)}.`,
      'engineers',
      'x'.repeat(400),
    ],
  ])('is refused: %s', (sentence, what, header) => {
    expect(imported(book, what, header, 'a,b')).toEqual(refusedImport(book, sentence));
  });
});

describe('what came of an import', () => {
  it.each<[string, Partial<ImportFound>]>([
    ['There was nothing to import.', {}],
    ['1 engineer added.', { adds: 1 }],
    ['2 engineers added.', { adds: 2 }],
    ['1 call added.', { what: 'calls', adds: 1 }],
    ['12 calls added.', { what: 'calls', adds: 12 }],
    ['1 rotation added.', { what: 'handbook', adds: 1 }],
    [
      '2 rotations added, 1 row filled in, 1 known already, 1 row left out.',
      { what: 'handbook', adds: 2, updates: 1, known: 1, leftOut: 1 },
    ],
    ['3 rows filled in, 4 known already, 5 rows left out.', { updates: 3, known: 4, leftOut: 5 }],
  ])('is said: %s', (sentence, found) => {
    expect(importedText(engineersFound(found))).toBe(sentence);
  });
});
