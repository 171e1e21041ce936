import { readTab } from '../../src/workbook/reading';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';
import { tabOf, withAdopted } from '../../src/workbook/workbook';
import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { trips } from '../support/workbook';

const ids = 'Sheets.Spreadsheets.get';
const read = 'Sheets.Spreadsheets.Values.batchGetByDataFilter';

const titleOf = (p: ProgrammeBench, key: 'calls' | 'engineers') =>
  p.book.sheets.find(({ sheetId }) => sheetId === tabOf(shadowingWorkbook, key).sheetId)!;

/** As a spreadsheet stands that was set up before tabs carried marks. */
function unmarked(p: ProgrammeBench): void {
  for (const sheet of p.book.sheets) delete sheet.metadata;
}

const readsOf = (p: ProgrammeBench): string[] =>
  trips(p.lastRun('handleRequest')).filter((trip) => [ids, read].includes(trip));

describe('a tab', () => {
  test('is found whatever people call it, in the one read', () => {
    const p = programme({ calls: [callCells()] });
    titleOf(p, 'calls').title = 'Termine';
    expect(p.signUp('eng1@example.com').kind).toBe('done');
    expect(readsOf(p)).toEqual([read]);
  });

  test('that carries no mark is found by its sheet id, which takes two trips more', () => {
    const p = programme({ calls: [callCells()] });
    unmarked(p);
    expect(p.signUp('eng1@example.com').kind).toBe('done');
    expect(readsOf(p)).toEqual([read, ids, read]);
  });

  test('gets its mark back by Repair', () => {
    const p = programme({ calls: [callCells()] });
    unmarked(p);
    expect(p.told('repair')).toContain('the mark by which Ridealong finds the tab is back');
    expect(p.told('repair')).toContain('nothing had to be done');
    p.signUp('eng1@example.com');
    expect(readsOf(p)).toEqual([read]);
  });

  test('that is gone is done without, and the others are read all the same', () => {
    const p = programme({ calls: [callCells()] });
    p.book.sheets = p.book.sheets.filter(({ title }) => !['Insights', 'Rotations'].includes(title));
    expect(p.signUp('eng1@example.com').kind).toBe('done');
  });
});

describe('a tab that was adopted', () => {
  const workbook = withAdopted(shadowingWorkbook, [
    { tab: 'calls', sheetId: 7, headers: { Date: 'Datum', Customer: 'Kunde' } },
    { tab: 'calls', sheetId: 8, headers: { Date: 'Tag' } },
    { tab: 'ledger', sheetId: 9, headers: {} },
  ]);

  test('is known by the last word on it, and only where a tab may be adopted', () => {
    expect(tabOf(workbook, 'calls').sheetId).toBe(8);
    expect(tabOf(workbook, 'ledger')).toEqual(tabOf(shadowingWorkbook, 'ledger'));
    expect(tabOf(workbook, 'engineers')).toEqual(tabOf(shadowingWorkbook, 'engineers'));
  });

  test('is read by people’s headers, and by ours where people have none of their own', () => {
    const reading = readTab(tabOf(workbook, 'calls'), [
      ['Übersicht'],
      ['TAG', 'Customer', 'Start'],
      [46147, 'Alder Freight', 0.5],
    ]);
    expect(reading.headerRow).toBe(1);
    expect(reading.rows.map((row) => [row.cell('Date'), row.cell('Customer'), row.cell('Start')])).toEqual([
      [46147, 'Alder Freight', 0.5],
    ]);
  });
});
