import { instant, type Instant } from '../../../src/time/instant';
import { readTab, type TabReading } from '../../../src/workbook/reading';
import { decodeSignUps } from '../../../src/workbook/shadowing/decodeSignUps';
import { shadowingTabs as tabs } from '../../../src/workbook/shadowing/tabs';
import { idsOf, readingOf, settingsOf, type Typed } from '../sheet';

const seen = instant(Date.UTC(2026, 4, 6, 8));

const fine: Typed = { Engineer: 'ann@example.com', 'Weeks available': '2026-05-13' };

function decode(reading: TabReading, ids = idsOf(reading), seenAt = (_: string): Instant => seen) {
  const { records, problems } = decodeSignUps(reading, ids, settingsOf(), seenAt);
  return { records: [...records], said: [...problems].map(([row, all]) => `${row}: ${all.join(' ')}`) };
}

describe('a tab Sign-ups without one of its columns', () => {
  const without = (gone: string) => {
    const headers = tabs.signUps.columns.map(({ header }) => header).filter((header) => header !== gone);
    return decode(readTab(tabs.signUps, [headers, headers.map((header) => fine[header] ?? '')]));
  };

  it.each(['Engineer', 'Weeks available', 'Withdraw'])('says nothing without %s', (gone) =>
    expect(without(gone)).toEqual({
      records: [['c-1', 'unreadable']],
      said: [`1: The column ${gone} is gone: put a column with this header back.`],
    }),
  );

  it.each(['Note', 'Check', 'Rotation', 'Status', 'Signed up'])('is read without %s', (gone) =>
    expect(without(gone)).toMatchObject({ records: [['c-1', { engineer: 'ann@example.com' }]], said: [] }),
  );
});

describe('rows of Sign-ups', () => {
  it('that have no id yet are no sign-ups yet, and nothing is said of them', () => {
    const reading = readingOf('signUps', [{ Engineer: 'ann' }, fine]);
    const { records, said } = decode(reading, new Map([[2, 'c-2']]));
    expect(records.map(([id]) => id)).toEqual(['c-2']);
    expect(said).toHaveLength(0);
  });

  it('that are lost stay as they are: nothing says that they are gone', () => {
    const reading = { ...readingOf('signUps', [fine]), lost: ['c-7', 'c-8'] };
    expect(decode(reading).records).toMatchObject([
      ['c-7', 'unreadable'],
      ['c-8', 'unreadable'],
      ['c-1', { engineer: 'ann@example.com' }],
    ]);
  });

  it('that are fine have nothing said of them', () => {
    const { said } = decode(readingOf('signUps', [fine, { ...fine, Engineer: 'ben' }]));
    expect(said).toEqual(['2: Engineer “ben” is no mail address: write it like name@example.com.']);
  });

  it('that name a week without its year mean the next one, as it was when each was typed', () => {
    const row = { ...fine, 'Weeks available': 'KW 20' };
    const { records } = decode(readingOf('signUps', [row, row]), undefined, (id) =>
      id === 'c-1' ? seen : instant(Date.UTC(2027, 2, 1, 8)),
    );
    expect(records).toMatchObject([
      ['c-1', { weeks: { ranges: [{ from: '2026-05-11', until: '2026-05-11' }] } }],
      ['c-2', { weeks: { ranges: [{ from: '2027-05-17', until: '2027-05-17' }] } }],
    ]);
  });
});

describe('who withdraws', () => {
  const withdrawn = (row: Typed) => decode(readingOf('signUps', [{ ...row, Withdraw: 'Yes' }]));

  it('keeps the weeks that read, and has none where they do not', () => {
    expect(withdrawn(fine).records).toMatchObject([
      [
        'c-1',
        { withdraw: true, weeks: { kind: 'ranges', ranges: [{ from: '2026-05-11', until: '2026-05-11' }] } },
      ],
    ]);
    expect(withdrawn({ ...fine, 'Weeks available': 'whenever' }).records).toMatchObject([
      ['c-1', { withdraw: true, weeks: { kind: 'ranges', ranges: [] } }],
    ]);
  });

  it('has to say who they are', () => {
    for (const Engineer of ['', 'ann']) {
      expect(withdrawn({ ...fine, Engineer })).toEqual({
        records: [['c-1', 'unreadable']],
        said: [`1: Engineer “${Engineer}” is no mail address: write it like name@example.com.`],
      });
    }
  });

  it.each([
    ['nein', false],
    ['NEIN', false],
    [' no ', false],
    ['no longer', true],
    ['oh no', true],
  ])('says so: %p is %p', (Withdraw, withdraw) =>
    expect(decode(readingOf('signUps', [{ ...fine, Withdraw }])).records).toMatchObject([
      ['c-1', { withdraw }],
    ]),
  );
});
