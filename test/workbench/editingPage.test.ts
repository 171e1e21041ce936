import type { Page } from 'playwright-core';
import { axeViolations, casey, cellAt, closeBrowser, PageRig } from '../browser/workbenchPageRig';

describe('editing by hand on the page', () => {
  let rig: PageRig;
  let page: Page;
  beforeEach(async () => {
    rig = new PageRig();
    const text = 'Cobalt\t40\nAlder\t30\nBirch\t20';
    const place = { as: casey, tab: 'Sheet1', row: 2, column: 1 };
    page = await rig.open(() => rig.google.workbench.paste(rig.google.workbook, { ...place, text }));
    await cellAt(page, 0, 2).filter({ hasText: 'Birch' }).waitFor();
  });
  afterEach(async () => {
    await rig.close();
    expect(rig.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  const names = () => rig.rows().map(([name]) => name);
  const shows = (x: number, y: number, text: string) =>
    cellAt(page, x, y).filter({ hasText: text }).waitFor();
  const choose = (name: string) => page.getByRole('menuitem', { name }).click();
  const rowNumber = (number: number) =>
    page
      .locator('.jss_worksheet tbody tr')
      .nth(number - 2)
      .locator('td')
      .first();
  const letter = (name: string) =>
    page.locator('.jss_worksheet thead td', { hasText: new RegExp(`^${name}$`) });

  test('rows and columns are inserted, sorted, moved and deleted from their menus, and undone', async () => {
    await rowNumber(3).click({ button: 'right' });
    expect(await axeViolations(page)).toEqual([]);
    await choose('Insert row above');
    await shows(0, 2, 'Alder');
    await letter('A').click({ button: 'right' });
    await choose('Sort sheet by A, A → Z');
    await shows(0, 0, 'Alder');
    expect(names()).toEqual(['Alder', 'Birch', 'Cobalt']);
    await letter('A').click({ button: 'right' });
    await choose('Move column A right');
    await page.locator('.sheet-header', { hasText: 'Name' }).and(page.locator('[data-x="1"]')).waitFor();
    await letter('C').click({ button: 'right' });
    await choose('Delete column C');
    await page.locator('.sheet-header', { hasText: 'Status' }).waitFor({ state: 'detached' });
    await cellAt(page, 0, 0).click();
    await page.keyboard.press('Control+z');
    await page.locator('.sheet-header', { hasText: 'Status' }).waitFor();
    await page.keyboard.press('Control+z');
    await shows(0, 0, 'Alder');
  });

  test('by keyboard: the menu of the selected cell, the header, and back to the grid', async () => {
    await cellAt(page, 1, 1).click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: 'Cells' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shows(0, 1, 'Birch');
    expect(names()).toEqual(['Cobalt', 'Birch']);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Edit header' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Header').fill('Years');
    await page.keyboard.press('Enter');
    await page.locator('.sheet-header', { hasText: 'Years' }).waitFor();
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.locator('.cell-name', { hasText: 'B4' }).waitFor();
  });

  test('cells are cut, copied and pasted with all that is in and about them', async () => {
    const sheet = rig.google.workbench.world.workbooks[0]!.sheets[0]!;
    sheet.rows[1] = [{ value: 'Cobalt', note: 'a note' }, { value: 40 }];
    await cellAt(page, 0, 0).click();
    await cellAt(page, 1, 0).click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+x');
    await cellAt(page, 0, 5).click();
    await page.keyboard.press('Control+v');
    await shows(0, 5, 'Cobalt');
    expect(rig.rows()[0]!.slice(0, 2)).toEqual(['', '']);
    expect(sheet.rows[6]?.[0]).toEqual({ value: 'Cobalt', note: 'a note' });
    await cellAt(page, 0, 5).click();
    await page.keyboard.press('Control+c');
    await cellAt(page, 2, 6).click();
    await page.keyboard.press('Control+v');
    await shows(2, 6, 'Cobalt');
    expect(sheet.rows[7]?.[2]).toEqual({ value: 'Cobalt', note: 'a note' });
  });

  test('tabs are duplicated, renamed, hidden and deleted', async () => {
    await page.getByRole('button', { name: 'Menu of tab Sheet1' }).click();
    expect(await axeViolations(page)).toEqual([]);
    await choose('Duplicate');
    await page.locator('[aria-current="page"]', { hasText: 'Copy of Sheet1' }).waitFor();
    await page.getByRole('button', { name: 'Copy of Sheet1', exact: true }).click({ button: 'right' });
    await choose('Rename');
    await page.getByLabel('Name', { exact: true }).fill('Last year');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.locator('[aria-current="page"]', { hasText: 'Last year' }).waitFor();
    await page.getByRole('button', { name: 'Sheet1', exact: true }).click({ button: 'right' });
    await choose('Hide');
    await page.getByRole('button', { name: '+1 hidden' }).waitFor();
    await page.getByRole('button', { name: 'Menu of tab Last year' }).click();
    await choose('Delete');
    await page.getByText("You can't remove all the visible sheets in a document.").waitFor();
    expect(rig.problems.splice(0)).toEqual([expect.stringContaining('400')]);
  });

  test('a copy, an older version and the settings from the File menu', async () => {
    await page.getByRole('button', { name: 'File' }).click();
    await choose('Settings…');
    await page.getByLabel('Locale').selectOption('Germany');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await cellAt(page, 1, 4).click();
    await page.keyboard.type('1,5');
    await page.keyboard.press('Enter');
    await shows(1, 4, '1,5');
    await page.getByRole('button', { name: 'File' }).click();
    await choose('Version history…');
    await page.getByText('Casey Coordinator · typed').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Restore version/ })
      .first()
      .click();
    await cellAt(page, 1, 4).filter({ hasText: /^$/ }).waitFor();
    await page.getByRole('button', { name: 'File' }).click();
    await choose('Make a copy…');
    await page.getByLabel('Name', { exact: true }).fill('Calls 2027');
    await page.getByRole('button', { name: 'Make a copy' }).click();
    await page.getByRole('heading', { name: 'Calls 2027' }).waitFor();
    await shows(0, 0, 'Cobalt');
  });

  test('rows that a filter hides are not drawn', async () => {
    const hide = { Name: ['Alder'] };
    rig.google.workbench.edit(rig.google.workbook, { as: casey, action: 'setFilter', tab: 'Sheet1', hide });
    rig.changedElsewhere();
    await cellAt(page, 0, 1).waitFor({ state: 'hidden' });
    await shows(0, 2, 'Birch');
  });
});
