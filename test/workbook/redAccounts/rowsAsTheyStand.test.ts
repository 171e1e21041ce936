import { askHeaderOf, headerOf } from '../../../src/redAccounts/columns/headers';
import { askFields, fields } from '../../../src/redAccounts/records';
import { instant, type Instant } from '../../../src/time/instant';
import type { TabReading } from '../../../src/workbook/reading';
import { decodeAsks } from '../../../src/workbook/redAccounts/decodeAsks';
import { decodeEpisodes } from '../../../src/workbook/redAccounts/decodeEpisodes';
import { asksTab, trackerTab } from '../../../src/workbook/redAccounts/tabsOfPeople';
import { idsOf, readingOf, settings, type Typed } from './sheet';

const seen = instant(Date.UTC(2026, 4, 4, 8));
const later = instant(Date.UTC(2026, 4, 5, 8));

const episode: Typed = {
  Account: 'Fjord',
  'Account id': '001A0000012abcD',
  Health: 'Red',
  'Why red': 'Two outages',
  AE: 'ann@example.com',
  CE: 'cem@example.com',
  Sponsor: 'sam@example.com',
  'Current state': 'Calm',
  'Action plan': 'Fix it',
  'Exit criteria': 'No outage',
  'Next step': 'Call them',
  'Next step owner': 'ned@example.com',
  'Next step due': '2026-05-12',
  Resolution: 'Mended',
  Renewal: '2026-12-31',
  'AE says': 'agree',
  'CE says': 'Resolve',
  'Sponsor says': 'resolved',
  Thread: ' https://x.slack.com/p1 ',
};
const ask: Typed = { Account: 'Fjord', Ask: 'A date', Owner: 'pm@example.com', Due: '2026-05-12' };

const seenAt = (id: string): Instant => (id === 'row-1' ? seen : later);

function saidOf(problems: ReadonlyMap<number, readonly string[]>): readonly string[] {
  return [...problems].map(([row, all]) => `${row}: ${all.join(' ')}`);
}

function episodes(reading: TabReading, ids = idsOf(reading)) {
  const { records, problems } = decodeEpisodes(reading, ids, settings, seenAt);
  return { records: [...records], said: saidOf(problems) };
}

function asks(reading: TabReading, ids = idsOf(reading)) {
  const { records, problems } = decodeAsks(reading, ids, settings, seenAt);
  return { records: [...records], said: saidOf(problems) };
}

describe('a row of Account Tracker', () => {
  it('says each thing from its own column', () => {
    expect(episodes(readingOf(trackerTab, [episode]))).toEqual({
      records: [
        [
          'row-1',
          {
            id: 'row-1',
            account: 'Fjord',
            accountId: '001A0000012abcD',
            health: 'Red',
            whyRed: 'Two outages',
            ae: 'ann@example.com',
            ce: 'cem@example.com',
            sponsor: 'sam@example.com',
            currentState: 'Calm',
            actionPlan: 'Fix it',
            exitCriteria: 'No outage',
            nextStep: 'Call them',
            nextStepOwner: 'ned@example.com',
            nextStepDue: '2026-05-12',
            resolution: 'Mended',
            renewal: '2026-12-31',
            words: { ae: 'Agreed', ce: 'Resolved', sponsor: 'Resolved' },
            thread: 'https://x.slack.com/p1',
            seenAt: seen,
          },
        ],
      ],
      said: [],
    });
  });

  it.each(fields.map((field) => headerOf[field]))('says nothing without the column %s', (header) =>
    expect(episodes(readingOf(trackerTab, [episode], { [header]: 'x' }))).toEqual({
      records: [['row-1', 'unreadable']],
      said: [`1: The column ${header} is gone: put a column with this header back.`],
    }),
  );

  it('may have a name of 200 characters, and says so when it is longer', () => {
    const { records } = episodes(readingOf(trackerTab, [{ ...episode, Account: 'x'.repeat(200) }]));
    expect(records).toMatchObject([['row-1', { account: 'x'.repeat(200) }]]);
    expect(episodes(readingOf(trackerTab, [{ ...episode, Account: 'x'.repeat(201) }]))).toEqual({
      records: [['row-1', 'unreadable']],
      said: ['1: Account is longer than 200 characters: shorten it.'],
    });
  });

  it('has words of owners in short forms, which are not the sponsor’s', () => {
    const row = { ...episode, 'Sponsor says': 'resolve' };
    const { records, said } = episodes(readingOf(trackerTab, [row]));
    expect(records).toMatchObject([['row-1', { words: { ae: 'Agreed', ce: 'Resolved' } }]]);
    expect(said).toEqual(['1: Sponsor says “resolve” is unknown: choose Resolved.']);
  });
});

describe('a row of Asks', () => {
  it.each(askFields.map((field) => askHeaderOf[field]))('says nothing without the column %s', (header) =>
    expect(asks(readingOf(asksTab, [ask], { [header]: 'x' }))).toEqual({
      records: [['row-1', 'unreadable']],
      said: [`1: The column ${header} is gone: put a column with this header back.`],
    }),
  );

  it.each([
    ['ack', 'Acknowledged'],
    ['In progress', 'Acknowledged'],
    ['done', 'Answered'],
    ['no', 'Declined'],
    ['answered', 'Answered'],
  ])('with status %s is %s', (Status, status) =>
    expect(asks(readingOf(asksTab, [{ ...ask, Status }]))).toMatchObject({
      records: [['row-1', { status }]],
      said: [],
    }),
  );

  it.each(['Account', 'Ask', 'Owner', 'Due'])('without its %s is no ask yet', (header) =>
    expect(asks(readingOf(asksTab, [{ ...ask, [header]: '' }]))).toEqual({
      records: [['row-1', 'unreadable']],
      said: [`1: Add ${header}.`],
    }),
  );

  it('may name an account of 200 characters', () => {
    const { records } = asks(readingOf(asksTab, [{ ...ask, Account: 'x'.repeat(200) }]));
    expect(records).toMatchObject([['row-1', { account: 'x'.repeat(200) }]]);
    expect(asks(readingOf(asksTab, [{ ...ask, Account: 'x'.repeat(201) }]))).toEqual({
      records: [['row-1', 'unreadable']],
      said: ['1: Account is longer than 200 characters: shorten it.'],
    });
  });
});

describe.each([
  ['Account Tracker', trackerTab, episode, { ...episode, Health: 'blue' }, episodes],
  ['Asks', asksTab, ask, { ...ask, Owner: 'Ann' }, asks],
] as const)('rows of %s', (_, tab, fine, wrong, decode) => {
  it('that have no id yet are left alone, and nothing is said of them', () => {
    const { records, said } = decode(readingOf(tab, [wrong, fine]), new Map([[2, 'row-2']]));
    expect(records.map(([id]) => id)).toEqual(['row-2']);
    expect(said).toHaveLength(0);
  });

  it('that are lost stay as they are: nothing says that they are gone', () => {
    const { records } = decode({ ...readingOf(tab, [fine]), lost: ['row-7', 'row-8'] });
    expect(records).toMatchObject([
      ['row-7', 'unreadable'],
      ['row-8', 'unreadable'],
      ['row-1', { account: 'Fjord' }],
    ]);
  });

  it('are each judged alone, by when they were seen themselves', () => {
    const { records, said } = decode(readingOf(tab, [fine, wrong, fine]));
    expect(records).toMatchObject([
      ['row-1', { seenAt: seen }],
      ['row-2', 'unreadable'],
      ['row-3', { seenAt: later }],
    ]);
    expect(said).toEqual([expect.stringMatching(/^2: /)]);
  });
});
