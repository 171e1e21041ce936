import type { Page } from 'playwright-core';
import { axeViolations, casey, cellAt, closeBrowser, PageRig } from './workbenchPageRig';

describe("the workbench's page", () => {
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

  const shows = (x: number, y: number, text: string) =>
    cellAt(page, x, y).filter({ hasText: text }).waitFor({ timeout: 5000 });
  const choose = async (menu: string, item: string) => {
    await page.getByRole('button', { name: menu, exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  describe('the grid', () => {
    test('what is typed comes back as Sheets displays it, and the trigger fires for that cell', async () => {
      await cellAt(page, 1, 0).click();
      await page.keyboard.type('036');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        () => document.querySelector('td[data-x="1"][data-y="0"]')?.textContent === '36',
      );
      expect(rig.rows()[0]?.[1]).toBe('36');
      expect(rig.edits()).toBe('B2;');
    });

    test('what is pasted is one edit', async () => {
      await cellAt(page, 0, 0).click();
      await page.evaluate(() => navigator.clipboard.writeText('Ada\t36\nBen\t41\n'));
      await page.keyboard.press('Control+V');
      await shows(1, 1, '41');
      expect(rig.rows().map((row) => row.slice(0, 2))).toEqual([
        ['Ada', '36'],
        ['Ben', '41'],
      ]);
      expect(rig.edits()).toBe('A2:B3;');
    });

    test('opening a cell and leaving it types nothing', async () => {
      await cellAt(page, 0, 0).dblclick();
      await page.keyboard.press('Enter');
      await cellAt(page, 0, 0).dblclick();
      await page.keyboard.type('x');
      await page.keyboard.press('Escape');
      await cellAt(page, 0, 1).click();
      expect(rig.edits()).toBeUndefined();
    });

    test('several cells are emptied as one edit', async () => {
      rig.google.workbench.paste(rig.google.workbook, {
        as: casey,
        tab: 'Sheet1',
        row: 2,
        column: 1,
        text: 'a\tb\nc\td',
      });
      rig.changedElsewhere();
      await shows(1, 1, 'd');
      await cellAt(page, 0, 0).click();
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Delete');
      await page.waitForFunction(
        () => document.querySelector('td[data-x="1"][data-y="1"]')?.textContent === '',
      );
      expect(
        rig
          .rows()
          .flat()
          .filter((text) => text && text !== 'FALSE'),
      ).toEqual([]);
      expect(rig.edits()).toBe('A2:B3;A2:B3;');
    });

    test('a dropdown offers its list; a box is ticked with a click', async () => {
      await cellAt(page, 2, 0).dblclick();
      await page.getByRole('option', { name: 'Closed' }).click();
      await shows(2, 0, 'Closed');
      await cellAt(page, 3, 0).locator('.tick').click();
      await cellAt(page, 3, 0).locator('.ticked').waitFor();
      expect(rig.rows()[0]?.slice(2)).toEqual(['Closed', 'TRUE']);
    });

    test('HTML that somebody typed stays text', async () => {
      const evil = '<img src=x onerror="document.title=1">';
      rig.google.workbench.type(rig.google.workbook, {
        as: casey,
        tab: 'Sheet1',
        row: 2,
        values: { Name: evil, Status: evil },
      });
      rig.changedElsewhere();
      await shows(0, 0, evil);
      expect(await page.locator('.grid img').count()).toBe(0);
    });

    test('a change from elsewhere is shown, and selection, scroll position and an open editor stay', async () => {
      await cellAt(page, 0, 40).click();
      await page.keyboard.type('half');
      const scroll = () => page.locator('.jss_content').evaluate((content) => content.scrollTop);
      const before = await scroll();
      rig.google.workbench.type(rig.google.workbook, {
        as: casey,
        tab: 'Sheet1',
        row: 43,
        values: { Name: 'Elsewhere' },
      });
      rig.changedElsewhere();
      await shows(0, 41, 'Elsewhere');
      expect(await cellAt(page, 0, 40).locator('input').inputValue()).toBe('half');
      expect(await scroll()).toBe(before);
      expect(before).toBeGreaterThan(0);
    });

    test('by keyboard only: in, typed, out again', async () => {
      await page.locator('.jss_content').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('Keys');
      await page.keyboard.press('Tab');
      await shows(0, 1, 'Keys');
      expect(await page.locator('.cell-name').textContent()).toBe('B3');
      await page.waitForFunction(() => !document.querySelector('td.editor'));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sheet1');
    });

    test('row numbers and frozen columns stay in sight when the sheet is scrolled aside', async () => {
      rig.google.workbench.world.workbooks[0]!.sheets[0]!.frozenColumnCount = 1;
      rig.changedElsewhere();
      await page.locator('td.frozen').first().waitFor();
      const [number, frozen, other] = [
        page.locator('.jss_worksheet tbody tr').first().locator('td').first(),
        cellAt(page, 0, 0),
        cellAt(page, 1, 0),
      ];
      const lefts = () => Promise.all([number, frozen, other].map(async (td) => (await td.boundingBox())!.x));
      const before = await lefts();
      await page.locator('.jss_content').evaluate((content) => content.scrollTo(300, 0));
      await page.locator('.scrolled-aside').waitFor();
      const [one, two, three = 0] = before;
      expect(await lefts()).toEqual([one, two, three - 300]);
    });

    test('10,000 rows are drawn a window at a time, soon', async () => {
      for (let from = 1; from <= 10_000; from += 2000) {
        const names = Array.from({ length: 2000 }, (_, index) => `Engineer ${from + index}`);
        const place = { as: casey, tab: 'Sheet1', row: from + 1, column: 1 };
        rig.google.workbench.paste(rig.google.workbook, { ...place, text: names.join('\n') });
      }
      rig.changedElsewhere();
      await shows(0, 0, 'Engineer 1');
      await page.getByRole('button', { name: 'Later rows' }).click();
      await shows(0, 0, 'Engineer 201');
      expect(await page.locator('.jss_worksheet tbody tr').count()).toBe(200);
      expect(await page.locator('.pager span').textContent()).toBe('Rows 202–401 of 10,001');
    });
  });

  describe('menu and sidebar', () => {
    test('runs as the chosen person, at the selected cell, and shows what the script says', async () => {
      await page.getByRole('button', { name: /^Who am I/ }).click();
      await page.keyboard.type('Engineer');
      await page.keyboard.press('Enter');
      await cellAt(page, 1, 2).click();
      await choose('Scratch', 'Greet');
      await page.getByText('It is eng01@example.com at B4').waitFor();
      await page.getByRole('button', { name: 'OK' }).click();
      await page.getByText('Greeted.').waitFor();
    });

    test('shows what a script failed with', async () => {
      await choose('Scratch', 'Break');
      await page.getByText('It broke.').waitFor();
    });

    test('the sidebar is 300 px wide and talks to the script as google.script.run does', async () => {
      await choose('Scratch', 'Open panel');
      const frame = page.frameLocator('.sidebar iframe');
      const answer = frame.locator('#answer');
      await answer.waitFor();
      expect((await page.locator('.sidebar iframe').boundingBox())?.width).toBe(300);
      const inside = page.frames().find((each) => each.url().includes('/sidebar/'))!;
      await inside.evaluate('run.echo({ a: [1, null] })');
      await answer
        .filter({ hasText: `got: {"got":{"a":[1,null]},"list":[1],"by":"${casey}"} true mine` })
        .waitFor();
      await inside.evaluate('run.echo("fail")');
      await answer.filter({ hasText: /failed: .*Not today\. true mine/ }).waitFor();
      await inside.evaluate('run.nowhere()');
      await answer.filter({ hasText: 'failed: Script function not found: nowhere true mine' }).waitFor();
      await expect(inside.evaluate('run.echo({ at: new Date(0) })')).rejects.toThrow(
        'illegal value in property: 0',
      );
      await inside.evaluate('setTimeout(google.script.host.close)');
      await page.locator('.sidebar').waitFor({ state: 'detached' });
    });
  });

  test('the clock is moved on by an hour', async () => {
    await page.getByRole('button', { name: /^Clock/ }).click();
    await page.getByRole('button', { name: '+1 hour' }).click();
    await page.getByRole('button', { name: /Clock\s*11:00\s*Mon, 4 May 2026/ }).waitFor();
    expect(rig.google.workbench.clock()).toBe('2026-05-04T09:00:00.000Z');
  });

  test('a new empty spreadsheet is opened, and can be typed into', async () => {
    await page.getByRole('button', { name: /^Spreadsheet/ }).click();
    await page.getByLabel('Title').fill('Second');
    await page.getByRole('button', { name: 'New empty spreadsheet' }).click();
    await page.getByRole('heading', { name: 'Second' }).waitFor();
    await page.locator('.jss_worksheet thead td', { hasText: 'A' }).first().waitFor();
    await cellAt(page, 0, 0).click();
    await page.keyboard.type('Hello');
    // The page shows at once what is typed.
    const kept = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.keyboard.press('Enter');
    await shows(0, 0, 'Hello');
    await kept;
    expect(rig.google.workbench.snapshot(rig.google.workbench.workbooks()[1]!.id).tabs[0]!.header).toEqual([
      'Hello',
    ]);
  });

  test('the out-tray shows a mail as its receiver does, without running what is in it', async () => {
    const { world } = rig.google.workbench;
    const html = '<p>Hello <b>you</b></p><script>parent.document.title = "run"</script>';
    const mail = {
      kind: 'mail' as const,
      from: casey,
      to: 'eng01@example.com',
      text: 'Hello you',
      sentAt: world.now,
    };
    world.mails.push({ ...mail, subject: 'Your call', html });
    rig.changedElsewhere();
    await page.getByRole('button', { name: 'Out-tray 1' }).click();
    await page.frameLocator('.mail iframe').getByText('Hello you').waitFor();
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    expect(await page.locator('.mail pre').textContent()).toBe('Hello you');
    expect(await page.title()).toBe('Ridealong workbench');
    rig.problems.length = 0;
  });

  test('axe finds nothing, whatever is open', async () => {
    expect(await axeViolations(page)).toEqual([]);
    await choose('Scratch', 'Open panel');
    await page.locator('.sidebar iframe').waitFor();
    await cellAt(page, 2, 0).dblclick();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of [/^Who am I/, /^Clock/, /^Spreadsheet/]) {
      await page.getByRole('button', { name }).click();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Out-tray' }).click();
    for (const tab of ['Mails', 'Calendar', 'Record of calls']) {
      await page.getByRole('button', { name: tab, exact: true }).click();
      await page.locator('.outtray .state, .week, .record').first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
    }
    await choose('Scratch', 'Greet');
    await page.getByRole('dialog', { name: 'Hello' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('says when the workbench has gone', async () => {
    await rig.stopServer();
    await page.getByText('The workbench does not answer.').waitFor();
    rig.problems.length = 0;
  });
});
