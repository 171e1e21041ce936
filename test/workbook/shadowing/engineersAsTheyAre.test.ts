import type { Engineer } from '../../../src/shadowing/records';
import { decodeEngineers } from '../../../src/workbook/shadowing/decodeEngineers';
import { readingOf, settingsOf, type Typed } from '../sheet';

/** What the row of an engineer with an address says, and what is said of it. */
function decode(row: Typed, settings = settingsOf()): { engineer: Engineer | undefined; said: string } {
  const reading = readingOf('engineers', [{ Email: 'ann@example.com', ...row }]);
  const { records, problems } = decodeEngineers(reading, settings);
  return { engineer: [...records.values()][0], said: (problems.get(1) ?? []).join(' ') };
}

describe('who an engineer is', () => {
  it('is a name and a team of 100 characters at most', () => {
    const long = 'x'.repeat(101);
    expect(decode({ Name: long, Team: long })).toMatchObject({
      engineer: { name: 'x'.repeat(100), team: 'x'.repeat(100) },
      said: '',
    });
  });

  it.each([
    ['annlee', 'annlee'],
    ['@annlee', 'annlee'],
    ['https://github.com/Ann-Lee', 'Ann-Lee'],
    ['https://github.com/annlee/', 'annlee'],
    ['x'.repeat(39), 'x'.repeat(39)],
  ])('is their GitHub handle: %s is %s', (GitHub, github) => {
    expect(decode({ GitHub })).toMatchObject({ engineer: { github }, said: '' });
  });

  it.each([
    'ann lee',
    'ann@',
    'ann/lee',
    'see https://github.com/annlee',
    'https://gitlab.com/annlee',
    'x'.repeat(40),
  ])('is not what is no GitHub handle: %s', (GitHub) => {
    const { engineer, said } = decode({ GitHub });
    expect(engineer?.github).toBe('');
    expect(said).toMatch(/^GitHub “.*” is left out: write the handle, like octocat\.$/);
  });

  it('is known by row and address, the first of two with one address', () => {
    const rows = ['ann@example.com', 'ben', 'ben@example.com', 'Ann@example.com'];
    const { rows: rowsByEmail } = decodeEngineers(
      readingOf(
        'engineers',
        rows.map((Email) => ({ Email })),
      ),
      settingsOf(),
    );
    expect([...rowsByEmail]).toEqual([
      ['ann@example.com', 1],
      ['ben@example.com', 3],
    ]);
  });
});

describe('where an engineer works', () => {
  it('is what they are asked about when it is no zone, in 40 characters at most', () => {
    expect(decode({ 'Time zone': 'UTC+2' })).toMatchObject({
      engineer: { zone: undefined, zoneTyped: 'UTC+2' },
      said: 'Time zone “UTC+2” is not understood: write it like Europe/Berlin.',
    });
    expect(decode({ 'Time zone': 'x'.repeat(41) }).engineer?.zoneTyped).toBe('x'.repeat(40));
  });

  it('is not asked about when it is a zone, or nothing', () => {
    for (const zone of ['Europe/Berlin', '', ' ']) {
      const { engineer, said } = decode({ 'Time zone': zone });
      expect(engineer).not.toHaveProperty('zoneTyped');
      expect(said).toBe('');
    }
  });
});

describe('when an engineer works', () => {
  const settings = settingsOf({ 'Works from': '09:00', 'Works until': '17:00' });
  const hoursOf = (from: string, until: string) => {
    const { engineer, said } = decode({ 'Works from': from, 'Works until': until }, settings);
    return [engineer?.worksFrom, engineer?.worksUntil, said];
  };

  it.each([
    ['', '', 540, 1020],
    ['07:00', '', 420, 1020],
    ['', '20:00', 540, 1200],
    ['22:00', '06:00', 1320, 360],
    ['08:00', '08:01', 480, 481],
  ])('is from %p until %p, else as Settings say: %p to %p', (from, until, worksFrom, worksUntil) =>
    expect(hoursOf(from, until)).toEqual([worksFrom, worksUntil, '']),
  );

  const same =
    'Works from and Works until are the same: correct one of them. Until then the hours of Settings hold.';

  it.each([
    ['08:00', '08:00'],
    ['17:00', ''],
    ['', '09:00'],
  ])('is as Settings say where it would be no time at all, from %p until %p', (from, until) =>
    expect(hoursOf(from, until)).toEqual([540, 1020, same]),
  );

  it('is Monday to Friday where their days do not read', () => {
    expect(decode({ 'Works on': 'weekdays' })).toMatchObject({
      engineer: { worksOn: [1, 2, 3, 4, 5] },
      said: 'Works on “weekdays” is not understood: write it like Mon-Fri or Mon, Tue, Thu.',
    });
    expect(decode({ 'Works on': 'Tue' }).engineer?.worksOn).toEqual([2]);
  });
});

describe('from when until when an engineer takes part', () => {
  const daysOf = (from: string, until: string) => {
    const { engineer, said } = decode({ 'Active from': from, 'Active until': until });
    return [engineer?.activeFrom, engineer?.activeUntil, said];
  };

  it.each([
    ['2026-05-01', '', '2026-05-01', undefined],
    ['', '2026-05-31', undefined, '2026-05-31'],
    ['2026-05-01', '2026-05-01', '2026-05-01', '2026-05-01'],
    ['', '', undefined, undefined],
  ])('may be open, or one day: from %p until %p', (from, until, activeFrom, activeUntil) =>
    expect(daysOf(from, until)).toEqual([activeFrom, activeUntil, '']),
  );

  it('is asked about when it ends before it begins, or is no day', () => {
    expect(daysOf('2026-05-02', '2026-05-01')).toEqual([
      '2026-05-02',
      '2026-05-01',
      'Active until is before Active from: correct one of them.',
    ]);
    expect(daysOf('soon', '2026-05-01')).toEqual([
      undefined,
      '2026-05-01',
      'Active from “soon” is not understood: write a day with its year, like 2026-05-12.',
    ]);
  });

  it('leaves no days away that do not read', () => {
    const { engineer, said } = decode({ Away: 'in July' });
    expect(engineer?.away).toHaveLength(0);
    expect(said).toContain('Away “in July”');
  });
});

describe('in a tab that was people’s, what is wrong with an engineer', () => {
  it('is said in people’s words for the columns', () => {
    const reading = readingOf('engineers', [
      {
        Email: 'ann@example.com',
        'Time zone': 'UTC+2',
        'Works from': '08:00',
        'Works until': '08:00',
      },
    ]);
    const called: Readonly<Record<string, string>> = {
      'Time zone': 'Zone',
      'Works from': 'Von',
      'Works until': 'Bis',
    };
    const rows = reading.rows.map((row) => ({
      ...row,
      called: (header: string) => called[header] ?? header,
    }));
    expect(decodeEngineers({ ...reading, rows }, settingsOf()).problems.get(1)).toEqual([
      'Zone “UTC+2” is not understood: write it like Europe/Berlin.',
      'Von and Bis are the same: correct one of them. Until then the hours of Settings hold.',
    ]);
  });
});
