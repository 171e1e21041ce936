import { matchTab, type Match } from '../../../src/workbook/adopt/match';
import { redTabs } from '../../../src/workbook/redAccounts/tabs';
import { shadowingTabs } from '../../../src/workbook/shadowing/tabs';
import type { CellValue, Tab } from '../../../src/workbook/tab';
import { sheetOf } from './sheets';

const { calls, signUps, engineers, rotations } = shadowingTabs;
const { tracker, asks } = redTabs;

/** How a sheet with these headers and rows looks as that tab. */
function asTab(tab: Tab, headers: readonly string[], title = 'x', ...rows: CellValue[][]): Match {
  return matchTab(tab, sheetOf([[...headers], ...rows], { title }));
}

/** By our header what told which column it is. */
function told(match: Match): Record<string, string> {
  return Object.fromEntries(
    [...match.columns, ...match.readOnce].map(({ column, told: by }) => [column.header, by]),
  );
}

describe('a sheet that lacks nothing', () => {
  test('is surely a tab by two names, whatever its title', () => {
    expect(asTab(engineers, ['Email', 'Team'])).toMatchObject({ likeness: 'sure', lacks: [] });
  });

  test('is surely one by one name when it is called so, else none', () => {
    expect(asTab(engineers, ['Email'], 'Roster').likeness).toBe('sure');
    expect(asTab(engineers, ['Email'], 'List').likeness).toBe('none');
  });

  test('is none when no name tells, also when it is called so', () => {
    const people = [['a@example.com'], ['b@example.com']];
    const match = asTab(engineers, ['x'], 'Roster', ...people);
    expect([told(match), match.lacks, match.likeness]).toEqual([{ Email: 'values' }, [], 'none']);
  });

  test('of Rotations has weeks and engineers; customers may be missing', () => {
    expect(asTab(rotations, ['Rotation', 'Engineer'])).toMatchObject({ likeness: 'sure', lacks: [] });
    expect(asTab(rotations, ['Rotation', 'Customer'])).toMatchObject({ lacks: ['Engineer'] });
    expect(asTab(rotations, ['Engineer', 'Customer'])).toMatchObject({ lacks: ['Rotation'] });
  });
});

describe('a sheet that lacks something needed', () => {
  test('may be a tab when it has more of what is needed than it lacks', () => {
    const match = asTab(calls, ['Date', 'Start', 'Customer']);
    expect([match.likeness, match.lacks]).toEqual(['perhaps', ['Minutes', 'AE']]);
    expect(asTab(calls, ['Date', 'Start', 'Seats']).likeness).toBe('none');
  });

  test('may be one by half of it when it is called so, else it is none', () => {
    expect(asTab(asks, ['Account', 'Due'], 'Requests').likeness).toBe('perhaps');
    expect(asTab(asks, ['Account', 'Due'], 'List').likeness).toBe('none');
    expect(asTab(calls, ['Date', 'Start'], 'Calls').likeness).toBe('none');
  });

  test('is none by one name', () => {
    expect(asTab(tracker, ['Account'], 'Red accounts').likeness).toBe('none');
    expect(asTab(tracker, ['Account', 'Sponsor'], 'Red accounts').likeness).toBe('perhaps');
    expect(asTab(tracker, ['Account', 'Sponsor']).likeness).toBe('none');
  });
});

describe('the score of a sheet', () => {
  const scoreOf = (...given: Parameters<typeof asTab>): number => asTab(...given).score;

  test('is a point a column, less one for each that is needed and lacking', () => {
    expect(scoreOf(engineers, ['Email', 'Team', 'GitHub', 'Mine'])).toBe(3);
    expect(scoreOf(calls, ['Date', 'Start', 'Customer'])).toBe(1);
    expect(scoreOf(calls, [])).toBe(-5);
  });

  test('is three more when it is called so', () => {
    expect(scoreOf(engineers, ['Email', 'Team'], 'Roster')).toBe(5);
    expect(scoreOf(calls, ['Date', 'Start'], 'Customer calls')).toBe(2);
  });

  test('counts a column that is told by its content half, and one that is read once whole', () => {
    const people = [
      ['Team A', 'a@example.com'],
      ['Team B', 'b@example.com'],
    ];
    expect(scoreOf(engineers, ['Team', 'x'], 'x', ...people)).toBe(1.5);
    expect(scoreOf(tracker, ['Account', 'Health', 'Red since'])).toBe(3);
  });
});

describe('another name for a column of ours', () => {
  /** So many days among ten cells, the last of which is none. */
  const days = (count: number): CellValue[][] =>
    Array.from({ length: 10 }, (_, n) => [n < count ? 46175 : 'Fjord']);

  test('holds unless more than seven of ten cells say otherwise', () => {
    expect(told(asTab(calls, ['Datum'], 'x', ...days(3)))).toEqual({ Date: 'otherName' });
    expect(told(asTab(calls, ['Datum'], 'x', ...days(2)))).toEqual({});
  });

  test('is half of what a header says, where its content cannot tell', () => {
    expect(told(asTab(calls, ['Kunde Xyzab']))).toEqual({ Customer: 'otherName' });
    expect(told(asTab(calls, ['Kunde Xyzabc']))).toEqual({});
  });

  test('may be less of it where the content is such', () => {
    const header = ['Datum, so wie es uns gesagt wurde'];
    expect(told(asTab(calls, header, 'x', ...days(9)))).toEqual({ Date: 'otherName' });
    expect(told(asTab(calls, header))).toEqual({});
    expect(told(asTab(calls, ['So wie es uns gesagt wurde'], 'x', ...days(9)))).toEqual({});
  });

  test('is told without the words that every header may have', () => {
    expect(told(asTab(calls, ['The one of our Kunde']))).toEqual({ Customer: 'otherName' });
    expect(told(asTab(calls, ['Am Xyz']))).toEqual({});
  });

  test.each(['#', 'The', '—'])('is not a header like %s, which says nothing', (header) => {
    expect(told(asTab(calls, [header]))).toEqual({});
  });

  test('is not one of people, save where people are meant', () => {
    const people = [['a@example.com'], ['b@example.com']];
    expect(told(asTab(calls, ['Account'], 'x', ...people))['Customer']).toBeUndefined();
    expect(told(asTab(calls, ['Shadow(s)'], 'x', ...people))['Shadowed by']).toBe('otherName');
  });

  test('counts by what stands below the header, not above it', () => {
    const above = [[46175], [46176], [46177]];
    const sheet = sheetOf([...above, ['Datum'], ['x'], ['y'], ['z']]);
    expect(told(matchTab(calls, sheet))).toEqual({});
  });
});

describe('content that tells a column', () => {
  const mails = (count: number, others = 0): CellValue[][] => [
    ...Array.from({ length: count }, (_, n) => [`eng${n}@example.com`]),
    ...Array.from({ length: others }, () => ['Eva']),
  ];

  test('stands in two cells at least', () => {
    expect(told(asTab(engineers, ['x'], 'x', ...mails(1), ['']))).toEqual({});
    expect(told(asTab(engineers, ['x'], 'x', ...mails(2)))).toEqual({ Email: 'values' });
  });

  test('stands in four of five cells at least', () => {
    expect(told(asTab(engineers, ['x'], 'x', ...mails(4, 1)))).toEqual({ Email: 'values' });
    expect(told(asTab(engineers, ['x'], 'x', ...mails(3, 1)))).toEqual({});
  });

  test('is not that of cells with spaces in them', () => {
    expect(told(asTab(engineers, ['x'], 'x', [' '], ['  ']))).toEqual({});
  });

  test('is of a kind of which only one column of ours is left', () => {
    const link = ['https://example.com/1', 'https://example.com/2'];
    const rows = link.map((cell) => [cell, cell]);
    expect(told(asTab(calls, ['x', 'y'], 'x', ...rows))).toEqual({});
    expect(told(asTab(calls, ['Notes', 'y'], 'x', ...rows))).toEqual({
      'Notes link': 'otherName',
      'Meeting link': 'values',
    });
    expect(told(asTab(tracker, ['x'], 'x', ...mails(3)))).toEqual({});
  });

  test('is an address, a zone, a link or a choice, nothing that anything may be by chance', () => {
    const rows = [1, 2].map(() => ['eva@example.com', 'any', 'Yes']);
    expect(told(asTab(signUps, ['x', 'y', 'z'], 'x', ...rows))).toEqual({
      Engineer: 'values',
      Withdraw: 'values',
    });
    expect(told(asTab(engineers, ['x'], 'x', ['Europe/Berlin'], ['Europe/Paris']))).toEqual({
      'Time zone': 'values',
    });
  });

  test('is not that of a column that its name tells already', () => {
    expect(told(asTab(engineers, ['Name'], 'x', ...mails(3)))).toEqual({ Name: 'name' });
  });

  test('stands in the first three hundred rows below the headers', () => {
    const empty = Array.from({ length: 298 }, () => ['']);
    expect(told(asTab(engineers, ['x'], 'x', ...empty, ...mails(2)))).toEqual({ Email: 'values' });
    expect(told(asTab(engineers, ['x'], 'x', [''], ...empty, ...mails(2)))).toEqual({});
  });
});
