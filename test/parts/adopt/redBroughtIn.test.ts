import { bringIn, type BroughtIn, type Rehearse } from '../../../src/run/adopt/broughtIn';
import { firstEntries, rehearsed, type Rehearsal } from '../../../src/run/adopt/rehearse';
import { redBook } from '../../../src/run/redAccounts/redBook';
import type { RedHistory } from '../../../src/redAccounts/history';
import type { Tracker } from '../../../src/redAccounts/records';
import { planAdoption, type TabChoice } from '../../../src/workbook/adopt/plan';
import { redWorkbook } from '../../../src/workbook/redAccounts/workbook';
import { at, email } from '../../shadowing/world';
import { sheetOf } from '../../workbook/adopt/sheets';

// What a tracker that people kept says of the time before (rules R1, R4).

const rehearsal: Rehearsal = {
  now: at('2026-05-04 10:00'),
  by: email('casey'),
  spreadsheet: 's1',
  nonce: 'n',
  first: { domain: 'example.com', timeZone: 'Europe/Berlin', coordinators: 'casey@example.com' },
};

const kept = sheetOf(
  [
    ['Account', 'Health', 'AE', 'CE', 'Red since'],
    ['Fjord', 'Red', 'ann@example.com', 'cem@example.com', '2026-04-01'],
    ['Alder', 'Red', 'ann@example.com', 'cem@example.com', 'vor Ostern'],
  ],
  { title: 'Eskalationen' },
);

function broughtIn(choices: readonly TabChoice[] = []): BroughtIn {
  const plan = planAdoption(redWorkbook, [kept], [kept.title], choices);
  const rehearse: Rehearse<Tracker, RedHistory> = (rotations) =>
    rehearsed(redBook, plan, firstEntries(plan, 's1', rotations), rehearsal);
  return bringIn(redBook, plan, rehearse, rehearsal);
}

test('accounts are red since the day that stands there: told to the ledger, and in History', () => {
  expect(broughtIn()).toEqual({
    rotations: [],
    entries: [
      expect.objectContaining({
        kind: 'healthReported',
        name: 'Fjord',
        health: 'Red',
        changedAt: at('2026-04-01 00:00'),
        source: 'adopted',
      }),
    ],
    changes: [
      {
        kind: 'appendRow',
        tab: 'history',
        cells: {
          At: 'Mon 4 May 2026, 10:00',
          Account: 'Fjord',
          Who: 'Someone',
          What: 'Health, on Wed 1 Apr 2026, 00:00',
          From: '',
          To: 'Red',
        },
      },
    ],
    notes: new Map([
      [
        'tracker',
        [
          {
            row: 3,
            sentence: expect.stringMatching(
              /^Red since “vor Ostern” is not understood.* Unless you correct it before Go, it counts as red from today\.$/,
            ) as string,
          },
        ],
      ],
    ]),
    once: new Map([['tracker', 'Accounts count as red from the day that stands there.']]),
    historyRows: 0,
  });
});

test('where no sheet becomes the tracker nothing is brought in', () => {
  expect(broughtIn([{ tab: 'tracker', sheet: null, columns: {} }])).toEqual({
    rotations: [],
    entries: [],
    changes: [],
    notes: new Map(),
    once: new Map(),
    historyRows: 0,
  });
});
