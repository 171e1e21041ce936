import type { Page } from 'playwright-core';
import { say } from '../../workbench/google/slack/people';
import { userIdOf, WORKBENCH_TOKEN } from '../../workbench/google/slack/workspace';
import { axeViolations, casey, closeBrowser, PageRig } from '../browser/workbenchPageRig';

/** What the bot says through UrlFetchApp. */
const asBot = (rig: PageRig, method: string, body: object): string =>
  rig.google.script(
    (name, payload, token) =>
      (
        JSON.parse(
          UrlFetchApp.fetch(`https://slack.com/api/${name}`, {
            method: 'post',
            contentType: 'application/json; charset=utf-8',
            headers: { Authorization: `Bearer ${token}` },
            payload,
          }).getContentText(),
        ) as { ts: string }
      ).ts,
    method,
    JSON.stringify(body),
    WORKBENCH_TOKEN,
  );

/** A thread with replies, edited since, and a message of another automation. */
function saySomething(rig: PageRig): void {
  const { world } = rig.google.workbench;
  const channel = 'red-accounts';
  const parent = `:red_circle: *Acme (1042)* is _red_ — AE <@${userIdOf(casey)}>\n<https://example.com/tracker|Open the row> · waiting for the plan`;
  const ts = asBot(rig, 'chat.postMessage', { channel, text: parent });
  asBot(rig, 'chat.postMessage', { channel, text: 'Ask: a fix for `import`, by Friday', thread_ts: ts });
  say(world, {
    channel,
    user: casey,
    text: 'On it & <img src=x onerror="document.title=1">',
    threadTs: ts,
  });
  const { id } = world.slack!.channels[0]!;
  asBot(rig, 'chat.update', { channel: id, ts, text: `${parent}\n&gt; Plan agreed by both` });
  say(world, { channel, user: 'CRM Sync', text: '*Globex* turned yellow' });
}

describe('Slack in the out-tray', () => {
  let rig: PageRig;
  let page: Page;
  beforeEach(async () => {
    rig = new PageRig();
    page = await rig.open(() => saySomething(rig));
    await page.getByRole('button', { name: 'Out-tray', exact: false }).first().click();
    await page.getByRole('button', { name: /^Slack/ }).click();
    await page.getByRole('group', { name: 'Replies' }).waitFor();
  });
  afterEach(async () => {
    await rig.close();
    expect(rig.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  test('threads stand as people see them, and what somebody typed stays text', async () => {
    const messages = page.getByRole('group', { name: 'Messages' });
    expect(await messages.getByRole('article').count()).toBe(4);
    const parent = messages.getByRole('article').first();
    expect(await parent.locator('strong', { hasText: 'Acme (1042)' }).count()).toBe(1);
    expect(await parent.locator('blockquote').innerText()).toBe('Plan agreed by both');
    expect(await parent.getByRole('link').getAttribute('href')).toBe('https://example.com/tracker');
    expect(await parent.innerText()).toMatch(
      /^R?\s*ridealong\s+APP[\s\S]*@Casey Coordinator[\s\S]*\(edited\)$/,
    );
    const replies = await page.getByRole('group', { name: 'Replies' }).innerText();
    expect(replies).toMatch(/^2 replies[\s\S]*On it & <img src=x onerror="document\.title=1">$/);
    expect(await messages.locator('img').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('the token to connect with is shown, and whether the bot is in a channel', async () => {
    const channels = page.getByRole('navigation', { name: 'Channels' });
    expect(await channels.innerText()).toContain(WORKBENCH_TOKEN);
    await channels.getByRole('button', { name: 'random' }).click();
    await page.getByText('The bot is not in this channel.').waitFor();
    await page.getByText('Nothing has been posted in #random yet.').waitFor();
  });
});
