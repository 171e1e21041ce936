import { sendHealth } from '../../scripts/sendHealth.mjs';
import { WorkbenchDriver } from './workbenchDriver';
import { axeViolations } from './workbenchPageRig';

interface Post {
  text: string;
  by: string;
  permalink: string;
  replies: { text: string }[];
}

interface Outtray {
  mails: { to: string; subject: string }[];
  posts: Post[];
}

const fjord = { id: '001A00000012345', name: 'Fjord Telecom' };
const ae = 'ae.emea@example.com';
const ce = 'clemens.roth@example.com';
const sponsor = 'vera.lind@example.com';

/** Issue "Red Accounts, whole": from a signed report to a resolved account, by the page, as people go it. */
describe('an account goes from red to green', () => {
  let bench: WorkbenchDriver;
  let workbook = '';
  let key = '';

  beforeAll(async () => {
    bench = await WorkbenchDriver.start(['--empty', '--now', '2026-05-04T08:00:00Z']);
  }, 60_000);

  afterAll(() => bench.stop());

  test('an empty spreadsheet is set up, and automation turned on', async () => {
    await bench.page.getByLabel('For').selectOption('Red Accounts');
    await bench.page.getByLabel('Title').fill('Red Accounts');
    await bench.page.getByRole('button', { name: 'New empty spreadsheet' }).click();
    expect(await bench.menuSays('Set up for Red Accounts')).toMatch(/You are the first coordinator/);
    expect(await bench.menuSays('Turn on automation')).toMatch(/casey@example.com/);
    const [made] = await bench.api<{ id: string }[]>('/api/workbooks');
    workbook = made?.id ?? '';
  });

  test('Slack is connected in a dialog of the panel', async () => {
    await setting('Slack channel', '#red-accounts');
    await bench.openPanel();
    await bench.panel.getByRole('tab', { name: 'Programme' }).click();
    await bench.panel.getByRole('button', { name: 'Connect Slack…' }).click();
    await bench.panel.getByLabel('Bot token').fill('xoxb-workbench-ridealong');
    await bench.panel.getByRole('button', { name: 'Connect', exact: true }).click();
    await bench.panel.getByText('Slack is connected: Example').first().waitFor();
  });

  test('a webhook key is shown once', async () => {
    await bench.panel.getByRole('button', { name: 'Make a webhook key' }).click();
    key = await bench.panel.locator('#webhook-key').innerText();
    expect(key).toMatch(/^\w{32,}$/);
    await bench.panel.getByRole('button', { name: 'I have copied both' }).click();
    expect(await bench.panel.locator('body').innerText()).not.toContain(key);
  });

  test('the form that plays the CRM knows that key, and shuts nobody out', async () => {
    const button = bench.page.getByRole('button', { name: 'CRM event' });
    await button.click();
    const form = bench.page.getByRole('dialog', { name: 'Send a CRM event' });
    expect(await form.getByLabel('Webhook key').inputValue()).toBe(key);
    expect(await axeViolations(bench.page)).toEqual([]);
    await button.click();
  });

  test('a signed report makes row and thread', async () => {
    await bench.setClock('2026-05-04T10:10');
    const event = {
      type: 'account.health',
      account: fjord,
      health: 'Red',
      changedAt: '2026-05-04T08:05:00Z',
      why: 'Two outages in a week',
      ...{ ae, ce, sponsor },
    };
    const { now } = await bench.api<{ now: string }>('/api/clock');
    const url = bench.url(`/webapp/${workbook}`);
    expect(await sendHealth({ url, key, event, now: () => Date.parse(now) })).toEqual({
      verdict: 'taken',
      tries: 1,
    });
    const forged = { url, key: 'f'.repeat(64), event, now: () => Date.parse(now) };
    expect(await sendHealth(forged)).toMatchObject({ verdict: 'refused' });
    await bench.tab('Account Tracker');
    await bench.page.getByText(fjord.name).first().waitFor();
    expect(await cell('Status')).toBe('Red');
    expect(await threads(fjord.name)).toHaveLength(1);
  });

  test('the panel follows the selected row, and the AE signs', async () => {
    await bench.be('Emil');
    await bench.openPanel();
    await bench.panel.getByText('My accounts').waitFor();
    await bench.goTo('Account', 2);
    await accountShown();
    await bench.panel.getByLabel('Current state').fill('Search is down each Monday.');
    await bench.panel.getByRole('button', { name: 'Save and sign my part' }).click();
    await bench.panel
      .getByText('Signed by Emil Emea')
      .or(bench.panel.getByText(/Signed by/))
      .first()
      .waitFor();
  });

  test('the CE signs, and the plan is agreed', async () => {
    await bench.be('Clemens');
    await bench.openPanel();
    await bench.goTo('Account', 2);
    await accountShown();
    await bench.panel.getByLabel('Action plan').fill('Roll back on Friday.');
    await bench.panel.getByLabel('Exit criteria').fill('Ten days without an outage.');
    await bench.panel.getByRole('button', { name: 'Save and sign my part' }).click();
    await bench.panel.getByText(/Agreed by both/).waitFor();
  });

  test('two people write at once: the second sees both texts and keeps both', async () => {
    const emil = await bench.beside();
    await emil.be('Emil');
    await emil.openPanel();
    await emil.goTo('Account', 2);
    await bench.panel.getByRole('button', { name: 'Edit: The CE’s part' }).click();
    await bench.panel.getByLabel('Action plan').fill('Roll back on Friday.\nA fix by Tuesday.');
    await emil.panel.getByRole('button', { name: 'Edit: The CE’s part' }).click();
    await emil.panel.getByLabel('Action plan').fill('Roll back on Thursday.');
    await emil.panel.getByRole('button', { name: 'Save', exact: true }).click();
    await emil.panel.getByText('Roll back on Thursday.').first().waitFor();
    await emil.page.close();
    await bench.panel.getByRole('button', { name: 'Save and sign my part' }).click();
    await bench.panel.getByRole('group', { name: 'Action plan: changed meanwhile' }).waitFor();
    await bench.panel.getByRole('button', { name: 'Keep both' }).click();
    await bench.panel.getByRole('button', { name: 'Save and sign my part' }).click();
    await bench.panel.getByText(/Agreed by both/).waitFor();
    const plan = await cell('Action plan');
    expect(plan).toContain('Roll back on Thursday.');
    expect(plan).toContain('A fix by Tuesday.');
  });

  test('an ask that nobody answers climbs to the sponsor after 48 hours', async () => {
    await bench.panel.getByRole('button', { name: 'Ask something…' }).click();
    await bench.panel.getByLabel('What do you need?').fill('A fix date for the export bug');
    await bench.panel.getByLabel('Of whom?').fill('piet.smit@example.com');
    await bench.panel.getByLabel('By when?').fill('2026-05-08');
    await bench.panel.getByRole('button', { name: 'Ask', exact: true }).click();
    await bench.panel.getByText('A fix date for the export bug').first().waitFor();
    await bench.setClock('2026-05-06T09:30');
    expect((await mailsTo(sponsor)).filter((subject) => /No answer/.test(subject))).toEqual([]);
    await bench.setClock('2026-05-06T13:00');
    expect((await mailsTo(sponsor)).filter((subject) => /No answer/.test(subject))).toHaveLength(1);
    expect(
      (await repliesOf(fjord.name)).filter((text) => text.includes('climbs to the sponsor')),
    ).toHaveLength(1);
  }, 60_000);

  test('late and shuffled events leave what was reported last', async () => {
    await report('Red', '2026-05-06T12:50', 'It is down again');
    await report('Green', '2026-05-05T09:00', 'Looked good');
    await report('Yellow', '2026-05-06T11:00', 'A quiet day');
    expect(await cell('Health')).toBe('Red');
    expect(await cell('Status')).toMatch(/^Red/);
    expect(await threads(fjord.name)).toHaveLength(1);
    await bench.setClock('2026-05-06T15:00');
  });

  test('rows and posts of another automation are taken up', async () => {
    await bench.be('Casey');
    await setting('Rows are made by another automation', 'Yes');
    await setting('Posts are made by another automation', 'Yes');
    const said = { channel: 'red-accounts', user: 'CRM Sync', text: '*Harbor Retail* turned red' };
    const posted = await fetch(bench.url('/api/slack/messages'), {
      method: 'POST',
      body: JSON.stringify(said),
    });
    const { permalink } = (await posted.json()) as { permalink: string };
    await bench.tab('Account Tracker');
    await bench.type('Account', 3, 'Harbor Retail');
    await bench.type('Health', 3, 'Red');
    await bench.type('Thread', 3, permalink);
    await bench.setClock('2026-05-06T18:00');
    expect(await cell('Status', 1)).toBe('Red');
    expect(await cell('Check', 1)).toBe('');
    expect(await cell('Thread', 1)).toBe(permalink);
    expect((await threads('Harbor Retail')).map(({ by }) => by)).toEqual(['CRM Sync']);
  });

  test('green, a note and both words: resolved', async () => {
    await report('Green', '2026-05-06T17:50', 'Ten quiet days');
    await bench.be('Emil');
    await bench.openPanel();
    await bench.goTo('Account', 2);
    await accountShown();
    await bench.panel
      .getByLabel('Resolution', { exact: true })
      .fill('The rollback, and a fix of the query planner.');
    await bench.panel.getByRole('button', { name: 'Save', exact: true }).click();
    await bench.panel.getByRole('button', { name: 'Give my word that it is resolved' }).click();
    await bench.panel
      .getByText(/given your word|Your word/)
      .first()
      .waitFor();
    await bench.be('Clemens');
    await bench.openPanel();
    await bench.goTo('Account', 2);
    await bench.panel.getByRole('button', { name: 'Give my word that it is resolved' }).click();
    await bench.panel.getByText('This one is closed.').waitFor();
    expect(await cell('Status')).toBe('Resolved');
  });

  test('the board shows who is waited for, and the year report finds the note', async () => {
    await bench.panel.getByRole('tab', { name: 'Board' }).click();
    await bench.panel.getByText('Harbor Retail').first().waitFor();
    await bench.panel.getByRole('button', { name: 'Show 2026' }).click();
    await bench.panel.getByLabel('Search accounts and notes').fill('query planner');
    await bench.panel.getByText('1 of 1').waitFor();
  });

  test('Slack has one thread of it, with everything in it', async () => {
    await bench.setClock('2026-05-06T20:00');
    await bench.page.getByRole('button', { name: /^Out-tray/ }).click();
    await bench.page.getByRole('button', { name: /^Slack/ }).click();
    await bench.page.getByText('Fjord Telecom').first().waitFor();
    expect(await threads(fjord.name)).toHaveLength(1);
    const replies = await repliesOf(fjord.name);
    const firsts = ['The plan is agreed', 'A fix date for the export bug', 'Resolved'];
    for (const first of firsts) expect(replies.join('\n')).toContain(first);
    expect(new Set(replies).size).toBe(replies.length);
    await bench.page.getByRole('button', { name: /^Mails/ }).click();
  });

  async function setting(name: string, value: string): Promise<void> {
    await bench.tab('Settings');
    const tab = await tabOf('Settings');
    const row = tab.rows.findIndex((cells) => cells[tab.header.indexOf('Setting')] === name);
    await bench.type('Value', row + 2, value);
    await bench.page.getByText(value).first().waitFor();
  }

  /** The CRM speaks, by the form in the bar. @param changedAt local time of the programme */
  async function report(health: string, changedAt: string, why: string): Promise<void> {
    const button = bench.page.getByRole('button', { name: 'CRM event' });
    const form = bench.page.getByRole('dialog', { name: 'Send a CRM event' });
    await button.click();
    await form.getByLabel('Account').fill(fjord.name);
    await form.getByLabel('Health').selectOption(health);
    await form.getByLabel('Changed at').fill(changedAt);
    await form.getByLabel('Why').fill(why);
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Taken.').waitFor();
    await button.click();
  }

  const accountShown = () => bench.panel.getByRole('heading', { name: fjord.name }).waitFor();

  async function tabOf(title: string): Promise<{ header: string[]; rows: string[][] }> {
    const { tabs } = await bench.api<{ tabs: { title: string; header: string[]; rows: string[][] }[] }>(
      `/api/workbooks/${workbook}`,
    );
    return tabs.find((tab) => tab.title === title) ?? { header: [], rows: [] };
  }

  /** Of a row of the tracker, from 0. */
  async function cell(header: string, row = 0): Promise<string> {
    const tab = await tabOf('Account Tracker');
    return tab.rows[row]?.[tab.header.indexOf(header)] ?? '';
  }

  const outtray = (): Promise<Outtray> => bench.api('/api/outtray');
  const threads = async (account: string) =>
    (await outtray()).posts.filter(({ text }) => text.includes(account));
  const repliesOf = async (account: string) =>
    (await threads(account)).flatMap(({ replies }) => replies.map(({ text }) => text));
  const mailsTo = async (address: string) =>
    (await outtray()).mails.filter(({ to }) => to === address).map(({ subject }) => subject);
});
