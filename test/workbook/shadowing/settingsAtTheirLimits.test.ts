import { decodeShadowingSettings, declaredSettings } from '../../../src/workbook/shadowing/settings';
import type { CellValue } from '../../../src/workbook/tab';
import { readingOf } from '../sheet';

type Key =
  | 'seatsPerCall'
  | 'engineersPerWeek'
  | 'confirmDays'
  | 'closesWorkingDays'
  | 'briefWorkingDays'
  | 'anyoneOfDomain'
  | 'redWorkbook';

/** The value, or the sentence that says why there is none. */
function readAs(key: Key, cell: CellValue): unknown {
  const { name, read } = declaredSettings[key];
  const decoded = read(name, cell);
  return decoded.ok ? decoded.value : decoded.problem;
}

function decode(values: Readonly<Record<string, CellValue>>) {
  const all = { "Organisation's domain": 'example.com', 'Time zone': 'UTC', ...values };
  const rows = Object.entries(all).map(([Setting, Value]) => ({ Setting, Value }));
  const { settings, problems } = decodeShadowingSettings(readingOf('settings', rows));
  return { settings, said: [...problems].map(([row, sentences]) => `${row}: ${sentences.join(' ')}`) };
}

describe('numbers in Settings', () => {
  it.each<[Key, number, number]>([
    ['seatsPerCall', 0, 50],
    ['engineersPerWeek', 1, 1000],
    ['confirmDays', 0, 90],
    ['closesWorkingDays', 0, 20],
    ['briefWorkingDays', 0, 20],
  ])('%s are from %d to %d', (key, from, until) => {
    const { name } = declaredSettings[key];
    expect([readAs(key, from), readAs(key, until)]).toEqual([from, until]);
    for (const beyond of [from - 1, until + 1]) {
      expect(readAs(key, beyond)).toBe(
        `${name} “${beyond}” is not a whole number from ${from} to ${until}: correct it.`,
      );
    }
  });

  it('may be left out where there is no limit, and nowhere else', () => {
    expect([readAs('engineersPerWeek', ''), readAs('engineersPerWeek', ' ')]).toEqual([undefined, undefined]);
    expect(readAs('seatsPerCall', '')).toContain('is not a whole number');
  });
});

describe('yes and no in Settings', () => {
  it('are all that can be chosen for who may sign up', () => {
    expect(declaredSettings.anyoneOfDomain.choices).toEqual(['Yes', 'No']);
    expect([readAs('anyoneOfDomain', 'Yes'), readAs('anyoneOfDomain', 'No')]).toEqual([true, false]);
  });
});

describe('working hours in Settings', () => {
  const crossed =
    'Works until is not later than Works from: correct one of them. Until then 08:00 to 18:00 holds.';

  it('are those that are typed when they end after they begin', () => {
    const { settings, said } = decode({ 'Works from': '09:00', 'Works until': '09:01' });
    expect([settings.worksFrom, settings.worksUntil]).toEqual([540, 541]);
    expect(said).toHaveLength(0);
  });

  it('that are no time at all keep the hours of the default, and the other settings stay', () => {
    const { settings, said } = decode({
      'Works until': '09:00',
      'Works from': '09:00',
      'Seats per call': 'two',
      'Brief due': 3,
    });
    expect(settings).toMatchObject({
      worksFrom: 480,
      worksUntil: 1080,
      seatsPerCall: 1,
      briefWorkingDays: 3,
    });
    expect(said).toEqual([
      '5: Seats per call “two” is not a whole number from 0 to 50: correct it. Until then 1 holds.',
      `3: ${crossed}`,
    ]);
  });

  it.each(['Works from', 'Works until'])('say so at %s, where the row of the other is gone', (name) => {
    const { settings, said } = decode({ [name]: name === 'Works from' ? '19:00' : '07:00' });
    expect([settings.worksFrom, settings.worksUntil]).toEqual([480, 1080]);
    expect(said).toEqual([expect.stringContaining(crossed)]);
  });
});

describe('S17 the Red Accounts workbook in Settings', () => {
  const id = (length: number): string => 'aB3-_'.repeat(21).slice(0, length);
  const prefix = 'https://docs.google.com/spreadsheets/d/';

  it.each([
    [id(20), id(20)],
    [id(100), id(100)],
    [` ${id(44)} `, id(44)],
    [`${prefix}${id(20)}`, id(20)],
    [`${prefix}${id(100)}`, id(100)],
    [`${prefix}${id(44)}/`, id(44)],
    [`${prefix}${id(44)}?usp=sharing`, id(44)],
    [`${prefix}${id(44)}#gid=0`, id(44)],
    [`HTTPS://DOCS.GOOGLE.COM/spreadsheets/d/${id(44)}`, id(44)],
    [`https://docs.google.com/spreadsheets/u/12/d/${id(44)}/edit`, id(44)],
  ])('is %p by its id %p', (typed, read) => expect(readAs('redWorkbook', typed)).toBe(read));

  it.each([
    id(19),
    id(101),
    `${id(44)}!`,
    `see ${id(44)}`,
    `${prefix}${id(19)}`,
    `${prefix}${id(101)}`,
    `${prefix}${id(44)}!`,
    `see ${prefix}${id(44)}`,
    `http://docs.google.com/spreadsheets/d/${id(44)}`,
    `https://docs.google.com/spreadsheets/u/me/d/${id(44)}`,
    `https://docs.google.com/a//spreadsheets/d/${id(44)}`,
    `https://docs.google.com/document/d/${id(44)}`,
  ])('is not %p', (typed) =>
    expect(readAs('redWorkbook', typed)).toMatch(
      /^Red Accounts workbook “.+” is no link of a spreadsheet: copy it from the browser’s address bar\.$/,
    ),
  );
});
