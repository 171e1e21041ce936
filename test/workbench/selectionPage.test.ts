import type { Page } from 'playwright-core';
import { axeViolations, casey, cellAt, closeBrowser, PageRig } from '../browser/workbenchPageRig';

describe('the selected cell, between the page and a script', () => {
  let rig: PageRig;
  let page: Page;
  beforeEach(async () => {
    rig = new PageRig();
    page = await rig.open();
  });
  afterEach(async () => {
    await rig.close();
    expect(rig.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  /** What a script answers that the sidebar starts. */
  const fromSidebar = async (work: () => unknown): Promise<string> => {
    const inside = page.frames().find((each) => each.url().includes('/sidebar/'))!;
    await inside.evaluate(`say('asked'); run.evaluate(${JSON.stringify(String(work))}, [])`);
    const answer = page.frameLocator('.sidebar iframe').locator('#answer');
    await answer.filter({ hasText: 'got: ' }).waitFor();
    return (await answer.textContent()) ?? '';
  };
  const openPanel = async () => {
    await page.getByRole('button', { name: 'Scratch', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Open panel' }).click();
    await page.frameLocator('.sidebar iframe').locator('#answer').waitFor();
  };
  const cellName = (name: string) => page.locator('.cell-name', { hasText: name }).waitFor();

  test('a script that the sidebar starts knows the cell, each time anew', async () => {
    await openPanel();
    const where = () => {
      const range = SpreadsheetApp.getActiveRange();
      return { list: [range.getSheet().getSheetId(), range.getRow(), range.getColumn()] };
    };
    await cellAt(page, 1, 3).click();
    expect(await fromSidebar(where)).toContain('"list":[0,5,2]');
    await cellAt(page, 0, 1).click();
    expect(await fromSidebar(where)).toContain('"list":[0,3,1]');
  });

  test('a script takes the person to a row that is not drawn, and they can move on from there', async () => {
    rig.google.workbench.world.workbooks[0]!.sheets[0]!.rowCount = 1000;
    rig.changedElsewhere();
    await openPanel();
    await cellAt(page, 0, 0).click();
    await fromSidebar(() => {
      SpreadsheetApp.setActiveRange(SpreadsheetApp.getActiveSheet().getRange(850, 2));
      return { list: [] };
    });
    await cellName('B850');
    await page.getByText('Rows 801–1000').waitFor();
    await cellAt(page, 1, 48).click();
    await cellName('B849');
  });

  test('a script takes the person to another tab; the person stays when nothing is selected anew', async () => {
    const world = rig.google.workbench.world.workbooks[0]!;
    world.sheets.push({ ...structuredClone(world.sheets[0]!), sheetId: 7, title: 'Second' });
    rig.changedElsewhere();
    await openPanel();
    await page.getByRole('button', { name: 'Second' }).waitFor();
    await fromSidebar(() => {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      book.setActiveRange(book.getSheetById(7)!.getRange(4, 3));
      return { list: [] };
    });
    await page.locator('[aria-current="page"]', { hasText: 'Second' }).waitFor();
    await cellName('C4');
    await page.getByRole('button', { name: 'Sheet1' }).click();
    rig.google.workbench.type(rig.google.workbook, {
      as: casey,
      tab: 'Sheet1',
      values: { Name: 'Elsewhere' },
    });
    rig.changedElsewhere();
    await cellAt(page, 0, 0).filter({ hasText: 'Elsewhere' }).waitFor();
    expect(await page.locator('[aria-current="page"]').textContent()).toBe('Sheet1');
  });

  test('a new spreadsheet is for one programme or the other', async () => {
    await page.getByRole('button', { name: /^Spreadsheet/ }).click();
    await page.getByLabel('For').selectOption('Red Accounts');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Title').fill('Tracker');
    await page.getByRole('button', { name: 'New empty spreadsheet' }).click();
    await page.getByRole('heading', { name: 'Tracker' }).waitFor();
    expect(rig.google.workbench.workbooks().map(({ kind }) => kind)).toEqual(['shadowing', 'red-accounts']);
  });
});
