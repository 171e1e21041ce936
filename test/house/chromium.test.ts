import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium';

describe('The browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 120_000);
  afterAll(() => browser.close());

  test('opens a page, runs its script and shows its text', async () => {
    const page = await browser.newPage({ viewport: { width: 300, height: 600 } });
    await page.setContent('<button onclick="this.textContent=\'done\'">press</button>');
    await page.getByRole('button', { name: 'press' }).click();
    expect(await page.textContent('button')).toBe('done');
    const width = await page.evaluate(() => document.querySelector('button')?.getBoundingClientRect().width);
    expect(width).toBeGreaterThan(20);
    expect((await page.screenshot()).byteLength).toBeGreaterThan(500);
  });
});
