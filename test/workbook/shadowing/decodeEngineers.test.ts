import type { Engineer } from '../../../src/shadowing/records';
import type { Email } from '../../../src/programme/records';
import { decodeEngineers } from '../../../src/workbook/shadowing/decodeEngineers';
import { csv, readingOf, settingsOf, type Typed } from '../sheet';

function decode(...rows: Typed[]): { engineers: Engineer[]; said: string[] } {
  const { records, problems } = decodeEngineers(
    readingOf('engineers', rows),
    settingsOf({ 'Works from': '09:00' }),
  );
  return {
    engineers: [...records.values()],
    said: [...problems].map(([row, all]) => `${row}: ${all.join(' ')}`),
  };
}

const ann: Typed = { Email: 'Ann@example.com' };

describe('a row of Engineers', () => {
  it('needs no more than an address; the rest is as Settings say', () => {
    expect(decode(ann)).toEqual({
      engineers: [
        {
          email: 'ann@example.com',
          name: 'ann',
          github: '',
          team: '',
          zone: undefined,
          worksOn: [1, 2, 3, 4, 5],
          worksFrom: 540,
          worksUntil: 1080,
          activeFrom: undefined,
          activeUntil: undefined,
          away: [],
        },
      ],
      said: [],
    });
  });

  it('says who, where and when', () => {
    const { engineers, said } = decode({
      ...ann,
      Name: 'Ann Lee',
      GitHub: '@annlee',
      'Time zone': 'asia/kolkata',
      'Works on': 'Sun-Thu',
      'Works from': '22:00',
      'Works until': 0.25,
      'Active from': '1 May 2026',
      'Active until': 46154,
      Away: '2026-07-01..2026-07-14',
    });
    expect(said).toEqual([]);
    expect(engineers).toMatchObject([
      {
        name: 'Ann Lee',
        github: 'annlee',
        zone: 'Asia/Kolkata',
        worksOn: [1, 2, 3, 4, 7],
        worksFrom: 1320,
        worksUntil: 360,
        activeFrom: '2026-05-01',
        activeUntil: '2026-05-12',
        away: [{ from: '2026-07-01', until: '2026-07-14' }],
      },
    ]);
  });

  it('stays on the roster when something in it does not read; a time zone is never guessed (rule S6)', () => {
    const wrong = {
      GitHub: 'no handle',
      'Time zone': 'UTC+2',
      'Works on': 'weekdays',
      'Works from': 'early',
      'Works until': '09:00',
      Away: 'in July',
    };
    const { engineers, said } = decode({ ...ann, ...wrong });
    expect(engineers).toMatchObject([
      { github: '', zone: undefined, worksOn: [1, 2, 3, 4, 5], worksFrom: 540, away: [] },
    ]);
    expect(said[0]).toMatch(/GitHub .* Time zone .* Works on .* And 3 more\.$/);
    for (const [header, typed] of Object.entries(wrong).filter(([name]) => name !== 'Works until')) {
      expect(decode({ ...ann, [header]: typed }).said[0]).toContain(header);
    }
  });

  it('without a proper address is on no roster, and says so', () => {
    expect(decode({ Name: 'Ann' }, { Email: 'ann' }, { Email: 'ann@elsewhere.test' })).toEqual({
      engineers: [],
      said: [
        '1: Add Email.',
        '2: Email “ann” is no mail address: write it like name@example.com.',
        '3: Email “ann@elsewhere.test” is not of example.com: put the address of a colleague.',
      ],
    });
  });

  it('that repeats an address is left out', () => {
    const { engineers, said } = decode({ ...ann, Team: 'one' }, { Email: ' ANN@example.com', Team: 'two' });
    expect(engineers.map(({ team }) => team)).toEqual(['one']);
    expect(said).toEqual(['2: ann@example.com stands in row 2 already: delete one of the two rows.']);
  });
});

it('every line of engineers.csv is an engineer; two have no time zone', () => {
  const rows = csv('engineers.csv').map(
    ({ email = '', name = '', github = '', team = '', timeZone = '' }) => ({
      Email: email,
      Name: name,
      GitHub: github,
      Team: team,
      'Time zone': timeZone,
    }),
  );
  const { engineers, said } = decode(...rows);
  expect(said).toEqual([]);
  expect(engineers).toHaveLength(63);
  expect(engineers.filter(({ zone }) => zone === undefined)).toHaveLength(2);
  expect(new Set(engineers.map(({ email }): Email => email)).size).toBe(63);
});
