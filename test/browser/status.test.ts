import type { StatusAnswer, StatusView } from '../../src/sidebar/status';
import { coordinatorHome, engineerHome } from '../sidebar/homes';
import { coordinatorHome as redCoordinator, home as redHome } from '../sidebar/redAccounts/homes';
import type { RedPanelRequest, RedReply } from '../../src/sidebar/redAccounts/messages';
import type { Home, Request } from '../../src/sidebar/requests';
import { openRed } from './redPanelRig';
import { closeBrowser, PanelRig, type Reply } from './sidebarRig';

type Rig = PanelRig | PanelRig<RedPanelRequest>;
let rig: Rig;

afterEach(async () => {
  expect(await rig.widerThanThePanel()).toEqual([]);
  expect(await rig.axeViolations()).toEqual([]);
  expect(rig.problems).toEqual([]);
  await rig.close();
});
afterAll(closeBrowser);

const quiet: StatusView = {
  lastRun: 'It last ran on Tue 19 May 2026, 11:08, as casey@example.com.',
  warning: '',
  pending: [],
  needs: [],
  notes: [],
  leftOver: '',
  mayTakeOver: false,
};
const busy: StatusView = {
  ...quiet,
  pending: [
    {
      what: '3 calendar invites, since Tue 19 May 2026, 10:08',
      why: 'Google Calendar asked to wait. Tried again with the hourly run at about 13:08, for the 3rd time.',
      items: [
        'Invite of Engineer 1: call of Tue 2 Jun, customer 1',
        'Invite of a.very.long.address@engineering.example.com: call of Tue 2 Jun, customer 1',
      ],
    },
    {
      what: '1 mail, since Tue 19 May 2026, 11:41',
      why: 'Goes with the hourly run at about 12:08.',
      items: [],
    },
    {
      what: '2 Slack messages, since Mon 18 May 2026, 16:20',
      why: 'Waits until Slack is connected as robin@example.com: open the panel as robin@example.com, and choose Connect Slack… under Programme. What waits is posted within the hour.',
      items: ['First post of an account', 'Post of an ask'],
    },
  ],
  notes: [
    '2 weekly mails of Mon 4 May were not sent: automation did not run.',
    '1 invite to a call of Tue 5 May was not sent: automation did not run.',
    'Mail to eng1@example.com: may not have been sent on Mon 18 May 2026, 09:08.',
  ],
  leftOver:
    'A trigger of robin@example.com still runs here, last on Tue 19 May 2026, 11:02. It does nothing.',
};
const gone: StatusView = {
  ...busy,
  warning:
    'Automation has not run by itself since Tue 19 May 2026, 11:08, although it should every hour. What is pending goes out late, and nothing is lost. It runs as casey@example.com: does that account still exist, and may it still open this spreadsheet? If not, let your account send from now on.',
  needs: [
    'Automation has not run by itself since Tue 19 May 2026, 11:08, so what is due goes out late or not at all. What to do stands below, under Status.',
  ],
  notes: [],
  leftOver: '',
  mayTakeOver: true,
};
const answer = (status: StatusView): StatusAnswer => ({ kind: 'status', status });

async function open(
  home: Home,
  status: PanelRig['status'],
  reply: (request: Request) => Reply = () => null,
): Promise<PanelRig> {
  const opened = await PanelRig.open((request) => reply(request) ?? { kind: 'home', home });
  opened.status = status;
  rig = opened;
  return opened;
}

const needs = () => rig.page.locator('.card', { has: rig.page.getByRole('heading', { name: 'Needs you' }) });
const card = () => rig.page.locator('.how-it-stands').first();

async function picture(name: string): Promise<void> {
  const out = process.env['STATUS_PICTURES'];
  if (out !== undefined) await rig.page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
}

describe('a coordinator of call shadowing', () => {
  const asCoordinator = (status: PanelRig['status'], reply?: (request: Request) => Reply) =>
    open(coordinatorHome({ held: null }), status, reply).then(() => rig.tab('Programme'));

  test('sees all of it, and what each is by keyboard', async () => {
    await asCoordinator(answer(busy));
    await card().getByText('3 calendar invites').waitFor();
    await rig.tabTo(/^Which$/);
    await rig.page.keyboard.press('Enter');
    await card().getByText('Invite of Engineer 1').waitFor();
    expect(await card().getByText('may not have been sent').count()).toBe(1);
    const lists = await card().getByRole('list').allInnerTexts();
    expect(lists.join()).not.toContain('A trigger of');
    expect(await card().getByText('A trigger of robin@example.com').count()).toBe(1);
    await picture('coordinator');
  });

  test('sees that nothing is pending', async () => {
    await asCoordinator(answer(quiet));
    await card().getByText('Nothing is pending.').waitFor();
    await picture('quiet');
  });

  test('sees that it is looked up, and why it could not be', async () => {
    let fail: (reply: Reply<StatusAnswer>) => void = () => undefined;
    await asCoordinator(new Promise((resolve) => (fail = resolve)));
    await card().getByText('Looking how it stands').waitFor();
    await picture('loading');
    fail({ error: 'NetworkError' });
    await card().getByText('Google took too long').waitFor();
    rig.status = answer(quiet);
    await picture('failed');
    await rig.button('Try again').click();
    await card().getByText('Nothing is pending.').waitFor();
  });

  test('is told that nothing needs them only once it is known how sending stands', async () => {
    let come: (reply: Reply<StatusAnswer>) => void = () => undefined;
    const home = coordinatorHome({ held: null, attention: [] });
    await open(home, new Promise((resolve) => (come = resolve)));
    await rig.tab('Programme');
    await needs().getByText('Looking…').waitFor();
    come({ error: 'NetworkError' });
    await needs().getByText('How sending stands is not known').waitFor();
    rig.status = answer(gone);
    await rig.button('Try again').click();
    await needs().getByText('Automation has not run by itself since').waitFor();
    expect(await needs().getByText('Nothing at present.').count()).toBe(0);
    await picture('needs');
    rig.status = answer(quiet);
    await rig.button('Look again').click();
    await needs().getByText('Nothing at present.').waitFor();
  });

  test('is sent to what stands at the top of the panel', async () => {
    const warnings = ['The tab Rotations is gone.'];
    await open({ ...coordinatorHome({ held: null, attention: [] }), warnings }, answer(quiet));
    await rig.tab('Programme');
    await needs().getByText('What stands at the top of this panel.').waitFor();
    await card().getByText('Nothing is pending.').waitFor();
    expect(await needs().getByText('Nothing at present.').count()).toBe(0);
  });

  test('takes over from an account that is gone, once sure', async () => {
    const asked: string[] = [];
    await asCoordinator(answer(gone), (request) => {
      if ((request as { kind: string }).kind !== 'remedy') return null;
      asked.push(JSON.stringify(request));
      rig.status = answer(quiet);
      const home = coordinatorHome({ held: null });
      return { kind: 'done', sentence: 'From now on robin@example.com sends everything.', home };
    });
    await card().getByText('has not run by itself since').waitFor();
    await picture('gone');
    await rig.button('Send as me from now on').click();
    await rig.button('Yes, do it').click();
    await card().getByText('Nothing is pending.').waitFor();
    expect(asked).toEqual(['{"kind":"remedy","how":"takeOver"}']);
    expect(await rig.button('Send as me from now on').count()).toBe(0);
  });
});

test('everybody else looks when they want to know, and sees it in short', async () => {
  await open(
    engineerHome(),
    answer({ ...busy, pending: busy.pending.map((one) => ({ ...one, items: [] })), notes: [], leftOver: '' }),
  );
  await rig.page.locator('.how-it-stands summary').click();
  await card().getByText('3 calendar invites').waitFor();
  expect(await card().getByText('Which').count()).toBe(0);
  await picture('engineer');
});

describe('in Red Accounts', () => {
  const openIn = async (home: Parameters<typeof openRed>[0], status: StatusView): Promise<void> => {
    const opened = await openRed(home, (): Reply<RedReply> => null);
    opened.status = answer(status);
    rig = opened;
  };

  test('a coordinator sees it under Programme', async () => {
    await openIn(redCoordinator(), gone);
    await rig.tab('Programme');
    await card().getByText('has not run by itself since').waitFor();
    await needs().getByText('Automation has not run by itself since').waitFor();
    expect(await rig.button('Send as me from now on').count()).toBe(1);
    await picture('red-coordinator');
  });

  test('an owner looks when they want to know', async () => {
    await openIn(redHome(), quiet);
    await rig.page.locator('.how-it-stands summary').click();
    await card().getByText('Nothing is pending.').waitFor();
    await picture('red-owner');
  });
});
