import { callCells, csvRows, offer, ProgrammeBench, type CallCells } from '../support/programme';
import { coordinator } from '../support/workbook';

// Each row that people paste ends with a plain sentence or is read as clearly meant, and none stops the others.

const ae = 'ae.emea@example.com';
const engineer = 'eng1@example.com';

interface There {
  now?: string;
  zone?: string;
  locale?: string;
}

function bench({ now, zone = 'Europe/Berlin', locale = 'en_GB' }: There = {}): ProgrammeBench {
  const p = new ProgrammeBench(now);
  p.run('setUp');
  p.bench.edit(p.id, { as: coordinator, action: 'setLocale', locale });
  p.bench.edit(p.id, { as: coordinator, action: 'setTimeZone', timeZone: zone });
  p.type(coordinator, 'Settings', { Value: zone }, p.rowOf('Settings', 'Setting', 'Time zone'));
  p.run('turnOnAutomation');
  p.paste(coordinator, 'Engineers', 'Email', [[engineer, 'Engineer 1', 'eng1', 'Search', zone]]);
  return p;
}

const sunday = 'This is a Sunday. Is it meant?';
const saturday = 'This is a Saturday. Is it meant?';
const noLink = 'Notes link is left out: it has to be one link that starts with https:// and has no spaces.';
const formula = '=IMPORTXML("https://elsewhere.test","//x")';

describe('calls-messy.csv, pasted', () => {
  const rows = csvRows('calls-messy.csv');
  const p = bench();
  p.paste(ae, 'Calls', 'Date', rows);
  const checks = p.records('Calls').map(({ Check }) => Check);

  test('each row says what it needs in these words, or nothing', () => {
    expect(rows.map((cells, at) => [cells[6], checks[at]])).toEqual([
      ['on a Sunday', sunday],
      ['day first, dot in the time', 'Start “10.3” is no time of day: write it with a colon, like 17:00.'],
      ['ambiguous date', ''],
      ['no such day', 'Date “2026-02-30” does not exist: there is no such day. Correct it.'],
      ['an hour that does not exist in America/New_York', 'This call is in the past. Is the date right?'],
      ['an hour that comes twice in America/New_York', sunday],
      ['ends the next day', ''],
      ['starts on a Sunday, ends in the next rotation', sunday],
      ['no length, no number', 'Add Minutes.'],
      ['negative length', 'Minutes “-30” is not a whole number from 5 to 480: correct it.'],
      ['AE is no address', 'AE “not an address” is no mail address: write it like name@example.com.'],
      [
        'AE of another organisation',
        'AE “someone@elsewhere.test” is not of example.com: put the address of a colleague.',
      ],
      [
        '=1+1',
        `${noLink} Slack channel is left out: write the channel’s name, like #acct-fjord. Number 9 is Fjord Telecom's in another row.`,
      ],
      ['<b>bold</b> & "quotes"', `Seats “two” is not a whole number from 0 to 50: correct it. ${noLink}`],
      ['upper case and a trailing space', `Number 9 is ${formula}'s in another row.`],
      ['', `Number 9 is ${formula}'s in another row.`],
      ['', ''],
      ['half a row', 'Add Start, Minutes and AE.'],
      ['years ago', 'Date Mon 17 Jun 2019 is more than a year ago: correct the year.'],
      ['a century ahead', 'Date Mon 17 Jun 2126 is more than 18 months ahead: correct the year.'],
    ]);
  });

  test('rows that read are calls of the week in which they start, the others are none (S1)', () => {
    const calls = p.records('Rotations').filter((row) => row['Calls'] !== '0' && row['Calls'] !== '');
    expect(calls.map((row) => [row['Rotation'], row['Calls'], row['Seats left']])).toEqual([
      ['2026-03-02', '1', '0'],
      ['2026-05-25', '1', '1'],
      ['2026-06-01', '1', '1'],
      ['2026-06-08', '4', '3'],
      ['2026-10-26', '1', '1'],
    ]);
  });

  test('what was pasted stands as it was pasted, and nothing of it is a formula', () => {
    p.records('Calls').forEach((row, at) => {
      expect([row['Customer'], row['AE'], row['What to expect']]).toEqual([
        rows[at]?.[3],
        rows[at]?.[5],
        rows[at]?.[6],
      ]);
    });
    const cells = p.book.sheets.flatMap((sheet) => sheet.rows.flat());
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
  });

  test('good rows among them are used', () => {
    const q = p.copy();
    expect(q.signUp(engineer, '2026-06-11')).toMatchObject({ kind: 'done' });
    expect(q.home(engineer).programme?.rotations).toHaveLength(1);
  });

  test('hours that clocks skip or repeat are asked about where they do', () => {
    const q = bench({ now: '2026-02-04T08:00:00Z', zone: 'America/New_York' });
    q.paste(ae, 'Calls', 'Date', rows);
    expect(q.record('Calls', 'What to expect', rows[4]?.[6] ?? '')['Check']).toBe(
      'Start 02:30 does not exist on Sun 8 Mar 2026 in America/New_York, since clocks go forward: choose another time.',
    );
    expect(q.record('Calls', 'What to expect', rows[5]?.[6] ?? '')['Check']).toBe(
      'Start 01:30 comes twice on Sun 1 Nov 2026 in America/New_York, since clocks go back: choose another time.',
    );
  });
});

const notADay = (text: string) =>
  `Date “${text}” is not understood: write a day with its year, like 2026-05-12.`;
const noTime = (text: string) => `Start “${text}” is no time of day: write it with a colon, like 17:00.`;
const noWhole = (name: string, text: string, from: number, until: number) =>
  `${name} “${text}” is not a whole number from ${from} to ${until}: correct it.`;
const noAddress = (text: string) => `AE “${text}” is no mail address: write it like name@example.com.`;
const noStatus = (text: string) => `Status “${text}” is unknown: choose Offered, Closed or Cancelled.`;
const noMeeting =
  'Meeting link is left out: it has to be one link that starts with https:// and has no spaces.';
const noChannel = 'Slack channel is left out: write the channel’s name, like #acct-fjord.';

/** One cell of a good row that somebody typed in their way, and what its row then says. */
const worse: [CallCells, string][] = [
  [{ Date: '13/6/2026' }, saturday],
  [{ Date: '6/13/2026' }, saturday],
  [{ Date: '13.6.2026' }, saturday],
  [{ Date: 'June 12th, 2026' }, ''],
  [{ Date: 'Fri 12 Jun 2026' }, ''],
  [{ Date: "'2026-06-12" }, ''],
  [{ Date: '46185' }, ''],
  [{ Date: 'next Tuesday' }, notADay('next Tuesday')],
  [{ Date: '20260612' }, notADay('20260612')],
  [{ Date: '2026-06-12T10:00:00Z' }, notADay('2026-06-12T10:00:00Z')],
  [{ Date: '#N/A' }, notADay('#N/A')],
  [{ Date: '__proto__' }, notADay('__proto__')],
  [{ Start: '9am' }, ''],
  [{ Start: '9:00 pm' }, ''],
  [{ Start: '9' }, noTime('9')],
  [{ Start: '10h30' }, noTime('10h30')],
  [{ Start: '17:00 CET' }, noTime('17:00 CET')],
  [{ Start: '25:00' }, noTime('1.04')],
  [{ Start: '24:00' }, 'Start 24:00 belongs to the next day: write 00:00 and that day.'],
  [{ Start: '10:30–11:00' }, ''],
  [{ Minutes: '1e2' }, ''],
  [{ Minutes: '30 min' }, ''],
  [{ Minutes: '1:00' }, ''],
  [{ Minutes: '0' }, noWhole('Minutes', '0', 5, 480)],
  [{ Minutes: '600' }, noWhole('Minutes', '600', 5, 480)],
  [{ Customer: ' ' }, 'Add Customer.'],
  [{ Customer: '\u200b\ufeff' }, 'Add Customer.'],
  [{ Customer: 'x'.repeat(5000) }, 'Customer is longer than 200 characters: shorten it.'],
  [{ Customer: '__proto__' }, ''],
  [{ Customer: 'constructor' }, ''],
  [{ Customer: '=1+1' }, ''],
  [{ Customer: '+49 Telecom' }, ''],
  [{ Customer: '@SUM(A1)' }, ''],
  [{ Customer: 'TRUE' }, ''],
  [{ Customer: '0012' }, ''],
  [{ Customer: '😀' }, ''],
  [{ 'Customer no.': '-1' }, noWhole('Customer no.', '-1', 1, 999_999_999)],
  [{ 'Customer no.': '#593' }, noWhole('Customer no.', '#593', 1, 999_999_999)],
  [
    { 'Customer no.': '99999999999999999999' },
    noWhole('Customer no.', '100000000000000000000', 1, 999_999_999),
  ],
  [{ AE: '\ufeffae.emea@example.com\u200b' }, ''],
  [{ AE: 'Ann <ae.amer@example.com>' }, ''],
  [{ AE: 'ae.amer@example.com, ae.emea@example.com' }, noAddress('ae.amer@example.com, ae.emea@example.com')],
  [{ AE: '=ae.amer@example.com' }, noAddress('=ae.amer@example.com')],
  [{ AE: 'mailto:ae.amer@example.com' }, noAddress('mailto:ae.amer@example.com')],
  [{ Seats: '-1' }, noWhole('Seats', '-1', 0, 50)],
  [{ Seats: '1000' }, noWhole('Seats', '1000', 0, 50)],
  [{ Seats: '∞' }, noWhole('Seats', '∞', 0, 50)],
  [{ Status: 'CANCELLED' }, ''],
  [{ Status: 'Postponed' }, noStatus('Postponed')],
  [{ Status: 'TRUE' }, noStatus('TRUE')],
  [{ Status: '__proto__' }, noStatus('__proto__')],
  [{ 'Meeting link': 'http://meet.example.com/x' }, noMeeting],
  [{ 'Meeting link': 'data:text/html,<script>alert(1)</script>' }, noMeeting],
  [{ 'Meeting link': 'https://meet.example.com/"onmouseover="x' }, noMeeting],
  [{ 'Slack channel': '@here' }, noChannel],
  [{ 'Slack channel': '<!channel>' }, noChannel],
];

describe.each(['en_GB', 'en_US', 'de_DE'])('worse rows, pasted into a spreadsheet of %s', (locale) => {
  const p = bench({ locale });
  offer(
    p,
    worse.map(([cells], at) => callCells({ Date: '2026-06-12', Customer: `Customer ${at}`, ...cells })),
  );
  const checks = p.records('Calls').map(({ Check = '' }) => Check);

  test.each(worse.map(([cells, check], at) => [JSON.stringify(cells).slice(0, 60), at, check] as const))(
    '%s',
    (_cells, at, check) => expect(checks[at]).toBe(check),
  );

  test('make no formula', () => {
    const cells = p.book.sheets.flatMap((sheet) => sheet.rows.flat());
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
  });
});

test('a day that can be two is what Sheets took it for, and shown with its month’s name', () => {
  const shown = ['en_GB', 'en_US'].map((locale) => {
    const p = bench({ locale });
    offer(p, [callCells({ Date: '05/06/2026' })]);
    return p.records('Calls').map(({ Date: day }) => day);
  });
  expect(shown).toEqual([['Fri 5 Jun 2026'], ['Wed 6 May 2026']]);
});
