import type { SignUpRow } from '../../../src/shadowing/records';
import { instant } from '../../../src/time/instant';
import { decodeSignUps } from '../../../src/workbook/shadowing/decodeSignUps';
import { readTab } from '../../../src/workbook/reading';
import { shadowingTabs as tabs } from '../../../src/workbook/shadowing/tabs';
import { idsOf, readingOf, settingsOf, type Typed } from '../sheet';

const seen = instant(Date.UTC(2026, 4, 6, 8));

const fine: Typed = { Engineer: 'Ann@example.com', 'Weeks available': '2026-05-13' };

function decode(row: Typed): { record: SignUpRow | 'unreadable' | undefined; said: string } {
  const reading = readingOf('signUps', [row]);
  const { records, problems } = decodeSignUps(reading, idsOf(reading), settingsOf(), () => seen);
  return { record: [...records.values()][0], said: (problems.get(1) ?? []).join(' ') };
}

describe('a row of Sign-ups', () => {
  it('is who can when', () => {
    expect(decode(fine)).toEqual({
      record: {
        id: 'c-1',
        engineer: 'ann@example.com',
        weeks: { kind: 'ranges', ranges: [{ from: '2026-05-11', until: '2026-05-11' }] },
        flexible: false,
        withdraw: false,
      },
      said: '',
    });
  });

  it('says in its note that hours do not matter (rule S6)', () => {
    const flexible = ['Earlier or later  is fine for this', 'later?', ''].map(
      (Note) => decode({ ...fine, Note }).record,
    );
    expect(flexible).toMatchObject([{ flexible: true }, { flexible: false }, { flexible: false }]);
  });

  it.each([
    ['Yes', true],
    ['yes please', true],
    ['x', true],
    [true, true],
    ['No', false],
    [false, false],
    ['', false],
  ])('with Withdraw %p is withdrawn: %p', (Withdraw, withdraw) => {
    expect(decode({ ...fine, Withdraw }).record).toMatchObject({ withdraw });
  });

  it('can be withdrawn whatever its weeks say', () => {
    for (const weeks of ['', 'whenever']) {
      expect(decode({ ...fine, 'Weeks available': weeks, Withdraw: 'Yes' })).toMatchObject({
        record: { withdraw: true },
        said: '',
      });
    }
  });

  it.each([
    [{ Note: 'hello' }, 'Add Engineer and Weeks available.'],
    [{ Engineer: 'ann@example.com' }, 'Add Weeks available.'],
    [
      { Engineer: 'ann' },
      'Add Weeks available. Engineer “ann” is no mail address: write it like name@example.com.',
    ],
    [{ ...fine, Engineer: 'ann' }, 'Engineer “ann” is no mail address: write it like name@example.com.'],
    [
      { ...fine, 'Weeks available': 'soon' },
      'Weeks available “soon” is not understood: write a day with its year, like 2026-05-12.',
    ],
  ])('%j is unreadable: %s', (row, said) => expect(decode(row)).toEqual({ record: 'unreadable', said }));

  it('is unreadable while the column Withdraw is gone', () => {
    const reading = readTab(tabs.signUps, [
      ['Engineer', 'Weeks available'],
      ['ann@example.com', 'any'],
    ]);
    const { records, problems } = decodeSignUps(reading, idsOf(reading), settingsOf(), () => seen);
    expect([...records.values()]).toEqual(['unreadable']);
    expect(problems.get(1)).toEqual(['The column Withdraw is gone: put a column with this header back.']);
  });
});
