import { bring, ask, csv, given } from '../support/importing';
import { callCells, csvRows, programme, ProgrammeBench } from '../support/programme';
import { coordinator, trips } from '../support/workbook';

function empty(now?: string): ProgrammeBench {
  const p = new ProgrammeBench(now);
  p.run('setUp');
  return p;
}

const nothing = { adds: 0, updates: 0 };

describe('Engineers from CSV', () => {
  test('are recognised, shown first, added in one write, and added once', () => {
    const p = empty();
    const before = p.fingerprint();
    const preview = bring(p, '', given('engineers.csv'), true);
    expect(preview).toMatchObject({ what: 'engineers', adds: 63, known: 0, leftOut: 0, notes: [] });
    expect(preview.columns).toEqual(['Email', 'Name', 'GitHub', 'Team', 'Time zone']);
    expect(p.fingerprint()).toBe(before);
    expect(bring(p, 'engineers', given('engineers.csv'))).toEqual(preview);
    expect(trips(p.lastRun('handleRequest'))).toEqual([
      'Session.getEffectiveUser.getEmail',
      'PropertiesService.getProperty',
      'LockService.tryLock',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
      'Sheets.Spreadsheets.batchUpdate',
      'LockService.releaseLock',
    ]);
    expect(p.records('Engineers')).toHaveLength(63);
    expect(p.records('Engineers').filter((row) => row['Check'] !== '')).toEqual([]);
    expect(p.record('Engineers', 'Email', 'eng06@example.com')).toMatchObject({
      Name: 'Engineer 06',
      GitHub: 'eng06',
      'Time zone': 'Europe/Berlin',
    });
    const after = p.fingerprint();
    expect(bring(p, '', given('engineers.csv'))).toMatchObject({ ...nothing, known: 63 });
    expect(p.fingerprint()).toBe(after);
  });

  test('are taken under other headers, in another order, with semicolons', () => {
    const p = empty();
    const found = bring(
      p,
      '',
      'TZ;GitHub handle;Full name;E-mail\nEurope/Berlin;@ann;Ann Lee;ANN@example.com\n',
    );
    expect(found).toMatchObject({ what: 'engineers', adds: 1 });
    expect(p.records('Engineers')).toMatchObject([
      { Email: 'ann@example.com', Name: 'Ann Lee', GitHub: '@ann', 'Time zone': 'Europe/Berlin' },
    ]);
  });

  test('who are there are filled in where their cells are empty, and nothing typed is written over', () => {
    const p = programme({ zones: ['Europe/Berlin', ''], automation: false });
    const text =
      'email,name,team,time zone,works from\neng1@example.com,Another Name,Core,Asia/Tokyo,10:00\neng2@example.com,,,Europe/Paris,\n';
    expect(bring(p, '', text)).toMatchObject({ adds: 0, updates: 2, known: 0 });
    expect(p.record('Engineers', 'Email', 'eng1@example.com')).toMatchObject({
      Name: 'Engineer 1',
      Team: 'Search',
      'Time zone': 'Europe/Berlin',
      'Works from': '10:00',
    });
    expect(p.record('Engineers', 'Email', 'eng2@example.com')).toMatchObject({
      Name: 'Engineer 2',
      'Time zone': 'Europe/Paris',
    });
    expect(bring(p, '', text)).toMatchObject({ ...nothing, known: 2 });
  });

  test('that do not read are named with their row, and stop no other', () => {
    const p = empty();
    const found = bring(
      p,
      '',
      'email,name,time zone\nnot an address,A,\nann@elsewhere.test,B,\n\nben@example.com,C,Atlantis\nben@example.com,D,\n',
    );
    expect(found.notes).toEqual([
      {
        row: 2,
        sentence: 'Email “not an address” is no mail address: write it like name@example.com.',
        leftOut: true,
      },
      {
        row: 3,
        sentence: 'Email “ann@elsewhere.test” is not of example.com: put the address of a colleague.',
        leftOut: true,
      },
      {
        row: 5,
        sentence: 'Time zone “Atlantis” is not understood: write it like Europe/Berlin.',
        leftOut: false,
      },
      {
        row: 6,
        sentence: 'ben@example.com stands in row 5 already: delete one of the two rows.',
        leftOut: true,
      },
    ]);
    expect(found).toMatchObject({ adds: 1, leftOut: 3 });
    expect(p.records('Engineers')).toHaveLength(1);
  });
});

describe('Calls from CSV', () => {
  test('are added as if typed: the same rows, days and times as real ones, and added once', () => {
    const p = empty();
    const found = bring(p, '', given('calls.csv'));
    expect(found).toMatchObject({ what: 'calls', adds: csvRows('calls.csv').length, leftOut: 0 });
    const typed = empty();
    typed.paste(
      coordinator,
      'Calls',
      'Date',
      csvRows('calls.csv').map((cells) => [...cells]),
    );
    const asTyped = (bench: ProgrammeBench) =>
      bench.records('Calls').map(({ 'Call id': _, ...rest }) => rest);
    expect(asTyped(p)).toEqual(asTyped(typed));
    expect(p.records('Calls').every((row) => row['Call id'] !== '')).toBe(true);
    expect(bring(p, 'calls', given('calls.csv'))).toMatchObject({ ...nothing, known: found.adds });
  });

  test('equal to one that is there are not added again, however date and name are spelt', () => {
    const p = programme({ calls: [callCells({ Customer: 'Fjord Telecom' })], automation: false });
    const text =
      'Datum;Beginn;Dauer;Kunde;AE\n2.6.2026;14.00;45;fjord  telecom;AE.EMEA@example.com\n02.06.2026;15:00;45;Fjord Telecom;ae.emea@example.com\n2 June 2026;3 PM;30;Fjord Telecom;ae.emea@example.com\n';
    expect(bring(p, '', text)).toMatchObject({ adds: 1, known: 2, leftOut: 0 });
    expect(p.records('Calls').map((row) => row['Start'])).toEqual(['14:00', '15:00']);
  });

  test('that people type by mistake end with a sentence each, and the good ones are taken', () => {
    const p = empty();
    const found = bring(p, '', given('calls-messy.csv'));
    const rows = csvRows('calls-messy.csv');
    const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
    expect(found.adds + found.known + found.leftOut).toBe(filled.length);
    expect(found.notes.filter(({ leftOut }) => leftOut)).toHaveLength(found.leftOut);
    const said = (leftOut: boolean) =>
      found.notes.filter((note) => note.leftOut === leftOut).map(({ row, sentence }) => `${row} ${sentence}`);
    expect(said(true)).toEqual([
      '4 Date “05/06/2026” can be Fri 5 Jun 2026 or Wed 6 May 2026: write 2026-06-05 or 2026-05-06.',
      '5 Date “2026-02-30” does not exist: there is no such day. Correct it.',
      '10 Add Minutes.',
      '11 Minutes “-30” is not a whole number from 5 to 480: correct it.',
      '12 AE “not an address” is no mail address: write it like name@example.com.',
      '13 AE “someone@elsewhere.test” is not of example.com: put the address of a colleague.',
      '15 Seats “two” is not a whole number from 0 to 50: correct it. Notes link is left out: it has to be one link that starts with https:// and has no spaces.',
      '19 Add Start, Minutes and AE.',
      '20 Date Mon 17 Jun 2019 is more than a year ago: correct the year.',
      '21 Date Mon 17 Jun 2126 is more than 18 months ahead: correct the year.',
    ]);
    expect(said(false)).toEqual([
      '14 Notes link is left out: it has to be one link that starts with https:// and has no spaces. Slack channel is left out: write the channel’s name, like #acct-fjord.',
    ]);
  });

  test('never bring a formula: a text that starts with = stays one', () => {
    const p = empty();
    bring(p, '', given('calls-messy.csv'));
    const row = p.record('Calls', 'Customer', '=IMPORTXML("https://elsewhere.test","//x")');
    expect(row).toMatchObject({ 'What to expect': '=1+1' });
    // What was said to be left out is not there to be clicked.
    expect(row).toMatchObject({ 'Notes link': '', 'Slack channel': '' });
    expect(JSON.stringify(p.sheet('Calls'))).not.toContain('"formula"');
  });

  test('place who waits, as an offered call does', () => {
    const p = programme({ automation: false });
    p.signUp('eng1@example.com', '2026-06-01');
    bring(p, '', `Date,Start,Minutes,Customer,AE\n2026-06-02,14:00,30,Fjord,ae.emea@example.com\n`);
    expect(p.record('Sign-ups', 'Engineer', 'eng1@example.com')['Rotation']).toBe('2026-06-01');
  });
});

describe('An import', () => {
  const rows = csv('email\nann@example.com\n');

  test('is for coordinators only, also a preview', () => {
    const p = empty();
    const before = p.fingerprint();
    for (const preview of [true, false]) {
      for (const request of [
        { kind: 'importRows' as const, what: '' as const, preview, ...rows },
        { kind: 'importHandbook' as const, preview, page: given('handbook-rotations.md') },
      ]) {
        expect(ask(p, request, 'ae.emea@example.com')).toMatchObject({
          kind: 'refused',
          sentence: 'Only a coordinator can do this. Ask one of those whom its settings name.',
        });
      }
    }
    expect(p.fingerprint()).toBe(before);
  });

  test('of something else is refused in words', () => {
    const p = empty();
    const what = (text: string, as: '' | 'calls' = '') =>
      ask(p, { kind: 'importRows', what: as, preview: true, ...csv(text) });
    expect(what('a,b\n1,2\n')).toMatchObject({
      kind: 'refused',
      sentence:
        'These are neither engineers (a column Email is needed) nor calls (Date, Start, Minutes, Customer and AE). Found were: “a”, “b”.',
    });
    expect(what('email,name\nx,y\n', 'calls')).toMatchObject({
      sentence:
        'There are no columns Date, Start, Minutes, Customer and AE, which calls need. Found were: “email”, “name”.',
    });
  });

  test('in parts, closed in the middle, is finished by the same again', () => {
    const whole = csv(given('engineers.csv'));
    const p = empty();
    const part = (from: number, until: number) =>
      ask(p, {
        kind: 'importRows',
        what: 'engineers',
        preview: false,
        header: whole.header,
        rows: whole.rows.slice(from, until),
      });
    part(0, 20);
    expect(part(20, 40)).toMatchObject({ found: { adds: 20 } });
    const again = [part(0, 20), part(20, 40), part(40, 63)];
    expect(again).toMatchObject([
      { found: { adds: 0, known: 20 } },
      { found: { adds: 0, known: 20 } },
      { found: { adds: 23, known: 0 }, sentence: '23 engineers added.' },
    ]);
    expect(p.records('Engineers')).toHaveLength(63);
  });
});
