import type { EpisodeRow } from '../../../src/redAccounts/records';
import { valuesOf } from '../../../src/redAccounts/rowValues';
import { calendarDay, serialOfDay } from '../../../src/time/calendarDay';
import { instant } from '../../../src/time/instant';
import { cellsOf } from '../../../src/workbook/redAccounts/cells';
import { decodeEpisodes } from '../../../src/workbook/redAccounts/decodeEpisodes';
import { trackerTab } from '../../../src/workbook/redAccounts/tabsOfPeople';
import { idsOf, readingOf, settings, type Typed } from './sheet';

const seen = instant(Date.UTC(2026, 4, 4, 8));
const serial = (day: string): number => serialOfDay(calendarDay(day)!);

const fine: Typed = {
  Account: ' Fjord  Telecom ',
  'Account id': '001A0000012abcD',
  Health: 'Red',
  'Why red': 'Two outages\r\nin March ',
  AE: 'Ann@Example.com',
  CE: 'cem@example.com',
  'Next step due': serial('2026-05-12'),
  Renewal: '31.12.2026',
  Thread: 'https://x.slack.com/archives/C1/p1',
};

function decode(row: Typed, renamed: Readonly<Record<string, string>> = {}) {
  const reading = readingOf(trackerTab, [row], renamed);
  const { records, problems } = decodeEpisodes(reading, idsOf(reading), settings, () => seen);
  const [record] = records.values();
  return { record, said: problems.get(1) ?? [] };
}

function episode(row: Typed): EpisodeRow {
  const { record, said } = decode(row);
  if (record === undefined || record === 'unreadable') throw new Error(said.join(' '));
  return record;
}

describe('a row of Account Tracker', () => {
  it('is what people typed, names in one line, addresses in one spelling, days as days', () => {
    expect(decode(fine).said).toEqual([]);
    expect(episode(fine)).toMatchObject({
      id: 'row-1',
      account: 'Fjord Telecom',
      accountId: '001A0000012abcD',
      health: 'Red',
      whyRed: 'Two outages\nin March',
      ae: 'ann@example.com',
      ce: 'cem@example.com',
      sponsor: undefined,
      nextStepDue: '2026-05-12',
      renewal: '2026-12-31',
      thread: 'https://x.slack.com/archives/C1/p1',
      words: {},
      seenAt: seen,
    });
  });

  it.each([
    ['red', 'Red'],
    [' LOST ', 'Lost'],
    ['🔴', 'Red'],
    ['🔴 Red', 'Red'],
    ['red🔴', 'Red'],
    ['⚫️', 'Lost'],
    ['amber', 'Yellow'],
    ['Grün', 'Green'],
    ['Amber 🟠', 'Yellow'],
    ['🟢', 'Green'],
    ['', undefined],
  ])('with health %p is %s', (typed, health) => {
    expect(episode({ ...fine, Health: typed }).health).toBe(health);
  });

  it.each(['not red', 'red or yellow', '🔴🟢', '-🔴', 'blue', 'constructor', 3, true])(
    'with health %p is unreadable, not guessed at',
    (typed) => {
      const { record, said } = decode({ ...fine, Health: typed });
      expect(record).toBe('unreadable');
      expect(said).toEqual([`Health “${String(typed)}” is unknown: choose Red, Yellow, Green or Lost.`]);
    },
  );

  it('has its id in 15 characters, and is unreadable with what is no id: it would be another account', () => {
    expect(episode({ ...fine, 'Account id': '001a0000012ABCDIAQ' }).accountId).toBe('001A0000012abcD');
    expect(episode({ ...fine, 'Account id': '' }).accountId).toBe('');
    expect(decode({ ...fine, 'Account id': '001A0000012' })).toEqual({
      record: 'unreadable',
      said: [
        'Account id “001A0000012” is no id of the CRM: copy its 15 or 18 letters and digits, or leave it empty.',
      ],
    });
  });

  it('stays readable without a name, since the CRM or the ledger may know it', () => {
    expect(episode({ ...fine, Account: '' }).account).toBe('');
    expect(decode({ ...fine, Account: 'x'.repeat(201) }).record).toBe('unreadable');
  });

  it('keeps what reads when other cells do not', () => {
    const row = {
      ...fine,
      AE: 'Ann Smith',
      CE: 'cem@elsewhere.test',
      'Next step due': '05/06/2026',
      Renewal: '2206-01-01',
      'AE says': 'perhaps',
    };
    expect(episode(row)).toMatchObject({
      account: 'Fjord Telecom',
      health: 'Red',
      ae: undefined,
      ce: undefined,
      nextStepDue: undefined,
      renewal: undefined,
      words: {},
    });
    expect(decode(row).said).toEqual([
      'AE “Ann Smith” is no mail address: write it like name@example.com.',
      'CE “cem@elsewhere.test” is not of example.com: put the address of a colleague.',
      'Next step due “05/06/2026” can be Fri 5 Jun 2026 or Wed 6 May 2026: write 2026-06-05 or 2026-05-06.',
      'And 2 more.',
    ]);
    const { AE, CE, ...rest } = row;
    expect(AE && CE && decode(rest).said.slice(1)).toEqual([
      'Renewal “2206-01-01” is far away: correct the year.',
      'AE says “perhaps” is unknown: choose Agreed or Resolved.',
    ]);
  });

  it('keeps 5,000 characters of a text and says so; half a sign is not kept', () => {
    const long = `${'x'.repeat(4999)}😀 and more`;
    expect(episode({ ...fine, 'Action plan': long }).actionPlan).toBe('x'.repeat(4999));
    expect(decode({ ...fine, 'Action plan': long }).said).toEqual([
      'Action plan is longer than 5000 characters: what follows stays here, but is not used.',
    ]);
    expect(decode({ ...fine, 'Action plan': 'x'.repeat(5000) }).said).toEqual([]);
  });

  it('R4, R7 speaks for owners and sponsor in their columns; a sponsor has no part to agree to', () => {
    const row = { ...fine, 'AE says': 'agreed', 'CE says': 'Resolved', 'Sponsor says': 'Agreed' };
    expect(episode(row).words).toEqual({ ae: 'Agreed', ce: 'Resolved' });
    expect(decode(row).said).toEqual(['Sponsor says “Agreed” is unknown: choose Resolved.']);
  });

  it('is unreadable while the column of a field is gone: it would seem to have been emptied', () => {
    expect(decode(fine, { 'Action plan': 'Plan' })).toEqual({
      record: 'unreadable',
      said: ['The column Action plan is gone: put a column with this header back.'],
    });
    expect(decode(fine, { 'AE says': 'x', Thread: 'y' }).record).toMatchObject({ words: {}, thread: '' });
  });

  it('reads again as what was written from its values', () => {
    const values = valuesOf(episode(fine));
    expect(cellsOf(values)['Next step due']).toBe(serial('2026-05-12'));
    expect(valuesOf(episode(cellsOf(values)))).toEqual(values);
    expect(cellsOf({ whyRed: '' })).toEqual({ 'Why red': '' });
  });
});
