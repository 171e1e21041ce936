import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { WorkbenchDriver } from './workbenchDriver';

interface Outtray {
  mails: { kind: string; to: string; subject: string; text: string }[];
  events: { status: string; summary: string; start: string; attendees: { email: string }[] }[];
}

/** Issue "offer a call, sign up, get invited": the whole way through, by the page, as people go it. */
describe('a newcomer tries Ridealong', () => {
  let bench: WorkbenchDriver;

  beforeAll(async () => {
    bench = await WorkbenchDriver.start(['--empty', '--now', '2026-05-04T08:00:00Z']);
  }, 120_000);

  afterAll(() => bench.stop());

  const outtray = (): Promise<Outtray> => bench.api('/api/outtray');
  const liveEvents = async () => (await outtray()).events.filter(({ status }) => status !== 'cancelled');
  const calendarMails = async (to: string) =>
    (await outtray()).mails
      .filter((mail) => mail.kind === 'calendar' && mail.to === to)
      .map(({ subject }) => subject);

  test('sets up an empty spreadsheet', async () => {
    await bench.page.getByRole('button', { name: 'New empty spreadsheet' }).click();
    expect(await bench.menuSays('Set up for call shadowing')).toMatch(
      /is set up[\s\S]*You are the first coordinator/,
    );
    const tabs = await bench.page
      .getByRole('navigation', { name: 'Tabs' })
      .getByRole('button')
      .allInnerTexts();
    expect(tabs.slice(0, 7)).toEqual([
      'Calls',
      'Sign-ups',
      'Rotations',
      'Engineers',
      'Insights',
      'Overview',
      'Settings',
    ]);
    expect(await bench.menuSays('Set up for call shadowing')).toMatch(/nothing had to be done/);
  });

  test('pastes engineers and calls, and turns automation on', async () => {
    await pasteSample('engineers', 'Engineers', 'Email');
    await pasteSample('calls', 'Calls', 'Date');
    expect(await bench.menuSays('Turn on automation')).toMatch(
      /From now on casey@example.com sends everything/,
    );
    const [{ id } = { id: '' }] = await bench.api<{ id: string }[]>('/api/workbooks');
    const { tabs } = await bench.api<{ tabs: { title: string; rows: string[][] }[] }>(`/api/workbooks/${id}`);
    expect(tabs.find(({ title }) => title === 'Engineers')?.rows).toHaveLength(63);
    expect(tabs.find(({ title }) => title === 'Calls')?.rows).toHaveLength(39 - 1);
  });

  test('an engineer signs up in the panel and has the answer at once', async () => {
    await bench.be('Engineer 06');
    await bench.openPanel();
    await bench.panel.getByLabel('11–17 May 2026').check();
    await bench.panel.getByRole('button', { name: 'Sign up' }).click();
    await bench.panel.getByText('Your rotation is confirmed').waitFor();
    expect(await bench.panel.getByRole('status').innerText()).toBe(
      'Your rotation is confirmed: the week of 11–17 May 2026. Your call is on Mon 11 May, 08:00–09:00.',
    );
  });

  test('another types a row and has the answer in it', async () => {
    await bench.be('Engineer 27');
    await bench.tab('Sign-ups');
    await bench.type('Engineer', 3, 'eng27@example.com');
    await bench.type('Weeks available', 3, '2026-06-01');
    await bench.page.getByText('Tentative: Mon 1 Jun, 11:00–11:30 (your time)').waitFor();
  });

  test('a second rotation in the year is refused in plain words, with the next year offered', async () => {
    await bench.be('Engineer 06');
    await bench.openPanel();
    await bench.panel
      .getByText('You already have your rotation of 2026: the week of 11–17 May 2026.')
      .waitFor();
    await bench.tab('Sign-ups');
    await bench.type('Engineer', 4, 'eng06@example.com');
    await bench.type('Weeks available', 4, 'any');
    await bench.page
      .getByText(
        'You already have your rotation of 2026: the week of 11–17 May 2026. You can sign up for 2027.',
      )
      .first()
      .waitFor();
    await bench.panel.getByRole('button', { name: 'Sign up for 2027' }).click();
    await bench.panel.getByText('You are in the queue').waitFor();
  });

  test('the clock moves on, and the invite is there at the right time', async () => {
    await bench.setClock('2026-05-04T12:00');
    expect(
      (await liveEvents()).map(({ summary, start, attendees }) => [summary, start, attendees[0]?.email]),
    ).toEqual([['Customer call shadowing: customer 363', '2026-05-11T08:00:00+02:00', 'eng06@example.com']]);
    await bench.page.getByRole('button', { name: /^Out-tray/ }).click();
    await bench.page.getByText('Invitation: Customer call shadowing: customer 363').first().waitFor();
    await bench.page.getByRole('button', { name: 'Close out-tray' }).click();
  });

  test('the AE moves the call, and the invite follows once', async () => {
    await bench.be('Casey');
    await bench.tab('Calls');
    const row = 5;
    await bench.type('Start', row, '09:30');
    await bench.type('Start', row, '10:00');
    await bench.type('Start', row, '10:30');
    await bench.setClock('2026-05-04T16:00');
    expect((await liveEvents()).map(({ start }) => start)).toEqual(['2026-05-11T10:30:00+02:00']);
    expect((await calendarMails('eng06@example.com')).map((subject) => subject.split(':')[0])).toEqual([
      'Invitation',
      'Updated invitation',
    ]);
  });

  test('the engineer withdraws, and it is gone', async () => {
    await bench.be('Engineer 06');
    await bench.openPanel();
    await bench.panel.getByText('Mon 11 May, 10:30–11:30').first().waitFor();
    await bench.panel.getByRole('button', { name: 'Withdraw…' }).first().click();
    await bench.panel.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await bench.panel.getByText('You have withdrawn.').waitFor();
    await bench.setClock('2026-05-04T18:00');
    expect(await liveEvents()).toEqual([]);
    expect((await calendarMails('eng06@example.com')).at(-1)).toMatch(/^Cancell?ed event/);
  });

  test("Monday's mails are there, once", async () => {
    for (const monday of ['2026-05-11', '2026-05-18', '2026-05-25', '2026-06-01']) {
      await bench.passTime(`${monday}T08:00:00Z`);
    }
    await bench.passTime('2026-06-01T16:00:00Z');
    const mails = (await outtray()).mails.filter(({ kind }) => kind === 'mail');
    const subjectsTo = (address: string) =>
      mails.filter(({ to }) => to === address).map(({ subject }) => subject);
    expect(subjectsTo('eng27@example.com')).toEqual([
      expect.stringMatching(/next week: Mon 1 Jun, 11:00–11:30/),
      expect.stringMatching(/this week: Mon 1 Jun, 11:00–11:30/),
    ]);
    expect(subjectsTo('casey@example.com')).toHaveLength(4);
  }, 120_000);

  async function pasteSample(name: 'engineers' | 'calls', tab: string, header: string): Promise<void> {
    const csv = readFileSync(join(root, 'workbench', 'sample', `${name}.csv`), 'utf8');
    await bench.page.getByRole('button', { name: `copy sample ${name}` }).click();
    await bench.page.getByRole('button', { name: `${name} copied` }).waitFor();
    await bench.tab(tab);
    await bench.goTo(header, 2);
    await bench.page.keyboard.press('Control+V');
    await bench.page
      .getByText(csv.split('\n')[1]?.split(',')[name === 'calls' ? 3 : 0] ?? '')
      .first()
      .waitFor();
  }
});
