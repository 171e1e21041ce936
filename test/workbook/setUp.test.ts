import { commitRequests } from '../../src/workbook/encode';
import { readTab } from '../../src/workbook/reading';
import { decodeShadowingSettings } from '../../src/workbook/shadowing/settings';
import { mend } from '../../src/workbook/setUp';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';
import type { Sheet, Spreadsheet } from '../../workbench/world';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';
import { context, newSpreadsheet, seen, send, valuesOf } from './googleSheets';

type TabKey = keyof typeof tabs;
const tabKeys = Object.keys(tabs) as TabKey[];

function requestsFor(spreadsheet: Spreadsheet) {
  const { shape, values } = seen(spreadsheet);
  return mend(shadowingWorkbook, shape, values, context).requests;
}

function complete(): Spreadsheet {
  const spreadsheet = newSpreadsheet();
  send(spreadsheet, requestsFor(spreadsheet));
  return spreadsheet;
}

const sheetOf = (spreadsheet: Spreadsheet, key: TabKey): Sheet =>
  spreadsheet.sheets.find(({ sheetId }) => sheetId === tabs[key].sheetId)!;

const headersOf = (spreadsheet: Spreadsheet, key: TabKey) => valuesOf(sheetOf(spreadsheet, key))[0];

describe('set-up of an empty spreadsheet', () => {
  const spreadsheet = complete();

  it('makes the tabs in their order, the ledger hidden, and no leftover of Google’s', () => {
    expect(spreadsheet.sheets.map(({ title, hidden }) => (hidden ? `(${title})` : title))).toEqual([
      ...['Calls', 'Sign-ups', 'Rotations', 'Engineers', 'Insights', 'Overview', 'Settings', '(Ledger)'],
    ]);
  });

  it('gives every tab its declared headers, each with a note, in a frozen row', () => {
    for (const key of tabKeys) {
      expect(headersOf(spreadsheet, key)).toEqual(tabs[key].columns.map(({ header }) => header));
      const sheet = sheetOf(spreadsheet, key);
      expect(sheet.frozenRowCount).toBe(1);
      expect(sheet.rows[0]?.map((cell) => cell?.note)).toEqual(tabs[key].columns.map(({ help }) => help));
    }
  });

  it('hides ids, and tells Ridealong’s headers from people’s by their colour', () => {
    const calls = sheetOf(spreadsheet, 'calls');
    expect(calls.columns.map((column) => column.hiddenByUser === true)).toEqual(
      tabs.calls.columns.map(({ hidden }) => hidden === true),
    );
    const looks = calls.rows[0]!.map((cell) => JSON.stringify(cell?.style));
    expect(new Set(looks.slice(0, 3)).size).toBe(1);
    expect(new Set(looks.slice(3)).size).toBe(1);
    expect(looks[0]).not.toBe(looks[3]);
  });

  it('shows days with their weekday and leaves texts as they are typed', () => {
    const formats = sheetOf(spreadsheet, 'calls').rows[5]!.map((cell) => cell?.format?.pattern);
    const of = (header: string) =>
      formats[tabs.calls.columns.findIndex((column) => column.header === header)];
    expect([of('Date'), of('Start'), of('Minutes'), of('What to expect')]).toEqual([
      'ddd d mmm yyyy',
      'hh:mm',
      '0',
      '@',
    ]);
  });

  it('helps with dropdowns and validation that warns and never refuses', () => {
    const rules = spreadsheet.sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row) => row.map((cell) => cell?.validation).filter((rule) => rule !== undefined)),
    );
    expect(new Set(rules.map((rule) => rule['strict']))).toEqual(new Set([false]));
    const at = tabs.calls.columns.findIndex(({ header }) => header === 'Status');
    const status = sheetOf(spreadsheet, 'calls').rows[1]![at]!.validation;
    expect(status).toMatchObject({
      condition: {
        type: 'ONE_OF_LIST',
        values: ['Offered', 'Closed', 'Cancelled'].map((userEnteredValue) => ({ userEnteredValue })),
      },
      showCustomUi: true,
    });
  });

  it('protects with warnings only, since the script runs as the person using it', () => {
    for (const { protectedRanges } of spreadsheet.sheets) {
      expect(protectedRanges.length).toBeGreaterThan(0);
      for (const range of protectedRanges) expect(range).toMatchObject({ warningOnly: true });
    }
  });

  it('fills Settings so that they read without a problem', () => {
    const reading = readTab(tabs.settings, valuesOf(sheetOf(spreadsheet, 'settings')));
    const { settings, problems, hindrances } = decodeShadowingSettings(reading);
    expect([settings.domain, settings.zone, problems.size, hindrances]).toEqual([
      'example.com',
      'Europe/Berlin',
      0,
      [],
    ]);
    const coordinators = reading.rows.find(({ id }) => id === 'Coordinators');
    expect(coordinators?.cell('Value')).toBe('cora@example.com');
    expect(reading.rows.map((row) => row.cell('What it does'))).not.toContain('');
  });

  it('puts three charts on Overview, whose columns are there', () => {
    expect(sheetOf(spreadsheet, 'overview').charts.map((chart) => chart['chartId'])).toEqual([
      10260061, 10260062, 10260063,
    ]);
  });

  it('changes nothing when it is run again, also after people moved columns and typed', () => {
    expect(requestsFor(spreadsheet)).toEqual([]);
    const used = complete();
    const calls = sheetOf(used, 'calls');
    // Rows without anything typed are one and the same object.
    calls.rows = calls.rows.map((row) => [...row.slice(0, 5), null, ...row.slice(5)]);
    calls.rows[0]![5] = { value: 'Our own notes' };
    const change = { kind: 'appendRow', tab: 'calls', cells: { Customer: 'Fjord Telecom' } } as const;
    send(used, commitRequests([change], new Map([['calls', readTab(tabs.calls, valuesOf(calls))] as const])));
    expect(requestsFor(used)).toEqual([]);
    expect(valuesOf(calls)[1]![7]).toBe('Fjord Telecom');
  });
});

describe('set-up of a spreadsheet that lacks something', () => {
  it('keeps a first sheet in which somebody typed', () => {
    const spreadsheet = newSpreadsheet();
    spreadsheet.sheets[0]!.rows = [[{ value: 'mine' }]];
    send(spreadsheet, requestsFor(spreadsheet));
    expect(spreadsheet.sheets.map(({ title }) => title)).toContain('Sheet1');
  });

  it('makes a tab that is gone, and leaves the others alone', () => {
    const spreadsheet = complete();
    spreadsheet.sheets = spreadsheet.sheets.filter(({ title }) => title !== 'Insights');
    const requests = requestsFor(spreadsheet);
    expect(
      requests.map((request) => Object.keys(request)[0]).filter((kind) => kind === 'addSheet'),
    ).toHaveLength(1);
    send(spreadsheet, requests);
    expect(requestsFor(spreadsheet)).toEqual([]);
  });

  it('puts a column that is gone right of everything that is there', () => {
    const spreadsheet = complete();
    const calls = sheetOf(spreadsheet, 'calls');
    calls.rows = calls.rows.map((row) => row.map((cell, at) => (at === 14 ? null : cell)));
    calls.rows[0]![14] = { value: 'State' };
    calls.rows[1]![19] = { value: 'far out' };
    send(spreadsheet, requestsFor(spreadsheet));
    const headers = headersOf(spreadsheet, 'calls')?.slice(14);
    expect(headers).toEqual(['State', 'Shadow if red', '', '', '', '', 'Status']);
    expect(calls.columnCount).toBe(21);
    expect(requestsFor(spreadsheet)).toEqual([]);
  });

  it('puts back headers of a tab that was emptied, a setting, a chart and a protection', () => {
    const spreadsheet = complete();
    const { protectedRanges } = sheetOf(spreadsheet, 'calls');
    protectedRanges.pop();
    sheetOf(spreadsheet, 'overview').charts.shift();
    sheetOf(spreadsheet, 'signUps').rows = [];
    sheetOf(spreadsheet, 'settings').rows.splice(3, 1);
    const requests = requestsFor(spreadsheet);
    send(spreadsheet, requests);
    expect(protectedRanges).toHaveLength(2);
    expect(sheetOf(spreadsheet, 'overview').charts).toHaveLength(3);
    expect(headersOf(spreadsheet, 'signUps')).toEqual(tabs.signUps.columns.map(({ header }) => header));
    expect(valuesOf(sheetOf(spreadsheet, 'settings')).map(([name]) => name)).toContain('Seats per call');
    expect(requestsFor(spreadsheet)).toEqual([]);
  });

  it('does not touch a tab whose values it does not know', () => {
    const spreadsheet = complete();
    sheetOf(spreadsheet, 'signUps').rows = [];
    const { shape } = seen(spreadsheet);
    expect(mend(shadowingWorkbook, shape, new Map(), context).requests).toEqual([]);
  });
});
