import { begun, type Read } from '../../src/run/begun';
import { ledgerChanges } from '../../src/run/ledgerLines';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import { noWish, type RunContext, type Task } from '../../src/run/task';
import { understand } from '../../src/run/understand';
import type { History } from '../../src/shadowing/history';
import type { Programme } from '../../src/shadowing/records';
import type { Change } from '../../src/workbook/change';
import { ledgerRow } from '../../src/workbook/ledger';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import type { CellValue } from '../../src/workbook/tab';
import { at } from '../shadowing/world';
import { casey, headersOf } from './basics';

// A copy that becomes a programme of its own: the lines with which it begins count as if they stood there already.

const now = at('2026-05-04T10:00:00Z');
const mark = shadowingTabs.ledger.sheetId;
const stamp = { run: 7, line: 1, id: 'old-1', at: now, by: casey };
const started = ledgerRow({ kind: 'started', spreadsheet: 'theOriginal', schema: 2 }, stamp);
const headers = ['Mine', ...headersOf('ledger')];
const old: CellValue[] = ['x', ...headersOf('ledger').map((header) => started[header] ?? '')];
const values = new Map([[mark, { title: 'Book', values: [headers, old] }]]);

function readAs(spreadsheet: string): Read<Programme, History> {
  return { values, found: understand(shadowingBook, values, spreadsheet, now, (prefix) => prefix) };
}

const context: RunContext = {
  now,
  by: casey,
  spreadsheet: 'theCopy',
  run: 8,
  nonce: 'abc',
  newId: (prefix) => prefix,
};
type Begin = Task<undefined, Programme, History>['begin'];
const beginning = (spreadsheet: string, begin?: Begin) => {
  const task: Task<undefined, Programme, History> = {
    by: casey,
    hourly: false,
    decide: (found) => noWish(found, undefined),
    ...(begin && { begin }),
  };
  return begun(shadowingBook, task, readAs(spreadsheet), () => context);
};
const lines = (_found: unknown, run: RunContext): Change[] => [
  ...ledgerChanges([{ kind: 'started', spreadsheet: 'theCopy', schema: 2 }], run, 1),
  { kind: 'setCells', tab: 'ledger', row: 1, cells: { By: 'nobody' } },
  ...ledgerChanges([{ kind: 'automationOff' }], run, 2),
];

test.each<[string, string, Begin]>([
  ['a workbook that is no copy', 'theOriginal', lines],
  ['a copy with which nothing is begun', 'theCopy', undefined],
  ['a copy that is to stay one', 'theCopy', () => undefined],
])('%s is left as it is', (_what, spreadsheet, begin) => {
  const { first, found, values: after } = beginning(spreadsheet, begin);
  expect(first).toEqual([]);
  expect(after).toBe(values);
  expect(found.ledger.spreadsheet).toBe('theOriginal');
});

test('a copy that is begun is understood with its lines, and these are to be written first', () => {
  const { first, found, values: after } = beginning('theCopy', lines);
  expect(found.condition).not.toBe('copy');
  expect(found.ledger).toMatchObject({
    spreadsheet: 'theCopy',
    lastRun: 8,
    entries: [
      { kind: 'started', run: 8, by: casey, at: now },
      { kind: 'automationOff', run: 8 },
    ],
  });
  // Their ids are of another root than those of the run that goes on from there.
  expect(first).toEqual(lines(found, { ...context, nonce: 'abcb' }));
  const at = '2026-05-04T10:00:00.000Z';
  expect(after).toEqual(
    new Map([
      [
        mark,
        {
          title: 'Book',
          values: [
            headers,
            old,
            ['', 8, 1, 'abcb-1', at, casey, 'started', '{"spreadsheet":"theCopy","schema":2}'],
            ['', 8, 2, 'abcb-2', at, casey, 'automationOff', '{}'],
          ],
        },
      ],
    ]),
  );
});

test('its other tabs stay, and what has no column any more falls away', () => {
  const narrow = ['Run', 'Line', 'Id', 'At', 'Kind', 'Data'];
  const calls = { title: 'Calls', values: [['Date']] };
  const sheets = new Map([
    [mark, { title: 'Ledger', values: [narrow] }],
    [shadowingTabs.calls.sheetId, calls],
  ]);
  const found = understand(shadowingBook, sheets, 'theCopy', now, (prefix) => prefix);
  const task = {
    by: casey,
    hourly: false,
    begin: (_found: unknown, run: RunContext) => ledgerChanges([{ kind: 'automationOff' }], run, 1),
    decide: () => undefined,
  };
  const read = { values: sheets, found: { ...found, condition: 'copy' as const } };
  expect(begun(shadowingBook, task, read, () => context).values).toEqual(
    new Map([
      [
        mark,
        {
          title: 'Ledger',
          values: [narrow, [8, 1, 'abcb-1', '2026-05-04T10:00:00.000Z', 'automationOff', '{}']],
        },
      ],
      [shadowingTabs.calls.sheetId, calls],
    ]),
  );
});
