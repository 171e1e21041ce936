import type { RedFound } from '../../../src/run/redAccounts/found';
import { readRedSince, type RedSinceRead } from '../../../src/run/adopt/redSince';
import { keyOfName } from '../../../src/redAccounts/account';
import type { EpisodeRow } from '../../../src/redAccounts/records';
import { matchTab } from '../../../src/workbook/adopt/match';
import { redTabs } from '../../../src/workbook/redAccounts/tabs';
import type { CellValue } from '../../../src/workbook/tab';
import { at } from '../../redAccounts/world';
import { sheetOf } from '../../workbook/adopt/sheets';
import { ViewedWorld } from '../redAccounts/viewing';

// Since when accounts are red, as a column says that people kept (rules R1, R4, R8).

const header = ' Red since ';
/** It is Monday 4 May 2026, 10:00. */
type Row = readonly [account: string, since: CellValue, change?: Partial<EpisodeRow>];

/** What a tracker of these rows says, below a title and its headers. */
function redSince(
  rows: readonly Row[],
  headers = ['Account', 'Health', header],
  isTold = true,
): RedSinceRead {
  const world = new ViewedWorld();
  rows.forEach(([account, , change], n) => world.type(`e${n}`, { account, health: 'Red', ...change }));
  const { found } = world;
  const tracker = {
    ids: new Map(rows.map((_, n) => [n + 2, `e${n}`])),
    writes: new Map(),
    changed: new Map(),
  };
  const sheet = sheetOf([
    ['Rote Kunden'],
    headers,
    ...rows.map(([account, since]) => [account, 'Red', since]),
  ]);
  const told: RedFound['identities'] = new Map([['tracker', tracker]]);
  const known: RedFound = { ...found, identities: isTold ? told : noRows };
  return readRedSince(matchTab(redTabs.tracker, sheet), known, world.now);
}

const told = (account: string, since: string): object => ({
  report: `${keyOfName(account)} ${new Date(at(since)).toISOString()} Red`,
  kind: 'healthReported',
  account: keyOfName(account),
  name: account,
  health: 'Red',
  why: '',
  changedAt: at(since),
  source: 'adopted',
  who: 'someone',
  says: {},
});
const noRows: RedFound['identities'] = new Map();
const nothing: RedSinceRead = { entries: [], notes: [] };

test('accounts are red from the beginning of the day that stands there, however it is written', () => {
  expect(
    redSince([
      ['Fjord', 46113],
      ['Alder', '2026-05-04'],
    ]),
  ).toEqual({ entries: [told('Fjord', '2026-04-01 00:00'), told('Alder', '2026-05-04 00:00')], notes: [] });
});

test.each<[string, readonly Row[]]>([
  ['is not red', [['Fjord', 46113, { health: 'Yellow' }]]],
  ['has nothing there', [['Fjord', '']]],
  ['has only blanks there', [['Fjord', '  ']]],
])('of an account that %s nothing is told', (_which, rows) => {
  expect(redSince(rows)).toEqual(nothing);
});

test('an account that stands there twice is red from the day of its first row', () => {
  const twice: Row[] = [
    ['Fjord', 46113],
    ['fjord', 46115],
  ];
  expect(redSince(twice)).toEqual({ entries: [told('Fjord', '2026-04-01 00:00')], notes: [] });
});

const today = 'Unless you correct it before Go, it counts as red from today.';

test('what is no day, or still to come, is said of its row by the name of the column there', () => {
  expect(
    redSince([
      ['Fjord', '2026-05-05'],
      ['Alder', 'seit langem'],
      ['Birch', 46113],
    ]),
  ).toEqual({
    entries: [told('Birch', '2026-04-01 00:00')],
    notes: [
      { row: 3, sentence: `Red since “2026-05-05” is still to come. ${today}` },
      {
        row: 4,
        sentence: expect.stringMatching(
          /^Red since “seit langem” is .* Unless you correct it before Go, it counts as red from today\.$/,
        ) as string,
      },
    ],
  });
});

test('a tracker without such a column, or whose rows were not told apart, tells nothing', () => {
  expect(redSince([['Fjord', 46113]], ['Account', 'Health'])).toEqual(nothing);
  expect(redSince([['Fjord', 46113]], undefined, false)).toEqual(nothing);
});
