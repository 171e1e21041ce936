import { readTab } from '../../../src/workbook/reading';
import { decodeRedSettings, redSettings } from '../../../src/workbook/redAccounts/settings';
import { redTabs } from '../../../src/workbook/redAccounts/tabs';
import type { CellValue } from '../../../src/workbook/tab';

type Key = keyof typeof redSettings;

/** The value, or the sentence that says why there is none. */
function readAs(key: Key, cell: CellValue): unknown {
  const { name, read } = redSettings[key];
  const decoded = read(name, cell);
  return decoded.ok ? decoded.value : decoded.problem;
}

function decode(values: Readonly<Record<string, CellValue>>) {
  const rows = Object.entries({ "Organisation's domain": 'example.com', 'Time zone': 'UTC', ...values });
  const { settings, problems } = decodeRedSettings(
    readTab(redTabs.settings, [['Setting', 'Value'], ...rows]),
  );
  return { settings, said: [...problems].map(([row, sentences]) => `${row}: ${sentences.join(' ')}`) };
}

describe('numbers in Settings of Red Accounts', () => {
  it.each<[Key, number, number]>([
    ['planWorkingDays', 0, 60],
    ['staleDays', 1, 90],
    ['askClimbsHours', 1, 1000],
    ['reopenDays', 0, 365],
    ['closeWorkingDays', 0, 90],
  ])('%s are from %d to %d', (key, from, until) => {
    expect([readAs(key, from), readAs(key, until)]).toEqual([from, until]);
    for (const beyond of [from - 1, until + 1]) {
      expect(readAs(key, beyond)).toBe(
        `${redSettings[key].name} “${beyond}” is not a whole number from ${from} to ${until}: correct it.`,
      );
    }
  });

  it.each<Key>(['askClimbsInWorkingDays', 'rowsByOthers', 'postsByOthers'])('%s is Yes or No', (key) => {
    expect(redSettings[key].choices).toEqual(['Yes', 'No']);
    expect([readAs(key, 'Yes'), readAs(key, 'No')]).toEqual([true, false]);
  });
});

describe('leaders in Settings', () => {
  const many = (count: number): string[] => Array.from({ length: count }, (_, n) => `vp${n}@example.com`);

  it('are 20 at most', () => {
    expect(readAs('leaders', many(20).join(', '))).toEqual(many(20));
    expect(readAs('leaders', `${many(20).join(', ')},;\n`)).toEqual(many(20));
    expect(readAs('leaders', many(21).join(', '))).toBe('Leaders are more than 20: use a mailing list.');
  });

  it('are nobody in an empty cell', () => expect(readAs('leaders', ' , ')).toHaveLength(0));

  it('get nothing, none of them, while one is not of the organisation, and the row says so', () => {
    const { settings, said } = decode({
      Leaders: 'vp@example.com, x@elsewhere.test',
      'Plan due': 'soon',
      'Reopen within': 7,
    });
    expect(settings.leaders).toHaveLength(0);
    expect(settings.reopenDays).toBe(7);
    expect(said).toEqual([
      '4: Plan due “soon” is not a whole number from 0 to 60: correct it. Until then 2 holds.',
      '3: Leaders “x@elsewhere.test” is not of example.com: put addresses of colleagues. Until then the coordinators alone get it.',
    ]);
  });

  it('get it when all are colleagues', () => {
    const { settings, said } = decode({ Leaders: 'vp@example.com cto@example.com' });
    expect(settings.leaders).toEqual(['vp@example.com', 'cto@example.com']);
    expect(said).toHaveLength(0);
  });
});

describe('the Slack channel in Settings', () => {
  const id = (first: string, length: number): string => first + 'A1'.repeat(20).slice(0, length);

  it.each([id('C', 8), id('C', 20), id('G', 10), ` ${id('C', 10)} `])('may be its id: %s', (typed) =>
    expect(readAs('slackChannel', typed)).toBe(typed.trim()),
  );

  it.each([id('C', 7), id('C', 21), id('D', 10), id('XC', 10), `${id('C', 10)}-x`, id('c', 10)])(
    'is a name where it is no id: %s',
    (typed) => expect(readAs('slackChannel', typed)).toBe(`#${typed.toLowerCase()}`),
  );
});
